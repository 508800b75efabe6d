<?xml version="1.0" encoding="UTF-8"?>
<!--
  layout.xsl - the shell of every page: head, header, menu, notices, footer, and the output

  A page sheet imports this file and fills two modes for r:page: title (its name, text
  alone) and main (what stands in <main>). Components are modes of marks.xsl and form.xsl.
  Words are named templates of i18n/<language>.xsl; a sheet that is called without them
  does not compile. Hence the drivers: <language>/<view>.xsl imports the page and the
  language, in two lines, and is what the worker compiles and what a designer runs:

      xsltproc xslt/en/progress.xsl tests/golden/progress.xml

  No stylesheet parameters, no arithmetic, no rule: a fact that is missing is an attribute
  to be asked of the view (schema/page.rnc).

  The output method html writes the meta element with the character set by itself.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:include href="format.xsl"/>
  <xsl:include href="marks.xsl"/>
  <xsl:include href="form.xsl"/>

  <xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat" indent="no"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="/">
    <xsl:apply-templates select="r:page"/>
  </xsl:template>

  <xsl:template match="r:page" mode="head"/>
  <!-- Of pages where a script adds something; none needs it. -->
  <xsl:template match="@assets" mode="script"><script type="module" src="/static/recert.js?v={.}"></script></xsl:template>
  <xsl:template match="r:page">
    <html lang="{@language}">
      <head>
        <title><xsl:if test="r:form[@code or r:field/@code]"><xsl:call-template name="form.error"/></xsl:if><xsl:apply-templates select="." mode="title"/> · Recert</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <link rel="stylesheet" href="/static/recert.css?v={r:portal/@assets}"/>
        <link rel="icon" type="image/svg+xml" href="/static/logo.svg?v={r:portal/@assets}"/>
        <xsl:apply-templates select="." mode="head"/>
      </head>
      <body class="v-{@view}">
        <a class="skip" href="#main"><xsl:call-template name="shell.skip"/></a>
        <xsl:choose>
          <xsl:when test="r:viewer[@role = 'candidate']"><xsl:apply-templates select="r:viewer" mode="header"/></xsl:when>
          <xsl:when test="r:viewer"><xsl:apply-templates select="r:viewer" mode="header-staff"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="header-everyone"/></xsl:otherwise>
        </xsl:choose>
        <main id="main" class="wide">
          <xsl:apply-templates select="." mode="notices"/>
          <xsl:apply-templates select="." mode="main"/>
        </main>
        <footer class="foot">
          <div class="wide">
            <a href="/catalog"><xsl:call-template name="menu.catalog"/></a>
            <a href="/help"><xsl:call-template name="menu.help"/></a>
            <xsl:apply-templates select="r:portal/@developers" mode="developers"/>
            <xsl:apply-templates select="r:portal/@time-zone" mode="zone"/>
          </div>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="@developers" mode="developers"><a href="{.}"><xsl:call-template name="menu.developers"/></a></xsl:template>
  <xsl:template match="@time-zone" mode="zone"><p><xsl:call-template name="shell.zone"/></p></xsl:template>

  <!-- ==== Header: of a candidate, of staff, of everyone ============================== -->

  <xsl:template match="r:viewer" mode="header">
    <header class="top">
      <div class="wide">
        <a class="logo" href="/">Recert</a>
        <nav class="main-nav"><xsl:attribute name="aria-label"><xsl:call-template name="shell.sections"/></xsl:attribute>
          <a href="/credentials"><xsl:apply-templates select=".." mode="in-credentials"/><xsl:call-template name="menu.credentials"/></a>
          <a href="/exams/activities"><xsl:apply-templates select=".." mode="in-exams"/><xsl:call-template name="menu.exams"/></a>
          <a href="/profile"><xsl:apply-templates select=".." mode="in-profile"/><xsl:call-template name="menu.profile"/></a>
        </nav>
        <div class="who">
          <a href="/messages"><xsl:apply-templates select=".." mode="in-messages"/><xsl:call-template name="menu.messages"/><xsl:apply-templates select="@unread" mode="unread"/></a>
          <span><xsl:value-of select="@name"/></span>
          <span class="n"><xsl:value-of select="@id"/></span>
          <a href="/sign-out"><xsl:call-template name="menu.sign-out"/></a>
        </div>
        <details class="menu">
          <summary><xsl:call-template name="shell.menu"/><xsl:apply-templates select="@unread" mode="unread"/></summary>
          <xsl:apply-templates select="." mode="menu-open"/>
        </details>
      </div>
    </header>
    <xsl:apply-templates select=".." mode="sub"/>
  </xsl:template>

  <!-- The menu of a phone, open. -->
  <xsl:template match="r:viewer" mode="menu-open">
    <nav><xsl:attribute name="aria-label"><xsl:call-template name="shell.menu"/></xsl:attribute>
      <p><xsl:call-template name="menu.credentials"/></p>
      <xsl:apply-templates select=".." mode="menu-credentials"/>
      <p><xsl:call-template name="menu.exams"/></p>
      <xsl:apply-templates select=".." mode="menu-exams"/>
      <p><xsl:value-of select="@name"/>, <span class="n"><xsl:value-of select="@id"/></span></p>
      <a href="/messages"><xsl:apply-templates select=".." mode="in-messages"/><xsl:call-template name="menu.messages"/><xsl:apply-templates select="@unread" mode="unread"/></a>
      <a href="/profile"><xsl:if test="../@view = 'profile'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><xsl:call-template name="menu.profile"/></a>
      <a href="/sign-out"><xsl:call-template name="menu.sign-out"/></a>
    </nav>
  </xsl:template>

  <!-- Which section a view is in: the menu's own division of the programme. -->
  <xsl:template match="r:page" mode="in-credentials"/>
  <xsl:template match="r:page[@view = 'credentials' or @view = 'upload' or @view = 'upload-item' or @view = 'draft' or @view = 'progress' or @view = 'plan' or @view = 'extension' or @view = 'credential' or @view = 'history']" mode="in-credentials">
    <xsl:attribute name="class">in</xsl:attribute>
  </xsl:template>
  <xsl:template match="r:page" mode="in-exams"/>
  <xsl:template match="r:page[@view = 'activities' or @view = 'activity' or @view = 'offers']" mode="in-exams">
    <xsl:attribute name="class">in</xsl:attribute>
  </xsl:template>
  <xsl:template match="@unread" mode="unread"><xsl:text> </xsl:text><b class="unread"><xsl:value-of select="."/></b><span class="hide"><xsl:call-template name="menu.unread"/></span></xsl:template>
  <xsl:template match="r:page" mode="in-messages"/>
  <xsl:template match="r:page[@view = 'messages']" mode="in-messages"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:template>
  <xsl:template match="r:page[@view = 'message']" mode="in-messages"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:template>
  <xsl:template match="r:page" mode="in-profile"/>
  <xsl:template match="r:page[@view = 'addresses' or @view = 'address-confirm']" mode="in-profile"><xsl:attribute name="class">in</xsl:attribute><xsl:attribute name="aria-current">true</xsl:attribute></xsl:template>
  <xsl:template match="r:page[@view = 'profile']" mode="in-profile">
    <xsl:attribute name="class">in</xsl:attribute>
    <xsl:attribute name="aria-current">page</xsl:attribute>
  </xsl:template>

  <xsl:template match="r:page" mode="sub"/>
  <xsl:template match="r:page[@view = 'credentials' or @view = 'upload' or @view = 'upload-item' or @view = 'draft' or @view = 'progress' or @view = 'plan' or @view = 'extension' or @view = 'credential' or @view = 'history']" mode="sub">
    <nav class="sub"><xsl:attribute name="aria-label"><xsl:call-template name="menu.credentials"/></xsl:attribute>
      <div class="wide"><xsl:apply-templates select="." mode="menu-credentials"/></div>
    </nav>
  </xsl:template>
  <xsl:template match="r:page[@view = 'activities' or @view = 'activity' or @view = 'offers']" mode="sub">
    <nav class="sub"><xsl:attribute name="aria-label"><xsl:call-template name="menu.exams"/></xsl:attribute>
      <div class="wide"><xsl:apply-templates select="." mode="menu-exams"/></div>
    </nav>
  </xsl:template>

  <xsl:template match="*" mode="menu-credentials">
    <a href="/credentials"><xsl:if test="@view = 'credentials'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><xsl:call-template name="menu.my-credentials"/></a>
    <a href="/credentials/upload">
      <xsl:choose>
        <xsl:when test="@view = 'upload'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:when>
        <xsl:when test="@view = 'upload-item' or @view = 'draft'"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:when>
      </xsl:choose>
      <xsl:call-template name="menu.upload"/>
    </a>
    <a href="/credentials/progress">
      <xsl:choose>
        <xsl:when test="@view = 'progress'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:when>
        <xsl:when test="@view = 'credential' or @view = 'history'"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:when>
      </xsl:choose>
      <xsl:call-template name="menu.progress"/>
    </a>
    <a href="/credentials/plan"><xsl:if test="@view = 'plan'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><xsl:call-template name="menu.plan"/></a>
    <a href="/extension"><xsl:if test="@view = 'extension'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><xsl:call-template name="menu.extension"/></a>
  </xsl:template>
  <xsl:template match="*" mode="menu-exams">
    <a href="/exams/activities">
      <xsl:choose>
        <xsl:when test="@view = 'activities'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:when>
        <xsl:when test="@view = 'activity'"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:when>
      </xsl:choose>
      <xsl:call-template name="menu.activities"/>
    </a>
    <a href="/activities"><xsl:if test="@view = 'offers'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><xsl:call-template name="menu.offers"/></a>
  </xsl:template>

  <!-- Staff: dark, so that they always see in which role they act. -->
  <xsl:template match="r:viewer" mode="header-staff">
    <header class="top bar">
      <div class="wide">
        <a class="logo" href="/">Recert</a>
        <span class="tag"><xsl:apply-templates select="@role" mode="word"/></span>
        <nav class="main-nav"><xsl:attribute name="aria-label"><xsl:call-template name="shell.sections"/></xsl:attribute>
          <xsl:apply-templates select="r:section" mode="menu"/>
        </nav>
        <div class="who">
          <a href="/profile"><xsl:apply-templates select=".." mode="in-profile"/><xsl:apply-templates select="." mode="named"/></a>
          <a href="/sign-out"><xsl:call-template name="menu.sign-out"/></a>
        </div>
        <details class="menu">
          <summary><xsl:call-template name="shell.menu"/></summary>
          <nav><xsl:attribute name="aria-label"><xsl:call-template name="shell.menu"/></xsl:attribute>
            <xsl:apply-templates select="." mode="menu-folded"/>
            <xsl:if test="@name != ''"><p><xsl:value-of select="@name"/></p></xsl:if>
            <a href="/profile"><xsl:call-template name="menu.profile"/></a>
            <a href="/sign-out"><xsl:call-template name="menu.sign-out"/></a>
          </nav>
        </details>
      </div>
    </header>
    <xsl:apply-templates select="r:section[r:section]" mode="sub"/>
  </xsl:template>
  <xsl:template match="r:viewer" mode="named"><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="r:viewer[@name = '']" mode="named"><xsl:call-template name="menu.profile"/></xsl:template>
  <xsl:template match="r:section" mode="sub">
    <nav class="sub bar"><xsl:attribute name="aria-label"><xsl:apply-templates select="." mode="word"/></xsl:attribute><div class="wide"><xsl:apply-templates select="r:section" mode="menu"/></div></nav>
  </xsl:template>
  <xsl:template match="r:viewer" mode="menu-folded"><xsl:apply-templates select="r:section | r:section/r:section" mode="menu"/></xsl:template>

  <xsl:template match="r:section" mode="menu">
    <a href="{@href}"><xsl:if test="@current"><xsl:attribute name="class">in</xsl:attribute><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><xsl:apply-templates select="." mode="word"/></a>
  </xsl:template>
  <xsl:template match="r:section" mode="word"><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="r:section[@name = 'waiting']" mode="word"><xsl:call-template name="menu.waiting"/></xsl:template>
  <xsl:template match="r:section[@name = 'reviews']" mode="word"><xsl:call-template name="menu.reviews"/></xsl:template>
  <xsl:template match="r:section[@name = 'candidates']" mode="word"><xsl:call-template name="menu.candidates"/></xsl:template>
  <xsl:template match="r:section[@name = 'offers']" mode="word"><xsl:call-template name="menu.offers"/></xsl:template>
  <xsl:template match="r:section[@name = 'catalogue']" mode="word"><xsl:call-template name="menu.catalog"/></xsl:template>
  <xsl:template match="r:section[@name = 'messages']" mode="word"><xsl:call-template name="section.messages"/></xsl:template>
  <xsl:template match="r:section[@name = 'extensions']" mode="word"><xsl:call-template name="menu.extensions"/></xsl:template>
  <xsl:template match="r:section[@name = 'integrations']" mode="word"><xsl:call-template name="menu.integrations"/></xsl:template>
  <xsl:template match="r:section[@name = 'audit']" mode="word"><xsl:call-template name="menu.audit"/></xsl:template>
  <xsl:template match="r:section[@name = 'staff']" mode="word"><xsl:call-template name="menu.staff"/></xsl:template>
  <xsl:template match="r:section[@name = 'sign-ins']" mode="word"><xsl:call-template name="menu.sign-ins"/></xsl:template>

  <xsl:template match="r:section[@name = 'types']" mode="word"><xsl:call-template name="table.types"/></xsl:template>
  <xsl:template match="r:section[@name = 'options']" mode="word"><xsl:call-template name="table.options"/></xsl:template>
  <xsl:template match="r:section[@name = 'certifications']" mode="word"><xsl:call-template name="table.certifications"/></xsl:template>
  <xsl:template match="r:section[@name = 'designations']" mode="word"><xsl:call-template name="table.designations"/></xsl:template>
  <xsl:template match="r:section[@name = 'campaigns']" mode="word"><xsl:call-template name="table.campaigns"/></xsl:template>
  <xsl:template match="r:section[@name = 'announcements']" mode="word"><xsl:call-template name="table.announcements"/></xsl:template>
  <xsl:template match="r:section[@name = 'groups']" mode="word"><xsl:call-template name="table.groups"/></xsl:template>
  <xsl:template match="r:section[@name = 'languages']" mode="word"><xsl:call-template name="table.languages"/></xsl:template>
  <xsl:template match="r:section[@name = 'programme']" mode="word"><xsl:call-template name="import.title"/></xsl:template>

  <xsl:template match="@role" mode="word"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="@role[. = 'reviewer']" mode="word"><xsl:call-template name="role.reviewer"/></xsl:template>
  <xsl:template match="@role[. = 'catalogue-editor']" mode="word"><xsl:call-template name="role.catalogue-editor"/></xsl:template>
  <xsl:template match="@role[. = 'support']" mode="word"><xsl:call-template name="role.support"/></xsl:template>
  <xsl:template match="@role[. = 'admin']" mode="word"><xsl:call-template name="role.admin"/></xsl:template>
  <xsl:template match="@role[. = 'auditor']" mode="word"><xsl:call-template name="role.auditor"/></xsl:template>

  <xsl:template name="header-everyone">
    <header class="top">
      <div class="wide">
        <a class="logo" href="/">Recert</a>
        <nav class="main-nav"><xsl:attribute name="aria-label"><xsl:call-template name="shell.sections"/></xsl:attribute>
          <a href="/catalog"><xsl:if test="@view = 'catalog'"><xsl:attribute name="class">in</xsl:attribute><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><xsl:call-template name="menu.catalog"/></a>
          <a href="/activities"><xsl:if test="@view = 'offers'"><xsl:attribute name="class">in</xsl:attribute><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><xsl:call-template name="menu.offers"/></a>
          <a href="/help"><xsl:if test="@view = 'help'"><xsl:attribute name="class">in</xsl:attribute><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><xsl:call-template name="menu.help"/></a>
        </nav>
        <xsl:if test="@view != 'sign-in'">
          <div class="who"><a href="/sign-in"><xsl:call-template name="menu.sign-in"/></a></div>
        </xsl:if>
        <details class="menu">
          <summary><xsl:call-template name="shell.menu"/></summary>
          <nav><xsl:attribute name="aria-label"><xsl:call-template name="shell.menu"/></xsl:attribute>
            <a href="/catalog"><xsl:call-template name="menu.catalog"/></a>
            <a href="/activities"><xsl:call-template name="menu.offers"/></a>
            <a href="/help"><xsl:call-template name="menu.help"/></a>
            <a href="/sign-in"><xsl:call-template name="menu.sign-in"/></a>
          </nav>
        </details>
      </div>
    </header>
  </xsl:template>

  <!-- ==== Notices ==================================================================== -->

  <xsl:template match="r:page" mode="notices"><xsl:apply-templates select="r:announcement | r:notice" mode="notice"/></xsl:template>

  <xsl:template match="r:announcement" mode="notice">
    <div class="notice"><b><xsl:value-of select="."/></b></div>
  </xsl:template>
  <xsl:template match="r:notice" mode="notice">
    <div class="notice {@kind}" role="status"><xsl:apply-templates select="." mode="words"/></div>
  </xsl:template>

  <!-- The words of a notice, by its code; the message of one that is new to this sheet. -->
  <xsl:template match="r:notice" mode="words"><b><xsl:value-of select="@code"/></b></xsl:template>
  <xsl:template match="r:notice[r:message]" mode="words" priority="0"><b><xsl:value-of select="r:message"/></b></xsl:template>
  <xsl:template match="r:notice[@code = 'activity-recorded']" mode="words"><xsl:call-template name="notice.activity-recorded"/></xsl:template>
  <xsl:template match="r:notice[@code = 'activity-amended']" mode="words"><xsl:call-template name="notice.activity-amended"/></xsl:template>
  <xsl:template match="r:notice[@code = 'activity-withdrawn']" mode="words"><xsl:call-template name="notice.activity-withdrawn"/></xsl:template>
  <xsl:template match="r:notice[@code = 'renewed']" mode="words"><xsl:call-template name="notice.renewed"/></xsl:template>
  <xsl:template match="r:notice[@code = 'draft-kept']" mode="words"><xsl:call-template name="notice.draft-kept"/></xsl:template>
  <xsl:template match="r:notice[@code = 'drafts-kept']" mode="words"><xsl:call-template name="notice.drafts-kept"/></xsl:template>
  <xsl:template match="r:notice[@code = 'draft-discarded']" mode="words"><xsl:call-template name="notice.draft-discarded"/></xsl:template>
  <xsl:template match="r:notice[@code = 'signed-out']" mode="words"><xsl:call-template name="notice.signed-out"/></xsl:template>
  <xsl:template match="r:notice[@code = 'session-ended']" mode="words"><xsl:call-template name="notice.session-ended"/></xsl:template>
  <xsl:template match="r:notice[@code = 'password-set']" mode="words"><xsl:call-template name="notice.password-set"/></xsl:template>
  <xsl:template match="r:notice[@code = 'profile-saved']" mode="words"><xsl:call-template name="notice.profile-saved"/></xsl:template>
  <xsl:template match="r:notice[@code = 'address-asked']" mode="words"><xsl:call-template name="notice.address-asked"/></xsl:template>
  <xsl:template match="r:notice[@code = 'address-confirmed']" mode="words"><xsl:call-template name="notice.address-confirmed"/></xsl:template>
  <xsl:template match="r:notice[@code = 'address-main']" mode="words"><xsl:call-template name="notice.address-main"/></xsl:template>
  <xsl:template match="r:notice[@code = 'address-removed']" mode="words"><xsl:call-template name="notice.address-removed"/></xsl:template>
  <xsl:template match="r:notice[@code = 'provider-removed']" mode="words"><xsl:call-template name="notice.provider-removed"/></xsl:template>
  <xsl:template match="r:notice[@code = 'reset-sent']" mode="words"><xsl:call-template name="notice.reset-sent"/></xsl:template>
  <xsl:template match="r:notice[@code = 'recovery-used']" mode="words"><xsl:call-template name="notice.recovery-used"/></xsl:template>
  <xsl:template match="r:notice[@code = 'second-factor-off']" mode="words"><xsl:call-template name="notice.second-factor-off"/></xsl:template>
  <xsl:template match="r:notice[@code = 'second-factor-reset']" mode="words"><xsl:call-template name="notice.second-factor-reset"/></xsl:template>
  <xsl:template match="r:notice[@code = 'sessions-ended']" mode="words"><xsl:call-template name="notice.sessions-ended"/></xsl:template>

  <xsl:template match="r:notice[@code = 'review-accepted']" mode="words"><xsl:call-template name="notice.review-accepted"/></xsl:template>
  <xsl:template match="r:notice[@code = 'review-rejected']" mode="words"><xsl:call-template name="notice.review-rejected"/></xsl:template>

  <xsl:template match="r:notice[@code = 'extension-asked']" mode="words"><xsl:call-template name="notice.extension-asked"/></xsl:template>
  <xsl:template match="r:notice[@code = 'extension-granted']" mode="words"><xsl:call-template name="notice.extension-granted"/></xsl:template>
  <xsl:template match="r:notice[@code = 'extension-refused']" mode="words"><xsl:call-template name="notice.extension-refused"/></xsl:template>
  <xsl:template match="r:notice[@code = 'extension-withdrawn']" mode="words"><xsl:call-template name="notice.extension-withdrawn"/></xsl:template>

  <xsl:template match="r:notice[@code = 'calendar-stopped']" mode="words"><xsl:call-template name="notice.calendar-stopped"/></xsl:template>
  <xsl:template match="r:notice[@code = 'person-saved']" mode="words"><xsl:call-template name="notice.person-saved"/></xsl:template>
  <xsl:template match="r:notice[@code = 'candidate-created']" mode="words"><xsl:call-template name="notice.candidate-created"/></xsl:template>
  <xsl:template match="r:notice[@code = 'mail-again']" mode="words"><xsl:call-template name="notice.mail-again"/></xsl:template>
  <xsl:template match="r:notice[@code = 'mail-test']" mode="words"><xsl:call-template name="notice.mail-test"/></xsl:template>
  <xsl:template match="r:notice[@code = 'key-revoked']" mode="words"><xsl:call-template name="notice.key-revoked"/></xsl:template>
  <xsl:template match="r:notice[@code = 'offer-saved']" mode="words"><xsl:call-template name="notice.offer-saved"/></xsl:template>
  <xsl:template match="r:notice[@code = 'offer-taken-back']" mode="words"><xsl:call-template name="notice.offer-taken-back"/></xsl:template>
  <xsl:template match="r:notice[@code = 'offers-loaded']" mode="words"><xsl:call-template name="notice.offers-loaded"/></xsl:template>
  <xsl:template match="r:notice[@code = 'event-saved']" mode="words"><xsl:call-template name="notice.event-saved"/></xsl:template>
  <xsl:template match="r:notice[@code = 'thing-saved']" mode="words"><xsl:call-template name="notice.thing-saved"/></xsl:template>
  <xsl:template match="r:notice[@code = 'thing-removed']" mode="words"><xsl:call-template name="notice.thing-removed"/></xsl:template>

  <!-- What no sheet knows is reported, never dropped in silence. -->
  <xsl:template match="*" mode="main">
    <xsl:message>no template for <xsl:value-of select="name()"/> in mode main</xsl:message>
  </xsl:template>
</xsl:stylesheet>
