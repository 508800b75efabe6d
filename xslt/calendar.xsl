<?xml version="1.0" encoding="UTF-8"?>
<!-- calendar.xsl - the words of a calendar (handler/calendar.c): its name, then of each deadline what it is and what to do -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="told.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="calendar.name"/></xsl:template>
  <xsl:template match="r:page">
    <html lang="{@language}">
      <head><title><xsl:apply-templates select="." mode="title"/></title></head>
      <body><xsl:apply-templates select="r:calendar/r:deadline" mode="main"/></body>
    </html>
  </xsl:template>
  <xsl:template match="r:deadline" mode="main">
    <p><xsl:apply-templates select="." mode="summary"/><xsl:apply-templates select="r:certification" mode="listed"/></p>
    <p><xsl:apply-templates select="." mode="text"/></p>
  </xsl:template>
  <xsl:template match="r:deadline" mode="summary"><xsl:call-template name="calendar.expiry"/></xsl:template>
  <xsl:template match="r:deadline[@kind = 'last-day']" mode="summary"><xsl:call-template name="calendar.last-day"/></xsl:template>
  <xsl:template match="r:deadline[@kind = 'reminder']" mode="summary"><xsl:call-template name="calendar.reminder"/></xsl:template>
  <xsl:template match="r:deadline" mode="text"><xsl:call-template name="calendar.over"/></xsl:template>
  <xsl:template match="r:deadline[@last-day]" mode="text"><xsl:call-template name="calendar.renew"/></xsl:template>
  <xsl:template match="r:deadline/r:certification[preceding-sibling::r:certification]" mode="listed"><xsl:text>, </xsl:text><xsl:value-of select="@code"/></xsl:template>
</xsl:stylesheet>
