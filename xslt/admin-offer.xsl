<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-offer.xsl - one offer: what is stored, and the form beside it -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="effect.xsl"/>
  <xsl:include href="offer.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="offer.new"/></xsl:template>
  <xsl:template match="r:page[r:offer]" mode="title"><xsl:value-of select="r:offer/@title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head"><p class="crumb"><a href="/admin/activities"><xsl:call-template name="menu.offers"/></a></p><h1><xsl:apply-templates select="." mode="title"/></h1></div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <div class="side">
      <xsl:apply-templates select="r:form" mode="main"/>
      <xsl:apply-templates select="r:offer" mode="main"/>
    </div>
  </xsl:template>

  <xsl:template match="r:offer" mode="main">
    <aside class="panel">
      <header><h2><xsl:call-template name="offer.stored"/></h2></header>
      <div class="part"><dl class="facts">
        <dt><xsl:call-template name="field.offer-id"/></dt><dd class="n"><xsl:value-of select="@id"/></dd>
        <dt><xsl:call-template name="offers.what"/></dt><dd><xsl:value-of select="@title"/></dd>
        <dt><xsl:call-template name="filter.option"/></dt><dd><xsl:value-of select="@option-name"/>, <xsl:apply-templates select="@units" mode="units"/></dd>
        <dt><xsl:call-template name="offers.when"/></dt><dd><xsl:apply-templates select="." mode="when"/></dd>
        <xsl:if test="@href"><dt><xsl:call-template name="field.href"/></dt><dd><a href="{@href}" rel="noreferrer"><xsl:value-of select="@href"/></a></dd></xsl:if>
      </dl></div>
    </aside>
  </xsl:template>
  <xsl:template match="r:form" mode="main">
    <div class="panel"><form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'version']" mode="hidden"/>
      <xsl:apply-templates select="r:field[@name != 'version']" mode="field"/>
      <p class="row near">
        <button class="btn main" name="action" value="save"><xsl:call-template name="offer.save"/></button>
        <xsl:if test="../r:offer"><button class="btn danger" name="action" value="take-back"><xsl:call-template name="offer.take-back"/></button></xsl:if>
      </p>
      <xsl:if test="../r:offer"><p class="small"><xsl:call-template name="offer.take-back-why"/></p></xsl:if>
    </form></div>
  </xsl:template>
  <xsl:template match="r:field[@name = 'id']" mode="label"><xsl:call-template name="field.offer-id"/></xsl:template>
  <xsl:template match="r:field[@name = 'id' or @name = 'from' or @name = 'until']" mode="described"><xsl:call-template name="helped"/></xsl:template>
  <xsl:template match="r:field[@name = 'id']" mode="help"><p class="help" id="h-id"><xsl:call-template name="help.offer-id"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'title']" mode="label" priority="2"><xsl:call-template name="offers.what"/></xsl:template>
  <xsl:template match="r:field[@name = 'from']" mode="label"><xsl:call-template name="field.from"/></xsl:template>
  <xsl:template match="r:field[@name = 'from']" mode="help"><p class="help" id="h-from"><xsl:call-template name="help.from"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'until']" mode="label"><xsl:call-template name="field.until"/></xsl:template>
  <xsl:template match="r:field[@name = 'until']" mode="help"><p class="help" id="h-until"><xsl:call-template name="help.until"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'from' or @name = 'until']" mode="control"><input class="in" type="date" id="f-{@name}" name="{@name}" value="{@value}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'href']" mode="label"><xsl:call-template name="field.href"/></xsl:template>
  <xsl:template match="r:field[@name = 'href']" mode="control"><input class="in" inputmode="url" id="f-href" name="href" value="{@value}"><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="*[@code = 'code-twice']" mode="refusal" priority="1"><xsl:call-template name="refusal.offer-there"/></xsl:template>
  <xsl:template match="r:field[@name = 'id'][@code = 'code']" mode="refusal" priority="2"><xsl:call-template name="refusal.offer-id"/></xsl:template>
</xsl:stylesheet>
