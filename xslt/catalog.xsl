<?xml version="1.0" encoding="UTF-8"?>
<!-- catalog.xsl - the catalogue: what is current, what does renewing take? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="rules.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="menu.catalog"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:call-template name="patterns"/>
    <xsl:apply-templates select="r:catalog" mode="main"/>
  </xsl:template>

  <xsl:template match="r:catalog" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="menu.catalog"/></p>
      <p class="at"><xsl:call-template name="rules.as-of"/></p>
      <h1><xsl:call-template name="catalog.answer"/></h1>
      <xsl:if test="@retired != '0'"><p class="lead"><xsl:call-template name="catalog.retired-count"/></p></xsl:if>
    </div>
    <div class="cols"><xsl:apply-templates select="r:type" mode="rule"><xsl:sort select="@units" data-type="number" order="descending"/></xsl:apply-templates></div>
    <article class="panel edge">
      <header><h2><xsl:call-template name="rules.earns"/></h2><p class="small"><xsl:call-template name="rules.earns-lead"/></p></header>
      <xsl:call-template name="rules-options"/>
    </article>
    <article class="panel edge">
      <header><h2><xsl:call-template name="catalog.current"/></h2></header>
      <table class="rows catalog">
        <thead><tr><th scope="col"><xsl:call-template name="catalog.code"/></th><th scope="col"><xsl:call-template name="catalog.name"/></th><th scope="col"><xsl:call-template name="credential.exam"/></th><th scope="col" class="num"><xsl:call-template name="catalog.to-renew"/></th></tr></thead>
        <tbody><xsl:apply-templates select="r:certification[@status = 'current']" mode="row"/></tbody>
      </table>
    </article>
    <xsl:if test="@retired != '0'">
      <article class="panel edge rule retired">
        <header><h2><xsl:call-template name="catalog.retired"/><xsl:text> </xsl:text><span class="badge retired"><xsl:call-template name="status.retired"/></span></h2><p class="small"><xsl:call-template name="catalog.retired-lead"/></p></header>
        <table class="rows catalog">
          <thead><tr><th scope="col"><xsl:call-template name="catalog.code"/></th><th scope="col"><xsl:call-template name="catalog.name"/></th><th scope="col"><xsl:call-template name="status.retired"/></th><th scope="col"><xsl:call-template name="catalog.replaced-by"/></th></tr></thead>
          <tbody><xsl:apply-templates select="r:certification[@status = 'retired']" mode="row"/></tbody>
        </table>
      </article>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:certification" mode="row">
    <tr>
      <td><b class="n"><xsl:value-of select="@code"/></b></td>
      <td><xsl:value-of select="@name"/><xsl:apply-templates select="r:alias" mode="also"/></td>
      <td class="nr"><span class="l"><xsl:call-template name="credential.exam"/><xsl:text> </xsl:text></span><xsl:value-of select="@exam"/></td>
      <td class="num"><xsl:apply-templates select="@units" mode="units"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:certification[@status = 'retired']" mode="row">
    <tr>
      <td><b class="n"><xsl:value-of select="@code"/></b></td>
      <td><xsl:value-of select="@name"/><small><xsl:call-template name="catalog.exam"/></small><xsl:apply-templates select="r:alias" mode="also"/></td>
      <td class="nr"><span class="l"><xsl:call-template name="status.retired"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@retired" mode="date"/></td>
      <td><xsl:apply-templates select="." mode="successor"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:alias" mode="also"><small><xsl:call-template name="catalog.also"/></small></xsl:template>
  <xsl:template match="r:certification" mode="successor"><span class="quiet"><xsl:call-template name="catalog.no-successor"/></span></xsl:template>
  <xsl:template match="r:certification[@successor]" mode="successor"><span class="l"><xsl:call-template name="catalog.replaced-by"/><xsl:text> </xsl:text></span><b class="n"><xsl:value-of select="@successor"/></b><xsl:if test="@successor-retired = 'true'"><small><xsl:call-template name="catalog.successor-retired"/></small></xsl:if></xsl:template>
</xsl:stylesheet>
