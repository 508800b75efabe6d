<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-event.xsl - an award, an extension, a revocation, or a void: what it would do, before it is saved -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="effect.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:entry/@kind" mode="word"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="crumb"><a href="/admin/candidates/{r:entry/@candidate}"><xsl:apply-templates select="r:entry" mode="named"/></a> / <span class="n"><xsl:value-of select="r:entry/@candidate"/></span></p>
      <h1><xsl:apply-templates select="r:entry/@kind" mode="word"/></h1>
      <xsl:if test="r:entry/@of"><p class="lead"><xsl:apply-templates select="r:entry/@of" mode="of"/></p></xsl:if>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <div class="side even">
      <div class="panel"><xsl:apply-templates select="r:form" mode="main"/></div>
      <div class="panel rule">
        <xsl:apply-templates select="r:entry/r:effect" mode="main"/>
        <xsl:if test="not(r:entry/r:effect)"><div class="part"><p class="small"><xsl:call-template name="entry.see-first"/></p></div></xsl:if>
      </div>
    </div>
  </xsl:template>
  <xsl:template match="r:entry" mode="named"><xsl:call-template name="candidates.nameless"/></xsl:template>
  <xsl:template match="r:entry[@name]" mode="named"><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="@kind" mode="word"><xsl:call-template name="entry.award"/></xsl:template>
  <xsl:template match="@kind[. = 'extension']" mode="word"><xsl:call-template name="entry.extension"/></xsl:template>
  <xsl:template match="@kind[. = 'revocation']" mode="word"><xsl:call-template name="entry.revocation"/></xsl:template>
  <xsl:template match="@kind[. = 'void']" mode="word"><xsl:call-template name="entry.void"/></xsl:template>
  <xsl:template match="@of" mode="of"><xsl:call-template name="entry.of-award"/></xsl:template>
  <xsl:template match="@of[. = 'extension']" mode="of"><xsl:call-template name="entry.of-extension"/></xsl:template>
  <xsl:template match="@of[. = 'revocation']" mode="of"><xsl:call-template name="entry.of-revocation"/></xsl:template>

  <xsl:template match="r:effect" mode="main">
    <div class="part"><h2 class="h3"><xsl:call-template name="entry.effect"/></h2><xsl:apply-templates select="." mode="says"/></div>
    <xsl:apply-templates select="." mode="effect"/>
    <xsl:if test="r:remedy"><div class="part"><p class="small"><xsl:call-template name="effect.offer"/></p><ul class="dots small"><xsl:apply-templates select="r:remedy" mode="effect"/></ul></div></xsl:if>
  </xsl:template>
  <xsl:template match="r:effect" mode="says"><p class="small"><xsl:call-template name="effect.stays"/></p></xsl:template>
  <xsl:template match="r:effect[@moves = 'true']" mode="says"/>
  <xsl:template match="r:effect[@loses = 'true']" mode="says"><p class="problem"><xsl:call-template name="effect.loses"/></p></xsl:template>

  <xsl:template match="r:form" mode="main">
    <form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'version' or @name = 'kind' or @name = 'event']" mode="hidden"/>
      <xsl:apply-templates select="r:field[@name != 'version' and @name != 'kind' and @name != 'event']" mode="field"/>
      <xsl:apply-templates select="." mode="buttons"/>
    </form>
  </xsl:template>
  <xsl:template match="r:form" mode="buttons"><p class="row near"><button class="btn main" name="action" value="preview"><xsl:call-template name="entry.preview"/></button></p></xsl:template>
  <xsl:template match="r:form[r:field/@name = 'version']" mode="buttons"><p class="row near"><button class="btn main" name="action" value="save"><xsl:call-template name="entry.save"/></button><button class="btn" name="action" value="preview"><xsl:call-template name="entry.preview-again"/></button></p></xsl:template>
  <xsl:template match="r:field[@name = 'kind' or @name = 'event']" mode="hidden"><input type="hidden" name="{@name}" value="{@value}"/></xsl:template>

  <xsl:template match="r:field[@name = 'on' or @name = 'granted']" mode="control"><input class="in" type="date" id="f-{@name}" name="{@name}" value="{@value}" max="{@max}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'expires']" mode="control"><input class="in" type="date" id="f-expires" name="expires" value="{@value}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <!-- What is no date a date field would drop: it is shown as it was typed. -->
  <xsl:template match="r:field[@name = 'on' or @name = 'granted' or @name = 'expires'][@code = 'date']" mode="control" priority="1"><input class="in" type="text" id="f-{@name}" name="{@name}" value="{@value}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'certification']" mode="label"><xsl:call-template name="progress.certification"/></xsl:template>
  <xsl:template match="r:field[@name = 'basis']" mode="label"><xsl:call-template name="field.basis"/></xsl:template>
  <xsl:template match="r:field[@name = 'on']" mode="label"><xsl:call-template name="field.on"/></xsl:template>
  <xsl:template match="r:field[@name = 'granted']" mode="label"><xsl:call-template name="field.on"/></xsl:template>
  <xsl:template match="r:field[@name = 'expires']" mode="label"><xsl:call-template name="field.expires"/></xsl:template>
  <xsl:template match="r:form[@name = 'award']/r:field[@name = 'expires']" mode="label" priority="2"><xsl:call-template name="field.expires-award"/></xsl:template>
  <xsl:template match="r:field[@name = 'ticket']" mode="label"><xsl:call-template name="field.ticket"/></xsl:template>
  <xsl:template match="r:field[@name = 'event']" mode="label"><xsl:call-template name="entry.void"/></xsl:template>
  <xsl:template match="r:choice[@value = 'exam']" mode="label"><xsl:call-template name="event.exam"/></xsl:template>
  <xsl:template match="r:choice[@value = 'import']" mode="label"><xsl:call-template name="event.import"/></xsl:template>
  <xsl:template match="r:choice[@value = 'upgrade']" mode="label"><xsl:call-template name="event.upgrade"/></xsl:template>
</xsl:stylesheet>
