<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-reviews.xsl - the queue of reviewers: what waits, what was decided -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="keys.xsl"/>

  <xsl:template match="r:page" mode="head"><xsl:apply-templates select="r:portal/@assets" mode="script"/></xsl:template>
  <xsl:template match="r:page" mode="title"><xsl:call-template name="reviews.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head act">
      <xsl:apply-templates select="r:filter[@name = 'status']" mode="answer"/>
      <xsl:apply-templates select="." mode="keys"/>
      <xsl:if test="r:reviews/@more = 'true'"><p class="lead"><xsl:call-template name="reviews.more"/></p></xsl:if>
    </div>
    <div class="panel edge">
      <form class="filter three" method="get" action="/admin/reviews">
        <xsl:apply-templates select="r:filter" mode="filter"/>
        <button class="btn"><xsl:call-template name="filter.do"/></button>
      </form>
      <xsl:apply-templates select="r:reviews" mode="table"/>
      <xsl:apply-templates select="r:pager" mode="pager"/>
    </div>
  </xsl:template>

  <xsl:template match="r:filter" mode="answer"><h1><xsl:call-template name="reviews.title"/></h1></xsl:template>
  <xsl:template match="r:filter[@value = 'recorded' or @value = ''][../r:reviews/@more = 'false']" mode="answer"><p class="name"><xsl:call-template name="reviews.title"/></p><h1><xsl:apply-templates select="../r:pager/@rows" mode="waiting"/></h1></xsl:template>
  <xsl:template match="@rows" mode="waiting"><xsl:call-template name="reviews.waiting"/></xsl:template>
  <xsl:template match="r:page" mode="key-list"><dt><kbd>j</kbd></dt><dd><xsl:call-template name="shortcut.down"/></dd><dt><kbd>k</kbd></dt><dd><xsl:call-template name="shortcut.up"/></dd></xsl:template>
  <xsl:template match="r:filter[@name = 'age']" mode="label"><xsl:call-template name="reviews.age"/></xsl:template>
  <xsl:template match="r:filter[@name = 'age']/r:choice" mode="label"><xsl:apply-templates select="@value" mode="days"/></xsl:template>
  <xsl:template match="r:filter[@name = 'age']/r:choice[@value = '']" mode="label"><xsl:call-template name="reviews.any-age"/></xsl:template>

  <xsl:template match="r:reviews" mode="table"><div class="empty"><h2><xsl:call-template name="reviews.none"/></h2></div></xsl:template>
  <xsl:template match="r:reviews[r:review]" mode="table">
    <table class="rows">
      <thead><tr>
        <th scope="col"><xsl:call-template name="reviews.entered"/></th>
        <th scope="col"><xsl:call-template name="entry.activity"/></th>
        <th scope="col"><xsl:call-template name="reviews.candidate"/></th>
        <th scope="col" class="num"><xsl:call-template name="reviews.images"/></th>
        <th scope="col"><xsl:call-template name="activities.review"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:review" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:review" mode="row">
    <tr>
      <td class="nr"><xsl:apply-templates select="@entered" mode="date"/><xsl:apply-templates select="@waits" mode="waits"/></td>
      <td><a class="go-row" href="/admin/reviews/{@candidate}/{@activity}"><xsl:apply-templates select="." mode="named"/></a><small><xsl:value-of select="@option-name"/></small></td>
      <td><xsl:value-of select="@name"/><small class="n"><xsl:value-of select="@candidate"/></small></td>
      <td class="num"><span class="l"><xsl:call-template name="reviews.images"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@images" mode="images"/></td>
      <td><xsl:apply-templates select="." mode="review"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="@images" mode="images"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="@images[. = '0']" mode="images"><span class="quiet"><xsl:call-template name="reviews.no-image"/></span></xsl:template>
  <xsl:template match="@waits" mode="waits"><small><xsl:call-template name="reviews.waits"/></small></xsl:template>
  <xsl:template match="@waits[. = '0']" mode="waits"><small><xsl:call-template name="reviews.today"/></small></xsl:template>
  <xsl:template match="r:review" mode="named"><xsl:value-of select="r:title"/></xsl:template>
  <xsl:template match="r:review[r:title = '']" mode="named"><xsl:call-template name="reviews.untitled"/></xsl:template>
  <xsl:template match="r:review" mode="review"><span class="quiet"><xsl:call-template name="reviews.counts-already"/></span></xsl:template>
  <xsl:template match="r:review[@credit = 'on-acceptance']" mode="review"><xsl:call-template name="review.waits"/></xsl:template>
  <xsl:template match="r:review[@status = 'accepted']" mode="review" priority="2"><xsl:call-template name="review.accepted"/><small><xsl:apply-templates select="@decided" mode="date"/></small></xsl:template>
  <xsl:template match="r:review[@status = 'rejected']" mode="review" priority="2"><xsl:call-template name="review.rejected"/><small><xsl:apply-templates select="@decided" mode="date"/></small></xsl:template>
</xsl:stylesheet>
