<?xml version="1.0" encoding="UTF-8"?>
<!-- activities.xsl - Continuing Education – View Activities: what did I enter, what came of it? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="lists.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="activities.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head act">
      <h1><xsl:call-template name="activities.title"/></h1>
      <a class="btn main" href="/credentials/upload"><xsl:call-template name="progress.upload"/></a>
    </div>
    <xsl:apply-templates select="r:activities" mode="main"/>
  </xsl:template>

  <xsl:template match="r:activities[@total = '0']" mode="main">
    <div class="panel"><div class="empty">
      <h2><xsl:call-template name="activities.none"/></h2>
      <p class="quiet"><xsl:call-template name="activities.none-more"/></p>
    </div></div>
  </xsl:template>
  <xsl:template match="r:activities" mode="main">
    <div class="panel edge">
      <form class="filter" method="get" action="/exams/activities">
        <xsl:apply-templates select="../r:filter" mode="filter"/>
        <button class="btn"><xsl:call-template name="filter.do"/></button>
      </form>
      <xsl:apply-templates select="." mode="table"/>
      <xsl:apply-templates select="../r:pager" mode="pager"/>
    </div>
  </xsl:template>

  <xsl:template match="r:filter[@name = 'q']" mode="label"><xsl:call-template name="filter.q"/></xsl:template>
  <xsl:template match="r:filter[@name = 'year']" mode="label"><xsl:call-template name="filter.year"/></xsl:template>
  <xsl:template match="r:filter[@name = 'status']/r:choice[@value = '']" mode="label"><xsl:call-template name="filter.all-statuses"/></xsl:template>
  <xsl:template match="r:filter[@name = 'year']/r:choice[@value = '']" mode="label"><xsl:call-template name="filter.all-years"/></xsl:template>

  <xsl:template match="r:activities" mode="table">
    <div class="empty"><h2><xsl:call-template name="activities.no-match"/></h2><p class="row"><a class="btn" href="/exams/activities"><xsl:call-template name="activities.show-all"/></a></p></div>
  </xsl:template>
  <xsl:template match="r:activities[r:activity]" mode="table">
    <table class="rows acts">
      <thead><tr>
        <th scope="col"><xsl:apply-templates select="../r:column[@name = 'date']" mode="head"/></th>
        <th scope="col"><xsl:apply-templates select="../r:column[@name = 'title']" mode="head"/></th>
        <xsl:apply-templates select="r:type" mode="head"/>
        <th scope="col"><xsl:call-template name="activities.review"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:activity" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:type" mode="head"><th scope="col"><xsl:value-of select="@code"/></th></xsl:template>
  <xsl:template match="r:column" mode="head">
    <xsl:if test="@sort"><xsl:attribute name="aria-sort"><xsl:value-of select="@sort"/></xsl:attribute></xsl:if>
    <span class="sorted {@sort}"><a href="{@href}"><xsl:apply-templates select="." mode="label"/></a></span>
  </xsl:template>
  <xsl:template match="r:column[@name = 'date']" mode="label"><xsl:call-template name="entry.date"/></xsl:template>
  <xsl:template match="r:column[@name = 'title']" mode="label"><xsl:call-template name="entry.activity"/></xsl:template>

  <xsl:template match="r:activity" mode="row">
    <tr>
      <td class="nr"><xsl:apply-templates select="@date" mode="date"/></td>
      <td><a class="go-row" href="/exams/activities/{@id}"><xsl:value-of select="r:title"/></a><small><xsl:value-of select="@option-name"/></small></td>
      <xsl:apply-templates select="r:credit" mode="cell"/>
      <td class="state"><xsl:apply-templates select="." mode="review"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:credit" mode="cell">
    <td class="verdict"><span class="l"><xsl:value-of select="@type"/></span><xsl:apply-templates select="@verdict" mode="verdict"/><xsl:text> </xsl:text><span class="units"><xsl:apply-templates select="." mode="gain"/></span></td>
  </xsl:template>

  <xsl:template match="r:activity" mode="review"><span class="quiet"><xsl:call-template name="review.recorded"/></span></xsl:template>
  <xsl:template match="r:activity[r:credit/@verdict = 'pending']" mode="review"><xsl:call-template name="review.waits"/></xsl:template>
  <xsl:template match="r:activity[@status = 'accepted']" mode="review"><xsl:call-template name="review.accepted"/><xsl:apply-templates select="@decided" mode="decided"/></xsl:template>
  <xsl:template match="r:activity[@status = 'rejected']" mode="review"><xsl:call-template name="review.rejected"/><xsl:apply-templates select="@decided" mode="decided"/></xsl:template>
  <xsl:template match="r:activity[@status = 'withdrawn']" mode="review"><xsl:call-template name="review.withdrawn"/><xsl:apply-templates select="@decided" mode="decided"/></xsl:template>
  <xsl:template match="@decided" mode="decided"><xsl:text> </xsl:text><small><xsl:apply-templates select="." mode="date"/></small></xsl:template>
</xsl:stylesheet>
