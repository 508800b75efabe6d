<?xml version="1.0" encoding="UTF-8"?>
<!-- held.xsl - everything that is held about the viewer: what and how much, and all of it as a file -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="held.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head"><h1><xsl:call-template name="held.title"/></h1><p class="lead"><xsl:call-template name="held.lead"/></p></div>
    <p class="row"><a class="btn main" href="/profile/data.xml"><xsl:call-template name="held.download"/></a></p>
    <p class="small"><xsl:call-template name="held.file"/></p>
    <article class="panel edge">
      <header><h2><xsl:call-template name="held.list"/></h2></header>
      <table class="rows">
        <thead><tr><th scope="col"><xsl:call-template name="held.what"/></th><th scope="col" class="num"><xsl:call-template name="held.count"/></th><th scope="col"><xsl:call-template name="held.kept"/></th></tr></thead>
        <tbody><xsl:apply-templates select="r:held/*" mode="row"/></tbody>
      </table>
    </article>
    <section class="panel"><header><h2><xsl:call-template name="held.not"/></h2></header><div class="part"><xsl:call-template name="held.not-why"/></div></section>
    <p><a href="/profile"><xsl:call-template name="factor.back"/></a></p>
  </xsl:template>

  <xsl:template match="r:held/*" mode="row">
    <tr>
      <td><b><xsl:apply-templates select="." mode="name"/></b><small><xsl:apply-templates select="." mode="what"/></small></td>
      <td class="num"><span class="l"><xsl:call-template name="held.count"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@count" mode="number"/><xsl:if test="@more"><small><xsl:call-template name="held.more"/></small></xsl:if></td>
      <td><span class="l"><xsl:call-template name="held.kept"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="kept"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="r:held/*" mode="kept"><xsl:call-template name="held.kept-account"/></xsl:template>
  <xsl:template match="r:held/*[@days]" mode="kept"><xsl:apply-templates select="@days" mode="days"/></xsl:template>
  <xsl:template match="r:held/r:record | r:held/r:log" mode="kept"><xsl:call-template name="held.kept-good"/></xsl:template>

  <xsl:template match="r:held/r:account" mode="name"><xsl:call-template name="held.account"/></xsl:template>
  <xsl:template match="r:held/r:account" mode="what"><xsl:call-template name="held.account-what"/></xsl:template>
  <xsl:template match="r:held/r:record" mode="name"><xsl:call-template name="held.record"/></xsl:template>
  <xsl:template match="r:held/r:record" mode="what"><xsl:call-template name="held.record-what"/></xsl:template>
  <xsl:template match="r:held/r:images" mode="name"><xsl:call-template name="held.images"/></xsl:template>
  <xsl:template match="r:held/r:images" mode="what"><xsl:call-template name="held.images-what"/></xsl:template>
  <xsl:template match="r:held/r:drafts" mode="name"><xsl:call-template name="held.drafts"/></xsl:template>
  <xsl:template match="r:held/r:drafts" mode="what"><xsl:call-template name="held.drafts-what"/></xsl:template>
  <xsl:template match="r:held/r:draft-images" mode="name"><xsl:call-template name="held.draft-images"/></xsl:template>
  <xsl:template match="r:held/r:draft-images" mode="what"><xsl:call-template name="held.draft-images-what"/></xsl:template>
  <xsl:template match="r:held/r:requests" mode="name"><xsl:call-template name="held.requests"/></xsl:template>
  <xsl:template match="r:held/r:requests" mode="what"><xsl:call-template name="held.requests-what"/></xsl:template>
  <xsl:template match="r:held/r:reports" mode="name"><xsl:call-template name="held.reports"/></xsl:template>
  <xsl:template match="r:held/r:reports" mode="what"><xsl:call-template name="held.reports-what"/></xsl:template>
  <xsl:template match="r:held/r:messages" mode="name"><xsl:call-template name="held.messages"/></xsl:template>
  <xsl:template match="r:held/r:messages" mode="what"><xsl:call-template name="held.messages-what"/></xsl:template>
  <xsl:template match="r:held/r:mails" mode="name"><xsl:call-template name="held.mails"/></xsl:template>
  <xsl:template match="r:held/r:mails" mode="what"><xsl:call-template name="held.mails-what"/></xsl:template>
  <xsl:template match="r:held/r:addresses" mode="name"><xsl:call-template name="held.addresses"/></xsl:template>
  <xsl:template match="r:held/r:addresses" mode="what"><xsl:call-template name="held.addresses-what"/></xsl:template>
  <xsl:template match="r:held/r:providers" mode="name"><xsl:call-template name="held.providers"/></xsl:template>
  <xsl:template match="r:held/r:providers" mode="what"><xsl:call-template name="held.providers-what"/></xsl:template>
  <xsl:template match="r:held/r:sign-ins" mode="name"><xsl:call-template name="held.sign-ins"/></xsl:template>
  <xsl:template match="r:held/r:sign-ins" mode="what"><xsl:call-template name="held.sign-ins-what"/></xsl:template>
  <xsl:template match="r:held/r:sessions" mode="name"><xsl:call-template name="held.sessions"/></xsl:template>
  <xsl:template match="r:held/r:sessions" mode="what"><xsl:call-template name="held.sessions-what"/></xsl:template>
  <xsl:template match="r:held/r:browsers" mode="name"><xsl:call-template name="held.browsers"/></xsl:template>
  <xsl:template match="r:held/r:browsers" mode="what"><xsl:call-template name="held.browsers-what"/></xsl:template>
  <xsl:template match="r:held/r:links" mode="name"><xsl:call-template name="held.links"/></xsl:template>
  <xsl:template match="r:held/r:links" mode="what"><xsl:call-template name="held.links-what"/></xsl:template>
  <xsl:template match="r:held/r:second-factor" mode="name"><xsl:call-template name="held.second-factor"/></xsl:template>
  <xsl:template match="r:held/r:second-factor" mode="what"><xsl:call-template name="held.second-factor-what"/></xsl:template>
  <xsl:template match="r:held/r:calendar" mode="name"><xsl:call-template name="held.calendar"/></xsl:template>
  <xsl:template match="r:held/r:calendar" mode="what"><xsl:call-template name="held.calendar-what"/></xsl:template>
  <xsl:template match="r:held/r:log" mode="name"><xsl:call-template name="held.log"/></xsl:template>
  <xsl:template match="r:held/r:log" mode="what"><xsl:call-template name="held.log-what"/></xsl:template>
</xsl:stylesheet>
