<?xml version="1.0" encoding="UTF-8"?>
<!-- things.xsl - the names of the tables of the catalogue, of the attributes of what is in them, and how they are written -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="@*[. = 'types']" mode="table"><xsl:call-template name="table.types"/></xsl:template>
  <xsl:template match="@*[. = 'options']" mode="table"><xsl:call-template name="table.options"/></xsl:template>
  <xsl:template match="@*[. = 'certifications']" mode="table"><xsl:call-template name="table.certifications"/></xsl:template>
  <xsl:template match="@*[. = 'designations']" mode="table"><xsl:call-template name="table.designations"/></xsl:template>
  <xsl:template match="@*[. = 'campaigns']" mode="table"><xsl:call-template name="table.campaigns"/></xsl:template>
  <xsl:template match="@*[. = 'announcements']" mode="table"><xsl:call-template name="table.announcements"/></xsl:template>
  <xsl:template match="@*[. = 'groups']" mode="table"><xsl:call-template name="table.groups"/></xsl:template>
  <xsl:template match="@*[. = 'languages']" mode="table"><xsl:call-template name="table.languages"/></xsl:template>
  <xsl:template match="@*[. = 'types']" mode="new"><xsl:call-template name="table.new-types"/></xsl:template>
  <xsl:template match="@*[. = 'options']" mode="new"><xsl:call-template name="table.new-options"/></xsl:template>
  <xsl:template match="@*[. = 'certifications']" mode="new"><xsl:call-template name="table.new-certifications"/></xsl:template>
  <xsl:template match="@*[. = 'designations']" mode="new"><xsl:call-template name="table.new-designations"/></xsl:template>
  <xsl:template match="@*[. = 'campaigns']" mode="new"><xsl:call-template name="table.new-campaigns"/></xsl:template>
  <xsl:template match="@*[. = 'announcements']" mode="new"><xsl:call-template name="table.new-announcements"/></xsl:template>
  <xsl:template match="@*[. = 'groups']" mode="new"><xsl:call-template name="table.new-groups"/></xsl:template>
  <xsl:template match="@*[. = 'languages']" mode="new"><xsl:call-template name="table.new-languages"/></xsl:template>

  <xsl:template match="r:field[@name = 'code'] | r:head[@name = 'code'] | r:fact[@name = 'code']" mode="label" priority="3"><xsl:call-template name="attribute.code"/></xsl:template>
  <xsl:template match="r:field[@name = 'name'] | r:head[@name = 'name'] | r:fact[@name = 'name']" mode="label" priority="3"><xsl:call-template name="attribute.name"/></xsl:template>
  <xsl:template match="r:field[@name = 'group'] | r:head[@name = 'group'] | r:fact[@name = 'group']" mode="label" priority="3"><xsl:call-template name="attribute.group"/></xsl:template>
  <xsl:template match="r:field[@name = 'description'] | r:head[@name = 'description'] | r:fact[@name = 'description']" mode="label" priority="3"><xsl:call-template name="attribute.description"/></xsl:template>
  <xsl:template match="r:field[@name = 'proof'] | r:head[@name = 'proof'] | r:fact[@name = 'proof']" mode="label" priority="3"><xsl:call-template name="attribute.proof"/></xsl:template>
  <xsl:template match="r:field[@name = 'exam'] | r:head[@name = 'exam'] | r:fact[@name = 'exam']" mode="label" priority="3"><xsl:call-template name="attribute.exam"/></xsl:template>
  <xsl:template match="r:field[@name = 'type'] | r:head[@name = 'type'] | r:fact[@name = 'type']" mode="label" priority="3"><xsl:call-template name="attribute.type"/></xsl:template>
  <xsl:template match="r:field[@name = 'successor'] | r:head[@name = 'successor'] | r:fact[@name = 'successor']" mode="label" priority="3"><xsl:call-template name="attribute.successor"/></xsl:template>
  <xsl:template match="r:field[@name = 'alias'] | r:head[@name = 'alias'] | r:fact[@name = 'alias']" mode="label" priority="3"><xsl:call-template name="attribute.alias"/></xsl:template>
  <xsl:template match="r:field[@name = 'requires'] | r:head[@name = 'requires'] | r:fact[@name = 'requires']" mode="label" priority="3"><xsl:call-template name="attribute.requires"/></xsl:template>
  <xsl:template match="r:field[@name = 'text'] | r:head[@name = 'text'] | r:fact[@name = 'text']" mode="label" priority="3"><xsl:call-template name="attribute.text"/></xsl:template>
  <xsl:template match="r:field[@name = 'from'] | r:head[@name = 'from'] | r:fact[@name = 'from']" mode="label" priority="3"><xsl:call-template name="attribute.from"/></xsl:template>
  <xsl:template match="r:field[@name = 'until'] | r:head[@name = 'until'] | r:fact[@name = 'until']" mode="label" priority="3"><xsl:call-template name="attribute.until"/></xsl:template>
  <xsl:template match="r:field[@name = 'retired'] | r:head[@name = 'retired'] | r:fact[@name = 'retired']" mode="label" priority="3"><xsl:call-template name="attribute.retired"/></xsl:template>
  <xsl:template match="r:field[@name = 'granted'] | r:head[@name = 'granted'] | r:fact[@name = 'granted']" mode="label" priority="3"><xsl:call-template name="attribute.granted"/></xsl:template>
  <xsl:template match="r:field[@name = 'expires-from'] | r:head[@name = 'expires-from'] | r:fact[@name = 'expires-from']" mode="label" priority="3"><xsl:call-template name="attribute.expires-from"/></xsl:template>
  <xsl:template match="r:field[@name = 'expires-to'] | r:head[@name = 'expires-to'] | r:fact[@name = 'expires-to']" mode="label" priority="3"><xsl:call-template name="attribute.expires-to"/></xsl:template>
  <xsl:template match="r:field[@name = 'to'] | r:head[@name = 'to'] | r:fact[@name = 'to']" mode="label" priority="3"><xsl:call-template name="attribute.to"/></xsl:template>
  <xsl:template match="r:field[@name = 'months'] | r:head[@name = 'months'] | r:fact[@name = 'months']" mode="label" priority="3"><xsl:call-template name="attribute.months"/></xsl:template>
  <xsl:template match="r:field[@name = 'units'] | r:head[@name = 'units'] | r:fact[@name = 'units']" mode="label" priority="3"><xsl:call-template name="attribute.units"/></xsl:template>
  <xsl:template match="r:field[@name = 'limit'] | r:head[@name = 'limit'] | r:fact[@name = 'limit']" mode="label" priority="3"><xsl:call-template name="attribute.limit"/></xsl:template>
  <xsl:template match="r:field[@name = 'max-age-months'] | r:head[@name = 'max-age-months'] | r:fact[@name = 'max-age-months']" mode="label" priority="3"><xsl:call-template name="attribute.max-age-months"/></xsl:template>
  <xsl:template match="r:field[@name = 'credit'] | r:head[@name = 'credit'] | r:fact[@name = 'credit']" mode="label" priority="3"><xsl:call-template name="attribute.credit"/></xsl:template>
  <xsl:template match="r:field[@name = 'validity-months'] | r:head[@name = 'validity-months'] | r:fact[@name = 'validity-months']" mode="label" priority="3"><xsl:call-template name="attribute.validity-months"/></xsl:template>
  <xsl:template match="r:field[@name = 'grace-days'] | r:head[@name = 'grace-days'] | r:fact[@name = 'grace-days']" mode="label" priority="3"><xsl:call-template name="attribute.grace-days"/></xsl:template>
  <xsl:template match="r:field[@name = 'retake-window-months'] | r:head[@name = 'retake-window-months'] | r:fact[@name = 'retake-window-months']" mode="label" priority="3"><xsl:call-template name="attribute.retake-window-months"/></xsl:template>
  <xsl:template match="r:field[@name = 'renew-from'] | r:head[@name = 'renew-from'] | r:fact[@name = 'renew-from']" mode="label" priority="3"><xsl:call-template name="attribute.renew-from"/></xsl:template>
  <xsl:template match="r:field[@name = 'activities-since'] | r:head[@name = 'activities-since'] | r:fact[@name = 'activities-since']" mode="label" priority="3"><xsl:call-template name="attribute.activities-since"/></xsl:template>
  <xsl:template match="r:field[@name = 'reason']" mode="label" priority="3"><xsl:call-template name="attribute.why"/></xsl:template>

  <!-- ==== Values ==================================================================== -->

  <xsl:template match="r:fact" mode="value"><span class="quiet">–</span></xsl:template>
  <xsl:template match="r:fact[@name = 'limit']" mode="value"><xsl:call-template name="attribute.none"/></xsl:template>
  <xsl:template match="r:fact[@name = 'max-age-months']" mode="value"><xsl:call-template name="attribute.any"/></xsl:template>
  <xsl:template match="r:fact[@value]" mode="value" priority="1"><xsl:apply-templates select="@value" mode="value"/></xsl:template>
  <xsl:template match="r:fact[@date]" mode="value" priority="1"><span class="n"><xsl:apply-templates select="@date" mode="date"/></span></xsl:template>
  <xsl:template match="@*" mode="value"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="@*[. = 'on-entry'][../@name = 'credit' or ../../@name = 'credit']" mode="value"><xsl:call-template name="attribute.on-entry"/></xsl:template>
  <xsl:template match="@*[. = 'on-acceptance'][../@name = 'credit' or ../../@name = 'credit']" mode="value"><xsl:call-template name="attribute.on-acceptance"/></xsl:template>
  <xsl:template match="@*[. = 'completion'][../@name = 'renew-from' or ../../@name = 'renew-from']" mode="value"><xsl:call-template name="attribute.completion"/></xsl:template>
  <xsl:template match="@*[. = 'expiry'][../@name = 'renew-from' or ../../@name = 'renew-from']" mode="value"><xsl:call-template name="attribute.expiry"/></xsl:template>
  <xsl:template match="@*[. = 'programme'][../@name = 'activities-since' or ../../@name = 'activities-since']" mode="value"><xsl:call-template name="attribute.programme"/></xsl:template>
  <xsl:template match="@*[. = 'cycle'][../@name = 'activities-since' or ../../@name = 'activities-since']" mode="value"><xsl:call-template name="attribute.cycle"/></xsl:template>

  <!-- ==== States ==================================================================== -->

  <xsl:template match="@state" mode="badge"><span class="badge past"><xsl:call-template name="table.past"/></span></xsl:template>
  <xsl:template match="@state[. = 'current']" mode="badge"><span class="badge active"><xsl:call-template name="table.current"/></span></xsl:template>
  <xsl:template match="@state[. = 'future']" mode="badge"><span class="badge future"><xsl:call-template name="table.future"/></span></xsl:template>
  <xsl:template match="@state[../@table = 'certifications' or ../../@name = 'certifications'][. = 'past']" mode="badge"><span class="badge retired"><xsl:call-template name="status.retired"/></span></xsl:template>
  <xsl:template match="@draft" mode="badge"><span class="badge draft"><xsl:call-template name="table.draft"/></span></xsl:template>
  <xsl:template match="@draft[. = 'removed']" mode="badge"><span class="badge draft"><xsl:call-template name="table.removed"/></span></xsl:template>

  <!-- Dated rules as a line: numbered as in their table, with today's flag. -->
  <xsl:template match="r:rules" mode="draw">
    <div class="part ruling"><svg class="d" height="124" aria-hidden="true"><svg width="10%" height="124">
      <xsl:apply-templates select="r:axis" mode="rules"/>
      <xsl:apply-templates select="r:rule[@at]" mode="draw"/>
      <svg class="flag" x="{r:axis/@at}%"><line class="t" y1="38" y2="108"/><rect x="-46" y="20" width="92" height="20" rx="2"/><text y="34"><xsl:apply-templates select="r:axis" mode="today"/></text></svg>
    </svg></svg></div>
  </xsl:template>
  <xsl:template match="r:axis" mode="rules"><g class="grid"><xsl:apply-templates select="r:tick" mode="rules"/></g><g class="years"><xsl:apply-templates select="r:tick" mode="year"/></g></xsl:template>
  <xsl:template match="r:tick" mode="rules"><line x1="{@at}%" x2="{@at}%" y1="0" y2="124"/></xsl:template>
  <xsl:template match="r:axis" mode="today"><xsl:call-template name="axis.today"/></xsl:template>
  <xsl:template match="r:rule" mode="draw">
    <svg x="{@at}%" width="{@width}%"><rect class="r-{@state}" y="46" width="100%" height="46"><xsl:if test="@draft"><xsl:attribute name="class">r-draft</xsl:attribute></xsl:if></rect><line class="r-post" y1="40" y2="92"/>
      <circle cx="18" cy="62" r="10"/><text class="r-n" x="18" y="66"><xsl:value-of select="@number"/></text>
      <xsl:if test="@label"><text class="r-what" x="34" y="66"><xsl:apply-templates select="." mode="what"/></text><text class="r-more" x="34" y="82"><xsl:apply-templates select="." mode="more"/></text><text class="r-day" x="2" y="108"><xsl:apply-templates select="." mode="day"/></text></xsl:if>
    </svg>
  </xsl:template>
  <xsl:template match="r:rule" mode="what"><xsl:call-template name="rules.type"/></xsl:template>
  <xsl:template match="r:thing[@table = 'options']/r:rules/r:rule" mode="what"><xsl:call-template name="rules.option"/></xsl:template>
  <xsl:template match="r:rule" mode="more"><xsl:call-template name="rules.type-grace"/></xsl:template>
  <xsl:template match="r:thing[@table = 'options']/r:rules/r:rule" mode="more"><xsl:apply-templates select="r:fact[@name = 'credit']" mode="value"/></xsl:template>
  <xsl:template match="r:rule" mode="day"><xsl:apply-templates select="@from" mode="date-lane"/></xsl:template>
  <xsl:template match="r:rule[@draft]" mode="day"><xsl:call-template name="rules.draft"/></xsl:template>
</xsl:stylesheet>
