<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-audit.xsl - the audit log: whether it is whole, and who changed what -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="audit.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="audit.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="audit.title"/></p>
      <h1><xsl:apply-templates select="r:chain" mode="answer"/></h1>
      <xsl:apply-templates select="r:chain" mode="lead"/>
    </div>
    <div class="panel edge">
      <form class="filter log" method="get" action="/admin/audit">
        <xsl:apply-templates select="r:filter" mode="filter"/>
        <button class="btn"><xsl:call-template name="filter.do"/></button>
      </form>
      <xsl:apply-templates select="r:entries" mode="table"/>
      <xsl:apply-templates select="r:turn" mode="pager"/>
    </div>
    <xsl:apply-templates select="r:chain[@number]" mode="checkpoint"/>
  </xsl:template>

  <!-- Is it whole? -->
  <xsl:template match="r:chain" mode="answer"><xsl:call-template name="audit.unsigned"/></xsl:template>
  <xsl:template match="r:chain[@state = 'good']" mode="answer"><xsl:call-template name="audit.signed"/></xsl:template>
  <xsl:template match="r:chain[@row]" mode="answer" priority="1"><xsl:apply-templates select="@state" mode="fault"/></xsl:template>
  <xsl:template match="r:chain" mode="lead"><p class="lead"><xsl:apply-templates select="@waiting" mode="waiting"/></p></xsl:template>
  <xsl:template match="r:chain[@row]" mode="lead"><div class="notice error" role="alert"><xsl:call-template name="audit.alarm"/></div></xsl:template>
  <xsl:template match="@state" mode="fault"><xsl:call-template name="audit.fault-changed"/></xsl:template>
  <xsl:template match="@state[. = 'missing']" mode="fault"><xsl:call-template name="audit.fault-missing"/></xsl:template>
  <xsl:template match="@state[. = 'signature']" mode="fault"><xsl:call-template name="audit.fault-signature"/></xsl:template>
  <xsl:template match="@waiting" mode="waiting"><xsl:call-template name="audit.waiting"/></xsl:template>
  <xsl:template match="@waiting[. = '0']" mode="waiting"><xsl:call-template name="audit.all-chained"/></xsl:template>

  <xsl:template match="r:chain" mode="checkpoint">
    <div class="panel">
      <div class="part">
        <h2><xsl:call-template name="audit.checkpoint"/></h2>
        <dl class="facts">
          <dt><xsl:call-template name="audit.number"/></dt><dd class="n"><xsl:value-of select="@number"/></dd>
          <dt><xsl:call-template name="audit.at"/></dt><dd><xsl:apply-templates select="@at" mode="second"/></dd>
          <dt><xsl:call-template name="audit.hash"/></dt><dd><code><xsl:value-of select="@hash"/></code></dd>
          <dt><xsl:call-template name="audit.key"/></dt><dd><code><xsl:value-of select="@public-key"/></code></dd>
        </dl>
        <p class="small"><xsl:call-template name="audit.looked"/></p>
      </div>
    </div>
  </xsl:template>

  <!-- Filters -->
  <xsl:template match="r:filter[@name = 'who' or @name = 'candidate']" mode="filter">
    <div><label for="q-{@name}"><xsl:apply-templates select="." mode="label"/></label><input class="in" id="q-{@name}" name="{@name}" value="{@value}"/></div>
  </xsl:template>
  <xsl:template match="r:filter[@name = 'from' or @name = 'until']" mode="filter">
    <div><label for="q-{@name}"><xsl:apply-templates select="." mode="label"/></label><input class="in" type="date" id="q-{@name}" name="{@name}" value="{@value}"/></div>
  </xsl:template>
  <xsl:template match="r:filter[@name = 'who']" mode="label"><xsl:call-template name="audit.filter-who"/></xsl:template>
  <xsl:template match="r:filter[@name = 'candidate']" mode="label"><xsl:call-template name="audit.filter-whom"/></xsl:template>
  <xsl:template match="r:filter[@name = 'action']" mode="label"><xsl:call-template name="audit.what"/></xsl:template>
  <xsl:template match="r:filter[@name = 'from']" mode="label"><xsl:call-template name="audit.from"/></xsl:template>
  <xsl:template match="r:filter[@name = 'until']" mode="label"><xsl:call-template name="audit.until"/></xsl:template>
  <xsl:template match="r:filter[@name = 'action']/r:choice" mode="label" priority="1"><xsl:apply-templates select="@value" mode="did"/></xsl:template>
  <xsl:template match="r:filter[@name = 'action']/r:choice[@value = '']" mode="label" priority="2"><xsl:call-template name="audit.any"/></xsl:template>

  <!-- Rows -->
  <xsl:template match="r:entries" mode="table"><div class="empty"><h2><xsl:call-template name="audit.none"/></h2></div></xsl:template>
  <xsl:template match="r:entries[@unknown = 'who']" mode="table"><div class="empty"><h2><xsl:call-template name="audit.unknown-who"/></h2></div></xsl:template>
  <xsl:template match="r:entries[@unknown = 'candidate']" mode="table"><div class="empty"><h2><xsl:call-template name="audit.unknown-whom"/></h2></div></xsl:template>
  <xsl:template match="r:entries[r:entry]" mode="table">
    <table class="rows log">
      <thead><tr>
        <th scope="col"><xsl:call-template name="audit.when"/></th>
        <th scope="col"><xsl:call-template name="audit.who"/></th>
        <th scope="col"><xsl:call-template name="audit.what"/></th>
        <th scope="col"><xsl:call-template name="audit.whom"/></th>
        <th scope="col"><xsl:call-template name="audit.values"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:entry" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:entry" mode="row">
    <tr>
      <td class="n"><xsl:apply-templates select="@at" mode="second"/></td>
      <td><xsl:apply-templates select="." mode="who"/></td>
      <td><a class="go-row" href="/admin/audit/{@id}"><xsl:apply-templates select="@action" mode="did"/></a></td>
      <td><xsl:apply-templates select="." mode="whom"/></td>
      <td><xsl:apply-templates select="." mode="changes"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:entry" mode="changes"><span class="quiet"><xsl:call-template name="audit.no-values"/></span></xsl:template>
  <xsl:template match="r:entry[r:change]" mode="changes"><ul class="changes"><xsl:apply-templates select="r:change" mode="change"/><xsl:apply-templates select="@more" mode="more"/></ul></xsl:template>
  <xsl:template match="@more" mode="more"><li><xsl:call-template name="audit.more"/></li></xsl:template>
  <xsl:template match="r:change[@cut]" mode="values" priority="0.8"><xsl:apply-templates select="r:after" mode="value"/><xsl:if test="r:before"><xsl:text> </xsl:text><xsl:call-template name="audit.was"/></xsl:if><xsl:text> </xsl:text><em><xsl:call-template name="audit.cut"/></em></xsl:template>

  <!-- A page is found by its first or last row: there are no numbers. -->
  <xsl:template match="r:turn" mode="pager"/>
  <xsl:template match="r:turn[@newest or @older]" mode="pager">
    <nav class="pager part"><xsl:attribute name="aria-label"><xsl:call-template name="pager.label"/></xsl:attribute>
      <ol>
        <xsl:if test="@newest"><li><a href="{@newest}"><xsl:call-template name="audit.newest"/></a></li></xsl:if>
        <xsl:if test="@newer"><li><a rel="prev" href="{@newer}"><xsl:call-template name="pager.newer"/></a></li></xsl:if>
        <xsl:if test="@older"><li><a rel="next" href="{@older}"><xsl:call-template name="pager.older"/></a></li></xsl:if>
      </ol>
    </nav>
  </xsl:template>
</xsl:stylesheet>
