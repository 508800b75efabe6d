<?xml version="1.0" encoding="UTF-8"?>
<!-- profile.xsl - my name, language, password, by whom and where I am signed in -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="mails.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="menu.profile"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:apply-templates select="r:calendar" mode="made"/>
    <div class="head"><h1><xsl:call-template name="menu.profile"/></h1><p class="lead"><xsl:apply-templates select="r:person" mode="main"/><xsl:text> · </xsl:text><a href="/profile/addresses"><xsl:call-template name="mails.title"/></a><xsl:text> · </xsl:text><a href="/profile/data"><xsl:call-template name="held.title"/></a></p></div>
    <xsl:apply-templates select="r:form[@code or r:field/@code]" mode="summary"/>
    <div class="cols">
      <xsl:apply-templates select="r:form[@name = 'person']" mode="main"/>
      <xsl:apply-templates select="r:form[@name = 'password']" mode="main"/>
      <xsl:apply-templates select="r:password[@chosen = 'false']" mode="main"/>
    </div>
    <xsl:apply-templates select="r:calendar" mode="main"/>
    <xsl:apply-templates select="r:form[@name = 'mails']" mode="main"/>
    <xsl:apply-templates select="r:rights" mode="main"/>
    <xsl:apply-templates select="r:providers" mode="main"/>
    <xsl:apply-templates select="r:sessions" mode="main"/>
  </xsl:template>
  <xsl:template match="r:person" mode="main"><xsl:value-of select="@email"/></xsl:template>

  <xsl:template match="r:form[@name = 'person']" mode="main">
    <article class="panel">
      <header><h2><xsl:call-template name="profile.person"/></h2></header>
      <div class="part"><form class="fields" method="post" action="{@action}">
        <xsl:apply-templates select="." mode="hidden"/>
        <xsl:apply-templates select="r:field" mode="field"/>
        <button class="btn"><xsl:call-template name="profile.save"/></button>
      </form></div>
    </article>
  </xsl:template>
  <xsl:template match="r:field[@name = 'reports-wait']" mode="field">
    <div class="pick"><div><input type="checkbox" id="f-reports-wait" name="reports-wait" value="true" aria-describedby="h-reports-wait"><xsl:if test="@value = 'true'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><label for="f-reports-wait"><xsl:call-template name="field.reports-wait"/></label><p class="smaller" id="h-reports-wait"><xsl:call-template name="help.reports-wait"/></p></div></div>
  </xsl:template>
  <xsl:template match="r:form[@name = 'password']" mode="main">
    <article class="panel">
      <header><h2><xsl:call-template name="profile.password"/></h2></header>
      <div class="part"><form class="fields" method="post" action="{@action}">
        <xsl:apply-templates select="." mode="hidden"/>
        <!-- Without a name it is not sent: it tells a password manager whose password this is. -->
        <input hidden="hidden" autocomplete="username" value="{../r:person/@email}"/>
        <xsl:apply-templates select="r:field" mode="field"/>
        <p class="small"><xsl:call-template name="profile.password-why"/></p>
        <button class="btn"><xsl:call-template name="profile.password-do"/></button>
      </form></div>
    </article>
  </xsl:template>

  <xsl:template match="r:password" mode="main">
    <article class="panel" id="choose">
      <header><h2><xsl:call-template name="profile.password"/></h2></header>
      <div class="part"><xsl:apply-templates select="." mode="choose"/></div>
    </article>
  </xsl:template>
  <xsl:template match="r:password" mode="choose"><div class="fields"><p><xsl:call-template name="profile.no-password"/></p><p><xsl:call-template name="profile.ask-for-link"/></p></div></xsl:template>
  <xsl:template match="r:password[../r:form[@name = 'choose']]" mode="choose"><xsl:apply-templates select="../r:form[@name = 'choose']" mode="main"/></xsl:template>
  <xsl:template match="r:form[@name = 'choose']" mode="main">
    <form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/><input type="hidden" name="login" value="{r:field/@value}"/>
      <p><xsl:call-template name="profile.no-password"/></p>
      <p><xsl:call-template name="profile.choose-why"/></p>
      <button class="btn"><xsl:call-template name="profile.choose"/></button>
    </form>
  </xsl:template>

  <xsl:template match="r:providers" mode="main">
    <section class="panel edge" id="providers">
      <header><h2><xsl:call-template name="profile.providers"/></h2><p class="small"><xsl:call-template name="profile.providers-why"/></p></header>
      <table class="rows">
        <thead><tr><th scope="col"><xsl:call-template name="sign-ins.provider"/></th><th scope="col"><xsl:call-template name="profile.since"/></th><th scope="col"><xsl:call-template name="profile.last"/></th></tr></thead>
        <tbody><xsl:apply-templates select="r:provider" mode="row"/></tbody>
      </table>
      <xsl:apply-templates select="." mode="disconnect"/>
    </section>
  </xsl:template>
  <xsl:template match="r:provider" mode="row">
    <tr>
      <td><b><xsl:value-of select="@name"/></b></td>
      <td class="nr"><span class="l"><xsl:call-template name="profile.since"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@created" mode="instant"/></td>
      <td class="nr"><span class="l"><xsl:call-template name="profile.last"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@last-used" mode="instant"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:providers" mode="disconnect">
    <div class="part"><form class="fields" method="post" action="{../r:form[@name = 'providers']/@action}">
      <xsl:apply-templates select="../r:form[@name = 'providers']" mode="hidden"/>
      <input hidden="hidden" autocomplete="username" value="{../r:person/@email}"/>
      <p><xsl:call-template name="profile.disconnect-why"/></p>
      <xsl:apply-templates select="../r:form[@name = 'providers']/r:field" mode="field"/>
      <p class="row"><xsl:apply-templates select="r:provider" mode="button"/></p>
    </form></div>
  </xsl:template>
  <xsl:template match="r:providers[../r:password/@chosen = 'false']" mode="disconnect" priority="1"><div class="part"><p><xsl:call-template name="profile.only-way"/></p></div></xsl:template>
  <xsl:template match="r:provider" mode="button"><button class="btn danger" name="disconnect" value="{@id}"><xsl:call-template name="profile.disconnect"/></button></xsl:template>
  <!-- Two of one provider are told apart by their days. -->
  <xsl:template match="r:provider[../r:provider[2]]" mode="button" priority="1"><button class="btn danger" name="disconnect" value="{@id}"><xsl:call-template name="profile.disconnect"/>, <xsl:apply-templates select="@created" mode="instant"/></button></xsl:template>
  <xsl:template match="r:field[@name = 'present-password']" mode="label"><xsl:call-template name="factor.password"/></xsl:template>
  <xsl:template match="r:field[@name = 'present-password']" mode="control"><input class="in" type="password" id="f-present-password" name="present-password" autocomplete="current-password"><xsl:apply-templates select="." mode="described"/></input></xsl:template>

  <xsl:template match="r:calendar" mode="main">
    <section class="panel" id="calendar"><header><h2><xsl:call-template name="calendar.title"/></h2></header><div class="part">
      <p><xsl:call-template name="calendar.why"/></p>
      <xsl:apply-templates select="." mode="state"/>
      <form method="post" action="{../r:form[@name = 'calendar']/@action}">
        <xsl:apply-templates select="../r:form[@name = 'calendar']" mode="hidden"/>
        <p class="row near"><xsl:apply-templates select="." mode="buttons"/></p>
      </form>
    </div></section>
  </xsl:template>
  <xsl:template match="r:calendar" mode="state"/>
  <xsl:template match="r:calendar[@made]" mode="state"><p class="small"><xsl:call-template name="calendar.since"/></p></xsl:template>
  <!-- First on the page: what was just made. -->
  <xsl:template match="r:calendar" mode="made"/>
  <xsl:template match="r:calendar[@over]" mode="made"><div class="notice warning" role="status"><xsl:call-template name="calendar.shown"/></div></xsl:template>
  <xsl:template match="r:calendar[@link]" mode="made">
    <div class="notice" role="status"><xsl:call-template name="calendar.link"/><p class="row"><a class="btn main" href="{@subscribe}"><xsl:call-template name="calendar.subscribe"/></a></p></div>
  </xsl:template>
  <xsl:template match="r:calendar" mode="buttons"><button class="btn" name="calendar" value="make"><xsl:call-template name="calendar.make"/></button></xsl:template>
  <xsl:template match="r:calendar[@made]" mode="buttons"><button class="btn" name="calendar" value="make"><xsl:call-template name="calendar.make-new"/></button><button class="btn danger" name="calendar" value="stop"><xsl:call-template name="calendar.stop"/></button></xsl:template>
  <xsl:template match="r:form[@name = 'mails']" mode="main">
    <form class="panel" method="post" action="{@action}" id="mails">
      <header><h2><xsl:call-template name="by-mail.title"/></h2><p class="small"><xsl:call-template name="by-mail.why"/></p></header>
      <div class="part">
        <xsl:apply-templates select="." mode="hidden"/><input type="hidden" name="form" value="mails"/>
        <fieldset class="field"><legend><xsl:call-template name="by-mail.which"/></legend><div class="pick narrow"><xsl:apply-templates select="r:field/r:choice" mode="check"/></div></fieldset>
        <p class="row"><button class="btn"><xsl:call-template name="profile.save"/></button></p>
      </div>
    </form>
  </xsl:template>
  <xsl:template match="r:choice" mode="check">
    <div><input type="checkbox" id="f-{@value}" name="mails" value="{@value}"><xsl:if test="contains(concat(' ', ../@value, ' '), concat(' ', @value, ' '))"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><label for="f-{@value}"><xsl:apply-templates select="@value" mode="mails"/></label></div>
  </xsl:template>

  <xsl:template match="r:rights" mode="main">
    <section class="panel"><div class="part">
      <xsl:apply-templates select="../r:second-factor" mode="main"/>
      <h2 class="h3"><xsl:call-template name="profile.rights"/></h2>
      <ul class="dots"><xsl:apply-templates select="r:may" mode="row"/></ul>
      <xsl:if test="../r:viewer/@role = 'auditor'"><p class="small"><xsl:call-template name="profile.no-change"/></p></xsl:if>
    </div></section>
  </xsl:template>
  <xsl:template match="r:second-factor" mode="main"><p class="factor"><b><xsl:call-template name="factor.title"/>: </b><xsl:apply-templates select="@state" mode="state"/><xsl:text> </xsl:text><a href="/profile/second-factor"><xsl:call-template name="profile.factor"/></a></p></xsl:template>
  <xsl:template match="@state" mode="state"><xsl:call-template name="profile.factor-off"/></xsl:template>
  <xsl:template match="@state[. = 'on']" mode="state"><xsl:call-template name="profile.factor-on"/></xsl:template>
  <xsl:template match="r:may" mode="row"><li><xsl:apply-templates select="@action" mode="word"/></li></xsl:template>
  <xsl:template match="@action" mode="word"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="@action[. = 'reviews-read']" mode="word"><xsl:call-template name="may.reviews-read"/></xsl:template>
  <xsl:template match="@action[. = 'review']" mode="word"><xsl:call-template name="may.review"/></xsl:template>
  <xsl:template match="@action[. = 'candidates-read']" mode="word"><xsl:call-template name="may.candidates-read"/></xsl:template>
  <xsl:template match="@action[. = 'persons']" mode="word"><xsl:call-template name="may.persons"/></xsl:template>
  <xsl:template match="@action[. = 'awards']" mode="word"><xsl:call-template name="may.awards"/></xsl:template>
  <xsl:template match="@action[. = 'extensions-read']" mode="word"><xsl:call-template name="may.extensions-read"/></xsl:template>
  <xsl:template match="@action[. = 'catalogue-read']" mode="word"><xsl:call-template name="may.catalogue-read"/></xsl:template>
  <xsl:template match="@action[. = 'catalogue']" mode="word"><xsl:call-template name="may.catalogue"/></xsl:template>
  <xsl:template match="@action[. = 'integrations-read']" mode="word"><xsl:call-template name="may.integrations-read"/></xsl:template>
  <xsl:template match="@action[. = 'integrations']" mode="word"><xsl:call-template name="may.integrations"/></xsl:template>
  <xsl:template match="@action[. = 'accounts-read']" mode="word"><xsl:call-template name="may.accounts-read"/></xsl:template>
  <xsl:template match="@action[. = 'accounts']" mode="word"><xsl:call-template name="may.accounts"/></xsl:template>
  <xsl:template match="@action[. = 'mails-read']" mode="word"><xsl:call-template name="may.mails-read"/></xsl:template>
  <xsl:template match="@action[. = 'mails']" mode="word"><xsl:call-template name="may.mails"/></xsl:template>
  <xsl:template match="@action[. = 'audit-read']" mode="word"><xsl:call-template name="may.audit-read"/></xsl:template>

  <xsl:template match="r:sessions" mode="main">
    <form class="panel edge" method="post" action="{../r:form[@name = 'sessions']/@action}">
      <header><xsl:apply-templates select="../r:form[@name = 'sessions']" mode="hidden"/><h2><xsl:call-template name="profile.sessions"/></h2><p class="small"><xsl:call-template name="profile.sessions-why"/></p></header>
      <table class="rows">
        <thead><tr><th scope="col"><xsl:call-template name="profile.where"/></th><th scope="col"><xsl:call-template name="profile.since"/></th><th scope="col"><xsl:call-template name="profile.last"/></th><th scope="col"><span class="hide"><xsl:call-template name="profile.end"/></span></th></tr></thead>
        <tbody><xsl:apply-templates select="r:session" mode="row"/></tbody>
      </table>
      <xsl:if test="r:session[2]"><div class="part"><button class="btn danger" name="end-session" value="all"><xsl:call-template name="profile.end-all"/></button></div></xsl:if>
    </form>
  </xsl:template>
  <xsl:template match="r:session" mode="row">
    <tr>
      <td><b><xsl:apply-templates select="." mode="agent"/></b><small><xsl:value-of select="@address"/></small></td>
      <td class="nr"><span class="l"><xsl:call-template name="profile.since"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@created" mode="instant"/></td>
      <td class="nr"><span class="l"><xsl:call-template name="profile.last"/><xsl:text> </xsl:text></span><xsl:apply-templates select="@last-used" mode="instant"/></td>
      <td class="num"><xsl:apply-templates select="." mode="end"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:session" mode="agent"><xsl:call-template name="profile.unknown-agent"/></xsl:template>
  <xsl:template match="r:session[@agent]" mode="agent"><xsl:value-of select="@agent"/></xsl:template>
  <!-- By name where the name is known: each browser also claims to be those before it. -->
  <xsl:template match="r:session[contains(@agent, 'Mozilla/5.0 (')]" mode="agent">
    <xsl:choose>
      <xsl:when test="contains(@agent, ' Edg')">Edge</xsl:when>
      <xsl:when test="contains(@agent, ' OPR/')">Opera</xsl:when>
      <xsl:when test="contains(@agent, 'Firefox/') or contains(@agent, 'FxiOS/')">Firefox</xsl:when>
      <xsl:when test="contains(@agent, 'Chrome/') or contains(@agent, 'CriOS/')">Chrome</xsl:when>
      <xsl:when test="contains(@agent, ' Safari/')">Safari</xsl:when>
      <xsl:otherwise><xsl:value-of select="@agent"/></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="." mode="system"/>
  </xsl:template>
  <xsl:template match="r:session" mode="system">
    <xsl:choose>
      <xsl:when test="contains(@agent, 'iPhone') or contains(@agent, 'iPad')"><xsl:call-template name="profile.agent-on"/>iOS</xsl:when>
      <xsl:when test="contains(@agent, 'Android')"><xsl:call-template name="profile.agent-on"/>Android</xsl:when>
      <xsl:when test="contains(@agent, 'Windows')"><xsl:call-template name="profile.agent-on"/>Windows</xsl:when>
      <xsl:when test="contains(@agent, 'Mac OS X')"><xsl:call-template name="profile.agent-on"/>macOS</xsl:when>
      <xsl:when test="contains(@agent, 'Linux')"><xsl:call-template name="profile.agent-on"/>Linux</xsl:when>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="r:session" mode="end"><button class="btn" name="end-session" value="{@id}"><xsl:call-template name="profile.end"/></button></xsl:template>
  <xsl:template match="r:session[@current = 'true']" mode="end"><xsl:call-template name="profile.this"/></xsl:template>
</xsl:stylesheet>
