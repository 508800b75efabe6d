<?xml version="1.0" encoding="UTF-8"?>
<!-- mails.xsl - the kinds of mails that can be declined -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="@*" mode="mails"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="@*[. = 'activities']" mode="mails"><xsl:call-template name="by-mail.activities"/></xsl:template>
  <xsl:template match="@*[. = 'renewals']" mode="mails"><xsl:call-template name="by-mail.renewals"/></xsl:template>
  <xsl:template match="@*[. = 'reminders']" mode="mails"><xsl:call-template name="by-mail.reminders"/></xsl:template>
  <xsl:template match="@*[. = 'status']" mode="mails"><xsl:call-template name="by-mail.status"/></xsl:template>
</xsl:stylesheet>
