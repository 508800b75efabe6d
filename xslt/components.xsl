<?xml version="1.0" encoding="UTF-8"?>
<!--
  components.xsl - every component of the look, in every state: drawn by the modes that the pages use

  What is drawn from a document comes from the document; a new verdict or state is here by itself. Buttons, type,
  colours and space are markup alone, and so is all of parts.xsl. "over" and "focused" are the two states that a page at rest does not have.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="things.xsl"/>
  <xsl:include href="parts.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="components.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:call-template name="patterns"/>
    <xsl:apply-templates select="r:components" mode="main"/>
  </xsl:template>

  <xsl:template match="r:components" mode="main">
    <div class="head">
      <h1><xsl:call-template name="components.title"/></h1>
      <p class="lead"><xsl:call-template name="components.lead"/></p>
    </div>
    <xsl:apply-templates select="r:type" mode="main"/>
    <article class="panel edge">
      <div class="part">
        <h2><xsl:call-template name="components.buttons"/></h2>
        <p class="small"><xsl:call-template name="components.rest"/></p>
        <p class="row"><button class="btn main" type="button"><xsl:call-template name="draft.submit"/></button><button class="btn" type="button"><xsl:call-template name="draft.save"/></button><button class="btn danger" type="button"><xsl:call-template name="draft.discard"/></button></p>
        <p class="small"><xsl:call-template name="components.over"/></p>
        <p class="row over"><button class="btn main" type="button"><xsl:call-template name="draft.submit"/></button><button class="btn" type="button"><xsl:call-template name="draft.save"/></button><button class="btn danger" type="button"><xsl:call-template name="draft.discard"/></button></p>
        <p class="small"><xsl:call-template name="components.focus"/></p>
        <p class="row focused"><button class="btn main" type="button"><xsl:call-template name="draft.submit"/></button><button class="btn" type="button"><xsl:call-template name="draft.save"/></button><button class="btn danger" type="button"><xsl:call-template name="draft.discard"/></button></p>
        <p class="small"><xsl:call-template name="components.not-now"/></p>
        <p class="row"><button class="btn" type="button" disabled="disabled"><xsl:call-template name="draft.submit"/></button></p>
      </div>
      <div class="part stack">
        <h2><xsl:call-template name="components.fields"/></h2>
        <xsl:apply-templates select="r:form" mode="summary"/>
        <div class="fields"><xsl:apply-templates select="r:form" mode="entry"/></div>
        <div class="focused"><xsl:apply-templates select="r:form/r:field[@name = 'title']" mode="focused"/></div>
        <xsl:apply-templates select="r:image" mode="pic"/>
      </div>
    </article>
    <article class="panel edge">
      <div class="part stack">
        <h2><xsl:call-template name="components.notices"/></h2>
        <xsl:apply-templates select="r:notice" mode="notice"/>
      </div>
      <div class="part">
        <h2><xsl:call-template name="components.empty"/></h2>
        <div class="empty">
          <h3><xsl:call-template name="progress.none"/></h3>
          <p class="quiet"><xsl:call-template name="progress.none-more"/></p>
          <p class="row"><a class="btn main" href="/catalog"><xsl:call-template name="progress.see-catalog"/></a></p>
        </div>
      </div>
      <div class="part">
        <h2><xsl:call-template name="components.menu"/></h2>
        <div class="menu shown"><xsl:apply-templates select="r:shell/r:viewer" mode="menu-open"/></div>
      </div>
      <xsl:apply-templates select="r:pager" mode="pager"/>
    </article>
    <xsl:apply-templates select="." mode="parts"/>
    <article class="panel edge">
      <div class="part prose">
        <h2><xsl:call-template name="components.type"/></h2>
        <p class="go"><b>48</b><xsl:text> · 8: 2.5 – 3.25 / 1</xsl:text></p>
        <p class="name"><xsl:call-template name="progress.title"/><xsl:text> · 5: 1.1875 / 1.37</xsl:text></p>
        <p><xsl:call-template name="progress.none-more"/><xsl:text> · 4: 1 / 1.5</xsl:text></p>
        <p class="small"><xsl:call-template name="progress.none-more"/><xsl:text> · 3: .875 / 1.43</xsl:text></p>
        <p class="smaller"><xsl:call-template name="progress.none-more"/><xsl:text> · 2: .8125 / 1.38</xsl:text></p>
      </div>
      <div class="part">
        <h2><xsl:call-template name="components.colours"/></h2>
        <ul class="cols key">
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--paper)" stroke="var(--edge)" width="88" height="44"/></svg><code>paper</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--surface)" stroke="var(--edge)" width="88" height="44"/></svg><code>surface</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--sunken)" stroke="var(--edge)" width="88" height="44"/></svg><code>sunken</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--ink)" stroke="var(--edge)" width="88" height="44"/></svg><code>ink</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--ink-2)" stroke="var(--edge)" width="88" height="44"/></svg><code>ink-2</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--line)" stroke="var(--edge)" width="88" height="44"/></svg><code>line</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--edge)" stroke="var(--edge)" width="88" height="44"/></svg><code>edge</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--accent)" stroke="var(--edge)" width="88" height="44"/></svg><code>accent</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--accent-hi)" stroke="var(--edge)" width="88" height="44"/></svg><code>accent-hi</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--accent-bg)" stroke="var(--edge)" width="88" height="44"/></svg><code>accent-bg</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--on-accent)" stroke="var(--edge)" width="88" height="44"/></svg><code>on-accent</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--grace)" stroke="var(--edge)" width="88" height="44"/></svg><code>grace</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--grace-fill)" stroke="var(--edge)" width="88" height="44"/></svg><code>grace-fill</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--grace-bg)" stroke="var(--edge)" width="88" height="44"/></svg><code>grace-bg</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--bad)" stroke="var(--edge)" width="88" height="44"/></svg><code>bad</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--bad-bg)" stroke="var(--edge)" width="88" height="44"/></svg><code>bad-bg</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--wait)" stroke="var(--edge)" width="88" height="44"/></svg><code>wait</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--wait-bg)" stroke="var(--edge)" width="88" height="44"/></svg><code>wait-bg</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--off)" stroke="var(--edge)" width="88" height="44"/></svg><code>off</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--off-bg)" stroke="var(--edge)" width="88" height="44"/></svg><code>off-bg</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--bar)" stroke="var(--edge)" width="88" height="44"/></svg><code>bar</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--on-bar)" stroke="var(--edge)" width="88" height="44"/></svg><code>on-bar</code></li>
        <li><svg width="88" height="44" aria-hidden="true"><rect fill="var(--on-bar-2)" stroke="var(--edge)" width="88" height="44"/></svg><code>on-bar-2</code></li>
        </ul>
      </div>
      <div class="part">
        <h2><xsl:call-template name="components.space"/></h2>
        <ul class="key">
        <li><svg width="4" height="16" aria-hidden="true"><rect class="q-f" width="4" height="16"/></svg><span class="n">4</span></li>
        <li><svg width="8" height="16" aria-hidden="true"><rect class="q-f" width="8" height="16"/></svg><span class="n">8</span></li>
        <li><svg width="12" height="16" aria-hidden="true"><rect class="q-f" width="12" height="16"/></svg><span class="n">12</span></li>
        <li><svg width="16" height="16" aria-hidden="true"><rect class="q-f" width="16" height="16"/></svg><span class="n">16</span></li>
        <li><svg width="24" height="16" aria-hidden="true"><rect class="q-f" width="24" height="16"/></svg><span class="n">24</span></li>
        <li><svg width="32" height="16" aria-hidden="true"><rect class="q-f" width="32" height="16"/></svg><span class="n">32</span></li>
        <li><svg width="48" height="16" aria-hidden="true"><rect class="q-f" width="48" height="16"/></svg><span class="n">48</span></li>
        <li><svg width="72" height="16" aria-hidden="true"><rect class="q-f" width="72" height="16"/></svg><span class="n">72</span></li>
        </ul>
      </div>
    </article>
  </xsl:template>

  <xsl:template match="r:type" mode="main">
    <article class="panel edge rule">
      <div class="part">
        <h2><xsl:call-template name="components.status"/></h2>
        <ul class="key"><xsl:apply-templates select="r:certification" mode="item"/><xsl:apply-templates select="../r:thing[not(r:rules)]" mode="item"/></ul>
      </div>
      <div class="part">
        <h2><xsl:call-template name="components.verdict"/></h2>
        <ul class="key"><xsl:apply-templates select="r:credit" mode="item"/></ul>
      </div>
      <div class="part two">
        <div>
          <h2><xsl:call-template name="components.meter"/></h2>
          <xsl:apply-templates select="r:cycle/r:meter" mode="meter"/>
          <xsl:apply-templates select="." mode="meter-key"/>
          <xsl:apply-templates select="r:cycle/r:meter" mode="meter-low"/>
          <p class="small"><xsl:call-template name="components.ring"/></p>
          <xsl:apply-templates select="r:cycle/r:meter" mode="ring"/>
        </div>
        <div>
          <h2><xsl:call-template name="progress.limits"/></h2>
          <ul class="limits"><xsl:apply-templates select="r:cycle/r:limit | r:cycle/r:unlimited" mode="limit"/></ul>
        </div>
      </div>
      <div class="lanes">
        <table>
          <thead><tr>
            <th scope="col"><xsl:call-template name="components.lanes"/></th>
            <th scope="col" class="lane"><span class="hide"><xsl:call-template name="progress.time"/></span><xsl:apply-templates select="../r:axis" mode="head"/></th>
          </tr></thead>
          <tbody>
            <tr><td><b><xsl:call-template name="components.cycle"/></b></td><td class="lane"><xsl:apply-templates select="r:cycle/r:lane" mode="lane"/></td></tr>
            <xsl:apply-templates select="r:certification" mode="row"/>
          </tbody>
        </table>
        <xsl:call-template name="lane-key"/>
      </div>
    </article>
    <xsl:apply-templates select="../r:thing/r:rules" mode="main"/>
    <article class="panel edge rule grace"><div class="part"><h2><xsl:call-template name="components.rule-grace"/></h2></div></article>
    <article class="panel edge rule over"><div class="part"><h2><xsl:call-template name="components.rule-over"/></h2></div></article>
  </xsl:template>
  <xsl:template match="r:rules" mode="main"><article class="panel edge rule"><header><h2><xsl:call-template name="components.rules"/></h2></header><xsl:apply-templates select="." mode="draw"/></article></xsl:template>
  <xsl:template match="r:certification" mode="item"><li><xsl:apply-templates select="." mode="badge"/></li></xsl:template>
  <xsl:template match="r:certification" mode="row"><tr><td><xsl:apply-templates select="." mode="badge"/></td><td class="lane"><xsl:apply-templates select="r:lane" mode="lane"/></td></tr></xsl:template>
  <xsl:template match="r:thing" mode="item"><li><xsl:apply-templates select="@state | @draft" mode="badge"/></li></xsl:template>
  <xsl:template match="r:credit" mode="item"><li><xsl:apply-templates select="@verdict" mode="verdict"/><xsl:apply-templates select="." mode="gain"/></li></xsl:template>

  <!-- A sample does not take the focus. -->
  <xsl:template match="r:form" mode="taking-focus"/>
  <!-- The same field once more, as the keyboard finds it. -->
  <xsl:template match="r:field" mode="focused"><div class="field"><label for="f-focused"><xsl:call-template name="components.focus"/></label><input class="in" id="f-focused" value="{@value}"/></div></xsl:template>
</xsl:stylesheet>
