<!-- table.xsl - what bench.sh measured, as text. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="text" encoding="UTF-8"/>

<xsl:template match="/bench">
  <xsl:value-of select="concat('&#10;', @machine, ', ', @cores, ' cores; ', @rounds, ' rounds of ', @seconds, ' s; ', @candidates, ' candidates; a page of ', @page-bytes, ' bytes; the load of others was ', @load, ' when it began&#10;&#10;')"/>
  <xsl:text>                                       requests per CPU-second           µs of CPU a request       the page&#10;</xsl:text>
  <xsl:text>                                      median    lowest   highest    nginx  program  database   over this&#10;</xsl:text>
  <xsl:apply-templates select="rung"/>
  <xsl:text>&#10;one who waits, ms                     clients       p50       p99&#10;</xsl:text>
  <xsl:apply-templates select="wait"/>
  <xsl:text>&#10;bars                                               wanted       got&#10;</xsl:text>
  <xsl:apply-templates select="bar"/>
  <xsl:text>&#10;</xsl:text>
</xsl:template>

<xsl:template match="rung">
  <xsl:call-template name="left"><xsl:with-param name="text" select="@title"/><xsl:with-param name="width" select="34"/></xsl:call-template>
  <xsl:for-each select="@requests | @lowest | @highest">
    <xsl:call-template name="right"><xsl:with-param name="text" select="."/><xsl:with-param name="width" select="10"/></xsl:call-template>
  </xsl:for-each>
  <xsl:for-each select="@nginx | @program | @database">
    <xsl:call-template name="right"><xsl:with-param name="text" select="."/><xsl:with-param name="width" select="9"/></xsl:call-template>
  </xsl:for-each>
  <xsl:call-template name="right"><xsl:with-param name="text" select="@times"/><xsl:with-param name="width" select="12"/></xsl:call-template>
  <xsl:text>&#10;</xsl:text>
</xsl:template>

<xsl:template match="wait">
  <xsl:call-template name="left"><xsl:with-param name="text" select="@name"/><xsl:with-param name="width" select="34"/></xsl:call-template>
  <xsl:for-each select="@clients | @p50 | @p99">
    <xsl:call-template name="right"><xsl:with-param name="text" select="."/><xsl:with-param name="width" select="10"/></xsl:call-template>
  </xsl:for-each>
  <xsl:text>&#10;</xsl:text>
</xsl:template>

<xsl:template match="bar">
  <xsl:call-template name="left"><xsl:with-param name="text" select="."/><xsl:with-param name="width" select="44"/></xsl:call-template>
  <xsl:call-template name="right"><xsl:with-param name="text" select="concat(@sense, ' ', @wanted)"/><xsl:with-param name="width" select="14"/></xsl:call-template>
  <xsl:call-template name="right"><xsl:with-param name="text" select="@got"/><xsl:with-param name="width" select="10"/></xsl:call-template>
  <xsl:choose>
    <xsl:when test="@held = 'true'">   held</xsl:when>
    <xsl:when test="@held = 'not-judged'">   not judged by so short a run</xsl:when>
    <xsl:otherwise>   NOT held</xsl:otherwise>
  </xsl:choose>
  <xsl:text>&#10;</xsl:text>
</xsl:template>

<xsl:template name="left">
  <xsl:param name="text"/><xsl:param name="width"/>
  <xsl:value-of select="substring(concat($text, '                                                  '), 1, $width)"/>
</xsl:template>
<xsl:template name="right">
  <xsl:param name="text"/><xsl:param name="width"/>
  <xsl:value-of select="substring(concat('                    ', $text), 21 + string-length($text) - $width)"/>
</xsl:template>
</xsl:stylesheet>
