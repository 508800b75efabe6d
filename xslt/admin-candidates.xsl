<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-candidates.xsl - candidates found by id, name, mail, and by what they hold -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="lists.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="candidates.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head act">
      <xsl:apply-templates select="r:candidates" mode="answer"/>
      <xsl:if test="r:candidates/@create"><a class="btn" href="/admin/candidates/new"><xsl:call-template name="candidates.new"/></a></xsl:if>
      <xsl:if test="r:candidates/@more = 'true'"><p class="lead"><xsl:call-template name="candidates.more"/></p></xsl:if>
    </div>
    <div class="panel edge">
      <form class="filter six" method="get" action="/admin/candidates">
        <xsl:apply-templates select="r:filter" mode="filter"/>
        <button class="btn"><xsl:call-template name="candidates.find"/></button>
      </form>
      <xsl:apply-templates select="r:candidates" mode="table"/>
      <xsl:apply-templates select="r:pager" mode="pager"/>
    </div>
  </xsl:template>

  <xsl:template match="r:candidates" mode="answer"><h1><xsl:call-template name="candidates.title"/></h1></xsl:template>
  <xsl:template match="r:candidates[@more = 'false']" mode="answer"><p class="name"><xsl:call-template name="candidates.title"/></p><h1><xsl:apply-templates select="../r:pager/@rows" mode="found"/></h1></xsl:template>
  <xsl:template match="@rows" mode="found"><xsl:call-template name="candidates.found"/></xsl:template>

  <xsl:template match="r:filter[@name = 'from' or @name = 'to']" mode="filter">
    <div><label for="q-{@name}"><xsl:apply-templates select="." mode="label"/></label><input class="in" type="date" id="q-{@name}" name="{@name}" value="{@value}"/></div>
  </xsl:template>
  <xsl:template match="r:filter[@name = 'q']" mode="label"><xsl:call-template name="candidates.q"/></xsl:template>
  <xsl:template match="r:filter[@name = 'certification']" mode="label"><xsl:call-template name="progress.certification"/></xsl:template>
  <xsl:template match="r:filter[@name = 'status']" mode="label" priority="2"><xsl:call-template name="candidates.status"/></xsl:template>
  <xsl:template match="r:filter[@name = 'from']" mode="label"><xsl:call-template name="candidates.from"/></xsl:template>
  <xsl:template match="r:filter[@name = 'to']" mode="label"><xsl:call-template name="candidates.to"/></xsl:template>
  <xsl:template match="r:choice[@value = '']" mode="label"><xsl:call-template name="filter.all-statuses"/></xsl:template>
  <xsl:template match="r:choice[@value = 'active']" mode="label"><xsl:call-template name="status.active"/></xsl:template>
  <xsl:template match="r:choice[@value = 'grace']" mode="label"><xsl:call-template name="status.grace"/></xsl:template>
  <xsl:template match="r:choice[@value = 'lapsed']" mode="label"><xsl:call-template name="status.lapsed"/></xsl:template>
  <xsl:template match="r:choice[@value = 'revoked']" mode="label"><xsl:call-template name="status.revoked"/></xsl:template>

  <xsl:template match="r:candidates" mode="table"><div class="empty"><h2><xsl:call-template name="candidates.none"/></h2></div></xsl:template>
  <xsl:template match="r:candidates[r:candidate]" mode="table">
    <table class="rows">
      <thead><tr>
        <th scope="col"><xsl:call-template name="reviews.candidate"/></th>
        <th scope="col"><xsl:call-template name="field.email"/></th>
        <th scope="col"><xsl:call-template name="candidates.holds"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:candidate" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:candidate" mode="row">
    <tr>
      <td><a class="go-row" href="/admin/candidates/{@id}"><xsl:apply-templates select="." mode="named"/></a><small class="n"><xsl:value-of select="@id"/></small></td>
      <td><xsl:value-of select="@email"/></td>
      <td><xsl:apply-templates select="r:certification" mode="held"/><xsl:if test="not(r:certification)"><span class="quiet"><xsl:call-template name="candidates.holds-none"/></span></xsl:if></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:candidate" mode="named"><xsl:call-template name="candidates.nameless"/></xsl:template>
  <xsl:template match="r:candidate[@name]" mode="named"><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="r:certification" mode="held"><span class="cert"><b><xsl:value-of select="@code"/></b><xsl:text> </xsl:text><xsl:apply-templates select="." mode="badge"/><xsl:text> </xsl:text><span class="n"><xsl:apply-templates select="@expires" mode="date"/></span></span></xsl:template>
</xsl:stylesheet>
