<?xml version="1.0" encoding="UTF-8"?>
<!-- upload.xsl - Upload Items, step 1: which item; what one more of it would count for; my drafts -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="upload.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <ol class="steps"><li class="on" aria-current="step"><xsl:call-template name="step.item"/></li><li><xsl:call-template name="step.details"/></li><li><xsl:call-template name="step.submit"/></li></ol>
      <h1><xsl:call-template name="upload.question"/></h1>
      <p class="lead"><xsl:apply-templates select="." mode="lead"/></p>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <xsl:if test="r:refused"><div class="notice error" role="alert"><b><xsl:call-template name="upload.refused"/></b><ul><xsl:apply-templates select="r:refused" mode="line"/></ul></div></xsl:if>
    <div class="side">
      <form class="fields" method="post" action="{r:form/@action}">
        <xsl:apply-templates select="r:form" mode="hidden"/>
        <xsl:apply-templates select="r:form/r:field[@name = 'group']" mode="field"/>
        <xsl:apply-templates select="r:form/r:field[@name = 'option']" mode="field"/>
        <p><button class="btn main"><xsl:call-template name="upload.next"/></button></p>
      </form>
      <xsl:apply-templates select="r:drafts" mode="main"/>
    </div>
  </xsl:template>

  <xsl:template match="r:refused" mode="line"><li><xsl:apply-templates select="." mode="refusal"/></li></xsl:template>

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
      <input type="radio" name="option" id="o-{@code}" value="{@code}">
        <xsl:if test="@code = ../r:form/r:field[@name = 'option']/@value"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
      </input>
      <label for="o-{@code}"><span class="t"><xsl:value-of select="@name"/></span><xsl:text> </xsl:text><span class="small"><xsl:apply-templates select="@units" mode="units"/></span></label>
      <p class="smaller"><xsl:value-of select="r:description"/><xsl:text> </xsl:text><xsl:apply-templates select="." mode="rule"/></p>
      <xsl:if test="r:answer"><p class="answers"><xsl:apply-templates select="r:answer" mode="pick"/></p></xsl:if>
    </div>
  </xsl:template>
  <xsl:template match="r:option" mode="rule"><xsl:if test="@limit"><xsl:call-template name="option.limit"/><xsl:text> </xsl:text></xsl:if><xsl:if test="@credit = 'on-acceptance'"><xsl:call-template name="option.on-acceptance"/></xsl:if></xsl:template>
  <xsl:template match="r:answer" mode="pick"><span class="v {@verdict}"><xsl:value-of select="@type"/>: <xsl:apply-templates select="." mode="pick-word"/></span><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="r:answer" mode="pick-word"><xsl:apply-templates select="@verdict" mode="word"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'counted']" mode="pick-word"><xsl:call-template name="upload.would-count"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'pending']" mode="pick-word"><xsl:call-template name="upload.would-wait"/></xsl:template>

  <xsl:template match="r:drafts" mode="main"/>
  <xsl:template match="r:drafts[r:draft]" mode="main">
    <aside class="panel">
      <header><h2><xsl:call-template name="upload.drafts"/></h2><p class="small"><xsl:call-template name="upload.drafts-lead"/></p></header>
      <table class="rows"><tbody><xsl:apply-templates select="r:draft" mode="row"/></tbody></table>
    </aside>
  </xsl:template>
  <xsl:template match="r:draft" mode="row">
    <tr><td>
      <a class="go-row" href="/credentials/drafts/{@id}"><xsl:apply-templates select="." mode="name"/></a>
      <small><xsl:value-of select="@option-name"/></small><xsl:if test="@amends"><small><xsl:call-template name="draft.changes"/></small></xsl:if><small><xsl:call-template name="draft.saved"/></small><xsl:if test="@source"><small><xsl:call-template name="draft.reported-by"/><xsl:text> </xsl:text><xsl:value-of select="@source"/></small></xsl:if>
    </td></tr>
  </xsl:template>
  <xsl:template match="r:draft" mode="name"><xsl:call-template name="draft.unnamed"/></xsl:template>
  <xsl:template match="r:draft[r:title != '']" mode="name"><xsl:value-of select="r:title"/></xsl:template>
</xsl:stylesheet>
