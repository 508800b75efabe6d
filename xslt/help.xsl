<?xml version="1.0" encoding="UTF-8"?>
<!-- help.xsl - the programme explained with its own figures, and whom to ask -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="rules.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="menu.help"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:call-template name="patterns"/>
    <xsl:apply-templates select="r:help" mode="main"/>
  </xsl:template>

  <xsl:template match="r:help" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="menu.help"/></p>
      <p class="at"><xsl:call-template name="rules.as-of"/></p>
      <h1><xsl:call-template name="help.answer"/></h1>
    </div>
    <div class="cols"><xsl:apply-templates select="r:type" mode="rule"><xsl:sort select="@units" data-type="number" order="descending"/></xsl:apply-templates></div>
    <article class="panel edge">
      <header><h2><xsl:call-template name="rules.earns"/></h2><p class="small"><xsl:call-template name="rules.earns-lead"/></p></header>
      <xsl:call-template name="rules-options"/>
    </article>
    <div class="cols">
      <section class="prose"><h2><xsl:call-template name="help.enter-title"/></h2><p><xsl:call-template name="help.enter"/></p><p><xsl:call-template name="help.enter-day"/></p></section>
      <section class="prose"><h2><xsl:call-template name="help.proof-title"/></h2><dl class="list"><xsl:apply-templates select="r:option[r:proof]" mode="proof"/></dl></section>
      <section class="prose"><h2><xsl:call-template name="help.renew-title"/></h2><p><xsl:call-template name="help.renew"/></p><ul class="prose"><xsl:apply-templates select="r:type" mode="renew"><xsl:sort select="@units" data-type="number" order="descending"/></xsl:apply-templates></ul></section>
      <section class="prose"><h2><xsl:call-template name="help.retired-title"/></h2><p><xsl:call-template name="help.retired"/></p></section>
      <section class="prose"><h2><xsl:call-template name="help.early-title"/></h2><p><xsl:call-template name="help.early"/></p></section>
      <section class="prose"><h2><xsl:call-template name="field.own-language"/></h2><p><xsl:call-template name="help.language"/></p></section>
      <section class="prose"><h2><xsl:call-template name="help.ask-title"/></h2><p><xsl:apply-templates select="../r:portal" mode="ask"/></p></section>
      <section class="prose"><h2><xsl:call-template name="menu.developers"/></h2><p><xsl:call-template name="help.developers"/></p></section>
    </div>
  </xsl:template>

  <xsl:template match="r:option" mode="proof"><dt><b><xsl:value-of select="@name"/></b></dt><dd class="small"><xsl:apply-templates select="r:proof" mode="help"/></dd></xsl:template>
  <xsl:template match="r:type" mode="renew"><li><xsl:call-template name="help.renew-completion"/></li></xsl:template>
  <xsl:template match="r:type[@renew-from = 'expiry']" mode="renew"><li><xsl:call-template name="help.renew-expiry"/></li></xsl:template>
  <xsl:template match="r:portal" mode="ask"><xsl:call-template name="help.ask"/></xsl:template>
</xsl:stylesheet>
