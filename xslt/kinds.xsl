<?xml version="1.0" encoding="UTF-8"?>
<!-- kinds.xsl - what a kind of mail is called -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="@*" mode="kind"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="@*[. = 'entry']" mode="kind"><xsl:call-template name="kind.entry"/></xsl:template>
  <xsl:template match="@*[. = 'completion']" mode="kind"><xsl:call-template name="kind.completion"/></xsl:template>
  <xsl:template match="@*[. = 'decision']" mode="kind"><xsl:call-template name="kind.decision"/></xsl:template>
  <xsl:template match="@*[. = 'renewal']" mode="kind"><xsl:call-template name="kind.renewal"/></xsl:template>
  <xsl:template match="@*[. = 'lapse']" mode="kind"><xsl:call-template name="kind.lapse"/></xsl:template>
  <xsl:template match="@*[. = 'reminder']" mode="kind"><xsl:call-template name="kind.reminder"/></xsl:template>
  <xsl:template match="@*[. = 'status']" mode="kind"><xsl:call-template name="kind.status"/></xsl:template>
  <xsl:template match="@*[. = 'request']" mode="kind"><xsl:call-template name="kind.request"/></xsl:template>
  <xsl:template match="@*[. = 'password']" mode="kind"><xsl:call-template name="kind.password"/></xsl:template>
  <xsl:template match="@*[. = 'address']" mode="kind"><xsl:call-template name="kind.address"/></xsl:template>
  <xsl:template match="@*[. = 'provider']" mode="kind"><xsl:call-template name="kind.provider"/></xsl:template>
  <xsl:template match="@*[. = 'factor']" mode="kind"><xsl:call-template name="kind.factor"/></xsl:template>
  <xsl:template match="@*[. = 'disconnect']" mode="kind"><xsl:call-template name="kind.disconnect"/></xsl:template>
  <xsl:template match="@*[. = 'reset']" mode="kind"><xsl:call-template name="kind.reset"/></xsl:template>
  <xsl:template match="@*[. = 'confirm']" mode="kind"><xsl:call-template name="kind.confirm"/></xsl:template>
</xsl:stylesheet>
