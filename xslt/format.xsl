<?xml version="1.0" encoding="UTF-8"?>
<!--
  format.xsl - dates, instants and counts as text; how a language writes them is in i18n/

  A date is formatted by applying the mode to its attribute: <xsl:apply-templates
  select="@expires" mode="date"/>. Dates and "3 of 4" never break: the words have
  no-break spaces.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="@*" mode="date"><xsl:call-template name="date.short"/></xsl:template>
  <xsl:template match="@*" mode="date-long"><xsl:call-template name="date.long"/></xsl:template>
  <xsl:template match="@*" mode="date-lane"><xsl:call-template name="date.lane"/></xsl:template>
  <xsl:template match="@*" mode="day"><xsl:call-template name="date.day"/></xsl:template>
  <xsl:template match="@*" mode="instant"><xsl:call-template name="instant"/></xsl:template>
  <xsl:template match="@*" mode="second"><xsl:call-template name="instant.second"/></xsl:template>

  <xsl:template match="@*" mode="number"><xsl:call-template name="number"/></xsl:template>

  <!-- What is counted, with its plural. -->
  <xsl:template match="@*" mode="units"><xsl:call-template name="units"/></xsl:template>
  <xsl:template match="@*" mode="days"><xsl:call-template name="days"/></xsl:template>
  <xsl:template match="@*" mode="months"><xsl:call-template name="months"/></xsl:template>
  <xsl:template match="@*" mode="candidates"><xsl:call-template name="candidates"/></xsl:template>
  <xsl:template match="@*" mode="ordinal"><xsl:call-template name="ordinal"/></xsl:template>

  <!-- A code within a sentence. -->
  <xsl:template match="@*" mode="code"><span class="n"><xsl:value-of select="."/></span></xsl:template>
</xsl:stylesheet>
