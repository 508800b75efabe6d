<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-audit-entry.xsl - one row of the audit log, its values whole -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="audit.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:entry/@action" mode="did"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="crumb"><a href="/admin/audit"><xsl:call-template name="audit.title"/></a></p>
      <h1><xsl:apply-templates select="r:entry/@action" mode="did"/></h1>
      <xsl:apply-templates select="r:seal" mode="seal"/>
    </div>
    <div class="panel">
      <div class="part"><xsl:apply-templates select="r:entry" mode="facts"/></div>
      <div class="part">
        <h2><xsl:call-template name="audit.values"/></h2>
        <xsl:apply-templates select="r:entry" mode="values"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="r:seal" mode="seal"><div class="notice error" role="alert"><xsl:apply-templates select="@state" mode="seal"/></div></xsl:template>
  <xsl:template match="r:seal[@state = 'good']" mode="seal"><p class="lead"><xsl:call-template name="audit.row-good"/></p></xsl:template>
  <xsl:template match="r:seal[@state = 'none']" mode="seal"><p class="lead"><xsl:call-template name="audit.row-waits"/></p></xsl:template>
  <xsl:template match="@state" mode="seal"><xsl:call-template name="audit.row-changed"/></xsl:template>
  <xsl:template match="@state[. = 'value']" mode="seal"><xsl:call-template name="audit.row-value"/></xsl:template>

  <xsl:template match="r:entry" mode="facts">
    <dl class="facts">
      <dt><xsl:call-template name="audit.when"/></dt><dd><xsl:apply-templates select="@at" mode="second"/></dd>
      <dt><xsl:call-template name="audit.who"/></dt><dd><xsl:apply-templates select="." mode="who"/><xsl:apply-templates select="@account" mode="all"/></dd>
      <dt><xsl:call-template name="audit.whom"/></dt><dd><xsl:apply-templates select="." mode="whom"/><xsl:apply-templates select="@candidate" mode="all"/></dd>
      <dt><xsl:call-template name="audit.action"/></dt><dd><code><xsl:value-of select="@action"/></code></dd>
      <xsl:if test="@number"><dt><xsl:call-template name="audit.number"/></dt><dd class="n"><xsl:value-of select="@number"/></dd></xsl:if>
      <xsl:if test="@request"><dt><xsl:call-template name="audit.request"/></dt><dd><code><xsl:value-of select="@request"/></code></dd></xsl:if>
    </dl>
  </xsl:template>
  <xsl:template match="@account" mode="all"><small><a href="/admin/audit?who={.}"><xsl:call-template name="audit.all-by"/></a></small></xsl:template>
  <xsl:template match="@candidate" mode="all"><small><a href="/admin/audit?candidate={.}"><xsl:call-template name="audit.all-about"/></a><xsl:text> · </xsl:text><a href="/admin/candidates/{.}"><xsl:call-template name="audit.candidate"/></a></small></xsl:template>

  <xsl:template match="r:entry" mode="values"><p class="quiet"><xsl:call-template name="audit.no-values"/></p></xsl:template>
  <xsl:template match="r:entry[r:change]" mode="values">
    <table class="rows values">
      <thead><tr>
        <th scope="col"><xsl:call-template name="audit.field"/></th>
        <th scope="col"><xsl:call-template name="audit.before"/></th>
        <th scope="col"><xsl:call-template name="audit.after"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:change" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:change" mode="row">
    <tr>
      <td><xsl:value-of select="@field"/></td>
      <td><span class="l"><xsl:call-template name="audit.before"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="before"/></td>
      <td><span class="l"><xsl:call-template name="audit.after"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="after"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:change" mode="before"><span class="quiet"><xsl:call-template name="audit.nothing"/></span></xsl:template>
  <xsl:template match="r:change[r:before]" mode="before"><xsl:apply-templates select="r:before" mode="value"/></xsl:template>
  <xsl:template match="r:change[r:before][@erased]" mode="before" priority="1"><em><xsl:call-template name="audit.erased"/></em></xsl:template>
  <xsl:template match="r:change" mode="after"><span class="quiet"><xsl:call-template name="audit.nothing"/></span></xsl:template>
  <xsl:template match="r:change[r:after]" mode="after"><xsl:apply-templates select="r:after" mode="value"/></xsl:template>
  <xsl:template match="r:change[r:after][@erased]" mode="after" priority="1"><em><xsl:call-template name="audit.erased"/></em></xsl:template>
</xsl:stylesheet>
