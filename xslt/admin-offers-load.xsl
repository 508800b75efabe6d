<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-offers-load.xsl - a document of offers, and what it would change -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="effect.xsl"/>
  <xsl:include href="offer.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="offers.load"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head"><p class="crumb"><a href="/admin/activities"><xsl:call-template name="menu.offers"/></a></p><h1><xsl:apply-templates select="." mode="answer"/></h1><p class="lead"><xsl:call-template name="offers.load-why"/></p></div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <xsl:apply-templates select="r:changes" mode="main"/>
    <xsl:apply-templates select="r:form" mode="main"/>
  </xsl:template>
  <xsl:template match="r:page" mode="answer"><xsl:call-template name="offers.load"/></xsl:template>
  <xsl:template match="r:page[r:changes]" mode="answer"><xsl:apply-templates select="r:changes" mode="answer"/></xsl:template>
  <xsl:template match="r:changes" mode="answer"><xsl:call-template name="offers.no-changes"/></xsl:template>
  <xsl:template match="r:changes[r:change]" mode="answer"><xsl:call-template name="offers.changes"/></xsl:template>

  <xsl:template match="r:changes" mode="main"/>
  <xsl:template match="r:changes[r:change]" mode="main">
    <div class="panel edge">
      <table class="rows">
        <thead><tr>
          <th scope="col"><xsl:call-template name="field.offer-id"/></th>
          <th scope="col"><xsl:call-template name="effect.now"/></th>
          <th scope="col"><xsl:call-template name="effect.then"/></th>
        </tr></thead>
        <tbody><xsl:apply-templates select="r:change" mode="row"/></tbody>
      </table>
      <xsl:if test="@not-shown"><div class="part"><p class="small"><xsl:call-template name="offers.not-shown"/></p></div></xsl:if>
    </div>
  </xsl:template>
  <xsl:template match="r:change" mode="row">
    <tr>
      <td><b class="n"><xsl:value-of select="*[1]/@id"/></b></td>
      <td><span class="l"><xsl:call-template name="effect.now"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="before"/></td>
      <td><span class="l"><xsl:call-template name="effect.then"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="after"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:change" mode="before"><span class="quiet"><xsl:call-template name="offers.not-there"/></span></xsl:template>
  <xsl:template match="r:change[r:before]" mode="before"><xsl:apply-templates select="r:before" mode="side"/></xsl:template>
  <xsl:template match="r:change" mode="after"><b><xsl:call-template name="offers.taken-back"/></b></xsl:template>
  <xsl:template match="r:change[r:after]" mode="after"><xsl:apply-templates select="r:after" mode="side"/></xsl:template>
  <xsl:template match="r:before | r:after" mode="side">
    <xsl:value-of select="@title"/><small><xsl:apply-templates select="." mode="when"/></small><small><xsl:value-of select="@option-name"/></small><xsl:if test="@href"><small><xsl:value-of select="@href"/></small></xsl:if>
  </xsl:template>

  <xsl:template match="r:form" mode="main">
    <div class="panel"><form class="fields" method="post" action="{@action}" enctype="multipart/form-data">
      <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'version']" mode="hidden"/>
      <xsl:apply-templates select="r:field[@name = 'reason']" mode="field"/>
      <xsl:if test="../r:changes/r:change"><p class="row"><button class="btn main" name="action" value="save"><xsl:call-template name="offers.do-load"/></button></p></xsl:if>
      <xsl:apply-templates select="r:field[@name = 'file' or @name = 'document']" mode="field"/>
      <p class="row"><button name="action" value="compare"><xsl:apply-templates select="../r:changes | self::r:form[not(../r:changes)]" mode="compare-class"/><xsl:call-template name="offers.compare"/></button></p>
    </form></div>
  </xsl:template>
  <xsl:template match="r:form" mode="compare-class"><xsl:attribute name="class">btn main</xsl:attribute></xsl:template>
  <xsl:template match="r:changes" mode="compare-class"><xsl:attribute name="class">btn</xsl:attribute></xsl:template>
  <xsl:template match="r:field[@name = 'file']" mode="label"><xsl:call-template name="field.file"/></xsl:template>
  <xsl:template match="r:field[@name = 'file']" mode="control"><input class="in" type="file" id="f-file" name="file" accept=".xml,application/xml,text/xml"/></xsl:template>
  <xsl:template match="r:field[@name = 'document']" mode="label"><xsl:call-template name="field.document"/></xsl:template>
  <xsl:template match="r:field[@name = 'document']" mode="control"><textarea class="in n" id="f-document" name="document" rows="12" spellcheck="false"><xsl:apply-templates select="." mode="described"/><xsl:value-of select="@value"/></textarea></xsl:template>
  <xsl:template match="r:field[@name = 'document'][r:message]" mode="refusal" priority="5"><span lang="en"><xsl:value-of select="r:message"/> (<xsl:value-of select="@code"/>)</span></xsl:template>
</xsl:stylesheet>
