<?xml version="1.0" encoding="UTF-8"?>
<!-- sso.xsl - a sign-in by a provider: does it go on, is the account mine, what failed and what now? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="gate.xsl"/>

  <!-- It looks again, and at our own page alone: the provider is never begun anew by itself. A script does without showing the
       same page again. -->
  <xsl:template match="r:page[r:sign-in[@step = 'waiting']]" mode="head"><xsl:apply-templates select="r:portal/@assets" mode="script"/><noscript><meta http-equiv="refresh" content="1"/></noscript></xsl:template>

  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:sign-in" mode="title"/></xsl:template>
  <xsl:template match="r:sign-in" mode="title"><xsl:apply-templates select="." mode="headline"/> (<xsl:value-of select="@code"/>)</xsl:template>
  <xsl:template match="r:sign-in[@step = 'waiting']" mode="title"><xsl:call-template name="sso.waiting"/></xsl:template>
  <xsl:template match="r:sign-in[@step = 'proof']" mode="title"><xsl:call-template name="sso.proof"/></xsl:template>

  <xsl:template match="r:page" mode="main"><xsl:apply-templates select="r:sign-in" mode="main"/></xsl:template>

  <xsl:template match="r:sign-in[@step = 'waiting']" mode="main">
    <div class="wrongway">
      <h1><xsl:call-template name="sso.waiting"/></h1>
      <p role="status"><xsl:call-template name="sso.waiting-text"/></p>
      <div data-watch="any"/>
      <p class="row"><a class="btn" href="{../@path}"><xsl:call-template name="sso.look"/></a></p>
    </div>
  </xsl:template>

  <xsl:template match="r:sign-in[@step = 'proof']" mode="main">
    <div class="gate">
      <div class="panel">
        <h1><xsl:call-template name="sso.proof"/></h1>
        <xsl:apply-templates select="../r:form" mode="summary"/>
        <form class="fields" method="post" action="{../r:form/@action}">
          <xsl:apply-templates select="../r:form" mode="hidden"/>
          <input type="hidden" name="state" value="{../r:form/r:field[@name = 'state']/@value}"/>
          <!-- Without a name it is not sent: it tells a password manager whose password this is. -->
          <input hidden="hidden" autocomplete="username" value="{@mail}"/>
          <p><xsl:call-template name="sso.proof-text"/></p>
          <xsl:apply-templates select="../r:form/r:field[@name = 'password']" mode="field"/>
          <button class="btn main"><xsl:call-template name="sso.connect"/></button>
          <p><a href="/forgotten"><xsl:call-template name="sign-in.forgotten"/></a></p>
        </form>
      </div>
      <xsl:call-template name="gate-aside"/>
    </div>
  </xsl:template>

  <xsl:template match="r:sign-in" mode="main">
    <div class="wrongway">
      <h1><xsl:apply-templates select="." mode="headline"/></h1>
      <p><xsl:apply-templates select="." mode="refusal"/></p>
      <p class="row"><xsl:apply-templates select="." mode="ways"/></p>
      <dl class="facts">
        <dt><xsl:call-template name="sso.why"/></dt><dd><xsl:value-of select="@code"/></dd>
        <dt><xsl:call-template name="error.tell"/></dt><dd><xsl:value-of select="@reference"/><xsl:apply-templates select="../r:portal/@contact" mode="tell"/></dd>
      </dl>
    </div>
  </xsl:template>
  <xsl:template match="r:sign-in" mode="headline"><xsl:call-template name="sso.failed"/></xsl:template>
  <xsl:template match="r:sign-in" mode="ways"><a class="btn main" href="{@again}"><xsl:call-template name="sso.again"/></a><a class="btn" href="/sign-in"><xsl:call-template name="sso.password"/></a></xsl:template>
  <!-- The next thing to do is in the mail. -->
  <xsl:template match="r:sign-in[@code = 'sso-link-sent']" mode="headline"><xsl:call-template name="sso.link-sent"/></xsl:template>
  <xsl:template match="r:sign-in[@code = 'sso-link-sent']" mode="ways"><a class="btn" href="{@again}"><xsl:call-template name="sso.again"/></a><a class="btn" href="/sign-in"><xsl:call-template name="sso.password"/></a></xsl:template>
  <xsl:template match="@contact" mode="tell"><small><a href="mailto:{.}"><xsl:value-of select="."/></a></small></xsl:template>
</xsl:stylesheet>
