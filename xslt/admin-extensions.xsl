<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-extensions.xsl - requests for extensions: what waits, what was decided -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="request.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="extensions.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <xsl:apply-templates select="r:filter" mode="answer"/>
      <xsl:if test="r:requests/@more = 'true'"><p class="lead"><xsl:call-template name="extensions.more"/></p></xsl:if>
    </div>
    <div class="panel edge">
      <form class="filter state" method="get" action="/admin/extensions">
        <xsl:apply-templates select="r:filter" mode="filter"/>
        <button class="btn"><xsl:call-template name="filter.do"/></button>
      </form>
      <xsl:apply-templates select="r:requests" mode="table"/>
      <xsl:apply-templates select="r:pager" mode="pager"/>
    </div>
  </xsl:template>
  <xsl:template match="r:filter" mode="answer"><h1><xsl:call-template name="extensions.title"/></h1></xsl:template>
  <xsl:template match="r:filter[@value = 'waiting' or @value = '']" mode="answer"><p class="name"><xsl:call-template name="extensions.title"/></p><h1><xsl:apply-templates select="../r:pager/@rows" mode="waiting"/></h1></xsl:template>
  <xsl:template match="@rows" mode="waiting"><xsl:call-template name="extensions.waiting"/></xsl:template>
  <xsl:template match="r:filter[@name = 'status']" mode="label" priority="2"><xsl:call-template name="candidates.status"/></xsl:template>
  <xsl:template match="r:choice[@value = 'waiting']" mode="label"><xsl:call-template name="request.waiting"/></xsl:template>
  <xsl:template match="r:choice[@value = 'granted']" mode="label"><xsl:call-template name="request.granted"/></xsl:template>
  <xsl:template match="r:choice[@value = 'refused']" mode="label"><xsl:call-template name="request.refused"/></xsl:template>
  <xsl:template match="r:choice[@value = 'withdrawn']" mode="label"><xsl:call-template name="request.withdrawn"/></xsl:template>

  <xsl:template match="r:requests" mode="table"><div class="empty"><h2><xsl:call-template name="extensions.none"/></h2></div></xsl:template>
  <xsl:template match="r:requests[r:request]" mode="table">
    <table class="rows">
      <thead><tr>
        <th scope="col"><xsl:call-template name="request.entered"/></th>
        <th scope="col"><xsl:call-template name="reviews.candidate"/></th>
        <th scope="col"><xsl:call-template name="progress.certification"/></th>
        <th scope="col"><xsl:call-template name="request.until"/></th>
        <th scope="col"><xsl:call-template name="events.came"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:request" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:request" mode="row">
    <tr>
      <td class="nr"><xsl:apply-templates select="@entered" mode="date"/><xsl:apply-templates select="@waits" mode="waits"/></td>
      <td><a class="go-row" href="/admin/extensions/{@candidate}/{@id}"><xsl:apply-templates select="." mode="named"/></a><small class="n"><xsl:value-of select="@candidate"/></small></td>
      <td><b class="n"><xsl:value-of select="@certification"/></b><small><xsl:value-of select="@certification-name"/></small></td>
      <td class="nr"><span class="l"><xsl:call-template name="request.until"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@expires" mode="date"/></td>
      <td><xsl:apply-templates select="." mode="state"/><xsl:apply-templates select="." mode="given"/><xsl:apply-templates select="." mode="decided"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="@waits" mode="waits"><small><xsl:call-template name="reviews.waits"/></small></xsl:template>
  <xsl:template match="@waits[. = '0']" mode="waits"><small><xsl:call-template name="request.today"/></small></xsl:template>
  <xsl:template match="r:request" mode="named"><xsl:call-template name="candidates.nameless"/></xsl:template>
  <xsl:template match="r:request[@name]" mode="named"><xsl:value-of select="@name"/></xsl:template>
</xsl:stylesheet>
