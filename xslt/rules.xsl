<?xml version="1.0" encoding="UTF-8"?>
<!-- rules.xsl - types and items as they are today, with their figures; on two pages -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:type" mode="rule">
    <article class="panel rule">
      <div class="part">
        <h2><xsl:value-of select="@code"/><xsl:text> </xsl:text><span><xsl:value-of select="@name"/></span></h2>
        <p class="go"><xsl:call-template name="rules.units"/></p>
        <xsl:apply-templates select="r:meter" mode="meter-low"/>
        <p class="small"><xsl:call-template name="rules.validity"/></p>
      </div>
    </article>
  </xsl:template>

  <xsl:template name="rules-options">
    <table class="rows items">
      <thead><tr>
        <th scope="col"><xsl:call-template name="rules.item"/></th><th scope="col"><xsl:call-template name="rules.limit"/></th>
        <th scope="col" class="num"><xsl:call-template name="rules.each"/></th><th scope="col" class="num"><xsl:call-template name="rules.at-most"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:option" mode="rule"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:option" mode="rule">
    <tr>
      <td><b><xsl:value-of select="@name"/></b><small><xsl:value-of select="r:description"/></small><xsl:if test="@credit = 'on-acceptance'"><small><xsl:call-template name="option.on-acceptance"/></small></xsl:if></td>
      <td class="half"><span class="l"><xsl:call-template name="rules.limit"/></span><xsl:apply-templates select="." mode="limit"/></td>
      <td class="num half"><span class="l"><xsl:call-template name="rules.each"/></span><b><xsl:value-of select="@units"/></b></td>
      <td class="num half"><span class="l"><xsl:call-template name="rules.at-most"/></span><xsl:apply-templates select="." mode="at-most"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:option" mode="limit"><xsl:call-template name="rules.no-limit"/></xsl:template>
  <xsl:template match="r:option[@limit]" mode="limit"><span class="slots"><xsl:apply-templates select="r:slot" mode="slot"/></span><xsl:text> </xsl:text><xsl:value-of select="@limit"/></xsl:template>
  <xsl:template match="r:option" mode="at-most">–</xsl:template>
  <xsl:template match="r:option[@at-most]" mode="at-most"><xsl:value-of select="@at-most"/></xsl:template>
</xsl:stylesheet>
