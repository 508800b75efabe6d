<?xml version="1.0" encoding="UTF-8"?>
<!-- told.xsl - the subject of a message; wherever one stands -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:message" mode="subject"><xsl:value-of select="@kind"/></xsl:template>
  <xsl:template match="r:message[@kind = 'entry']" mode="subject"><xsl:call-template name="message.entry"/></xsl:template>
  <xsl:template match="r:message[@kind = 'completion']" mode="subject"><xsl:call-template name="message.completion"/></xsl:template>
  <xsl:template match="r:message[@kind = 'decision']" mode="subject"><xsl:call-template name="message.rejected"/></xsl:template>
  <xsl:template match="r:message[@kind = 'decision' and r:activity/@status = 'accepted']" mode="subject"><xsl:call-template name="message.accepted"/></xsl:template>
  <xsl:template match="r:message[@kind = 'renewal']" mode="subject"><xsl:call-template name="message.renewal"/></xsl:template>
  <xsl:template match="r:message[@kind = 'renewal' and @by = 'extension']" mode="subject"><xsl:call-template name="message.extension"/></xsl:template>
  <xsl:template match="r:message[@kind = 'lapse']" mode="subject"><xsl:call-template name="message.lapse"/></xsl:template>
  <xsl:template match="r:message[@kind = 'reminder']" mode="subject"><xsl:call-template name="message.reminder"/></xsl:template>
  <xsl:template match="r:message[@kind = 'status']" mode="subject"><xsl:call-template name="message.status"/></xsl:template>
  <xsl:template match="r:message[@kind = 'request']" mode="subject"><xsl:call-template name="message.refused"/></xsl:template>
  <xsl:template match="r:message[@kind = 'request' and r:request/@given]" mode="subject"><xsl:call-template name="message.granted"/></xsl:template>
  <xsl:template match="r:message[@kind = 'password']" mode="subject"><xsl:call-template name="message.password"/></xsl:template>
  <xsl:template match="r:message[@kind = 'address']" mode="subject"><xsl:call-template name="message.address"/></xsl:template>
  <xsl:template match="r:message[@kind = 'provider']" mode="subject"><xsl:call-template name="message.provider"/></xsl:template>

  <xsl:template match="r:activity" mode="called"><xsl:value-of select="@option-name"/></xsl:template>
  <xsl:template match="r:activity[r:title]" mode="called"><xsl:value-of select="r:title"/></xsl:template>
  <xsl:template match="r:certification" mode="listed"><xsl:text>, </xsl:text><xsl:value-of select="@code"/></xsl:template>
  <xsl:template match="r:certification[1]" mode="listed"><xsl:value-of select="@code"/></xsl:template>
</xsl:stylesheet>
