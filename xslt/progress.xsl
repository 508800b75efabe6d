<?xml version="1.0" encoding="UTF-8"?>
<!-- progress.xsl - Continuing Education Progress: what do I lack, by when, what is at risk? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="standing.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="progress.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:call-template name="patterns"/>
    <xsl:apply-templates select="r:progress" mode="main"/>
  </xsl:template>

  <!-- Types by rank: the soonest deadline first. -->
  <xsl:template match="r:progress[r:type]" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="progress.title"/></p>
      <p class="at"><xsl:call-template name="progress.as-of"/></p>
      <h1><xsl:apply-templates select="r:type[@rank = 1]" mode="answer"/></h1>
      <xsl:apply-templates select="r:type[@rank != 1]" mode="lead"><xsl:sort select="@rank" data-type="number"/></xsl:apply-templates>
    </div>
    <xsl:apply-templates select="r:type" mode="panel"><xsl:sort select="@rank" data-type="number"/></xsl:apply-templates>
  </xsl:template>
  <xsl:template match="r:progress" mode="main">
    <h1><xsl:call-template name="progress.title"/></h1>
    <div class="panel"><div class="empty">
      <h2><xsl:call-template name="progress.none"/></h2>
      <p class="quiet"><xsl:call-template name="progress.none-more"/></p>
      <p class="row"><a class="btn main" href="/catalog"><xsl:call-template name="progress.see-catalog"/></a></p>
    </div></div>
  </xsl:template>

  <xsl:template match="r:type" mode="lead"><p class="lead"><a href="#{@code}"><xsl:apply-templates select="." mode="answer"/></a></p></xsl:template>

  <xsl:template match="r:type" mode="panel">
    <article class="panel edge rule {@standing}" id="{@code}">
      <xsl:apply-templates select="." mode="head"/>
      <xsl:apply-templates select="." mode="state"/>
      <xsl:apply-templates select="." mode="lanes"/>
      <xsl:apply-templates select="r:cycle[@status = 'open']" mode="entries"/>
      <xsl:apply-templates select="r:outside" mode="entries"/>
    </article>
  </xsl:template>

  <!-- The entries; of a calm type folded. -->
  <xsl:template match="r:cycle" mode="entries">
    <div class="part"><h3><xsl:call-template name="progress.entries"/></h3></div>
    <xsl:apply-templates select="." mode="table"/>
  </xsl:template>
  <xsl:template match="r:cycle[not(r:credit)]" mode="entries">
    <div class="part"><p class="small"><xsl:call-template name="progress.no-entries"/></p></div>
  </xsl:template>
  <xsl:template match="r:type[@standing = 'calm']/r:cycle[r:credit]" mode="entries">
    <details class="fold">
      <summary><xsl:call-template name="progress.folded"/></summary>
      <xsl:apply-templates select="." mode="table"/>
    </details>
  </xsl:template>
  <xsl:template match="r:outside" mode="entries">
    <details class="fold">
      <summary><xsl:call-template name="progress.outside"/></summary>
      <xsl:apply-templates select="." mode="table"/>
    </details>
  </xsl:template>
</xsl:stylesheet>
