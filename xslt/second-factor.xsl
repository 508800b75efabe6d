<?xml version="1.0" encoding="UTF-8"?>
<!-- second-factor.xsl - a second factor is set up, renewed, switched off; in the profile, and as a step of signing in -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="factor.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="factor.title"/></xsl:template>
  <xsl:template match="r:page[r:second-factor/@sign-in]" mode="title"><xsl:call-template name="factor.title-sign-in"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="factor.title"/></p>
      <h1><xsl:apply-templates select="r:second-factor" mode="answer"/></h1>
      <p class="lead"><xsl:apply-templates select="r:second-factor" mode="lead"/></p>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <xsl:apply-templates select="r:second-factor[@issued-before]" mode="before"/>
    <xsl:apply-templates select="r:second-factor[r:recovery]" mode="recovery"/>
    <xsl:apply-templates select="r:second-factor/r:secret" mode="main"/>
    <xsl:apply-templates select="r:form[@name = 'change']" mode="main"/>
    <xsl:apply-templates select="r:second-factor" mode="way"/>
  </xsl:template>

  <!-- Where it stands. -->
  <xsl:template match="r:second-factor" mode="answer"><xsl:call-template name="factor.off"/></xsl:template>
  <xsl:template match="r:second-factor[@state = 'unavailable']" mode="answer"><xsl:call-template name="factor.unavailable"/></xsl:template>
  <xsl:template match="r:second-factor[@state = 'offered']" mode="answer"><xsl:call-template name="factor.offered"/></xsl:template>
  <xsl:template match="r:second-factor[@state = 'on']" mode="answer"><xsl:call-template name="factor.on"/></xsl:template>
  <xsl:template match="r:second-factor[r:recovery]" mode="answer" priority="1"><xsl:call-template name="factor.keep"/></xsl:template>
  <xsl:template match="r:second-factor" mode="lead"><xsl:call-template name="factor.why"/></xsl:template>
  <xsl:template match="r:second-factor[@required]" mode="lead"><xsl:call-template name="factor.required"/></xsl:template>
  <xsl:template match="r:second-factor[@state = 'unavailable']" mode="lead" priority="1"><xsl:call-template name="factor.unavailable-why"/></xsl:template>
  <xsl:template match="r:second-factor[@state = 'on']" mode="lead" priority="1"><xsl:call-template name="factor.left"/></xsl:template>
  <xsl:template match="r:second-factor[r:recovery]" mode="lead" priority="2"><xsl:call-template name="factor.keep-why"/></xsl:template>

  <!-- Recovery codes: shown once. -->
  <xsl:template match="r:second-factor" mode="before"><div class="notice warning" role="status"><xsl:call-template name="factor.before"/></div></xsl:template>
  <xsl:template match="r:second-factor" mode="recovery">
    <article class="panel">
      <header><h2><xsl:call-template name="factor.codes"/></h2></header>
      <div class="part"><ol class="codes"><xsl:apply-templates select="r:recovery" mode="row"/></ol></div>
    </article>
  </xsl:template>
  <xsl:template match="r:recovery" mode="row"><li><code><xsl:value-of select="."/></code></li></xsl:template>

  <!-- One that is being set up: the app first, then the code that shows it has it. -->
  <xsl:template match="r:secret" mode="main">
    <div class="cols">
      <article class="panel">
        <header><h2><xsl:call-template name="factor.scan"/></h2></header>
        <div class="part">
          <p><xsl:call-template name="factor.scan-how"/></p>
          <xsl:apply-templates select="r:qr" mode="draw"/>
          <p><a href="{@uri}"><xsl:call-template name="factor.open"/></a></p>
          <p class="small"><xsl:call-template name="factor.type"/></p>
          <p><code class="secret"><xsl:value-of select="@text"/></code></p>
        </div>
      </article>
      <xsl:apply-templates select="../../r:form[@name = 'confirm']" mode="main"/>
    </div>
  </xsl:template>
  <xsl:template match="r:qr" mode="draw">
    <svg class="qr" viewBox="0 0 {@size} {@size}" role="img"><xsl:attribute name="aria-label"><xsl:call-template name="factor.picture"/></xsl:attribute><rect width="{@size}" height="{@size}"/><path><xsl:attribute name="d"><xsl:apply-templates select="r:dark" mode="draw"/></xsl:attribute></path></svg>
  </xsl:template>
  <xsl:template match="r:dark" mode="draw">M<xsl:value-of select="@x"/><xsl:text> </xsl:text><xsl:value-of select="@y"/>h<xsl:value-of select="@width"/>v1h-<xsl:value-of select="@width"/>z</xsl:template>
  <xsl:template match="r:form[@name = 'confirm']" mode="main">
    <article class="panel">
      <header><h2><xsl:call-template name="factor.confirm"/></h2></header>
      <div class="part"><form class="fields" method="post" action="{@action}">
        <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'next']" mode="hidden"/>
        <xsl:apply-templates select="r:field[@name = 'code']" mode="field"/>
        <xsl:apply-templates select="." mode="buttons"/>
      </form></div>
    </article>
  </xsl:template>
  <xsl:template match="r:form" mode="buttons"><p class="row"><button class="btn main" name="action" value="confirm"><xsl:call-template name="factor.confirm-do"/></button><button class="btn" name="action" value="cancel"><xsl:call-template name="factor.cancel"/></button></p></xsl:template>
  <xsl:template match="r:form[r:field/@name = 'next']" mode="buttons"><button class="btn main"><xsl:call-template name="factor.confirm-do"/></button></xsl:template>

  <!-- In the profile: what changes it needs the password. -->
  <xsl:template match="r:form[@name = 'change']" mode="main">
    <article class="panel">
      <header><h2><xsl:apply-templates select="../r:second-factor" mode="change"/></h2></header>
      <div class="part"><form class="fields" method="post" action="{@action}">
        <xsl:apply-templates select="." mode="hidden"/>
        <!-- Without a name it is not sent: it tells a password manager whose password this is. -->
        <input hidden="hidden" autocomplete="username" value="{../r:second-factor/@login}"/>
        <xsl:apply-templates select="r:field" mode="field"/>
        <p class="row"><xsl:apply-templates select="../r:second-factor" mode="buttons"/></p>
      </form></div>
    </article>
  </xsl:template>
  <xsl:template match="r:field[@name = 'password']" mode="label" priority="1"><xsl:call-template name="factor.password"/></xsl:template>
  <xsl:template match="r:second-factor" mode="change"><xsl:call-template name="factor.begin-title"/></xsl:template>
  <xsl:template match="r:second-factor[@state = 'on']" mode="change"><xsl:call-template name="factor.change"/></xsl:template>
  <xsl:template match="r:second-factor" mode="buttons"><button class="btn main" name="action" value="begin"><xsl:call-template name="factor.begin"/></button></xsl:template>
  <xsl:template match="r:second-factor[@state = 'on']" mode="buttons"><button class="btn" name="action" value="begin"><xsl:call-template name="factor.another"/></button><button class="btn" name="action" value="codes"><xsl:call-template name="factor.new-codes"/></button><xsl:if test="not(@required)"><button class="btn danger" name="action" value="remove"><xsl:call-template name="factor.remove"/></button></xsl:if></xsl:template>

  <!-- Where it goes on. -->
  <xsl:template match="r:second-factor" mode="way"><p><a href="/profile"><xsl:call-template name="factor.back"/></a></p></xsl:template>
  <xsl:template match="r:second-factor[@sign-in]" mode="way"/>
  <xsl:template match="r:second-factor[@sign-in][@issued-before]" mode="way" priority="1"><p class="row"><a class="btn main" href="/profile/second-factor"><xsl:call-template name="factor.new-codes"/></a><a class="btn" href="{@next}"><xsl:call-template name="factor.later"/></a></p></xsl:template>
  <xsl:template match="r:second-factor[@sign-in][r:recovery]" mode="way" priority="1"><p><a class="btn main" href="{@next}"><xsl:call-template name="factor.go-on"/></a></p></xsl:template>
</xsl:stylesheet>
