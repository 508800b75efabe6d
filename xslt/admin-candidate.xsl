<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-candidate.xsl - one candidate, to staff: what the candidate sees, who it is, what was entered -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="standing.xsl"/>
  <xsl:include href="effect.xsl"/>
  <xsl:include href="person.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:person" mode="named"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:call-template name="patterns"/>
    <div class="head act">
      <p class="crumb"><a href="/admin/candidates"><xsl:call-template name="candidates.title"/></a> / <span class="n"><xsl:value-of select="r:person/@id"/></span></p>
      <h1><xsl:apply-templates select="r:person" mode="named"/></h1>
      <xsl:apply-templates select="r:events[@change]" mode="enter"/>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <xsl:apply-templates select="r:invitation" mode="main"/>
    <div class="panel">
      <div class="part"><xsl:apply-templates select="r:person" mode="facts"/><xsl:apply-templates select="r:form[@name = 'invite']" mode="main"/></div>
      <xsl:if test="r:form[@name = 'person']">
        <details class="fold"><xsl:if test="r:form[@name = 'person'][@code or r:field/@code]"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
          <summary><xsl:call-template name="candidate.correct"/></summary>
          <div class="part"><xsl:apply-templates select="r:form[@name = 'person']" mode="main"/></div>
        </details>
        <details class="fold"><xsl:if test="r:form[@name = 'addresses'][@code or r:field/@code]"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
          <summary><xsl:call-template name="addresses.title"/></summary>
          <div class="part"><xsl:apply-templates select="r:form[@name = 'addresses']" mode="main"/></div>
        </details>
      </xsl:if>
    </div>
    <xsl:apply-templates select="r:progress" mode="main"/>
    <xsl:apply-templates select="r:events" mode="main"/>
  </xsl:template>

  <xsl:template match="r:person" mode="named"><xsl:call-template name="candidates.nameless"/></xsl:template>
  <xsl:template match="r:person[@given-name != '']" mode="named"><xsl:value-of select="@given-name"/><xsl:text> </xsl:text><xsl:value-of select="@family-name"/></xsl:template>
  <xsl:template match="r:person" mode="facts">
    <dl class="facts">
      <dt><xsl:call-template name="field.email"/></dt><dd><xsl:apply-templates select="." mode="mail"/><xsl:apply-templates select="r:email" mode="mail"/></dd>
      <dt><xsl:call-template name="candidate.account"/></dt><dd><xsl:apply-templates select="@account" mode="word"/></dd>
      <xsl:if test="@language"><dt><xsl:call-template name="field.own-language"/></dt><dd><xsl:value-of select="@language-name"/></dd></xsl:if>
    </dl>
  </xsl:template>
  <xsl:template match="r:person" mode="mail"><xsl:call-template name="candidate.no-mail"/></xsl:template>
  <xsl:template match="r:person[@email]" mode="mail"><xsl:value-of select="@email"/><small><xsl:apply-templates select="@email-verified" mode="word"/></small></xsl:template>
  <xsl:template match="r:email" mode="mail"><xsl:text> </xsl:text><xsl:value-of select="@address"/><small><xsl:apply-templates select="@verified" mode="word"/></small></xsl:template>
  <xsl:template match="@email-verified | @verified" mode="word"><xsl:call-template name="candidate.unverified"/></xsl:template>
  <xsl:template match="@email-verified[. = 'true'] | @verified[. = 'true']" mode="word"><xsl:call-template name="candidate.verified"/></xsl:template>
  <xsl:template match="@account" mode="word"><xsl:call-template name="account.none"/></xsl:template>
  <xsl:template match="@account[. = 'active']" mode="word"><xsl:call-template name="account.active"/></xsl:template>
  <xsl:template match="@account[. = 'invited']" mode="word"><xsl:call-template name="account.invited"/></xsl:template>
  <xsl:template match="@account[. = 'disabled']" mode="word"><xsl:call-template name="account.disabled"/></xsl:template>

  <xsl:template match="r:invitation" mode="main"><div class="notice warning" role="status"><xsl:call-template name="candidate.link-over"/></div></xsl:template>
  <xsl:template match="r:invitation[@link]" mode="main"><div class="notice" role="status"><xsl:call-template name="candidate.link"/></div></xsl:template>
  <!-- Other addresses: each with what can be done with it, then one to add. -->
  <xsl:template match="r:form[@name = 'addresses']" mode="main">
    <form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'version']" mode="hidden"/>
      <input type="hidden" name="action" value="addresses"/>
      <!-- What the enter key presses. -->
      <button class="hide" tabindex="-1" aria-hidden="true"><xsl:call-template name="addresses.add"/></button>
      <xsl:apply-templates select="../r:person/r:email" mode="change"/>
      <xsl:apply-templates select="r:field[@name = 'address']" mode="field"/>
      <p class="row"><button class="btn"><xsl:call-template name="addresses.add"/></button></p>
    </form>
  </xsl:template>
  <xsl:template match="r:email" mode="change">
    <p class="row"><span><xsl:value-of select="@address"/></span>
      <button class="btn" name="make-main" value="{@address}"><xsl:call-template name="addresses.make-main"/></button>
      <xsl:if test="@verified != 'true'"><button class="btn" name="verify" value="{@address}"><xsl:call-template name="addresses.verify"/></button></xsl:if>
      <button class="btn danger" name="remove" value="{@address}"><xsl:call-template name="addresses.remove"/></button>
    </p>
  </xsl:template>
  <xsl:template match="r:field[@name = 'address']" mode="label"><xsl:call-template name="addresses.other"/></xsl:template>
  <xsl:template match="r:field[@name = 'address']" mode="control"><input class="in" type="email" id="f-address" name="address" value="{@value}"><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:form[@name = 'invite']" mode="main">
    <form method="post" action="{@action}"><xsl:apply-templates select="." mode="hidden"/><p class="row"><button class="btn" name="action" value="invite"><xsl:apply-templates select="../r:person" mode="invite"/></button></p></form>
  </xsl:template>
  <xsl:template match="r:person" mode="invite"><xsl:call-template name="candidate.invite"/></xsl:template>
  <xsl:template match="r:person[@account = 'active']" mode="invite"><xsl:call-template name="candidate.new-password"/></xsl:template>
  <xsl:template match="r:form" mode="button"><button class="btn main" name="action" value="person"><xsl:call-template name="profile.save"/></button></xsl:template>

  <!-- What the candidate sees; where a line of it leads, staff see the review. -->
  <xsl:template match="r:progress" mode="main">
    <div class="panel"><div class="empty"><h2><xsl:call-template name="candidate.nothing"/></h2></div></div>
  </xsl:template>
  <xsl:template match="r:progress[r:type]" mode="main"><xsl:apply-templates select="r:type" mode="panel"><xsl:sort select="@rank" data-type="number"/></xsl:apply-templates></xsl:template>
  <xsl:template match="r:type" mode="panel">
    <article class="panel edge rule {@standing}" id="{@code}">
      <xsl:apply-templates select="." mode="head"/>
      <xsl:apply-templates select="." mode="state"/>
      <xsl:apply-templates select="." mode="lanes"/>
      <xsl:apply-templates select="r:cycle[@status = 'open'][r:credit]" mode="entries"/>
      <xsl:apply-templates select="r:outside" mode="entries"/>
    </article>
  </xsl:template>
  <xsl:template match="r:cycle" mode="entries"><div class="part"><h3><xsl:call-template name="candidate.entries"/></h3></div><xsl:apply-templates select="." mode="table"/></xsl:template>
  <xsl:template match="r:outside" mode="entries"><details class="fold"><summary><xsl:call-template name="progress.outside"/></summary><xsl:apply-templates select="." mode="table"/></details></xsl:template>
  <xsl:template match="r:type" mode="do" priority="5"/>
  <xsl:template match="r:type[@standing = 'over']" mode="state" priority="5"/>
  <xsl:template match="r:type" mode="prior" priority="5"/>
  <xsl:template match="r:certification" mode="to" priority="2"/>
  <xsl:template match="r:credit" mode="to" priority="2"><xsl:attribute name="href">/admin/reviews/<xsl:value-of select="/r:page/r:person/@id"/>/<xsl:value-of select="@activity"/></xsl:attribute></xsl:template>

  <!-- What was entered. -->
  <xsl:template match="r:events" mode="main">
    <article class="panel edge">
      <header><h2><xsl:call-template name="candidate.events"/></h2></header>
      <xsl:if test="r:event">
        <table class="rows">
          <thead><tr><th scope="col"><xsl:call-template name="entry.date"/></th><th scope="col"><xsl:call-template name="progress.certification"/></th><th scope="col"><xsl:call-template name="events.what"/></th><th scope="col"><xsl:call-template name="field.reason"/></th><th scope="col"><span class="hide"><xsl:call-template name="entry.void"/></span></th></tr></thead>
          <tbody><xsl:apply-templates select="r:event" mode="row"/></tbody>
        </table>
      </xsl:if>
    </article>
  </xsl:template>
  <xsl:template match="r:events" mode="enter">
    <p class="row near">
      <a class="btn" href="/admin/candidates/{../r:person/@id}/event?kind=award"><xsl:call-template name="entry.award"/></a>
      <a class="btn" href="/admin/candidates/{../r:person/@id}/event?kind=extension"><xsl:call-template name="entry.extension"/></a>
      <a class="btn" href="/admin/candidates/{../r:person/@id}/event?kind=revocation"><xsl:call-template name="entry.revocation"/></a>
    </p>
  </xsl:template>
  <xsl:template match="r:event" mode="row">
    <tr>
      <td class="nr"><xsl:apply-templates select="@on" mode="date"/></td>
      <td><b class="n"><xsl:value-of select="@certification"/></b></td>
      <td><xsl:apply-templates select="@kind" mode="what"/><xsl:if test="@expires"><small><xsl:call-template name="candidate.until"/></small></xsl:if><xsl:if test="@source"><small><xsl:value-of select="@source"/></small></xsl:if></td>
      <td><xsl:value-of select="r:reason"/><xsl:if test="@ticket"><small><xsl:value-of select="@ticket"/></small></xsl:if></td>
      <td class="num"><xsl:apply-templates select="." mode="void"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="@kind" mode="what"><xsl:call-template name="event.revocation"/></xsl:template>
  <xsl:template match="@kind[. = 'extension']" mode="what"><xsl:call-template name="event.extension"/></xsl:template>
  <xsl:template match="@kind[. = 'award']" mode="what"><xsl:apply-templates select="../@basis" mode="what"/></xsl:template>
  <xsl:template match="@basis" mode="what"><xsl:call-template name="event.exam"/></xsl:template>
  <xsl:template match="@basis[. = 'upgrade']" mode="what"><xsl:call-template name="event.upgrade"/></xsl:template>
  <xsl:template match="@basis[. = 'import']" mode="what"><xsl:call-template name="event.import"/></xsl:template>
  <xsl:template match="r:event" mode="void"/>
  <xsl:template match="r:event[../@change]" mode="void"><a href="/admin/candidates/{/r:page/r:person/@id}/event?kind=void&amp;event={@kind}-{@number}"><xsl:call-template name="entry.void"/></a></xsl:template>
  <xsl:template match="r:event[@void]" mode="void" priority="2"><span class="badge"><xsl:call-template name="candidate.void"/></span></xsl:template>
</xsl:stylesheet>
