<?xml version="1.0" encoding="UTF-8"?>
<!-- address-confirm.xsl - the page of the link that confirms a mail address -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="mails.confirm"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head"><h1><xsl:call-template name="mails.confirm"/></h1></div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <div class="panel"><div class="part"><form class="fields" method="post" action="{r:form/@action}">
      <xsl:apply-templates select="r:form" mode="hidden"/>
      <!-- Without a name it is not sent: it tells a password manager whose password this is. -->
      <input hidden="hidden" autocomplete="username" value="{r:claim/@login}"/>
      <p><xsl:apply-templates select="r:claim" mode="main"/></p>
      <xsl:apply-templates select="r:form/r:field" mode="field"/>
      <button class="btn main"><xsl:call-template name="mails.confirm-do"/></button>
    </form></div></div>
    <p><a href="/profile/addresses"><xsl:call-template name="mails.title"/></a></p>
  </xsl:template>
  <xsl:template match="r:claim" mode="main"><xsl:call-template name="mails.claim"/></xsl:template>
  <xsl:template match="r:field[@name = 'password']" mode="label" priority="1"><xsl:call-template name="factor.password"/></xsl:template>
</xsl:stylesheet>
