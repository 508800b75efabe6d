<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-integrations.xsl - keys of other systems, and the reports of theirs that wait -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="keys.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="keys.title"/></p>
      <h1><xsl:apply-templates select="r:keys" mode="answer"/></h1>
      <p class="lead"><a href="/developers"><xsl:call-template name="keys.interface"/></a></p>
    </div>
    <xsl:apply-templates select="r:form[@name = 'create']" mode="summary"/>
    <xsl:apply-templates select="r:issued" mode="main"/>
    <article class="panel edge">
      <header><h2><xsl:call-template name="keys.list"/></h2></header>
      <xsl:apply-templates select="r:keys" mode="form"/>
    </article>
    <xsl:apply-templates select="r:form[@name = 'create']" mode="main"/>
    <article class="panel edge">
      <header><h2><xsl:call-template name="keys.waiting"/></h2></header>
      <xsl:apply-templates select="r:reports" mode="table"/>
    </article>
  </xsl:template>

  <xsl:template match="r:keys" mode="answer"><xsl:call-template name="keys.good"/></xsl:template>

  <!-- Shown once. -->
  <xsl:template match="r:issued" mode="main"><div class="notice warning" role="status"><xsl:call-template name="keys.issued-before"/></div></xsl:template>
  <xsl:template match="r:issued[@key]" mode="main"><div class="notice" role="status"><xsl:call-template name="keys.issued"/></div></xsl:template>

  <!-- The list; who may revoke has it within a form. -->
  <xsl:template match="r:keys" mode="form"><xsl:apply-templates select="." mode="table"/></xsl:template>
  <xsl:template match="r:keys[r:key][../r:form[@name = 'revoke']]" mode="form">
    <form class="bare" method="post" action="{../r:form[@name = 'revoke']/@action}">
      <xsl:apply-templates select="../r:form[@name = 'revoke']" mode="hidden"/><input type="hidden" name="action" value="revoke"/>
      <xsl:apply-templates select="." mode="table"/>
    </form>
  </xsl:template>
  <xsl:template match="r:keys" mode="table"><div class="empty"><h2><xsl:call-template name="keys.none"/></h2></div></xsl:template>
  <xsl:template match="r:keys[r:key]" mode="table">
    <table class="rows">
      <thead><tr>
        <th scope="col"><xsl:call-template name="keys.name"/></th>
        <th scope="col"><xsl:call-template name="keys.scopes"/></th>
        <th scope="col"><xsl:call-template name="keys.used"/></th>
        <th scope="col"><xsl:call-template name="keys.until"/></th>
        <th scope="col" class="num"><xsl:call-template name="keys.rate"/></th>
        <th scope="col"><xsl:call-template name="keys.state"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:key" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:key" mode="row">
    <tr>
      <td><b><xsl:value-of select="@name"/></b><small><xsl:call-template name="keys.made"/></small></td>
      <td class="n"><xsl:value-of select="@scopes"/></td>
      <td><span class="l"><xsl:call-template name="keys.used"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="used"/></td>
      <td><span class="l"><xsl:call-template name="keys.until"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="until"/></td>
      <td class="num"><span class="l"><xsl:call-template name="keys.rate"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@per-minute" mode="number"/></td>
      <td><xsl:apply-templates select="@state" mode="word"/><xsl:apply-templates select="." mode="revoke"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:key" mode="used"><span class="quiet"><xsl:call-template name="keys.never"/></span></xsl:template>
  <xsl:template match="r:key[@used]" mode="used"><xsl:apply-templates select="@used" mode="instant"/></xsl:template>
  <xsl:template match="r:key" mode="until"><span class="quiet"><xsl:call-template name="keys.no-end"/></span></xsl:template>
  <xsl:template match="r:key[@until]" mode="until"><xsl:apply-templates select="@until" mode="date"/></xsl:template>
  <xsl:template match="@state" mode="word"><b><xsl:call-template name="keys.state-good"/></b></xsl:template>
  <xsl:template match="@state[. = 'over']" mode="word"><xsl:call-template name="keys.state-over"/></xsl:template>
  <xsl:template match="@state[. = 'revoked']" mode="word"><xsl:call-template name="keys.state-revoked"/></xsl:template>
  <xsl:template match="r:key" mode="revoke"/>
  <xsl:template match="r:page[r:form]/r:keys/r:key[@state = 'good']" mode="revoke">
    <details class="sure"><summary><xsl:call-template name="keys.revoke"/></summary><button class="btn danger" name="id" value="{@id}"><xsl:call-template name="keys.revoke-now"/></button></details>
    <small><a href="/admin/integrations?like={@id}#new"><xsl:call-template name="keys.rotate"/></a></small>
  </xsl:template>

  <!-- A new one. -->
  <xsl:template match="r:form[@name = 'create']" mode="main">
    <article class="panel" id="new">
      <div class="part"><h2><xsl:call-template name="keys.new"/></h2><p class="small"><xsl:call-template name="keys.new-why"/></p></div>
      <form class="fields" method="post" action="{@action}">
        <xsl:apply-templates select="." mode="hidden"/><input type="hidden" name="action" value="create"/>
        <xsl:apply-templates select="r:field" mode="field"/>
        <p><button class="btn main"><xsl:call-template name="keys.make"/></button></p>
      </form>
    </article>
  </xsl:template>
  <xsl:template match="r:field[@name = 'scope']" mode="field">
    <fieldset class="field" id="f-scope" tabindex="-1"><xsl:apply-templates select="@code" mode="wrong"/>
      <legend><xsl:call-template name="keys.scopes"/></legend>
      <xsl:if test="@code"><p class="problem" id="p-scope"><xsl:apply-templates select="." mode="refusal"/></p></xsl:if>
      <div class="pick narrow"><xsl:apply-templates select="r:choice" mode="check"/></div>
    </fieldset>
  </xsl:template>
  <xsl:template match="@code" mode="wrong"><xsl:attribute name="class">field wrong</xsl:attribute><xsl:attribute name="aria-describedby">p-scope</xsl:attribute></xsl:template>
  <xsl:template match="r:choice" mode="check">
    <div><input type="checkbox" id="f-{@value}" name="scope" value="{@value}" aria-describedby="d-{@value}"><xsl:if test="contains(concat(' ', ../@value, ' '), concat(' ', @value, ' '))"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><label for="f-{@value}"><b class="n"><xsl:value-of select="@value"/></b></label><p class="smaller" id="d-{@value}"><xsl:apply-templates select="@value" mode="scope"/></p></div>
  </xsl:template>
  <xsl:template match="@value" mode="scope"/>
  <xsl:template match="@value[. = 'feeds:read']" mode="scope"><xsl:call-template name="scope.feeds-read"/></xsl:template>
  <xsl:template match="@value[. = 'feeds:personal']" mode="scope"><xsl:call-template name="scope.feeds-personal"/></xsl:template>
  <xsl:template match="@value[. = 'completions:write']" mode="scope"><xsl:call-template name="scope.completions-write"/></xsl:template>
  <xsl:template match="@value[. = 'awards:write']" mode="scope"><xsl:call-template name="scope.awards-write"/></xsl:template>
  <xsl:template match="r:field[@name = 'name']" mode="label"><xsl:call-template name="keys.name"/></xsl:template>
  <xsl:template match="r:field[@name = 'scope']" mode="label"><xsl:call-template name="keys.scopes"/></xsl:template>
  <xsl:template match="r:field[@name = 'until']" mode="label"><xsl:call-template name="keys.until"/></xsl:template>
  <xsl:template match="r:field[@name = 'per-minute']" mode="label"><xsl:call-template name="keys.rate"/></xsl:template>
  <xsl:template match="r:field[@name = 'name' or @name = 'until' or @name = 'per-minute']" mode="described"><xsl:call-template name="helped"/></xsl:template>
  <xsl:template match="r:field[@name = 'name']" mode="help"><p class="help" id="h-name"><xsl:call-template name="keys.help-name"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'until']" mode="help"><p class="help" id="h-until"><xsl:call-template name="keys.help-until"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'per-minute']" mode="help"><p class="help" id="h-per-minute"><xsl:call-template name="keys.help-rate"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'until']" mode="control"><input class="in" type="date" id="f-until" name="until" value="{@value}" min="{@min}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'per-minute']" mode="control"><input class="in" inputmode="numeric" id="f-per-minute" name="per-minute" value="{@value}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>

  <!-- What waits. -->
  <xsl:template match="r:reports" mode="table"><div class="empty"><h2><xsl:call-template name="keys.nothing-waits"/></h2></div></xsl:template>
  <xsl:template match="r:reports[r:waiting]" mode="table">
    <table class="rows">
      <thead><tr>
        <th scope="col"><xsl:call-template name="keys.source"/></th>
        <th scope="col"><xsl:call-template name="keys.kind"/></th>
        <th scope="col" class="num"><xsl:call-template name="keys.count"/></th>
        <th scope="col"><xsl:call-template name="keys.oldest"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:waiting" mode="row"/></tbody>
    </table>
  </xsl:template>
  <xsl:template match="r:waiting" mode="row">
    <tr>
      <td><b><xsl:value-of select="@source"/></b></td>
      <td><xsl:apply-templates select="@kind" mode="word"/></td>
      <td class="num"><span class="l"><xsl:call-template name="keys.count"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@count" mode="number"/></td>
      <td><span class="l"><xsl:call-template name="keys.oldest"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@oldest" mode="date"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="@kind" mode="word"><xsl:call-template name="keys.completions"/></xsl:template>
  <xsl:template match="@kind[. = 'award']" mode="word"><xsl:call-template name="keys.awards"/></xsl:template>
</xsl:stylesheet>
