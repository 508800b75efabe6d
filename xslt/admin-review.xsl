<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-review.xsl - one activity under review: does this picture prove these facts? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="effect.xsl"/>
  <xsl:include href="keys.xsl"/>
  <xsl:include href="shots.xsl"/>

  <xsl:template match="r:page" mode="head"><xsl:apply-templates select="r:portal/@assets" mode="script"/></xsl:template>
  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:review" mode="named"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head act">
      <p class="crumb"><a href="/admin/reviews"><xsl:call-template name="reviews.title"/></a><xsl:apply-templates select="r:review/@waits" mode="waits"/></p>
      <h1><xsl:apply-templates select="r:review" mode="named"/></h1>
      <div class="row near"><xsl:apply-templates select="r:review/@previous | r:review/@next" mode="step"/><xsl:apply-templates select="." mode="keys"/></div>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <div class="side even"><xsl:if test="not(r:review/r:activity/r:image)"><xsl:attribute name="class">side even bare</xsl:attribute></xsl:if>
      <div class="fields">
        <article class="panel">
          <div class="part"><h2 class="h3"><xsl:call-template name="field.image"/></h2>
            <xsl:apply-templates select="r:review/r:activity" mode="shots"/>
          </div>
          <xsl:if test="r:review/r:check"><div class="part"><h2 class="h3"><xsl:call-template name="checks.title"/></h2><dl class="facts"><xsl:apply-templates select="r:review/r:check" mode="main"/></dl></div></xsl:if>
        </article>
      </div>
      <div class="fields">
        <div class="panel"><div class="part"><xsl:apply-templates select="r:review" mode="facts"/></div></div>
        <div class="panel rule">
          <xsl:apply-templates select="r:review/r:effect" mode="main"/>
          <xsl:apply-templates select="r:form" mode="main"/>
          <xsl:if test="not(r:form)"><div class="part"><p class="small"><xsl:apply-templates select="r:review" mode="no-form"/></p></div></xsl:if>
        </div>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="r:review" mode="named"><xsl:value-of select="r:activity/r:title"/></xsl:template>
  <xsl:template match="r:review[r:activity/r:title = '']" mode="named"><xsl:call-template name="reviews.untitled"/></xsl:template>
  <xsl:template match="@waits" mode="waits"><xsl:text> / </xsl:text><span class="small"><xsl:call-template name="reviews.waits"/></span></xsl:template>
  <xsl:template match="@waits[. = '0']" mode="waits"><xsl:text> / </xsl:text><span class="small"><xsl:call-template name="reviews.today"/></span></xsl:template>
  <xsl:template match="@previous" mode="step"><a class="btn" rel="prev" href="{.}" data-key="p"><xsl:call-template name="reviews.previous"/></a></xsl:template>
  <xsl:template match="@next" mode="step"><a class="btn" rel="next" href="{.}" data-key="n"><xsl:call-template name="reviews.skip"/></a></xsl:template>

  <xsl:template match="r:activity" mode="shots"><p class="small"><xsl:call-template name="activity.no-image"/></p></xsl:template>
  <xsl:template match="r:activity[r:image]" mode="shots"><ol class="shots"><xsl:apply-templates select="r:image" mode="shot"/></ol></xsl:template>

  <xsl:template match="r:check" mode="main">
    <dt><xsl:call-template name="checks.image"/></dt>
    <dd><xsl:apply-templates select="." mode="picture"/><xsl:apply-templates select="." mode="taken"/></dd>
  </xsl:template>
  <xsl:template match="r:check" mode="picture"><span class="v limit"><xsl:call-template name="checks.seen"/></span></xsl:template>
  <xsl:template match="r:check[@others = '0']" mode="picture"><span class="v counted"><xsl:call-template name="checks.new"/></span></xsl:template>
  <xsl:template match="r:check" mode="taken"><small><xsl:call-template name="checks.no-date"/></small></xsl:template>
  <xsl:template match="r:check[@captured]" mode="taken"><small><xsl:call-template name="checks.taken"/></small></xsl:template>

  <xsl:template match="r:review" mode="facts">
    <dl class="facts">
      <dt><xsl:call-template name="reviews.candidate"/></dt><dd><a href="/admin/candidates/{@candidate}"><xsl:value-of select="@name"/></a><small><span class="n"><xsl:value-of select="@candidate"/></span><xsl:text>; </xsl:text><xsl:call-template name="reviews.record"/></small></dd>
      <dt><xsl:call-template name="field.option"/></dt><dd><xsl:value-of select="r:activity/@option-name"/></dd>
      <dt><xsl:call-template name="activity.took-place"/></dt><dd><xsl:apply-templates select="r:activity" mode="when"/></dd>
      <dt><xsl:call-template name="field.language"/></dt><dd><xsl:value-of select="r:activity/@language-name"/></dd>
      <xsl:if test="r:activity/@source"><dt><xsl:call-template name="activity.source"/></dt><dd><xsl:value-of select="r:activity/@source"/></dd></xsl:if>
      <xsl:if test="r:activity/r:notes"><dt><xsl:call-template name="activity.notes"/></dt><dd><xsl:value-of select="r:activity/r:notes"/></dd></xsl:if>
      <dt><xsl:call-template name="reviews.why-here"/></dt><dd><xsl:apply-templates select="." mode="why-here"/></dd>
      <dt><xsl:call-template name="activity.history"/></dt><dd><xsl:apply-templates select="r:activity/r:change" mode="line"/></dd>
    </dl>
  </xsl:template>
  <xsl:template match="r:activity" mode="when"><xsl:apply-templates select="@date" mode="date"/><small><xsl:call-template name="entry.entered"/></small></xsl:template>
  <xsl:template match="r:review" mode="why-here"><xsl:call-template name="reviews.counts-already"/></xsl:template>
  <xsl:template match="r:review[@credit = 'on-acceptance']" mode="why-here"><xsl:call-template name="reviews.on-acceptance"/></xsl:template>
  <xsl:template match="r:review[r:activity/@status = 'accepted']" mode="why-here" priority="2"><xsl:call-template name="review.accepted"/></xsl:template>
  <xsl:template match="r:review[r:activity/@status = 'rejected']" mode="why-here" priority="2"><xsl:call-template name="review.rejected"/></xsl:template>
  <xsl:template match="r:review[r:activity/@status = 'withdrawn']" mode="why-here" priority="2"><xsl:call-template name="review.withdrawn"/></xsl:template>
  <xsl:template match="r:change" mode="line"><small><xsl:apply-templates select="@on" mode="date"/><xsl:text> </xsl:text><xsl:apply-templates select="@kind" mode="word"/><xsl:if test="r:reason">: “<xsl:value-of select="r:reason"/>”</xsl:if></small></xsl:template>
  <xsl:template match="@kind" mode="word"><xsl:call-template name="reviews.entered"/></xsl:template>
  <xsl:template match="@kind[. = 'amended']" mode="word"><xsl:call-template name="reviews.amended"/></xsl:template>
  <xsl:template match="@kind[. = 'accepted']" mode="word"><xsl:call-template name="review.accepted"/></xsl:template>
  <xsl:template match="@kind[. = 'rejected']" mode="word"><xsl:call-template name="review.rejected"/></xsl:template>
  <xsl:template match="@kind[. = 'withdrawn']" mode="word"><xsl:call-template name="review.withdrawn"/></xsl:template>

  <xsl:template match="r:effect" mode="main">
    <div class="part"><h2 class="h3"><xsl:apply-templates select="@name" mode="word"/></h2><xsl:apply-templates select="." mode="says"/></div>
    <xsl:if test="@moves = 'true'"><xsl:apply-templates select="." mode="effect"/></xsl:if>
    <xsl:if test="r:remedy"><div class="part"><p class="small"><xsl:call-template name="effect.offer"/></p><ul class="dots small"><xsl:apply-templates select="r:remedy" mode="effect"/></ul></div></xsl:if>
  </xsl:template>
  <xsl:template match="@name" mode="word"><xsl:call-template name="effect.accepted"/></xsl:template>
  <xsl:template match="@name[. = 'rejected']" mode="word"><xsl:call-template name="effect.rejected"/></xsl:template>
  <xsl:template match="r:effect" mode="says"><p class="small"><xsl:call-template name="effect.stays"/></p></xsl:template>
  <xsl:template match="r:effect[@moves = 'true']" mode="says"/>
  <xsl:template match="r:effect[@loses = 'true']" mode="says"><p class="problem"><xsl:call-template name="effect.loses"/></p></xsl:template>

  <xsl:template match="r:form" mode="main">
    <form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'version']" mode="hidden"/>
      <xsl:apply-templates select="r:field[@name = 'decision']" mode="field"/>
      <xsl:apply-templates select="r:field[@name = 'keep']" mode="field"/>
      <xsl:apply-templates select="r:field[@name = 'reason']" mode="field"/>
      <xsl:call-template name="counted"/>
      <p><button class="btn main"><xsl:apply-templates select="../r:review" mode="save"/></button></p>
    </form>
  </xsl:template>
  <xsl:template match="r:review" mode="save"><xsl:call-template name="reviews.save"/></xsl:template>
  <xsl:template match="r:review[r:activity/@status = 'recorded']" mode="save"><xsl:call-template name="reviews.save-next"/></xsl:template>
  <xsl:template match="r:field[@name = 'decision']" mode="field">
    <fieldset class="field" id="f-decision" tabindex="-1"><xsl:apply-templates select="@code" mode="wrong"/>
      <legend><xsl:apply-templates select="." mode="label"/></legend>
      <xsl:if test="@code"><p class="problem" id="p-decision"><xsl:apply-templates select="." mode="refusal"/></p></xsl:if>
      <div class="pick"><xsl:apply-templates select="r:choice" mode="radio"/></div>
    </fieldset>
  </xsl:template>
  <xsl:template match="@code" mode="wrong"><xsl:attribute name="class">field wrong</xsl:attribute><xsl:attribute name="aria-describedby">p-decision</xsl:attribute></xsl:template>
  <xsl:template match="r:choice" mode="radio">
    <div><input type="radio" id="f-{@value}" name="decision" value="{@value}"><xsl:apply-templates select="@value" mode="key"/><xsl:if test="@value = ../@value"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><label for="f-{@value}"><xsl:apply-templates select="." mode="label"/></label></div>
  </xsl:template>
  <xsl:template match="@value" mode="key"/>
  <xsl:template match="@value[. = 'accepted']" mode="key"><xsl:attribute name="data-key">a</xsl:attribute></xsl:template>
  <xsl:template match="@value[. = 'rejected']" mode="key"><xsl:attribute name="data-key">r</xsl:attribute></xsl:template>
  <xsl:template match="r:page" mode="key-list">
    <dt><kbd>n</kbd></dt><dd><xsl:call-template name="shortcut.next"/></dd><dt><kbd>p</kbd></dt><dd><xsl:call-template name="shortcut.previous"/></dd>
    <xsl:if test="r:form"><dt><kbd>a</kbd></dt><dd><xsl:call-template name="shortcut.accept"/></dd><dt><kbd>r</kbd></dt><dd><xsl:call-template name="shortcut.reject"/></dd></xsl:if>
  </xsl:template>
  <xsl:template match="r:field[@name = 'decision']" mode="label"><xsl:call-template name="field.decision"/></xsl:template>
  <xsl:template match="r:choice[@value = 'accepted']" mode="label"><xsl:call-template name="reviews.accept"/></xsl:template>
  <xsl:template match="r:choice[@value = 'rejected']" mode="label"><xsl:call-template name="reviews.reject"/></xsl:template>
  <xsl:template match="r:field[@name = 'reason']" mode="label" priority="2"><xsl:call-template name="reviews.reason"/></xsl:template>

  <xsl:template match="r:review" mode="no-form"><xsl:call-template name="reviews.not-yours"/></xsl:template>
  <xsl:template match="r:review[r:activity/@status = 'withdrawn']" mode="no-form"><xsl:call-template name="reviews.withdrawn"/></xsl:template>
</xsl:stylesheet>
