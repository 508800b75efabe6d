<?xml version="1.0" encoding="UTF-8"?>
<!--
  mail.xsl - a message as the HTML of a mail: what told.xsl says, in a shell of its own

  Readers of mail leave out style sheets, fonts and images: every style stands at its element, and nothing is fetched.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="told.xsl"/>

  <xsl:template match="r:page">
    <html lang="{@language}">
      <head>
        <title><xsl:value-of select="r:portal/@programme"/></title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light"/>
      </head>
      <body style="margin:0;background:#f3f6f6">
        <div role="main" style="max-width:36rem;margin:0 auto;padding:24px 16px;color:#0e2129;font:16px/1.5 system-ui,Helvetica,Arial,sans-serif">
          <p style="margin:0 0 12px;color:#465a61;font-size:14px"><xsl:value-of select="r:portal/@programme"/></p>
          <div style="background:#ffffff;border:1px solid #d2dcde;border-top:6px solid #0a5a6e;border-radius:4px;padding:20px 16px">
            <h1 style="margin:0 0 12px;font-size:24px;line-height:1.25"><xsl:apply-templates select="r:message" mode="subject"/></h1>
            <xsl:apply-templates select="r:message" mode="text"/>
            <xsl:apply-templates select="r:message/r:activity/r:reason | r:message/r:request/r:reason" mode="reason"/>
            <xsl:apply-templates select="r:message" mode="go"/>
            <xsl:apply-templates select="r:message/r:type" mode="main"/>
          </div>
          <xsl:apply-templates select="r:mail" mode="foot"/>
        </div>
      </body>
    </html>
  </xsl:template>

  <!-- In the heading a code does not break at its hyphen; the subject is that of mail-text.xsl. -->
  <xsl:template match="r:certification" mode="listed"><span style="white-space:nowrap"><xsl:value-of select="@code"/></span></xsl:template>
  <xsl:template match="r:certification[preceding-sibling::r:certification/@meant]" mode="listed"><xsl:text>, </xsl:text><span style="white-space:nowrap"><xsl:value-of select="@code"/></span></xsl:template>
  <xsl:template match="r:reason" mode="reason"><p style="margin:12px 0;border-left:4px solid #d2dcde;padding-left:12px"><xsl:value-of select="."/></p></xsl:template>
  <xsl:template match="r:message" mode="go">
    <p style="margin:16px 0 4px">
      <a style="display:inline-block;background:#0a5a6e;color:#ffffff;border-radius:4px;padding:10px 16px;font-weight:bold;text-decoration:none">
        <xsl:attribute name="href"><xsl:value-of select="../r:mail/@origin"/><xsl:apply-templates select="." mode="way"/></xsl:attribute>
        <xsl:apply-templates select="." mode="way-word"/>
      </a>
    </p>
  </xsl:template>

  <xsl:template match="r:type" mode="main">
    <div style="border-top:1px solid #d2dcde;margin-top:20px;padding-top:12px">
      <h2 style="margin:0 0 4px;font-size:18px"><xsl:value-of select="@code"/><xsl:text> </xsl:text><span style="color:#465a61;font-weight:normal"><xsl:value-of select="@name"/></span></h2>
      <xsl:apply-templates select="@verdict" mode="counted"/>
      <xsl:apply-templates select="@counted" mode="units"/>
      <xsl:apply-templates select="r:certification" mode="row"/>
    </div>
  </xsl:template>
  <xsl:template match="@verdict" mode="counted">
    <p style="margin:4px 0"><b><xsl:apply-templates select="." mode="word"/><xsl:apply-templates select=".." mode="told"/></b></p>
    <xsl:apply-templates select=".." mode="because"/>
  </xsl:template>
  <xsl:template match="@counted" mode="units"><p style="margin:4px 0"><xsl:apply-templates select=".." mode="units"/></p></xsl:template>
  <xsl:template match="r:certification" mode="row"><p style="margin:4px 0"><b><xsl:value-of select="@code"/></b><xsl:text> </xsl:text><xsl:apply-templates select="." mode="badge"/><xsl:apply-templates select="@status" mode="joint"/><xsl:apply-templates select="." mode="dates"/></p></xsl:template>

  <xsl:template match="r:mail" mode="foot">
    <p style="margin:16px 0 0;color:#465a61;font-size:14px"><xsl:call-template name="mail.always"/></p>
  </xsl:template>
  <xsl:template match="r:mail[@unsubscribe]" mode="foot">
    <p style="margin:16px 0 0;color:#465a61;font-size:14px">
      <a style="color:#0a5a6e;display:inline-block;padding:4px 0" href="{@origin}/messages"><xsl:call-template name="mail.portal"/></a><br/>
      <a style="color:#0a5a6e;display:inline-block;padding:4px 0" href="{@origin}/profile"><xsl:call-template name="mail.choose"/></a><br/>
      <a style="color:#0a5a6e;display:inline-block;padding:4px 0" href="{@origin}{@unsubscribe}"><xsl:call-template name="mail.stop"/></a>
    </p>
  </xsl:template>
</xsl:stylesheet>
