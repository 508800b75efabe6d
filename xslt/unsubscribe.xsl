<?xml version="1.0" encoding="UTF-8"?>
<!-- unsubscribe.xsl - by the link of a mail: no more of this kind -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="mails.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:unsubscribe" mode="title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head"><h1><xsl:apply-templates select="r:unsubscribe" mode="title"/></h1></div>
    <div class="panel">
      <div class="part fields">
        <p><b><xsl:apply-templates select="r:unsubscribe/@mails" mode="mails"/></b></p>
        <xsl:apply-templates select="r:unsubscribe" mode="main"/>
      </div>
    </div>
  </xsl:template>
  <xsl:template match="r:unsubscribe" mode="title"><xsl:call-template name="unsubscribe.title"/></xsl:template>
  <xsl:template match="r:unsubscribe[@done]" mode="title"><xsl:call-template name="unsubscribe.done"/></xsl:template>
  <!-- The field is that of RFC 8058: a program of the mail's reader sends the same. -->
  <xsl:template match="r:unsubscribe" mode="main">
    <p><xsl:call-template name="unsubscribe.why"/></p>
    <form method="post" action="{../r:form/@action}"><input type="hidden" name="List-Unsubscribe" value="One-Click"/><button class="btn main"><xsl:call-template name="unsubscribe.do"/></button></form>
  </xsl:template>
  <xsl:template match="r:unsubscribe[@done]" mode="main">
    <p><xsl:call-template name="unsubscribe.why"/></p>
    <p><a href="/profile#mails"><xsl:call-template name="mail.choose"/></a></p>
  </xsl:template>
</xsl:stylesheet>
