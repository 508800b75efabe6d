<?xml version="1.0" encoding="UTF-8"?>
<!-- told.xsl - what a message says, on its page and in a mail -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <!-- To an address that somebody else wanted as theirs, and which is another person's. -->
  <xsl:template match="r:message[@kind = 'confirm' and not(@link)]" mode="subject" priority="1"><xsl:call-template name="message.taken"/></xsl:template>
  <xsl:template match="r:message[@kind = 'confirm' and not(@link)]" mode="text" priority="1"><p><xsl:call-template name="message.taken-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'confirm' and not(@link)]" mode="way" priority="1">/sign-in</xsl:template>
  <xsl:template match="r:message[@kind = 'confirm' and not(@link)]" mode="way-word" priority="1"><xsl:call-template name="menu.sign-in"/></xsl:template>

  <xsl:template match="r:message" mode="subject"><xsl:value-of select="@kind"/></xsl:template>
  <xsl:template match="r:message[@kind = 'entry']" mode="subject"><xsl:call-template name="message.entry"/></xsl:template>
  <xsl:template match="r:message[@kind = 'completion']" mode="subject"><xsl:call-template name="message.completion"/></xsl:template>
  <xsl:template match="r:message[@kind = 'decision']" mode="subject"><xsl:call-template name="message.rejected"/></xsl:template>
  <xsl:template match="r:message[@kind = 'decision' and r:activity/@status = 'accepted']" mode="subject"><xsl:call-template name="message.accepted"/></xsl:template>
  <xsl:template match="r:message[@kind = 'renewal']" mode="subject"><xsl:call-template name="message.renewal"/></xsl:template>
  <xsl:template match="r:message[@kind = 'renewal' and @by = 'extension']" mode="subject"><xsl:call-template name="message.extension"/></xsl:template>
  <xsl:template match="r:message[@kind = 'lapse']" mode="subject"><xsl:call-template name="message.lapse"/></xsl:template>
  <xsl:template match="r:message[@kind = 'reminder']" mode="subject"><xsl:call-template name="message.reminder"/></xsl:template>
  <xsl:template match="r:message[@kind = 'status']" mode="subject"><xsl:call-template name="message.status"/></xsl:template>
  <xsl:template match="r:message[@kind = 'request']" mode="subject"><xsl:call-template name="message.refused"/></xsl:template>
  <xsl:template match="r:message[@kind = 'request' and r:request/@given]" mode="subject"><xsl:call-template name="message.granted"/></xsl:template>
  <xsl:template match="r:message[@kind = 'password']" mode="subject"><xsl:call-template name="message.password"/></xsl:template>
  <xsl:template match="r:message[@kind = 'address']" mode="subject"><xsl:call-template name="message.address"/></xsl:template>
  <xsl:template match="r:message[@kind = 'provider']" mode="subject"><xsl:call-template name="message.provider"/></xsl:template>
  <xsl:template match="r:message[@kind = 'factor']" mode="subject"><xsl:call-template name="message.factor-set"/></xsl:template>
  <xsl:template match="r:message[@kind = 'factor' and @change = 'codes']" mode="subject"><xsl:call-template name="message.factor-codes"/></xsl:template>
  <xsl:template match="r:message[@kind = 'factor' and @change = 'removed']" mode="subject"><xsl:call-template name="message.factor-removed"/></xsl:template>
  <xsl:template match="r:message[@kind = 'factor' and @change = 'taken']" mode="subject"><xsl:call-template name="message.factor-taken"/></xsl:template>
  <xsl:template match="r:message[@kind = 'disconnect']" mode="subject"><xsl:call-template name="message.disconnect"/></xsl:template>
  <xsl:template match="r:message[@kind = 'reset']" mode="subject"><xsl:call-template name="message.reset"/></xsl:template>
  <xsl:template match="r:message[@kind = 'confirm']" mode="subject"><xsl:call-template name="message.confirm"/></xsl:template>

  <xsl:template match="r:activity" mode="called"><xsl:value-of select="@option-name"/></xsl:template>
  <xsl:template match="r:activity[r:title]" mode="called"><xsl:value-of select="r:title"/></xsl:template>
  <!-- Of those that are meant; others may stand before and between them. -->
  <xsl:template match="r:certification" mode="listed"><xsl:value-of select="@code"/></xsl:template>
  <xsl:template match="r:certification[preceding-sibling::r:certification/@meant]" mode="listed"><xsl:text>, </xsl:text><xsl:value-of select="@code"/></xsl:template>

  <!-- What happened, in a sentence or two. -->
  <xsl:template match="r:message" mode="text"/>
  <xsl:template match="r:message[@kind = 'entry']" mode="text"><p><xsl:call-template name="message.entry-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'completion']" mode="text"><p><xsl:call-template name="message.completion-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'decision']" mode="text"><p><xsl:call-template name="message.rejected-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'decision' and r:activity/@status = 'accepted']" mode="text"><p><xsl:call-template name="message.accepted-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'renewal']" mode="text"><p><xsl:call-template name="message.units-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'renewal' and @by = 'retake']" mode="text"><p><xsl:call-template name="message.retake-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'renewal' and @by = 'extension']" mode="text"><p><xsl:call-template name="message.extension-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'lapse']" mode="text"><p><xsl:call-template name="message.lapse-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'reminder']" mode="text"><p><xsl:call-template name="message.reminder-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'status']" mode="text"><p><xsl:call-template name="message.status-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'request']" mode="text"><p><xsl:call-template name="message.refused-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'request' and r:request/@given]" mode="text"><p><xsl:call-template name="message.granted-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'password']" mode="text"><p><xsl:call-template name="message.password-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'address']" mode="text"><p><xsl:call-template name="message.address-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'provider']" mode="text"><p><xsl:call-template name="message.provider-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'factor']" mode="text"><p><xsl:call-template name="message.factor-set-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'factor' and @change = 'codes']" mode="text"><p><xsl:call-template name="message.factor-codes-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'factor' and @change = 'removed']" mode="text"><p><xsl:call-template name="message.factor-removed-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'factor' and @change = 'taken']" mode="text"><p><xsl:call-template name="message.factor-taken-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'disconnect']" mode="text"><p><xsl:call-template name="message.disconnect-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'reset']" mode="text"><p><xsl:call-template name="message.reset-text"/></p></xsl:template>
  <xsl:template match="r:message[@kind = 'confirm']" mode="text"><p><xsl:call-template name="message.confirm-text"/></p></xsl:template>

  <!-- Of a mail: where its one link leads, below the portal's address, and what it is called. -->
  <xsl:template match="r:message" mode="way">/credentials/progress</xsl:template>
  <xsl:template match="r:message" mode="way-word"><xsl:call-template name="menu.progress"/></xsl:template>
  <xsl:template match="r:message[r:activity]" mode="way">/exams/activities/<xsl:value-of select="r:activity/@id"/></xsl:template>
  <xsl:template match="r:message[r:activity]" mode="way-word"><xsl:call-template name="message.see-activity"/></xsl:template>
  <xsl:template match="r:message[@kind = 'lapse']" mode="way">/catalog</xsl:template>
  <xsl:template match="r:message[@kind = 'lapse']" mode="way-word"><xsl:call-template name="progress.see-catalog"/></xsl:template>
  <xsl:template match="r:message[@kind = 'reminder']" mode="way">/credentials/upload</xsl:template>
  <xsl:template match="r:message[@kind = 'reminder']" mode="way-word"><xsl:call-template name="progress.upload"/></xsl:template>
  <xsl:template match="r:message[@kind = 'request']" mode="way">/extension</xsl:template>
  <xsl:template match="r:message[@kind = 'request']" mode="way-word"><xsl:call-template name="message.see-requests"/></xsl:template>
  <xsl:template match="r:message[@kind = 'password' or @kind = 'address' or @kind = 'provider']" mode="way">/profile</xsl:template>
  <xsl:template match="r:message[@kind = 'password' or @kind = 'address' or @kind = 'provider']" mode="way-word"><xsl:call-template name="menu.profile"/></xsl:template>
  <xsl:template match="r:message[@kind = 'factor']" mode="way">/profile/second-factor</xsl:template>
  <xsl:template match="r:message[@kind = 'factor']" mode="way-word"><xsl:call-template name="factor.title"/></xsl:template>
  <xsl:template match="r:message[@kind = 'password' or @kind = 'address' or @kind = 'provider' or @kind = 'disconnect']" mode="way">/profile</xsl:template>
  <xsl:template match="r:message[@kind = 'password' or @kind = 'address' or @kind = 'provider' or @kind = 'disconnect']" mode="way-word"><xsl:call-template name="menu.profile"/></xsl:template>
  <xsl:template match="r:message[@link]" mode="way"><xsl:value-of select="@link"/></xsl:template>
  <xsl:template match="r:message[@kind = 'reset']" mode="way-word"><xsl:call-template name="message.reset"/></xsl:template>
  <xsl:template match="r:message[@kind = 'confirm']" mode="way-word"><xsl:call-template name="message.confirm"/></xsl:template>

  <!-- How each type stood after it. -->
  <xsl:template match="r:type" mode="units"><xsl:call-template name="message.units"/></xsl:template>
  <!-- How many units; where there are none, the reason stands beneath. -->
  <xsl:template match="r:type" mode="told"/>
  <xsl:template match="r:type[@verdict = 'counted' or @verdict = 'pending']" mode="told"><xsl:text>: </xsl:text><xsl:apply-templates select="." mode="gain"/></xsl:template>
  <xsl:template match="r:type" mode="because"/>
  <xsl:template match="r:type[@verdict = 'pending']" mode="because"><p class="small"><xsl:call-template name="why.pending"/></p></xsl:template>
  <xsl:template match="r:type[@verdict = 'limit']" mode="because"><p class="small"><xsl:call-template name="message.limit"/></p></xsl:template>
  <xsl:template match="r:type[@verdict = 'not-offered']" mode="because"><p class="small"><xsl:call-template name="why.not-offered"/></p></xsl:template>
  <xsl:template match="r:type[@verdict = 'too-early']" mode="because"><p class="small"><xsl:call-template name="message.too-early"/></p></xsl:template>
  <xsl:template match="r:type[@verdict = 'too-old']" mode="because"><p class="small"><xsl:call-template name="message.too-old"/></p></xsl:template>
  <xsl:template match="r:type[@verdict = 'no-cycle']" mode="because"><p class="small"><xsl:call-template name="why.no-cycle"/></p></xsl:template>
  <xsl:template match="r:type[@verdict = 'not-renewable']" mode="because"><p class="small"><xsl:call-template name="why.not-renewable"/></p></xsl:template>
  <xsl:template match="r:type[@verdict = 'before-cycle']" mode="because"><p class="small"><xsl:call-template name="why.before-cycle"/></p></xsl:template>

  <!-- Between the word of a status and its dates: "Lapsed, expired on", "Active until". -->
  <xsl:template match="@status" mode="joint"><xsl:text>, </xsl:text></xsl:template>
  <xsl:template match="@status[. = 'active']" mode="joint"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="@status[. = 'revoked']" mode="joint"/>
  <xsl:template match="r:certification" mode="dates"><xsl:call-template name="message.expired"/></xsl:template>
  <xsl:template match="r:certification[@status = 'active']" mode="dates"><xsl:call-template name="message.expires"/></xsl:template>
  <xsl:template match="r:certification[@status = 'grace']" mode="dates"><xsl:call-template name="message.grace"/></xsl:template>
  <xsl:template match="r:certification[@status = 'revoked']" mode="dates"/>
  <xsl:template match="r:certification[@was]" mode="dates"><xsl:call-template name="message.moved"/></xsl:template>
</xsl:stylesheet>
