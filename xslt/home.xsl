<?xml version="1.0" encoding="UTF-8"?>
<!-- home.xsl - the front page: what the portal is; sign in, or go on -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:value-of select="r:portal/@programme"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><xsl:value-of select="r:portal/@programme"/></p>
      <h1><xsl:call-template name="home.answer"/></h1>
    </div>
    <xsl:apply-templates select="." mode="ways"/>
    <div class="cols">
      <section class="panel rule"><div class="part prose"><h2><xsl:call-template name="home.enter-title"/></h2><p><xsl:call-template name="home.enter"/></p></div></section>
      <section class="panel rule"><div class="part prose"><h2><xsl:call-template name="home.see-title"/></h2><p><xsl:call-template name="home.see"/></p></div></section>
      <section class="panel rule"><div class="part prose"><h2><xsl:call-template name="home.renew-title"/></h2><p><xsl:call-template name="home.renew"/></p></div></section>
    </div>
  </xsl:template>
  <xsl:template match="r:page" mode="ways"><p class="row"><a class="btn main" href="/sign-in"><xsl:call-template name="menu.sign-in"/></a><a class="btn" href="/catalog"><xsl:call-template name="progress.see-catalog"/></a></p></xsl:template>
  <xsl:template match="r:page[r:viewer]" mode="ways"><p class="row"><xsl:apply-templates select="r:viewer/r:section[1]" mode="way"/><a class="btn" href="/catalog"><xsl:call-template name="progress.see-catalog"/></a></p></xsl:template>
  <xsl:template match="r:page[r:viewer/@id]" mode="ways"><p class="row"><a class="btn main" href="/credentials/progress"><xsl:call-template name="home.progress"/></a><a class="btn" href="/credentials/upload"><xsl:call-template name="progress.upload"/></a></p></xsl:template>
  <xsl:template match="r:section" mode="way"><a class="btn main" href="{@href}"><xsl:call-template name="home.waits"/></a></xsl:template>
</xsl:stylesheet>
