<?xml version="1.0" encoding="UTF-8"?>
<!-- forgotten.xsl - the password is forgotten: by mail, or whom to ask -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="gate.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="forgotten.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="gate">
      <div class="panel">
        <h1><xsl:call-template name="forgotten.title"/></h1>
        <xsl:apply-templates select="r:form" mode="summary"/>
        <xsl:apply-templates select="r:recovery" mode="main"/>
      </div>
      <xsl:call-template name="gate-aside"/>
    </div>
  </xsl:template>
  <xsl:template match="r:recovery" mode="main"><div class="fields"><p><xsl:apply-templates select="../r:portal" mode="recovery"/></p><p><a href="/sign-in"><xsl:call-template name="forgotten.back"/></a></p></div></xsl:template>
  <xsl:template match="r:recovery[@mail = 'true']" mode="main">
    <form class="fields" method="post" action="{../r:form/@action}">
      <xsl:apply-templates select="../r:form" mode="hidden"/>
      <p><xsl:call-template name="forgotten.mail"/></p>
      <xsl:apply-templates select="../r:form/r:field" mode="field"/>
      <button class="btn main"><xsl:call-template name="forgotten.do"/></button>
    </form>
  </xsl:template>
  <xsl:template match="r:portal" mode="recovery"><xsl:call-template name="forgotten.ask"/></xsl:template>
</xsl:stylesheet>
