<?xml version="1.0" encoding="UTF-8"?>
<!-- factor.xsl - the fields of a code; on two pages -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:field[@name = 'code']" mode="label"><xsl:call-template name="field.factor-code"/></xsl:template>
  <xsl:template match="r:field[@name = 'code' or @name = 'recovery']" mode="described"><xsl:call-template name="helped"/></xsl:template>
  <xsl:template match="r:field[@name = 'code']" mode="help"><p class="help" id="h-code"><xsl:call-template name="help.factor-code"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'code']" mode="control"><input class="in short" id="f-code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'recovery']" mode="label"><xsl:call-template name="field.recovery"/></xsl:template>
  <xsl:template match="r:field[@name = 'recovery']" mode="help"><p class="help" id="h-recovery"><xsl:call-template name="help.recovery"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'recovery']" mode="control"><input class="in" id="f-recovery" name="recovery" autocomplete="off" autocapitalize="none" spellcheck="false"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
</xsl:stylesheet>
