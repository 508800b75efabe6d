<?xml version="1.0" encoding="UTF-8"?>
<!-- differences.xsl - what a changed programme says differently, thing by thing, from what to what -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:differences" mode="table">
    <table class="rows">
      <thead><tr>
        <th scope="col"><xsl:call-template name="import.what"/></th>
        <th scope="col"><xsl:call-template name="import.now"/></th>
        <th scope="col"><xsl:call-template name="import.then"/></th>
      </tr></thead>
      <xsl:apply-templates select="r:difference" mode="table"/>
    </table>
  </xsl:template>
  <xsl:template match="r:difference" mode="table">
    <tbody>
      <tr><th scope="rowgroup" colspan="3"><xsl:apply-templates select="@thing" mode="word"/><xsl:apply-templates select="@code" mode="named"/><xsl:apply-templates select="@name" mode="named"/><xsl:apply-templates select="@state" mode="word"/></th></tr>
      <xsl:apply-templates select="r:change" mode="row"/>
    </tbody>
  </xsl:template>
  <xsl:template match="@code" mode="named"><xsl:text> </xsl:text><b class="n"><xsl:value-of select="."/></b></xsl:template>
  <xsl:template match="r:difference[@thing = 'campaign' or @thing = 'announcement']/@code" mode="named"/>
  <xsl:template match="@name" mode="named"><xsl:text> </xsl:text><xsl:value-of select="."/></xsl:template>
  <xsl:template match="@state" mode="word"/>
  <xsl:template match="@state[. = 'new']" mode="word"><xsl:text>, </xsl:text><b><xsl:call-template name="import.new"/></b></xsl:template>
  <xsl:template match="@state[. = 'gone']" mode="word"><xsl:text>, </xsl:text><b><xsl:call-template name="import.gone"/></b></xsl:template>
  <xsl:template match="r:change" mode="row">
    <tr>
      <td><xsl:apply-templates select="@what" mode="word"/></td>
      <td><span class="l"><xsl:call-template name="import.now"/><xsl:text> </xsl:text></span><xsl:apply-templates select="r:before" mode="said"/><xsl:if test="not(r:before)"><span class="quiet"><xsl:apply-templates select="@what" mode="none"/></span></xsl:if></td>
      <td><span class="l"><xsl:call-template name="import.then"/><xsl:text> </xsl:text></span><xsl:apply-templates select="r:after" mode="then"/><xsl:if test="not(r:after)"><span class="quiet"><xsl:apply-templates select="@what" mode="none"/></span></xsl:if></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:after" mode="then"><b><xsl:apply-templates select="." mode="said"/></b></xsl:template>
  <xsl:template match="@what" mode="none"><xsl:call-template name="import.none"/></xsl:template>
  <xsl:template match="@what[. = 'limit']" mode="none"><xsl:call-template name="import.no-limit"/></xsl:template>
  <xsl:template match="@what[. = 'max-age-months']" mode="none"><xsl:call-template name="import.any-age"/></xsl:template>
  <xsl:template match="@what[. = 'retired']" mode="none"><xsl:call-template name="import.not-retired"/></xsl:template>

  <!-- A whole rule, where there was none before it or comes none after it; else one of its attributes. -->
  <xsl:template match="r:before | r:after" mode="said"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="r:before[@date] | r:after[@date]" mode="said"><xsl:apply-templates select="@date" mode="date"/></xsl:template>
  <xsl:template match="r:change[@on]/r:before | r:change[@on]/r:after" mode="said"><xsl:apply-templates select="@*" mode="said"/></xsl:template>
  <xsl:template match="r:change[@what = 'rule']/r:before | r:change[@what = 'rule']/r:after" mode="said" priority="1"><xsl:call-template name="import.option-rule"/></xsl:template>
  <xsl:template match="r:change[@what = 'rule']/r:before[@validity-months] | r:change[@what = 'rule']/r:after[@validity-months]" mode="said" priority="2"><xsl:call-template name="import.type-rule"/></xsl:template>
  <xsl:template match="@limit" mode="said"><xsl:call-template name="import.limit"/></xsl:template>
  <xsl:template match="@units" mode="said"><xsl:apply-templates select="." mode="units"/></xsl:template>
  <xsl:template match="@units[. = '0']" mode="said"><xsl:call-template name="import.not-offered"/></xsl:template>
  <xsl:template match="@max-age-months | @validity-months | @retake-window-months" mode="said"><xsl:apply-templates select="." mode="months"/></xsl:template>
  <xsl:template match="@grace-days" mode="said"><xsl:apply-templates select="." mode="days"/></xsl:template>
  <xsl:template match="@credit" mode="said"><xsl:call-template name="attribute.on-entry"/></xsl:template>
  <xsl:template match="@credit[. = 'on-acceptance']" mode="said"><xsl:call-template name="attribute.on-acceptance"/></xsl:template>
  <xsl:template match="@renew-from" mode="said"><xsl:call-template name="attribute.completion"/></xsl:template>
  <xsl:template match="@renew-from[. = 'expiry']" mode="said"><xsl:call-template name="attribute.expiry"/></xsl:template>
  <xsl:template match="@activities-since" mode="said"><xsl:call-template name="attribute.programme"/></xsl:template>
  <xsl:template match="@activities-since[. = 'cycle']" mode="said"><xsl:call-template name="attribute.cycle"/></xsl:template>

  <xsl:template match="@thing" mode="word"><xsl:call-template name="import.thing"/></xsl:template>
  <xsl:template match="@what" mode="word"><xsl:call-template name="import.field"/></xsl:template>
  <xsl:template match="r:change[@on]/@what" mode="word"><xsl:call-template name="import.from-day"/></xsl:template>
  <xsl:template match="r:change/@what[. = 'rule']" mode="word" priority="1"><xsl:call-template name="import.field"/></xsl:template>
</xsl:stylesheet>
