<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-thing.xsl - one thing of the catalogue: what applies when, and the forms that change it -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="things.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:thing" mode="named"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="crumb"><a href="/admin/{r:thing/@table}"><xsl:apply-templates select="r:thing/@table" mode="table"/></a><xsl:apply-templates select="r:thing" mode="code"/><xsl:text> </xsl:text><xsl:apply-templates select="r:thing/@state" mode="badge"/></p>
      <h1><xsl:apply-templates select="r:thing" mode="named"/></h1>
      <xsl:apply-templates select="r:thing/@touched" mode="lead"/>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <xsl:apply-templates select="r:thing/r:draft" mode="main"/>
    <xsl:apply-templates select="r:thing/r:rules" mode="main"/>
    <div class="side even"><xsl:apply-templates select="." mode="sides"/></div>
  </xsl:template>
  <xsl:template match="r:page" mode="sides">
    <xsl:apply-templates select="." mode="about"/>
    <xsl:apply-templates select="." mode="ends"/>
  </xsl:template>
  <xsl:template match="r:page[r:form/@name = 'rule']" mode="sides">
    <div class="stack"><xsl:apply-templates select="r:form[@name = 'rule']" mode="panel"/><xsl:apply-templates select="." mode="ends"/></div>
    <xsl:apply-templates select="." mode="about"/>
  </xsl:template>
  <xsl:template match="r:page" mode="ends"/>
  <xsl:template match="r:page[r:form/@name = 'retirement' or r:form/@name = 'remove']" mode="ends">
    <div class="panel"><xsl:apply-templates select="r:form[@name = 'retirement' or @name = 'remove']" mode="fold"/></div>
  </xsl:template>
  <xsl:template match="r:thing" mode="named"><xsl:apply-templates select="@table" mode="new"/></xsl:template>
  <xsl:template match="r:thing[@name]" mode="named"><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="r:thing" mode="code"/>
  <xsl:template match="r:thing[@code][@table != 'campaigns'][@table != 'announcements']" mode="code"> / <span class="n"><xsl:value-of select="@code"/></span></xsl:template>
  <xsl:template match="@touched" mode="lead"><p class="lead"><xsl:apply-templates select=".." mode="touched"/></p></xsl:template>
  <xsl:template match="r:thing" mode="touched"><xsl:call-template name="thing.touched"/></xsl:template>

  <xsl:template match="r:draft" mode="main">
    <div class="notice wait"><xsl:call-template name="thing.draft"/><p><a href="/admin/{../@table}/{../@code}/preview"><xsl:call-template name="thing.to-preview"/></a></p></div>
  </xsl:template>
  <xsl:template match="r:draft[not(../@code)]" mode="main">
    <div class="notice wait"><xsl:call-template name="thing.draft"/><p><a href="/admin/{../@table}/new/preview"><xsl:call-template name="thing.to-preview"/></a></p></div>
  </xsl:template>
  <xsl:template match="r:draft[@publishing]" mode="main" priority="2"><div class="notice wait"><xsl:call-template name="thing.publishing"/></div></xsl:template>

  <!-- ==== Rules: drawn, and as rows ================================================== -->

  <xsl:template match="r:rules" mode="main">
    <article class="panel edge rule">
      <header><h2 class="h3"><xsl:apply-templates select=".." mode="rules"/></h2></header>
      <xsl:apply-templates select="." mode="draw"/>
      <table class="rows halves">
        <thead><tr><th scope="col"><xsl:call-template name="attribute.from"/></th><xsl:apply-templates select="r:rule[1]/r:fact" mode="head"/><th scope="col"><xsl:call-template name="table.state"/></th><th scope="col"><span class="hide"><xsl:call-template name="rules.change"/></span></th></tr></thead>
        <tbody><xsl:apply-templates select="r:rule" mode="row"/></tbody>
      </table>
    </article>
  </xsl:template>
  <xsl:template match="r:thing" mode="rules"><xsl:call-template name="rules.by-cycle"/></xsl:template>
  <xsl:template match="r:thing[@table = 'options']" mode="rules"><xsl:call-template name="rules.by-entry"/></xsl:template>

  <xsl:template match="r:fact" mode="head"><th scope="col"><xsl:apply-templates select="." mode="label"/></th></xsl:template>
  <xsl:template match="r:rule" mode="row">
    <tr><xsl:if test="@draft"><xsl:attribute name="class">drafted</xsl:attribute></xsl:if>
      <td class="nr"><span class="nth"><xsl:value-of select="@number"/></span><xsl:text> </xsl:text><b><xsl:apply-templates select="@from" mode="date"/></b></td>
      <xsl:apply-templates select="r:fact" mode="cell"/>
      <td><xsl:apply-templates select="." mode="badge"/></td>
      <td><xsl:apply-templates select="." mode="do"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:rule" mode="badge"><xsl:apply-templates select="@state" mode="badge"/></xsl:template>
  <xsl:template match="r:rule[@draft]" mode="badge"><xsl:apply-templates select="@draft" mode="badge"/></xsl:template>
  <xsl:template match="r:rule" mode="do"><xsl:if test="@state != 'future'"><span class="quiet"><xsl:call-template name="rules.fixed"/></span></xsl:if></xsl:template>
  <xsl:template match="r:rule[@change]" mode="do"><a href="/admin/{../../@table}/{../../@code}?rule={@from}#rule"><xsl:call-template name="rules.change"/></a></xsl:template>
  <xsl:template match="r:fact" mode="cell"><td class="half"><span class="l"><xsl:apply-templates select="." mode="label"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="value"/></td></xsl:template>
  <xsl:template match="r:fact[@was]" mode="cell"><td class="half"><span class="l"><xsl:apply-templates select="." mode="label"/><xsl:text> </xsl:text></span><b><xsl:apply-templates select="." mode="value"/></b><xsl:text> </xsl:text><span class="quiet"><xsl:apply-templates select="." mode="was"/></span></td></xsl:template>
  <xsl:template match="r:fact" mode="was"><xsl:call-template name="attribute.was"/></xsl:template>
  <xsl:template match="r:fact[@was = '']" mode="was"><xsl:call-template name="attribute.was-none"/></xsl:template>

  <!-- ==== Forms ===================================================================== -->

  <!-- What it is: to change, or to read. -->
  <xsl:template match="r:page" mode="about"><div class="panel"><div class="part"><dl class="facts"><xsl:apply-templates select="r:thing/r:fact" mode="about"/></dl></div></div></xsl:template>
  <xsl:template match="r:page[r:form/@name = 'details']" mode="about"><xsl:apply-templates select="r:form[@name = 'details']" mode="panel"/></xsl:template>
  <xsl:template match="r:fact" mode="about"><dt><xsl:apply-templates select="." mode="label"/></dt><dd><xsl:apply-templates select="." mode="value"/></dd></xsl:template>

  <xsl:template match="r:form" mode="panel">
    <div class="panel" id="{@name}">
      <header><h2 class="h3"><xsl:apply-templates select="." mode="heading"/></h2><xsl:apply-templates select="." mode="lead"/></header>
      <xsl:apply-templates select="." mode="main"/>
    </div>
  </xsl:template>
  <xsl:template match="r:form" mode="fold">
    <details class="fold"><xsl:if test="@code or r:field/@code"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary><xsl:apply-templates select="." mode="heading"/></summary>
      <div class="part"><xsl:apply-templates select="." mode="main"/></div>
    </details>
  </xsl:template>
  <xsl:template match="r:form" mode="heading"><xsl:call-template name="thing.details"/></xsl:template>
  <xsl:template match="r:form[@name = 'rule']" mode="heading"><xsl:call-template name="rules.new"/></xsl:template>
  <xsl:template match="r:form[@name = 'rule'][r:field/@name = 'rule']" mode="heading"><xsl:call-template name="rules.changed"/></xsl:template>
  <xsl:template match="r:form[@name = 'retirement']" mode="heading"><xsl:call-template name="thing.retire"/></xsl:template>
  <xsl:template match="r:form[@name = 'remove']" mode="heading"><xsl:call-template name="thing.remove"/></xsl:template>
  <xsl:template match="r:form" mode="lead"/>
  <xsl:template match="r:form[@name = 'rule']" mode="lead"><p class="small"><xsl:call-template name="attribute.help-rule-from"/></p></xsl:template>
  <xsl:template match="r:form[@name = 'details'][../r:thing[r:language][@code]]" mode="lead"><p class="small langs"><xsl:call-template name="thing.language"/><xsl:apply-templates select="../r:thing/r:language" mode="link"/></p></xsl:template>
  <xsl:template match="r:language" mode="link"><xsl:text> </xsl:text><a href="/admin/{../@table}/{../@code}?language={@code}#details"><xsl:if test="@current"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><xsl:value-of select="@name"/></a></xsl:template>

  <xsl:template match="r:form" mode="main">
    <form class="fields pairs" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'version' or @name = 'rule' or @name = 'language']" mode="hidden"/>
      <xsl:apply-templates select="r:field[@name != 'version'][@name != 'rule'][@name != 'language']" mode="field"/>
      <xsl:apply-templates select="." mode="buttons"/>
    </form>
  </xsl:template>
  <xsl:template match="r:field[@name = 'version' or @name = 'rule' or @name = 'language']" mode="hidden"><input type="hidden" name="{@name}" value="{@value}"/></xsl:template>
  <xsl:template match="r:form[../r:form/@name = 'rule']" mode="buttons"><p class="row near"><button class="btn" name="action" value="save"><xsl:call-template name="thing.save"/></button></p></xsl:template>
  <xsl:template match="r:form" mode="buttons"><p class="row near"><button class="btn main" name="action" value="save"><xsl:call-template name="thing.save"/></button></p></xsl:template>
  <xsl:template match="r:form[@name = 'details'][../r:thing/@table = 'campaigns']" mode="buttons" priority="2"><p class="row near"><button class="btn main" name="action" value="save"><xsl:call-template name="thing.preview"/></button></p><p class="small"><xsl:call-template name="thing.preview-why"/></p></xsl:template>
  <xsl:template match="r:form[@name = 'rule']" mode="buttons" priority="2"><p class="row near"><button class="btn main" name="action" value="rule"><xsl:call-template name="thing.preview"/></button><xsl:if test="r:field/@name = 'rule'"><button class="btn danger" name="action" value="remove-rule"><xsl:call-template name="rules.take-away"/></button></xsl:if></p><p class="small"><xsl:call-template name="thing.preview-why"/></p></xsl:template>
  <xsl:template match="r:form[@name = 'retirement']" mode="buttons" priority="2"><p class="row near"><button class="btn" name="action" value="retire"><xsl:call-template name="thing.preview"/></button></p></xsl:template>
  <xsl:template match="r:form[@name = 'remove']" mode="buttons" priority="2"><p class="row near"><button class="btn danger" name="action" value="remove"><xsl:call-template name="thing.remove"/></button></p><xsl:if test="not(@code)"><p class="small"><xsl:call-template name="thing.remove-why"/></p></xsl:if></xsl:template>

  <!-- Several forms of a page have a field of one name: its place is named by both. -->
  <xsl:template match="r:field" mode="summary"><li><a href="#f-{../@name}-{@name}"><xsl:apply-templates select="." mode="label"/>: <xsl:apply-templates select="." mode="refusal"/></a></li></xsl:template>
  <xsl:template match="r:field" mode="field">
    <div class="field"><xsl:if test="@code"><xsl:attribute name="class">field wrong</xsl:attribute></xsl:if>
      <label for="f-{../@name}-{@name}"><xsl:apply-templates select="." mode="label"/></label>
      <xsl:apply-templates select="." mode="help"/>
      <xsl:apply-templates select="@stored" mode="stored"/>
      <xsl:if test="@code"><p class="problem" id="p-{../@name}-{@name}"><xsl:apply-templates select="." mode="refusal"/></p></xsl:if>
      <xsl:apply-templates select="." mode="control"/>
    </div>
  </xsl:template>
  <xsl:template match="@stored" mode="stored"><p class="help" id="s-{../../@name}-{../@name}"><xsl:call-template name="attribute.stored"/><b><xsl:value-of select="."/></b></p></xsl:template>
  <xsl:template match="@stored[. = '']" mode="stored"><p class="help" id="s-{../../@name}-{../@name}"><xsl:call-template name="attribute.stored-nothing"/></p></xsl:template>
  <xsl:template match="r:field" mode="described">
    <xsl:if test="@code"><xsl:attribute name="aria-invalid">true</xsl:attribute></xsl:if>
    <xsl:if test="@code or @stored"><xsl:attribute name="aria-describedby"><xsl:if test="@stored">s-<xsl:value-of select="../@name"/>-<xsl:value-of select="@name"/></xsl:if><xsl:if test="@stored and @code"><xsl:text> </xsl:text></xsl:if><xsl:if test="@code">p-<xsl:value-of select="../@name"/>-<xsl:value-of select="@name"/></xsl:if></xsl:attribute></xsl:if>
  </xsl:template>
  <xsl:template match="r:field[@name = 'code' or @name = 'proof' or @name = 'alias' or @name = 'requires' or @name = 'limit' or @name = 'max-age-months' or @name = 'successor' or @name = 'until' or @name = 'to' or @name = 'months' or @name = 'expires-from' or @name = 'expires-to'] | r:page[r:thing/@table = 'options']/r:form/r:field[@name = 'retired']" mode="described">
    <xsl:if test="@code"><xsl:attribute name="aria-invalid">true</xsl:attribute></xsl:if>
    <xsl:attribute name="aria-describedby">h-<xsl:value-of select="../@name"/>-<xsl:value-of select="@name"/><xsl:if test="@stored"> s-<xsl:value-of select="../@name"/>-<xsl:value-of select="@name"/></xsl:if><xsl:if test="@code"> p-<xsl:value-of select="../@name"/>-<xsl:value-of select="@name"/></xsl:if></xsl:attribute>
  </xsl:template>

  <xsl:template match="r:field" mode="control" priority="2"><input class="in" id="f-{../@name}-{@name}" name="{@name}" value="{@value}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[r:choice]" mode="control" priority="3"><select class="in" id="f-{../@name}-{@name}" name="{@name}"><xsl:apply-templates select="." mode="described"/><xsl:apply-templates select="r:choice" mode="option"/></select></xsl:template>
  <xsl:template match="r:field[@name = 'description' or @name = 'proof' or @name = 'alias' or @name = 'requires' or @name = 'text' or @name = 'reason']" mode="control" priority="3"><textarea class="in" id="f-{../@name}-{@name}" name="{@name}" rows="3"><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/><xsl:value-of select="@value"/></textarea></xsl:template>
  <xsl:template match="r:field[@name = 'from' or @name = 'until' or @name = 'retired' or @name = 'granted' or @name = 'expires-from' or @name = 'expires-to' or @name = 'to']" mode="control" priority="3"><input class="in" type="date" id="f-{../@name}-{@name}" name="{@name}" value="{@value}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <!-- What is no date a date field would drop: it is shown as it was typed. -->
  <xsl:template match="r:field[@code = 'date']" mode="control" priority="4"><input class="in" type="text" id="f-{../@name}-{@name}" name="{@name}" value="{@value}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:choice[@value = '']" mode="label"><xsl:call-template name="attribute.nothing"/></xsl:template>
  <xsl:template match="r:choice[not(@name)][@value != '']" mode="label"><xsl:apply-templates select="@value" mode="value"/></xsl:template>

  <xsl:template match="r:field[@name = 'code']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-code"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'proof']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-proof"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'alias']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-alias"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'requires']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-requires"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'limit']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-limit"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'max-age-months']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-max-age-months"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'successor']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-successor"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'until']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-until"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'to']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-to"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'months']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-months"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'expires-from']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-expires-from"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'expires-to']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-expires-to"/></p></xsl:template>
  <xsl:template match="r:page[r:thing/@table = 'options']/r:form/r:field[@name = 'retired']" mode="help"><p class="help" id="h-{../@name}-{@name}"><xsl:call-template name="attribute.help-option-retired"/></p></xsl:template>
</xsl:stylesheet>
