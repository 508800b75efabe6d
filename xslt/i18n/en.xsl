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

  <xsl:template name="date.short"><xsl:value-of select="concat(number(substring(., 9, 2)), '&#160;', substring-before(substring-after('|01Jan|02Feb|03Mar|04Apr|05May|06Jun|07Jul|08Aug|09Sep|10Oct|11Nov|12Dec|', concat('|', substring(., 6, 2))), '|'), '&#160;', substring(., 1, 4))"/></xsl:template>
  <xsl:template name="date.long"><xsl:value-of select="concat(number(substring(., 9, 2)), '&#160;', substring-before(substring-after('|01January|02February|03March|04April|05May|06June|07July|08August|09September|10October|11November|12December|', concat('|', substring(., 6, 2))), '|'), '&#160;', substring(., 1, 4))"/></xsl:template>
  <xsl:template name="date.lane"><xsl:value-of select="concat(number(substring(., 9, 2)), ' ', substring-before(substring-after('|01Jan|02Feb|03Mar|04Apr|05May|06Jun|07Jul|08Aug|09Sep|10Oct|11Nov|12Dec|', concat('|', substring(., 6, 2))), '|'), ' ', substring(., 3, 2))"/></xsl:template>
  <xsl:template name="date.day"><xsl:value-of select="concat(number(substring(., 9, 2)), ' ', substring-before(substring-after('|01Jan|02Feb|03Mar|04Apr|05May|06Jun|07Jul|08Aug|09Sep|10Oct|11Nov|12Dec|', concat('|', substring(., 6, 2))), '|'))"/></xsl:template>
  <xsl:template name="instant"><xsl:call-template name="date.short"/>, <xsl:value-of select="substring(., 12, 5)"/>&#160;UTC</xsl:template>
  <xsl:template name="units"><xsl:choose><xsl:when test=". = '1'">1&#160;unit</xsl:when><xsl:otherwise><xsl:value-of select="."/>&#160;units</xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template name="days"><xsl:choose><xsl:when test=". = '1'">1&#160;day</xsl:when><xsl:otherwise><xsl:value-of select="."/>&#160;days</xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template name="months"><xsl:choose><xsl:when test=". = '1'">1&#160;month</xsl:when><xsl:otherwise><xsl:value-of select="."/>&#160;months</xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template name="ordinal"><xsl:value-of select="."/><xsl:choose><xsl:when test="substring(concat('0', .), string-length(.), 1) = '1'">th</xsl:when><xsl:when test="substring(., string-length(.)) = '1'">st</xsl:when><xsl:when test="substring(., string-length(.)) = '2'">nd</xsl:when><xsl:when test="substring(., string-length(.)) = '3'">rd</xsl:when><xsl:otherwise>th</xsl:otherwise></xsl:choose></xsl:template>

  <!-- ==== Shell -->

  <xsl:template name="shell.skip">To the content</xsl:template>
  <xsl:template name="shell.menu">Menu</xsl:template>
  <xsl:template name="shell.sections">Sections</xsl:template>
  <xsl:template name="shell.staff">ADMIN</xsl:template>
  <xsl:template name="shell.zone">Days are counted in the programme’s time zone, <xsl:value-of select="@time-zone"/></xsl:template>
  <xsl:template name="menu.credentials">Credentials</xsl:template>
  <xsl:template name="menu.my-credentials">My credentials</xsl:template>
  <xsl:template name="menu.upload">Upload Items</xsl:template>
  <xsl:template name="menu.progress">Continuing Education Progress</xsl:template>
  <xsl:template name="menu.exams">Exams</xsl:template>
  <xsl:template name="menu.activities">Continuing Education – View Activities</xsl:template>
  <xsl:template name="menu.profile">Profile</xsl:template>
  <xsl:template name="menu.catalog">Catalogue</xsl:template>
  <xsl:template name="menu.help">Help</xsl:template>
  <xsl:template name="menu.sign-in">Sign in</xsl:template>
  <xsl:template name="menu.sign-out">Sign out</xsl:template>

  <!-- ==== Notices: what has just happened -->

  <xsl:template name="notice.activity-recorded"><b>Your activity is recorded</b><p>What it counts for stands below; nothing more is to be done.</p></xsl:template>
  <xsl:template name="notice.activity-amended"><b>Your changes are kept</b><p>The activity still counts from the day it was first entered.</p></xsl:template>
  <xsl:template name="notice.activity-withdrawn"><b>The activity is withdrawn</b><p>It no longer counts for anything. You can enter it again.</p></xsl:template>
  <xsl:template name="notice.renewed"><b><xsl:value-of select="@type"/> is renewed</b><p>The new expiry date is <xsl:apply-templates select="@date" mode="date-long"/>. A new cycle begins today, at 0 units.</p></xsl:template>
  <xsl:template name="notice.draft-kept"><b>Your draft is kept</b><p>It counts for nothing until you submit it, and can wait.</p></xsl:template>
  <xsl:template name="notice.draft-discarded"><b>The draft is thrown away</b></xsl:template>
  <xsl:template name="notice.signed-out"><b>You are signed out</b></xsl:template>
  <xsl:template name="notice.session-ended"><b>You were signed out after <xsl:value-of select="@minutes"/> minutes</b><xsl:if test="@draft"><p>What you were typing is kept as a draft. Sign in and it is all there.</p></xsl:if></xsl:template>
  <xsl:template name="notice.password-set"><b>Your new password is set</b><p>Every other session was ended.</p></xsl:template>
  <xsl:template name="notice.profile-saved"><b>Your profile is saved</b></xsl:template>
  <xsl:template name="notice.sessions-ended"><b>The session is ended</b></xsl:template>

  <!-- ==== Marks -->

  <xsl:template name="meter.counted"><xsl:value-of select="@counted"/> counted</xsl:template>
  <xsl:template name="meter.pending"><xsl:value-of select="@pending"/> in review</xsl:template>
  <xsl:template name="meter.find"><xsl:value-of select="@to-find"/> still to find</xsl:template>
  <xsl:template name="limit.used"><xsl:value-of select="@used"/>&#160;of&#160;<xsl:value-of select="@of"/></xsl:template>
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
  <xsl:template name="verdict.no-cycle">No <xsl:value-of select="ancestor::r:type/@code | ../@type"/> held</xsl:template>
  <xsl:template name="verdict.not-renewable">Not renewable</xsl:template>
  <xsl:template name="verdict.before-cycle">Before the cycle</xsl:template>
  <xsl:template name="why.counted"><xsl:choose><xsl:when test="@of = '1'">The one that counts in a cycle.</xsl:when><xsl:otherwise>Your <xsl:apply-templates select="@nth" mode="ordinal"/> of <xsl:value-of select="@of"/> in this cycle.</xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template name="why.pending">It counts once a reviewer accepts it.<xsl:if test="@then"> Then: <span class="n"><xsl:value-of select="@then"/> of <xsl:value-of select="ancestor::r:cycle/@required | @required"/></span><xsl:choose><xsl:when test="@nth">, your <span class="n"><xsl:apply-templates select="@nth" mode="ordinal"/> of <xsl:value-of select="@of"/></span>.</xsl:when><xsl:otherwise>.</xsl:otherwise></xsl:choose></xsl:if></xsl:template>
  <xsl:template name="why.limit"><xsl:choose><xsl:when test="@of = '1'">One counts in a cycle, and <xsl:choose><xsl:when test="r:instead">“<xsl:value-of select="r:instead"/>” already does.</xsl:when><xsl:otherwise>one already does.</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:value-of select="@of"/> count in a cycle, and <xsl:value-of select="@of"/> already do.</xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template name="why.rejected"><xsl:choose><xsl:when test="@decided">Rejected on <xsl:apply-templates select="@decided" mode="date"/></xsl:when><xsl:otherwise>Rejected</xsl:otherwise></xsl:choose><xsl:choose><xsl:when test="r:reason">: <xsl:value-of select="r:reason"/></xsl:when></xsl:choose>. <a href="/credentials/upload/{@option}">Enter it again</a></xsl:template>
  <xsl:template name="why.withdrawn">You took it back<xsl:if test="@decided"> on <xsl:apply-templates select="@decided" mode="date"/></xsl:if>.</xsl:template>
  <xsl:template name="why.not-offered">This item gives no units on that date.</xsl:template>
  <xsl:template name="why.too-early">Activities count from <xsl:apply-templates select="/r:page/r:portal/@activities-from" mode="date"/> on.</xsl:template>
  <xsl:template name="why.too-old">It was entered more than <xsl:apply-templates select="@max-age-months" mode="months"/> after it took place.</xsl:template>
  <xsl:template name="why.no-cycle">Nothing of this type was held on the day it was entered.</xsl:template>
  <xsl:template name="why.not-renewable">All that was held of this type was retired on the day it was entered.</xsl:template>
  <xsl:template name="why.before-cycle">It took place before this cycle began.</xsl:template>

  <!-- ==== Continuing Education Progress -->

  <xsl:template name="progress.title">Continuing Education Progress</xsl:template>
  <xsl:template name="progress.as-of">As of <xsl:apply-templates select="@as-of" mode="date"/>, every entry included</xsl:template>
  <xsl:template name="progress.none">You hold no certification yet</xsl:template>
  <xsl:template name="progress.none-more">Pass an exam, and what renews it stands here. The catalogue has what there is.</xsl:template>
  <xsl:template name="progress.see-catalog">See the catalogue</xsl:template>
  <xsl:template name="answer.grace"><xsl:value-of select="@code"/> needs <xsl:value-of select="@remaining"/> more <xsl:call-template name="progress.unit-word"/> by <xsl:apply-templates select="@renew-by" mode="date-long"/><span>, or <xsl:choose><xsl:when test="@next-count = '1'"><xsl:apply-templates select="@next" mode="code"/> lapses.</xsl:when><xsl:otherwise><xsl:value-of select="@next-count"/> certifications lapse.</xsl:otherwise></xsl:choose></span></xsl:template>
  <xsl:template name="answer.due"><xsl:value-of select="@code"/> needs <xsl:value-of select="@remaining"/> more <xsl:call-template name="progress.unit-word"/> by <xsl:apply-templates select="@renew-by" mode="date-long"/><span>, when <xsl:choose><xsl:when test="@next-count = '1'"><xsl:apply-templates select="@next" mode="code"/> expires.</xsl:when><xsl:otherwise><xsl:value-of select="@next-count"/> certifications expire.</xsl:otherwise></xsl:choose></span></xsl:template>
  <xsl:template name="answer.calm"><xsl:value-of select="@code"/> is safe until <xsl:apply-templates select="@renew-by" mode="date-long"/>.</xsl:template>
  <xsl:template name="answer.retired">What you hold of <xsl:value-of select="@code"/> is retired<span>: it keeps its value until it expires.</span></xsl:template>
  <xsl:template name="answer.over">You hold nothing of <xsl:value-of select="@code"/> any more<span>: an exam begins anew.</span></xsl:template>
  <xsl:template name="progress.unit-word"><xsl:choose><xsl:when test="@remaining = '1'">unit</xsl:when><xsl:otherwise>units</xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template name="progress.cycle-first">Cycle <xsl:value-of select="r:cycle[1]/@number"/>, no prior cycle</xsl:template>
  <xsl:template name="progress.history"><xsl:choose><xsl:when test="@prior-cycles = '1'">History: 1 prior cycle</xsl:when><xsl:otherwise>History: <xsl:value-of select="@prior-cycles"/> prior cycles</xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template name="progress.to-go"><b><xsl:value-of select="@remaining"/></b><xsl:text> </xsl:text><xsl:call-template name="progress.unit-word"/> to go, of <xsl:value-of select="@required"/></xsl:template>
  <xsl:template name="progress.renew-by">Renew by</xsl:template>
  <xsl:template name="progress.deadline-grace"><xsl:choose><xsl:when test="@days-left = '0'">Today is the last day</xsl:when><xsl:otherwise><xsl:apply-templates select="@days-left" mode="days"/> left</xsl:otherwise></xsl:choose>, until the end of that day in <xsl:value-of select="/r:page/r:portal/@time-zone"/>. <xsl:choose><xsl:when test="@next-count = '1'"><xsl:apply-templates select="@next" mode="code"/> expired on <xsl:apply-templates select="r:certification[@code = current()/@next]/@expires" mode="date"/>; its grace ends that day.</xsl:when><xsl:otherwise><xsl:value-of select="@next-count"/> certifications have expired; their grace ends that day.</xsl:otherwise></xsl:choose><xsl:choose><xsl:when test="@others = '0'"></xsl:when><xsl:when test="@others = '1'"> Your other one runs longer.</xsl:when><xsl:otherwise> Your other <xsl:value-of select="@others"/> run longer.</xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template name="progress.deadline"><xsl:choose><xsl:when test="@days-left = '0'">Today is the last day</xsl:when><xsl:otherwise><xsl:apply-templates select="@days-left" mode="days"/> left</xsl:otherwise></xsl:choose>, until the end of that day in <xsl:value-of select="/r:page/r:portal/@time-zone"/>. <xsl:choose><xsl:when test="@next-count = '1'"><xsl:apply-templates select="@next" mode="code"/> expires that day.</xsl:when><xsl:otherwise><xsl:value-of select="@next-count"/> certifications expire that day.</xsl:otherwise></xsl:choose><xsl:choose><xsl:when test="@others = '0'"></xsl:when><xsl:when test="@others = '1'"> Your other one runs longer.</xsl:when><xsl:otherwise> Your other <xsl:value-of select="@others"/> run longer.</xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template name="progress.limits">Limits in this cycle</xsl:template>
  <xsl:template name="progress.way"><b>Shortest way: <xsl:apply-templates select="r:take" mode="way"/>.</b><xsl:if test="../../@pending != '0' and ../../@to-find != '0'"> If all that is in review is accepted, <xsl:apply-templates select="../../@to-find" mode="units"/> are enough.</xsl:if><xsl:if test="../../@to-find = '0'"> What is in review is enough, once it is accepted.</xsl:if></xsl:template>
  <xsl:template name="progress.take"><xsl:choose><xsl:when test="@times = '1'">one</xsl:when><xsl:otherwise><xsl:value-of select="@times"/></xsl:otherwise></xsl:choose> × <xsl:value-of select="@option-name"/></xsl:template>
  <xsl:template name="progress.and"> and </xsl:template>
  <xsl:template name="progress.wait"><b>No hurry.</b> Renewed today, the dates move by <xsl:apply-templates select="r:date[1]/@now-days" mode="days"/>; renewed by <xsl:apply-templates select="../@renew-by" mode="date-long"/>, by <xsl:apply-templates select="r:date[1]/@last-days" mode="days"/>.</xsl:template>
  <xsl:template name="progress.no-hurry"><b>No hurry.</b> An early renewal would give time away.</xsl:template>
  <xsl:template name="progress.retired-keep"><b>Nothing here can be renewed.</b> The units stay for a successor, as long as what you hold is valid.</xsl:template>
  <xsl:template name="progress.upload">Upload an activity</xsl:template>
  <xsl:template name="progress.certification">Certification</xsl:template>
  <xsl:template name="progress.time">Time</xsl:template>
  <xsl:template name="progress.expires">Expires now</xsl:template>
  <xsl:template name="progress.if-renewed">If renewed today</xsl:template>
  <xsl:template name="progress.then">Then</xsl:template>
  <xsl:template name="progress.cycle">Cycle <xsl:value-of select="@number"/></xsl:template>
  <xsl:template name="progress.cycle-since">since <xsl:apply-templates select="@starts" mode="date"/>; one square is 10 units</xsl:template>
  <xsl:template name="progress.cycle-next">cycle <xsl:value-of select="@next"/> begins at 0</xsl:template>
  <xsl:template name="progress.grace-to">grace to <b class="n"><xsl:apply-templates select="@grace-ends" mode="date"/></b></xsl:template>
  <xsl:template name="progress.retake-from">retake from <xsl:apply-templates select="@retake-from" mode="date"/></xsl:template>
  <xsl:template name="progress.retake-open">the exam can be retaken now</xsl:template>
  <xsl:template name="progress.retired-since">retired since <xsl:apply-templates select="@retired" mode="date"/><xsl:if test="@successor">; now <xsl:apply-templates select="@successor" mode="code"/></xsl:if></xsl:template>
  <xsl:template name="progress.retires">retires on <xsl:apply-templates select="@retires" mode="date"/></xsl:template>
  <xsl:template name="progress.lapsed">lapsed; the exam begins anew</xsl:template>
  <xsl:template name="progress.revoked">revoked; the exam begins anew</xsl:template>
  <xsl:template name="progress.gain">+<xsl:apply-templates select="@renewed-days" mode="days"/></xsl:template>
  <xsl:template name="progress.no-gain">stays as it is</xsl:template>
  <xsl:template name="progress.not-renewable">cannot be renewed</xsl:template>
  <xsl:template name="progress.entries">Your entries in this cycle</xsl:template>
  <xsl:template name="progress.no-entries">No entry in this cycle yet.</xsl:template>
  <xsl:template name="progress.folded"><xsl:choose><xsl:when test="@entries = '1'">1 entry</xsl:when><xsl:otherwise><xsl:value-of select="@entries"/> entries</xsl:otherwise></xsl:choose> in this cycle: <xsl:value-of select="@entries-counted"/> counted, <xsl:value-of select="@entries-pending"/> in review, <xsl:value-of select="@entries-zero"/> not counted</xsl:template>
  <xsl:template name="entry.date">Date</xsl:template>
  <xsl:template name="entry.activity">Activity</xsl:template>
  <xsl:template name="entry.what">What it counted for, and why</xsl:template>
  <xsl:template name="entry.units">Units</xsl:template>
  <xsl:template name="entry.total">Total</xsl:template>
  <xsl:template name="entry.entered">entered <xsl:apply-templates select="@entered" mode="date"/></xsl:template>
  <xsl:template name="progress.outside">Entries outside any cycle</xsl:template>
  <xsl:template name="progress.outside-why">Entered while nothing of the type was held.</xsl:template>
</xsl:stylesheet>
