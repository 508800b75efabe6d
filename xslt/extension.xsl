<?xml version="1.0" encoding="UTF-8"?>
<!-- extension.xsl - can I have more time, and what became of what I asked for? Do I want it still? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="request.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="extension.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="extension.title"/></p>
      <h1><xsl:apply-templates select="r:requests" mode="answer"/></h1>
      <p class="lead"><xsl:call-template name="extension.why"/></p>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <xsl:apply-templates select="." mode="ask"/>
    <xsl:apply-templates select="r:requests" mode="main"/>
  </xsl:template>

  <xsl:template match="r:requests" mode="answer"><xsl:call-template name="extension.ask"/></xsl:template>
  <xsl:template match="r:requests[r:request[@state = 'waiting']]" mode="answer"><xsl:call-template name="extension.waiting"/></xsl:template>

  <xsl:template match="r:page" mode="ask">
    <div class="panel"><div class="empty"><h2><xsl:call-template name="extension.nothing"/></h2><p><a href="mailto:{r:portal/@contact}"><xsl:value-of select="r:portal/@contact"/></a></p></div></div>
  </xsl:template>
  <xsl:template match="r:page[r:held/r:certification]" mode="ask">
    <div class="side even">
      <div class="panel"><xsl:apply-templates select="." mode="form"/></div>
      <div class="panel"><div class="part">
        <h2 class="h3"><xsl:call-template name="extension.held"/></h2>
        <ul class="told"><xsl:apply-templates select="r:held/r:certification" mode="row"/></ul>
      </div></div>
    </div>
  </xsl:template>
  <xsl:template match="r:page" mode="form"><div class="part"><p><xsl:call-template name="extension.all-asked"/></p></div></xsl:template>
  <xsl:template match="r:page[r:form[r:field]]" mode="form"><xsl:apply-templates select="r:form[r:field]" mode="main"/></xsl:template>

  <xsl:template match="r:certification" mode="row">
    <li><span class="cert"><b><xsl:value-of select="@code"/></b><xsl:text> </xsl:text><xsl:apply-templates select="." mode="badge"/></span><xsl:text> </xsl:text><xsl:apply-templates select="." mode="dates"/><xsl:apply-templates select="@asked" mode="asked"/></li>
  </xsl:template>
  <xsl:template match="r:certification" mode="dates"><xsl:call-template name="message.expires"/></xsl:template>
  <xsl:template match="r:certification[@status = 'grace']" mode="dates"><xsl:call-template name="message.grace"/></xsl:template>
  <xsl:template match="@asked" mode="asked"><small><xsl:call-template name="extension.asked"/></small></xsl:template>

  <xsl:template match="r:form" mode="main">
    <form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/>
      <xsl:apply-templates select="r:field" mode="field"/>
      <xsl:call-template name="counted"/>
      <p><button class="btn main"><xsl:call-template name="extension.send"/></button></p>
    </form>
  </xsl:template>
  <xsl:template match="r:field[@name = 'expires']" mode="control"><input class="in" type="date" id="f-expires" name="expires" value="{@value}" min="{@min}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <!-- What is no date a date field would drop: it is shown as it was typed. -->
  <xsl:template match="r:field[@name = 'expires'][@code = 'date']" mode="control" priority="1"><input class="in" type="text" id="f-expires" name="expires" value="{@value}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'grounds']" mode="control"><textarea class="in" id="f-grounds" name="grounds" rows="4"><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/><xsl:value-of select="@value"/></textarea></xsl:template>
  <xsl:template match="r:field[@name = 'certification']" mode="label"><xsl:call-template name="progress.certification"/></xsl:template>
  <xsl:template match="r:field[@name = 'expires']" mode="label"><xsl:call-template name="extension.until"/></xsl:template>
  <xsl:template match="r:field[@name = 'grounds']" mode="label"><xsl:call-template name="extension.grounds"/></xsl:template>
  <xsl:template match="r:field[@name = 'grounds']" mode="described"><xsl:call-template name="helped"/></xsl:template>
  <xsl:template match="r:field[@name = 'grounds']" mode="help"><p class="help" id="h-grounds"><xsl:call-template name="extension.grounds-help"/></p></xsl:template>

  <xsl:template match="r:requests" mode="main"/>
  <xsl:template match="r:requests[r:request]" mode="main">
    <div class="panel edge">
      <header><h2><xsl:call-template name="extension.requests"/></h2></header>
      <xsl:apply-templates select="." mode="table"/>
    </div>
  </xsl:template>
  <!-- What waits can be taken back. -->
  <xsl:template match="r:requests[../r:form[@name = 'withdraw']]" mode="table" priority="1">
    <form class="bare" method="post" action="{../r:form[@name = 'withdraw']/@action}"><xsl:apply-templates select="../r:form[@name = 'withdraw']" mode="hidden"/><xsl:apply-templates select="." mode="rows"/></form>
  </xsl:template>
  <xsl:template match="r:requests" mode="table"><xsl:apply-templates select="." mode="rows"/></xsl:template>
  <xsl:template match="r:requests" mode="rows">
      <table class="rows">
        <thead><tr>
          <th scope="col"><xsl:call-template name="request.entered"/></th>
          <th scope="col"><xsl:call-template name="progress.certification"/></th>
          <th scope="col"><xsl:call-template name="request.until"/></th>
          <th scope="col"><xsl:call-template name="events.came"/></th>
        </tr></thead>
        <tbody><xsl:apply-templates select="r:request" mode="row"/></tbody>
      </table>
  </xsl:template>
  <xsl:template match="r:request" mode="row">
    <tr>
      <td class="nr"><xsl:apply-templates select="@entered" mode="date"/></td>
      <td><b class="n"><xsl:value-of select="@certification"/></b><small><xsl:value-of select="r:grounds"/></small></td>
      <td class="nr"><span class="l"><xsl:call-template name="request.until"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@expires" mode="date"/></td>
      <td><xsl:apply-templates select="." mode="state"/><xsl:apply-templates select="." mode="given"/><xsl:apply-templates select="." mode="decided"/><xsl:apply-templates select="r:reason" mode="reason"/><xsl:apply-templates select="." mode="withdraw"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:request" mode="withdraw"/>
  <xsl:template match="r:request[@state = 'waiting']" mode="withdraw"><p><button class="btn" name="withdraw" value="{@id}"><xsl:call-template name="extension.withdraw"/></button></p></xsl:template>
  <xsl:template match="r:reason" mode="reason"><small><xsl:value-of select="."/></small></xsl:template>
</xsl:stylesheet>
