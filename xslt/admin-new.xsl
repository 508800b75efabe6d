<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-new.xsl - a candidate who is not there yet -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="effect.xsl"/>
  <xsl:include href="person.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="candidates.new"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head"><p class="crumb"><a href="/admin/candidates"><xsl:call-template name="candidates.title"/></a></p><h1><xsl:call-template name="candidates.new"/></h1></div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <div class="panel"><div class="part"><p class="small"><xsl:call-template name="candidates.new-why"/></p></div><xsl:apply-templates select="r:form" mode="main"/></div>
  </xsl:template>
  <xsl:template match="r:form" mode="button"><button class="btn main"><xsl:call-template name="candidates.create"/></button></xsl:template>
</xsl:stylesheet>
