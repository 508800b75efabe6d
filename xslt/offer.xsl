<?xml version="1.0" encoding="UTF-8"?>
<!-- offer.xsl - an offer in a table, and when it is; on several pages -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:offer | r:before | r:after" mode="when"><xsl:call-template name="offers.any-time"/></xsl:template>
  <xsl:template match="*[@from and not(@until)]" mode="when" priority="2"><xsl:call-template name="offers.from"/></xsl:template>
  <xsl:template match="*[@until and not(@from)]" mode="when" priority="2"><xsl:call-template name="offers.until"/></xsl:template>
  <xsl:template match="*[@from and @until]" mode="when" priority="2"><xsl:apply-templates select="@from" mode="date"/> – <xsl:apply-templates select="@until" mode="date"/></xsl:template>
  <xsl:template match="*[@day]" mode="when" priority="3"><xsl:apply-templates select="@from" mode="date"/></xsl:template>

  <xsl:template match="r:filter[@name = 'q']" mode="label"><xsl:call-template name="filter.q"/></xsl:template>
</xsl:stylesheet>
