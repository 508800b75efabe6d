<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-offers.xsl - what counts, to who keeps the list -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="offer.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="menu.offers"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head act">
      <h1><xsl:call-template name="menu.offers"/></h1>
      <xsl:if test="r:offers/@change"><p class="row near"><a class="btn" href="/admin/activities/new"><xsl:call-template name="offer.new"/></a><a class="btn" href="/admin/activities/load"><xsl:call-template name="offers.load"/></a></p></xsl:if>
    </div>
    <div class="panel edge">
      <form class="filter three" method="get" action="/admin/activities">
        <xsl:apply-templates select="r:filter" mode="filter"/>
        <button class="btn"><xsl:call-template name="filter.do"/></button>
      </form>
      <xsl:apply-templates select="r:offers" mode="table"/>
      <xsl:apply-templates select="r:pager" mode="pager"/>
    </div>
  </xsl:template>

  <xsl:template match="r:filter[@name = 'when']" mode="label"><xsl:call-template name="offers.when"/></xsl:template>
  <xsl:template match="r:filter[@name = 'when']/r:choice" mode="label"><xsl:call-template name="offers.open"/></xsl:template>
  <xsl:template match="r:filter[@name = 'when']/r:choice[@value = 'over']" mode="label"><xsl:call-template name="offers.over"/></xsl:template>
  <xsl:template match="r:filter[@name = 'when']/r:choice[@value = 'all']" mode="label"><xsl:call-template name="offers.all"/></xsl:template>

  <xsl:template match="r:offers" mode="table"><div class="empty"><h2><xsl:call-template name="offers.no-match"/></h2></div></xsl:template>
  <xsl:template match="r:offers[r:offer]" mode="table">
    <table class="rows">
      <thead><tr>
        <th scope="col"><xsl:call-template name="offers.what"/></th>
        <th scope="col"><xsl:call-template name="offers.when"/></th>
        <th scope="col"><xsl:call-template name="filter.option"/></th>
        <th scope="col" class="num"><xsl:call-template name="offers.units"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:offer" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:offer" mode="row">
    <tr>
      <td><a class="go-row" href="/admin/activities/{@id}"><xsl:value-of select="@title"/></a><small class="n"><xsl:value-of select="@id"/></small></td>
      <td><span class="n"><xsl:apply-templates select="." mode="when"/></span><xsl:if test="@over"><small><xsl:call-template name="offers.over"/></small></xsl:if></td>
      <td><xsl:value-of select="@option-name"/></td>
      <td class="num"><xsl:apply-templates select="@units" mode="units"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
