<?xml version="1.0" encoding="UTF-8"?>
<!-- plan.xsl - the plan: what is the least I must do, and now or later? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="standing.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="plan.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:call-template name="patterns"/>
    <xsl:apply-templates select="r:progress" mode="main"/>
  </xsl:template>

  <!-- Types by rank, those alone that can be renewed; then all together. -->
  <xsl:template match="r:progress" mode="main">
    <h1><xsl:call-template name="plan.none"/></h1>
    <div class="panel"><div class="empty">
      <h2><xsl:call-template name="plan.none-held"/></h2>
      <p class="quiet"><xsl:call-template name="plan.none-more"/></p>
      <p class="row"><a class="btn main" href="/catalog"><xsl:call-template name="progress.see-catalog"/></a></p>
    </div></div>
  </xsl:template>
  <xsl:template match="r:progress[r:type/r:plan]" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="plan.title"/></p>
      <p class="at"><xsl:call-template name="plan.as-of"/></p>
      <h1><xsl:apply-templates select="r:type[@rank = 1]" mode="plan-answer"/></h1>
      <xsl:apply-templates select="r:type[@rank != 1][r:plan]" mode="plan-lead"><xsl:sort select="@rank" data-type="number"/></xsl:apply-templates>
    </div>
    <xsl:apply-templates select="r:type[r:plan]" mode="plan"><xsl:sort select="@rank" data-type="number"/></xsl:apply-templates>
    <xsl:apply-templates select="r:plan" mode="together"/>
  </xsl:template>

  <xsl:template match="r:type" mode="plan-lead"><p class="lead"><a href="#{@code}"><xsl:apply-templates select="." mode="plan-answer"/></a></p></xsl:template>
  <xsl:template match="r:type" mode="plan-answer"><xsl:call-template name="plan.answer-now"/></xsl:template>
  <xsl:template match="r:type[@early = 'true']" mode="plan-answer"><xsl:call-template name="plan.answer-wait"/></xsl:template>

  <xsl:template match="r:way" mode="plan-does"><xsl:call-template name="plan.does"/></xsl:template>

  <xsl:template match="r:type" mode="plan">
    <article class="panel edge rule {@standing}" id="{@code}">
      <div class="part">
        <div class="type"><h2><xsl:call-template name="plan.units-by"/></h2><p><xsl:call-template name="plan.days-left"/></p></div>
        <xsl:apply-templates select="r:cycle/r:meter" mode="meter"/>
        <xsl:apply-templates select="." mode="meter-key"/>
      </div>
      <xsl:apply-templates select="r:plan" mode="ways"/>
      <div class="part now">
        <h3><xsl:call-template name="plan.question"/></h3>
        <p><xsl:apply-templates select="." mode="verdict"/></p>
      </div>
      <div class="lanes">
        <table class="five">
          <thead><tr>
            <th scope="col"><xsl:call-template name="progress.certification"/></th>
            <th scope="col" class="lane"><span class="hide"><xsl:call-template name="progress.time"/></span><xsl:apply-templates select="../r:axis" mode="head"/></th>
            <th scope="col" class="end"><xsl:call-template name="progress.expires"/></th>
            <th scope="col" class="end"><xsl:call-template name="plan.today"/></th>
            <th scope="col" class="end"><xsl:call-template name="plan.last-day"/></th>
          </tr></thead>
          <tbody><xsl:apply-templates select="r:plan/r:date" mode="plan"/></tbody>
        </table>
        <ul class="key">
          <li><svg width="14" height="10" aria-hidden="true"><rect class="x-active" width="14" height="10"/></svg><span><xsl:call-template name="lane.active"/></span></li>
          <xsl:if test="r:certification/@status = 'grace'"><li><svg width="16" height="12" aria-hidden="true"><rect class="x-grace" fill="url(#h-grace)" x=".5" y=".5" width="15" height="11"/></svg><span><xsl:call-template name="lane.grace"/></span></li></xsl:if>
          <li><svg width="15" height="14" aria-hidden="true"><path class="x-renewed" fill="none" d="M0 2h14M0 12h14"/><path class="x-post" d="M13.5 0v14"/></svg><span><xsl:call-template name="plan.key-today"/></span></li>
          <li><svg width="15" height="14" aria-hidden="true"><path class="x-last" fill="none" d="M0 2h14M0 12h14"/><path class="x-last-post" d="M13.5 0v14"/></svg><span><xsl:call-template name="plan.key-last"/></span></li>
        </ul>
      </div>
    </article>
  </xsl:template>

  <xsl:template match="r:type" mode="verdict"><b><xsl:call-template name="plan.now"/></b><xsl:text> </xsl:text><xsl:call-template name="plan.now-why"/></xsl:template>
  <xsl:template match="r:type[@early = 'true']" mode="verdict"><b><xsl:call-template name="plan.wait"/></b><xsl:text> </xsl:text><xsl:call-template name="plan.wait-why"/></xsl:template>
  <xsl:template match="r:type[@standing = 'grace']" mode="verdict"><b><xsl:call-template name="plan.now"/></b><xsl:text> </xsl:text><xsl:call-template name="plan.grace-why"/></xsl:template>

  <xsl:template match="r:date" mode="plan"><xsl:apply-templates select="../../r:certification[@code = current()/@certification]" mode="plan-row"/></xsl:template>
  <xsl:template match="r:certification" mode="plan-row">
    <tr>
      <td><span class="cert"><a><xsl:apply-templates select="." mode="to"/><xsl:value-of select="@code"/></a><xsl:text> </xsl:text><xsl:if test="@status = 'grace'"><xsl:apply-templates select="." mode="badge"/></xsl:if></span><span class="smaller"><xsl:value-of select="@name"/></span></td>
      <td class="lane"><xsl:apply-templates select="r:lane" mode="said"/><xsl:apply-templates select="r:lane" mode="lane"/></td>
      <td class="end"><span class="l"><xsl:call-template name="progress.expires"/></span><b><xsl:apply-templates select="@expires" mode="date"/></b></td>
      <xsl:apply-templates select="../r:plan/r:date[@certification = current()/@code]" mode="plan-ends"/>
    </tr>
  </xsl:template>
  <xsl:template match="r:date" mode="plan-ends">
    <td class="end"><span class="l"><xsl:call-template name="plan.today"/></span><b><xsl:apply-templates select="@now" mode="date"/></b><span><xsl:apply-templates select="@now-days" mode="plan-gain"/></span></td>
    <td class="end"><span class="l"><xsl:call-template name="plan.last-day"/></span><b><xsl:apply-templates select="@last" mode="date"/></b><span><xsl:apply-templates select="@last-days" mode="plan-gain"/></span></td>
  </xsl:template>
  <xsl:template match="@*" mode="plan-gain">+<xsl:apply-templates select="." mode="days"/></xsl:template>
  <xsl:template match="@*[. = '0']" mode="plan-gain"><xsl:call-template name="progress.no-gain"/></xsl:template>

  <!-- Ways side by side; the first has the main button. -->
  <xsl:template match="r:plan" mode="ways">
    <div class="part"><p class="small"><xsl:call-template name="plan.no-way"/></p></div>
  </xsl:template>
  <xsl:template match="r:plan[r:way]" mode="ways">
    <div class="part">
      <h3><xsl:call-template name="plan.ways"/></h3>
      <div class="cols ways"><xsl:apply-templates select="r:way" mode="plan"/></div>
      <xsl:apply-templates select="parent::r:type[@rank = 1]" mode="do-plan"/>
      <xsl:apply-templates select="parent::r:type" mode="drafts"/>
    </div>
  </xsl:template>
  <xsl:template match="r:way" mode="plan">
    <div>
      <h4 class="h4"><xsl:call-template name="plan.activities"/></h4>
      <ul class="list steps-to-do"><xsl:apply-templates select="r:take" mode="plan"/></ul>
      <xsl:if test="@free = 'true'"><p class="smaller"><xsl:call-template name="plan.free"/></p></xsl:if>
      <xsl:if test="@beyond != '0'"><p class="smaller"><xsl:call-template name="plan.beyond"/></p></xsl:if>
    </div>
  </xsl:template>
  <xsl:template match="r:take" mode="plan">
    <li>
      <span class="u"><xsl:value-of select="@units"/></span>
      <p><a href="/credentials/upload/{@option}"><xsl:call-template name="progress.take"/></a><span class="smaller"><xsl:call-template name="plan.by"/><xsl:if test="@of"><xsl:text> </xsl:text><xsl:call-template name="plan.nth"/></xsl:if></span><a class="find" href="/activities?option={@option}"><xsl:call-template name="plan.find"/></a></p>
    </li>
  </xsl:template>

  <!-- One main button: of the type that comes first. -->
  <xsl:template match="r:type" mode="do-plan"><p class="row"><a class="btn main" href="/credentials/upload"><xsl:call-template name="progress.upload"/></a></p></xsl:template>
  <!-- Drafts that would renew it. -->
  <xsl:template match="r:type" mode="drafts"><xsl:apply-templates select="../../r:waiting[@type = current()/@code]" mode="draft"/></xsl:template>
  <xsl:template match="r:waiting" mode="draft"><div class="notice wait"><p><xsl:call-template name="plan.draft"/></p></div></xsl:template>

  <xsl:template match="r:plan" mode="together">
    <article class="panel edge rule" id="together">
      <div class="part"><h2><xsl:call-template name="plan.together"/></h2><p class="small"><xsl:call-template name="plan.together-more"/></p></div>
      <xsl:apply-templates select="." mode="ways"/>
    </article>
  </xsl:template>
</xsl:stylesheet>
