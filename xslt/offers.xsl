<?xml version="1.0" encoding="UTF-8"?>
<!-- offers.xsl - what counts, and where do I find it? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="offer.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="menu.offers"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="menu.offers"/></p>
      <h1><xsl:call-template name="offers.answer"/></h1>
      <p class="lead"><xsl:apply-templates select="." mode="lead"/></p>
    </div>
    <div class="panel edge">
      <form class="filter things" method="get" action="/activities">
        <xsl:apply-templates select="r:filter" mode="filter"/>
        <button class="btn"><xsl:call-template name="filter.do"/></button>
      </form>
      <xsl:apply-templates select="r:offers" mode="table"/>
      <xsl:apply-templates select="r:pager" mode="pager"/>
    </div>
  </xsl:template>
  <xsl:template match="r:page" mode="lead"><xsl:call-template name="offers.lead"/></xsl:template>
  <xsl:template match="r:page[r:viewer/@id]" mode="lead"><xsl:call-template name="offers.lead-candidate"/></xsl:template>

  <xsl:template match="r:offers" mode="table"><div class="empty"><h2><xsl:call-template name="offers.none"/></h2><p class="quiet"><xsl:call-template name="offers.none-more"/></p></div></xsl:template>
  <xsl:template match="r:page[r:filter/@value != '']/r:offers" mode="table" priority="1"><div class="empty"><h2><xsl:call-template name="offers.no-match"/></h2><p class="row"><a class="btn" href="/activities"><xsl:call-template name="activities.show-all"/></a></p></div></xsl:template>
  <xsl:template match="r:offers[r:offer]" mode="table" priority="2">
    <table class="rows">
      <thead><tr>
        <th scope="col"><xsl:call-template name="offers.what"/></th>
        <th scope="col"><xsl:call-template name="offers.when"/></th>
        <th scope="col"><xsl:call-template name="filter.option"/></th>
        <th scope="col" class="num"><xsl:call-template name="offers.units"/></th>
        <xsl:if test="/r:page/r:viewer/@id"><th scope="col"><span class="hide"><xsl:call-template name="offers.enter"/></span></th></xsl:if>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:offer" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:offer" mode="row">
    <tr>
      <td><xsl:apply-templates select="." mode="linked"/></td>
      <td><span class="n"><xsl:apply-templates select="." mode="when"/></span></td>
      <td><xsl:value-of select="@option-name"/></td>
      <td class="num"><xsl:apply-templates select="@units" mode="units"/></td>
      <xsl:if test="/r:page/r:viewer/@id"><td><xsl:apply-templates select="." mode="enter"/></td></xsl:if>
    </tr>
  </xsl:template>
  <xsl:template match="r:offer" mode="linked"><b><xsl:value-of select="@title"/></b></xsl:template>
  <xsl:template match="r:offer[@href]" mode="linked"><a href="{@href}" rel="noreferrer"><xsl:value-of select="@title"/></a></xsl:template>
  <xsl:template match="r:offer" mode="enter"/>
  <xsl:template match="r:offer[@begun]" mode="enter"><a href="/credentials/upload/{@option}?activity={@id}"><xsl:call-template name="offers.enter"/></a></xsl:template>
</xsl:stylesheet>
