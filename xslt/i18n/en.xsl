<?xml version="1.0" encoding="UTF-8"?>
<!--
  en.xsl - every word of the portal in English: one named template a key

  A word reads its facts from the node that it is called for; plurals, dates and the order
  of a sentence are the language's own business and stand here. Plain words, no exclamation,
  a deadline with its year, a zero with its reason.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <!-- ==== Dates and counts: the context is the attribute -->

  <xsl:template name="date.short">
    <xsl:value-of select="number(substring(., 9, 2))"/>&#160;<xsl:call-template name="date.month"/>
    <xsl:text>&#160;</xsl:text><xsl:value-of select="substring(., 1, 4)"/>
  </xsl:template>
  <xsl:template name="date.long">
    <xsl:value-of select="number(substring(., 9, 2))"/>&#160;<xsl:call-template name="date.month-long"/>
    <xsl:text>&#160;</xsl:text><xsl:value-of select="substring(., 1, 4)"/>
  </xsl:template>
  <xsl:template name="date.lane">
    <xsl:value-of select="number(substring(., 9, 2))"/>&#160;<xsl:call-template name="date.month"/>
    <xsl:text>&#160;</xsl:text><xsl:value-of select="substring(., 3, 2)"/>
  </xsl:template>
  <xsl:template name="date.day">
    <xsl:value-of select="number(substring(., 9, 2))"/>&#160;<xsl:call-template name="date.month"/>
  </xsl:template>
  <xsl:template name="date.month">
    <xsl:value-of select="substring-before(substring-after('|01Jan|02Feb|03Mar|04Apr|05May|06Jun|07Jul|08Aug|09Sep|10Oct|11Nov|12Dec|', concat('|', substring(., 6, 2))), '|')"/>
  </xsl:template>
  <xsl:template name="date.month-long">
    <xsl:value-of select="substring-before(substring-after('|01January|02February|03March|04April|05May|06June|07July|08August|09September|10October|11November|12December|', concat('|', substring(., 6, 2))), '|')"/>
  </xsl:template>
  <xsl:template name="instant">
    <xsl:call-template name="date.short"/>, <xsl:value-of select="substring(., 12, 5)"/>
    <xsl:text>&#160;UTC</xsl:text>
  </xsl:template>
  <xsl:template name="number"><xsl:value-of select="format-number(., '#,##0')"/></xsl:template>
  <xsl:template name="units">
    <xsl:choose>
      <xsl:when test=". = '1'">1&#160;unit</xsl:when>
      <xsl:otherwise><xsl:call-template name="number"/>&#160;units</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="days">
    <xsl:choose>
      <xsl:when test=". = '1'">1&#160;day</xsl:when>
      <xsl:otherwise><xsl:call-template name="number"/>&#160;days</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="months">
    <xsl:choose>
      <xsl:when test=". = '1'">1&#160;month</xsl:when>
      <xsl:otherwise><xsl:call-template name="number"/>&#160;months</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="candidates">
    <xsl:choose>
      <xsl:when test=". = '1'">1&#160;candidate</xsl:when>
      <xsl:otherwise><xsl:call-template name="number"/>&#160;candidates</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="ordinal">
    <xsl:value-of select="."/>
    <xsl:choose>
      <xsl:when test="substring(concat('0', .), string-length(.), 1) = '1'">th</xsl:when>
      <xsl:when test="substring(., string-length(.)) = '1'">st</xsl:when>
      <xsl:when test="substring(., string-length(.)) = '2'">nd</xsl:when>
      <xsl:when test="substring(., string-length(.)) = '3'">rd</xsl:when>
      <xsl:otherwise>th</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ==== Shell -->

  <xsl:template name="shell.skip">To the content</xsl:template>
  <xsl:template name="shell.menu">Menu</xsl:template>
  <xsl:template name="shell.sections">Sections</xsl:template>
  <xsl:template name="role.reviewer">Reviewer</xsl:template>
  <xsl:template name="role.catalogue-editor">Catalogue editor</xsl:template>
  <xsl:template name="role.support">Support</xsl:template>
  <xsl:template name="role.admin">Admin</xsl:template>
  <xsl:template name="role.auditor">Auditor</xsl:template>
  <xsl:template name="shell.zone">
    <xsl:text>Days are counted in the programme’s time zone, </xsl:text><xsl:value-of select="."/>
  </xsl:template>
  <xsl:template name="menu.credentials">Credentials</xsl:template>
  <xsl:template name="menu.my-credentials">My credentials</xsl:template>
  <xsl:template name="menu.upload">Upload Items</xsl:template>
  <xsl:template name="menu.progress">Continuing Education Progress</xsl:template>
  <xsl:template name="menu.exams">Exams</xsl:template>
  <xsl:template name="menu.activities">Continuing Education – View Activities</xsl:template>
  <xsl:template name="menu.profile">Profile</xsl:template>
  <xsl:template name="menu.catalog">Catalogue</xsl:template>
  <xsl:template name="menu.offers">What counts</xsl:template>
  <xsl:template name="menu.help">Help</xsl:template>
  <xsl:template name="menu.sign-in">Sign in</xsl:template>
  <xsl:template name="menu.sign-out">Sign out</xsl:template>

  <!-- ==== Notices: what has just happened -->

  <xsl:template name="notice.activity-recorded">
    <b>Your activity is recorded</b><p>What it counts for is shown below. There is nothing more to do.</p>
  </xsl:template>
  <xsl:template name="notice.activity-amended">
    <b>Your changes are kept</b><p>The activity still counts from the day it was first entered.</p>
  </xsl:template>
  <xsl:template name="notice.activity-withdrawn">
    <b>The activity is withdrawn</b><p>It no longer counts for anything. You can enter it again.</p>
  </xsl:template>
  <xsl:template name="notice.renewed">
    <b><xsl:value-of select="@type"/> is renewed</b>
    <p>
      <xsl:text>The new expiry date is </xsl:text><xsl:apply-templates select="@date" mode="date-long"/>
      <xsl:text>. A new cycle begins today, at 0 units.</xsl:text>
    </p>
  </xsl:template>
  <xsl:template name="notice.draft-kept">
    <b>Your draft is kept</b><p>It counts for nothing until you submit it, and can wait.</p>
  </xsl:template>
  <xsl:template name="notice.drafts-kept">
    <b><xsl:value-of select="@count"/> drafts are kept, one for each image</b>
    <p>Open each: give it its name, and check its date. They count for nothing until you submit them.</p>
  </xsl:template>
  <xsl:template name="notice.draft-discarded"><b>The draft is thrown away</b></xsl:template>
  <xsl:template name="notice.signed-out"><b>You are signed out</b></xsl:template>
  <xsl:template name="notice.session-ended">
    <b>
      <xsl:text>You were signed out after </xsl:text>
      <xsl:choose>
        <xsl:when test="@minutes = '1'">1&#160;minute</xsl:when>
        <xsl:otherwise><xsl:value-of select="@minutes"/>&#160;minutes</xsl:otherwise>
      </xsl:choose>
    </b>
    <xsl:if test="@draft">
      <p>What you were typing is kept as a draft. Sign in and it is all there.</p>
    </xsl:if>
  </xsl:template>
  <xsl:template name="notice.password-set">
    <b>Your new password is set</b><p>Every other session was ended.</p>
  </xsl:template>
  <xsl:template name="notice.profile-saved"><b>Your profile is saved</b></xsl:template>
  <xsl:template name="notice.sessions-ended"><b>The session is ended</b></xsl:template>
  <xsl:template name="notice.address-asked"><b>A link is on its way to that address</b><p>Open it within a day, signed in here: then the address is confirmed. No mail? Look where spam goes.</p></xsl:template>
  <xsl:template name="notice.address-confirmed"><b>The address is confirmed</b><p>You can sign in with it.</p></xsl:template>
  <xsl:template name="notice.address-main"><b>The main address is another now</b><p>Both were told.</p></xsl:template>
  <xsl:template name="notice.address-removed"><b>The address is removed</b></xsl:template>
  <xsl:template name="notice.provider-removed"><b>The provider is disconnected</b><p>From now on you sign in with your password. Every other session has ended.</p></xsl:template>
  <xsl:template name="notice.reset-sent"><b>If we know you, a link is on its way</b><p>It works once, for thirty minutes. No mail? Look where spam goes, then try the other address that you may have given us.</p></xsl:template>
  <xsl:template name="notice.recovery-used">
    <b>You signed in with a recovery code</b>
    <p>
      <xsl:choose>
        <xsl:when test="not(@count)">It was the last one. Make new ones, and set your app up again if it is lost.</xsl:when>
        <xsl:when test="@count = '1'">One is left. Make new ones, and set your app up again if it is lost.</xsl:when>
        <xsl:otherwise><xsl:value-of select="@count"/> are left. If your app is lost, set another one up.</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>
  <xsl:template name="notice.second-factor-off"><b>The second factor is switched off</b><p>You sign in by the password alone.</p></xsl:template>
  <xsl:template name="notice.second-factor-reset"><b>The second factor is taken away</b><p>Every session of theirs has ended.</p></xsl:template>

  <!-- ==== Marks -->

  <xsl:template name="meter.counted"><xsl:value-of select="@counted"/> counted</xsl:template>
  <xsl:template name="meter.pending"><xsl:value-of select="@pending"/> in review</xsl:template>
  <xsl:template name="meter.find"><xsl:value-of select="@to-find"/> still to find</xsl:template>
  <xsl:template name="limit.used">
    <xsl:value-of select="@used"/>&#160;of&#160;<xsl:value-of select="@of"/>
  </xsl:template>
  <xsl:template name="limit.pending"><xsl:value-of select="@pending"/> in review</xsl:template>
  <xsl:template name="limit.none">no limit</xsl:template>
  <xsl:template name="axis.today">Today <xsl:apply-templates select="@today" mode="day"/></xsl:template>
  <xsl:template name="axis.now">Today</xsl:template>
  <xsl:template name="lane.active">Active</xsl:template>
  <xsl:template name="lane.grace">Grace, running</xsl:template>
  <xsl:template name="lane.grace-later">Grace, later</xsl:template>
  <xsl:template name="lane.retake">Exam can be retaken</xsl:template>
  <xsl:template name="lane.renewed">If renewed today</xsl:template>
  <xsl:template name="status.active">Active</xsl:template>
  <xsl:template name="status.grace">In grace</xsl:template>
  <xsl:template name="status.lapsed">Lapsed</xsl:template>
  <xsl:template name="status.revoked">Revoked</xsl:template>
  <xsl:template name="status.retired">Retired</xsl:template>

  <!-- ==== Verdicts: one or two words, then why. Context: @verdict, then the credit or answer -->

  <xsl:template name="verdict.counted">Counted</xsl:template>
  <xsl:template name="verdict.pending">In review</xsl:template>
  <xsl:template name="verdict.limit">Over the limit</xsl:template>
  <xsl:template name="verdict.rejected">Rejected</xsl:template>
  <xsl:template name="verdict.withdrawn">Withdrawn</xsl:template>
  <xsl:template name="verdict.not-offered">Not offered</xsl:template>
  <xsl:template name="verdict.too-early">Too early</xsl:template>
  <xsl:template name="verdict.too-old">Too old</xsl:template>
  <xsl:template name="verdict.no-cycle">
    <xsl:text>No </xsl:text><xsl:value-of select="ancestor::r:type/@code | ../@type"/>
    <xsl:text> held</xsl:text>
  </xsl:template>
  <xsl:template name="verdict.not-renewable">Not renewable</xsl:template>
  <xsl:template name="verdict.before-cycle">Before the cycle</xsl:template>
  <xsl:template name="why.counted">
    <xsl:choose>
      <xsl:when test="@of = '1'">The one that counts in a cycle.</xsl:when>
      <xsl:otherwise>
        <xsl:text>Your </xsl:text><xsl:apply-templates select="@nth" mode="ordinal"/>
        <xsl:text> of </xsl:text><xsl:value-of select="@of"/><xsl:text> in this cycle.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="why.pending">
    <xsl:text>It counts once a reviewer accepts it.</xsl:text>
    <xsl:if test="@then">
      <xsl:text> Then: </xsl:text>
      <span class="n">
        <xsl:value-of select="@then"/> of <xsl:value-of select="ancestor::r:cycle/@required | @required"/>
      </span>
      <xsl:choose>
        <xsl:when test="@nth">
          <xsl:text>, your </xsl:text>
          <span class="n">
            <xsl:apply-templates select="@nth" mode="ordinal"/> of <xsl:value-of select="@of"/>
          </span>
          <xsl:text>.</xsl:text>
        </xsl:when>
        <xsl:otherwise>.</xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>
  <xsl:template name="why.limit">
    <xsl:choose>
      <xsl:when test="@of = '1'">
        <xsl:text>One counts in a cycle, and </xsl:text>
        <xsl:choose>
          <xsl:when test="r:instead">“<xsl:value-of select="r:instead"/>” already does.</xsl:when>
          <xsl:otherwise>one already does.</xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="@of"/> count in a cycle, and <xsl:value-of select="@of"/>
        <xsl:text> already do.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="why.rejected">
    <xsl:choose>
      <xsl:when test="@decided">Rejected on <xsl:apply-templates select="@decided" mode="date"/></xsl:when>
      <xsl:when test="r:reason">Rejected</xsl:when>
      <xsl:otherwise>No reason was given</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="r:reason">: <xsl:value-of select="r:reason"/></xsl:if>
    <xsl:if test="not(r:reason) or substring(r:reason, string-length(r:reason)) != '.'">.</xsl:if>
    <xsl:if test="/r:page/r:viewer/@role = 'candidate'">
      <xsl:text> </xsl:text><a href="/credentials/upload/{@option | ../@option}">Enter it again</a>
    </xsl:if>
  </xsl:template>
  <xsl:template name="why.withdrawn">
    <xsl:text>You took it back</xsl:text>
    <xsl:if test="@decided"> on <xsl:apply-templates select="@decided" mode="date"/></xsl:if>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="why.not-offered">This item gave no units on that date.</xsl:template>
  <xsl:template name="why.too-early">
    <xsl:text>Activities count from </xsl:text>
    <xsl:apply-templates select="/r:page/r:portal/@activities-from" mode="date"/><xsl:text> on.</xsl:text>
  </xsl:template>
  <xsl:template name="why.too-old">
    <xsl:text>It was entered more than </xsl:text>
    <xsl:apply-templates select="@max-age-months" mode="months"/><xsl:text> after it took place.</xsl:text>
  </xsl:template>
  <xsl:template name="why.no-cycle">Nothing of this type was held on the day it was entered.</xsl:template>
  <xsl:template name="why.not-renewable">All that was held of this type was retired on the day it was entered.</xsl:template>
  <xsl:template name="why.before-cycle">It took place before this cycle began.</xsl:template>

  <!-- ==== Continuing Education Progress -->

  <xsl:template name="progress.title">Continuing Education Progress</xsl:template>
  <xsl:template name="progress.as-of">
    <xsl:text>As of </xsl:text><xsl:apply-templates select="@as-of" mode="date"/>
    <xsl:text>, every entry included</xsl:text>
  </xsl:template>
  <xsl:template name="progress.none">You hold no certification yet</xsl:template>
  <xsl:template name="progress.none-more">Pass an exam, and this page says what renews it. The catalogue lists the exams. If you have passed one, it may stand under another address of yours: sign in with that one.</xsl:template>
  <xsl:template name="progress.see-catalog">See the catalogue</xsl:template>
  <xsl:template name="answer.grace">
    <xsl:value-of select="@code"/> needs <xsl:value-of select="@remaining"/><xsl:text> more </xsl:text>
    <xsl:call-template name="progress.unit-word"/><xsl:call-template name="answer.by"/>
    <span>
      <xsl:text>, or </xsl:text>
      <xsl:choose>
        <xsl:when test="@next-count = '1'">
          <xsl:apply-templates select="@next" mode="code"/><xsl:text> lapses.</xsl:text>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="@next-count"/>&#160;certifications lapse.</xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>
  <xsl:template name="answer.due">
    <xsl:value-of select="@code"/> needs <xsl:value-of select="@remaining"/><xsl:text> more </xsl:text>
    <xsl:call-template name="progress.unit-word"/><xsl:call-template name="answer.by"/>
    <span>
      <xsl:text>, when </xsl:text>
      <xsl:choose>
        <xsl:when test="@next-count = '1'">
          <xsl:apply-templates select="@next" mode="code"/><xsl:text> expires.</xsl:text>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="@next-count"/>&#160;certifications expire.</xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>
  <xsl:template name="answer.calm">
    <xsl:value-of select="@code"/> is safe until <xsl:apply-templates select="@renew-by" mode="date-long"/>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="answer.retired">
    <xsl:text>All that you hold of </xsl:text><xsl:value-of select="@code"/><xsl:text> is retired</xsl:text>
    <span>; it keeps its value until it expires.</span>
  </xsl:template>
  <xsl:template name="answer.over">
    <xsl:text>You no longer hold any </xsl:text><xsl:value-of select="@code"/>
    <span>; passing an exam begins anew.</span>
  </xsl:template>
  <xsl:template name="progress.unit-word">
    <xsl:choose>
      <xsl:when test="@remaining = '1'">unit</xsl:when>
      <xsl:otherwise>units</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="progress.cycle-first">
    <xsl:text>Cycle </xsl:text><xsl:value-of select="r:cycle[1]/@number"/>
    <xsl:text>, no prior cycle</xsl:text>
  </xsl:template>
  <xsl:template name="progress.history">
    <xsl:choose>
      <xsl:when test="@prior-cycles = '1'">History: 1 prior cycle</xsl:when>
      <xsl:otherwise>History: <xsl:value-of select="@prior-cycles"/> prior cycles</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="progress.to-go">
    <b><xsl:value-of select="@remaining"/></b><xsl:text> </xsl:text>
    <xsl:call-template name="progress.unit-word"/> to go, of <xsl:value-of select="@required"/>
  </xsl:template>
  <xsl:template name="progress.renew-by">Renew by</xsl:template>
  <xsl:template name="progress.days-left">
    <xsl:choose>
      <xsl:when test="@days-left = '0'">Today is the last day, until its end in </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@days-left" mode="days"/> left, until the end of that day in </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="/r:page/r:portal/@time-zone"/><xsl:text>. </xsl:text>
  </xsl:template>
  <xsl:template name="progress.others">
    <xsl:choose>
      <xsl:when test="@others = '1'"> Your other one runs longer.</xsl:when>
      <xsl:when test="@others != '0'"> Your other <xsl:value-of select="@others"/> run longer.</xsl:when>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="progress.deadline-grace">
    <xsl:call-template name="progress.days-left"/>
    <xsl:choose>
      <!-- the page of another certification of the type does not have it -->
      <xsl:when test="@next-count = '1' and not(r:certification[@code = current()/@next])">
        <xsl:apply-templates select="@next" mode="code"/><xsl:text> has expired; its grace ends that day.</xsl:text>
      </xsl:when>
      <xsl:when test="@next-count = '1'">
        <xsl:apply-templates select="@next" mode="code"/><xsl:text> expired on </xsl:text>
        <xsl:apply-templates select="r:certification[@code = current()/@next]/@expires" mode="date"/>
        <xsl:text>; its grace ends that day.</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="@next-count"/><xsl:text>&#160;certifications have expired; their grace ends that day.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="progress.others"/>
  </xsl:template>
  <xsl:template name="progress.deadline">
    <xsl:call-template name="progress.days-left"/>
    <xsl:choose>
      <xsl:when test="@next-count = '1'">
        <xsl:apply-templates select="@next" mode="code"/><xsl:text> expires that day.</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@next-count"/>&#160;certifications expire that day.</xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="progress.others"/>
  </xsl:template>
  <xsl:template name="progress.limits">Limits in this cycle</xsl:template>
  <xsl:template name="progress.way">
    <b>
      <xsl:choose>
        <xsl:when test="@activities = '1'">One entry is enough: </xsl:when>
        <xsl:otherwise><xsl:value-of select="@activities"/> entries are enough: </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="r:take" mode="way"/>
      <xsl:text>.</xsl:text>
    </b>
    <xsl:if test="../../@pending != '0' and ../../@to-find != '0'">
      <xsl:text> If all that is in review is accepted, </xsl:text>
      <xsl:apply-templates select="../../@to-find" mode="units"/><xsl:text> are enough.</xsl:text>
    </xsl:if>
    <xsl:if test="../../@to-find = '0'"> What is in review is enough, once it is accepted.</xsl:if>
  </xsl:template>
  <xsl:template name="progress.take"><xsl:if test="@times != '1'"><xsl:value-of select="@times"/> × </xsl:if><xsl:value-of select="@option-name"/></xsl:template>
  <xsl:template name="progress.and"> and </xsl:template>
  <xsl:template name="progress.wait">
    <b>No hurry.</b>
    <xsl:choose>
      <xsl:when test="r:date[1]/@now-days = '0'"> Renewed today, no date moves; on the last day, </xsl:when>
      <xsl:otherwise> Renewed today, the dates move by <xsl:apply-templates select="r:date[1]/@now-days" mode="days"/>; on the last day, </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="../@renew-by" mode="date-long"/><xsl:text>, by </xsl:text>
    <xsl:apply-templates select="r:date[1]/@last-days" mode="days"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="progress.no-hurry">
    <b>No hurry.</b><xsl:text> An early renewal would give time away.</xsl:text>
  </xsl:template>
  <xsl:template name="progress.retired-keep">
    <b>Nothing here can be renewed.</b>
    <xsl:text> The units stay for a successor, as long as what you hold is valid.</xsl:text>
  </xsl:template>
  <xsl:template name="progress.upload">Upload an activity</xsl:template>
  <xsl:template name="progress.certification">Certification</xsl:template>
  <xsl:template name="progress.time">Time</xsl:template>
  <xsl:template name="progress.expires">Expires now</xsl:template>
  <xsl:template name="progress.if-renewed">If renewed today</xsl:template>
  <xsl:template name="progress.then">Then</xsl:template>
  <xsl:template name="progress.cycle">Cycle <xsl:value-of select="@number"/></xsl:template>
  <xsl:template name="progress.cycle-since">
    <xsl:text>since </xsl:text><xsl:apply-templates select="@starts" mode="date"/>
    <xsl:text>; one square is 10 units</xsl:text>
  </xsl:template>
  <xsl:template name="progress.cycle-next">cycle <xsl:value-of select="@next"/> begins at 0</xsl:template>
  <xsl:template name="progress.grace-to">
    <xsl:text>grace to </xsl:text><b class="n"><xsl:apply-templates select="@grace-ends" mode="date"/></b>
  </xsl:template>
  <xsl:template name="progress.retake-from">
    <xsl:text>retake from </xsl:text><xsl:apply-templates select="@retake-from" mode="date"/>
  </xsl:template>
  <xsl:template name="progress.retake-open">exam can be retaken</xsl:template>
  <xsl:template name="progress.retired-since">
    <xsl:text>retired since </xsl:text><xsl:apply-templates select="@retired" mode="date"/>
    <xsl:if test="@successor">; now <xsl:apply-templates select="@successor" mode="code"/></xsl:if>
  </xsl:template>
  <xsl:template name="progress.retires">
    <xsl:text>retires on </xsl:text><xsl:apply-templates select="@retires" mode="date"/>
  </xsl:template>
  <xsl:template name="progress.lapsed">lapsed; only the exam brings it back</xsl:template>
  <xsl:template name="progress.revoked">revoked; only the exam brings it back</xsl:template>
  <xsl:template name="progress.gain">
    <xsl:text>+</xsl:text><xsl:apply-templates select="@renewed-days" mode="days"/>
  </xsl:template>
  <xsl:template name="progress.no-gain">stays as it is</xsl:template>
  <xsl:template name="progress.not-renewable">cannot be renewed</xsl:template>
  <xsl:template name="progress.entries">Your entries in this cycle</xsl:template>
  <xsl:template name="progress.no-entries">No entry in this cycle yet.</xsl:template>
  <xsl:template name="progress.folded">
    <xsl:choose>
      <xsl:when test="@entries = '1'">1 entry</xsl:when>
      <xsl:otherwise><xsl:value-of select="@entries"/> entries</xsl:otherwise>
    </xsl:choose>
    <xsl:text> in this cycle: </xsl:text><xsl:value-of select="@entries-counted"/><xsl:text> counted</xsl:text>
    <xsl:if test="@entries-pending != '0'">, <xsl:value-of select="@entries-pending"/> in review</xsl:if>
    <xsl:if test="@entries-zero != '0'">, <xsl:value-of select="@entries-zero"/> not counted</xsl:if>
  </xsl:template>
  <xsl:template name="entry.date">Date</xsl:template>
  <xsl:template name="entry.activity">Activity</xsl:template>
  <xsl:template name="entry.what">What it counted for, and why</xsl:template>
  <xsl:template name="entry.units">Units</xsl:template>
  <xsl:template name="entry.total">Total</xsl:template>
  <xsl:template name="entry.entered">
    <xsl:text>entered </xsl:text><xsl:apply-templates select="@entered" mode="date"/>
  </xsl:template>
  <xsl:template name="progress.outside">
    <xsl:choose>
      <xsl:when test="@entries = '1'">1 entry</xsl:when>
      <xsl:otherwise><xsl:value-of select="@entries"/> entries</xsl:otherwise>
    </xsl:choose>
    <xsl:text> outside any cycle</xsl:text>
  </xsl:template>
  <xsl:template name="progress.outside-why">Entered while nothing of the type was held.</xsl:template>

  <!-- ==== The plan -->

  <xsl:template name="plan.title">The plan</xsl:template>
  <xsl:template name="menu.plan">Plan</xsl:template>
  <xsl:template name="plan.as-of">
    <xsl:text>As of </xsl:text><xsl:apply-templates select="@as-of" mode="date"/><xsl:text>, by the rules of today</xsl:text>
  </xsl:template>
  <xsl:template name="plan.none">There is nothing to renew.</xsl:template>
  <xsl:template name="plan.none-held">You hold nothing that can be renewed</xsl:template>
  <xsl:template name="plan.none-more">Once you hold a current certification, this page says the least that renews it, and when. The catalogue lists the exams.</xsl:template>
  <xsl:template name="plan.activities">
    <xsl:choose>
      <xsl:when test="@activities = '1'">1 activity</xsl:when>
      <xsl:otherwise><xsl:value-of select="@activities"/> activities</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.does">
    <xsl:choose>
      <xsl:when test="@activities = '1'">; one activity does it</xsl:when>
      <xsl:otherwise>; <xsl:call-template name="plan.activities"/> do it</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.answer-now">
    <xsl:value-of select="@code"/><xsl:text>: renew now</xsl:text>
    <xsl:apply-templates select="r:plan/r:way[1]" mode="plan-does"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="plan.answer-wait">
    <xsl:value-of select="@code"/><xsl:text>: wait until </xsl:text><xsl:apply-templates select="@renew-by" mode="date-long"/>
    <span><xsl:text>. An early renewal would give time away.</xsl:text></span>
  </xsl:template>
  <xsl:template name="plan.units-by">
    <xsl:value-of select="@code"/><xsl:text>: </xsl:text><xsl:apply-templates select="@remaining" mode="units"/>
    <xsl:text> by </xsl:text><xsl:apply-templates select="@renew-by" mode="date-long"/>
  </xsl:template>
  <xsl:template name="plan.days-left">
    <xsl:choose>
      <xsl:when test="@days-left = '0'">Today is the last day, until its end in </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@days-left" mode="days"/> left, until the end of that day in </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="/r:page/r:portal/@time-zone"/>
  </xsl:template>
  <xsl:template name="plan.question">Renew now, or wait?</xsl:template>
  <xsl:template name="plan.now">Now.</xsl:template>
  <xsl:template name="plan.wait">Wait.</xsl:template>
  <xsl:template name="plan.now-why">
    <xsl:text>Waiting until the last day adds </xsl:text><xsl:apply-templates select="@waiting" mode="days"/>
    <xsl:text> to the date of </xsl:text><xsl:apply-templates select="@next" mode="code"/><xsl:text>, and leaves no time for what goes wrong.</xsl:text>
  </xsl:template>
  <xsl:template name="plan.grace-why">
    <xsl:if test="@days-left != '0'">Waiting until the last day adds <xsl:apply-templates select="@waiting" mode="days"/> to each date. </xsl:if>
    <xsl:choose>
      <xsl:when test="@days-left = '0'">Today is the last day of grace.</xsl:when>
      <xsl:when test="@next-count = '1'">
        <xsl:text>Until then </xsl:text><xsl:apply-templates select="@next" mode="code"/><xsl:text> stays in grace, and one day after </xsl:text>
        <xsl:apply-templates select="@renew-by" mode="date-long"/><xsl:text> it lapses.</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>Until then </xsl:text><xsl:value-of select="@next-count"/><xsl:text>&#160;certifications stay in grace, and one day after </xsl:text>
        <xsl:apply-templates select="@renew-by" mode="date-long"/><xsl:text> they lapse.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.wait-why">
    <xsl:text>Renewed today, </xsl:text><xsl:apply-templates select="@next" mode="code"/><xsl:text> runs </xsl:text>
    <xsl:apply-templates select="r:plan/r:date[@certification = current()/@next]/@now-days" mode="days"/>
    <xsl:text> longer than now; renewed on the last day, </xsl:text>
    <xsl:apply-templates select="r:plan/r:date[@certification = current()/@next]/@last-days" mode="days"/>
    <xsl:text>. Keep the last entry as a draft and submit it shortly before.</xsl:text>
  </xsl:template>
  <xsl:template name="plan.draft">
    <xsl:text>Your draft </xsl:text><a href="/credentials/drafts/{@draft}"><xsl:value-of select="r:title"/></a>
    <xsl:text> (</xsl:text><xsl:value-of select="@option-name"/><xsl:text>) would renew </xsl:text><xsl:value-of select="@type"/>
    <xsl:choose>
      <xsl:when test="@pending = 'true'"> once it is submitted and accepted.</xsl:when>
      <xsl:otherwise> on the day it is submitted.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.today">Renewed today</xsl:template>
  <xsl:template name="plan.last-day">On the last day</xsl:template>
  <xsl:template name="plan.key-today">Renewed today</xsl:template>
  <xsl:template name="plan.key-last">
    <xsl:text>Renewed on the last day, </xsl:text><xsl:apply-templates select="@renew-by" mode="date"/>
  </xsl:template>
  <xsl:template name="plan.ways">
    <xsl:choose>
      <xsl:when test="r:way[2]">The shortest ways</xsl:when>
      <xsl:otherwise>The shortest way</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.no-way">There is no shortest way to show: the limits leave none, or too many activities are missing. Everything in the catalogue that still counts brings you nearer.</xsl:template>
  <xsl:template name="plan.free">No limit, and no event to wait for.</xsl:template>
  <xsl:template name="plan.beyond">
    <xsl:apply-templates select="@beyond" mode="units"/><xsl:text> more than needed: nothing carries over.</xsl:text>
  </xsl:template>
  <xsl:template name="plan.by">
    <xsl:text>Enter it by </xsl:text><xsl:apply-templates select="@by" mode="date"/>
    <xsl:text>; it counts if it took place on or after </xsl:text><xsl:apply-templates select="@since" mode="date"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="plan.find">See what counts<span class="hide">: <xsl:value-of select="@option-name"/></span></xsl:template>
  <xsl:template name="plan.nth">
    <xsl:choose>
      <xsl:when test="@of = '1'">The one that counts in a cycle.</xsl:when>
      <xsl:otherwise>Your <span class="n"><xsl:apply-templates select="@nth" mode="ordinal"/> of <xsl:value-of select="@of"/></span> in this cycle.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.together">All together</xsl:template>
  <xsl:template name="plan.together-more">One activity counts for every type at once. These ways renew all of them, by the first of their last days.</xsl:template>

  <!-- ==== My credentials, one credential, history -->

  <xsl:template name="credentials.title">My credentials</xsl:template>
  <xsl:template name="credentials.expires">Expires</xsl:template>
  <xsl:template name="credentials.designations">Designations</xsl:template>
  <xsl:template name="credentials.held-since">
    <xsl:text>held since </xsl:text><xsl:apply-templates select="@since" mode="date"/>
  </xsl:template>
  <xsl:template name="credentials.not-held">not held</xsl:template>
  <xsl:template name="credential.title">
    <xsl:value-of select="r:progress/r:type/r:certification/@code"/>
  </xsl:template>
  <xsl:template name="credential.active">
    <xsl:apply-templates select="@code" mode="code"/><xsl:text> is active until </xsl:text>
    <xsl:apply-templates select="@expires" mode="date-long"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="credential.grace">
    <xsl:apply-templates select="@code" mode="code"/><xsl:text> is in grace until </xsl:text>
    <xsl:apply-templates select="@grace-ends" mode="date-long"/><span>, then it lapses.</span>
  </xsl:template>
  <xsl:template name="credential.lapsed">
    <xsl:apply-templates select="@code" mode="code"/><xsl:text> has lapsed</xsl:text>
    <span>: it expired on <xsl:apply-templates select="@expires" mode="date-long"/>.</span>
  </xsl:template>
  <xsl:template name="credential.revoked">
    <xsl:apply-templates select="@code" mode="code"/><xsl:text> is revoked.</xsl:text>
  </xsl:template>
  <xsl:template name="credential.exam">Exam</xsl:template>
  <xsl:template name="credential.awarded">Awarded</xsl:template>
  <xsl:template name="credential.number">Verification number</xsl:template>
  <xsl:template name="credential.retake">Instead of units</xsl:template>
  <xsl:template name="credential.retake-from">
    <xsl:text>retake the exam, from </xsl:text><xsl:apply-templates select="@retake-from" mode="date"/>
    <xsl:text> on</xsl:text>
  </xsl:template>
  <xsl:template name="history.title">History</xsl:template>
  <xsl:template name="history.count">
    <xsl:choose>
      <xsl:when test="@prior-cycles = '1'"><xsl:value-of select="@code"/> has 1 prior cycle.</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="@code"/> has <xsl:value-of select="@prior-cycles"/>
        <xsl:text> prior cycles.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="history.none"><xsl:value-of select="@code"/> has no prior cycle yet.</xsl:template>
  <xsl:template name="history.lead">Every cycle with its entries, the newest first. Nothing here is ever taken away.</xsl:template>
  <xsl:template name="history.open">open</xsl:template>
  <xsl:template name="history.renewed">
    <xsl:text>renewed on </xsl:text><xsl:apply-templates select="@ends" mode="date"/>
  </xsl:template>
  <xsl:template name="history.lapsed">
    <xsl:text>lapsed on </xsl:text><xsl:apply-templates select="@ends" mode="date"/>
  </xsl:template>
  <xsl:template name="history.span">since <xsl:apply-templates select="@starts" mode="date"/></xsl:template>
  <xsl:template name="history.span-closed">
    <xsl:apply-templates select="@starts" mode="date"/> to <xsl:apply-templates select="@ends" mode="date"/>
  </xsl:template>
  <xsl:template name="history.units">
    <b class="n"><xsl:value-of select="@counted"/> of <xsl:apply-templates select="@required" mode="units"/></b>
    <xsl:text> counted</xsl:text>
  </xsl:template>
  <xsl:template name="events.title">Awards, extensions, revocations</xsl:template>
  <xsl:template name="events.what">What happened</xsl:template>
  <xsl:template name="events.came">What came of it</xsl:template>
  <xsl:template name="event.exam">Exam passed</xsl:template>
  <xsl:template name="event.upgrade">Upgrade</xsl:template>
  <xsl:template name="event.import">Taken over from the former system</xsl:template>
  <xsl:template name="event.extension">Extension</xsl:template>
  <xsl:template name="event.revocation">Revocation</xsl:template>
  <xsl:template name="came.awarded">
    <xsl:text>Awarded</xsl:text>
    <xsl:if test="@expires">, until <xsl:apply-templates select="@expires" mode="date"/></xsl:if>
  </xsl:template>
  <xsl:template name="came.renewed">
    <xsl:text>Renewed</xsl:text>
    <xsl:if test="@expires">, until <xsl:apply-templates select="@expires" mode="date"/></xsl:if>
  </xsl:template>
  <xsl:template name="came.retired">Nothing: the certification was retired</xsl:template>
  <xsl:template name="came.too-early">Nothing: the retake was too early</xsl:template>
  <xsl:template name="came.held">Nothing: it was held already</xsl:template>
  <xsl:template name="came.extended">
    <xsl:text>Extended</xsl:text>
    <xsl:if test="@expires"> to <xsl:apply-templates select="@expires" mode="date"/></xsl:if>
  </xsl:template>
  <xsl:template name="came.revoked">Revoked</xsl:template>
  <xsl:template name="came.no-effect">Nothing: no date became better by it</xsl:template>

  <!-- ==== Upload Items and drafts -->

  <xsl:template name="step.item">1. Item</xsl:template>
  <xsl:template name="step.details">2. Details and evidence</xsl:template>
  <xsl:template name="step.submit">3. Check and submit</xsl:template>
  <xsl:template name="upload.title">Upload Items</xsl:template>
  <xsl:template name="upload.question">What did you do?</xsl:template>
  <xsl:template name="upload.lead-nothing-held">You hold no certification that can be renewed: what you enter now counts for nothing.</xsl:template>
  <xsl:template name="upload.lead">Choose the item. Beneath each stands what one more of it would count for today.</xsl:template>
  <xsl:template name="upload.next">Next</xsl:template>
  <xsl:template name="upload.drafts">Your drafts</xsl:template>
  <xsl:template name="upload.drafts-lead">A draft counts for nothing until it is submitted.</xsl:template>
  <xsl:template name="upload.drafts-tick">Tick what to submit. Each counts for itself, in the order in which it was begun; what is not ready stays a draft.</xsl:template>
  <xsl:template name="upload.together">Those that are ticked count together for</xsl:template>
  <xsl:template name="upload.submit">Submit what is ticked</xsl:template>
  <xsl:template name="upload.weigh">Work it out again</xsl:template>
  <xsl:template name="draft.open">Open</xsl:template>
  <xsl:template name="draft.no-day">no date yet</xsl:template>
  <xsl:template name="outcomes.entered">
    <xsl:choose>
      <xsl:when test="@entered = '0'">Nothing was entered</xsl:when>
      <xsl:when test="@entered = '1'">1 activity is entered</xsl:when>
      <xsl:otherwise><xsl:value-of select="@entered"/> activities are entered</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="outcomes.kept">
    <xsl:choose>
      <xsl:when test="@kept = '1'">1 draft could not be submitted. Nothing of it is lost.</xsl:when>
      <xsl:otherwise><xsl:value-of select="@kept"/> drafts could not be submitted. Nothing of them is lost.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="outcomes.renewed"><xsl:value-of select="@type"/> is renewed. The new expiry date is <xsl:apply-templates select="@date" mode="date-long"/>.</xsl:template>
  <xsl:template name="outcome.entered">Entered.</xsl:template>
  <xsl:template name="outcome.draft">Still a draft.</xsl:template>
  <xsl:template name="outcome.gone">A draft that is no longer there.</xsl:template>
  <xsl:template name="upload.would-count"><xsl:apply-templates select="@units" mode="units"/></xsl:template>
  <xsl:template name="upload.would-wait">
    <xsl:apply-templates select="@units" mode="units"/><xsl:text>, once accepted</xsl:text>
  </xsl:template>
  <xsl:template name="option.limit">
    <xsl:choose>
      <xsl:when test="@limit = '1'">One counts in a cycle.</xsl:when>
      <xsl:otherwise><xsl:value-of select="@limit"/> count in a cycle.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="option.on-acceptance">Counts once a reviewer accepts it.</xsl:template>
  <xsl:template name="upload.keep">Keep and check</xsl:template>
  <xsl:template name="upload.keep-why">Nothing is submitted yet: what you typed becomes a draft, which says what it will count for.</xsl:template>
  <xsl:template name="upload.refused">Not all of it could be kept as it was sent</xsl:template>
  <xsl:template name="draft.title">Draft</xsl:template>
  <xsl:template name="draft.amends">This changes an activity that you entered before. Until you save the change, that stays as it is.</xsl:template>
  <xsl:template name="draft.see-activity">See the activity as it is now</xsl:template>
  <xsl:template name="draft.changes">Changes an activity that you entered</xsl:template>
  <xsl:template name="draft.unnamed">No name yet</xsl:template>
  <xsl:template name="draft.saved">
    <xsl:text>kept on </xsl:text><xsl:apply-templates select="@saved" mode="instant"/>
  </xsl:template>
  <xsl:template name="draft.ready">Ready to submit. It counts from the day on which you do.</xsl:template>
  <xsl:template name="draft.not-ready">Not complete yet. What is there is kept.</xsl:template>
  <xsl:template name="draft.submit">Submit</xsl:template>
  <xsl:template name="draft.save">Save the draft</xsl:template>
  <xsl:template name="draft.discard">Throw away</xsl:template>
  <xsl:template name="draft.stays">
    <xsl:text>Draft kept on </xsl:text><xsl:apply-templates select="@saved" mode="instant"/>
    <xsl:text>. It stays until you submit it or throw it away, even if you are signed out.</xsl:text>
  </xsl:template>
  <xsl:template name="drop.title">Drop images here, or choose them</xsl:template>
  <xsl:template name="drop.take">Take a picture, or choose one</xsl:template>
  <xsl:template name="drop.kinds">PNG, JPEG, WebP or GIF, up to 10&#160;MiB each. One to five for an activity.</xsl:template>
  <xsl:template name="drop.camera">With the camera</xsl:template>
  <xsl:template name="drop.paste">You can paste them, too.</xsl:template>
  <xsl:template name="drop.sending">Sending. Please stay on this page.</xsl:template>
  <xsl:template name="drop.failed">It did not arrive</xsl:template>
  <xsl:template name="drop.failed-why">The connection broke, or the portal is busy. Nothing is lost: all of it is still here.</xsl:template>
  <xsl:template name="drop.again">Try again</xsl:template>
  <xsl:template name="drop.kept">{before}. Sent as it is.</xsl:template>
  <xsl:template name="drop.shrunk">{before}, shrunk to {after}.</xsl:template>
  <xsl:template name="drop.kind">This is not an image. Take a screenshot of it and add that.</xsl:template>
  <xsl:template name="drop.large">It is larger than 10&#160;MiB: {before}. Take a screenshot of it and add that.</xsl:template>
  <xsl:template name="drop.remove">Remove</xsl:template>
  <xsl:template name="count.left">Characters left: {n}</xsl:template>
  <xsl:template name="example.show">See an example</xsl:template>
  <xsl:template name="example.marks">1 is your name, 2 what it was, 3 the day. Evidence in any language is good.</xsl:template>
  <xsl:template name="example.any">Drawing of a confirmation: it names you, the course or event, and the day.</xsl:template>
  <xsl:template name="example.coursework">Drawing of a screenshot from a learning profile: your name at the top right, the name of the course, all of it done, and the day on which it was completed.</xsl:template>
  <xsl:template name="example.global-event">Drawing of the registration for an event: its name, your name as the attendee, and its days.</xsl:template>
  <xsl:template name="example.local-event">Drawing of the page of a local event: its name, its day, and that you are going, with your name.</xsl:template>
  <xsl:template name="example.presenting">Drawing of the programme of an event: its day, and your talk in it with your name as the speaker.</xsl:template>
  <xsl:template name="image.number">Image <xsl:value-of select="@number"/></xsl:template>
  <xsl:template name="image.remove">
    <xsl:text>Remove</xsl:text><span class="hide"> image <xsl:value-of select="@number"/></span>
  </xsl:template>
  <xsl:template name="image.facts">
    <xsl:value-of select="translate(substring-after(@media-type, '/'), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/>
    <xsl:if test="@width">
      <xsl:text>, </xsl:text>
      <span class="n"><xsl:value-of select="@width"/> × <xsl:value-of select="@height"/></span>
    </xsl:if>
    <xsl:text>, </xsl:text>
    <xsl:choose>
      <xsl:when test="@kilobytes"><xsl:value-of select="@kilobytes"/>&#160;kB</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@bytes" mode="number"/>&#160;bytes</xsl:otherwise>
    </xsl:choose>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="image.kept">Kept.</xsl:template>

  <!-- ==== What it will count for -->

  <xsl:template name="worth.title">What it will count for</xsl:template>
  <xsl:template name="worth.when">
    <xsl:text>Submitted by the end of today, </xsl:text><span class="n"><xsl:apply-templates select="@entered" mode="date"/>, <xsl:value-of select="/r:page/r:portal/@time-zone"/></span>
    <xsl:if test="@date != @entered">
      <xsl:text>; it took place on </xsl:text><xsl:apply-templates select="@date" mode="date"/>
    </xsl:if>
  </xsl:template>
  <xsl:template name="worth.nothing-held">You hold no certification that it could count for.</xsl:template>
  <xsl:template name="worth.zero">0 units</xsl:template>
  <xsl:template name="worth.once-accepted">
    <xsl:apply-templates select="@units" mode="units"/><xsl:text>, once accepted</xsl:text>
  </xsl:template>
  <xsl:template name="worth.stays">
    <xsl:text>Stays at </xsl:text>
    <span class="n"><xsl:value-of select="@before"/> of <xsl:value-of select="@required"/></span>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.moves">
    <xsl:text>From </xsl:text><xsl:value-of select="@before"/><xsl:text> to </xsl:text>
    <span class="n"><xsl:value-of select="@after"/> of <xsl:value-of select="@required"/></span>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.then">
    <xsl:value-of select="@then"/><xsl:text> once those in review are accepted.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.next">
    <xsl:choose>
      <xsl:when test="@next = '1'">1&#160;unit more counts in the next cycle.</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@next" mode="units"/> more count in the next cycle.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="worth.too-old">
    <xsl:text>It would be entered more than </xsl:text>
    <xsl:apply-templates select="@max-age-months" mode="months"/><xsl:text> after it took place.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.no-cycle">
    <xsl:text>You hold nothing of </xsl:text><xsl:value-of select="@type"/>
    <xsl:text> today that it could count for.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.not-renewable">
    <xsl:text>All that you hold of </xsl:text><xsl:value-of select="@type"/>
    <xsl:text> is retired.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.renews">
    <xsl:choose>
      <xsl:when test="@verdict = 'pending'">
        <xsl:value-of select="@type"/><xsl:text> renews once it is accepted:</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@type"/> renews today:</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="worth.renewal">
    <b><xsl:value-of select="@certification"/></b>
    <span>
      <xsl:apply-templates select="@expires" mode="date"/><xsl:text> </xsl:text>
      <small class="n">was <xsl:apply-templates select="@from" mode="date"/></small>
    </span>
    <span class="n">+<xsl:apply-templates select="@days" mode="days"/></span>
  </xsl:template>
  <xsl:template name="worth.renewal-none">
    <b><xsl:value-of select="@certification"/></b>
    <span><xsl:apply-templates select="@from" mode="date"/></span><span>stays</span>
  </xsl:template>
  <xsl:template name="worth.surplus">
    <xsl:apply-templates select="@surplus" mode="units"/> beyond the <xsl:value-of select="@required"/>
    <xsl:choose>
      <xsl:when test="@surplus = '1'"> is lost: nothing carries over.</xsl:when>
      <xsl:otherwise> are lost: nothing carries over.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="worth.wait">Better wait.</xsl:template>
  <xsl:template name="worth.waste">
    <xsl:text>Submitted today, it moves </xsl:text>
    <xsl:apply-templates select="@certification" mode="code"/><xsl:text> by </xsl:text>
    <xsl:apply-templates select="@days" mode="days"/>
    <xsl:text>; kept as a draft and submitted by </xsl:text>
    <xsl:apply-templates select="@last" mode="date"/><xsl:text>, by </xsl:text>
    <xsl:apply-templates select="@last-days" mode="days"/><xsl:text>.</xsl:text>
  </xsl:template>

  <!-- ==== View Activities, one activity -->

  <xsl:template name="activities.title">View Activities</xsl:template>
  <xsl:template name="activities.none">No activities yet</xsl:template>
  <xsl:template name="activities.none-more">
    <xsl:text>Enter a course, a webinar or an event since </xsl:text>
    <xsl:apply-templates select="/r:page/r:portal/@activities-from" mode="date"/>
    <xsl:text>. Two minutes and one image.</xsl:text>
  </xsl:template>
  <xsl:template name="activities.no-match">No activity matches</xsl:template>
  <xsl:template name="activities.show-all">Show all</xsl:template>
  <xsl:template name="activities.review">Review</xsl:template>
  <xsl:template name="filter.do">Filter</xsl:template>
  <xsl:template name="filter.q">Name</xsl:template>
  <xsl:template name="filter.option">Item</xsl:template>
  <xsl:template name="filter.status">Review</xsl:template>
  <xsl:template name="filter.year">Year</xsl:template>
  <xsl:template name="filter.all-options">All items</xsl:template>
  <xsl:template name="filter.all-statuses">Any</xsl:template>
  <xsl:template name="filter.all-years">All</xsl:template>
  <xsl:template name="review.recorded">Not reviewed</xsl:template>
  <xsl:template name="review.waits">Waits for review</xsl:template>
  <xsl:template name="review.accepted">Accepted</xsl:template>
  <xsl:template name="review.rejected">Rejected</xsl:template>
  <xsl:template name="review.withdrawn">Withdrawn</xsl:template>
  <xsl:template name="pager.label">Pages</xsl:template>
  <xsl:template name="pager.newer">Newer</xsl:template>
  <xsl:template name="pager.older">Older</xsl:template>
  <xsl:template name="pager.rows">
    <xsl:apply-templates select="@first" mode="number"/> to <xsl:apply-templates select="@last" mode="number"/> of <xsl:apply-templates select="@rows" mode="number"/>
  </xsl:template>
  <xsl:template name="activity.counts">What it counts for</xsl:template>
  <xsl:template name="activity.history">History</xsl:template>
  <xsl:template name="activity.took-place">Took place</xsl:template>
  <xsl:template name="activity.notes">Notes</xsl:template>
  <xsl:template name="activity.source">Reported by</xsl:template>
  <xsl:template name="activity.no-image">No image was added.</xsl:template>
  <xsl:template name="activity.total">
    <span class="n"><xsl:value-of select="@total"/> of <xsl:value-of select="@required"/></span>
    <xsl:text> with it, in cycle </xsl:text><xsl:value-of select="@cycle"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="activity.amend">Change it</xsl:template>
  <xsl:template name="activity.amend-why">It keeps the day on which it was first entered. Images that you add are kept beside those that are there.</xsl:template>
  <xsl:template name="activity.amend-do">Keep the changes</xsl:template>
  <xsl:template name="activity.withdraw">Withdraw it</xsl:template>
  <xsl:template name="activity.withdraw-why">Once withdrawn it counts for nothing, for good. You can enter it again as a new activity.</xsl:template>
  <xsl:template name="activity.withdraw-do">Withdraw</xsl:template>
  <xsl:template name="change.entered">Entered by you</xsl:template>
  <xsl:template name="change.reported">
    <xsl:text>Reported by </xsl:text>
    <xsl:choose>
      <xsl:when test="../@source"><xsl:value-of select="../@source"/></xsl:when>
      <xsl:otherwise>a system</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="change.amended">Changed by you</xsl:template>
  <xsl:template name="change.accepted">Accepted by a reviewer</xsl:template>
  <xsl:template name="change.rejected">Rejected by a reviewer</xsl:template>
  <xsl:template name="change.withdrawn">Withdrawn</xsl:template>

  <!-- ==== Fields -->

  <xsl:template name="field.date">Date of the activity</xsl:template>
  <xsl:template name="field.title">Name of the course or event</xsl:template>
  <xsl:template name="field.language">Language of the documentation</xsl:template>
  <xsl:template name="field.own-language">Language</xsl:template>
  <xsl:template name="field.image">Evidence</xsl:template>
  <xsl:template name="field.notes">Notes <span>(if you like)</span></xsl:template>
  <xsl:template name="field.group">Item group</xsl:template>
  <xsl:template name="field.option">Item name</xsl:template>
  <xsl:template name="field.login">Email address or candidate ID</xsl:template>
  <xsl:template name="field.password">
    <xsl:choose>
      <xsl:when test="../r:field/@name = 'new-password'">Current password</xsl:when>
      <xsl:when test="../r:field/@name = 'password-again'">New password</xsl:when>
      <xsl:otherwise>Password</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="field.password-again">New password again</xsl:template>
  <xsl:template name="field.factor-code">Code of your app</xsl:template>
  <xsl:template name="field.recovery">Recovery code</xsl:template>
  <xsl:template name="field.new-password">New password</xsl:template>
  <xsl:template name="field.given-name">Given name</xsl:template>
  <xsl:template name="field.family-name">Family name <span>(if you have one)</span></xsl:template>
  <xsl:template name="field.end-session">Session</xsl:template>
  <xsl:template name="hint.image">From your image, please check: it was taken on that day.</xsl:template>
  <xsl:template name="hint.image-undated">Your image does not say on which day it was taken.</xsl:template>
  <xsl:template name="field.pictures">Do several images belong together? <span>(if you choose more than one)</span></xsl:template>
  <xsl:template name="help.pictures">If you do not say, they do as soon as you gave a date or a name above.</xsl:template>
  <xsl:template name="pictures.together">Yes, they all show this one activity</xsl:template>
  <xsl:template name="pictures.apart">No, each shows another one: make a draft of each</xsl:template>
  <xsl:template name="help.date">The day it took place, or the first day of several.</xsl:template>
  <xsl:template name="help.image">Your name or your profile should be on it.</xsl:template>
  <xsl:template name="help.example">Example</xsl:template>
  <xsl:template name="help.factor-code">Six digits; the app shows others every thirty seconds.</xsl:template>
  <xsl:template name="help.recovery">One of those that you kept. Each works once.</xsl:template>
  <xsl:template name="help.new-password">Eight characters or more. Length is what counts.</xsl:template>

  <!-- ==== Keys of reviewers -->

  <xsl:template name="shortcut.open">Keyboard shortcuts</xsl:template>
  <xsl:template name="shortcut.title">Keyboard shortcuts</xsl:template>
  <xsl:template name="shortcut.on">Use them</xsl:template>
  <xsl:template name="shortcut.why">They are single letters, and off while you type. Without them every key does what it always does.</xsl:template>
  <xsl:template name="shortcut.list">this list</xsl:template>
  <xsl:template name="shortcut.down">the next row</xsl:template>
  <xsl:template name="shortcut.up">the row before</xsl:template>
  <xsl:template name="shortcut.accept">accept</xsl:template>
  <xsl:template name="shortcut.reject">reject</xsl:template>
  <xsl:template name="shortcut.next">the next activity</xsl:template>
  <xsl:template name="shortcut.previous">the activity before</xsl:template>
  <xsl:template name="shortcut.close">Close</xsl:template>

  <!-- ==== Refusals: what to do, in a sentence -->

  <!-- Before the title of a page whose form was refused. -->
  <xsl:template name="form.error">Error: </xsl:template>
  <xsl:template name="form.stopped">
    <xsl:choose>
      <xsl:when test="r:field[@code][4]">Several things stop this</xsl:when>
      <xsl:when test="r:field[@code][3]">Three things stop this</xsl:when>
      <xsl:when test="r:field[@code][2]">Two things stop this</xsl:when>
      <xsl:otherwise>One thing stops this</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="refusal.request">The request cannot be read. Go back and try again.</xsl:template>
  <xsl:template name="refusal.body">The form arrived broken. Send it once more.</xsl:template>
  <xsl:template name="refusal.not-signed-in">You are not signed in, or your session has ended.</xsl:template>
  <xsl:template name="refusal.forbidden">Your role does not allow it. If it should, ask the programme.</xsl:template>
  <xsl:template name="refusal.csrf">
    <xsl:text>It was made before you signed in anew, or it came from another site. </xsl:text>
    <xsl:text>Open the page again and send it once more.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.link-over">This link was used already, or its time is over. Ask for a new one.</xsl:template>
  <xsl:template name="refusal.not-found">
    <xsl:text>The address is mistyped, or what stood here is gone, or it belongs to somebody else.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.method">This address does not take what was sent to it.</xsl:template>
  <xsl:template name="refusal.not-acceptable">This address has nothing of the kind that was asked for.</xsl:template>
  <xsl:template name="refusal.stale">Somebody else changed it meanwhile. Look at both versions and decide again.</xsl:template>
  <xsl:template name="refusal.length">The request does not say how long it is.</xsl:template>
  <xsl:template name="refusal.too-large">This is larger than the portal takes.</xsl:template>
  <xsl:template name="refusal.address-too-long">The address is too long.</xsl:template>
  <xsl:template name="refusal.media-type">The portal does not take this kind of content. Use the form.</xsl:template>
  <xsl:template name="refusal.rate">
    <xsl:text>Too many attempts. Wait </xsl:text>
    <xsl:choose>
      <xsl:when test="@retry-after = '1'">1&#160;second</xsl:when>
      <xsl:when test="@retry-after"><xsl:value-of select="@retry-after"/>&#160;seconds</xsl:when>
      <xsl:otherwise>a minute</xsl:otherwise>
    </xsl:choose>
    <xsl:text>, then try again.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.failed">Something in it broke. Try again later, and tell us the reference below.</xsl:template>
  <xsl:template name="refusal.unavailable">It is busier than it can be, or its database does not answer. That usually takes seconds.</xsl:template>
  <xsl:template name="refusal.field-missing">
    <xsl:choose>
      <xsl:when test="r:choice">Choose one.</xsl:when>
      <xsl:otherwise>Fill this in.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="refusal.field-repeated">It was sent twice. Send it once.</xsl:template>
  <xsl:template name="refusal.field-too-long">
    <xsl:text>Use at most </xsl:text><xsl:apply-templates select="@max" mode="number"/><xsl:text> characters.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.text">There are characters in it that are not text. Type it anew.</xsl:template>
  <xsl:template name="refusal.date">
    <xsl:choose>
      <xsl:when test="@value != ''"><xsl:value-of select="@value"/> is not a date. </xsl:when>
    </xsl:choose>
    <xsl:text>Write year, month, day, as in 2026-01-31.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.date-in-future">
    <xsl:apply-templates select="@value" mode="date-long"/>
    <xsl:text> is in the future. An activity can be entered from the day it takes place.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.date-too-early">
    <xsl:text>Activities count from </xsl:text>
    <xsl:apply-templates select="/r:page/r:portal/@activities-from" mode="date-long"/>
    <xsl:text> on.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.image-time">What was sent together took too long to read: this image was left out. Send it by itself.</xsl:template>
  <xsl:template name="refusal.drafts-full">At most 200 drafts are kept, and this one was not. Submit some, or throw them away, then enter this again.</xsl:template>
  <xsl:template name="refusal.option-unknown">There is no such item. Choose one from the list.</xsl:template>
  <xsl:template name="refusal.option-not-offered">This item gave no units on that date.</xsl:template>
  <xsl:template name="refusal.language-unknown">Choose a language from the list.</xsl:template>
  <xsl:template name="refusal.image-missing">Add an image that shows that you completed or attended it.</xsl:template>
  <xsl:template name="refusal.image-kind">
    <xsl:choose>
      <xsl:when test="@file">“<xsl:value-of select="@file"/>”</xsl:when>
      <xsl:otherwise>One file</xsl:otherwise>
    </xsl:choose>
    <xsl:text> is not an image that we take. Take a screenshot of it and add that.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.image-damaged">
    <xsl:choose>
      <xsl:when test="@file">“<xsl:value-of select="@file"/>”</xsl:when>
      <xsl:otherwise>One file</xsl:otherwise>
    </xsl:choose>
    <xsl:text> is damaged. Save it anew and add it again.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.image-too-large">
    <xsl:choose>
      <xsl:when test="@file">“<xsl:value-of select="@file"/>”</xsl:when>
      <xsl:otherwise>One file</xsl:otherwise>
    </xsl:choose>
    <xsl:text> is larger than 10&#160;MiB or 50 megapixels. Make it smaller.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.image-too-many">
    <xsl:choose>
      <xsl:when test="parent::r:refused"><xsl:value-of select="@max"/> images at most at once. Send the others after them.</xsl:when>
      <xsl:otherwise>Five images at most. Remove one first.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="refusal.drafts-none">Tick at least one draft.</xsl:template>
  <xsl:template name="refusal.drafts-too-many">At most 30 drafts are submitted at once. Untick some.</xsl:template>
  <xsl:template name="refusal.duplicate-activity">You have entered this activity before.</xsl:template>
  <xsl:template name="refusal.see-first">See the first one</xsl:template>
  <xsl:template name="refusal.key-used">This form was sent before, with other content. Look whether that is what you meant, then send it once more.</xsl:template>
  <xsl:template name="refusal.sso-state">This answer belongs to no sign-in that was begun in this browser in the last ten minutes. Begin again.</xsl:template>
  <xsl:template name="refusal.sso-nonce">The provider's answer was made for another sign-in. Begin again.</xsl:template>
  <xsl:template name="refusal.sso-audience">The provider's answer was made for another site. Begin again; if it stays so, tell us the reference.</xsl:template>
  <xsl:template name="refusal.sso-issuer">The answer is not of the provider that was asked. Begin again; if it stays so, tell us the reference.</xsl:template>
  <xsl:template name="refusal.sso-algorithm">The provider's answer is not signed in a way that the portal takes. Tell us the reference.</xsl:template>
  <xsl:template name="refusal.sso-key">The provider's answer is signed with a key that the provider does not name. Try again in a few minutes.</xsl:template>
  <xsl:template name="refusal.sso-signature">The provider's answer was changed, or is not the provider's. Begin again; if it stays so, tell us the reference.</xsl:template>
  <xsl:template name="refusal.sso-expired">The provider's answer is too old, or a clock is wrong. Begin again; if it stays so, tell us the reference.</xsl:template>
  <xsl:template name="refusal.sso-answer">The provider's answer cannot be read. Begin again; if it stays so, tell us the reference.</xsl:template>
  <xsl:template name="refusal.sso-refused">The provider did not sign you in. Begin again, or sign in with your password.</xsl:template>
  <xsl:template name="refusal.sso-used">This answer of the provider was used already. Begin again.</xsl:template>
  <xsl:template name="refusal.sso-down">The provider cannot be reached. Try again in a few minutes, or sign in with your password.</xsl:template>
  <xsl:template name="refusal.sso-slow">The provider took too long to answer. Try again in a few minutes, or sign in with your password.</xsl:template>
  <xsl:template name="refusal.sso-mail-missing">The provider told us no email address. Let it tell us one and begin again, or sign in with your password.</xsl:template>
  <xsl:template name="refusal.sso-mail-unverified">The provider has not verified your email address. Have it verified there and begin again, or sign in with your password.</xsl:template>
  <xsl:template name="refusal.sso-no-password">Somebody with this email address is known, and has chosen no password yet. Open your invitation first; if you have none, ask us for one.</xsl:template>
  <xsl:template name="refusal.sso-link-sent">Somebody with this email address is known, and has chosen no password yet. A link with which one is chosen is on its way to you by mail. It works once, for 30 minutes. Then begin again here.</xsl:template>
  <xsl:template name="refusal.sso-staff">Staff sign in with their password.</xsl:template>
  <xsl:template name="refusal.sso-closed">This account is disabled. Ask us why, with the reference.</xsl:template>
  <xsl:template name="refusal.sign-in">The name or the password is not right.</xsl:template>
  <xsl:template name="refusal.password-wrong">That is not your password.</xsl:template>
  <xsl:template name="refusal.password-none">You have chosen no password yet. Choose one first: your profile says how.</xsl:template>
  <xsl:template name="refusal.provider-unknown">That connection has ended meanwhile.</xsl:template>
  <xsl:template name="refusal.password-short">Use eight characters or more.</xsl:template>
  <xsl:template name="refusal.password-common">Many people use this one. Choose another.</xsl:template>
  <xsl:template name="refusal.password-long">Use at most 128 characters.</xsl:template>
  <xsl:template name="refusal.password-same">That is your password already. Choose another.</xsl:template>
  <xsl:template name="refusal.address-yours">This address is yours already, and confirmed.</xsl:template>
  <xsl:template name="refusal.address-main">This is the main address. Make another one the main one first.</xsl:template>
  <xsl:template name="refusal.address-unverified">Confirm this address first, by the link that was sent there.</xsl:template>
  <xsl:template name="refusal.addresses-too-many">Ten addresses are the most. Remove one first.</xsl:template>
  <xsl:template name="refusal.factor-code">That is not the code that the app shows now. If it is, look whether your device has the right time.</xsl:template>
  <xsl:template name="refusal.factor-code-used">This code was used already. Wait for the next one.</xsl:template>
  <xsl:template name="refusal.factor-recovery">This is none of your recovery codes, or it was used already.</xsl:template>
  <xsl:template name="refusal.factor-unreadable">Codes cannot be checked now: the portal’s key is another. Use a recovery code, or ask for a reset.</xsl:template>
  <xsl:template name="refusal.factor-required">Staff need a second factor here. It can be replaced, not switched off.</xsl:template>
  <xsl:template name="refusal.factor-unavailable">No second factor can be set up here: the portal has no key for it.</xsl:template>
  <xsl:template name="refusal.factor-none">No second factor is set up there.</xsl:template>
  <xsl:template name="refusal.session-unknown">That session has ended meanwhile.</xsl:template>
  <xsl:template name="refusal.activity-final">It can no longer be changed: it was decided, or a closed cycle counted it.</xsl:template>
  <xsl:template name="refusal.code">Choose one from the list.</xsl:template>
  <xsl:template name="refusal.password-differs">The two are not the same.</xsl:template>
  <xsl:template name="refusal.field-unknown">The form sent something that is not asked for. Open the page again.</xsl:template>
  <xsl:template name="refusal.number">Write a whole number.</xsl:template>
  <xsl:template name="refusal.flag">Choose yes or no.</xsl:template>
  <xsl:template name="refusal.path">This is not an address of this portal.</xsl:template>
  <xsl:template name="refusal.action">There is no such action. Open the page again.</xsl:template>
  <xsl:template name="refusal.date-after-entered">It cannot have taken place after the day on which it was entered.</xsl:template>
  <xsl:template name="refusal.date-outside-offer">What you chose took place at another time. Correct the date, or choose none.</xsl:template>
  <xsl:template name="refusal.too-long">This is longer than the portal keeps. Shorten it.</xsl:template>
  <xsl:template name="refusal.mail">This is not an email address.</xsl:template>
  <xsl:template name="refusal.certification-unknown">The programme has no such certification.</xsl:template>
  <xsl:template name="refusal.type-unknown">The programme has no such type.</xsl:template>
  <xsl:template name="refusal.group-unknown">The programme has no such item group.</xsl:template>
  <xsl:template name="refusal.address-taken">Another person has this email address.</xsl:template>
  <xsl:template name="refusal.number-taken">Another award has this verification number.</xsl:template>
  <xsl:template name="refusal.award-without-rule">The type of this certification has no rule on that day.</xsl:template>
  <xsl:template name="refusal.event-in-future">It holds from today or an earlier day on.</xsl:template>
  <xsl:template name="refusal.upgrade-without">An upgrade goes to the successor of something that was awarded.</xsl:template>
  <xsl:template name="refusal.not-awarded">This was never awarded to this candidate.</xsl:template>
  <xsl:template name="refusal.extension-idle">This would extend nothing: that day it is not held, or it has such an expiry already.</xsl:template>
  <xsl:template name="refusal.not-held">This is not held today. Only what is held can be extended.</xsl:template>
  <xsl:template name="refusal.request-open">A request for this certification waits already.</xsl:template>
  <xsl:template name="refusal.request-decided">This request was decided meanwhile: what was decided stands below.</xsl:template>
  <xsl:template name="refusal.request-withdrawn">This request was taken back already.</xsl:template>
  <xsl:template name="refusal.expires-not-later">It is valid until then without an extension. Choose a later day.</xsl:template>
  <xsl:template name="refusal.void-already">This is void already.</xsl:template>
  <xsl:template name="refusal.ends-before-today">Choose today or a later day.</xsl:template>
  <xsl:template name="refusal.account-disabled">The account is disabled. Enable it first.</xsl:template>
  <xsl:template name="refusal.credit-unknown">Choose whether it counts on entry or on acceptance.</xsl:template>
  <xsl:template name="refusal.renew-from-unknown">Choose from which day a renewal counts.</xsl:template>
  <xsl:template name="refusal.activities-since-unknown">Choose which activities count.</xsl:template>
  <xsl:template name="refusal.rule-twice">Another rule begins on the same day.</xsl:template>
  <xsl:template name="refusal.code-twice">Another thing has this code or alias.</xsl:template>
  <xsl:template name="refusal.units-negative">Units cannot be below zero.</xsl:template>
  <xsl:template name="refusal.units-zero">The units required cannot be zero.</xsl:template>
  <xsl:template name="refusal.validity-zero">A certification is valid for a month at least.</xsl:template>
  <xsl:template name="refusal.limit-negative">A limit cannot be below zero.</xsl:template>
  <xsl:template name="refusal.limit-zero">A limit cannot be zero. Leave it empty, or give the rule 0 units.</xsl:template>
  <xsl:template name="refusal.months-negative">Months cannot be below zero.</xsl:template>
  <xsl:template name="refusal.days-negative">Days cannot be below zero.</xsl:template>
  <xsl:template name="refusal.extension-both">Give a day or months, not both.</xsl:template>
  <xsl:template name="refusal.extension-neither">Give a day or months.</xsl:template>
  <xsl:template name="refusal.extension-range">The range ends before it begins.</xsl:template>
  <xsl:template name="refusal.time-zone-unknown">There is no such time zone.</xsl:template>
  <xsl:template name="refusal.past-rule">A rule in force by today stays as it is. Add one from tomorrow on.</xsl:template>
  <xsl:template name="refusal.past-retirement">A retirement by today stays as it is. Retire from tomorrow on.</xsl:template>
  <xsl:template name="refusal.past-extension">An extension granted by today stays as it is. Grant one from tomorrow on.</xsl:template>
  <xsl:template name="refusal.time-zone-fixed">The time zone stays as it is once there are events.</xsl:template>
  <xsl:template name="refusal.activities-from-fixed">The first day that counts stays as it is once there are events.</xsl:template>
  <xsl:template name="refusal.type-fixed">A certification keeps its type once there are events.</xsl:template>
  <xsl:template name="refusal.missing">The portal has something that the document does not. Retire it instead, or give it a rule of 0 units.</xsl:template>
  <xsl:template name="refusal.requirement">Write one requirement a line: how many, then the codes, as in 2 ACP-JCA ACP-OA.</xsl:template>
  <xsl:template name="refusal.referenced">It cannot be taken away: something names it. Retire it instead, or give it a rule of 0 units.</xsl:template>
  <xsl:template name="refusal.moved">The figures have changed meanwhile. Look at them, then publish again.</xsl:template>
  <xsl:template name="refusal.cancelled">It was cancelled before it was published.</xsl:template>
  <xsl:template name="refusal.proposal-damaged">What was drafted cannot be read any more. Discard it, and draft it again.</xsl:template>
  <xsl:template name="refusal.preview-over">The preview is not of today’s programme and draft. Preview it again, then publish.</xsl:template>
  <xsl:template name="refusal.unchanged">Nothing would change: the programme says this already.</xsl:template>

  <!-- ==== Catalogue, help -->

  <xsl:template name="rules.as-of">
    <xsl:text>Rules in force on </xsl:text><xsl:apply-templates select="@as-of" mode="date"/>
  </xsl:template>
  <xsl:template name="rules.units">
    <b><xsl:apply-templates select="@units" mode="number"/></b>
    <xsl:choose>
      <xsl:when test="@units = '1'"> CE unit to renew</xsl:when>
      <xsl:otherwise> CE units to renew</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="rules.validity">
    <xsl:text>Valid </xsl:text><xsl:apply-templates select="@validity-months" mode="months"/>
    <xsl:text>, then </xsl:text><xsl:apply-templates select="@grace-days" mode="days"/>
    <xsl:text> of grace.</xsl:text>
    <xsl:if test="@retake-window-months != '0'">
      <xsl:text> Or retake the exam, from </xsl:text>
      <xsl:apply-templates select="@retake-window-months" mode="months"/>
      <xsl:text> before expiry.</xsl:text>
    </xsl:if>
  </xsl:template>
  <xsl:template name="rules.earns">What earns units</xsl:template>
  <xsl:template name="rules.earns-lead">
    <xsl:text>In person or virtually. One activity counts for every type you hold. Activities since </xsl:text>
    <xsl:apply-templates select="/r:page/r:portal/@activities-from" mode="date"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="rules.item">Item</xsl:template>
  <xsl:template name="rules.limit">Limit in a cycle</xsl:template>
  <xsl:template name="rules.each">Units each</xsl:template>
  <xsl:template name="rules.at-most">At most</xsl:template>
  <xsl:template name="rules.no-limit">none</xsl:template>
  <xsl:template name="catalog.answer">
    <xsl:choose>
      <xsl:when test="@current = '1'">1 certification can be earned and renewed.</xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="@current" mode="number"/><xsl:text> certifications can be earned and renewed.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="catalog.retired-count">
    <xsl:choose>
      <xsl:when test="@retired = '1'">1 is retired: it keeps its value until it expires.</xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="@retired" mode="number"/>
        <xsl:text> are retired: they keep their value until they expire.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="catalog.current">Current certifications</xsl:template>
  <xsl:template name="catalog.retired">Retired certifications</xsl:template>
  <xsl:template name="catalog.retired-lead">They can no longer be renewed or earned. If you hold one, see what replaces it.</xsl:template>
  <xsl:template name="catalog.code">Code</xsl:template>
  <xsl:template name="catalog.name">Name</xsl:template>
  <xsl:template name="catalog.to-renew">To renew</xsl:template>
  <xsl:template name="catalog.replaced-by">Replaced by</xsl:template>
  <xsl:template name="catalog.exam">exam <xsl:value-of select="@exam"/></xsl:template>
  <xsl:template name="catalog.also">also <xsl:value-of select="@code"/></xsl:template>
  <xsl:template name="catalog.no-successor">no successor</xsl:template>
  <xsl:template name="catalog.successor-retired">by upgrade, retired too</xsl:template>
  <xsl:template name="help.answer">Collect units for what you learn, and your certifications renew.</xsl:template>
  <xsl:template name="help.enter-title">Entering an activity</xsl:template>
  <xsl:template name="help.enter">Under Credentials, Upload Items, choose the item, then give its date, its name, the language of the documentation and one to five images that show that you completed or attended it. You see what it counts for before you submit it.</xsl:template>
  <xsl:template name="help.enter-day">
    <xsl:text>It counts from the day on which you submit it, until the end of that day, </xsl:text>
    <xsl:value-of select="/r:page/r:portal/@time-zone"/>
    <xsl:text> time. The day on which it is reviewed does not matter.</xsl:text>
  </xsl:template>
  <xsl:template name="help.proof-title">What makes good evidence</xsl:template>
  <xsl:template name="help.renew-title">When you renew</xsl:template>
  <xsl:template name="help.renew">On the day on which your units reach the number, every current certification of the type renews and gets the same expiry date. Units beyond it are not carried over; the next cycle begins at 0.</xsl:template>
  <xsl:template name="help.renew-completion">
    <xsl:value-of select="@code"/>: <xsl:apply-templates select="@validity-months" mode="months"/>
    <xsl:text> from the day of the renewal; no date ever becomes earlier.</xsl:text>
  </xsl:template>
  <xsl:template name="help.renew-expiry">
    <xsl:value-of select="@code"/>: <xsl:apply-templates select="@validity-months" mode="months"/>
    <xsl:text> from the latest of your expiry dates, or from the day of the renewal if that is later.</xsl:text>
  </xsl:template>
  <xsl:template name="help.retired-title">Retired certifications</xsl:template>
  <xsl:template name="help.retired">
    <xsl:text>They keep their value until they expire and cannot be renewed. Your units stay for a successor of the same type, as long as what you hold is valid. The </xsl:text>
    <a href="/catalog">catalogue</a><xsl:text> says what replaces which.</xsl:text>
  </xsl:template>
  <xsl:template name="help.early-title">Now, or later?</xsl:template>
  <xsl:template name="help.early">The new date is counted from the day of the renewal, so renewing early can give time away. A draft counts for nothing and can wait: keep the last activity as a draft and submit it before the deadline.</xsl:template>
  <xsl:template name="help.ask-title">Whom to ask</xsl:template>
  <xsl:template name="help.language">The portal speaks English and German. Before you sign in it takes the language that your browser asks for, then the one that you chose in your <a href="/profile">profile</a>.</xsl:template>
  <xsl:template name="help.ask">
    <xsl:text>Write to </xsl:text>
    <a href="mailto:{/r:page/r:portal/@contact}"><xsl:value-of select="/r:page/r:portal/@contact"/></a>
    <xsl:text> with your candidate ID and the email address that you sign in with.</xsl:text>
  </xsl:template>

  <!-- ==== Front page, signing in and out -->

  <xsl:template name="home.answer">What you learn renews what you hold.</xsl:template>
  <xsl:template name="home.waits">See what waits for you</xsl:template>
  <xsl:template name="home.progress">See your progress</xsl:template>
  <xsl:template name="home.enter-title">Enter what you learned</xsl:template>
  <xsl:template name="home.enter">A course, a webinar, an event, with one image. Two minutes.</xsl:template>
  <xsl:template name="home.see-title">See what it counts for</xsl:template>
  <xsl:template name="home.see">Every entry says why it counts, or why not, for each of your certifications, before you submit it.</xsl:template>
  <xsl:template name="home.renew-title">Renew</xsl:template>
  <xsl:template name="home.renew">When the units are there, the certifications renew on that day, by themselves.</xsl:template>
  <xsl:template name="gate.title">What you do here</xsl:template>
  <xsl:template name="gate.enter">
    <b>Enter what you learned.</b><xsl:text> A course, a webinar, an event, with one image.</xsl:text>
  </xsl:template>
  <xsl:template name="gate.see">
    <b>See what it counts for.</b><xsl:text> Every entry says why, for each certification.</xsl:text>
  </xsl:template>
  <xsl:template name="gate.renew">
    <b>Renew at no cost.</b><xsl:text> Or retake the exam before it expires.</xsl:text>
  </xsl:template>
  <xsl:template name="gate.catalog">Catalogue and rules</xsl:template>
  <xsl:template name="sign-in.forgotten">Forgotten your password?</xsl:template>
  <xsl:template name="sign-out.question">Sign out?</xsl:template>
  <xsl:template name="sign-out.kept">Drafts and entries stay as they are.</xsl:template>
  <xsl:template name="sign-out.stay">Stay signed in</xsl:template>
  <xsl:template name="invite.title">Choose a password</xsl:template>
  <xsl:template name="invite.title-reset">Choose a new password</xsl:template>
  <xsl:template name="invite.do">Set the password</xsl:template>
  <xsl:template name="invite.invited">
    <xsl:text>You are invited as </xsl:text><b><xsl:value-of select="@login"/></b>
    <xsl:text>. This link works once, until </xsl:text><xsl:apply-templates select="@until" mode="instant"/>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="invite.reset">
    <xsl:text>A new password for </xsl:text><b><xsl:value-of select="@login"/></b>
    <xsl:text>. This link works once, until </xsl:text><xsl:apply-templates select="@until" mode="instant"/>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="forgotten.title">Forgotten your password?</xsl:template>
  <xsl:template name="forgotten.mail">We send a link with which you choose a new one. It works once, for thirty minutes.</xsl:template>
  <xsl:template name="forgotten.do">Send the link</xsl:template>
  <xsl:template name="forgotten.back">Back to sign in</xsl:template>
  <xsl:template name="forgotten.ask">
    <xsl:text>Write to </xsl:text>
    <a href="mailto:{/r:page/r:portal/@contact}"><xsl:value-of select="/r:page/r:portal/@contact"/></a>
    <xsl:text> with your candidate ID and your email address. You get a link with which you choose a new one. Nothing of yours is lost meanwhile.</xsl:text>
  </xsl:template>

  <!-- ==== Profile -->

  <xsl:template name="profile.person">You</xsl:template>
  <xsl:template name="profile.rights">What you may do here</xsl:template>
  <xsl:template name="profile.no-change">You read everything and change nothing.</xsl:template>
  <xsl:template name="may.reviews-read">See what candidates entered, and its evidence</xsl:template>
  <xsl:template name="may.review">Accept and reject it</xsl:template>
  <xsl:template name="may.candidates-read">Find candidates, and see what they see</xsl:template>
  <xsl:template name="may.persons">Correct names and addresses; create and invite candidates</xsl:template>
  <xsl:template name="may.awards">Award, extend, revoke and void</xsl:template>
  <xsl:template name="may.extensions-read">Read requests for extensions</xsl:template>
  <xsl:template name="may.catalogue-read">See the catalogue and its rules</xsl:template>
  <xsl:template name="may.catalogue">Change the catalogue and its rules</xsl:template>
  <xsl:template name="may.integrations-read">See keys and deliveries</xsl:template>
  <xsl:template name="may.integrations">Give out and revoke keys</xsl:template>
  <xsl:template name="may.audit-read">Read the audit log</xsl:template>
  <xsl:template name="profile.save">Save</xsl:template>
  <xsl:template name="profile.password">Password</xsl:template>
  <xsl:template name="profile.password-why">Every other session ends when you change it.</xsl:template>
  <xsl:template name="profile.password-do">Change the password</xsl:template>
  <xsl:template name="profile.no-password">You have none: you sign in by a provider.</xsl:template>
  <xsl:template name="profile.choose-why">A link to choose one comes to <b><xsl:value-of select="r:field/@value"/></b>. Choosing one ends every session and takes the provider’s connection back: you sign in with the password, and can connect the provider again.</xsl:template>
  <xsl:template name="profile.choose">Send me a link</xsl:template>
  <xsl:template name="profile.ask-for-link">Ask the programme for a link with which one is chosen: <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a></xsl:template>
  <xsl:template name="profile.providers">Sign-in by a provider</xsl:template>
  <xsl:template name="profile.providers-why">Whoever signs in there as you is signed in here, without a password.</xsl:template>
  <xsl:template name="profile.disconnect-why">Once it is disconnected, you sign in with your password. Every other session ends.</xsl:template>
  <xsl:template name="profile.disconnect">Disconnect <xsl:value-of select="@name"/></xsl:template>
  <xsl:template name="profile.only-way">This is the only way in, so it cannot be disconnected: you have no password. <a href="#choose">Choose a password</a> first.</xsl:template>
  <xsl:template name="profile.sessions">Where you are signed in</xsl:template>
  <xsl:template name="profile.sessions-why">End what you do not know.</xsl:template>
  <xsl:template name="profile.where">Browser</xsl:template>
  <xsl:template name="profile.since">Since</xsl:template>
  <xsl:template name="profile.last">Last used</xsl:template>
  <xsl:template name="profile.end">End</xsl:template>
  <xsl:template name="profile.end-all">End all others</xsl:template>
  <xsl:template name="profile.this">this one</xsl:template>
  <xsl:template name="profile.unknown-agent">Unknown browser</xsl:template>
  <xsl:template name="profile.agent-on"> on </xsl:template>

  <!-- ==== What is held -->

  <xsl:template name="held.title">What is held about you</xsl:template>
  <xsl:template name="held.lead">Everything the portal’s database has about you, how much it is, and how long it stays.</xsl:template>
  <xsl:template name="held.download">Download everything</xsl:template>
  <xsl:template name="held.file">One XML file, which programs can read and people, too: each entry with its dates, in the portal’s own words. Images are not in it: it says where each is.</xsl:template>
  <xsl:template name="held.list">What there is</xsl:template>
  <xsl:template name="held.what">What</xsl:template>
  <xsl:template name="held.count">How many</xsl:template>
  <xsl:template name="held.kept">Kept for</xsl:template>
  <xsl:template name="held.more">the latest; there are older ones</xsl:template>
  <xsl:template name="held.kept-account">as long as your account</xsl:template>
  <xsl:template name="held.kept-good">good; once you are erased, under your number alone</xsl:template>
  <xsl:template name="held.account">Account</xsl:template>
  <xsl:template name="held.account-what">Name, language, what you chose, and when it was made</xsl:template>
  <xsl:template name="held.record">Certifications and activities</xsl:template>
  <xsl:template name="held.record-what">What was awarded, entered, decided, extended or revoked, with titles, notes and reasons</xsl:template>
  <xsl:template name="held.images">Images</xsl:template>
  <xsl:template name="held.images-what">Your evidence: where it is, its kind and size</xsl:template>
  <xsl:template name="held.drafts">Drafts</xsl:template>
  <xsl:template name="held.drafts-what">What you began and have not submitted</xsl:template>
  <xsl:template name="held.draft-images">Images of drafts</xsl:template>
  <xsl:template name="held.draft-images-what">Where they are, their kind and size, and the names of the files</xsl:template>
  <xsl:template name="held.requests">Requests for an extension</xsl:template>
  <xsl:template name="held.requests-what">What you asked for, and what became of it</xsl:template>
  <xsl:template name="held.reports">Reports that wait</xsl:template>
  <xsl:template name="held.reports-what">What other systems reported under a confirmed address of yours and is not counted yet</xsl:template>
  <xsl:template name="held.messages">Messages</xsl:template>
  <xsl:template name="held.messages-what">What the portal told you, and when you read it</xsl:template>
  <xsl:template name="held.mails">Mails</xsl:template>
  <xsl:template name="held.mails-what">To which address, when, and what became of it</xsl:template>
  <xsl:template name="held.addresses">Email addresses</xsl:template>
  <xsl:template name="held.addresses-what">Those that are yours, and those that wait for a link to be opened</xsl:template>
  <xsl:template name="held.providers">Sign-in by a provider</xsl:template>
  <xsl:template name="held.providers-what">Who you are there, since when, and the last time</xsl:template>
  <xsl:template name="held.sign-ins">Sign-ins by a provider</xsl:template>
  <xsl:template name="held.sign-ins-what">Those under way, and those that failed</xsl:template>
  <xsl:template name="held.sessions">Sessions</xsl:template>
  <xsl:template name="held.sessions-what">From where and with which browser you signed in; counted from their end</xsl:template>
  <xsl:template name="held.browsers">Browsers</xsl:template>
  <xsl:template name="held.browsers-what">Those in which you signed in before; counted from the last time</xsl:template>
  <xsl:template name="held.links">Links to choose a password</xsl:template>
  <xsl:template name="held.links-what">When they were made and used, not the links; counted from their end</xsl:template>
  <xsl:template name="held.second-factor">Second factor</xsl:template>
  <xsl:template name="held.second-factor-what">Since when, and how many recovery codes are left, not the codes</xsl:template>
  <xsl:template name="held.calendar">Calendar</xsl:template>
  <xsl:template name="held.calendar-what">Since when it has an address, not the address</xsl:template>
  <xsl:template name="held.log">Log</xsl:template>
  <xsl:template name="held.log-what">What was done in your account, when, and whether by you, by staff or by the portal</xsl:template>
  <xsl:template name="held.not">What is not in it</xsl:template>
  <xsl:template name="held.not-why">
    <p>Passwords, links, codes and cookies are kept as fingerprints only, from which nothing can be read. They are left out.</p>
    <p>Progress, dates of expiry and plans are not kept for you but computed from your entries: they are on your pages.</p>
    <p>For a day the portal remembers which forms were sent and which sign-ins failed, so that nothing is stored twice and nobody guesses. The log also keeps what a value was before a change, which only auditors and admins read.</p>
  </xsl:template>

  <!-- ==== Errors: what happened, is anything lost, what now? -->

  <xsl:template name="error.title">That did not work</xsl:template>
  <xsl:template name="error.title-401">Sign in to see this</xsl:template>
  <xsl:template name="error.title-403">You may not do this</xsl:template>
  <xsl:template name="error.title-csrf">The form was too old</xsl:template>
  <xsl:template name="error.title-link-over">This link is over</xsl:template>
  <xsl:template name="error.title-404">There is nothing here</xsl:template>
  <xsl:template name="error.title-429">Wait a little</xsl:template>
  <xsl:template name="error.title-500">The portal failed</xsl:template>
  <xsl:template name="error.title-503">The portal cannot answer now</xsl:template>
  <xsl:template name="error.nothing-lost">
    <b>Nothing is lost.</b><xsl:text> Drafts and entries are as you left them.</xsl:text>
  </xsl:template>
  <xsl:template name="error.stored-stays">
    <b>What was confirmed is stored.</b>
    <xsl:text> Whatever was not can be sent again: it is never stored twice.</xsl:text>
  </xsl:template>
  <xsl:template name="error.what">What it was</xsl:template>
  <xsl:template name="error.when">When</xsl:template>
  <xsl:template name="error.tell">Reference, for support</xsl:template>
  <xsl:template name="error.way-home">To the front page</xsl:template>
  <xsl:template name="error.way-help">Help</xsl:template>
  <xsl:template name="error.way-progress">To your progress</xsl:template>
  <xsl:template name="error.way-drafts">To your drafts</xsl:template>
  <xsl:template name="error.way-again">Try once more</xsl:template>

  <!-- ==== Staff: what waits -->

  <xsl:template name="menu.waiting">Waiting</xsl:template>
  <xsl:template name="menu.candidates">Candidates</xsl:template>
  <xsl:template name="menu.reviews">Reviews</xsl:template>
  <xsl:template name="admin.title">Waiting</xsl:template>
  <xsl:template name="admin.waiting">
    <xsl:choose>
      <xsl:when test="@more = 'true'">More than <xsl:apply-templates select="@reviews" mode="number"/> activities wait for a review.</xsl:when>
      <xsl:when test="@reviews = '1'">One activity waits for a review.</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@reviews" mode="number"/> activities wait for a review.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="admin.nothing-waits">Nothing waits for a review.</xsl:template>
  <xsl:template name="admin.oldest">
    <xsl:text>The oldest was entered on </xsl:text><xsl:apply-templates select="@oldest" mode="date-long"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="admin.figures">Who stands where</xsl:template>
  <xsl:template name="admin.candidates">
    <xsl:choose>
      <xsl:when test="@candidates = '1'">One candidate</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@candidates" mode="number"/> candidates</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="admin.counted">counted on <xsl:apply-templates select="@counted" mode="instant"/></xsl:template>
  <xsl:template name="admin.soon">Expire in 90&#160;days</xsl:template>
  <xsl:template name="admin.retired">retired since <xsl:apply-templates select="@retired" mode="date"/></xsl:template>
  <xsl:template name="admin.no-figures">Nothing has been awarded to anybody yet</xsl:template>

  <!-- ==== Staff: reviews -->

  <xsl:template name="notice.review-accepted"><b>The activity before this is accepted</b></xsl:template>
  <xsl:template name="notice.review-rejected"><b>The activity before this is rejected</b><p>The candidate sees the reason.</p></xsl:template>
  <xsl:template name="reviews.title">Reviews</xsl:template>
  <xsl:template name="reviews.more">There are more than these: choose an item or an age to narrow them down.</xsl:template>
  <xsl:template name="reviews.none">No activity is in this list</xsl:template>
  <xsl:template name="reviews.age">Waits at least</xsl:template>
  <xsl:template name="reviews.any-age">Any</xsl:template>
  <xsl:template name="reviews.entered">Entered</xsl:template>
  <xsl:template name="reviews.amended">Changed by the candidate</xsl:template>
  <xsl:template name="reviews.candidate">Candidate</xsl:template>
  <xsl:template name="reviews.images">Images</xsl:template>
  <xsl:template name="reviews.no-image">none</xsl:template>
  <xsl:template name="reviews.waiting">
    <xsl:choose>
      <xsl:when test=". = '0'">No activity waits</xsl:when>
      <xsl:when test=". = '1'">1 activity waits</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="number"/> activities wait</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="reviews.waits">waits <xsl:apply-templates select="." mode="days"/></xsl:template>
  <xsl:template name="reviews.today">entered today</xsl:template>
  <xsl:template name="reviews.untitled">An activity without a name</xsl:template>
  <xsl:template name="reviews.counts-already">Not reviewed; it counts already</xsl:template>
  <xsl:template name="reviews.on-acceptance">It counts once it is accepted</xsl:template>
  <xsl:template name="reviews.why-here">Why here</xsl:template>
  <xsl:template name="reviews.previous">Previous</xsl:template>
  <xsl:template name="reviews.skip">Skip</xsl:template>
  <xsl:template name="reviews.record">
    <xsl:choose>
      <xsl:when test="@entries = '0'">no other entry</xsl:when>
      <xsl:when test="@entries = '1'">1 other entry</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@entries" mode="number"/> other entries</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@accepted != '0'">, <xsl:apply-templates select="@accepted" mode="number"/> accepted</xsl:if>
    <xsl:if test="@rejected != '0'">, <xsl:apply-templates select="@rejected" mode="number"/> rejected</xsl:if>
    <xsl:if test="@entries != '0' and @accepted = '0' and @rejected = '0'">, not reviewed so far</xsl:if>
  </xsl:template>
  <xsl:template name="checks.title">What the files say</xsl:template>
  <xsl:template name="checks.image">Image <xsl:value-of select="@image"/></xsl:template>
  <xsl:template name="checks.new">No other entry has it</xsl:template>
  <xsl:template name="checks.seen">
    <xsl:choose>
      <xsl:when test="@others = '1'">Another entry has the same image</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@others" mode="number"/> other entries have the same image</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="checks.no-date">The file does not say when it was taken.</xsl:template>
  <xsl:template name="checks.taken">
    <xsl:text>Taken on </xsl:text><xsl:apply-templates select="@captured" mode="date"/>
    <xsl:choose>
      <xsl:when test="@same-day = 'true'">, the day of the activity.</xsl:when>
      <xsl:otherwise>, another day than the activity’s.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="effect.what">Of what</xsl:template>
  <xsl:template name="effect.now">Now</xsl:template>
  <xsl:template name="effect.then">Then</xsl:template>
  <xsl:template name="effect.units">
    <span class="n"><xsl:value-of select="@counted"/> of <xsl:value-of select="@required"/></span>
    <xsl:if test="../r:before/@cycle != ../r:after/@cycle"><small>cycle <xsl:value-of select="@cycle"/></small></xsl:if>
  </xsl:template>
  <xsl:template name="effect.no-cycle">no cycle</xsl:template>
  <xsl:template name="effect.not-awarded">not awarded</xsl:template>
  <xsl:template name="effect.same">as now</xsl:template>
  <xsl:template name="effect.place"><xsl:apply-templates select="@nth" mode="ordinal"/> of <xsl:value-of select="@of"/></xsl:template>
  <xsl:template name="effect.accepted">If accepted</xsl:template>
  <xsl:template name="effect.rejected">If rejected</xsl:template>
  <xsl:template name="effect.stays">No unit and no date moves.</xsl:template>
  <xsl:template name="effect.loses">A certification is lost by this, or expires earlier.</xsl:template>
  <xsl:template name="effect.offer">What would be lost can be kept by an extension:</xsl:template>
  <xsl:template name="effect.remedy">
    <span class="n"><xsl:value-of select="@certification"/></span> until <xsl:apply-templates select="@expires" mode="date"/>
    <xsl:text>, granted on </xsl:text><xsl:apply-templates select="@granted" mode="date"/>
  </xsl:template>
  <xsl:template name="field.reason">Reason</xsl:template>
  <xsl:template name="field.keep">Keep the old expiry dates by an extension</xsl:template>
  <xsl:template name="field.decision">Decision</xsl:template>
  <xsl:template name="reviews.accept">Accept</xsl:template>
  <xsl:template name="reviews.reject">Reject, with a reason</xsl:template>
  <xsl:template name="reviews.reason">Reason, which the candidate reads <span>(needed to reject)</span></xsl:template>
  <xsl:template name="reviews.save">Save</xsl:template>
  <xsl:template name="reviews.save-next">Save and go to the next</xsl:template>
  <xsl:template name="reviews.not-yours">Your role can look, but not decide.</xsl:template>
  <xsl:template name="reviews.withdrawn">The candidate took it back. There is nothing to decide.</xsl:template>

  <!-- ==== Staff: candidates -->

  <xsl:template name="notice.person-saved"><b>The changes are saved</b></xsl:template>
  <xsl:template name="notice.candidate-created"><b>The candidate is there</b><p>Make a link now, with which a password can be chosen.</p></xsl:template>
  <xsl:template name="notice.event-saved"><b>It is saved</b><p>What follows from it is shown below.</p></xsl:template>
  <xsl:template name="candidates.title">Candidates</xsl:template>
  <xsl:template name="candidates.found">
    <xsl:choose>
      <xsl:when test=". = '0'">Nobody is found</xsl:when>
      <xsl:when test=". = '1'">1 candidate</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="number"/> candidates</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="candidates.holds-none">nothing awarded yet</xsl:template>
  <xsl:template name="candidates.new">New candidate</xsl:template>
  <xsl:template name="candidates.new-why">Somebody who is not in the portal yet. Afterwards a link can be made with which they choose a password.</xsl:template>
  <xsl:template name="candidates.create">Create</xsl:template>
  <xsl:template name="candidates.more">There are more than these: write more of the name, or choose what they hold.</xsl:template>
  <xsl:template name="candidates.none">Nobody was found</xsl:template>
  <xsl:template name="candidates.nameless">A candidate without a name</xsl:template>
  <xsl:template name="candidates.find">Find</xsl:template>
  <xsl:template name="candidates.q">Begins with: ID, name or email</xsl:template>
  <xsl:template name="candidates.status">Status</xsl:template>
  <xsl:template name="candidates.from">Expires from</xsl:template>
  <xsl:template name="candidates.to">to</xsl:template>
  <xsl:template name="candidates.holds">Certifications</xsl:template>
  <xsl:template name="field.email">Email</xsl:template>
  <xsl:template name="field.email-verified">The address is verified</xsl:template>
  <xsl:template name="candidate.correct">Correct name and email</xsl:template>
  <xsl:template name="candidate.no-mail">none</xsl:template>
  <xsl:template name="candidate.verified">verified</xsl:template>
  <xsl:template name="candidate.unverified">not verified</xsl:template>
  <xsl:template name="candidate.account">Account</xsl:template>
  <xsl:template name="account.none">No password yet, and no open link</xsl:template>
  <xsl:template name="account.active">Can sign in</xsl:template>
  <xsl:template name="account.invited">A link is open, not used yet</xsl:template>
  <xsl:template name="account.disabled">Disabled</xsl:template>
  <xsl:template name="candidate.invite">Make a link to choose a password</xsl:template>
  <xsl:template name="candidate.new-password">Make a link for a lost password</xsl:template>
  <xsl:template name="candidate.link">
    <b>Pass this link on; it is shown this once</b>
    <p><code><xsl:value-of select="@link"/></code></p>
    <p>It works once, until <xsl:apply-templates select="@until" mode="instant"/>. One made earlier no longer works.</p>
  </xsl:template>
  <xsl:template name="candidate.link-over"><b>The link was shown once, and is not kept</b><p>Make another one if it was lost.</p></xsl:template>
  <xsl:template name="candidate.nothing">Nothing was awarded yet</xsl:template>
  <xsl:template name="candidate.events">Awards, extensions, revocations</xsl:template>
  <xsl:template name="candidate.until">until <xsl:apply-templates select="@expires" mode="date"/></xsl:template>
  <xsl:template name="candidate.void">Void</xsl:template>
  <xsl:template name="entry.award">Award</xsl:template>
  <xsl:template name="entry.extension">Extension</xsl:template>
  <xsl:template name="entry.revocation">Revocation</xsl:template>
  <xsl:template name="entry.void">Void</xsl:template>
  <xsl:template name="entry.of-award">The award of <xsl:value-of select="../@certification"/> on <xsl:apply-templates select="../@on" mode="date"/></xsl:template>
  <xsl:template name="entry.of-extension">The extension of <xsl:value-of select="../@certification"/> of <xsl:apply-templates select="../@on" mode="date"/></xsl:template>
  <xsl:template name="entry.of-revocation">The revocation of <xsl:value-of select="../@certification"/> on <xsl:apply-templates select="../@on" mode="date"/></xsl:template>
  <xsl:template name="entry.see-first">What it would do is shown here before it is saved.</xsl:template>
  <xsl:template name="entry.effect">What it would do</xsl:template>
  <xsl:template name="entry.preview">See what it does</xsl:template>
  <xsl:template name="entry.preview-again">See again</xsl:template>
  <xsl:template name="entry.save">Save it</xsl:template>
  <xsl:template name="field.basis">Basis</xsl:template>
  <xsl:template name="field.on">From which day it holds</xsl:template>
  <xsl:template name="field.expires">New expiry</xsl:template>
  <xsl:template name="field.expires-award">Expiry <span>(empty: by the rule)</span></xsl:template>
  <xsl:template name="field.ticket">Ticket <span>(optional)</span></xsl:template>

  <!-- ==== Staff: the catalogue -->

  <xsl:template name="notice.thing-saved"><b>The changes are saved</b></xsl:template>
  <xsl:template name="notice.thing-removed"><b>It is taken away</b></xsl:template>
  <xsl:template name="table.types">Types</xsl:template>
  <xsl:template name="table.new-types">New type</xsl:template>
  <xsl:template name="table.options">Items</xsl:template>
  <xsl:template name="table.new-options">New item</xsl:template>
  <xsl:template name="table.certifications">Certifications</xsl:template>
  <xsl:template name="table.new-certifications">New certification</xsl:template>
  <xsl:template name="table.designations">Designations</xsl:template>
  <xsl:template name="table.new-designations">New designation</xsl:template>
  <xsl:template name="table.campaigns">Campaigns</xsl:template>
  <xsl:template name="table.new-campaigns">New campaign</xsl:template>
  <xsl:template name="table.announcements">Announcements</xsl:template>
  <xsl:template name="table.new-announcements">New announcement</xsl:template>
  <xsl:template name="table.groups">Item groups</xsl:template>
  <xsl:template name="table.new-groups">New item group</xsl:template>
  <xsl:template name="table.languages">Languages</xsl:template>
  <xsl:template name="table.new-languages">New language</xsl:template>
  <xsl:template name="attribute.code">Code</xsl:template>
  <xsl:template name="attribute.name">Name</xsl:template>
  <xsl:template name="attribute.group">Item group</xsl:template>
  <xsl:template name="attribute.description">Description</xsl:template>
  <xsl:template name="attribute.proof">Kinds of proof</xsl:template>
  <xsl:template name="attribute.exam">Exam</xsl:template>
  <xsl:template name="attribute.type">Type</xsl:template>
  <xsl:template name="attribute.successor">Successor</xsl:template>
  <xsl:template name="attribute.alias">Aliases</xsl:template>
  <xsl:template name="attribute.requires">Requirements</xsl:template>
  <xsl:template name="attribute.text">Text</xsl:template>
  <xsl:template name="attribute.from">From</xsl:template>
  <xsl:template name="attribute.until">Until</xsl:template>
  <xsl:template name="attribute.retired">Retired from</xsl:template>
  <xsl:template name="attribute.granted">Granted on</xsl:template>
  <xsl:template name="attribute.expires-from">Expires from</xsl:template>
  <xsl:template name="attribute.expires-to">Expires to</xsl:template>
  <xsl:template name="attribute.to">New expiry</xsl:template>
  <xsl:template name="attribute.months">Months more</xsl:template>
  <xsl:template name="attribute.units">Units</xsl:template>
  <xsl:template name="attribute.limit">Limit in a cycle</xsl:template>
  <xsl:template name="attribute.max-age-months">Age at most, in months</xsl:template>
  <xsl:template name="attribute.credit">Credit</xsl:template>
  <xsl:template name="attribute.validity-months">Valid, in months</xsl:template>
  <xsl:template name="attribute.grace-days">Grace, in days</xsl:template>
  <xsl:template name="attribute.retake-window-months">Retake, months before expiry</xsl:template>
  <xsl:template name="attribute.renew-from">New expiry counts from</xsl:template>
  <xsl:template name="attribute.activities-since">Activities count</xsl:template>
  <xsl:template name="attribute.help-code">Letters, digits, - _ and full stops. It cannot be changed later.</xsl:template>
  <xsl:template name="attribute.help-proof">One kind a line. An address at the end of a line is shown as its example.</xsl:template>
  <xsl:template name="attribute.help-alias">Other codes under which it is known, one a line.</xsl:template>
  <xsl:template name="attribute.help-requires">One a line: how many, then the codes, as in 2 ACP-JCA ACP-OA. Learning paths: 1 learning-paths cloud-admin.</xsl:template>
  <xsl:template name="attribute.help-limit">Empty: none.</xsl:template>
  <xsl:template name="attribute.help-max-age-months">Empty: any age.</xsl:template>
  <xsl:template name="attribute.help-successor">What it can be upgraded to once it is retired.</xsl:template>
  <xsl:template name="attribute.help-until">Empty: until it is taken back.</xsl:template>
  <xsl:template name="attribute.help-to">A day for all of them. Or give months.</xsl:template>
  <xsl:template name="attribute.help-months">Added to each expiry. Or give a day.</xsl:template>
  <xsl:template name="attribute.help-expires-from">The first expiry date that is extended.</xsl:template>
  <xsl:template name="attribute.help-expires-to">The last one.</xsl:template>
  <xsl:template name="attribute.help-rule-from">From tomorrow on. Nothing dated today or earlier can change.</xsl:template>
  <xsl:template name="attribute.help-option-retired">From that day on it is not offered.</xsl:template>
  <xsl:template name="attribute.why">Why, for the audit log</xsl:template>
  <xsl:template name="attribute.stored">Stored now: </xsl:template>
  <xsl:template name="attribute.stored-nothing">Stored now: nothing</xsl:template>
  <xsl:template name="attribute.none">none</xsl:template>
  <xsl:template name="attribute.any">any</xsl:template>
  <xsl:template name="attribute.was">was <xsl:apply-templates select="@was" mode="value"/></xsl:template>
  <xsl:template name="attribute.was-none">had none</xsl:template>
  <xsl:template name="attribute.on-entry">on entry</xsl:template>
  <xsl:template name="attribute.on-acceptance">on acceptance</xsl:template>
  <xsl:template name="attribute.completion">the day of renewal</xsl:template>
  <xsl:template name="attribute.expiry">the old expiry</xsl:template>
  <xsl:template name="attribute.programme">any since the programme’s first day</xsl:template>
  <xsl:template name="attribute.cycle">those of the cycle alone</xsl:template>
  <xsl:template name="attribute.nothing">None</xsl:template>
  <xsl:template name="table.lead"><xsl:apply-templates select="@current" mode="number"/> of <xsl:apply-templates select="@all" mode="number"/> in force today</xsl:template>
  <xsl:template name="table.q">Code or name</xsl:template>
  <xsl:template name="table.state">State</xsl:template>
  <xsl:template name="table.any">Any</xsl:template>
  <xsl:template name="table.current">In force</xsl:template>
  <xsl:template name="table.future">Not yet</xsl:template>
  <xsl:template name="table.past">Past</xsl:template>
  <xsl:template name="table.draft">Draft</xsl:template>
  <xsl:template name="table.removed">To be taken away</xsl:template>
  <xsl:template name="table.empty">None yet</xsl:template>
  <xsl:template name="rules.by-entry">Rules by the activity’s date</xsl:template>
  <xsl:template name="rules.by-cycle">Rules by the day a cycle begins</xsl:template>
  <xsl:template name="rules.option"><xsl:apply-templates select="r:fact[@name = 'units']/@value" mode="units"/><xsl:if test="r:fact[@name = 'limit']/@value">, limit <xsl:value-of select="r:fact[@name = 'limit']/@value"/></xsl:if></xsl:template>
  <xsl:template name="rules.type"><xsl:apply-templates select="r:fact[@name = 'units']/@value" mode="units"/>, valid <xsl:apply-templates select="r:fact[@name = 'validity-months']/@value" mode="months"/></xsl:template>
  <xsl:template name="rules.type-grace"><xsl:apply-templates select="r:fact[@name = 'grace-days']/@value" mode="days"/> of grace</xsl:template>
  <xsl:template name="rules.draft"><xsl:apply-templates select="@from" mode="date-lane"/>, draft</xsl:template>
  <xsl:template name="rules.fixed">fixed</xsl:template>
  <xsl:template name="rules.change">Change</xsl:template>
  <xsl:template name="rules.new">New rule</xsl:template>
  <xsl:template name="rules.changed">Change the rule from <xsl:apply-templates select="r:field[@name = 'rule']/@value" mode="date"/></xsl:template>
  <xsl:template name="rules.take-away">Take this rule away</xsl:template>
  <xsl:template name="thing.preview">See what it does</xsl:template>
  <xsl:template name="thing.preview-why">Nothing changes yet: what it would do to all candidates is shown first, and then it is published.</xsl:template>
  <xsl:template name="thing.save">Save</xsl:template>
  <xsl:template name="thing.details">Details</xsl:template>
  <xsl:template name="thing.retire">Retire on a day</xsl:template>
  <xsl:template name="thing.remove">Take it away</xsl:template>
  <xsl:template name="thing.remove-why">Nothing names it yet, so it can be taken away altogether.</xsl:template>
  <xsl:template name="thing.language">Words in</xsl:template>
  <xsl:template name="thing.touched">
    <xsl:text>As things stand today it would touch </xsl:text>
    <xsl:choose>
      <xsl:when test="@touched = '0'">nothing: no certification expires in its range.</xsl:when>
      <xsl:when test="@touched = '1'">1 certification of 1 candidate.</xsl:when>
      <xsl:when test="@candidates = '1'"><xsl:apply-templates select="@touched" mode="number"/> certifications of 1 candidate.</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@touched" mode="number"/> certifications of <xsl:apply-templates select="@candidates" mode="number"/> candidates.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="thing.draft">
    <b>A change is drafted</b>
    <p><xsl:if test="@by">By <xsl:value-of select="@by"/>, </xsl:if><xsl:apply-templates select="@made" mode="instant"/><xsl:text>. Candidates are still counted by what is in force. </xsl:text><xsl:value-of select="r:reason"/></p>
    <xsl:if test="@code"><p><xsl:apply-templates select="." mode="refusal"/></p></xsl:if>
  </xsl:template>
  <xsl:template name="thing.publishing"><b>It is being published</b></xsl:template>
  <xsl:template name="thing.to-preview">See what it does, publish it or throw it away</xsl:template>
  <!-- ==== Staff: the audit log -->

  <xsl:template name="menu.audit">Audit</xsl:template>
  <xsl:template name="menu.sign-ins">Sign-ins</xsl:template>
  <xsl:template name="instant.second">
    <xsl:call-template name="date.short"/>, <xsl:value-of select="substring(., 12, 8)"/>
    <xsl:text>&#160;UTC</xsl:text>
  </xsl:template>
  <xsl:template name="audit.title">Audit log</xsl:template>
  <xsl:template name="audit.signed">
    <xsl:text>Whole and signed up to row </xsl:text><xsl:value-of select="@number"/><xsl:text>, as of </xsl:text><xsl:apply-templates select="@at" mode="instant"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="audit.unsigned">Nothing is signed yet: the first checkpoint comes within a minute of the first change.</xsl:template>
  <xsl:template name="audit.fault-changed">Row <xsl:value-of select="../@row"/> is not what was sealed.</xsl:template>
  <xsl:template name="audit.fault-missing">Row <xsl:value-of select="../@row"/> is missing.</xsl:template>
  <xsl:template name="audit.fault-signature">The checkpoint of row <xsl:value-of select="../@row"/> is not what was signed.</xsl:template>
  <xsl:template name="audit.alarm"><b>Somebody changed the log past the portal</b><p>Run <code>recertctl audit verify</code>, keep a copy of the database as it is, and compare with a checkpoint that another system has kept.</p></xsl:template>
  <xsl:template name="audit.waiting">
    <xsl:choose>
      <xsl:when test=". = '1'">One row waits to be chained.</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="number"/> rows wait to be chained.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="audit.all-chained">No row waits to be chained.</xsl:template>
  <xsl:template name="audit.checkpoint">The latest checkpoint</xsl:template>
  <xsl:template name="audit.number">Row</xsl:template>
  <xsl:template name="audit.at">Signed</xsl:template>
  <xsl:template name="audit.hash">Hash</xsl:template>
  <xsl:template name="audit.key">Public key</xsl:template>
  <xsl:template name="audit.looked">Just now its signature, and the rows from <xsl:value-of select="@first"/> to it, were compared with what was sealed. <code>recertctl audit verify</code> does so from the first row. Everybody can keep the checkpoint: it is published at <a href="/feeds/checkpoint.xml">/feeds/checkpoint.xml</a>.</xsl:template>
  <xsl:template name="audit.filter-who">Who: email, ID or number</xsl:template>
  <xsl:template name="audit.filter-whom">About: candidate’s ID</xsl:template>
  <xsl:template name="audit.from">From</xsl:template>
  <xsl:template name="audit.until">until</xsl:template>
  <xsl:template name="audit.any">Anything</xsl:template>
  <xsl:template name="audit.none">No change matches</xsl:template>
  <xsl:template name="audit.unknown-who">There is no such account</xsl:template>
  <xsl:template name="audit.unknown-whom">A candidate is AT and eight digits</xsl:template>
  <xsl:template name="audit.when">When</xsl:template>
  <xsl:template name="audit.who">Who</xsl:template>
  <xsl:template name="audit.what">What</xsl:template>
  <xsl:template name="audit.whom">About</xsl:template>
  <xsl:template name="audit.values">From what to what</xsl:template>
  <xsl:template name="audit.action">Action</xsl:template>
  <xsl:template name="audit.request">Request</xsl:template>
  <xsl:template name="audit.field">Value</xsl:template>
  <xsl:template name="audit.before">Before</xsl:template>
  <xsl:template name="audit.after">After</xsl:template>
  <xsl:template name="audit.nothing">nothing</xsl:template>
  <xsl:template name="audit.empty">empty</xsl:template>
  <xsl:template name="audit.nobody">–</xsl:template>
  <xsl:template name="audit.nameless-account">Account <xsl:value-of select="@account"/></xsl:template>
  <xsl:template name="audit.was">was <xsl:apply-templates select="r:before" mode="value"/></xsl:template>
  <xsl:template name="audit.removed">removed,</xsl:template>
  <xsl:template name="audit.erased">erased with the person</xsl:template>
  <xsl:template name="audit.cut">…, more within</xsl:template>
  <xsl:template name="audit.no-values">No value was changed</xsl:template>
  <xsl:template name="audit.more">
    <xsl:choose>
      <xsl:when test=". = '1'">and one more</xsl:when>
      <xsl:otherwise>and <xsl:apply-templates select="." mode="number"/> more</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="audit.newest">Newest</xsl:template>
  <xsl:template name="audit.row-good">This row and its values are what was sealed.</xsl:template>
  <xsl:template name="audit.row-waits">This row was not chained yet; that takes a second.</xsl:template>
  <xsl:template name="audit.row-changed"><b>This row is not what was sealed</b><p>It was changed past the portal, or a row before it was. <code>recertctl audit verify</code> names the first.</p></xsl:template>
  <xsl:template name="audit.row-value"><b>A value of this row is not the one that was noted</b><p>It was changed past the portal.</p></xsl:template>
  <xsl:template name="audit.all-by">Everything by this account</xsl:template>
  <xsl:template name="audit.all-about">Everything about this candidate</xsl:template>
  <xsl:template name="audit.candidate">See the candidate</xsl:template>
  <xsl:template name="did.account-create">Made an account</xsl:template>
  <xsl:template name="did.account-disable">Disabled an account</xsl:template>
  <xsl:template name="did.account-enable">Enabled an account</xsl:template>
  <xsl:template name="did.activity-accept">Accepted an activity</xsl:template>
  <xsl:template name="did.activity-amend">Amended an activity</xsl:template>
  <xsl:template name="did.activity-reject">Rejected an activity</xsl:template>
  <xsl:template name="did.activity-submit">Submitted an activity</xsl:template>
  <xsl:template name="did.activity-withdraw">Withdrew an activity</xsl:template>
  <xsl:template name="did.award-enter">Entered an award</xsl:template>
  <xsl:template name="did.calendar-make">Made an address for the calendar</xsl:template>
  <xsl:template name="did.calendar-stop">Ended the address of the calendar</xsl:template>
  <xsl:template name="did.candidate-create">Made a candidate</xsl:template>
  <xsl:template name="did.candidate-import">Imported a candidate</xsl:template>
  <xsl:template name="did.day-change">The day changed a status</xsl:template>
  <xsl:template name="did.draft-change">Changed a draft</xsl:template>
  <xsl:template name="did.draft-discard">Threw a draft away</xsl:template>
  <xsl:template name="did.draft-keep">Kept a draft</xsl:template>
  <xsl:template name="did.erase">Erased a person</xsl:template>
  <xsl:template name="did.event-void">Voided an event</xsl:template>
  <xsl:template name="did.extension-ask">Asked for an extension</xsl:template>
  <xsl:template name="did.extension-grant">Granted an extension</xsl:template>
  <xsl:template name="did.extension-refuse">Refused an extension</xsl:template>
  <xsl:template name="did.extension-withdraw">Took back a request for an extension</xsl:template>
  <xsl:template name="did.extension-enter">Entered an extension</xsl:template>
  <xsl:template name="did.invite-make">Made a link to choose a password</xsl:template>
  <xsl:template name="did.key-create">Made a key of an integrator</xsl:template>
  <xsl:template name="did.key-revoke">Revoked a key of an integrator</xsl:template>
  <xsl:template name="did.password-change">Changed the password</xsl:template>
  <xsl:template name="did.password-choose">Chose a password</xsl:template>
  <xsl:template name="did.password-reset">Chose a new password by a link</xsl:template>
  <xsl:template name="did.password-set">Set a password</xsl:template>
  <xsl:template name="did.person-correct">Corrected name or email</xsl:template>
  <xsl:template name="did.mails-change">Changed which mails come</xsl:template>
  <xsl:template name="did.unsubscribe">Declined mails, by the link of one</xsl:template>
  <xsl:template name="did.profile-change">Changed the profile</xsl:template>
  <xsl:template name="did.offer-add">Added to the list of what counts</xsl:template>
  <xsl:template name="did.offer-change">Changed something on the list of what counts</xsl:template>
  <xsl:template name="did.offer-take-back">Took something off the list of what counts</xsl:template>
  <xsl:template name="did.offers-load">Loaded the list of what counts</xsl:template>
  <xsl:template name="did.programme-publish">A drafted change came into force</xsl:template>
  <xsl:template name="did.proposal-change">Changed the draft of a change</xsl:template>
  <xsl:template name="did.proposal-make">Drafted a change of the programme</xsl:template>
  <xsl:template name="did.proposal-publish">Published a drafted change</xsl:template>
  <xsl:template name="did.proposal-refuse">A drafted change could not be published</xsl:template>
  <xsl:template name="did.proposal-unpublish">Stopped the publishing of a change</xsl:template>
  <xsl:template name="did.proposal-withdraw">Threw a drafted change away</xsl:template>
  <xsl:template name="did.programme-import">Changed the programme</xsl:template>
  <xsl:template name="did.recompute">Recomputed what follows from the events</xsl:template>
  <xsl:template name="did.completion-report">Reported a completion</xsl:template>
  <xsl:template name="did.award-report">Reported an award</xsl:template>
  <xsl:template name="did.report-credit">Credited what was reported</xsl:template>
  <xsl:template name="did.restore">Restored a backup</xsl:template>
  <xsl:template name="did.revocation-enter">Entered a revocation</xsl:template>
  <xsl:template name="did.seal-key">Another key signs the log</xsl:template>
  <xsl:template name="did.address-ask">Asked for an email address</xsl:template>
  <xsl:template name="did.address-confirm">Confirmed an email address</xsl:template>
  <xsl:template name="did.address-main">Chose another main address</xsl:template>
  <xsl:template name="did.address-remove">Removed an email address</xsl:template>
  <xsl:template name="did.reset-ask">A link for a forgotten password was sent</xsl:template>
  <xsl:template name="did.second-factor-codes">Made new recovery codes</xsl:template>
  <xsl:template name="did.second-factor-recover">Used a recovery code</xsl:template>
  <xsl:template name="did.second-factor-remove">Switched the second factor off</xsl:template>
  <xsl:template name="did.second-factor-reset">Took a second factor away</xsl:template>
  <xsl:template name="did.second-factor-set">Set up a second factor</xsl:template>
  <xsl:template name="did.sign-in-half">Gave the right password; the second step is open</xsl:template>
  <xsl:template name="did.session-end">Ended sessions</xsl:template>
  <xsl:template name="did.sign-in">Signed in</xsl:template>
  <xsl:template name="did.sign-out">Signed out</xsl:template>

  <!-- ==== Email addresses -->

  <xsl:template name="mails.title">Email addresses</xsl:template>
  <xsl:template name="mails.why">You sign in with any of them that is confirmed. What happens is told to the main one.</xsl:template>
  <xsl:template name="mails.ask">
    <xsl:text>No mail leaves this portal, so that no other address can be confirmed here. Whom to ask: </xsl:text>
    <a href="mailto:{@contact}"><xsl:value-of select="@contact"/></a>
  </xsl:template>
  <xsl:template name="mails.list">Yours</xsl:template>
  <xsl:template name="mails.address">Address</xsl:template>
  <xsl:template name="mails.state">What it is</xsl:template>
  <xsl:template name="mails.main">The main one</xsl:template>
  <xsl:template name="mails.confirmed">confirmed</xsl:template>
  <xsl:template name="mails.unconfirmed">not confirmed</xsl:template>
  <xsl:template name="mails.refused">mail to it came back, and none goes there: send the link once more</xsl:template>
  <xsl:template name="mails.asked">waits for the link to be opened</xsl:template>
  <xsl:template name="mails.waits"><xsl:text>link good until </xsl:text><xsl:apply-templates select="@waits" mode="instant"/></xsl:template>
  <xsl:template name="mails.add">Add one</xsl:template>
  <xsl:template name="mails.new">Another email address</xsl:template>
  <xsl:template name="mails.new-help">We send a link there, which shows that it is yours.</xsl:template>
  <xsl:template name="mails.send">Send the link</xsl:template>
  <xsl:template name="mails.change">Change</xsl:template>
  <xsl:template name="mails.which">Which one</xsl:template>
  <xsl:template name="mails.make-main">Make it the main one</xsl:template>
  <xsl:template name="mails.remove">Remove it</xsl:template>
  <xsl:template name="mails.again">Send the link once more</xsl:template>
  <xsl:template name="mails.confirm">Confirm an email address</xsl:template>
  <xsl:template name="mails.claim">
    <b><xsl:value-of select="@mail"/></b><xsl:text> becomes one of yours. The link is good until </xsl:text>
    <xsl:apply-templates select="@until" mode="instant"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="message.taken">Somebody wanted to add this email address</xsl:template>
  <xsl:template name="message.taken-text">It was to be added to another account of the portal, and belongs to yours already. Nothing was changed. If it was you, sign in with this address, or remove it there first. If it was not, there is nothing to do.</xsl:template>
  <xsl:template name="mails.confirm-do">Confirm</xsl:template>

  <!-- ==== The second factor of staff -->

  <xsl:template name="factor.title">Second factor</xsl:template>
  <xsl:template name="factor.title-sign-in">Set up a second factor</xsl:template>
  <xsl:template name="factor.step">The second step</xsl:template>
  <xsl:template name="factor.lost">Device lost?</xsl:template>
  <xsl:template name="factor.recover">Use the recovery code</xsl:template>
  <xsl:template name="factor.ask">
    <xsl:text>Without a recovery code: an admin can take your second factor away. Whom to ask: </xsl:text>
    <a href="mailto:{@contact}"><xsl:value-of select="@contact"/></a>
  </xsl:template>
  <xsl:template name="factor.leave">Sign in as somebody else</xsl:template>
  <xsl:template name="factor.off">No second factor is set up.</xsl:template>
  <xsl:template name="factor.on">You sign in with two factors.</xsl:template>
  <xsl:template name="factor.offered">Scan the picture, then type the code.</xsl:template>
  <xsl:template name="factor.unavailable">No second factor can be set up here.</xsl:template>
  <xsl:template name="factor.unavailable-why">The portal has no key with which its secret could be kept. Whoever runs it can add one.</xsl:template>
  <xsl:template name="factor.why">With one, your password alone opens nothing: an app on your phone shows a code that you type too.</xsl:template>
  <xsl:template name="factor.required">Staff sign in with a code of an app beside the password. Set it up now; it takes a minute.</xsl:template>
  <xsl:template name="factor.left">
    <xsl:text>Since </xsl:text><xsl:apply-templates select="@since" mode="instant"/>
    <xsl:choose>
      <xsl:when test="@codes = '0'">. No recovery code is left: make new ones.</xsl:when>
      <xsl:when test="@codes = '1'">. One recovery code is left.</xsl:when>
      <xsl:otherwise>. <xsl:value-of select="@codes"/> recovery codes are left.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="factor.keep">Keep these recovery codes.</xsl:template>
  <xsl:template name="factor.keep-why">Print them, or put them where you keep passwords. Each opens the portal once when your device is lost. They are not shown again.</xsl:template>
  <xsl:template name="factor.before"><b>This was done already</b><p>The recovery codes were shown then, and are not shown twice. Make new ones if you did not keep them.</p></xsl:template>
  <xsl:template name="factor.codes">Recovery codes</xsl:template>
  <xsl:template name="factor.scan">1. Into the app</xsl:template>
  <xsl:template name="factor.scan-how">Open an authenticator app on your phone, add an account, and scan this.</xsl:template>
  <xsl:template name="factor.picture">QR code of the secret; the same stands below as text</xsl:template>
  <xsl:template name="factor.open">Open it in an app on this device</xsl:template>
  <xsl:template name="factor.type">Or type this into the app (time based, six digits):</xsl:template>
  <xsl:template name="factor.confirm">2. The code that it shows</xsl:template>
  <xsl:template name="factor.confirm-do">Set up</xsl:template>
  <xsl:template name="factor.cancel">Leave it as it was</xsl:template>
  <xsl:template name="factor.password">Your password</xsl:template>
  <xsl:template name="factor.begin-title">Set one up</xsl:template>
  <xsl:template name="factor.begin">Begin</xsl:template>
  <xsl:template name="factor.change">Change it</xsl:template>
  <xsl:template name="factor.another">Set up another device</xsl:template>
  <xsl:template name="factor.new-codes">Make new recovery codes</xsl:template>
  <xsl:template name="factor.remove">Switch it off</xsl:template>
  <xsl:template name="factor.back">Back to the profile</xsl:template>
  <xsl:template name="factor.go-on">I have kept them: go on</xsl:template>
  <xsl:template name="factor.later">Go on without them</xsl:template>
  <xsl:template name="profile.factor">Look at it</xsl:template>
  <xsl:template name="profile.factor-on">set up.</xsl:template>
  <xsl:template name="profile.factor-off">not set up.</xsl:template>
  <xsl:template name="may.accounts-read">See who is staff</xsl:template>
  <xsl:template name="may.accounts">Take away the second factor of who lost it</xsl:template>

  <!-- ==== Staff: who they are -->

  <xsl:template name="menu.staff">Staff</xsl:template>
  <xsl:template name="staff.with"><xsl:value-of select="@with"/> of <xsl:value-of select="@count"/> sign in with a second factor.</xsl:template>
  <xsl:template name="staff.optional">It is their choice. The configuration can require it of everybody.</xsl:template>
  <xsl:template name="staff.required">It is required: who has none yet sets one up at the next sign-in.</xsl:template>
  <xsl:template name="staff.list">Everybody of staff</xsl:template>
  <xsl:template name="staff.name">Who</xsl:template>
  <xsl:template name="staff.role">Role</xsl:template>
  <xsl:template name="staff.nameless">Without a name</xsl:template>
  <xsl:template name="staff.disabled">disabled</xsl:template>
  <xsl:template name="staff.none">not set up</xsl:template>
  <xsl:template name="staff.codes">
    <xsl:choose>
      <xsl:when test="@codes = '0'">no recovery code left</xsl:when>
      <xsl:when test="@codes = '1'">one recovery code left</xsl:when>
      <xsl:otherwise><xsl:value-of select="@codes"/> recovery codes left</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="staff.reset">Take a second factor away</xsl:template>
  <xsl:template name="staff.reset-why">For somebody who has lost both the device and the recovery codes. Make sure that it is them who ask. All their sessions end.</xsl:template>
  <xsl:template name="staff.choose">Choose</xsl:template>
  <xsl:template name="staff.whose">Of whom</xsl:template>
  <xsl:template name="staff.reason-help">It is kept in the audit log.</xsl:template>
  <xsl:template name="staff.reset-do">Take it away</xsl:template>

  <!-- ==== Staff: other systems -->

  <xsl:template name="menu.integrations">Integrations</xsl:template>
  <xsl:template name="notice.key-revoked"><b>The key is revoked</b><p>Whoever sends it is refused from now on.</p></xsl:template>
  <xsl:template name="keys.title">Integrations</xsl:template>
  <xsl:template name="keys.good">
    <xsl:choose>
      <xsl:when test="@good = '0'">No other system has a key that works.</xsl:when>
      <xsl:when test="@good = '1'">One key is in force.</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@good" mode="number"/> keys are in force.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="keys.interface">The interface, as their developers read it</xsl:template>
  <xsl:template name="keys.issued"><b>The key of <xsl:value-of select="@name"/>: it is shown this once</b><p><code><xsl:value-of select="@key"/></code></p><p>Pass it on by a way that nobody else reads. Only its hash is kept.</p></xsl:template>
  <xsl:template name="keys.issued-before"><b>The key was shown once, and is not kept</b><p>If it was lost, revoke it and make another one.</p></xsl:template>
  <xsl:template name="keys.list">Keys</xsl:template>
  <xsl:template name="keys.none">No key was made yet</xsl:template>
  <xsl:template name="keys.name">System</xsl:template>
  <xsl:template name="keys.scopes">What it may do</xsl:template>
  <xsl:template name="keys.used">Last used</xsl:template>
  <xsl:template name="keys.until">Valid until</xsl:template>
  <xsl:template name="keys.rate">Requests a minute</xsl:template>
  <xsl:template name="keys.state">State</xsl:template>
  <xsl:template name="keys.made">key <xsl:value-of select="@id"/>, made on <xsl:apply-templates select="@made" mode="date"/></xsl:template>
  <xsl:template name="keys.never">never</xsl:template>
  <xsl:template name="keys.no-end">no end</xsl:template>
  <xsl:template name="keys.state-good">In force</xsl:template>
  <xsl:template name="keys.state-over">Its time is over</xsl:template>
  <xsl:template name="keys.state-revoked">Revoked</xsl:template>
  <xsl:template name="keys.revoke">Revoke</xsl:template>
  <xsl:template name="keys.revoke-now">Revoke at once</xsl:template>
  <xsl:template name="keys.rotate">Make the key that takes its place</xsl:template>
  <xsl:template name="keys.new">A new key</xsl:template>
  <xsl:template name="keys.new-why">Several keys of one system are valid at once: make the new one, let the system change over, then revoke the old one.</xsl:template>
  <xsl:template name="keys.make">Make the key</xsl:template>
  <xsl:template name="keys.help-name">The name of the system. What it reports has this as its source, for good.</xsl:template>
  <xsl:template name="keys.help-until">The last day on which the key is valid. Without one it has no end.</xsl:template>
  <xsl:template name="keys.help-rate">How many each worker process takes. Beyond that the answer is to wait.</xsl:template>
  <xsl:template name="scope.feeds-read">Read who holds what, without names</xsl:template>
  <xsl:template name="scope.feeds-personal">With names, email addresses, titles and notes</xsl:template>
  <xsl:template name="scope.completions-write">Report completed activities</xsl:template>
  <xsl:template name="scope.awards-write">Report passed exams</xsl:template>
  <xsl:template name="keys.waiting">Reports of people who are not known yet</xsl:template>
  <xsl:template name="keys.nothing-waits">No report waits for anybody</xsl:template>
  <xsl:template name="keys.source">Reported by</xsl:template>
  <xsl:template name="keys.kind">What</xsl:template>
  <xsl:template name="keys.count">Waiting</xsl:template>
  <xsl:template name="keys.oldest">The oldest since</xsl:template>
  <xsl:template name="keys.completions">Completions</xsl:template>
  <xsl:template name="keys.awards">Awards</xsl:template>

  <!-- ==== The interface for integrators -->

  <xsl:template name="menu.developers">Developers</xsl:template>
  <xsl:template name="help.developers">Other systems can keep a copy of who holds what, and report what was completed: <a href="/developers">the whole interface is on one page</a>.</xsl:template>
  <xsl:template name="dev.answer">A working mirror in fifteen minutes, with curl and xmllint alone.</xsl:template>
  <xsl:template name="dev.lead">Every document here is XML in the namespace <code>urn:recert:1</code>, and each has a schema. A reader must ignore what it does not know: within this version only additions are made. The shell examples can be run as they stand, one after the other.</xsl:template>
  <xsl:template name="dev.setup-title">A key</xsl:template>
  <xsl:template name="dev.setup">The programme gives you a key. It is shown once; it says who you are, and what it may do are its scopes. Send it with every request. Two keys are valid at once while you change over.</xsl:template>
  <xsl:template name="dev.first-title">The first request</xsl:template>
  <xsl:template name="dev.first">A credential is there for every certification ever awarded, lapsed and revoked ones too.</xsl:template>
  <xsl:template name="dev.mirror-title">A mirror</xsl:template>
  <xsl:template name="dev.mirror">A feed gives rows in order of change, a page at a time. <code>next</code> says where the next page begins: keep it once the rows of this page are kept. What changes again appears again, so the last row of a credential is what holds. <code>gone</code>: take the row away. <code>more="false"</code>: you have everything; ask the same address again later. No committed change is skipped, and none comes twice at one place of the order. Status and dates change with time: filter them at your side. The filters <code>certification=</code> and <code>type=</code> are the feed’s own.</xsl:template>
  <xsl:template name="dev.mirror-run">Run it from time to time; it goes on where it ended.</xsl:template>
  <xsl:template name="dev.one-title">One candidate, on any day</xsl:template>
  <xsl:template name="dev.one">The events of one, and what follows from them on a day, past or future. Names, email addresses, titles and notes need the scope <code>feeds:personal</code>.</xsl:template>
  <xsl:template name="dev.again-title">Only what has changed</xsl:template>
  <xsl:template name="dev.again">Every document has a tag. Who sends it back is answered 304, without the document.</xsl:template>
  <xsl:template name="dev.completions-title">Report completions</xsl:template>
  <xsl:template name="dev.completions">Each has your own ID, for good: sent again it has the same outcome, so whatever failed on the way is simply sent again. <code>source</code> is the name of your key. A person is named by the portal’s ID or by an email address; who is not known yet is waited for. The answer says for each what became of it: <code>recorded</code>, <code>matched</code> (the candidate had typed it in), <code>repeated</code>, <code>waiting</code> or <code>refused</code>, with a code and a sentence.</xsl:template>
  <xsl:template name="dev.json">The same in JSON: the attributes are strings, and the children an array named by the document. The answer has the form of the request, or that of <code>Accept</code>.</xsl:template>
  <xsl:template name="dev.awards-title">Report passed exams</xsl:template>
  <xsl:template name="dev.awards">In the same manner.</xsl:template>
  <xsl:template name="dev.errors-title">Refusals</xsl:template>
  <xsl:template name="dev.errors">Every refusal has a stable code, a sentence that says what to do, and a reference to quote. It comes as XML, or as <code>application/problem+json</code> (RFC 9457) to who asks for that.</xsl:template>
  <xsl:template name="dev.rate-title">How much, how often</xsl:template>
  <xsl:template name="dev.rate">Beyond a key’s rate the answer is 429 with <code>Retry-After</code>, in seconds. curl waits by itself:</xsl:template>
  <xsl:template name="dev.schema-title">Schemas</xsl:template>
  <xsl:template name="dev.schema">RELAX NG, in the compact form and in XML. The documents that you send are held to them strictly.</xsl:template>
  <xsl:template name="dev.checkpoint-title">The audit log’s checkpoint</xsl:template>
  <xsl:template name="dev.checkpoint">Every minute in which something changed, the end of the audit log is signed with Ed25519 and published. Who keeps checkpoints can show later that the log was not made anew. Signed are the words <code>recert checkpoint 1</code>, the row’s number in eight bytes, the lowest first, its hash, and the microseconds since 1970 in eight bytes. Here openssl is needed too:</xsl:template>
  <xsl:template name="dev.endpoints">Addresses</xsl:template>
  <xsl:template name="dev.address">Address</xsl:template>
  <xsl:template name="dev.scope">Scope</xsl:template>
  <xsl:template name="dev.what">What</xsl:template>
  <xsl:template name="dev.public">anybody</xsl:template>
  <xsl:template name="dev.programme">Rules and catalogue</xsl:template>
  <xsl:template name="dev.a-checkpoint">The audit log’s latest signed checkpoint</xsl:template>
  <xsl:template name="dev.candidates">All candidates with their events, in order of change</xsl:template>
  <xsl:template name="dev.candidate">One candidate’s events</xsl:template>
  <xsl:template name="dev.progress">One candidate’s progress on a day: <code>?as-of=2027-06-30</code></xsl:template>
  <xsl:template name="dev.credentials">Who holds what, a row each, in order of change</xsl:template>
  <xsl:template name="dev.activities">Activities, a row each, in order of change</xsl:template>
  <xsl:template name="dev.events">What happened of late, as Atom</xsl:template>
  <xsl:template name="dev.post-completions">Completions in, XML or JSON</xsl:template>
  <xsl:template name="dev.post-awards">Passed exams in, XML or JSON</xsl:template>
  <xsl:template name="dev.limit-rows">Rows of a page at most, by <code>limit=</code></xsl:template>
  <xsl:template name="dev.limit-rows-normal">Rows of a page without it</xsl:template>
  <xsl:template name="dev.limit-reports">Reports in one request</xsl:template>
  <xsl:template name="dev.limit-megabytes">Megabytes in one request</xsl:template>
  <xsl:template name="dev.limit-per-minute">Requests a minute, of each worker, unless your key says otherwise</xsl:template>
  <xsl:template name="dev.limit-days">Days that a report waits for a person who is not known yet</xsl:template>
  <xsl:template name="dev.codes">All codes</xsl:template>
  <xsl:template name="dev.code">Code</xsl:template>
  <xsl:template name="dev.status">Status</xsl:template>
  <xsl:template name="dev.sentence">Sentence</xsl:template>
  <!-- ==== Staff: the whole programme ================================================= -->

  <xsl:template name="import.title">The whole programme</xsl:template>
  <xsl:template name="import.contents">
    <xsl:text>In the programme: </xsl:text>
    <xsl:choose>
      <xsl:when test="@types = '1'">1 type, </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@types" mode="number"/> types, </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="@options = '1'">1 item, </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@options" mode="number"/> items, </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="@certifications = '1'">1 certification.</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@certifications" mode="number"/> certifications.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="import.download">Download the programme as one document</xsl:template>
  <xsl:template name="import.open">A document waits to be published<xsl:if test="@by">, drafted by <xsl:value-of select="@by"/></xsl:if>.</xsl:template>
  <xsl:template name="import.see-open">See its preview</xsl:template>
  <xsl:template name="import.changes">
    <xsl:choose>
      <xsl:when test="@things = '0'">The document says what the portal says already.</xsl:when>
      <xsl:when test="@things = '1'">The document would change one thing.</xsl:when>
      <xsl:otherwise>The document would change <xsl:apply-templates select="@things" mode="number"/> things.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="import.nothing-yet">Nothing is changed yet. The preview shows what it would do to candidates before you publish it.</xsl:template>
  <xsl:template name="import.what">What</xsl:template>
  <xsl:template name="import.now">Now</xsl:template>
  <xsl:template name="import.then">Then</xsl:template>
  <xsl:template name="import.none">nothing</xsl:template>
  <xsl:template name="import.new">new</xsl:template>
  <xsl:template name="import.gone">taken away</xsl:template>
  <xsl:template name="import.read">Read a document in</xsl:template>
  <xsl:template name="import.go-on">Go on with it</xsl:template>
  <xsl:template name="import.file">File</xsl:template>
  <xsl:template name="import.paste">Or paste it here</xsl:template>
  <xsl:template name="import.document">The document</xsl:template>
  <xsl:template name="import.help">A programme document, changed from the one that can be downloaded here. You see first what it would change.</xsl:template>
  <xsl:template name="import.compare">Show the differences</xsl:template>
  <xsl:template name="import.compare-again">Show the differences again</xsl:template>
  <xsl:template name="import.preview">Preview</xsl:template>
  <xsl:template name="import.thing">
    <xsl:choose>
      <xsl:when test=". = 'type'">Type</xsl:when>
      <xsl:when test=". = 'item-group'">Item group</xsl:when>
      <xsl:when test=". = 'option'">Item</xsl:when>
      <xsl:when test=". = 'certification'">Certification</xsl:when>
      <xsl:when test=". = 'designation'">Designation</xsl:when>
      <xsl:when test=". = 'announcement'">Announcement</xsl:when>
      <xsl:when test=". = 'campaign'">Campaign</xsl:when>
      <xsl:when test=". = 'language'">Language</xsl:when>
      <xsl:otherwise>Programme</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="import.field">
    <xsl:choose>
      <xsl:when test=". = 'rule'">Rule from <xsl:apply-templates select="../@on" mode="date"/></xsl:when>
      <xsl:when test=". = 'units'">Units</xsl:when>
      <xsl:when test=". = 'limit'">Limit</xsl:when>
      <xsl:when test=". = 'max-age-months'">Age at most</xsl:when>
      <xsl:when test=". = 'credit'">Credit</xsl:when>
      <xsl:when test=". = 'validity-months'">Validity</xsl:when>
      <xsl:when test=". = 'grace-days'">Grace</xsl:when>
      <xsl:when test=". = 'retake-window-months'">Retake window</xsl:when>
      <xsl:when test=". = 'renew-from'">New expiry counts from</xsl:when>
      <xsl:when test=". = 'activities-since'">Activities count</xsl:when>
      <xsl:when test=". = 'name'">Name</xsl:when>
      <xsl:when test=". = 'translation'">Name in another language</xsl:when>
      <xsl:when test=". = 'description'">Description</xsl:when>
      <xsl:when test=". = 'proof'">Good evidence</xsl:when>
      <xsl:when test=". = 'example'">Address of an example</xsl:when>
      <xsl:when test=". = 'text'">Text</xsl:when>
      <xsl:when test=". = 'language'">Language of a text</xsl:when>
      <xsl:when test=". = 'item-group'">Item group</xsl:when>
      <xsl:when test=". = 'exam'">Exam</xsl:when>
      <xsl:when test=". = 'type'">Type</xsl:when>
      <xsl:when test=". = 'retired'">Retired from</xsl:when>
      <xsl:when test=". = 'successor'">Successor</xsl:when>
      <xsl:when test=". = 'alias'">Also called</xsl:when>
      <xsl:when test=". = 'requires'">Requires</xsl:when>
      <xsl:when test=". = 'granted'">Granted on</xsl:when>
      <xsl:when test=". = 'expires-from'">For what expires from</xsl:when>
      <xsl:when test=". = 'expires-to'">For what expires until</xsl:when>
      <xsl:when test=". = 'to'">New expiry</xsl:when>
      <xsl:when test=". = 'months'">Months more</xsl:when>
      <xsl:when test=". = 'from'">Shown from</xsl:when>
      <xsl:when test=". = 'until'">Shown until</xsl:when>
      <xsl:when test=". = 'contact'">Whom to ask</xsl:when>
      <xsl:when test=". = 'time-zone'">Time zone</xsl:when>
      <xsl:when test=". = 'activities-from'">First day that counts</xsl:when>
      <xsl:otherwise>Order</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="import.from-day"><xsl:call-template name="import.field"/>, from <xsl:apply-templates select="../@on" mode="date"/></xsl:template>
  <xsl:template name="import.limit"><xsl:value-of select="."/> in a cycle</xsl:template>
  <xsl:template name="import.no-limit">no limit</xsl:template>
  <xsl:template name="import.any-age">any age</xsl:template>
  <xsl:template name="import.not-offered">not offered</xsl:template>
  <xsl:template name="import.not-retired">not retired</xsl:template>
  <xsl:template name="import.option-rule">
    <xsl:choose>
      <xsl:when test="@units = '0'"><xsl:call-template name="import.not-offered"/></xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="@units" mode="units"/>
        <xsl:choose>
          <xsl:when test="@limit">, at most <xsl:value-of select="@limit"/> in a cycle</xsl:when>
          <xsl:otherwise>, no limit</xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@max-age-months">, at most <xsl:apply-templates select="@max-age-months" mode="months"/> old</xsl:if>
        <xsl:choose>
          <xsl:when test="@credit = 'on-acceptance'">, counts once accepted</xsl:when>
          <xsl:otherwise>, counts on entry</xsl:otherwise>
        </xsl:choose>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="import.type-rule">
    <xsl:apply-templates select="@units" mode="units"/><xsl:text> required, valid </xsl:text><xsl:apply-templates select="@validity-months" mode="months"/>
    <xsl:text>, </xsl:text><xsl:apply-templates select="@grace-days" mode="days"/><xsl:text> of grace, retake in the last </xsl:text><xsl:apply-templates select="@retake-window-months" mode="months"/>
    <xsl:choose>
      <xsl:when test="@renew-from = 'expiry'">, renewed from the expiry</xsl:when>
      <xsl:otherwise>, renewed from the day of completion</xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="@activities-since = 'cycle'">, only activities of the cycle</xsl:when>
      <xsl:otherwise>, any activity that counts</xsl:otherwise>
    </xsl:choose>
  </xsl:template>


  <!-- ==== Preview of a change ======================================================== -->

  <xsl:template name="preview.title">What the change does</xsl:template>
  <xsl:template name="preview.change">What changes</xsl:template>
  <xsl:template name="preview.programme">Programme</xsl:template>
  <xsl:template name="preview.drafted">Drafted <xsl:apply-templates select="@made" mode="instant"/><xsl:if test="@by"> by <xsl:value-of select="@by"/></xsl:if>. Nothing has changed yet.<xsl:if test="r:reason"><xsl:text> Why: </xsl:text><xsl:value-of select="r:reason"/></xsl:if></xsl:template>
  <xsl:template name="preview.refused">It was not published</xsl:template>
  <xsl:template name="preview.none">Nobody has looked at it yet</xsl:template>
  <xsl:template name="preview.running">Looking at all candidates</xsl:template>
  <xsl:template name="preview.publishing">Looking once more, then it is published</xsl:template>
  <xsl:template name="preview.cancelled">The preview was cancelled</xsl:template>
  <xsl:template name="preview.failed">It cannot be previewed</xsl:template>
  <xsl:template name="preview.done">
    <xsl:apply-templates select="@done" mode="number"/> of <xsl:apply-templates select="@steps" mode="candidates"/>
  </xsl:template>
  <xsl:template name="preview.taken">Preview, calculated <xsl:apply-templates select="@taken" mode="instant"/>, to the end of <xsl:value-of select="substring(@until, 1, 4)"/></xsl:template>
  <xsl:template name="preview.affects">
    <xsl:text>This change affects </xsl:text>
    <xsl:choose>
      <xsl:when test="r:touched[@pace = 'going-on']/@people = '0'">nobody who goes on as now</xsl:when>
      <xsl:when test="r:touched[@pace = 'going-on']/@people = '1'"><xsl:apply-templates select="r:touched[@pace = 'going-on']/@people" mode="candidates"/> who goes on as now</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="r:touched[@pace = 'going-on']/@people" mode="candidates"/> who go on as now</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="preview.affects-nobody">This change affects nobody</xsl:template>
  <xsl:template name="preview.of">
    <xsl:text>Of </xsl:text><xsl:apply-templates select="@candidates" mode="candidates"/><xsl:text>. With what is stored today alone it affects </xsl:text>
    <xsl:choose>
      <xsl:when test="r:touched[@pace = 'stored']/@people = '0'">nobody</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="r:touched[@pace = 'stored']/@people" mode="number"/></xsl:otherwise>
    </xsl:choose>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="preview.paces">With what is stored: nobody enters anything more. Going on: everybody enters each year what they entered in the last twelve months, on the same days.</xsl:template>
  <xsl:template name="preview.list">Everybody whom it concerns, by number, as</xsl:template>
  <xsl:template name="preview.numbers-only">Candidates stand here by their numbers: your role does not see their names.</xsl:template>
  <xsl:template name="preview.changed"><b>The programme, the draft or the day has changed meanwhile</b><p>Preview it again before it is published.</p></xsl:template>
  <xsl:template name="preview.what">Candidates</xsl:template>
  <xsl:template name="preview.stored">With what is stored</xsl:template>
  <xsl:template name="preview.going-on">Going on</xsl:template>
  <xsl:template name="preview.by-month">Month by month</xsl:template>
  <xsl:template name="preview.month">Month</xsl:template>
  <xsl:template name="preview.month-of"><xsl:call-template name="date.month-long"/><xsl:text> </xsl:text><xsl:value-of select="substring(., 1, 4)"/></xsl:template>
  <xsl:template name="preview.example">For example</xsl:template>
  <xsl:template name="preview.about">What</xsl:template>
  <xsl:template name="preview.now">Now</xsl:template>
  <xsl:template name="preview.then">With the change</xsl:template>
  <xsl:template name="preview.never">not by then</xsl:template>
  <xsl:template name="preview.units"><xsl:call-template name="units"/> to find</xsl:template>
  <xsl:template name="preview.again"><button class="btn" name="action" value="preview">Preview again</button></xsl:template>
  <xsl:template name="preview.discard"><button class="btn danger" name="action" value="discard">Throw away</button></xsl:template>
  <xsl:template name="preview.cancel"><button class="btn" name="action" value="cancel">Cancel</button></xsl:template>
  <xsl:template name="preview.look">See how far it is</xsl:template>
  <xsl:template name="preview.waits">It begins in a moment.</xsl:template>
  <xsl:template name="preview.publish">Publish</xsl:template>
  <xsl:template name="preview.publish-for">Publish for <xsl:apply-templates select="@begins" mode="date"/></xsl:template>
  <xsl:template name="preview.renewal-lost">Renewals lost</xsl:template>
  <xsl:template name="preview.renewal-lost-more">Would have renewed by the end of the year after next, and no longer do. The month is that of the renewal.</xsl:template>
  <xsl:template name="preview.renewal-later">Renewals later</xsl:template>
  <xsl:template name="preview.renewal-later-more">Renew, but later.</xsl:template>
  <xsl:template name="preview.renewal-earlier">Renewals earlier</xsl:template>
  <xsl:template name="preview.renewal-earlier-more">Renew, and sooner.</xsl:template>
  <xsl:template name="preview.renewal-gained">Renewals gained</xsl:template>
  <xsl:template name="preview.renewal-gained-more">Would not have renewed by the end of the year after next, and now do.</xsl:template>
  <xsl:template name="preview.expiry-earlier">Expiry dates earlier</xsl:template>
  <xsl:template name="preview.expiry-earlier-more">At the end of these months the certification has an earlier expiry date than it would have had.</xsl:template>
  <xsl:template name="preview.expiry-later">Expiry dates later</xsl:template>
  <xsl:template name="preview.expiry-later-more">At the end of these months the certification has a later expiry date than it would have had.</xsl:template>
  <xsl:template name="preview.lapse-gained">Lapses that would not have been</xsl:template>
  <xsl:template name="preview.lapse-gained-more">The certification lapses, and would have been kept.</xsl:template>
  <xsl:template name="preview.lapse-earlier">Lapses earlier</xsl:template>
  <xsl:template name="preview.lapse-earlier-more">The certification would have lapsed too, but later.</xsl:template>
  <xsl:template name="preview.lapse-later">Lapses later</xsl:template>
  <xsl:template name="preview.lapse-later-more">The certification lapses all the same, but later.</xsl:template>
  <xsl:template name="preview.lapse-avoided">Lapses avoided</xsl:template>
  <xsl:template name="preview.lapse-avoided-more">The certification would have lapsed, and is kept.</xsl:template>
  <xsl:template name="preview.units-more">Open cycles that need more units</xsl:template>
  <xsl:template name="preview.units-more-more">At the end of these months more is left to find in the open cycle.</xsl:template>
  <xsl:template name="preview.units-fewer">Open cycles that need fewer units</xsl:template>
  <xsl:template name="preview.units-fewer-more">At the end of these months less is left to find in the open cycle.</xsl:template>
  <xsl:template name="preview.extension-gained">Extended by a campaign</xsl:template>
  <xsl:template name="preview.extension-gained-more">The campaign gives the certification a later expiry date.</xsl:template>
  <xsl:template name="preview.extension-lost">No longer extended by a campaign</xsl:template>
  <xsl:template name="preview.extension-lost-more">A campaign would have extended the certification, and no longer does.</xsl:template>
  <!-- ==== What counts and where to find it ============================================ -->

  <xsl:template name="offers.answer">Courses, webinars and events that count</xsl:template>
  <xsl:template name="offers.lead">Others count too, as long as they fit one of the items of the <a href="/catalog">catalogue</a>.</xsl:template>
  <xsl:template name="offers.lead-candidate">Choose one that you attended, and its name is filled in for you. Others count too: <a href="/credentials/upload">enter them</a> under the item they fit.</xsl:template>
  <xsl:template name="offers.what">What</xsl:template>
  <xsl:template name="offers.when">When</xsl:template>
  <xsl:template name="offers.units">Units</xsl:template>
  <xsl:template name="offers.enter">Upload</xsl:template>
  <xsl:template name="offers.any-time">At any time</xsl:template>
  <xsl:template name="offers.from">From <xsl:apply-templates select="@from" mode="date"/> on</xsl:template>
  <xsl:template name="offers.until">Until <xsl:apply-templates select="@until" mode="date"/></xsl:template>
  <xsl:template name="offers.none">Nothing is listed at the moment</xsl:template>
  <xsl:template name="offers.none-more">What you attend counts all the same, as long as it fits one of the items.</xsl:template>
  <xsl:template name="offers.no-match">Nothing matches</xsl:template>
  <xsl:template name="offers.open">Not over</xsl:template>
  <xsl:template name="offers.over">Over</xsl:template>
  <xsl:template name="offers.all">All</xsl:template>
  <xsl:template name="offers.load">Load a list</xsl:template>
  <xsl:template name="offers.load-why">The document is the whole list, as <code>recertctl export offers</code> prints it: what it does not have is taken back. What would change is shown first.</xsl:template>
  <xsl:template name="offers.compare">Show what would change</xsl:template>
  <xsl:template name="offers.do-load">Load this list</xsl:template>
  <xsl:template name="offers.no-changes">The list is the same already</xsl:template>
  <xsl:template name="offers.changes"><xsl:apply-templates select="@new" mode="number"/> new, <xsl:apply-templates select="@changed" mode="number"/> changed, <xsl:apply-templates select="@taken-back" mode="number"/> taken back</xsl:template>
  <xsl:template name="offers.not-shown">And <xsl:apply-templates select="@not-shown" mode="number"/> more.</xsl:template>
  <xsl:template name="offers.not-there">Not there</xsl:template>
  <xsl:template name="offers.taken-back">Taken back</xsl:template>
  <xsl:template name="offer.new">Add one</xsl:template>
  <xsl:template name="offer.save">Save</xsl:template>
  <xsl:template name="offer.take-back">Take back</xsl:template>
  <xsl:template name="offer.take-back-why">Taken back, it is listed no longer. What candidates have entered stays as it is.</xsl:template>
  <xsl:template name="offer.stored">Stored now</xsl:template>
  <xsl:template name="field.offer-id">Identifier</xsl:template>
  <xsl:template name="help.offer-id">Letters and digits with hyphens between, for example ace-berlin-2026. It stays.</xsl:template>
  <xsl:template name="field.from">First day</xsl:template>
  <xsl:template name="help.from">Leave it empty for what can be done at any time.</xsl:template>
  <xsl:template name="field.until">Last day</xsl:template>
  <xsl:template name="help.until">The first day again for what is on one day. Leave it empty where there is no end.</xsl:template>
  <xsl:template name="field.href">Link</xsl:template>
  <xsl:template name="field.file">File</xsl:template>
  <xsl:template name="field.document">Or the document itself</xsl:template>
  <xsl:template name="field.activity">Course or event from the list <span>(if it is there)</span></xsl:template>
  <xsl:template name="help.activity">It fills in the name, and the date of what was on one day, where you leave them empty. <a href="/activities">See the list.</a></xsl:template>
  <xsl:template name="field.activity-none">None of these</xsl:template>
  <xsl:template name="refusal.offer-unknown">This is not on the list, or not under this item. Choose another, or none.</xsl:template>
  <xsl:template name="refusal.offer-there">There is one with this identifier already.</xsl:template>
  <xsl:template name="refusal.offer-id">Use letters and digits, with hyphens between.</xsl:template>
  <xsl:template name="refusal.until-before-from">It ends before it begins. Correct one of the days.</xsl:template>
  <xsl:template name="refusal.href">Write an address that begins with https:// or http://.</xsl:template>
  <xsl:template name="notice.offer-saved"><b>Saved.</b> It is on the list that everybody sees.</xsl:template>
  <xsl:template name="notice.offer-taken-back"><b>Taken back.</b> It is listed no longer.</xsl:template>
  <xsl:template name="notice.offers-loaded"><b>The list is that of the document now.</b></xsl:template>

  <!-- Reports that wait as drafts. -->
  <xsl:template name="field.reports-wait">What is reported for me waits as a draft</xsl:template>
  <xsl:template name="help.reports-wait">Courses that the learning platform reports count at once otherwise. As a draft each waits until you submit it: you decide when to renew.</xsl:template>
  <xsl:template name="draft.reported">It was reported by <xsl:value-of select="@source"/>, and needs no image. It counts from the day on which you submit it.</xsl:template>
  <xsl:template name="draft.reported-by">Reported by</xsl:template>

  <!-- Other addresses of a candidate. -->
  <xsl:template name="addresses.title">Other email addresses</xsl:template>
  <xsl:template name="addresses.other">Another email address</xsl:template>
  <xsl:template name="addresses.add">Add</xsl:template>
  <xsl:template name="addresses.make-main">Make main</xsl:template>
  <xsl:template name="addresses.verify">Mark as verified</xsl:template>
  <xsl:template name="addresses.remove">Remove</xsl:template>

  <!-- ==== Components -->

  <xsl:template name="components.title">Components</xsl:template>
  <xsl:template name="components.lead">One style sheet, every part in every state.</xsl:template>
  <xsl:template name="components.status">Status: a line</xsl:template>
  <xsl:template name="components.verdict">Verdict of an entry: a square</xsl:template>
  <xsl:template name="components.meter">Meter</xsl:template>
  <xsl:template name="components.ring">The same as a ring</xsl:template>
  <xsl:template name="components.rules">Rules by date</xsl:template>
  <xsl:template name="components.menu">Menu of a phone, open</xsl:template>
  <xsl:template name="components.lanes">Lanes</xsl:template>
  <xsl:template name="components.cycle">Cycle</xsl:template>
  <xsl:template name="components.rule-grace">Panel of a type in grace</xsl:template>
  <xsl:template name="components.rule-over">Panel of a type that is over</xsl:template>
  <xsl:template name="components.buttons">Buttons</xsl:template>
  <xsl:template name="components.rest">At rest</xsl:template>
  <xsl:template name="components.over">Pointer over</xsl:template>
  <xsl:template name="components.focus">With focus</xsl:template>
  <xsl:template name="components.not-now">Not now</xsl:template>
  <xsl:template name="components.fields">Fields and images</xsl:template>
  <xsl:template name="components.notices">Notices</xsl:template>
  <xsl:template name="components.empty">Nothing here yet</xsl:template>
  <xsl:template name="components.heads">Heads</xsl:template>
  <xsl:template name="components.tables">Tables</xsl:template>
  <xsl:template name="components.filters">Filters</xsl:template>
  <xsl:template name="components.lists">Facts and lists</xsl:template>
  <xsl:template name="components.plan">Ways and dates of the plan</xsl:template>
  <xsl:template name="components.choices">Choices and folds</xsl:template>
  <xsl:template name="components.images">Images</xsl:template>
  <xsl:template name="components.rule-retired">Panel of what is retired</xsl:template>
  <xsl:template name="components.sides">Columns</xsl:template>
  <xsl:template name="components.type">Type</xsl:template>
  <xsl:template name="components.colours">Colours, in this scheme</xsl:template>
  <xsl:template name="components.space">Space</xsl:template>
  <xsl:template name="table.lead-all"><xsl:apply-templates select="@all" mode="number"/> in all</xsl:template>
  <xsl:template name="candidate.entries">Entries in this cycle</xsl:template>
  <xsl:template name="progress.kept"><b><xsl:value-of select="@counted"/></b><xsl:text> of </xsl:text><xsl:apply-templates select="@required" mode="units"/> kept</xsl:template>
  <xsl:template name="answer.by">
    <xsl:text> by </xsl:text><xsl:if test="@days-left = '0'">the end of today, </xsl:if>
    <xsl:apply-templates select="@renew-by" mode="date-long"/>
  </xsl:template>
  <xsl:template name="candidates.family-name">Family name <span>(if there is one)</span></xsl:template>
  <!-- ==== Messages: the context is the message, its type or its certification -->

  <xsl:template name="menu.messages">Messages</xsl:template>
  <xsl:template name="menu.unread"> not read yet</xsl:template>
  <xsl:template name="messages.title">Messages</xsl:template>
  <xsl:template name="messages.none">No messages yet</xsl:template>
  <xsl:template name="messages.none-more">
    <xsl:text>What happens to your entries and certifications is told here, and in time before a deadline.</xsl:text>
  </xsl:template>
  <xsl:template name="messages.when">Date</xsl:template>
  <xsl:template name="messages.what">Message</xsl:template>
  <xsl:template name="messages.new">New</xsl:template>

  <xsl:template name="message.entry">“<xsl:apply-templates select="r:activity" mode="called"/>” is recorded</xsl:template>
  <xsl:template name="message.entry-text">
    <xsl:text>This is what it counts for, and where you stand with it.</xsl:text>
  </xsl:template>
  <xsl:template name="message.completion">“<xsl:apply-templates select="r:activity" mode="called"/>” was reported for you</xsl:template>
  <xsl:template name="message.completion-text">
    <xsl:text>You need not enter it. This is what it counts for, and where you stand with it.</xsl:text>
  </xsl:template>
  <xsl:template name="message.accepted">“<xsl:apply-templates select="r:activity" mode="called"/>” was accepted</xsl:template>
  <xsl:template name="message.accepted-text">A reviewer accepted it. This is where you stand with it.</xsl:template>
  <xsl:template name="message.rejected">“<xsl:apply-templates select="r:activity" mode="called"/>” was rejected</xsl:template>
  <xsl:template name="message.rejected-text">
    <xsl:text>A reviewer rejected it. It counts for nothing; this is where you stand without it.</xsl:text>
    <xsl:if test="r:activity/r:reason"> The reason:</xsl:if>
  </xsl:template>
  <xsl:template name="message.renewal"><xsl:value-of select="@type"/> is renewed</xsl:template>
  <xsl:template name="message.units-text">You have the units that it takes. A new cycle begins at 0 units.</xsl:template>
  <xsl:template name="message.retake-text">You passed the exam again. The units of your cycle stay.</xsl:template>
  <xsl:template name="message.extension">You have more time for <xsl:value-of select="@type"/></xsl:template>
  <xsl:template name="message.extension-text">An extension gives you later dates. The units of your cycle stay.</xsl:template>
  <xsl:template name="message.lapse">
    <xsl:apply-templates select="r:type/r:certification[@meant]" mode="listed"/>
    <xsl:choose>
      <xsl:when test="r:type/r:certification[@meant][2]"> have lapsed</xsl:when>
      <xsl:otherwise> has lapsed</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="message.lapse-text">
    <xsl:text>The last day to renew is over. What has lapsed is earned again by its exam; the catalogue says which.</xsl:text>
  </xsl:template>
  <xsl:template name="message.reminder">
    <xsl:text>Renew </xsl:text><xsl:value-of select="@type"/><xsl:text> by </xsl:text>
    <xsl:apply-templates select="@last-day" mode="date-long"/>
    <xsl:choose>
      <xsl:when test="@days = '0'">: it is the last day</xsl:when>
      <xsl:otherwise>: <xsl:apply-templates select="@days" mode="days"/> left</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="message.reminder-text">
    <xsl:if test="r:type/r:certification[@meant]/@status = 'grace'">Grace is running. </xsl:if>
    <xsl:text>What is missing: </xsl:text><xsl:apply-templates select="r:type/@remaining" mode="units"/>
    <xsl:text>. Without them </xsl:text>
    <xsl:apply-templates select="r:type/r:certification[@meant]" mode="listed"/>
    <xsl:text> cannot be renewed after that day.</xsl:text>
  </xsl:template>
  <xsl:template name="message.status">Where you stand on <xsl:apply-templates select="@on" mode="date-long"/></xsl:template>
  <xsl:template name="message.status-text">You are told this at the beginning of each quarter.</xsl:template>
  <xsl:template name="message.password">Your password was changed</xsl:template>
  <xsl:template name="message.password-text">
    <xsl:text>Every other session was ended. If it was not you, write to </xsl:text>
    <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>
    <xsl:text> now.</xsl:text>
  </xsl:template>
  <xsl:template name="message.address">Your email addresses were changed</xsl:template>
  <xsl:template name="message.address-text">
    <xsl:text>Your profile shows them. If it was not you, write to </xsl:text>
    <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>
    <xsl:text> now.</xsl:text>
  </xsl:template>
  <xsl:template name="message.factor-set">A second factor was set up</xsl:template>
  <xsl:template name="message.factor-set-text">Signing in to your account now takes a code of the authenticator app that was set up, besides the password. Every other session was ended. If it was not you, write to <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a> now.</xsl:template>
  <xsl:template name="message.factor-codes">New recovery codes were made</xsl:template>
  <xsl:template name="message.factor-codes-text">Those that you had no longer open your account. If it was not you, write to <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a> now.</xsl:template>
  <xsl:template name="message.factor-removed">Your second factor was switched off</xsl:template>
  <xsl:template name="message.factor-removed-text">The password alone opens your account now. Every other session was ended. If it was not you, write to <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a> now.</xsl:template>
  <xsl:template name="message.factor-taken">Your second factor was taken away</xsl:template>
  <xsl:template name="message.factor-taken-text">An admin took it away, and every session of yours was ended. Sign in by the password, and set one up anew. If you did not ask for it, write to <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a> now.</xsl:template>
  <xsl:template name="message.reset">Choose a new password</xsl:template>
  <xsl:template name="message.reset-text">
    <xsl:text>Somebody asked for a new password for your account. The link works once</xsl:text>
    <xsl:if test="@ends">, until <xsl:apply-templates select="@ends" mode="instant"/></xsl:if>
    <xsl:text>. If it was not you, do nothing: your password stays as it is.</xsl:text>
  </xsl:template>
  <xsl:template name="message.confirm">Confirm this email address</xsl:template>
  <xsl:template name="message.confirm-text">
    <xsl:text>It was added to an account. The link works once</xsl:text>
    <xsl:if test="@ends">, until <xsl:apply-templates select="@ends" mode="instant"/></xsl:if>
    <xsl:text>. If it was not you, do nothing: without the link the address is not used.</xsl:text>
  </xsl:template>
  <xsl:template name="by-mail.title">What comes by mail</xsl:template>
  <xsl:template name="by-mail.why">All of it is under Messages in any case. Mails about your password and your addresses always come.</xsl:template>
  <xsl:template name="by-mail.which">Send me a mail about</xsl:template>
  <xsl:template name="by-mail.activities">My activities: entered, reported, decided</xsl:template>
  <xsl:template name="by-mail.renewals">Renewals, extensions and lapses</xsl:template>
  <xsl:template name="by-mail.reminders">Last days to renew, before they come</xsl:template>
  <xsl:template name="by-mail.status">Where I stand, each quarter</xsl:template>
  <xsl:template name="unsubscribe.title">No more mails of this kind?</xsl:template>
  <xsl:template name="unsubscribe.done">No more mails of this kind come</xsl:template>
  <xsl:template name="unsubscribe.why">What they say stays in the portal, under Messages.</xsl:template>
  <xsl:template name="unsubscribe.do">No more of these</xsl:template>
  <xsl:template name="mail.always">Mails like this one always come: they keep your account safe.</xsl:template>
  <xsl:template name="mail.portal">All messages are in the portal, too</xsl:template>
  <xsl:template name="mail.choose">Choose what comes by mail</xsl:template>
  <xsl:template name="mail.stop">No more mails of this kind</xsl:template>
  <xsl:template name="message.see-activity">See the activity</xsl:template>

  <xsl:template name="message.units">
    <xsl:value-of select="@counted"/> of <xsl:apply-templates select="@required" mode="units"/>
    <xsl:text> counted, </xsl:text><xsl:value-of select="@remaining"/><xsl:text> missing</xsl:text>
    <xsl:if test="@pending != '0'">, <xsl:value-of select="@pending"/> in review</xsl:if>
    <xsl:if test="@renew-by">; the next deadline is <xsl:apply-templates select="@renew-by" mode="date-long"/></xsl:if>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="message.limit">As many of these as count in a cycle do already.</xsl:template>
  <xsl:template name="message.too-early">It took place before the day from which activities count.</xsl:template>
  <xsl:template name="message.too-old">It was too old on the day it was entered.</xsl:template>
  <xsl:template name="message.expires">until <xsl:apply-templates select="@expires" mode="date-long"/></xsl:template>
  <xsl:template name="message.expired">expired on <xsl:apply-templates select="@expires" mode="date-long"/></xsl:template>
  <xsl:template name="message.grace">
    <xsl:text>expired on </xsl:text><xsl:apply-templates select="@expires" mode="date-long"/>
    <xsl:text>, can be renewed until </xsl:text><xsl:apply-templates select="@grace-ends" mode="date-long"/>
  </xsl:template>
  <xsl:template name="message.moved">
    <xsl:text>until </xsl:text><b><xsl:apply-templates select="@expires" mode="date-long"/></b>
    <xsl:text>; before, until </xsl:text><xsl:apply-templates select="@was" mode="date-long"/>
  </xsl:template>

  <!-- ==== The calendar: the context is that of the profile, or a deadline -->

  <xsl:template name="notice.calendar-stopped"><b>The address of your calendar is over</b></xsl:template>
  <xsl:template name="calendar.title">Calendar</xsl:template>
  <xsl:template name="calendar.why">An address at which your calendar program finds every deadline, and the days before it. It follows renewals and extensions. Whoever knows the address can read it.</xsl:template>
  <xsl:template name="calendar.since">An address is in use since <xsl:apply-templates select="@made" mode="instant"/>. It is not kept here, only its fingerprint: for another device make a new one, and the old one is over at once.</xsl:template>
  <xsl:template name="calendar.link"><b>Your address; it is shown this once</b><p><code><xsl:value-of select="@link"/></code></p><p>Subscribe to it in your calendar program. One made earlier no longer works.</p></xsl:template>
  <xsl:template name="calendar.shown"><b>The address was shown once, and is not kept</b><p>Make another one if it was lost.</p></xsl:template>
  <xsl:template name="calendar.subscribe">Open it in the calendar</xsl:template>
  <xsl:template name="calendar.make">Make an address</xsl:template>
  <xsl:template name="calendar.make-new">Make a new address</xsl:template>
  <xsl:template name="calendar.stop">End the address</xsl:template>
  <xsl:template name="calendar.name">Certification deadlines</xsl:template>
  <xsl:template name="calendar.expiry">Expires: </xsl:template>
  <xsl:template name="calendar.last-day">Last day to renew: </xsl:template>
  <xsl:template name="calendar.reminder"><xsl:apply-templates select="@days" mode="days"/> left to renew: </xsl:template>
  <xsl:template name="calendar.over">Retired: it cannot be renewed. The catalogue says what replaces it.</xsl:template>
  <xsl:template name="calendar.renew"><xsl:if test="@remaining">What is missing: <xsl:apply-templates select="@remaining" mode="units"/> of <xsl:value-of select="@required"/>. </xsl:if>It can be renewed until the end of <xsl:apply-templates select="@last-day" mode="date-long"/>, <xsl:value-of select="../../r:portal/@time-zone"/>.</xsl:template>

  <!-- ==== Extensions on request: the context is the request, or all of them -->

  <xsl:template name="menu.extension">Extension</xsl:template>
  <xsl:template name="menu.extensions">Extensions</xsl:template>
  <xsl:template name="notice.extension-asked"><b>Your request is sent</b><p>You are told what becomes of it. Until then it stands below.</p></xsl:template>
  <xsl:template name="notice.extension-granted"><b>The extension is granted</b><p>The candidate is told.</p></xsl:template>
  <xsl:template name="notice.extension-refused"><b>The request is refused</b><p>The candidate reads the reason.</p></xsl:template>
  <xsl:template name="notice.extension-withdrawn"><b>Your request is taken back</b><p>Nobody decides about it any more. You can send another one.</p></xsl:template>
  <xsl:template name="extension.title">Extension</xsl:template>
  <xsl:template name="extension.ask">Ask for more time</xsl:template>
  <xsl:template name="extension.waiting">
    <xsl:choose>
      <xsl:when test="@waiting = '1'">Your request for <xsl:apply-templates select="r:request[@state = 'waiting']/@certification" mode="code"/> waits for a decision</xsl:when>
      <xsl:otherwise>Your <xsl:value-of select="@waiting"/> requests wait for a decision</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="extension.why">An extension gives a certification a later expiry date. Somebody decides about it by hand; until then nothing changes, so go on entering activities.</xsl:template>
  <xsl:template name="extension.nothing">You hold nothing that could be extended. For what has lapsed, write to the programme:</xsl:template>
  <xsl:template name="extension.held">What you hold</xsl:template>
  <xsl:template name="extension.all-asked">For each of them a request waits. Another can be sent once it is decided or taken back.</xsl:template>
  <xsl:template name="extension.asked">a request waits</xsl:template>
  <xsl:template name="extension.until">Until when</xsl:template>
  <xsl:template name="extension.grounds">Why you need more time</xsl:template>
  <xsl:template name="extension.grounds-help">What keeps you from renewing in time. The people who decide about it read this.</xsl:template>
  <xsl:template name="extension.send">Send the request</xsl:template>
  <xsl:template name="extension.withdraw">Take back</xsl:template>
  <xsl:template name="extension.requests">What you asked for</xsl:template>
  <xsl:template name="request.entered">Asked on</xsl:template>
  <xsl:template name="request.until">Asked until</xsl:template>
  <xsl:template name="request.grounds">Why</xsl:template>
  <xsl:template name="request.waiting">Waits</xsl:template>
  <xsl:template name="request.granted">Granted</xsl:template>
  <xsl:template name="request.refused">Refused</xsl:template>
  <xsl:template name="request.withdrawn">Taken back</xsl:template>
  <xsl:template name="request.today">asked today</xsl:template>
  <xsl:template name="request.given">until <xsl:apply-templates select="@given" mode="date"/></xsl:template>
  <xsl:template name="request.decided">decided on <xsl:apply-templates select="@decided" mode="date"/></xsl:template>
  <xsl:template name="request.withdrawn-on">on <xsl:apply-templates select="@decided" mode="date"/></xsl:template>
  <xsl:template name="extensions.title">Extensions</xsl:template>
  <xsl:template name="extensions.more">There are more than these.</xsl:template>
  <xsl:template name="extensions.waiting">
    <xsl:choose>
      <xsl:when test=". = '0'">No request waits</xsl:when>
      <xsl:when test=". = '1'">1 request waits</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="number"/> requests wait</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="extensions.none">No request is in this list</xsl:template>
  <xsl:template name="extensions.effect">If granted</xsl:template>
  <xsl:template name="extensions.grant">Grant it</xsl:template>
  <xsl:template name="extensions.refuse">Refuse</xsl:template>
  <xsl:template name="extensions.other-effect">It would do something else than what was shown. Look at it again, then decide.</xsl:template>
  <xsl:template name="extensions.decided-already">Somebody else has decided this meanwhile. Nothing of yours was saved.</xsl:template>
  <xsl:template name="extensions.withdrawn-already">The candidate has taken this request back meanwhile. Nothing of yours was saved.</xsl:template>
  <xsl:template name="extensions.on-help">On that day it must still be held. The day on which it was asked for makes good what the decision took.</xsl:template>
  <xsl:template name="extensions.reason">Reason, which the candidate reads</xsl:template>
  <xsl:template name="extensions.one">More time for <xsl:value-of select="@certification"/></xsl:template>
  <xsl:template name="admin.requests">
    <xsl:choose>
      <xsl:when test="@requests = '1'">One request for an extension waits, since </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@requests" mode="number"/> requests for extensions wait, the oldest since </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="@requests-oldest" mode="date-long"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="message.granted">You have more time for <xsl:value-of select="r:request/@certification"/></xsl:template>
  <xsl:template name="message.granted-text">
    <xsl:text>The extension that you asked for is granted: it is valid until </xsl:text><xsl:apply-templates select="r:request/@given" mode="date-long"/><xsl:text>.</xsl:text>
    <xsl:if test="r:request/@given != r:request/@asked"> You had asked for <xsl:apply-templates select="r:request/@asked" mode="date-long"/>.</xsl:if>
    <xsl:text> The units of your cycle stay.</xsl:text>
  </xsl:template>
  <xsl:template name="message.refused">Your request for <xsl:value-of select="r:request/@certification"/> is refused</xsl:template>
  <xsl:template name="message.refused-text">
    <xsl:text>You had asked for it to be valid until </xsl:text><xsl:apply-templates select="r:request/@asked" mode="date-long"/><xsl:text>. Its dates stay as they are. The reason:</xsl:text>
  </xsl:template>
  <xsl:template name="message.see-requests">See your requests</xsl:template>

  <!-- ==== What a lane draws, for who does not see it -->

  <xsl:template name="lane.said-active"><xsl:text>Active from </xsl:text><xsl:apply-templates select="@from" mode="date"/><xsl:text> to </xsl:text><xsl:apply-templates select="@to" mode="date"/><xsl:text>. </xsl:text></xsl:template>
  <xsl:template name="lane.said-grace"><xsl:text>Grace to </xsl:text><xsl:apply-templates select="@to" mode="date"/><xsl:text>. </xsl:text></xsl:template>
  <xsl:template name="lane.said-retake"><xsl:text>The exam renews it from </xsl:text><xsl:apply-templates select="@from" mode="date"/><xsl:text> to </xsl:text><xsl:apply-templates select="@to" mode="date"/><xsl:text>. </xsl:text></xsl:template>
  <xsl:template name="lane.said-revoked"><xsl:text>Revoked on </xsl:text><xsl:apply-templates select="@from" mode="date"/><xsl:text>. </xsl:text></xsl:template>

  <!-- ==== Signing in by a provider =================================================== -->
  <xsl:template name="sso.sign-in">Sign in with <xsl:value-of select="@name"/></xsl:template>
  <xsl:template name="sso.or">or with your password</xsl:template>
  <xsl:template name="sso.waiting">One moment</xsl:template>
  <xsl:template name="sso.waiting-text"><xsl:value-of select="@provider"/> is being asked who you are. This page looks again by itself.</xsl:template>
  <xsl:template name="sso.look">Look now</xsl:template>
  <xsl:template name="sso.failed">Signing in with <xsl:value-of select="@provider"/> did not work</xsl:template>
  <xsl:template name="sso.link-sent">Look into your mail: choose a password first</xsl:template>
  <xsl:template name="sso.again">Try <xsl:value-of select="@provider"/> again</xsl:template>
  <xsl:template name="sso.password">Sign in with your password</xsl:template>
  <xsl:template name="sso.why">What failed</xsl:template>
  <xsl:template name="sso.proof">Is this account yours?</xsl:template>
  <xsl:template name="sso.proof-text"><xsl:value-of select="@provider"/> says that you are <b><xsl:value-of select="@mail"/></b>. Somebody with this address is known here. Type the password of the portal once; from then on <xsl:value-of select="@provider"/> is enough.</xsl:template>
  <xsl:template name="sso.connect">Confirm and sign in</xsl:template>
  <xsl:template name="sign-ins.title">Sign-ins that failed</xsl:template>
  <xsl:template name="sign-ins.failed">
    <xsl:choose>
      <xsl:when test=". = '0'">No sign-in failed</xsl:when>
      <xsl:when test=". = '1'">1 sign-in failed</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="number"/> sign-ins failed</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="sign-ins.lead">By the provider, in the last thirty days. A page that says that a sign-in failed shows its reference.</xsl:template>
  <xsl:template name="sign-ins.q">Reference or email address</xsl:template>
  <xsl:template name="sign-ins.when">When, and the reference</xsl:template>
  <xsl:template name="sign-ins.why">What the person was told</xsl:template>
  <xsl:template name="sign-ins.mail">Email address</xsl:template>
  <xsl:template name="sign-ins.provider">Provider</xsl:template>
  <xsl:template name="sign-ins.no-mail">not said</xsl:template>
  <xsl:template name="sign-ins.none">No sign-in failed.</xsl:template>
  <xsl:template name="sign-ins.none-such">No sign-in of this reference or address failed.</xsl:template>
  <xsl:template name="did.provider-add">Sign-in by a provider connected</xsl:template>
  <xsl:template name="did.provider-remove">Sign-in by a provider disconnected</xsl:template>
  <xsl:template name="message.provider">You can now sign in by a provider</xsl:template>
  <xsl:template name="message.provider-text">An account at the provider was connected with yours, after your password was typed. If that was not you, change your password now, which takes the connection back, and write to <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>.</xsl:template>
  <xsl:template name="message.disconnect">A provider can no longer sign you in</xsl:template>
  <xsl:template name="message.disconnect-text">The connection with a provider was ended in your profile, after your password was typed. From now on you sign in with your password. If that was not you, change your password now, and write to <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>.</xsl:template>
  <!-- ==== Mails, for staff: the context is r:mails, or an attribute -->

  <xsl:template name="sent.title">Mails</xsl:template>
  <xsl:template name="sent.list">Every mail, the newest first</xsl:template>
  <xsl:template name="sent.all">All</xsl:template>
  <xsl:template name="sent.kinds">What they look like</xsl:template>
  <xsl:template name="sent.off">No mail server is configured: what people are told is in the portal alone.</xsl:template>
  <xsl:template name="sent.nothing">There are none</xsl:template>
  <xsl:template name="sent.what">Mail</xsl:template>
  <xsl:template name="sent.whom">To</xsl:template>
  <xsl:template name="sent.when">Written</xsl:template>
  <xsl:template name="sent.became">What became of it</xsl:template>
  <xsl:template name="sent.again">Send again</xsl:template>
  <xsl:template name="sent.state-waiting">Waiting</xsl:template>
  <xsl:template name="sent.state-sent">Sent</xsl:template>
  <xsl:template name="sent.state-failed">Failed</xsl:template>
  <xsl:template name="sent.state-dropped">Not sent: declined, or over</xsl:template>
  <xsl:template name="sent.text">As text</xsl:template>
  <xsl:template name="sent.html">See it as HTML</xsl:template>
  <xsl:template name="sent.test">Send it to me</xsl:template>
  <xsl:template name="sent.none-failed">No mail has failed</xsl:template>
  <xsl:template name="sent.waiting">
    <xsl:choose><xsl:when test="@waiting = '1'">1 mail waits, none has failed</xsl:when><xsl:otherwise><xsl:apply-templates select="@waiting" mode="number"/> mails wait, none has failed</xsl:otherwise></xsl:choose>
  </xsl:template>
  <xsl:template name="sent.failed">
    <xsl:choose><xsl:when test="@failed = '1'">1 mail has failed</xsl:when><xsl:otherwise><xsl:value-of select="@failed"/> mails have failed</xsl:otherwise></xsl:choose>
  </xsl:template>
  <xsl:template name="sent.due">again on <xsl:call-template name="instant"/></xsl:template>
  <xsl:template name="kind.entry">An activity was entered</xsl:template>
  <xsl:template name="kind.completion">An activity was reported</xsl:template>
  <xsl:template name="kind.decision">A review was decided</xsl:template>
  <xsl:template name="kind.renewal">A renewal</xsl:template>
  <xsl:template name="kind.lapse">A lapse</xsl:template>
  <xsl:template name="kind.reminder">A last day to renew</xsl:template>
  <xsl:template name="kind.status">Where one stands</xsl:template>
  <xsl:template name="kind.request">A request was decided</xsl:template>
  <xsl:template name="kind.password">The password was changed</xsl:template>
  <xsl:template name="kind.address">The addresses were changed</xsl:template>
  <xsl:template name="kind.provider">A sign-in by a new provider</xsl:template>
  <xsl:template name="kind.factor">A second factor was changed</xsl:template>
  <xsl:template name="kind.disconnect">A provider that was disconnected</xsl:template>
  <xsl:template name="kind.reset">A link to a new password</xsl:template>
  <xsl:template name="kind.confirm">A link to confirm an address</xsl:template>
  <xsl:template name="did.mail-again">Sent a mail again</xsl:template>
  <xsl:template name="did.mail-test">Sent a sample to oneself</xsl:template>
  <xsl:template name="may.mails-read">See which mails were sent</xsl:template>
  <xsl:template name="may.mails">Send mails again</xsl:template>
  <xsl:template name="notice.mail-again"><b>The mail waits to be sent again</b></xsl:template>
  <xsl:template name="notice.mail-test"><b>The sample is on its way to you</b></xsl:template>
  <xsl:template name="section.messages">Mails</xsl:template>
</xsl:stylesheet>
