<?xml version="1.0" encoding="UTF-8"?>
<!--
  mail-text.xsl - a message as the text of a mail: the words of mail.xsl, with addresses written out

  What comes of it is paragraphs, line breaks and list items alone; xml/plain.c leaves out their tags.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="told.xsl"/>

  <xsl:template match="r:page">
    <html lang="{@language}">
      <head><title><xsl:apply-templates select="r:message" mode="subject"/></title></head>
      <body>
        <p><xsl:apply-templates select="r:message" mode="subject"/></p>
        <xsl:apply-templates select="r:message" mode="text"/>
        <xsl:apply-templates select="r:message/r:activity/r:reason | r:message/r:request/r:reason" mode="reason"/>
        <xsl:apply-templates select="r:message" mode="go"/>
        <xsl:apply-templates select="r:message/r:type" mode="main"/>
        <p>--<br/><xsl:value-of select="r:portal/@programme"/></p>
        <xsl:apply-templates select="r:mail" mode="foot"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="r:reason" mode="reason"><p>&gt; <xsl:value-of select="."/></p></xsl:template>
  <xsl:template match="r:message" mode="go"><p><xsl:apply-templates select="." mode="way-word"/>:<br/><xsl:value-of select="../r:mail/@origin"/><xsl:apply-templates select="." mode="way"/></p></xsl:template>

  <xsl:template match="r:type" mode="main">
    <p><xsl:value-of select="@code"/><xsl:text> </xsl:text><xsl:value-of select="@name"/></p>
    <xsl:apply-templates select="@verdict" mode="counted"/>
    <xsl:apply-templates select="@counted" mode="units"/>
    <xsl:if test="r:certification"><ul><xsl:apply-templates select="r:certification" mode="row"/></ul></xsl:if>
  </xsl:template>
  <xsl:template match="@verdict" mode="counted">
    <p><xsl:apply-templates select="." mode="word"/><xsl:apply-templates select=".." mode="told"/></p>
    <xsl:apply-templates select=".." mode="because"/>
  </xsl:template>
  <xsl:template match="@counted" mode="units"><p><xsl:apply-templates select=".." mode="units"/></p></xsl:template>
  <xsl:template match="r:certification" mode="row"><li><xsl:value-of select="@code"/>: <xsl:apply-templates select="." mode="badge"/><xsl:apply-templates select="@status" mode="joint"/><xsl:apply-templates select="." mode="dates"/></li></xsl:template>

  <xsl:template match="r:mail" mode="foot"><p><xsl:call-template name="mail.always"/></p></xsl:template>
  <xsl:template match="r:mail[@unsubscribe]" mode="foot">
    <p><xsl:call-template name="mail.portal"/>:<br/><xsl:value-of select="@origin"/>/messages</p>
    <p><xsl:call-template name="mail.choose"/>:<br/><xsl:value-of select="@origin"/>/profile</p>
    <p><xsl:call-template name="mail.stop"/>:<br/><xsl:value-of select="@origin"/><xsl:value-of select="@unsubscribe"/></p>
  </xsl:template>
</xsl:stylesheet>
