<?xml version="1.0" encoding="UTF-8"?>
<!-- sign-in-code.xsl - the second step of signing in: a code of the app, or a recovery code in place of it -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="factor.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="factor.step"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="gate">
      <div class="panel">
        <h1><xsl:call-template name="factor.step"/></h1>
        <xsl:apply-templates select="r:form" mode="summary"/>
        <xsl:apply-templates select="r:form[@name = 'code']" mode="main"/>
      </div>
      <aside>
        <h2 class="h3"><xsl:call-template name="factor.lost"/></h2>
        <xsl:apply-templates select="r:form[@name = 'recovery']" mode="main"/>
        <p class="small"><xsl:apply-templates select="r:portal" mode="ask"/></p>
        <xsl:apply-templates select="r:form[@name = 'leave']" mode="main"/>
      </aside>
    </div>
  </xsl:template>
  <xsl:template match="r:portal" mode="ask"><xsl:call-template name="factor.ask"/></xsl:template>

  <xsl:template match="r:form[@name = 'code']" mode="main">
    <form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'next']" mode="hidden"/>
      <xsl:apply-templates select="r:field[@name = 'code']" mode="field"/>
      <button class="btn main"><xsl:call-template name="menu.sign-in"/></button>
    </form>
  </xsl:template>
  <xsl:template match="r:form[@name = 'recovery']" mode="main">
    <form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'next']" mode="hidden"/>
      <xsl:apply-templates select="r:field[@name = 'recovery']" mode="field"/>
      <button class="btn"><xsl:call-template name="factor.recover"/></button>
    </form>
  </xsl:template>
  <xsl:template match="r:form[@name = 'leave']" mode="main">
    <form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/>
      <button class="btn"><xsl:call-template name="factor.leave"/></button>
    </form>
  </xsl:template>
</xsl:stylesheet>
