<?xml version="1.0" encoding="UTF-8"?>
<!-- invite.xsl - a one-time link: choose a password -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="gate.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="invite.title"/></xsl:template>
  <xsl:template match="r:page[r:invitation/@purpose = 'reset']" mode="title"><xsl:call-template name="invite.title-reset"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="gate">
      <div class="panel">
        <h1><xsl:apply-templates select="." mode="title"/></h1>
        <xsl:apply-templates select="r:form" mode="summary"/>
        <form class="fields" method="post" action="{r:form/@action}">
          <xsl:apply-templates select="r:form" mode="hidden"/>
          <!-- Without a name it is not sent: it tells a password manager whose password this is. -->
          <input hidden="hidden" autocomplete="username" value="{r:invitation/@login}"/>
          <p><xsl:apply-templates select="r:invitation" mode="main"/></p>
          <xsl:apply-templates select="r:form/r:field" mode="field"/>
          <button class="btn main"><xsl:call-template name="invite.do"/></button>
        </form>
      </div>
      <xsl:call-template name="gate-aside"/>
    </div>
  </xsl:template>
  <xsl:template match="r:invitation" mode="main"><xsl:call-template name="invite.invited"/></xsl:template>
  <xsl:template match="r:invitation[@purpose = 'reset']" mode="main"><xsl:call-template name="invite.reset"/></xsl:template>
</xsl:stylesheet>
