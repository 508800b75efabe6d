<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-sign-ins.xsl - why did a sign-in by the provider fail? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="lists.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="sign-ins.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <xsl:apply-templates select="r:filter" mode="answer"/>
      <p class="lead"><xsl:call-template name="sign-ins.lead"/></p>
    </div>
    <div class="panel edge">
      <form class="filter one" method="get" action="/admin/sign-ins">
        <xsl:apply-templates select="r:filter" mode="filter"/>
        <button class="btn"><xsl:call-template name="filter.do"/></button>
      </form>
      <xsl:apply-templates select="r:sign-ins" mode="table"/>
      <xsl:apply-templates select="r:pager" mode="pager"/>
    </div>
  </xsl:template>
  <xsl:template match="r:filter" mode="answer"><h1><xsl:call-template name="sign-ins.title"/></h1></xsl:template>
  <xsl:template match="r:filter[@value = '']" mode="answer"><p class="name"><xsl:call-template name="menu.sign-ins"/></p><h1><xsl:apply-templates select="../r:pager/@rows" mode="failed"/></h1></xsl:template>
  <xsl:template match="@rows" mode="failed"><xsl:call-template name="sign-ins.failed"/></xsl:template>
  <xsl:template match="r:filter[@name = 'q']" mode="label"><xsl:call-template name="sign-ins.q"/></xsl:template>

  <xsl:template match="r:sign-ins" mode="table"><div class="empty"><h2><xsl:call-template name="sign-ins.none-such"/></h2></div></xsl:template>
  <xsl:template match="r:page[r:filter[@value = '']]/r:sign-ins" mode="table"><div class="empty"><h2><xsl:call-template name="sign-ins.none"/></h2></div></xsl:template>
  <xsl:template match="r:sign-ins[r:sign-in]" mode="table" priority="1">
    <table class="rows tries">
      <thead><tr>
        <th scope="col"><xsl:call-template name="sign-ins.when"/></th>
        <th scope="col"><xsl:call-template name="sign-ins.why"/></th>
        <th scope="col"><xsl:call-template name="sign-ins.mail"/></th>
        <th scope="col"><xsl:call-template name="sign-ins.provider"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:sign-in" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:sign-in" mode="row">
    <tr>
      <td class="n"><xsl:apply-templates select="@at" mode="second"/><small><xsl:value-of select="@reference"/></small></td>
      <td><xsl:apply-templates select="." mode="refusal"/><small><code><xsl:value-of select="@code"/></code><xsl:apply-templates select="r:detail" mode="row"/></small></td>
      <td><span class="l"><xsl:call-template name="sign-ins.mail"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="mail"/></td>
      <td><span class="l"><xsl:call-template name="sign-ins.provider"/><xsl:text> </xsl:text></span><xsl:value-of select="@provider"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:detail" mode="row"><xsl:text>: </xsl:text><span lang="en"><xsl:value-of select="."/></span></xsl:template>
  <xsl:template match="r:sign-in" mode="mail"><span class="quiet"><xsl:call-template name="sign-ins.no-mail"/></span></xsl:template>
  <xsl:template match="r:sign-in[@mail]" mode="mail"><xsl:value-of select="@mail"/></xsl:template>
</xsl:stylesheet>
