<?xml version="1.0" encoding="UTF-8"?>
<!-- standing.xsl - how a type stands: answer, units and limits, lanes, entries; on several pages -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <!-- The answer, in a sentence. -->
  <xsl:template match="r:type[@standing = 'grace']" mode="answer"><xsl:call-template name="answer.grace"/></xsl:template>
  <xsl:template match="r:type[@standing = 'due']" mode="answer"><xsl:call-template name="answer.due"/></xsl:template>
  <xsl:template match="r:type[@standing = 'calm']" mode="answer"><xsl:call-template name="answer.calm"/></xsl:template>
  <xsl:template match="r:type[@standing = 'retired']" mode="answer"><xsl:call-template name="answer.retired"/></xsl:template>
  <xsl:template match="r:type[@standing = 'over']" mode="answer"><xsl:call-template name="answer.over"/></xsl:template>

  <xsl:template match="r:type" mode="head">
    <header><div class="type">
      <h2><xsl:value-of select="@code"/><xsl:text> </xsl:text><span><xsl:value-of select="@name"/></span></h2>
      <p><xsl:apply-templates select="." mode="prior"/></p>
    </div></header>
  </xsl:template>
  <xsl:template match="r:type" mode="prior"><a href="/credentials/progress/{r:certification[1]/@code}/history"><xsl:call-template name="progress.history"/></a></xsl:template>
  <xsl:template match="r:type[@prior-cycles = '0']" mode="prior"/>
  <xsl:template match="r:type[@prior-cycles = '0' and r:cycle]" mode="prior"><xsl:call-template name="progress.cycle-first"/></xsl:template>

  <!-- Units and what to do at the left, deadline and limits at the right. -->
  <xsl:template match="r:type" mode="state"/>
  <xsl:template match="r:type[@rank = 1 and @standing = 'over']" mode="state"><div class="part"><xsl:apply-templates select="." mode="do"/></div></xsl:template>
  <xsl:template match="r:type[@remaining]" mode="state">
    <div class="part two">
      <div>
        <p class="go"><xsl:apply-templates select="." mode="go"/></p>
        <xsl:apply-templates select="r:cycle[1]/r:meter" mode="meter"/>
        <xsl:apply-templates select="." mode="meter-key"/>
        <p class="say"><xsl:apply-templates select="." mode="say"/></p>
        <xsl:apply-templates select="." mode="do"/>
      </div>
      <div>
        <xsl:apply-templates select="@renew-by" mode="deadline"/>
        <xsl:if test="r:cycle[1]/r:limit">
          <h3 class="h4"><xsl:call-template name="progress.limits"/></h3>
          <ul class="limits"><xsl:apply-templates select="r:cycle[1]/r:limit | r:cycle[1]/r:unlimited" mode="limit"/></ul>
        </xsl:if>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="r:type" mode="go"><xsl:call-template name="progress.to-go"/></xsl:template>
  <xsl:template match="r:type[@standing = 'retired']" mode="go"><xsl:call-template name="progress.kept"/></xsl:template>

  <xsl:template match="r:type" mode="say"><xsl:apply-templates select="r:plan" mode="say"/></xsl:template>
  <xsl:template match="r:type[@standing = 'retired']" mode="say"><xsl:call-template name="progress.retired-keep"/></xsl:template>
  <xsl:template match="r:type[@early = 'true']" mode="say"><xsl:call-template name="progress.no-hurry"/></xsl:template>
  <xsl:template match="r:type[@early = 'true' and r:plan/r:date]" mode="say"><xsl:apply-templates select="r:plan" mode="wait"/></xsl:template>
  <xsl:template match="r:plan" mode="wait"><xsl:call-template name="progress.wait"/></xsl:template>
  <xsl:template match="r:plan" mode="say"><xsl:apply-templates select="r:way[1]" mode="say"/></xsl:template>
  <xsl:template match="r:way" mode="say"><xsl:call-template name="progress.way"/></xsl:template>
  <xsl:template match="r:take" mode="way"><xsl:call-template name="progress.and"/><xsl:call-template name="progress.take"/></xsl:template>
  <xsl:template match="r:take[1]" mode="way"><xsl:call-template name="progress.take"/></xsl:template>

  <!-- One main button in a view: the type that comes first has it. -->
  <xsl:template match="r:type" mode="do"/>
  <xsl:template match="r:type[@rank = 1 and (@standing = 'retired' or @standing = 'over')]" mode="do" priority="1">
    <p class="row"><a class="btn" href="/catalog"><xsl:call-template name="progress.see-catalog"/></a></p>
  </xsl:template>
  <xsl:template match="r:type[@rank = 1]" mode="do">
    <p class="row"><a class="btn main" href="/credentials/upload"><xsl:call-template name="progress.upload"/></a><a class="btn" href="/credentials/plan"><xsl:call-template name="plan.title"/></a></p>
  </xsl:template>

  <xsl:template match="@renew-by" mode="deadline">
    <p class="by"><xsl:call-template name="progress.renew-by"/><xsl:text> </xsl:text><b><xsl:apply-templates select="." mode="date-long"/></b><xsl:apply-templates select=".." mode="deadline"/></p>
  </xsl:template>
  <xsl:template match="r:type" mode="deadline"><xsl:call-template name="progress.deadline"/></xsl:template>
  <xsl:template match="r:type[@standing = 'grace']" mode="deadline"><xsl:call-template name="progress.deadline-grace"/></xsl:template>

  <!-- Lanes: the cycle, then each certification, all of one scale. -->
  <xsl:template match="r:type" mode="lanes">
    <div class="lanes">
      <table>
        <thead><tr>
          <th scope="col"><xsl:call-template name="progress.certification"/></th>
          <th scope="col" class="lane"><span class="hide"><xsl:call-template name="progress.time"/></span><xsl:apply-templates select="../r:axis" mode="head"/></th>
          <th scope="col" class="end"><xsl:call-template name="progress.expires"/></th>
          <th scope="col" class="end"><xsl:call-template name="progress.if-renewed"/></th>
        </tr></thead>
        <tbody>
          <xsl:apply-templates select="r:cycle[1][@status = 'open']" mode="lane-row"/>
          <xsl:apply-templates select="r:certification" mode="lane-row"/>
        </tbody>
      </table>
      <xsl:call-template name="lane-key"/>
    </div>
  </xsl:template>

  <xsl:template match="r:cycle" mode="lane-row">
    <tr>
      <td><span class="cert"><b><xsl:call-template name="progress.cycle"/></b></span><span class="smaller"><xsl:call-template name="progress.cycle-since"/></span></td>
      <td class="lane"><xsl:apply-templates select="r:lane" mode="lane"/></td>
      <td class="end"><xsl:if test="../@renew-by"><span class="l"><xsl:call-template name="progress.renew-by"/></span><b><xsl:apply-templates select="../@renew-by" mode="date"/></b></xsl:if></td>
      <td class="end"><span class="l"><xsl:call-template name="progress.then"/></span><span><xsl:if test="@next"><xsl:call-template name="progress.cycle-next"/></xsl:if></span></td>
    </tr>
  </xsl:template>

  <xsl:template match="r:certification" mode="lane-row">
    <tr>
      <td><span class="cert"><a><xsl:apply-templates select="." mode="to"/><xsl:value-of select="@code"/></a><xsl:text> </xsl:text><xsl:apply-templates select="." mode="badge"/></span><span class="smaller"><xsl:value-of select="@name"/></span></td>
      <td class="lane"><xsl:apply-templates select="r:lane" mode="said"/><xsl:apply-templates select="r:lane" mode="lane"/></td>
      <td class="end"><span class="l"><xsl:call-template name="progress.expires"/></span><b><xsl:apply-templates select="@expires" mode="date"/></b><span><xsl:apply-templates select="." mode="expiry"/></span></td>
      <td class="end"><span class="l"><xsl:call-template name="progress.if-renewed"/></span><xsl:apply-templates select="." mode="renewal"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="r:certification" mode="expiry"/>
  <xsl:template match="r:certification[@retake-from]" mode="expiry"><xsl:call-template name="progress.retake-from"/></xsl:template>
  <xsl:template match="r:certification[@retake-open = 'true']" mode="expiry"><xsl:call-template name="progress.retake-open"/></xsl:template>
  <xsl:template match="r:certification[@retires]" mode="expiry" priority="1"><xsl:call-template name="progress.retires"/></xsl:template>
  <xsl:template match="r:certification[@status = 'grace']" mode="expiry" priority="2"><xsl:call-template name="progress.grace-to"/></xsl:template>
  <xsl:template match="r:certification[@retired]" mode="expiry" priority="3"><xsl:call-template name="progress.retired-since"/></xsl:template>
  <xsl:template match="r:certification[@status = 'lapsed']" mode="expiry" priority="4"><xsl:call-template name="progress.lapsed"/></xsl:template>
  <xsl:template match="r:certification[@status = 'revoked']" mode="expiry" priority="4"><xsl:call-template name="progress.revoked"/></xsl:template>

  <xsl:template match="r:certification" mode="renewal"><span><xsl:call-template name="progress.not-renewable"/></span></xsl:template>
  <xsl:template match="r:certification[@renewed]" mode="renewal"><b><xsl:apply-templates select="@renewed" mode="date"/></b><span><xsl:call-template name="progress.gain"/></span></xsl:template>
  <xsl:template match="r:certification[@renewed-days = '0']" mode="renewal"><b><xsl:apply-templates select="@expires" mode="date"/></b><span><xsl:call-template name="progress.no-gain"/></span></xsl:template>

  <!-- Where a line leads. -->
  <xsl:template match="r:certification" mode="to"><xsl:attribute name="href">/credentials/progress/<xsl:value-of select="@code"/></xsl:attribute></xsl:template>
  <xsl:template match="r:credit" mode="to"><xsl:attribute name="href">/exams/activities/<xsl:value-of select="@activity"/></xsl:attribute></xsl:template>

  <!-- Entries, the latest first; the engine's order is the other way round. -->
  <xsl:template match="r:cycle | r:outside" mode="table">
    <table class="rows entries">
      <thead><tr>
        <th scope="col"><xsl:call-template name="entry.date"/></th>
        <th scope="col"><xsl:call-template name="entry.activity"/></th>
        <th scope="col" class="what"><xsl:call-template name="entry.what"/></th>
        <th scope="col" class="num"><xsl:call-template name="entry.units"/></th>
        <th scope="col" class="num"><xsl:call-template name="entry.total"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:credit" mode="row"><xsl:sort select="position()" data-type="number" order="descending"/></xsl:apply-templates></tbody>
    </table>
  </xsl:template>

  <xsl:template match="r:credit" mode="row">
    <tr>
      <td><xsl:apply-templates select="@date" mode="date"/><xsl:if test="@entered != @date"><small><xsl:call-template name="entry.entered"/></small></xsl:if></td>
      <td><a class="go-row"><xsl:apply-templates select="." mode="to"/><xsl:value-of select="r:title"/></a><small><xsl:value-of select="@option-name"/></small></td>
      <td class="what"><xsl:apply-templates select="@verdict" mode="verdict"/><xsl:apply-templates select="." mode="why"/></td>
      <td class="num units"><xsl:apply-templates select="." mode="gain"/></td>
      <td class="num total"><xsl:if test="@total"><span class="l"><xsl:call-template name="entry.total"/><xsl:text> </xsl:text></span><xsl:value-of select="@total"/></xsl:if></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
