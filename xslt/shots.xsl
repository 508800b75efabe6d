<?xml version="1.0" encoding="UTF-8"?>
<!-- shots.xsl - the images of an activity, large; on two pages -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:image" mode="shot">
    <li class="shot"><a href="{@href}"><img src="{@href}" loading="lazy"><xsl:apply-templates select="@width | @height" mode="size"/><xsl:attribute name="alt"><xsl:call-template name="image.number"/></xsl:attribute></img></a><span class="smaller"><xsl:call-template name="image.facts"/></span></li>
  </xsl:template>
  <xsl:template match="@width" mode="size"><xsl:attribute name="width"><xsl:value-of select="."/></xsl:attribute></xsl:template>
  <xsl:template match="@height" mode="size"><xsl:attribute name="height"><xsl:value-of select="."/></xsl:attribute></xsl:template>
</xsl:stylesheet>
