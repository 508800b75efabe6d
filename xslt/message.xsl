<?xml version="1.0" encoding="UTF-8"?>
<!-- message.xsl - one message: what happened, and where one stands with it -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="told.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:message" mode="subject"/></xsl:template>
  <xsl:template match="r:page" mode="main"><xsl:apply-templates select="r:message" mode="main"/></xsl:template>

  <xsl:template match="r:message" mode="main">
    <div class="head">
      <p class="name"><a href="/messages"><xsl:call-template name="messages.title"/></a></p>
      <p class="at"><xsl:apply-templates select="@made" mode="instant"/></p>
      <h1><xsl:apply-templates select="." mode="subject"/></h1>
    </div>
    <div class="panel">
      <div class="part">
        <xsl:apply-templates select="." mode="text"/>
        <xsl:apply-templates select="r:activity/r:reason | r:request/r:reason" mode="reason"/>
        <xsl:apply-templates select="." mode="go"/>
      </div>
      <xsl:apply-templates select="r:type" mode="main"/>
    </div>
  </xsl:template>
  <xsl:template match="r:reason" mode="reason"><blockquote><p><xsl:value-of select="."/></p></blockquote></xsl:template>

  <!-- The one thing to do. -->
  <xsl:template match="r:message" mode="go"><p class="row"><a class="btn main" href="/credentials/progress"><xsl:call-template name="menu.progress"/></a></p></xsl:template>
  <xsl:template match="r:message[r:activity]" mode="go"><p class="row"><a class="btn main" href="/exams/activities/{r:activity/@id}"><xsl:call-template name="message.see-activity"/></a></p></xsl:template>
  <xsl:template match="r:message[@kind = 'request']" mode="go"><p class="row"><a class="btn main" href="/extension"><xsl:call-template name="message.see-requests"/></a></p></xsl:template>
  <xsl:template match="r:message[@kind = 'lapse']" mode="go"><p class="row"><a class="btn main" href="/catalog"><xsl:call-template name="progress.see-catalog"/></a></p></xsl:template>
  <xsl:template match="r:message[@kind = 'reminder']" mode="go"><p class="row"><a class="btn main" href="/credentials/upload"><xsl:call-template name="progress.upload"/></a><a class="btn" href="/credentials/plan"><xsl:call-template name="plan.title"/></a></p></xsl:template>
  <xsl:template match="r:message[@kind = 'password' or @kind = 'address' or @kind = 'provider' or @kind = 'disconnect']" mode="go"><p class="row"><a class="btn main" href="/profile"><xsl:call-template name="menu.profile"/></a></p></xsl:template>

  <!-- Each type as it stood after it. -->
  <xsl:template match="r:type" mode="main">
    <div class="part">
      <h2 class="h3"><xsl:value-of select="@code"/><xsl:text> </xsl:text><span class="quiet"><xsl:value-of select="@name"/></span></h2>
      <xsl:apply-templates select="@verdict" mode="counted"/>
      <xsl:apply-templates select="@counted" mode="units"/>
      <ul class="told"><xsl:apply-templates select="r:certification" mode="row"/></ul>
    </div>
  </xsl:template>
  <xsl:template match="@verdict" mode="counted">
    <p><span class="v {.}"><xsl:apply-templates select="." mode="word"/><xsl:apply-templates select=".." mode="told"/></span></p>
    <xsl:apply-templates select=".." mode="because"/>
  </xsl:template>
  <xsl:template match="@counted" mode="units"><p><xsl:apply-templates select=".." mode="units"/></p></xsl:template>

  <xsl:template match="r:certification" mode="row">
    <li><span class="cert"><b><xsl:value-of select="@code"/></b><xsl:text> </xsl:text><xsl:apply-templates select="." mode="badge"/></span><xsl:text> </xsl:text><xsl:apply-templates select="." mode="dates"/></li>
  </xsl:template>
</xsl:stylesheet>
