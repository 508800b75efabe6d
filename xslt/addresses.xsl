<?xml version="1.0" encoding="UTF-8"?>
<!-- addresses.xsl - one's own mail addresses: which there are, adding, choosing, removing -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="mails.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head"><h1><xsl:call-template name="mails.title"/></h1><p class="lead"><xsl:apply-templates select="r:addresses" mode="lead"/></p></div>
    <xsl:apply-templates select="r:form[@code or r:field/@code]" mode="summary"/>
    <article class="panel edge">
      <header><h2><xsl:call-template name="mails.list"/></h2></header>
      <table class="rows">
        <thead><tr><th scope="col"><xsl:call-template name="mails.address"/></th><th scope="col"><xsl:call-template name="mails.state"/></th></tr></thead>
        <tbody><xsl:apply-templates select="r:addresses/r:address" mode="row"/></tbody>
      </table>
    </article>
    <div class="cols">
      <xsl:apply-templates select="r:form[@name = 'add']" mode="main"/>
      <xsl:apply-templates select="r:form[@name = 'change']" mode="main"/>
    </div>
    <p><a href="/profile"><xsl:call-template name="factor.back"/></a></p>
  </xsl:template>
  <xsl:template match="r:addresses" mode="lead"><xsl:apply-templates select="../r:portal" mode="ask"/></xsl:template>
  <xsl:template match="r:portal" mode="ask"><xsl:call-template name="mails.ask"/></xsl:template>
  <xsl:template match="r:addresses[@mail = 'true']" mode="lead"><xsl:call-template name="mails.why"/></xsl:template>

  <xsl:template match="r:address" mode="row">
    <tr>
      <td><b><xsl:value-of select="@mail"/></b></td>
      <td><xsl:apply-templates select="." mode="state"/><xsl:if test="@refused"><small><xsl:call-template name="mails.refused"/></small></xsl:if><xsl:if test="@waits"><small><xsl:call-template name="mails.waits"/></small></xsl:if></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:address" mode="state"><xsl:call-template name="mails.unconfirmed"/></xsl:template>
  <xsl:template match="r:address[@verified = 'true']" mode="state"><xsl:call-template name="mails.confirmed"/></xsl:template>
  <xsl:template match="r:address[@main]" mode="state" priority="1"><b><xsl:call-template name="mails.main"/></b><xsl:if test="@verified = 'false'"><small><xsl:call-template name="mails.unconfirmed"/></small></xsl:if></xsl:template>
  <xsl:template match="r:address[@asked]" mode="state" priority="1"><xsl:call-template name="mails.asked"/></xsl:template>

  <xsl:template match="r:form[@name = 'add']" mode="main">
    <article class="panel">
      <header><h2><xsl:call-template name="mails.add"/></h2></header>
      <div class="part"><form class="fields" method="post" action="{@action}">
        <xsl:apply-templates select="." mode="hidden"/>
        <xsl:apply-templates select="r:field" mode="field"/>
        <button class="btn" name="action" value="add"><xsl:call-template name="mails.send"/></button>
      </form></div>
    </article>
  </xsl:template>
  <xsl:template match="r:field[@name = 'address']" mode="label"><xsl:call-template name="mails.new"/></xsl:template>
  <xsl:template match="r:field[@name = 'address']" mode="help"><p class="help" id="h-address"><xsl:call-template name="mails.new-help"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'address']" mode="control"><input class="in" type="email" id="f-address" name="address" value="{@value}" autocomplete="email"><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'address']" mode="described"><xsl:call-template name="helped"/></xsl:template>

  <xsl:template match="r:form[@name = 'change']" mode="main">
    <article class="panel">
      <header><h2><xsl:call-template name="mails.change"/></h2></header>
      <div class="part"><form class="fields" method="post" action="{@action}">
        <xsl:apply-templates select="." mode="hidden"/>
        <!-- Without a name it is not sent: it tells a password manager whose password this is. -->
        <input hidden="hidden" autocomplete="username" value="{../r:addresses/r:address[@main]/@mail}"/>
        <xsl:apply-templates select="r:field" mode="field"/>
        <p class="row"><button class="btn" name="action" value="main"><xsl:call-template name="mails.make-main"/></button><button class="btn danger" name="action" value="remove"><xsl:call-template name="mails.remove"/></button></p>
        <xsl:apply-templates select="../r:addresses" mode="again"/>
      </form></div>
    </article>
  </xsl:template>
  <xsl:template match="r:field[@name = 'which']" mode="label"><xsl:call-template name="mails.which"/></xsl:template>
  <xsl:template match="r:field[@name = 'password']" mode="label" priority="1"><xsl:call-template name="factor.password"/></xsl:template>
  <xsl:template match="r:addresses" mode="again"/>
  <xsl:template match="r:addresses[@mail = 'true' and r:address[@verified = 'false' or @refused]]" mode="again"><p class="row"><button class="btn" name="action" value="confirm"><xsl:call-template name="mails.again"/></button></p></xsl:template>
</xsl:stylesheet>
