<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-programme.xsl - the whole programme taken out, and a document read in: what it would change, thing by thing -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="effect.xsl"/>
  <xsl:include href="differences.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="import.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="import.title"/></p>
      <h1><xsl:apply-templates select="." mode="answer"/></h1>
      <xsl:if test="not(r:differences)"><xsl:apply-templates select="r:contents" mode="lead"/></xsl:if>
      <xsl:if test="r:form/r:field[@name = 'version']"><p class="lead"><xsl:call-template name="import.nothing-yet"/></p></xsl:if>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <xsl:apply-templates select="r:proposal" mode="main"/>
    <xsl:apply-templates select="r:differences" mode="main"/>
    <xsl:if test="r:form">
      <div class="panel">
        <div class="part"><h2><xsl:apply-templates select="r:form" mode="heading"/></h2></div>
        <xsl:apply-templates select="r:form" mode="main"/>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The largest words: what is in it, or what the document would do. -->
  <xsl:template match="r:page" mode="answer"><xsl:apply-templates select="r:contents" mode="answer"/></xsl:template>
  <xsl:template match="r:page[r:differences]" mode="answer"><xsl:apply-templates select="r:differences" mode="answer"/></xsl:template>
  <xsl:template match="r:contents" mode="answer"><xsl:call-template name="import.contents"/></xsl:template>
  <xsl:template match="r:differences" mode="answer"><xsl:call-template name="import.changes"/></xsl:template>
  <xsl:template match="r:contents" mode="lead"><p class="lead"><a href="{@href}" download="programme.xml"><xsl:call-template name="import.download"/></a></p></xsl:template>
  <xsl:template match="r:proposal" mode="main"><div class="notice warning"><b><xsl:call-template name="import.open"/></b><p><a href="{@href}"><xsl:call-template name="import.see-open"/></a></p></div></xsl:template>

  <xsl:template match="r:differences" mode="main"/>
  <xsl:template match="r:differences[r:difference]" mode="main"><div class="panel edge"><xsl:apply-templates select="." mode="table"/></div></xsl:template>

  <!-- ==== The form: the document, then, once there is something to preview, why ======= -->

  <xsl:template match="r:form" mode="heading"><xsl:call-template name="import.read"/></xsl:template>
  <xsl:template match="r:form[r:field/@name = 'version']" mode="heading"><xsl:call-template name="import.go-on"/></xsl:template>
  <xsl:template match="r:form" mode="main">
    <form class="fields" method="post" action="{@action}" enctype="multipart/form-data">
      <xsl:apply-templates select="." mode="hidden"/>
      <xsl:apply-templates select="r:field" mode="field"/>
      <p class="row near"><button class="btn main" name="action" value="compare"><xsl:call-template name="import.compare"/></button></p>
    </form>
  </xsl:template>
  <xsl:template match="r:form[r:field/@name = 'version']" mode="main">
    <form class="fields" method="post" action="{@action}" enctype="multipart/form-data">
      <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'version']" mode="hidden"/>
      <xsl:apply-templates select="r:field[@name = 'reason']" mode="field"/>
      <details class="fold"><summary><xsl:call-template name="import.document"/></summary><xsl:apply-templates select="r:field[@name = 'document']" mode="field"/></details>
      <p class="row near"><button class="btn main" name="action" value="preview"><xsl:call-template name="import.preview"/></button><button class="btn" name="action" value="compare"><xsl:call-template name="import.compare-again"/></button></p>
    </form>
  </xsl:template>
  <xsl:template match="r:field[@name = 'file']" mode="label"><xsl:call-template name="import.file"/></xsl:template>
  <xsl:template match="r:field[@name = 'document']" mode="label"><xsl:call-template name="import.paste"/></xsl:template>
  <xsl:template match="r:form[r:field/@name = 'version']/r:field[@name = 'document']" mode="label" priority="2"><xsl:call-template name="import.document"/></xsl:template>
  <xsl:template match="r:field[@name = 'file']" mode="described"><xsl:call-template name="helped"/></xsl:template>
  <xsl:template match="r:field[@name = 'file']" mode="help"><p class="help" id="h-file"><xsl:call-template name="import.help"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'file']" mode="control"><input class="in" type="file" id="f-file" name="file" accept=".xml,application/xml,text/xml"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'document']" mode="control"><textarea class="in n" id="f-document" name="document" rows="8" spellcheck="false"><xsl:apply-templates select="." mode="described"/><xsl:value-of select="@value"/></textarea></xsl:template>
  <!-- The sentence has the line. -->
  <xsl:template match="r:field[@name = 'file' or @name = 'document'][r:message]" mode="refusal" priority="3"><span lang="en"><xsl:value-of select="r:message"/></span></xsl:template>
</xsl:stylesheet>
