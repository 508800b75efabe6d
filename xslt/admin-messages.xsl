<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-messages.xsl - mails that were sent, wait or failed, and every kind of them -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="kinds.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="sent.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="sent.title"/></p>
      <h1><xsl:apply-templates select="r:mails" mode="answer"/></h1>
      <xsl:apply-templates select="r:mails[@server = 'false']" mode="off"/>
    </div>
    <article class="panel edge">
      <header><h2><xsl:call-template name="sent.list"/></h2><p class="small langs"><xsl:apply-templates select="r:filter" mode="states"/></p></header>
      <xsl:apply-templates select="r:mails" mode="form"/>
      <xsl:apply-templates select="r:pager" mode="pager"/>
    </article>
    <section class="panel"><div class="part">
      <h2><xsl:call-template name="sent.kinds"/></h2>
      <ul class="list kinds"><xsl:apply-templates select="r:kinds/r:kind" mode="row"/></ul>
    </div></section>
  </xsl:template>
  <xsl:template match="r:mails" mode="answer"><xsl:call-template name="sent.failed"/></xsl:template>
  <xsl:template match="r:mails[@failed = '0']" mode="answer"><xsl:call-template name="sent.none-failed"/></xsl:template>
  <xsl:template match="r:mails[@failed = '0'][@waiting != '0']" mode="answer" priority="1"><xsl:call-template name="sent.waiting"/></xsl:template>
  <xsl:template match="r:mails" mode="off"><p class="lead"><xsl:call-template name="sent.off"/></p></xsl:template>

  <xsl:template match="r:filter" mode="states">
    <a href="/admin/messages"><xsl:if test="@value = ''"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><xsl:call-template name="sent.all"/></a>
    <xsl:apply-templates select="r:choice" mode="states"/>
  </xsl:template>
  <xsl:template match="r:choice" mode="states"><xsl:text> </xsl:text><a href="/admin/messages?state={@value}"><xsl:if test="../@value = @value"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><xsl:apply-templates select="@value" mode="state"/></a></xsl:template>

  <xsl:template match="r:mails" mode="form"><xsl:apply-templates select="." mode="table"/></xsl:template>
  <xsl:template match="r:mails[r:mail[@again]]" mode="form">
    <form class="bare" method="post" action="{../r:form[@name = 'again']/@action}">
      <xsl:apply-templates select="../r:form[@name = 'again']" mode="hidden"/>
      <xsl:apply-templates select="." mode="table"/>
    </form>
  </xsl:template>
  <xsl:template match="r:mails" mode="table"><div class="empty"><h2><xsl:call-template name="sent.nothing"/></h2></div></xsl:template>
  <xsl:template match="r:mails[r:mail]" mode="table">
    <table class="rows">
      <thead><tr>
        <th scope="col"><xsl:call-template name="sent.what"/></th>
        <th scope="col"><xsl:call-template name="sent.whom"/></th>
        <th scope="col"><xsl:call-template name="sent.when"/></th>
        <th scope="col"><xsl:call-template name="sent.became"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:mail" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:mail" mode="row">
    <tr>
      <td><b><xsl:apply-templates select="@kind" mode="kind"/></b></td>
      <td><xsl:apply-templates select="." mode="whom"/><small><xsl:value-of select="@to"/></small></td>
      <td class="nr"><span class="l"><xsl:call-template name="sent.when"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@made" mode="instant"/></td>
      <td><xsl:apply-templates select="@state" mode="state"/><xsl:apply-templates select="@due" mode="due"/><xsl:apply-templates select="r:answer" mode="row"/><xsl:apply-templates select="@again" mode="button"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:mail" mode="whom"><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="r:mail[@candidate]" mode="whom"><a href="/admin/candidates/{@candidate}"><xsl:value-of select="@candidate"/></a><xsl:text> </xsl:text><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="@due" mode="due"><small><xsl:call-template name="sent.due"/></small></xsl:template>
  <xsl:template match="r:answer" mode="row"><small><span lang="en"><xsl:value-of select="."/></span></small></xsl:template>
  <xsl:template match="@again" mode="button"><p><button class="btn" name="id" value="{../@id}"><xsl:call-template name="sent.again"/></button></p></xsl:template>

  <xsl:template match="@*" mode="state"><xsl:call-template name="sent.state-waiting"/></xsl:template>
  <xsl:template match="@*[. = 'sent']" mode="state"><xsl:call-template name="sent.state-sent"/></xsl:template>
  <xsl:template match="@*[. = 'failed']" mode="state"><xsl:call-template name="sent.state-failed"/></xsl:template>
  <xsl:template match="@*[. = 'dropped']" mode="state"><xsl:call-template name="sent.state-dropped"/></xsl:template>

  <xsl:template match="r:kind" mode="row"><li><a href="/admin/messages/{@kind}"><xsl:apply-templates select="@kind" mode="kind"/></a></li></xsl:template>
</xsl:stylesheet>
