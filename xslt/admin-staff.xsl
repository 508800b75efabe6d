<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-staff.xsl - everybody of staff, and the second factor of who lost it -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="menu.staff"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="menu.staff"/></p>
      <h1><xsl:apply-templates select="r:staff" mode="answer"/></h1>
      <p class="lead"><xsl:apply-templates select="r:staff" mode="lead"/></p>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <article class="panel edge">
      <header><h2><xsl:call-template name="staff.list"/></h2></header>
      <table class="rows">
        <thead><tr>
          <th scope="col"><xsl:call-template name="staff.name"/></th>
          <th scope="col"><xsl:call-template name="staff.role"/></th>
          <th scope="col"><xsl:call-template name="factor.title"/></th>
        </tr></thead>
        <tbody><xsl:apply-templates select="r:staff/r:account" mode="row"/></tbody>
      </table>
    </article>
    <xsl:apply-templates select="r:form" mode="main"/>
  </xsl:template>
  <xsl:template match="r:staff" mode="answer"><xsl:call-template name="staff.with"/></xsl:template>
  <xsl:template match="r:staff" mode="lead"><xsl:call-template name="staff.optional"/></xsl:template>
  <xsl:template match="r:staff[@required = 'true']" mode="lead"><xsl:call-template name="staff.required"/></xsl:template>

  <xsl:template match="r:account" mode="row">
    <tr>
      <td><b><xsl:apply-templates select="." mode="named"/></b><small><xsl:value-of select="@email"/></small></td>
      <td><xsl:apply-templates select="@role" mode="word"/><xsl:if test="@enabled = 'false'"><small><xsl:call-template name="staff.disabled"/></small></xsl:if></td>
      <td><span class="l"><xsl:call-template name="factor.title"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="factor"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:account" mode="named"><xsl:call-template name="staff.nameless"/></xsl:template>
  <xsl:template match="r:account[@name]" mode="named"><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="r:account" mode="factor"><span class="quiet"><xsl:call-template name="staff.none"/></span></xsl:template>
  <xsl:template match="r:account[@second-factor]" mode="factor"><xsl:apply-templates select="@second-factor" mode="instant"/><small><xsl:call-template name="staff.codes"/></small></xsl:template>

  <xsl:template match="r:form" mode="main">
    <article class="panel">
      <div class="part"><h2><xsl:call-template name="staff.reset"/></h2><p class="small"><xsl:call-template name="staff.reset-why"/></p></div>
      <form class="fields" method="post" action="{@action}">
        <xsl:apply-templates select="." mode="hidden"/>
        <xsl:apply-templates select="r:field" mode="field"/>
        <p><button class="btn danger"><xsl:call-template name="staff.reset-do"/></button></p>
      </form>
    </article>
  </xsl:template>
  <xsl:template match="r:choice[@value = '']" mode="label"><xsl:call-template name="staff.choose"/></xsl:template>
  <xsl:template match="r:field[@name = 'account']" mode="label"><xsl:call-template name="staff.whose"/></xsl:template>
  <xsl:template match="r:field[@name = 'reason']" mode="label"><xsl:call-template name="field.reason"/></xsl:template>
  <xsl:template match="r:field[@name = 'reason']" mode="described"><xsl:call-template name="helped"/></xsl:template>
  <xsl:template match="r:field[@name = 'reason']" mode="help"><p class="help" id="h-reason"><xsl:call-template name="staff.reason-help"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'reason']" mode="control"><textarea class="in" id="f-reason" name="reason" rows="3"><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/><xsl:value-of select="@value"/></textarea></xsl:template>
</xsl:stylesheet>
