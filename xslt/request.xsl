<?xml version="1.0" encoding="UTF-8"?>
<!-- request.xsl - a request for an extension: what became of it; on the pages that have one -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:request" mode="state"><span class="v pending"><xsl:call-template name="request.waiting"/></span></xsl:template>
  <xsl:template match="r:request[@state = 'granted']" mode="state"><span class="v counted"><xsl:call-template name="request.granted"/></span></xsl:template>
  <xsl:template match="r:request[@state = 'refused']" mode="state"><span class="v rejected"><xsl:call-template name="request.refused"/></span></xsl:template>

  <xsl:template match="r:request[@state = 'withdrawn']" mode="state"><span class="v withdrawn"><xsl:call-template name="request.withdrawn"/></span></xsl:template>

  <!-- What was given, and that it is less than what was asked for. -->
  <xsl:template match="r:request" mode="given"/>
  <xsl:template match="r:request[@given]" mode="given"><small><xsl:call-template name="request.given"/></small></xsl:template>
  <xsl:template match="r:request" mode="decided"/>
  <xsl:template match="r:request[@decided]" mode="decided"><small><xsl:call-template name="request.decided"/></small></xsl:template>
  <xsl:template match="r:request[@state = 'withdrawn']" mode="decided" priority="1"><small><xsl:call-template name="request.withdrawn-on"/></small></xsl:template>
</xsl:stylesheet>
