<?xml version="1.0" encoding="UTF-8"?>
<!-- sign-in.xsl - sign in: how do I get back to what I was doing? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="gate.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="menu.sign-in"/></xsl:template>
  <!-- What was kept is said first, in the panel. -->
  <xsl:template match="r:page" mode="notices"><xsl:apply-templates select="r:announcement" mode="notice"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="gate">
      <div class="panel">
        <h1><xsl:call-template name="menu.sign-in"/></h1>
        <xsl:apply-templates select="r:notice" mode="notice"/>
        <xsl:apply-templates select="r:form" mode="summary"/>
        <xsl:apply-templates select="r:provider" mode="main"/>
        <form class="fields" method="post" action="{r:form/@action}">
          <xsl:apply-templates select="r:form" mode="hidden"/>
          <xsl:apply-templates select="r:form/r:field[@name = 'next']" mode="hidden"/>
          <xsl:apply-templates select="r:form/r:field[@name = 'login']" mode="field"/>
          <xsl:apply-templates select="r:form/r:field[@name = 'password']" mode="field"/>
          <xsl:apply-templates select="." mode="button"/>
          <p><a href="/forgotten"><xsl:call-template name="sign-in.forgotten"/></a></p>
        </form>
      </div>
      <xsl:call-template name="gate-aside"/>
    </div>
  </xsl:template>
  <!-- One main way: the provider, where there is one. -->
  <xsl:template match="r:page" mode="button"><button class="btn main"><xsl:call-template name="menu.sign-in"/></button></xsl:template>
  <xsl:template match="r:page[r:provider]" mode="button"><button class="btn"><xsl:call-template name="menu.sign-in"/></button></xsl:template>
  <xsl:template match="r:provider" mode="main">
    <p class="row"><a class="btn main" href="{@href}"><xsl:call-template name="sso.sign-in"/></a></p>
    <p class="small or"><xsl:call-template name="sso.or"/></p>
  </xsl:template>
</xsl:stylesheet>
