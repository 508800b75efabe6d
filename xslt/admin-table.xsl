<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-table.xsl - a table of the catalogue: what is in it, what holds today -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="things.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:table/@name" mode="table"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head act">
      <h1><xsl:apply-templates select="r:table/@name" mode="table"/></h1>
      <xsl:if test="r:table/@change"><a class="btn main" href="/admin/{r:table/@name}/new"><xsl:apply-templates select="r:table/@name" mode="new"/></a></xsl:if>
      <xsl:apply-templates select="r:table[@all != '0']" mode="lead"/>
    </div>
    <div class="panel edge">
      <form class="filter things" method="get" action="/admin/{r:table/@name}">
        <xsl:apply-templates select="r:filter" mode="filter"/>
        <button class="btn"><xsl:call-template name="filter.do"/></button>
      </form>
      <xsl:apply-templates select="r:table" mode="table"/>
      <xsl:apply-templates select="r:pager" mode="pager"/>
    </div>
  </xsl:template>
  <xsl:template match="r:table" mode="lead"><p class="lead"><xsl:call-template name="table.lead"/></p></xsl:template>
  <!-- A campaign does its work on one day: none is ever in force. -->
  <xsl:template match="r:table[@name = 'campaigns']" mode="lead"><p class="lead"><xsl:call-template name="table.lead-all"/></p></xsl:template>

  <xsl:template match="r:filter[@name = 'q']" mode="label"><xsl:call-template name="table.q"/></xsl:template>
  <xsl:template match="r:filter[@name = 'state']" mode="label"><xsl:call-template name="table.state"/></xsl:template>
  <xsl:template match="r:choice[@value = '']" mode="label"><xsl:call-template name="table.any"/></xsl:template>
  <xsl:template match="r:choice[@value = 'current']" mode="label"><xsl:call-template name="table.current"/></xsl:template>
  <xsl:template match="r:choice[@value = 'future']" mode="label"><xsl:call-template name="table.future"/></xsl:template>
  <xsl:template match="r:choice[@value = 'past']" mode="label"><xsl:call-template name="table.past"/></xsl:template>

  <xsl:template match="r:table" mode="table"><div class="empty"><h2><xsl:call-template name="offers.no-match"/></h2><p class="row"><a class="btn" href="/admin/{@name}"><xsl:call-template name="activities.show-all"/></a></p></div></xsl:template>
  <xsl:template match="r:table[@all = '0']" mode="table"><div class="empty"><h2><xsl:call-template name="table.empty"/></h2></div></xsl:template>
  <xsl:template match="r:table[r:thing]" mode="table">
    <table class="rows halves">
      <thead><tr>
        <th scope="col"><xsl:call-template name="attribute.name"/></th>
        <xsl:apply-templates select="r:head" mode="head"/>
        <th scope="col"><xsl:call-template name="table.state"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:thing" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:head" mode="head"><th scope="col"><xsl:apply-templates select="@name" mode="figure"/><xsl:apply-templates select="." mode="label"/></th></xsl:template>
  <xsl:template match="r:thing" mode="row">
    <tr>
      <td><a class="go-row" href="{@href}"><xsl:value-of select="@name"/></a><xsl:apply-templates select="." mode="code"/></td>
      <xsl:apply-templates select="r:fact" mode="cell"/>
      <td><xsl:apply-templates select="@state" mode="badge"/><xsl:text> </xsl:text><xsl:apply-templates select="@draft" mode="badge"/></td>
    </tr>
  </xsl:template>
  <!-- What stands at a place has no code of its own. -->
  <xsl:template match="r:thing" mode="code"><small class="n"><xsl:value-of select="@code"/></small></xsl:template>
  <xsl:template match="r:table[@name = 'campaigns' or @name = 'announcements']/r:thing" mode="code"/>
  <xsl:template match="r:fact" mode="cell"><td><xsl:apply-templates select="@name" mode="figure"/><span class="l"><xsl:apply-templates select="." mode="label"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="value"/></td></xsl:template>
  <!-- Figures stand beneath each other; on a phone two facts stand side by side. -->
  <xsl:template match="@name" mode="figure"><xsl:attribute name="class">half</xsl:attribute></xsl:template>
  <xsl:template match="@name[. = 'units' or . = 'limit' or . = 'months' or . = 'validity-months' or . = 'grace-days']" mode="figure"><xsl:attribute name="class">num half</xsl:attribute></xsl:template>
</xsl:stylesheet>
