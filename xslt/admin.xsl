<?xml version="1.0" encoding="UTF-8"?>
<!-- admin.xsl - what waits for staff, and how many candidates stand where -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="admin.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="admin.title"/></p>
      <h1><xsl:apply-templates select="." mode="answer"/></h1>
      <xsl:apply-templates select="r:waiting[@oldest]" mode="oldest"/>
      <xsl:apply-templates select="r:waiting/@requests" mode="requests"/>
      <xsl:apply-templates select="r:mails[@failed != '0']" mode="failed"/>
    </div>
    <xsl:apply-templates select="r:figures" mode="main"/>
  </xsl:template>

  <xsl:template match="r:page" mode="answer"><xsl:apply-templates select="r:figures" mode="answer"/></xsl:template>
  <xsl:template match="r:page[r:waiting]" mode="answer"><xsl:apply-templates select="r:waiting" mode="answer"/></xsl:template>
  <xsl:template match="r:figures" mode="answer"><xsl:call-template name="admin.candidates"/></xsl:template>
  <xsl:template match="r:waiting" mode="answer"><xsl:call-template name="admin.waiting"/></xsl:template>
  <xsl:template match="r:waiting[@reviews = '0']" mode="answer"><xsl:call-template name="admin.nothing-waits"/></xsl:template>
  <xsl:template match="r:waiting" mode="oldest"><p class="lead"><a href="/admin/reviews"><xsl:call-template name="admin.oldest"/></a></p></xsl:template>

  <xsl:template match="@requests" mode="requests"><p class="lead"><a href="/admin/extensions"><xsl:apply-templates select=".." mode="requests"/></a></p></xsl:template>
  <xsl:template match="@requests[. = '0']" mode="requests"/>
  <xsl:template match="r:mails" mode="failed"><p class="lead"><a href="/admin/messages?state=failed"><xsl:call-template name="sent.failed"/></a></p></xsl:template>
  <xsl:template match="r:waiting" mode="requests"><xsl:call-template name="admin.requests"/></xsl:template>

  <xsl:template match="r:figures" mode="main">
    <article class="panel edge">
      <header><h2><xsl:call-template name="admin.figures"/></h2><p class="small"><xsl:call-template name="admin.candidates"/><xsl:text> </xsl:text><xsl:call-template name="admin.counted"/></p></header>
      <table class="rows halves">
        <thead><tr>
          <th scope="col"><xsl:call-template name="progress.certification"/></th>
          <th scope="col" class="num"><xsl:call-template name="status.active"/></th>
          <th scope="col" class="num"><xsl:call-template name="admin.soon"/></th>
          <th scope="col" class="num"><xsl:call-template name="status.grace"/></th>
          <th scope="col" class="num"><xsl:call-template name="status.lapsed"/></th>
          <th scope="col" class="num"><xsl:call-template name="status.revoked"/></th>
        </tr></thead>
        <tbody><xsl:apply-templates select="r:certification" mode="row"/></tbody>
      </table>
    </article>
  </xsl:template>
  <xsl:template match="r:figures[not(r:certification)]" mode="main">
    <div class="panel"><div class="empty"><h2><xsl:call-template name="admin.no-figures"/></h2></div></div>
  </xsl:template>
  <xsl:template match="r:certification" mode="row">
    <tr>
      <td><b class="n"><xsl:value-of select="@code"/></b><small><xsl:value-of select="@name"/><xsl:if test="@retired"><xsl:text>, </xsl:text><xsl:call-template name="admin.retired"/></xsl:if></small></td>
      <td class="num half"><span class="l"><xsl:call-template name="status.active"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@active" mode="people"/></td>
      <td class="num half"><span class="l"><xsl:call-template name="admin.soon"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@soon" mode="people"/></td>
      <td class="num half"><span class="l"><xsl:call-template name="status.grace"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@grace" mode="people"/></td>
      <td class="num half"><span class="l"><xsl:call-template name="status.lapsed"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@lapsed" mode="people"/></td>
      <td class="num half"><span class="l"><xsl:call-template name="status.revoked"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@revoked" mode="people"/></td>
    </tr>
  </xsl:template>
  <!-- A number of candidates leads to them, for who may see them. -->
  <xsl:template match="@*" mode="people"><xsl:call-template name="number"/></xsl:template>
  <xsl:template match="r:figures[@people]/r:certification/@*" mode="people"><a href="/admin/candidates?certification={../@code}&amp;status={name()}"><xsl:call-template name="number"/></a></xsl:template>
  <xsl:template match="r:figures[@people]/r:certification/@soon" mode="people"><a href="/admin/candidates?certification={../@code}&amp;status=active&amp;to={../../@soon}"><xsl:call-template name="number"/></a></xsl:template>
  <xsl:template match="r:certification/@*[. = '0']" mode="people" priority="1"><span class="quiet">0</span></xsl:template>
</xsl:stylesheet>
