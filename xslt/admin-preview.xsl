<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-preview.xsl - what a drafted change would do to all candidates; published only beneath it -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="things.xsl"/>
  <xsl:include href="differences.xsl"/>

  <!-- While it is made: nothing is loaded again by itself (WCAG 2.2.1). A script shows how far it is, and its page then. -->
  <xsl:template match="r:page[r:preview[@state = 'waiting' or @state = 'running']]" mode="head"><xsl:apply-templates select="r:portal/@assets" mode="script"/></xsl:template>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="preview.title"/>: <xsl:apply-templates select="r:preview" mode="named"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="crumb"><xsl:apply-templates select="r:preview" mode="crumb"/></p>
      <h1><xsl:apply-templates select="r:preview" mode="named"/></h1>
      <p class="lead"><xsl:apply-templates select="r:preview" mode="drafted"/></p>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <xsl:apply-templates select="r:preview/@refused" mode="refused"/>
    <xsl:apply-templates select="r:preview/r:differences" mode="main"/>
    <xsl:apply-templates select="r:preview" mode="main"/>
  </xsl:template>

  <xsl:template match="r:preview" mode="crumb"><a href="/admin/{@table}"><xsl:apply-templates select="@table" mode="table"/></a> / <a href="/admin/{@table}/{@code}"><xsl:apply-templates select="." mode="named"/></a></xsl:template>
  <xsl:template match="r:preview[not(@code)]" mode="crumb"><a href="/admin/programme"><xsl:call-template name="preview.programme"/></a></xsl:template>
  <xsl:template match="r:preview" mode="named"><xsl:value-of select="@code"/></xsl:template>
  <xsl:template match="r:preview[@name]" mode="named"><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="r:preview" mode="drafted"><xsl:call-template name="preview.drafted"/></xsl:template>
  <xsl:template match="@refused" mode="refused"><div class="notice warning"><b><xsl:apply-templates select=".." mode="why"/></b><p><xsl:apply-templates select="." mode="sentence"/></p></div></xsl:template>
  <xsl:template match="@refused" mode="sentence"><span lang="en"><xsl:value-of select="../r:message"/></span></xsl:template>
  <xsl:template match="@refused[. = 'moved']" mode="sentence"><xsl:call-template name="refusal.moved"/></xsl:template>
  <xsl:template match="@refused[. = 'cancelled']" mode="sentence"><xsl:call-template name="refusal.cancelled"/></xsl:template>
  <xsl:template match="@refused[. = 'proposal-damaged']" mode="sentence"><xsl:call-template name="refusal.proposal-damaged"/></xsl:template>
  <xsl:template match="@refused[. = 'preview-over']" mode="sentence"><xsl:call-template name="refusal.preview-over"/></xsl:template>
  <xsl:template match="@refused[. = 'stale']" mode="sentence"><xsl:call-template name="refusal.stale"/></xsl:template>
  <xsl:template match="@refused[. = 'unchanged']" mode="sentence"><xsl:call-template name="refusal.unchanged"/></xsl:template>
  <xsl:template match="@refused[. = 'past-rule']" mode="sentence"><xsl:call-template name="refusal.past-rule"/></xsl:template>
  <xsl:template match="@refused[. = 'past-retirement']" mode="sentence"><xsl:call-template name="refusal.past-retirement"/></xsl:template>
  <xsl:template match="@refused[. = 'past-extension']" mode="sentence"><xsl:call-template name="refusal.past-extension"/></xsl:template>
  <xsl:template match="@refused[. = 'referenced']" mode="sentence"><xsl:call-template name="refusal.referenced"/></xsl:template>
  <xsl:template match="@refused[. = 'missing']" mode="sentence"><xsl:call-template name="refusal.missing"/></xsl:template>
  <xsl:template match="@refused[. = 'type-fixed']" mode="sentence"><xsl:call-template name="refusal.type-fixed"/></xsl:template>
  <xsl:template match="@refused[. = 'time-zone-fixed']" mode="sentence"><xsl:call-template name="refusal.time-zone-fixed"/></xsl:template>
  <xsl:template match="@refused[. = 'activities-from-fixed']" mode="sentence"><xsl:call-template name="refusal.activities-from-fixed"/></xsl:template>
  <xsl:template match="r:preview" mode="why"><xsl:call-template name="preview.refused"/></xsl:template>

  <xsl:template match="r:differences" mode="main"/>
  <xsl:template match="r:differences[r:difference]" mode="main"><section class="panel"><header><h2 class="h3"><xsl:call-template name="preview.change"/></h2></header><xsl:apply-templates select="." mode="table"/></section></xsl:template>

  <!-- ==== Not yet, or not any more =================================================== -->

  <xsl:template match="r:preview" mode="main">
    <section class="panel edge">
      <header><h2 class="h3"><xsl:apply-templates select="." mode="state"/></h2></header>
      <div class="part"><xsl:apply-templates select="." mode="bar"/><xsl:apply-templates select="../r:form" mode="preview"/></div>
    </section>
  </xsl:template>
  <xsl:template match="r:preview" mode="bar"/>
  <xsl:template match="r:preview[@state = 'waiting' or @state = 'running']" mode="bar"><div data-watch=""><xsl:apply-templates select="." mode="steps"/></div></xsl:template>
  <xsl:template match="r:preview" mode="steps"><p><xsl:call-template name="preview.waits"/></p></xsl:template>
  <xsl:template match="r:preview[@steps != '0']" mode="steps">
    <p><label><progress max="{@steps}" value="{@done}"/><xsl:text> </xsl:text><span class="n"><xsl:call-template name="preview.done"/></span></label></p>
  </xsl:template>
  <xsl:template match="r:preview" mode="state"><xsl:call-template name="preview.none"/></xsl:template>
  <xsl:template match="r:preview[@state = 'waiting' or @state = 'running']" mode="state"><xsl:call-template name="preview.running"/></xsl:template>
  <xsl:template match="r:preview[@state = 'waiting' or @state = 'running'][@publishing]" mode="state" priority="2"><xsl:call-template name="preview.publishing"/></xsl:template>
  <xsl:template match="r:preview[@state = 'cancelled']" mode="state"><xsl:call-template name="preview.cancelled"/></xsl:template>
  <xsl:template match="r:preview[@state = 'failed']" mode="state"><xsl:call-template name="preview.failed"/></xsl:template>

  <!-- ==== What it does ============================================================== -->

  <xsl:template match="r:preview[r:figures]" mode="main">
    <section class="panel edge">
      <header>
        <p class="small quiet"><xsl:apply-templates select="r:figures" mode="taken"/></p>
        <h2><xsl:apply-templates select="r:figures" mode="answer"/></h2>
        <p><xsl:apply-templates select="r:figures" mode="answer-more"/></p>
      </header>
      <xsl:if test="r:figures/r:kind">
        <table class="rows">
          <thead><tr><th scope="col"><xsl:call-template name="preview.what"/></th><th scope="col" class="num"><xsl:call-template name="preview.stored"/></th><th scope="col" class="num"><xsl:call-template name="preview.going-on"/></th></tr></thead>
          <tbody><xsl:apply-templates select="r:figures/r:kind" mode="sum"/></tbody>
        </table>
      </xsl:if>
      <div class="part">
        <p class="small"><xsl:call-template name="preview.paces"/></p>
        <xsl:if test="r:figures/r:kind"><p class="small"><xsl:apply-templates select="." mode="who-is-who"/><xsl:text> </xsl:text><xsl:call-template name="preview.list"/><xsl:text> </xsl:text><a href="{../@path}/list.csv">CSV</a><xsl:text>, </xsl:text><a href="{../@path}/list.xml">XML</a></p></xsl:if>
        <xsl:apply-templates select="r:figures/@changed" mode="changed"/>
        <xsl:apply-templates select="../r:form" mode="preview"/>
      </div>
    </section>
    <xsl:apply-templates select="r:figures/r:kind" mode="panel"/>
  </xsl:template>
  <xsl:template match="r:preview" mode="who-is-who"/>
  <xsl:template match="r:preview[r:figures/r:kind/r:sample[not(@href)]]" mode="who-is-who"><xsl:call-template name="preview.numbers-only"/></xsl:template>
  <xsl:template match="r:figures" mode="taken"><xsl:call-template name="preview.taken"/></xsl:template>
  <xsl:template match="r:figures" mode="answer"><xsl:call-template name="preview.affects"/></xsl:template>
  <xsl:template match="r:figures[not(r:kind)]" mode="answer"><xsl:call-template name="preview.affects-nobody"/></xsl:template>
  <xsl:template match="r:figures" mode="answer-more"><xsl:call-template name="preview.of"/></xsl:template>
  <xsl:template match="@changed" mode="changed"><div class="notice warning"><xsl:call-template name="preview.changed"/></div></xsl:template>

  <xsl:template match="r:kind" mode="sum">
    <tr>
      <td><a href="#{@name}"><xsl:apply-templates select="@name" mode="kind"/></a></td>
      <td class="num"><span class="l"><xsl:call-template name="preview.stored"/><xsl:text> </xsl:text></span><xsl:apply-templates select="r:count[@pace = 'stored']/@people" mode="people"/></td>
      <td class="num"><span class="l"><xsl:call-template name="preview.going-on"/><xsl:text> </xsl:text></span><xsl:apply-templates select="r:count[@pace = 'going-on']/@people" mode="people"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="@people" mode="people"><b><xsl:apply-templates select="." mode="number"/></b></xsl:template>
  <xsl:template match="@people[. = '0']" mode="people"><span class="quiet">0</span></xsl:template>

  <xsl:template match="r:kind" mode="panel">
    <section class="panel" id="{@name}">
      <header><h2 class="h3"><xsl:apply-templates select="@name" mode="kind"/></h2><p class="small quiet"><xsl:apply-templates select="@name" mode="kind-more"/></p></header>
      <table class="rows samples">
        <thead><tr><th scope="col"><xsl:call-template name="preview.example"/></th><th scope="col"><xsl:call-template name="preview.about"/></th><th scope="col"><xsl:call-template name="preview.now"/></th><th scope="col"><xsl:call-template name="preview.then"/></th></tr></thead>
        <tbody><xsl:apply-templates select="r:sample" mode="row"/></tbody>
      </table>
      <details class="fold">
        <summary><xsl:call-template name="preview.by-month"/></summary>
        <table class="rows">
          <thead><tr><th scope="col"><xsl:call-template name="preview.month"/></th><th scope="col" class="num"><xsl:call-template name="preview.stored"/></th><th scope="col" class="num"><xsl:call-template name="preview.going-on"/></th></tr></thead>
          <tbody><xsl:apply-templates select="r:month" mode="row"/></tbody>
        </table>
      </details>
    </section>
  </xsl:template>
  <xsl:template match="r:month" mode="row">
    <tr>
      <td><xsl:apply-templates select="@from" mode="month"/></td>
      <td class="num"><span class="l"><xsl:call-template name="preview.stored"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@stored" mode="number"/></td>
      <td class="num"><span class="l"><xsl:call-template name="preview.going-on"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@going-on" mode="number"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="@*" mode="month"><xsl:call-template name="preview.month-of"/></xsl:template>
  <xsl:template match="r:sample" mode="row">
    <tr>
      <td><xsl:apply-templates select="." mode="who"/></td>
      <td><span class="l"><xsl:call-template name="preview.about"/><xsl:text> </xsl:text></span><span class="n"><xsl:apply-templates select="." mode="about"/></span></td>
      <td><span class="l"><xsl:call-template name="preview.now"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="before"/></td>
      <td><span class="l"><xsl:call-template name="preview.then"/><xsl:text> </xsl:text></span><b><xsl:apply-templates select="." mode="after"/></b></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:sample" mode="who"><span class="n"><xsl:value-of select="@candidate"/></span></xsl:template>
  <xsl:template match="r:sample[@href]" mode="who"><a class="n" href="{@href}"><xsl:value-of select="@candidate"/></a></xsl:template>
  <xsl:template match="r:sample[@name]" mode="who" priority="2"><a href="{@href}"><xsl:value-of select="@name"/></a><xsl:text> </xsl:text><span class="small quiet n"><xsl:value-of select="@candidate"/></span></xsl:template>
  <xsl:template match="r:sample" mode="about"><xsl:value-of select="@type"/></xsl:template>
  <xsl:template match="r:sample[@certification]" mode="about"><xsl:value-of select="@certification"/></xsl:template>
  <xsl:template match="r:sample" mode="before"><xsl:call-template name="preview.never"/></xsl:template>
  <xsl:template match="r:sample[@before]" mode="before"><span class="n"><xsl:apply-templates select="@before" mode="date"/></span></xsl:template>
  <xsl:template match="r:sample[@units-before]" mode="before"><xsl:apply-templates select="@units-before" mode="units"/></xsl:template>
  <xsl:template match="r:sample" mode="after"><xsl:call-template name="preview.never"/></xsl:template>
  <xsl:template match="r:sample[@after]" mode="after"><span class="n"><xsl:apply-templates select="@after" mode="date"/></span></xsl:template>
  <xsl:template match="r:sample[@units-after]" mode="after"><xsl:apply-templates select="@units-after" mode="units"/></xsl:template>
  <xsl:template match="@units-before | @units-after" mode="units"><xsl:call-template name="preview.units"/></xsl:template>

  <!-- ==== What can be done ========================================================== -->

  <xsl:template match="r:form" mode="preview">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/>
      <xsl:apply-templates select="r:field" mode="hidden"/>
      <p class="row near"><xsl:apply-templates select="../r:preview" mode="buttons"/></p>
    </form>
  </xsl:template>
  <xsl:template match="r:field[@name = 'version' or @name = 'digest']" mode="hidden"><input type="hidden" name="{@name}" value="{@value}"/></xsl:template>
  <xsl:template match="r:preview" mode="buttons"><xsl:apply-templates select="." mode="publish"/><xsl:call-template name="preview.again"/><xsl:call-template name="preview.discard"/></xsl:template>
  <xsl:template match="r:preview[@state = 'waiting' or @state = 'running']" mode="buttons"><a class="btn main" href="{../@path}"><xsl:call-template name="preview.look"/></a><xsl:call-template name="preview.cancel"/></xsl:template>
  <xsl:template match="r:preview" mode="publish"/>
  <xsl:template match="r:preview[../r:form/r:field[@name = 'digest']/@value != '']" mode="publish"><button class="btn main" name="action" value="publish"><xsl:apply-templates select="." mode="publish-words"/></button></xsl:template>
  <xsl:template match="r:preview" mode="publish-words"><xsl:call-template name="preview.publish"/></xsl:template>
  <xsl:template match="r:preview[@begins]" mode="publish-words"><xsl:call-template name="preview.publish-for"/></xsl:template>

  <!-- ==== Kinds ====================================================================== -->
  <xsl:template match="@*[. = 'renewal-lost']" mode="kind"><xsl:call-template name="preview.renewal-lost"/></xsl:template>
  <xsl:template match="@*[. = 'renewal-lost']" mode="kind-more"><xsl:call-template name="preview.renewal-lost-more"/></xsl:template>
  <xsl:template match="@*[. = 'renewal-later']" mode="kind"><xsl:call-template name="preview.renewal-later"/></xsl:template>
  <xsl:template match="@*[. = 'renewal-later']" mode="kind-more"><xsl:call-template name="preview.renewal-later-more"/></xsl:template>
  <xsl:template match="@*[. = 'renewal-earlier']" mode="kind"><xsl:call-template name="preview.renewal-earlier"/></xsl:template>
  <xsl:template match="@*[. = 'renewal-earlier']" mode="kind-more"><xsl:call-template name="preview.renewal-earlier-more"/></xsl:template>
  <xsl:template match="@*[. = 'renewal-gained']" mode="kind"><xsl:call-template name="preview.renewal-gained"/></xsl:template>
  <xsl:template match="@*[. = 'renewal-gained']" mode="kind-more"><xsl:call-template name="preview.renewal-gained-more"/></xsl:template>
  <xsl:template match="@*[. = 'expiry-earlier']" mode="kind"><xsl:call-template name="preview.expiry-earlier"/></xsl:template>
  <xsl:template match="@*[. = 'expiry-earlier']" mode="kind-more"><xsl:call-template name="preview.expiry-earlier-more"/></xsl:template>
  <xsl:template match="@*[. = 'expiry-later']" mode="kind"><xsl:call-template name="preview.expiry-later"/></xsl:template>
  <xsl:template match="@*[. = 'expiry-later']" mode="kind-more"><xsl:call-template name="preview.expiry-later-more"/></xsl:template>
  <xsl:template match="@*[. = 'lapse-gained']" mode="kind"><xsl:call-template name="preview.lapse-gained"/></xsl:template>
  <xsl:template match="@*[. = 'lapse-gained']" mode="kind-more"><xsl:call-template name="preview.lapse-gained-more"/></xsl:template>
  <xsl:template match="@*[. = 'lapse-earlier']" mode="kind"><xsl:call-template name="preview.lapse-earlier"/></xsl:template>
  <xsl:template match="@*[. = 'lapse-earlier']" mode="kind-more"><xsl:call-template name="preview.lapse-earlier-more"/></xsl:template>
  <xsl:template match="@*[. = 'lapse-later']" mode="kind"><xsl:call-template name="preview.lapse-later"/></xsl:template>
  <xsl:template match="@*[. = 'lapse-later']" mode="kind-more"><xsl:call-template name="preview.lapse-later-more"/></xsl:template>
  <xsl:template match="@*[. = 'lapse-avoided']" mode="kind"><xsl:call-template name="preview.lapse-avoided"/></xsl:template>
  <xsl:template match="@*[. = 'lapse-avoided']" mode="kind-more"><xsl:call-template name="preview.lapse-avoided-more"/></xsl:template>
  <xsl:template match="@*[. = 'units-more']" mode="kind"><xsl:call-template name="preview.units-more"/></xsl:template>
  <xsl:template match="@*[. = 'units-more']" mode="kind-more"><xsl:call-template name="preview.units-more-more"/></xsl:template>
  <xsl:template match="@*[. = 'units-fewer']" mode="kind"><xsl:call-template name="preview.units-fewer"/></xsl:template>
  <xsl:template match="@*[. = 'units-fewer']" mode="kind-more"><xsl:call-template name="preview.units-fewer-more"/></xsl:template>
  <xsl:template match="@*[. = 'extension-gained']" mode="kind"><xsl:call-template name="preview.extension-gained"/></xsl:template>
  <xsl:template match="@*[. = 'extension-gained']" mode="kind-more"><xsl:call-template name="preview.extension-gained-more"/></xsl:template>
  <xsl:template match="@*[. = 'extension-lost']" mode="kind"><xsl:call-template name="preview.extension-lost"/></xsl:template>
  <xsl:template match="@*[. = 'extension-lost']" mode="kind-more"><xsl:call-template name="preview.extension-lost-more"/></xsl:template>
</xsl:stylesheet>
