<?xml version="1.0" encoding="UTF-8"?>
<!-- lists.xsl - filters above a list; on several pages -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:filter" mode="filter">
    <div><label for="q-{@name}"><xsl:apply-templates select="." mode="label"/></label>
      <select class="in" id="q-{@name}" name="{@name}"><xsl:apply-templates select="r:choice" mode="option"/></select></div>
  </xsl:template>
  <xsl:template match="r:filter[@name = 'q']" mode="filter">
    <div><label for="q-q"><xsl:apply-templates select="." mode="label"/></label><input class="in" type="search" id="q-q" name="q" value="{@value}"/></div>
  </xsl:template>
  <xsl:template match="r:filter[@name = 'sort']" mode="filter"><input type="hidden" name="sort" value="{@value}"/></xsl:template>
  <xsl:template match="r:filter[@name = 'option']" mode="label"><xsl:call-template name="filter.option"/></xsl:template>
  <xsl:template match="r:filter[@name = 'status']" mode="label"><xsl:call-template name="filter.status"/></xsl:template>
  <xsl:template match="r:filter[@name = 'option']/r:choice[@value = '']" mode="label"><xsl:call-template name="filter.all-options"/></xsl:template>
  <xsl:template match="r:choice[@value = 'recorded']" mode="label"><xsl:call-template name="review.recorded"/></xsl:template>
  <xsl:template match="r:choice[@value = 'accepted']" mode="label"><xsl:call-template name="review.accepted"/></xsl:template>
  <xsl:template match="r:choice[@value = 'rejected']" mode="label"><xsl:call-template name="review.rejected"/></xsl:template>
  <xsl:template match="r:choice[@value = 'withdrawn']" mode="label"><xsl:call-template name="review.withdrawn"/></xsl:template>
</xsl:stylesheet>
