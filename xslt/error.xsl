<?xml version="1.0" encoding="UTF-8"?>
<!-- error.xsl - every status: what happened, is anything lost, what now? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:error" mode="title"/></xsl:template>
  <xsl:template match="r:page" mode="main"><xsl:apply-templates select="r:error" mode="main"/></xsl:template>

  <xsl:template match="r:error" mode="main">
    <div class="wrongway">
      <h1><xsl:apply-templates select="." mode="title"/></h1>
      <p><xsl:apply-templates select="." mode="refusal"/></p>
      <p><xsl:apply-templates select="." mode="lost"/></p>
      <p class="row"><xsl:apply-templates select="." mode="ways"/></p>
      <dl class="facts">
        <dt><xsl:call-template name="error.what"/></dt><dd><xsl:value-of select="@status"/>, <xsl:value-of select="@code"/></dd>
        <xsl:if test="@at"><dt><xsl:call-template name="error.when"/></dt><dd><xsl:apply-templates select="@at" mode="instant"/></dd></xsl:if>
        <dt><xsl:call-template name="error.tell"/></dt><dd><xsl:value-of select="@request"/><xsl:apply-templates select="../r:portal/@contact" mode="tell"/></dd>
      </dl>
    </div>
  </xsl:template>

  <xsl:template match="@contact" mode="tell"><small><a href="mailto:{.}"><xsl:value-of select="."/></a></small></xsl:template>

  <xsl:template match="r:error" mode="title"><xsl:call-template name="error.title"/></xsl:template>
  <xsl:template match="r:error[@status = 401]" mode="title"><xsl:call-template name="error.title-401"/></xsl:template>
  <xsl:template match="r:error[@status = 403]" mode="title"><xsl:call-template name="error.title-403"/></xsl:template>
  <xsl:template match="r:error[@code = 'csrf']" mode="title" priority="1"><xsl:call-template name="error.title-csrf"/></xsl:template>
  <xsl:template match="r:error[@status = 404]" mode="title"><xsl:call-template name="error.title-404"/></xsl:template>
  <xsl:template match="r:error[@code = 'link-over']" mode="title" priority="1"><xsl:call-template name="error.title-link-over"/></xsl:template>
  <xsl:template match="r:error[@status = 429]" mode="title"><xsl:call-template name="error.title-429"/></xsl:template>
  <xsl:template match="r:error[@status = 500]" mode="title"><xsl:call-template name="error.title-500"/></xsl:template>
  <xsl:template match="r:error[@status = 503]" mode="title"><xsl:call-template name="error.title-503"/></xsl:template>

  <xsl:template match="r:error" mode="lost"><xsl:call-template name="error.nothing-lost"/></xsl:template>
  <xsl:template match="r:error[@status = 500 or @status = 503]" mode="lost"><xsl:call-template name="error.stored-stays"/></xsl:template>

  <xsl:template match="r:error" mode="ways"><a class="btn main" href="/"><xsl:call-template name="error.way-home"/></a><a class="btn" href="/help"><xsl:call-template name="error.way-help"/></a></xsl:template>
  <xsl:template match="r:error[../r:viewer/@id]" mode="ways"><a class="btn main" href="/credentials/progress"><xsl:call-template name="error.way-progress"/></a><a class="btn" href="/credentials/upload"><xsl:call-template name="error.way-drafts"/></a></xsl:template>
  <xsl:template match="r:error[@status = 401]" mode="ways" priority="1"><a class="btn main" href="/sign-in"><xsl:call-template name="menu.sign-in"/></a><a class="btn" href="/"><xsl:call-template name="error.way-home"/></a></xsl:template>
  <!-- Whoever opens an invitation a second time has a password by now. -->
  <xsl:template match="r:error[@code = 'link-over']" mode="ways" priority="1"><a class="btn main" href="/sign-in"><xsl:call-template name="menu.sign-in"/></a><a class="btn" href="/forgotten"><xsl:call-template name="sign-in.forgotten"/></a></xsl:template>
  <xsl:template match="r:error[@status = 503 or @status = 429 or @status = 500]" mode="ways" priority="2"><a class="btn main" href="{../@path}"><xsl:call-template name="error.way-again"/></a><a class="btn" href="/help"><xsl:call-template name="error.way-help"/></a></xsl:template>
</xsl:stylesheet>
