<?xml version="1.0" encoding="UTF-8"?>
<!-- activity.xsl - one activity: details, evidence, credit in each type, its history; amend, withdraw -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="shots.xsl"/>

  <xsl:template match="r:page" mode="head"><xsl:apply-templates select="r:portal/@assets" mode="script"/></xsl:template>
  <xsl:template match="r:page" mode="title"><xsl:value-of select="r:activity/r:title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><a href="/exams/activities"><xsl:call-template name="activities.title"/></a></p>
      <h1><xsl:value-of select="r:activity/r:title"/></h1>
    </div>
    <xsl:apply-templates select="r:form[@name = 'amend']" mode="summary"/>
    <div class="side">
      <aside class="panel rule worth">
        <header><h2><xsl:call-template name="activity.counts"/></h2></header>
        <xsl:apply-templates select="r:activity/r:credit" mode="main"/>
        <xsl:if test="not(r:activity/r:credit)"><div class="part"><p class="small"><xsl:call-template name="worth.nothing-held"/></p></div></xsl:if>
        <div class="part"><h3><xsl:call-template name="activity.history"/></h3><ol class="facts"><xsl:apply-templates select="r:activity/r:change" mode="main"/></ol></div>
      </aside>
      <div class="fields">
        <article class="panel"><xsl:apply-templates select="r:activity" mode="facts"/></article>
        <xsl:apply-templates select="r:form" mode="main"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="r:activity" mode="facts">
    <div class="part"><dl class="facts">
      <dt><xsl:call-template name="field.option"/></dt><dd><xsl:value-of select="@option-name"/></dd>
      <dt><xsl:call-template name="activity.took-place"/></dt><dd><xsl:apply-templates select="@date" mode="date"/><small><xsl:call-template name="entry.entered"/></small></dd>
      <dt><xsl:call-template name="field.language"/></dt><dd><xsl:value-of select="@language-name"/></dd>
      <xsl:if test="@source"><dt><xsl:call-template name="activity.source"/></dt><dd><xsl:value-of select="@source"/></dd></xsl:if>
      <xsl:if test="r:notes != ''"><dt><xsl:call-template name="activity.notes"/></dt><dd><xsl:value-of select="r:notes"/></dd></xsl:if>
    </dl></div>
    <div class="part">
      <h2 class="h3"><xsl:call-template name="field.image"/></h2>
      <xsl:choose>
        <xsl:when test="r:image"><ol class="shots"><xsl:apply-templates select="r:image" mode="shot"/></ol></xsl:when>
        <xsl:otherwise><p class="small"><xsl:call-template name="activity.no-image"/></p></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>
  <xsl:template match="r:credit" mode="main">
    <div class="part answer">
      <h3><xsl:value-of select="@type"/></h3>
      <span class="gained"><xsl:apply-templates select="@verdict" mode="verdict"/><xsl:text> </xsl:text><xsl:apply-templates select="." mode="gain"/></span>
      <xsl:apply-templates select="." mode="why"/>
      <xsl:if test="@total and @verdict = 'counted'"><p class="smaller"><xsl:call-template name="activity.total"/></p></xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="r:change" mode="main"><li><span><xsl:apply-templates select="@on" mode="date"/></span><b><xsl:apply-templates select="." mode="word"/><xsl:if test="r:reason"><small><xsl:value-of select="r:reason"/></small></xsl:if></b></li></xsl:template>
  <xsl:template match="r:change[@kind = 'entered' or @kind = 'recorded']" mode="word"><xsl:call-template name="change.entered"/></xsl:template>
  <xsl:template match="r:change[@by = 'system' and (@kind = 'entered' or @kind = 'recorded')]" mode="word"><xsl:call-template name="change.reported"/></xsl:template>
  <xsl:template match="r:change[@kind = 'amended']" mode="word"><xsl:call-template name="change.amended"/></xsl:template>
  <xsl:template match="r:change[@kind = 'accepted']" mode="word"><xsl:call-template name="change.accepted"/></xsl:template>
  <xsl:template match="r:change[@kind = 'rejected']" mode="word"><xsl:call-template name="change.rejected"/></xsl:template>
  <xsl:template match="r:change[@kind = 'withdrawn']" mode="word"><xsl:call-template name="change.withdrawn"/></xsl:template>

  <!-- Forms are folded until they are wanted, or refused. -->
  <xsl:template match="r:form[@name = 'amend']" mode="main">
    <details class="panel fold"><xsl:if test="@code or r:field/@code"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary><xsl:call-template name="activity.amend"/></summary>
      <form class="fields" method="post" action="{@action}" enctype="multipart/form-data">
        <xsl:apply-templates select="." mode="hidden"/>
        <p class="small"><xsl:call-template name="activity.amend-why"/></p>
        <xsl:apply-templates select="." mode="entry"/>
        <p class="row near"><button class="btn main" name="action" value="amend"><xsl:call-template name="activity.amend-do"/></button></p>
      </form>
    </details>
  </xsl:template>
  <xsl:template match="r:form[@name = 'withdraw']" mode="main">
    <details class="panel fold">
      <summary><xsl:call-template name="activity.withdraw"/></summary>
      <form class="fields" method="post" action="{@action}">
        <xsl:apply-templates select="." mode="hidden"/>
        <p class="small"><xsl:call-template name="activity.withdraw-why"/></p>
        <p><button class="btn danger" name="action" value="withdraw"><xsl:call-template name="activity.withdraw-do"/></button></p>
      </form>
    </details>
  </xsl:template>
</xsl:stylesheet>
