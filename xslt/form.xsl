<?xml version="1.0" encoding="UTF-8"?>
<!--
  form.xsl - forms: hidden fields, the summary of what is wrong, fields, pictures, the pager

  A field is label, help, problem, control, in that order. What a field is called, what
  helps and what is wrong with it are words: field.<name>, help.<name>, refusal.<code>.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <!-- What a form sends without being asked. -->
  <xsl:template match="r:form" mode="hidden"><xsl:apply-templates select="@csrf | @key" mode="hidden"/></xsl:template>
  <xsl:template match="@*" mode="hidden"><input type="hidden" name="{name()}" value="{.}"/></xsl:template>

  <!-- First on the page, and where the focus is: what stops it, with a link to each field. -->
  <xsl:template match="r:form" mode="summary"/>
  <xsl:template match="r:form[@code or r:field/@code]" mode="summary">
    <div class="notice error" role="alert"><xsl:apply-templates select="." mode="taking-focus"/>
      <b><xsl:call-template name="form.stopped"/></b>
      <xsl:if test="@code"><p><xsl:apply-templates select="." mode="refusal"/></p></xsl:if>
      <xsl:if test="r:field/@code"><ul><xsl:apply-templates select="r:field[@code]" mode="summary"/></ul></xsl:if>
    </div>
  </xsl:template>
  <xsl:template match="r:form" mode="taking-focus"><xsl:attribute name="tabindex">-1</xsl:attribute><xsl:attribute name="autofocus">autofocus</xsl:attribute></xsl:template>
  <xsl:template match="r:field" mode="summary"><li><a href="#f-{@name}"><xsl:apply-templates select="." mode="label"/>: <xsl:apply-templates select="." mode="refusal"/></a></li></xsl:template>

  <!-- ==== A field around its control ================================================= -->

  <xsl:template match="r:field" mode="field">
    <div class="field">
      <label for="f-{@name}"><xsl:apply-templates select="." mode="label"/></label>
      <xsl:apply-templates select="." mode="help"/>
      <xsl:apply-templates select="." mode="control"/>
    </div>
  </xsl:template>
  <xsl:template match="r:field[@code]" mode="field">
    <div class="field wrong">
      <label for="f-{@name}"><xsl:apply-templates select="." mode="label"/></label>
      <xsl:apply-templates select="." mode="help"/>
      <p class="problem" id="p-{@name}"><xsl:apply-templates select="." mode="refusal"/></p>
      <xsl:apply-templates select="." mode="control"/>
    </div>
  </xsl:template>

  <!-- What helps and what is wrong is announced with the control. Which fields have a help is said in each sheet, beside
       mode help; the browser's tour finds a help that no control names. -->
  <xsl:template match="r:field" mode="described"><xsl:if test="@code"><xsl:attribute name="aria-invalid">true</xsl:attribute><xsl:attribute name="aria-describedby">p-<xsl:value-of select="@name"/></xsl:attribute></xsl:if></xsl:template>
  <xsl:template name="helped">
    <xsl:if test="@code"><xsl:attribute name="aria-invalid">true</xsl:attribute></xsl:if>
    <xsl:attribute name="aria-describedby">h-<xsl:value-of select="@name"/><xsl:if test="@code"> p-<xsl:value-of select="@name"/></xsl:if></xsl:attribute>
  </xsl:template>
  <xsl:template match="@max" mode="length"><xsl:attribute name="maxlength"><xsl:value-of select="."/></xsl:attribute></xsl:template>
  <xsl:template match="@min" mode="length"><xsl:attribute name="minlength"><xsl:value-of select="."/></xsl:attribute></xsl:template>

  <xsl:template match="r:field" mode="control"><input class="in" id="f-{@name}" name="{@name}" value="{@value}"><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[r:choice]" mode="control">
    <select class="in" id="f-{@name}" name="{@name}"><xsl:apply-templates select="." mode="described"/><xsl:apply-templates select="r:choice" mode="option"/></select>
  </xsl:template>
  <xsl:template match="r:field[@name = 'date']" mode="control"><input class="in" type="date" id="f-date" name="date" value="{@value}" min="{@min}" max="{@max}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <!-- What is no date a date field would drop: it is shown as it was typed. -->
  <xsl:template match="r:field[@name = 'date'][@code = 'date']" mode="control" priority="1"><input class="in" type="text" id="f-date" name="date" value="{@value}"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'notes']" mode="control"><textarea class="in" id="f-notes" name="notes" rows="3"><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/><xsl:value-of select="@value"/></textarea></xsl:template>
  <xsl:template match="r:field[@name = 'image']" mode="control">
    <div class="drop">
      <!-- Where a finger points nothing is dropped: the style sheet shows one of the two, and the camera's own field. -->
      <b><xsl:call-template name="drop.title"/></b><b><xsl:call-template name="drop.take"/></b>
      <input type="file" id="f-image" name="image" multiple="multiple" accept="image/png,image/jpeg,image/webp,image/gif"><xsl:apply-templates select="." mode="described"/></input>
      <div class="shoot"><label for="f-camera"><xsl:call-template name="drop.camera"/></label><input type="file" id="f-camera" name="image" accept="image/*" capture="environment"/></div>
      <xsl:call-template name="drop.kinds"/><span data-script="" hidden="hidden"><xsl:text> </xsl:text><xsl:call-template name="drop.paste"/></span>
    </div>
    <!-- For the script: what was chosen, and what did not arrive. -->
    <div data-images=""></div>
    <p class="small" data-sending="" hidden="hidden"><xsl:call-template name="drop.sending"/></p>
    <div class="notice error" role="alert" data-failed="" hidden="hidden"><b><xsl:call-template name="drop.failed"/></b><p><xsl:call-template name="drop.failed-why"/></p><p><button class="btn" type="button"><xsl:call-template name="drop.again"/></button></p></div>
    <template>
      <div class="pic">
        <i aria-hidden="true"></i>
        <div><b></b><span class="smaller" data-is="kept"><xsl:call-template name="drop.kept"/></span><span class="smaller" data-is="shrunk"><xsl:call-template name="drop.shrunk"/></span><span class="problem" data-is="kind"><xsl:call-template name="drop.kind"/></span><span class="problem" data-is="large"><xsl:call-template name="drop.large"/></span></div>
        <button class="btn" type="button"><xsl:call-template name="drop.remove"/><span class="hide"></span></button>
      </div>
    </template>
  </xsl:template>
  <xsl:template match="r:field[@name = 'password']" mode="control"><input class="in" type="password" id="f-password" name="password" autocomplete="current-password"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'password' and ../r:field/@name = 'password-again']" mode="control"><input class="in" type="password" id="f-password" name="password" autocomplete="new-password"><xsl:apply-templates select="@min" mode="length"/><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'new-password' or @name = 'password-again']" mode="control"><input class="in" type="password" id="f-{@name}" name="{@name}" autocomplete="new-password"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'login']" mode="control"><input class="in" id="f-login" name="login" value="{@value}" autocomplete="username" autocapitalize="none" spellcheck="false"><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'given-name' or @name = 'family-name']" mode="control"><input class="in" id="f-{@name}" name="{@name}" value="{@value}" autocomplete="{@name}"><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/></input></xsl:template>
  <xsl:template match="r:field[@name = 'next']" mode="hidden"><xsl:if test="@value"><input type="hidden" name="next" value="{@value}"/></xsl:if></xsl:template>

  <xsl:template match="r:choice" mode="option">
    <option value="{@value}"><xsl:if test="@value = ../@value"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:apply-templates select="." mode="label"/></option>
  </xsl:template>
  <xsl:template match="r:choice[@name]" mode="label"><xsl:value-of select="@name"/></xsl:template>

  <!-- ==== Labels and help ============================================================ -->

  <xsl:template match="r:field[@name = 'date']" mode="label"><xsl:call-template name="field.date"/></xsl:template>
  <xsl:template match="r:field[@name = 'title']" mode="label"><xsl:call-template name="field.title"/></xsl:template>
  <xsl:template match="r:field[@name = 'activity']" mode="label"><xsl:call-template name="field.activity"/></xsl:template>
  <xsl:template match="r:field[@name = 'activity']" mode="help"><p class="help" id="h-activity"><xsl:call-template name="help.activity"/></p></xsl:template>
  <xsl:template match="r:field[@name = 'activity']/r:choice[@value = '']" mode="label"><xsl:call-template name="field.activity-none"/></xsl:template>
  <xsl:template match="r:field[@name = 'language']" mode="label"><xsl:call-template name="field.language"/></xsl:template>
  <xsl:template match="r:form[@name = 'person']/r:field[@name = 'language']" mode="label" priority="2"><xsl:call-template name="field.own-language"/></xsl:template>
  <xsl:template match="r:field[@name = 'image']" mode="label"><xsl:call-template name="field.image"/></xsl:template>
  <xsl:template match="r:field[@name = 'notes']" mode="label"><xsl:call-template name="field.notes"/></xsl:template>
  <xsl:template match="r:field[@name = 'group']" mode="label"><xsl:call-template name="field.group"/></xsl:template>
  <xsl:template match="r:field[@name = 'option']" mode="label"><xsl:call-template name="field.option"/></xsl:template>
  <xsl:template match="r:field[@name = 'login']" mode="label"><xsl:call-template name="field.login"/></xsl:template>
  <xsl:template match="r:field[@name = 'password']" mode="label"><xsl:call-template name="field.password"/></xsl:template>
  <xsl:template match="r:field[@name = 'password-again']" mode="label"><xsl:call-template name="field.password-again"/></xsl:template>
  <xsl:template match="r:field[@name = 'new-password']" mode="label"><xsl:call-template name="field.new-password"/></xsl:template>
  <xsl:template match="r:field[@name = 'given-name']" mode="label"><xsl:call-template name="field.given-name"/></xsl:template>
  <xsl:template match="r:field[@name = 'family-name']" mode="label"><xsl:call-template name="field.family-name"/></xsl:template>
  <xsl:template match="r:field[@name = 'end-session']" mode="label"><xsl:call-template name="field.end-session"/></xsl:template>

  <xsl:template match="r:field" mode="help"/>
  <xsl:template match="r:field[@name = 'activity' or @name = 'date' or @name = 'image'] | r:field[@name = 'new-password' or @name = 'password'][@min]" mode="described"><xsl:call-template name="helped"/></xsl:template>
  <xsl:template match="r:field[@name = 'date']" mode="help"><p class="help" id="h-date"><xsl:call-template name="help.date"/><xsl:apply-templates select="@hint" mode="hint"/></p></xsl:template>
  <xsl:template match="@hint" mode="hint"><xsl:text> </xsl:text><b><xsl:call-template name="hint.image"/></b></xsl:template>
  <xsl:template match="@hint[. = 'image-undated']" mode="hint"><xsl:text> </xsl:text><xsl:call-template name="hint.image-undated"/></xsl:template>
  <xsl:template match="r:field[@name = 'image']" mode="help">
    <p class="help" id="h-image"><xsl:apply-templates select="../../r:option/r:proof" mode="help"/><xsl:call-template name="help.image"/></p>
    <details class="example">
      <summary><xsl:call-template name="example.show"/></summary>
      <xsl:apply-templates select="../../r:option/@code | ../../r:activity/@option" mode="example"/>
      <p class="smaller"><xsl:call-template name="example.marks"/></p>
    </details>
  </xsl:template>
  <!-- Good evidence, drawn: of each option of the default programme, and of any other. -->
  <xsl:template match="@*" mode="example"><img src="/static/example.svg?v={../../r:portal/@assets}" width="480" height="300" loading="lazy"><xsl:attribute name="alt"><xsl:call-template name="example.any"/></xsl:attribute></img></xsl:template>
  <xsl:template match="@*[. = 'coursework']" mode="example"><img src="/static/example-coursework.svg?v={../../r:portal/@assets}" width="480" height="300" loading="lazy"><xsl:attribute name="alt"><xsl:call-template name="example.coursework"/></xsl:attribute></img></xsl:template>
  <xsl:template match="@*[. = 'global-event']" mode="example"><img src="/static/example-global-event.svg?v={../../r:portal/@assets}" width="480" height="300" loading="lazy"><xsl:attribute name="alt"><xsl:call-template name="example.global-event"/></xsl:attribute></img></xsl:template>
  <xsl:template match="@*[. = 'local-event']" mode="example"><img src="/static/example-local-event.svg?v={../../r:portal/@assets}" width="480" height="300" loading="lazy"><xsl:attribute name="alt"><xsl:call-template name="example.local-event"/></xsl:attribute></img></xsl:template>
  <xsl:template match="@*[. = 'presenting']" mode="example"><img src="/static/example-presenting.svg?v={../../r:portal/@assets}" width="480" height="300" loading="lazy"><xsl:attribute name="alt"><xsl:call-template name="example.presenting"/></xsl:attribute></img></xsl:template>
  <xsl:template match="r:proof" mode="help"><xsl:value-of select="."/><xsl:text> </xsl:text><xsl:if test="@href"><a href="{@href}"><xsl:call-template name="help.example"/></a><xsl:text> </xsl:text></xsl:if></xsl:template>
  <xsl:template match="r:field[@name = 'new-password' or @name = 'password'][@min]" mode="help"><p class="help" id="h-{@name}"><xsl:call-template name="help.new-password"/></p></xsl:template>

  <!-- ==== Refusals: the sentence of a code; the message of one new to this sheet ====== -->

  <xsl:template match="*" mode="refusal"><xsl:value-of select="@code"/></xsl:template>
  <xsl:template match="*[r:message]" mode="refusal" priority="0"><span lang="en"><xsl:value-of select="r:message"/></span></xsl:template>
  <xsl:template match="*[@code = 'request']" mode="refusal"><xsl:call-template name="refusal.request"/></xsl:template>
  <xsl:template match="*[@code = 'body']" mode="refusal"><xsl:call-template name="refusal.body"/></xsl:template>
  <xsl:template match="*[@code = 'not-signed-in']" mode="refusal"><xsl:call-template name="refusal.not-signed-in"/></xsl:template>
  <xsl:template match="*[@code = 'forbidden']" mode="refusal"><xsl:call-template name="refusal.forbidden"/></xsl:template>
  <xsl:template match="*[@code = 'csrf']" mode="refusal"><xsl:call-template name="refusal.csrf"/></xsl:template>
  <xsl:template match="*[@code = 'not-found']" mode="refusal"><xsl:call-template name="refusal.not-found"/></xsl:template>
  <xsl:template match="*[@code = 'link-over']" mode="refusal"><xsl:call-template name="refusal.link-over"/></xsl:template>
  <xsl:template match="*[@code = 'method']" mode="refusal"><xsl:call-template name="refusal.method"/></xsl:template>
  <xsl:template match="*[@code = 'not-acceptable']" mode="refusal"><xsl:call-template name="refusal.not-acceptable"/></xsl:template>
  <xsl:template match="*[@code = 'stale']" mode="refusal"><xsl:call-template name="refusal.stale"/></xsl:template>
  <xsl:template match="*[@code = 'length']" mode="refusal"><xsl:call-template name="refusal.length"/></xsl:template>
  <xsl:template match="*[@code = 'too-large']" mode="refusal"><xsl:call-template name="refusal.too-large"/></xsl:template>
  <xsl:template match="*[@code = 'address-too-long']" mode="refusal"><xsl:call-template name="refusal.address-too-long"/></xsl:template>
  <xsl:template match="*[@code = 'media-type']" mode="refusal"><xsl:call-template name="refusal.media-type"/></xsl:template>
  <xsl:template match="*[@code = 'failed']" mode="refusal"><xsl:call-template name="refusal.failed"/></xsl:template>
  <xsl:template match="*[@code = 'unavailable']" mode="refusal"><xsl:call-template name="refusal.unavailable"/></xsl:template>
  <xsl:template match="*[@code = 'field-missing']" mode="refusal"><xsl:call-template name="refusal.field-missing"/></xsl:template>
  <xsl:template match="*[@code = 'field-repeated']" mode="refusal"><xsl:call-template name="refusal.field-repeated"/></xsl:template>
  <xsl:template match="*[@code = 'field-too-long']" mode="refusal"><xsl:call-template name="refusal.field-too-long"/></xsl:template>
  <xsl:template match="*[@code = 'text']" mode="refusal"><xsl:call-template name="refusal.text"/></xsl:template>
  <xsl:template match="*[@code = 'date']" mode="refusal"><xsl:call-template name="refusal.date"/></xsl:template>
  <xsl:template match="*[@code = 'date-in-future']" mode="refusal"><xsl:call-template name="refusal.date-in-future"/></xsl:template>
  <xsl:template match="*[@code = 'date-too-early']" mode="refusal"><xsl:call-template name="refusal.date-too-early"/></xsl:template>
  <xsl:template match="*[@code = 'option-unknown']" mode="refusal"><xsl:call-template name="refusal.option-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'offer-unknown']" mode="refusal"><xsl:call-template name="refusal.offer-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'option-not-offered']" mode="refusal"><xsl:call-template name="refusal.option-not-offered"/></xsl:template>
  <xsl:template match="*[@code = 'language-unknown']" mode="refusal"><xsl:call-template name="refusal.language-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'image-missing']" mode="refusal"><xsl:call-template name="refusal.image-missing"/></xsl:template>
  <xsl:template match="*[@code = 'image-kind']" mode="refusal"><xsl:call-template name="refusal.image-kind"/></xsl:template>
  <xsl:template match="*[@code = 'image-damaged']" mode="refusal"><xsl:call-template name="refusal.image-damaged"/></xsl:template>
  <xsl:template match="*[@code = 'image-too-large']" mode="refusal"><xsl:call-template name="refusal.image-too-large"/></xsl:template>
  <xsl:template match="*[@code = 'image-too-many']" mode="refusal"><xsl:call-template name="refusal.image-too-many"/></xsl:template>
  <xsl:template match="*[@code = 'image-time']" mode="refusal"><xsl:call-template name="refusal.image-time"/></xsl:template>
  <xsl:template match="*[@code = 'drafts-full']" mode="refusal"><xsl:call-template name="refusal.drafts-full"/></xsl:template>
  <xsl:template match="*[@code = 'drafts-none']" mode="refusal"><xsl:call-template name="refusal.drafts-none"/></xsl:template>
  <xsl:template match="*[@code = 'drafts-too-many']" mode="refusal"><xsl:call-template name="refusal.drafts-too-many"/></xsl:template>
  <xsl:template match="*[@code = 'duplicate-activity']" mode="refusal"><xsl:call-template name="refusal.duplicate-activity"/></xsl:template>
  <xsl:template match="*[@code = 'key-used']" mode="refusal"><xsl:call-template name="refusal.key-used"/></xsl:template>
  <xsl:template match="*[@code = 'sign-in']" mode="refusal"><xsl:call-template name="refusal.sign-in"/></xsl:template>
  <xsl:template match="*[@code = 'rate']" mode="refusal"><xsl:call-template name="refusal.rate"/></xsl:template>
  <xsl:template match="*[@code = 'password-wrong']" mode="refusal"><xsl:call-template name="refusal.password-wrong"/></xsl:template>
  <xsl:template match="*[@code = 'password-none']" mode="refusal"><xsl:call-template name="refusal.password-none"/></xsl:template>
  <xsl:template match="*[@code = 'provider-unknown']" mode="refusal"><xsl:call-template name="refusal.provider-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'password-short']" mode="refusal"><xsl:call-template name="refusal.password-short"/></xsl:template>
  <xsl:template match="*[@code = 'password-common']" mode="refusal"><xsl:call-template name="refusal.password-common"/></xsl:template>
  <xsl:template match="*[@code = 'password-long']" mode="refusal"><xsl:call-template name="refusal.password-long"/></xsl:template>
  <xsl:template match="*[@code = 'password-same']" mode="refusal"><xsl:call-template name="refusal.password-same"/></xsl:template>
  <xsl:template match="*[@code = 'session-unknown']" mode="refusal"><xsl:call-template name="refusal.session-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'address-yours']" mode="refusal"><xsl:call-template name="refusal.address-yours"/></xsl:template>
  <xsl:template match="*[@code = 'address-main']" mode="refusal"><xsl:call-template name="refusal.address-main"/></xsl:template>
  <xsl:template match="*[@code = 'address-unverified']" mode="refusal"><xsl:call-template name="refusal.address-unverified"/></xsl:template>
  <xsl:template match="*[@code = 'addresses-too-many']" mode="refusal"><xsl:call-template name="refusal.addresses-too-many"/></xsl:template>
  <xsl:template match="*[@code = 'factor-code']" mode="refusal"><xsl:call-template name="refusal.factor-code"/></xsl:template>
  <xsl:template match="*[@code = 'factor-code-used']" mode="refusal"><xsl:call-template name="refusal.factor-code-used"/></xsl:template>
  <xsl:template match="*[@code = 'factor-recovery']" mode="refusal"><xsl:call-template name="refusal.factor-recovery"/></xsl:template>
  <xsl:template match="*[@code = 'factor-unreadable']" mode="refusal"><xsl:call-template name="refusal.factor-unreadable"/></xsl:template>
  <xsl:template match="*[@code = 'factor-required']" mode="refusal"><xsl:call-template name="refusal.factor-required"/></xsl:template>
  <xsl:template match="*[@code = 'factor-unavailable']" mode="refusal"><xsl:call-template name="refusal.factor-unavailable"/></xsl:template>
  <xsl:template match="*[@code = 'factor-none']" mode="refusal"><xsl:call-template name="refusal.factor-none"/></xsl:template>
  <xsl:template match="*[@code = 'activity-final']" mode="refusal"><xsl:call-template name="refusal.activity-final"/></xsl:template>
  <xsl:template match="*[@code = 'code']" mode="refusal"><xsl:call-template name="refusal.code"/></xsl:template>
  <xsl:template match="*[@code = 'password-differs']" mode="refusal"><xsl:call-template name="refusal.password-differs"/></xsl:template>
  <xsl:template match="*[@code = 'field-unknown']" mode="refusal"><xsl:call-template name="refusal.field-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'number']" mode="refusal"><xsl:call-template name="refusal.number"/></xsl:template>
  <xsl:template match="*[@code = 'flag']" mode="refusal"><xsl:call-template name="refusal.flag"/></xsl:template>
  <xsl:template match="*[@code = 'path']" mode="refusal"><xsl:call-template name="refusal.path"/></xsl:template>
  <xsl:template match="*[@code = 'action']" mode="refusal"><xsl:call-template name="refusal.action"/></xsl:template>
  <xsl:template match="*[@code = 'date-after-entered']" mode="refusal"><xsl:call-template name="refusal.date-after-entered"/></xsl:template>
  <xsl:template match="*[@code = 'date-outside-offer']" mode="refusal"><xsl:call-template name="refusal.date-outside-offer"/></xsl:template>
  <xsl:template match="*[@code = 'too-long']" mode="refusal"><xsl:call-template name="refusal.too-long"/></xsl:template>
  <xsl:template match="*[@code = 'mail']" mode="refusal"><xsl:call-template name="refusal.mail"/></xsl:template>
  <xsl:template match="*[@code = 'certification-unknown']" mode="refusal"><xsl:call-template name="refusal.certification-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'type-unknown']" mode="refusal"><xsl:call-template name="refusal.type-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'group-unknown']" mode="refusal"><xsl:call-template name="refusal.group-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'address-taken']" mode="refusal"><xsl:call-template name="refusal.address-taken"/></xsl:template>
  <xsl:template match="*[@code = 'number-taken']" mode="refusal"><xsl:call-template name="refusal.number-taken"/></xsl:template>
  <xsl:template match="*[@code = 'award-without-rule']" mode="refusal"><xsl:call-template name="refusal.award-without-rule"/></xsl:template>
  <xsl:template match="*[@code = 'event-in-future']" mode="refusal"><xsl:call-template name="refusal.event-in-future"/></xsl:template>
  <xsl:template match="*[@code = 'upgrade-without']" mode="refusal"><xsl:call-template name="refusal.upgrade-without"/></xsl:template>
  <xsl:template match="*[@code = 'not-awarded']" mode="refusal"><xsl:call-template name="refusal.not-awarded"/></xsl:template>
  <xsl:template match="*[@code = 'extension-idle']" mode="refusal"><xsl:call-template name="refusal.extension-idle"/></xsl:template>
  <xsl:template match="*[@code = 'not-held']" mode="refusal"><xsl:call-template name="refusal.not-held"/></xsl:template>
  <xsl:template match="*[@code = 'request-open']" mode="refusal"><xsl:call-template name="refusal.request-open"/></xsl:template>
  <xsl:template match="*[@code = 'request-decided']" mode="refusal"><xsl:call-template name="refusal.request-decided"/></xsl:template>
  <xsl:template match="*[@code = 'request-withdrawn']" mode="refusal"><xsl:call-template name="refusal.request-withdrawn"/></xsl:template>
  <xsl:template match="*[@code = 'expires-not-later']" mode="refusal"><xsl:call-template name="refusal.expires-not-later"/></xsl:template>
  <xsl:template match="*[@code = 'void-already']" mode="refusal"><xsl:call-template name="refusal.void-already"/></xsl:template>
  <xsl:template match="*[@code = 'ends-before-today']" mode="refusal"><xsl:call-template name="refusal.ends-before-today"/></xsl:template>
  <xsl:template match="*[@code = 'account-disabled']" mode="refusal"><xsl:call-template name="refusal.account-disabled"/></xsl:template>
  <xsl:template match="*[@code = 'credit-unknown']" mode="refusal"><xsl:call-template name="refusal.credit-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'renew-from-unknown']" mode="refusal"><xsl:call-template name="refusal.renew-from-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'activities-since-unknown']" mode="refusal"><xsl:call-template name="refusal.activities-since-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'rule-twice']" mode="refusal"><xsl:call-template name="refusal.rule-twice"/></xsl:template>
  <xsl:template match="*[@code = 'code-twice']" mode="refusal"><xsl:call-template name="refusal.code-twice"/></xsl:template>
  <xsl:template match="*[@code = 'units-negative']" mode="refusal"><xsl:call-template name="refusal.units-negative"/></xsl:template>
  <xsl:template match="*[@code = 'units-zero']" mode="refusal"><xsl:call-template name="refusal.units-zero"/></xsl:template>
  <xsl:template match="*[@code = 'validity-zero']" mode="refusal"><xsl:call-template name="refusal.validity-zero"/></xsl:template>
  <xsl:template match="*[@code = 'limit-negative']" mode="refusal"><xsl:call-template name="refusal.limit-negative"/></xsl:template>
  <xsl:template match="*[@code = 'limit-zero']" mode="refusal"><xsl:call-template name="refusal.limit-zero"/></xsl:template>
  <xsl:template match="*[@code = 'months-negative']" mode="refusal"><xsl:call-template name="refusal.months-negative"/></xsl:template>
  <xsl:template match="*[@code = 'days-negative']" mode="refusal"><xsl:call-template name="refusal.days-negative"/></xsl:template>
  <xsl:template match="*[@code = 'extension-both']" mode="refusal"><xsl:call-template name="refusal.extension-both"/></xsl:template>
  <xsl:template match="*[@code = 'extension-neither']" mode="refusal"><xsl:call-template name="refusal.extension-neither"/></xsl:template>
  <xsl:template match="*[@code = 'extension-range']" mode="refusal"><xsl:call-template name="refusal.extension-range"/></xsl:template>
  <xsl:template match="*[@code = 'time-zone-unknown']" mode="refusal"><xsl:call-template name="refusal.time-zone-unknown"/></xsl:template>
  <xsl:template match="*[@code = 'past-rule']" mode="refusal"><xsl:call-template name="refusal.past-rule"/></xsl:template>
  <xsl:template match="*[@code = 'past-retirement']" mode="refusal"><xsl:call-template name="refusal.past-retirement"/></xsl:template>
  <xsl:template match="*[@code = 'past-extension']" mode="refusal"><xsl:call-template name="refusal.past-extension"/></xsl:template>
  <xsl:template match="*[@code = 'time-zone-fixed']" mode="refusal"><xsl:call-template name="refusal.time-zone-fixed"/></xsl:template>
  <xsl:template match="*[@code = 'activities-from-fixed']" mode="refusal"><xsl:call-template name="refusal.activities-from-fixed"/></xsl:template>
  <xsl:template match="*[@code = 'type-fixed']" mode="refusal"><xsl:call-template name="refusal.type-fixed"/></xsl:template>
  <xsl:template match="*[@code = 'missing']" mode="refusal"><xsl:call-template name="refusal.missing"/></xsl:template>
  <xsl:template match="*[@code = 'requirement']" mode="refusal"><xsl:call-template name="refusal.requirement"/></xsl:template>
  <xsl:template match="*[@code = 'referenced']" mode="refusal"><xsl:call-template name="refusal.referenced"/></xsl:template>
  <xsl:template match="*[@code = 'moved']" mode="refusal"><xsl:call-template name="refusal.moved"/></xsl:template>
  <xsl:template match="*[@code = 'cancelled']" mode="refusal"><xsl:call-template name="refusal.cancelled"/></xsl:template>
  <xsl:template match="*[@code = 'proposal-damaged']" mode="refusal"><xsl:call-template name="refusal.proposal-damaged"/></xsl:template>
  <xsl:template match="*[@code = 'preview-over']" mode="refusal"><xsl:call-template name="refusal.preview-over"/></xsl:template>
  <xsl:template match="*[@code = 'unchanged']" mode="refusal"><xsl:call-template name="refusal.unchanged"/></xsl:template>
  <xsl:template match="*[@code = 'until-before-from']" mode="refusal"><xsl:call-template name="refusal.until-before-from"/></xsl:template>
  <xsl:template match="*[@code = 'href']" mode="refusal"><xsl:call-template name="refusal.href"/></xsl:template>

  <xsl:template match="*[@code = 'sso-state']" mode="refusal"><xsl:call-template name="refusal.sso-state"/></xsl:template>
  <xsl:template match="*[@code = 'sso-nonce']" mode="refusal"><xsl:call-template name="refusal.sso-nonce"/></xsl:template>
  <xsl:template match="*[@code = 'sso-audience']" mode="refusal"><xsl:call-template name="refusal.sso-audience"/></xsl:template>
  <xsl:template match="*[@code = 'sso-issuer']" mode="refusal"><xsl:call-template name="refusal.sso-issuer"/></xsl:template>
  <xsl:template match="*[@code = 'sso-algorithm']" mode="refusal"><xsl:call-template name="refusal.sso-algorithm"/></xsl:template>
  <xsl:template match="*[@code = 'sso-key']" mode="refusal"><xsl:call-template name="refusal.sso-key"/></xsl:template>
  <xsl:template match="*[@code = 'sso-signature']" mode="refusal"><xsl:call-template name="refusal.sso-signature"/></xsl:template>
  <xsl:template match="*[@code = 'sso-expired']" mode="refusal"><xsl:call-template name="refusal.sso-expired"/></xsl:template>
  <xsl:template match="*[@code = 'sso-answer']" mode="refusal"><xsl:call-template name="refusal.sso-answer"/></xsl:template>
  <xsl:template match="*[@code = 'sso-refused']" mode="refusal"><xsl:call-template name="refusal.sso-refused"/></xsl:template>
  <xsl:template match="*[@code = 'sso-used']" mode="refusal"><xsl:call-template name="refusal.sso-used"/></xsl:template>
  <xsl:template match="*[@code = 'sso-down']" mode="refusal"><xsl:call-template name="refusal.sso-down"/></xsl:template>
  <xsl:template match="*[@code = 'sso-slow']" mode="refusal"><xsl:call-template name="refusal.sso-slow"/></xsl:template>
  <xsl:template match="*[@code = 'sso-mail-missing']" mode="refusal"><xsl:call-template name="refusal.sso-mail-missing"/></xsl:template>
  <xsl:template match="*[@code = 'sso-mail-unverified']" mode="refusal"><xsl:call-template name="refusal.sso-mail-unverified"/></xsl:template>
  <xsl:template match="*[@code = 'sso-no-password']" mode="refusal"><xsl:call-template name="refusal.sso-no-password"/></xsl:template>
  <xsl:template match="*[@code = 'sso-link-sent']" mode="refusal"><xsl:call-template name="refusal.sso-link-sent"/></xsl:template>
  <xsl:template match="*[@code = 'sso-staff']" mode="refusal"><xsl:call-template name="refusal.sso-staff"/></xsl:template>
  <xsl:template match="*[@code = 'sso-closed']" mode="refusal"><xsl:call-template name="refusal.sso-closed"/></xsl:template>

  <!-- Within a link no second link: the summary leaves it to the field. -->
  <xsl:template match="r:field[@code = 'duplicate-activity']" mode="refusal">
    <xsl:call-template name="refusal.duplicate-activity"/><xsl:text> </xsl:text><a href="{@href}"><xsl:call-template name="refusal.see-first"/></a>
  </xsl:template>
  <xsl:template match="r:field[@code = 'duplicate-activity']" mode="summary"><li><a href="#f-{@name}"><xsl:apply-templates select="." mode="label"/>: <xsl:call-template name="refusal.duplicate-activity"/></a></li></xsl:template>

  <!-- ==== The fields of an entry: step 2, draft, amending ============================ -->

  <xsl:template match="r:form" mode="entry">
    <xsl:apply-templates select="r:field[@name = 'activity']" mode="field"/>
    <xsl:apply-templates select="r:field[@name = 'date']" mode="field"/>
    <xsl:apply-templates select="r:field[@name = 'title']" mode="field"/>
    <xsl:apply-templates select="r:field[@name = 'language']" mode="field"/>
    <xsl:apply-templates select="r:field[@name = 'image']" mode="field"/>
    <xsl:apply-templates select="r:field[@name = 'pictures']" mode="field"/>
    <xsl:apply-templates select="../r:draft[r:image]" mode="pics"/>
    <xsl:apply-templates select="r:field[@name = 'notes']" mode="field"/>
    <xsl:call-template name="counted"/>
  </xsl:template>
  <!-- What a script counts in the fields of a form that have a limit. -->
  <xsl:template name="counted"><p class="smaller" data-left="" hidden="hidden"><xsl:call-template name="count.left"/></p></xsl:template>

  <!-- One question, which only several images ask; unanswered, what was typed answers it. -->
  <xsl:template match="r:field[@name = 'pictures']" mode="field">
    <fieldset class="field" id="f-pictures" aria-describedby="h-pictures">
      <legend><xsl:call-template name="field.pictures"/></legend>
      <p class="help" id="h-pictures"><xsl:call-template name="help.pictures"/></p>
      <div class="pick"><xsl:apply-templates select="r:choice" mode="pictures"/></div>
    </fieldset>
  </xsl:template>
  <xsl:template match="r:choice" mode="pictures"><div><input type="radio" id="f-{@value}" name="pictures" value="{@value}"/><label for="f-{@value}"><xsl:apply-templates select="." mode="label"/></label></div></xsl:template>
  <xsl:template match="r:choice[@value = 'together']" mode="label"><xsl:call-template name="pictures.together"/></xsl:template>
  <xsl:template match="r:choice[@value = 'apart']" mode="label"><xsl:call-template name="pictures.apart"/></xsl:template>

  <!-- What is kept. -->
  <xsl:template match="r:draft" mode="pics"><div class="pics"><xsl:apply-templates select="r:image" mode="pic"/></div></xsl:template>
  <xsl:template match="r:image" mode="pic">
    <div class="pic">
      <xsl:apply-templates select="." mode="thumb"/>
      <div><b><xsl:apply-templates select="." mode="name"/></b><span class="smaller"><xsl:call-template name="image.facts"/><xsl:text> </xsl:text><xsl:call-template name="image.kept"/></span></div>
      <button class="btn" name="remove-image" value="{@number}" formnovalidate="formnovalidate"><xsl:call-template name="image.remove"/></button>
    </div>
  </xsl:template>
  <xsl:template match="r:image" mode="thumb"><i aria-hidden="true"><xsl:value-of select="substring-after(@media-type, '/')"/></i></xsl:template>
  <xsl:template match="r:image[@href]" mode="thumb"><a href="{@href}"><img src="{@href}" width="72" height="54" loading="lazy"><xsl:attribute name="alt"><xsl:call-template name="image.number"/></xsl:attribute></img></a></xsl:template>
  <xsl:template match="r:image" mode="name"><xsl:call-template name="image.number"/></xsl:template>
  <xsl:template match="r:image[@name]" mode="name"><xsl:value-of select="@name"/></xsl:template>

  <!-- ==== Pager ====================================================================== -->

  <xsl:template match="r:pager" mode="pager">
    <nav class="pager part"><xsl:attribute name="aria-label"><xsl:call-template name="pager.label"/></xsl:attribute>
      <span><xsl:call-template name="pager.rows"/></span>
      <xsl:if test="r:leaf[2]">
        <ol>
          <li><xsl:apply-templates select="." mode="newer"/></li>
          <xsl:apply-templates select="r:leaf | r:gap" mode="pager"/>
          <li><xsl:apply-templates select="." mode="older"/></li>
        </ol>
      </xsl:if>
    </nav>
  </xsl:template>
  <xsl:template match="r:pager[@rows = '0']" mode="pager"/>
  <xsl:template match="r:pager" mode="newer"><span><xsl:call-template name="pager.newer"/></span></xsl:template>
  <xsl:template match="r:pager[@newer]" mode="newer"><a rel="prev" href="{@newer}"><xsl:call-template name="pager.newer"/></a></xsl:template>
  <xsl:template match="r:pager" mode="older"><span><xsl:call-template name="pager.older"/></span></xsl:template>
  <xsl:template match="r:pager[@older]" mode="older"><a rel="next" href="{@older}"><xsl:call-template name="pager.older"/></a></xsl:template>
  <xsl:template match="r:leaf" mode="pager"><li><a href="{@href}"><xsl:apply-templates select="@number" mode="number"/></a></li></xsl:template>
  <xsl:template match="r:leaf[@number = ../@page]" mode="pager"><li><b aria-current="page"><xsl:apply-templates select="@number" mode="number"/></b></li></xsl:template>
  <xsl:template match="r:gap" mode="pager"><li><span>…</span></li></xsl:template>
</xsl:stylesheet>
