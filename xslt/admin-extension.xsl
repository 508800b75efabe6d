<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-extension.xsl - one request for an extension: what would granting it do, and is it granted? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="effect.xsl"/>
  <xsl:include href="request.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:request" mode="title"/></xsl:template>
  <xsl:template match="r:request" mode="title"><xsl:call-template name="extensions.one"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="crumb"><a href="/admin/extensions"><xsl:call-template name="extensions.title"/></a><xsl:apply-templates select="r:request/@waits" mode="waits"/></p>
      <h1><xsl:apply-templates select="r:request" mode="title"/></h1>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <div class="side even">
      <div class="panel"><div class="part"><xsl:apply-templates select="r:request" mode="facts"/></div></div>
      <div class="panel rule"><xsl:apply-templates select="r:request" mode="decide"/></div>
    </div>
  </xsl:template>
  <xsl:template match="@waits" mode="waits"><xsl:text> / </xsl:text><xsl:call-template name="reviews.waits"/></xsl:template>
  <xsl:template match="@waits[. = '0']" mode="waits"><xsl:text> / </xsl:text><xsl:call-template name="request.today"/></xsl:template>

  <xsl:template match="r:request" mode="facts">
    <dl class="facts">
      <dt><xsl:call-template name="reviews.candidate"/></dt><dd><a href="/admin/candidates/{@candidate}"><xsl:apply-templates select="." mode="named"/></a><small><span class="n"><xsl:value-of select="@candidate"/></span><xsl:if test="@email"><xsl:text>; </xsl:text><xsl:value-of select="@email"/></xsl:if></small></dd>
      <dt><xsl:call-template name="progress.certification"/></dt><dd><b class="n"><xsl:value-of select="@certification"/></b><small><xsl:value-of select="@certification-name"/></small></dd>
      <dt><xsl:call-template name="request.entered"/></dt><dd><xsl:apply-templates select="@entered" mode="date"/></dd>
      <dt><xsl:call-template name="request.until"/></dt><dd><xsl:apply-templates select="@expires" mode="date"/></dd>
      <dt><xsl:call-template name="request.grounds"/></dt><dd><xsl:value-of select="r:grounds"/></dd>
    </dl>
  </xsl:template>
  <xsl:template match="r:request" mode="named"><xsl:call-template name="candidates.nameless"/></xsl:template>
  <xsl:template match="r:request[@name]" mode="named"><xsl:value-of select="@name"/></xsl:template>

  <!-- What it would do and the form; or what was decided. -->
  <xsl:template match="r:request" mode="decide">
    <div class="part">
      <p><xsl:apply-templates select="." mode="state"/></p>
      <xsl:apply-templates select="." mode="given"/><xsl:apply-templates select="." mode="decided"/>
      <xsl:apply-templates select="r:reason" mode="reason"/>
    </div>
  </xsl:template>
  <xsl:template match="r:request[@state = 'waiting']" mode="decide"><div class="part"><p class="small"><xsl:call-template name="reviews.not-yours"/></p></div></xsl:template>
  <xsl:template match="r:request[@state = 'waiting'][../r:form]" mode="decide">
    <xsl:apply-templates select="r:effect" mode="main"/>
    <xsl:if test="not(r:effect)"><div class="part"><p class="small"><xsl:call-template name="entry.see-first"/></p></div></xsl:if>
    <xsl:apply-templates select="../r:form" mode="main"/>
  </xsl:template>
  <xsl:template match="r:reason" mode="reason"><blockquote><p><xsl:value-of select="."/></p></blockquote></xsl:template>

  <xsl:template match="r:effect" mode="main">
    <div class="part"><h2 class="h3"><xsl:call-template name="extensions.effect"/></h2><xsl:apply-templates select="." mode="says"/></div>
    <xsl:apply-templates select="." mode="effect"/>
    <xsl:if test="r:remedy"><div class="part"><p class="small"><xsl:call-template name="effect.offer"/></p><ul class="dots small"><xsl:apply-templates select="r:remedy" mode="effect"/></ul></div></xsl:if>
  </xsl:template>
  <xsl:template match="r:effect" mode="says"><p class="small"><xsl:call-template name="effect.stays"/></p></xsl:template>
  <xsl:template match="r:effect[@moves = 'true']" mode="says"/>
  <xsl:template match="r:effect[@loses = 'true']" mode="says"><p class="problem"><xsl:call-template name="effect.loses"/></p></xsl:template>

  <xsl:template match="r:form" mode="main">
    <form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'version']" mode="hidden"/>
      <xsl:apply-templates select="r:field[@name != 'version']" mode="field"/>
      <xsl:call-template name="counted"/>
      <p class="row near"><xsl:apply-templates select="." mode="buttons"/><button class="btn danger" name="action" value="refuse"><xsl:call-template name="extensions.refuse"/></button></p>
    </form>
  </xsl:template>
  <xsl:template match="r:form" mode="buttons"><button class="btn main" name="action" value="preview"><xsl:call-template name="entry.preview"/></button></xsl:template>
  <xsl:template match="r:form[r:field/@name = 'version']" mode="buttons"><button class="btn main" name="action" value="grant"><xsl:call-template name="extensions.grant"/></button><button class="btn" name="action" value="preview"><xsl:call-template name="entry.preview-again"/></button></xsl:template>

  <xsl:template match="r:form[@code = 'stale']" mode="refusal" priority="2"><xsl:call-template name="extensions.other-effect"/></xsl:template>
  <xsl:template match="r:page[r:request/@decided]/r:form[@code = 'stale']" mode="refusal" priority="3"><xsl:call-template name="extensions.decided-already"/></xsl:template>
  <xsl:template match="r:page[r:request/@state = 'withdrawn']/r:form[@code = 'stale']" mode="refusal" priority="4"><xsl:call-template name="extensions.withdrawn-already"/></xsl:template>

  <xsl:template match="r:field[@name = 'granted']" mode="control"><input class="in" type="date" id="f-granted" name="granted" value="{@value}" max="{@max}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'expires']" mode="control"><input class="in" type="date" id="f-expires" name="expires" value="{@value}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <!-- What is no date a date field would drop: it is shown as it was typed. -->
  <xsl:template match="r:field[@name = 'granted' or @name = 'expires'][@code = 'date']" mode="control" priority="1"><input class="in" type="text" id="f-{@name}" name="{@name}" value="{@value}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'granted']" mode="label"><xsl:call-template name="field.on"/></xsl:template>
  <xsl:template match="r:field[@name = 'granted']" mode="described"><xsl:call-template name="helped"/></xsl:template>
  <xsl:template match="r:field[@name = 'granted']" mode="help"><p class="help" id="h-granted"><xsl:call-template name="extensions.on-help"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'expires']" mode="label"><xsl:call-template name="field.expires"/></xsl:template>
  <xsl:template match="r:field[@name = 'reason']" mode="label" priority="2"><xsl:call-template name="extensions.reason"/></xsl:template>
</xsl:stylesheet>
