<?xml version="1.0" encoding="UTF-8"?>
<!--
  pseudo.xsl - makes of en.xsl a language that nobody speaks: each text accented, longer by two fifths, and between
  brackets. What a page shows outside the brackets is data, or a word that no translator would ever see.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="@* | node()"><xsl:copy><xsl:apply-templates select="@* | node()"/></xsl:copy></xsl:template>
  <xsl:template match="comment()"/>

  <xsl:template match="text()[translate(., 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', '') != .]">
    <xsl:variable name="first" select="substring(., 1, 1)"/>
    <xsl:variable name="last" select="substring(., string-length(.))"/>
    <xsl:variable name="words" select="normalize-space(translate(., '&#160;', ' '))"/>
    <xsl:if test="normalize-space(translate($first, '&#160;', ' ')) = ''"><xsl:value-of select="$first"/></xsl:if>
    <xsl:text>⟦</xsl:text>
    <xsl:value-of select="translate($words, 'AEIOUYaceinouyszrdtglk', 'ÅÉÎØÛÝáçéîñøûýšžřđťğłķ')"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="substring('øħňé wîé łáñğ đéřłéî wøřťé šéîñ ķøññéñ ûñđ wîé wéîť šîé ģéħéñ žû řéîššéñ áûƒ đéñ šçħmáłéñ šéîťéñ đéř ķłéîñéñ ťéłéƒøñé đéř ƒřéûñđé đéř ƒřéûñđé øħñé éñđé', 1, ceiling(string-length($words) * 2 div 5))"/>
    <xsl:text>⟧</xsl:text>
    <xsl:if test="normalize-space(translate($last, '&#160;', ' ')) = ''"><xsl:value-of select="$last"/></xsl:if>
  </xsl:template>
  <!-- Months stand in a list: as they are, between brackets. -->
  <xsl:template match="xsl:template[@name = 'date.month' or @name = 'date.month-long']">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:element name="xsl:text">⟦</xsl:element><xsl:copy-of select="*"/><xsl:element name="xsl:text">⟧</xsl:element>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
