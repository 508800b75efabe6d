<?xml version="1.0" encoding="UTF-8"?>
<!-- credential.xsl - VIEW CREDENTIAL: one certification, and every activity of the open cycle -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="standing.xsl"/>
  <xsl:include href="events.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="credential.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:call-template name="patterns"/>
    <xsl:apply-templates select="r:progress/r:type" mode="main"/>
  </xsl:template>

  <xsl:template match="r:type" mode="main">
    <div class="head">
      <p class="name"><a href="/credentials/progress"><xsl:call-template name="progress.title"/></a></p>
      <p class="at"><xsl:apply-templates select=".." mode="as-of"/></p>
      <h1><xsl:apply-templates select="r:certification" mode="answer"/></h1>
      <p class="lead"><xsl:value-of select="r:certification/@name"/></p>
    </div>
    <article class="panel edge rule {@standing}">
      <xsl:apply-templates select="." mode="head"/>
      <xsl:apply-templates select="." mode="state"/>
      <div class="part"><xsl:apply-templates select="r:certification" mode="facts"/></div>
      <xsl:apply-templates select="." mode="lanes"/>
    </article>
    <xsl:apply-templates select="r:cycle[@status = 'open']" mode="entries"/>
    <xsl:apply-templates select="r:outside" mode="entries"/>
    <xsl:apply-templates select="." mode="events"/>
  </xsl:template>
  <xsl:template match="r:progress" mode="as-of"><xsl:call-template name="progress.as-of"/></xsl:template>

  <!-- A certification's own answer. -->
  <xsl:template match="r:certification[@status = 'active']" mode="answer"><xsl:call-template name="credential.active"/></xsl:template>
  <xsl:template match="r:certification[@status = 'grace']" mode="answer"><xsl:call-template name="credential.grace"/></xsl:template>
  <xsl:template match="r:certification[@status = 'lapsed']" mode="answer"><xsl:call-template name="credential.lapsed"/></xsl:template>
  <xsl:template match="r:certification[@status = 'revoked']" mode="answer"><xsl:call-template name="credential.revoked"/></xsl:template>

  <xsl:template match="r:certification" mode="facts">
    <dl class="facts">
      <dt><xsl:call-template name="credential.exam"/></dt><dd><xsl:value-of select="@exam"/></dd>
      <dt><xsl:call-template name="credential.awarded"/></dt><dd><xsl:apply-templates select="@awarded" mode="date"/></dd>
      <xsl:if test="@retake-from"><dt><xsl:call-template name="credential.retake"/></dt><dd><xsl:call-template name="credential.retake-from"/></dd></xsl:if>
      <xsl:if test="@number"><dt><xsl:call-template name="credential.number"/></dt><dd class="n"><xsl:value-of select="@number"/></dd></xsl:if>
    </dl>
  </xsl:template>

  <xsl:template match="r:cycle | r:outside" mode="entries">
    <article class="panel edge">
      <header><h2><xsl:apply-templates select="." mode="name"/></h2></header>
      <xsl:apply-templates select="." mode="table"/>
    </article>
  </xsl:template>
  <xsl:template match="r:cycle" mode="name"><xsl:call-template name="progress.entries"/></xsl:template>
  <xsl:template match="r:outside" mode="name"><xsl:call-template name="progress.outside"/></xsl:template>
  <xsl:template match="r:cycle[not(r:credit)]" mode="entries">
    <article class="panel edge"><div class="empty"><h2><xsl:call-template name="progress.no-entries"/></h2><p class="row"><a class="btn" href="/credentials/upload"><xsl:call-template name="progress.upload"/></a></p></div></article>
  </xsl:template>
</xsl:stylesheet>
