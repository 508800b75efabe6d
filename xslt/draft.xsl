<?xml version="1.0" encoding="UTF-8"?>
<!-- draft.xsl - a draft: what it will count for, and why not; change it, throw it away, submit it -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="worth.xsl"/>

  <xsl:template match="r:page" mode="head"><xsl:apply-templates select="r:portal/@assets" mode="script"/></xsl:template>
  <xsl:template match="r:page" mode="title"><xsl:call-template name="draft.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:call-template name="patterns"/>
    <!-- What the enter key presses: the first button of the form. -->
    <button class="hide" form="draft" name="action" value="save" tabindex="-1" aria-hidden="true" formnovalidate="formnovalidate"><xsl:call-template name="draft.save"/></button>
    <div class="head">
      <ol class="steps"><li class="done"><xsl:call-template name="step.item"/></li><li class="done"><xsl:call-template name="step.details"/></li><li class="on" aria-current="step"><xsl:call-template name="step.submit"/></li></ol>
      <h1><xsl:value-of select="r:option/@name"/></h1>
      <p class="lead"><xsl:apply-templates select="r:draft" mode="lead"/></p>
      <xsl:apply-templates select="r:draft/@amends" mode="amends"/>
    </div>
    <xsl:apply-templates select="r:draft[@ready = 'true'][not(@final)]" mode="at-once"/>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <div class="side">
      <xsl:apply-templates select="r:worth" mode="worth"/>
      <form class="fields" id="draft" method="post" action="{r:form/@action}" enctype="multipart/form-data">
        <xsl:apply-templates select="r:form" mode="hidden"/>
        <xsl:apply-templates select="r:draft" mode="entry"/>
        <div>
          <p class="row near">
            <xsl:if test="not(r:draft/@final)"><button class="btn main" name="action" value="submit"><xsl:apply-templates select="r:draft" mode="submit"/></button></xsl:if>
            <xsl:if test="not(r:draft/@source)"><button class="btn" name="action" value="save" formnovalidate="formnovalidate"><xsl:call-template name="draft.save"/></button></xsl:if>
            <button class="btn danger" name="action" value="discard" formnovalidate="formnovalidate"><xsl:call-template name="draft.discard"/></button>
          </p>
          <p class="small"><xsl:apply-templates select="r:draft" mode="saved"/></p>
        </div>
      </form>
    </div>
  </xsl:template>

  <!-- Nothing is missing: who has five minutes need not go past the whole form. -->
  <xsl:template match="r:draft" mode="at-once"><p class="row"><button class="btn main" form="draft" name="action" value="submit"><xsl:apply-templates select="." mode="submit"/></button></p></xsl:template>
  <xsl:template match="r:draft" mode="lead"><xsl:call-template name="draft.not-ready"/></xsl:template>
  <xsl:template match="r:draft[@ready = 'true']" mode="lead"><xsl:call-template name="draft.ready"/></xsl:template>
  <xsl:template match="r:draft[@source]" mode="lead" priority="2"><xsl:call-template name="draft.reported"/></xsl:template>
  <xsl:template match="r:draft[@amends]" mode="lead" priority="1"><xsl:call-template name="draft.amends"/></xsl:template>
  <xsl:template match="r:draft[@final]" mode="lead" priority="3"><xsl:call-template name="refusal.activity-final"/></xsl:template>
  <xsl:template match="@amends" mode="amends"><p><a href="/exams/activities/{.}"><xsl:call-template name="draft.see-activity"/></a></p></xsl:template>
  <xsl:template match="r:draft" mode="submit"><xsl:call-template name="draft.submit"/></xsl:template>
  <xsl:template match="r:draft[@amends]" mode="submit"><xsl:call-template name="activity.amend-do"/></xsl:template>
  <xsl:template match="r:draft" mode="entry"><xsl:apply-templates select="../r:form" mode="entry"/></xsl:template>
  <xsl:template match="r:draft[@source]" mode="entry">
    <dl class="facts">
      <dt><xsl:call-template name="field.date"/></dt><dd id="f-date"><xsl:apply-templates select="../r:form/r:field[@name = 'date']/@value" mode="date"/><xsl:apply-templates select="../r:form/r:field[@name = 'date'][@code]" mode="problem"/></dd>
      <dt><xsl:call-template name="field.title"/></dt><dd id="f-title"><xsl:value-of select="../r:form/r:field[@name = 'title']/@value"/><xsl:apply-templates select="../r:form/r:field[@name = 'title'][@code]" mode="problem"/></dd>
      <dt><xsl:call-template name="draft.reported-by"/></dt><dd><xsl:value-of select="@source"/></dd>
    </dl>
  </xsl:template>
  <xsl:template match="r:field" mode="problem"><p class="problem"><xsl:apply-templates select="." mode="refusal"/></p></xsl:template>
  <xsl:template match="r:draft" mode="saved"><xsl:call-template name="draft.stays"/></xsl:template>
</xsl:stylesheet>
