<?xml version="1.0" encoding="UTF-8"?>
<!-- history.xsl - HISTORY: prior cycles of a type, and all that happened to it -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="standing.xsl"/>
  <xsl:include href="events.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="history.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:call-template name="patterns"/>
    <xsl:apply-templates select="r:progress/r:type" mode="main"/>
  </xsl:template>

  <xsl:template match="r:type" mode="main">
    <div class="head">
      <p class="name"><a href="/credentials/progress/{r:certification/@code}"><xsl:value-of select="r:certification/@code"/></a>, <xsl:call-template name="history.title"/></p>
      <h1><xsl:apply-templates select="." mode="count"/></h1>
      <p class="lead"><xsl:call-template name="history.lead"/></p>
    </div>
    <xsl:apply-templates select="r:cycle" mode="panel"/>
    <xsl:apply-templates select="r:outside" mode="panel"/>
    <xsl:apply-templates select="." mode="events"/>
  </xsl:template>
  <xsl:template match="r:type" mode="count"><xsl:call-template name="history.count"/></xsl:template>
  <xsl:template match="r:type[@prior-cycles = '0']" mode="count"><xsl:call-template name="history.none"/></xsl:template>

  <xsl:template match="r:cycle" mode="panel">
    <article class="panel edge rule {@status}">
      <header><div class="type">
        <h2><xsl:call-template name="progress.cycle"/><xsl:text> </xsl:text><span><xsl:apply-templates select="." mode="status"/></span></h2>
        <p><xsl:apply-templates select="." mode="span"/></p>
      </div></header>
      <xsl:if test="r:meter"><div class="part"><xsl:apply-templates select="r:meter" mode="meter"/><p class="small"><xsl:call-template name="history.units"/></p></div></xsl:if>
      <xsl:apply-templates select="." mode="credits"/>
    </article>
  </xsl:template>
  <xsl:template match="r:cycle" mode="credits"><xsl:apply-templates select="." mode="table"/></xsl:template>
  <xsl:template match="r:cycle[not(r:credit)]" mode="credits"><div class="part"><p class="small"><xsl:call-template name="progress.no-entries"/></p></div></xsl:template>
  <xsl:template match="r:cycle[@status = 'open']" mode="status"><xsl:call-template name="history.open"/></xsl:template>
  <xsl:template match="r:cycle[@status = 'renewed']" mode="status"><xsl:call-template name="history.renewed"/></xsl:template>
  <xsl:template match="r:cycle[@status = 'lapsed']" mode="status"><xsl:call-template name="history.lapsed"/></xsl:template>

  <xsl:template match="r:cycle" mode="span"><xsl:call-template name="history.span"/></xsl:template>
  <xsl:template match="r:cycle[@ends]" mode="span"><xsl:call-template name="history.span-closed"/></xsl:template>

  <xsl:template match="r:outside" mode="panel">
    <article class="panel edge">
      <header><h2><xsl:call-template name="progress.outside"/></h2><p class="small"><xsl:call-template name="progress.outside-why"/></p></header>
      <xsl:apply-templates select="." mode="table"/>
    </article>
  </xsl:template>
</xsl:stylesheet>
