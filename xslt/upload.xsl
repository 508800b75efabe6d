<?xml version="1.0" encoding="UTF-8"?>
<!-- upload.xsl - Upload Items, step 1: which item; what one more of it would count for; my drafts -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="worth.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="upload.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:call-template name="patterns"/>
    <xsl:apply-templates select="r:outcomes" mode="main"/>
    <div class="head">
      <ol class="steps"><li class="on" aria-current="step"><xsl:call-template name="step.item"/></li><li><xsl:call-template name="step.details"/></li><li><xsl:call-template name="step.submit"/></li></ol>
      <h1><xsl:call-template name="upload.question"/></h1>
      <p class="lead"><xsl:apply-templates select="." mode="lead"/></p>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <xsl:if test="r:refused"><div class="notice error" role="alert"><b><xsl:apply-templates select="r:refused" mode="title"/></b><ul><xsl:apply-templates select="r:refused/r:field" mode="line"/></ul></div></xsl:if>
    <div class="side">
      <xsl:apply-templates select="r:form[not(@name)]" mode="main"/>
      <xsl:apply-templates select="r:drafts" mode="main"/>
    </div>
  </xsl:template>

  <xsl:template match="r:refused" mode="title"><xsl:call-template name="upload.refused"/></xsl:template>
  <xsl:template match="r:refused[r:field/@code = 'drafts-full']" mode="title"><xsl:call-template name="form.stopped"/></xsl:template>
  <xsl:template match="r:field" mode="line"><xsl:apply-templates select="." mode="lacks"/></xsl:template>
  <xsl:template match="r:field[@name = 'image']" mode="line"><li><xsl:apply-templates select="." mode="refusal"/></li></xsl:template>

  <xsl:template match="r:form" mode="main">
    <form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/>
      <xsl:apply-templates select="r:field[@name = 'group']" mode="field"/>
      <xsl:apply-templates select="r:field[@name = 'option']" mode="field"/>
      <p><button class="btn main"><xsl:call-template name="upload.next"/></button></p>
    </form>
  </xsl:template>

  <!-- Who holds nothing gets no answer beneath the items: that says why. -->
  <xsl:template match="r:page" mode="lead"><xsl:call-template name="upload.lead-nothing-held"/></xsl:template>
  <xsl:template match="r:page[r:option/r:answer]" mode="lead"><xsl:call-template name="upload.lead"/></xsl:template>

  <xsl:template match="r:field[@name = 'option']" mode="field">
    <fieldset class="field" id="f-option" tabindex="-1">
      <xsl:if test="@code"><xsl:attribute name="class">field wrong</xsl:attribute><xsl:attribute name="aria-describedby">p-option</xsl:attribute></xsl:if>
      <legend><xsl:apply-templates select="." mode="label"/></legend>
      <xsl:if test="@code"><p class="problem" id="p-option"><xsl:apply-templates select="." mode="refusal"/></p></xsl:if>
      <div class="pick"><xsl:apply-templates select="../../r:option" mode="pick"/></div>
    </fieldset>
  </xsl:template>

  <xsl:template match="r:option" mode="pick">
    <div>
      <input type="radio" name="option" id="o-{@code}" value="{@code}" aria-describedby="d-{@code}">
        <xsl:if test="r:answer"><xsl:attribute name="aria-describedby">d-<xsl:value-of select="@code"/> a-<xsl:value-of select="@code"/></xsl:attribute></xsl:if>
        <xsl:if test="@code = ../r:form/r:field[@name = 'option']/@value"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
      </input>
      <label for="o-{@code}"><span class="t"><xsl:value-of select="@name"/></span><xsl:text> </xsl:text><span class="small"><xsl:apply-templates select="@units" mode="units"/></span></label>
      <p class="smaller" id="d-{@code}"><xsl:value-of select="r:description"/><xsl:text> </xsl:text><xsl:apply-templates select="." mode="rule"/></p>
      <xsl:if test="r:answer"><p class="answers" id="a-{@code}"><xsl:apply-templates select="r:answer" mode="pick"/></p></xsl:if>
    </div>
  </xsl:template>
  <xsl:template match="r:option" mode="rule"><xsl:if test="@limit"><xsl:call-template name="option.limit"/><xsl:text> </xsl:text></xsl:if><xsl:if test="@credit = 'on-acceptance'"><xsl:call-template name="option.on-acceptance"/></xsl:if></xsl:template>
  <xsl:template match="r:answer" mode="pick"><span class="v {@verdict}"><xsl:value-of select="@type"/>: <xsl:apply-templates select="." mode="pick-word"/></span><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="r:answer" mode="pick-word"><xsl:apply-templates select="@verdict" mode="word"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'counted']" mode="pick-word"><xsl:call-template name="upload.would-count"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'pending']" mode="pick-word"><xsl:call-template name="upload.would-wait"/></xsl:template>

  <!-- ==== Drafts: those that are ready can be ticked, and are submitted together ====== -->

  <xsl:template match="r:drafts" mode="main"/>
  <xsl:template match="r:drafts[r:draft]" mode="main">
    <aside class="panel" id="drafts">
      <header><h2><xsl:call-template name="upload.drafts"/></h2><p class="small"><xsl:apply-templates select="." mode="lead"/></p></header>
      <xsl:choose>
        <xsl:when test="../r:form[@name = 'submit']"><xsl:apply-templates select="../r:form[@name = 'submit']" mode="main"/></xsl:when>
        <xsl:otherwise><div class="pick"><xsl:apply-templates select="r:draft" mode="pick"/></div></xsl:otherwise>
      </xsl:choose>
    </aside>
  </xsl:template>
  <xsl:template match="r:drafts" mode="lead"><xsl:call-template name="upload.drafts-lead"/></xsl:template>
  <xsl:template match="r:drafts[@ready != '0']" mode="lead"><xsl:call-template name="upload.drafts-tick"/></xsl:template>
  <xsl:template match="r:form[@name = 'submit']" mode="main">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/>
      <div class="pick"><xsl:apply-templates select="../r:drafts/r:draft" mode="pick"/></div>
      <div class="worth" id="together"><xsl:apply-templates select="../r:drafts/r:worth" mode="together"/></div>
      <div class="part"><p class="row near">
        <button class="btn" name="action" value="submit"><xsl:call-template name="upload.submit"/></button>
        <button class="btn" name="action" value="weigh"><xsl:call-template name="upload.weigh"/></button>
      </p></div>
    </form>
  </xsl:template>
  <xsl:template match="r:worth" mode="together">
    <div class="part"><h3><xsl:call-template name="upload.together"/></h3><xsl:if test="not(r:answer)"><p class="small"><xsl:call-template name="worth.nothing-held"/></p></xsl:if></div>
    <xsl:apply-templates select="r:answer" mode="worth"/>
  </xsl:template>

  <xsl:template match="r:draft" mode="pick">
    <div>
      <p class="t"><a href="/credentials/drafts/{@id}"><xsl:apply-templates select="." mode="name"/></a></p>
      <xsl:apply-templates select="." mode="facts"/>
      <xsl:if test="r:field"><ul class="dots smaller"><xsl:apply-templates select="r:field" mode="lacks"/></ul></xsl:if>
    </div>
  </xsl:template>
  <xsl:template match="r:draft[@ready = 'true']" mode="pick">
    <div>
      <input type="checkbox" name="pick" id="d-{@id}" value="{@id}"><xsl:if test="@chosen"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
      <label for="d-{@id}"><span class="t"><xsl:apply-templates select="." mode="name"/></span></label>
      <xsl:apply-templates select="." mode="facts"/>
      <xsl:if test="r:credit"><p class="answers"><xsl:apply-templates select="r:credit" mode="pick"/></p></xsl:if>
      <p class="over"><a href="/credentials/drafts/{@id}"><xsl:call-template name="draft.open"/><span class="hide"><xsl:text>: </xsl:text><xsl:apply-templates select="." mode="name"/></span></a></p>
    </div>
  </xsl:template>
  <xsl:template match="r:draft" mode="facts">
    <p class="smaller"><xsl:value-of select="@option-name"/><xsl:text>, </xsl:text><xsl:apply-templates select="." mode="day"/><xsl:text>, </xsl:text><xsl:call-template name="draft.saved"/></p>
    <xsl:if test="@amends"><p class="smaller"><xsl:call-template name="draft.changes"/></p></xsl:if>
    <xsl:if test="@source"><p class="smaller"><xsl:call-template name="draft.reported-by"/><xsl:text> </xsl:text><xsl:value-of select="@source"/></p></xsl:if>
  </xsl:template>
  <xsl:template match="r:draft" mode="day"><xsl:call-template name="draft.no-day"/></xsl:template>
  <xsl:template match="r:draft[@date != '']" mode="day"><xsl:apply-templates select="@date" mode="date"/></xsl:template>
  <xsl:template match="r:draft[r:field[@name = 'date'][@code = 'date']]" mode="day" priority="1"><xsl:value-of select="@date"/></xsl:template>
  <xsl:template match="r:field" mode="lacks"><li><xsl:apply-templates select="." mode="label"/>: <xsl:apply-templates select="." mode="refusal"/></li></xsl:template>
  <xsl:template match="r:credit" mode="pick"><span class="v {@verdict}"><xsl:value-of select="@type"/>: <xsl:apply-templates select="." mode="pick-word"/></span><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="r:credit" mode="pick-word"><xsl:apply-templates select="@verdict" mode="word"/></xsl:template>
  <xsl:template match="r:credit[@verdict = 'counted']" mode="pick-word"><xsl:call-template name="upload.would-count"/></xsl:template>
  <xsl:template match="r:credit[@verdict = 'pending']" mode="pick-word"><xsl:call-template name="upload.would-wait"/></xsl:template>
  <xsl:template match="r:draft | r:outcome" mode="name"><xsl:call-template name="draft.unnamed"/></xsl:template>
  <xsl:template match="r:draft[r:title != ''] | r:outcome[r:title != '']" mode="name"><xsl:value-of select="r:title"/></xsl:template>

  <!-- ==== What became of those that were submitted ==================================== -->

  <xsl:template match="r:outcomes" mode="main">
    <section class="panel rule">
      <header><div role="status">
        <h2><xsl:call-template name="outcomes.entered"/></h2>
        <xsl:apply-templates select="r:renewed" mode="line"/>
        <xsl:if test="@kept != '0'"><p class="small"><xsl:call-template name="outcomes.kept"/></p></xsl:if>
      </div></header>
      <table class="rows"><tbody><xsl:apply-templates select="r:outcome" mode="row"/></tbody></table>
    </section>
  </xsl:template>
  <xsl:template match="r:renewed" mode="line"><p><b><xsl:call-template name="outcomes.renewed"/></b></p></xsl:template>
  <xsl:template match="r:outcome" mode="row"><tr><td><span class="quiet"><xsl:call-template name="outcome.gone"/></span></td></tr></xsl:template>
  <xsl:template match="r:outcome[@state = 'entered']" mode="row">
    <tr><td><a class="go-row" href="/exams/activities/{@activity}"><xsl:apply-templates select="." mode="name"/></a><small><xsl:call-template name="outcome.entered"/><xsl:text> </xsl:text><xsl:apply-templates select="r:credit" mode="pick"/></small></td></tr>
  </xsl:template>
  <xsl:template match="r:outcome[@state = 'draft']" mode="row">
    <tr><td><a class="go-row" href="/credentials/drafts/{@draft}"><xsl:apply-templates select="." mode="name"/></a><small><xsl:call-template name="outcome.draft"/></small><xsl:if test="r:field"><ul class="dots smaller"><xsl:apply-templates select="r:field" mode="lacks"/></ul></xsl:if></td></tr>
  </xsl:template>
</xsl:stylesheet>
