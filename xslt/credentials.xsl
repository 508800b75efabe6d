<?xml version="1.0" encoding="UTF-8"?>
<!-- credentials.xsl - My credentials: what do I hold, and until when? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="standing.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="credentials.title"/></xsl:template>
  <xsl:template match="r:page" mode="main"><xsl:apply-templates select="r:progress" mode="main"/></xsl:template>

  <xsl:template match="r:progress" mode="main">
    <h1><xsl:call-template name="credentials.title"/></h1>
    <div class="panel"><div class="empty">
      <h2><xsl:call-template name="progress.none"/></h2>
      <p class="quiet"><xsl:call-template name="progress.none-more"/></p>
      <p class="row"><a class="btn main" href="/catalog"><xsl:call-template name="progress.see-catalog"/></a></p>
    </div></div>
  </xsl:template>
  <xsl:template match="r:progress[r:type]" mode="main">
    <div class="head">
      <h1><xsl:call-template name="credentials.title"/></h1>
      <xsl:apply-templates select="r:type" mode="lead"><xsl:sort select="@rank" data-type="number"/></xsl:apply-templates>
    </div>
    <xsl:apply-templates select="r:type" mode="panel"><xsl:sort select="@rank" data-type="number"/></xsl:apply-templates>
    <xsl:if test="r:designation">
      <article class="panel edge">
        <header><h2><xsl:call-template name="credentials.designations"/></h2></header>
        <table class="rows"><tbody><xsl:apply-templates select="r:designation" mode="row"/></tbody></table>
      </article>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:type" mode="lead"><p class="lead"><a href="/credentials/progress#{@code}"><xsl:apply-templates select="." mode="answer"/></a></p></xsl:template>

  <xsl:template match="r:type" mode="panel">
    <article class="panel edge rule {@standing}">
      <xsl:apply-templates select="." mode="head"/>
      <table class="rows holds">
        <thead><tr>
          <th scope="col"><xsl:call-template name="progress.certification"/></th>
          <th scope="col"><xsl:call-template name="credential.awarded"/></th>
          <th scope="col"><xsl:call-template name="credentials.expires"/></th>
          <th scope="col"><xsl:call-template name="credential.number"/></th>
        </tr></thead>
        <tbody><xsl:apply-templates select="r:certification" mode="row"/></tbody>
      </table>
    </article>
  </xsl:template>
  <xsl:template match="r:certification" mode="row">
    <tr>
      <td><span class="cert"><a class="go-row" href="/credentials/progress/{@code}"><xsl:value-of select="@code"/></a><xsl:text> </xsl:text><xsl:apply-templates select="." mode="badge"/></span><small><xsl:value-of select="@name"/></small></td>
      <td class="nr"><span class="l"><xsl:call-template name="credential.awarded"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@awarded" mode="date"/></td>
      <td><span class="l"><xsl:call-template name="credentials.expires"/><xsl:text> </xsl:text></span><b class="n"><xsl:apply-templates select="@expires" mode="date"/></b><small><xsl:apply-templates select="." mode="expiry"/></small></td>
      <td class="nr"><xsl:if test="@number"><span class="l"><xsl:call-template name="credential.number"/><xsl:text> </xsl:text></span></xsl:if><xsl:value-of select="@number"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:designation" mode="row">
    <tr><td><b><xsl:value-of select="@name"/></b><small><xsl:value-of select="@code"/></small></td><td><xsl:apply-templates select="@held" mode="held"/></td></tr>
  </xsl:template>
  <xsl:template match="@held" mode="held"><xsl:call-template name="credentials.not-held"/></xsl:template>
  <xsl:template match="@held[. = 'true']" mode="held"><xsl:apply-templates select=".." mode="since"/></xsl:template>
  <xsl:template match="r:designation" mode="since"><xsl:call-template name="credentials.held-since"/></xsl:template>
</xsl:stylesheet>
