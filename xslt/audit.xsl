<?xml version="1.0" encoding="UTF-8"?>
<!-- audit.xsl - who did what to whom, from what to what; on the pages of the audit log -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:entry" mode="who"><xsl:value-of select="@program"/></xsl:template>
  <xsl:template match="r:entry[@account]" mode="who"><xsl:call-template name="audit.nameless-account"/><small><xsl:value-of select="@program"/></small></xsl:template>
  <xsl:template match="r:entry[@account-candidate]" mode="who"><xsl:value-of select="@account-candidate"/><small><xsl:value-of select="@program"/></small></xsl:template>
  <xsl:template match="r:entry[@who]" mode="who" priority="1"><xsl:value-of select="@who"/><small><xsl:value-of select="@program"/></small></xsl:template>
  <xsl:template match="r:entry" mode="whom"><xsl:call-template name="audit.nobody"/></xsl:template>
  <xsl:template match="r:entry[@candidate]" mode="whom"><xsl:value-of select="@whom"/><small class="n"><xsl:value-of select="@candidate"/></small></xsl:template>

  <!-- From what to what. -->
  <xsl:template match="r:change" mode="change">
    <li><span><xsl:value-of select="@field"/></span><xsl:text> </xsl:text><xsl:apply-templates select="." mode="values"/></li>
  </xsl:template>
  <xsl:template match="r:change" mode="values"><b><xsl:apply-templates select="r:after" mode="value"/></b></xsl:template>
  <xsl:template match="r:change[r:before]" mode="values"><b><xsl:apply-templates select="r:after" mode="value"/></b><xsl:text> </xsl:text><xsl:call-template name="audit.was"/></xsl:template>
  <xsl:template match="r:change[r:before][not(r:after)]" mode="values"><b><xsl:call-template name="audit.removed"/></b><xsl:text> </xsl:text><xsl:call-template name="audit.was"/></xsl:template>
  <xsl:template match="r:change[@erased]" mode="values" priority="1"><em><xsl:call-template name="audit.erased"/></em></xsl:template>
  <xsl:template match="*" mode="value"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="*[. = '']" mode="value"><xsl:call-template name="audit.empty"/></xsl:template>

  <!-- What was done; the code of an action that is new to this sheet. -->
  <xsl:template match="@*" mode="did"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="@*[. = 'account-create']" mode="did"><xsl:call-template name="did.account-create"/></xsl:template>
  <xsl:template match="@*[. = 'account-disable']" mode="did"><xsl:call-template name="did.account-disable"/></xsl:template>
  <xsl:template match="@*[. = 'account-enable']" mode="did"><xsl:call-template name="did.account-enable"/></xsl:template>
  <xsl:template match="@*[. = 'activity-accept']" mode="did"><xsl:call-template name="did.activity-accept"/></xsl:template>
  <xsl:template match="@*[. = 'activity-amend']" mode="did"><xsl:call-template name="did.activity-amend"/></xsl:template>
  <xsl:template match="@*[. = 'activity-reject']" mode="did"><xsl:call-template name="did.activity-reject"/></xsl:template>
  <xsl:template match="@*[. = 'activity-submit']" mode="did"><xsl:call-template name="did.activity-submit"/></xsl:template>
  <xsl:template match="@*[. = 'activity-withdraw']" mode="did"><xsl:call-template name="did.activity-withdraw"/></xsl:template>
  <xsl:template match="@*[. = 'award-enter']" mode="did"><xsl:call-template name="did.award-enter"/></xsl:template>
  <xsl:template match="@*[. = 'calendar-make']" mode="did"><xsl:call-template name="did.calendar-make"/></xsl:template>
  <xsl:template match="@*[. = 'calendar-stop']" mode="did"><xsl:call-template name="did.calendar-stop"/></xsl:template>
  <xsl:template match="@*[. = 'candidate-create']" mode="did"><xsl:call-template name="did.candidate-create"/></xsl:template>
  <xsl:template match="@*[. = 'candidate-import']" mode="did"><xsl:call-template name="did.candidate-import"/></xsl:template>
  <xsl:template match="@*[. = 'day-change']" mode="did"><xsl:call-template name="did.day-change"/></xsl:template>
  <xsl:template match="@*[. = 'draft-change']" mode="did"><xsl:call-template name="did.draft-change"/></xsl:template>
  <xsl:template match="@*[. = 'draft-discard']" mode="did"><xsl:call-template name="did.draft-discard"/></xsl:template>
  <xsl:template match="@*[. = 'draft-keep']" mode="did"><xsl:call-template name="did.draft-keep"/></xsl:template>
  <xsl:template match="@*[. = 'erase']" mode="did"><xsl:call-template name="did.erase"/></xsl:template>
  <xsl:template match="@*[. = 'event-void']" mode="did"><xsl:call-template name="did.event-void"/></xsl:template>
  <xsl:template match="@*[. = 'extension-ask']" mode="did"><xsl:call-template name="did.extension-ask"/></xsl:template>
  <xsl:template match="@*[. = 'extension-grant']" mode="did"><xsl:call-template name="did.extension-grant"/></xsl:template>
  <xsl:template match="@*[. = 'extension-refuse']" mode="did"><xsl:call-template name="did.extension-refuse"/></xsl:template>
  <xsl:template match="@*[. = 'extension-withdraw']" mode="did"><xsl:call-template name="did.extension-withdraw"/></xsl:template>
  <xsl:template match="@*[. = 'extension-enter']" mode="did"><xsl:call-template name="did.extension-enter"/></xsl:template>
  <xsl:template match="@*[. = 'invite-make']" mode="did"><xsl:call-template name="did.invite-make"/></xsl:template>
  <xsl:template match="@*[. = 'key-create']" mode="did"><xsl:call-template name="did.key-create"/></xsl:template>
  <xsl:template match="@*[. = 'key-revoke']" mode="did"><xsl:call-template name="did.key-revoke"/></xsl:template>
  <xsl:template match="@*[. = 'password-change']" mode="did"><xsl:call-template name="did.password-change"/></xsl:template>
  <xsl:template match="@*[. = 'password-choose']" mode="did"><xsl:call-template name="did.password-choose"/></xsl:template>
  <xsl:template match="@*[. = 'password-reset']" mode="did"><xsl:call-template name="did.password-reset"/></xsl:template>
  <xsl:template match="@*[. = 'password-set']" mode="did"><xsl:call-template name="did.password-set"/></xsl:template>
  <xsl:template match="@*[. = 'person-correct']" mode="did"><xsl:call-template name="did.person-correct"/></xsl:template>
  <xsl:template match="@*[. = 'mail-again']" mode="did"><xsl:call-template name="did.mail-again"/></xsl:template>
  <xsl:template match="@*[. = 'mail-test']" mode="did"><xsl:call-template name="did.mail-test"/></xsl:template>
  <xsl:template match="@*[. = 'mails-change']" mode="did"><xsl:call-template name="did.mails-change"/></xsl:template>
  <xsl:template match="@*[. = 'unsubscribe']" mode="did"><xsl:call-template name="did.unsubscribe"/></xsl:template>
  <xsl:template match="@*[. = 'offer-add']" mode="did"><xsl:call-template name="did.offer-add"/></xsl:template>
  <xsl:template match="@*[. = 'offer-change']" mode="did"><xsl:call-template name="did.offer-change"/></xsl:template>
  <xsl:template match="@*[. = 'offer-take-back']" mode="did"><xsl:call-template name="did.offer-take-back"/></xsl:template>
  <xsl:template match="@*[. = 'offers-load']" mode="did"><xsl:call-template name="did.offers-load"/></xsl:template>
  <xsl:template match="@*[. = 'programme-publish']" mode="did"><xsl:call-template name="did.programme-publish"/></xsl:template>
  <xsl:template match="@*[. = 'proposal-change']" mode="did"><xsl:call-template name="did.proposal-change"/></xsl:template>
  <xsl:template match="@*[. = 'proposal-make']" mode="did"><xsl:call-template name="did.proposal-make"/></xsl:template>
  <xsl:template match="@*[. = 'proposal-publish']" mode="did"><xsl:call-template name="did.proposal-publish"/></xsl:template>
  <xsl:template match="@*[. = 'proposal-refuse']" mode="did"><xsl:call-template name="did.proposal-refuse"/></xsl:template>
  <xsl:template match="@*[. = 'proposal-unpublish']" mode="did"><xsl:call-template name="did.proposal-unpublish"/></xsl:template>
  <xsl:template match="@*[. = 'proposal-withdraw']" mode="did"><xsl:call-template name="did.proposal-withdraw"/></xsl:template>
  <xsl:template match="@*[. = 'profile-change']" mode="did"><xsl:call-template name="did.profile-change"/></xsl:template>
  <xsl:template match="@*[. = 'programme-import']" mode="did"><xsl:call-template name="did.programme-import"/></xsl:template>
  <xsl:template match="@*[. = 'recompute']" mode="did"><xsl:call-template name="did.recompute"/></xsl:template>
  <xsl:template match="@*[. = 'completion-report']" mode="did"><xsl:call-template name="did.completion-report"/></xsl:template>
  <xsl:template match="@*[. = 'award-report']" mode="did"><xsl:call-template name="did.award-report"/></xsl:template>
  <xsl:template match="@*[. = 'report-credit']" mode="did"><xsl:call-template name="did.report-credit"/></xsl:template>
  <xsl:template match="@*[. = 'restore']" mode="did"><xsl:call-template name="did.restore"/></xsl:template>
  <xsl:template match="@*[. = 'revocation-enter']" mode="did"><xsl:call-template name="did.revocation-enter"/></xsl:template>
  <xsl:template match="@*[. = 'seal-key']" mode="did"><xsl:call-template name="did.seal-key"/></xsl:template>
  <xsl:template match="@*[. = 'address-ask']" mode="did"><xsl:call-template name="did.address-ask"/></xsl:template>
  <xsl:template match="@*[. = 'address-confirm']" mode="did"><xsl:call-template name="did.address-confirm"/></xsl:template>
  <xsl:template match="@*[. = 'address-main']" mode="did"><xsl:call-template name="did.address-main"/></xsl:template>
  <xsl:template match="@*[. = 'address-remove']" mode="did"><xsl:call-template name="did.address-remove"/></xsl:template>
  <xsl:template match="@*[. = 'reset-ask']" mode="did"><xsl:call-template name="did.reset-ask"/></xsl:template>
  <xsl:template match="@*[. = 'second-factor-codes']" mode="did"><xsl:call-template name="did.second-factor-codes"/></xsl:template>
  <xsl:template match="@*[. = 'second-factor-recover']" mode="did"><xsl:call-template name="did.second-factor-recover"/></xsl:template>
  <xsl:template match="@*[. = 'second-factor-remove']" mode="did"><xsl:call-template name="did.second-factor-remove"/></xsl:template>
  <xsl:template match="@*[. = 'second-factor-reset']" mode="did"><xsl:call-template name="did.second-factor-reset"/></xsl:template>
  <xsl:template match="@*[. = 'second-factor-set']" mode="did"><xsl:call-template name="did.second-factor-set"/></xsl:template>
  <xsl:template match="@*[. = 'sign-in-half']" mode="did"><xsl:call-template name="did.sign-in-half"/></xsl:template>
  <xsl:template match="@*[. = 'session-end']" mode="did"><xsl:call-template name="did.session-end"/></xsl:template>
  <xsl:template match="@*[. = 'sign-in']" mode="did"><xsl:call-template name="did.sign-in"/></xsl:template>
  <xsl:template match="@*[. = 'provider-add']" mode="did"><xsl:call-template name="did.provider-add"/></xsl:template>
  <xsl:template match="@*[. = 'provider-remove']" mode="did"><xsl:call-template name="did.provider-remove"/></xsl:template>
  <xsl:template match="@*[. = 'sign-out']" mode="did"><xsl:call-template name="did.sign-out"/></xsl:template>
</xsl:stylesheet>
