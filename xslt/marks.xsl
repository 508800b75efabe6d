<?xml version="1.0" encoding="UTF-8"?>
<!--
  marks.xsl - the two marks: a line is time, a square is units; all that is made of them

  Drawings are SVG without viewBox. A place is per mille of the width, and what is drawn
  stands in an inner svg that is a tenth as wide as the outer one, so that "412" per mille
  outside is "412%" inside: no arithmetic, and nothing is distorted when it stretches.
  Elements of SVG are in no namespace here, as in HTML text; the parser of HTML knows them.
  Drawings are for the eye: the words beside them say all of it.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <!-- Hatches and squares, once on a page that draws. -->
  <xsl:template name="patterns">
    <svg class="hide" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="h-wait" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ph-wait" width="7" height="7"/><path class="ps-wait" d="M1 0v7" stroke-width="2"/></pattern>
        <pattern id="h-would" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ph-would" width="7" height="7"/><path class="ps-would" d="M1 0v7" stroke-width="2"/></pattern>
        <pattern id="h-grace" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(30)"><rect class="ph-grace" width="6" height="6"/><path class="ps-grace" d="M1.5 0v6" stroke-width="3"/></pattern>
        <rect id="q-counted" class="q-f" x="-4" y="0" width="8" height="8"/>
        <rect id="q-pending" class="q-p" fill="url(#h-wait)" x="-3.5" y=".5" width="7" height="7"/>
        <rect id="q-limit" class="q-o q-l" x="-3.5" y=".5" width="7" height="7"/>
        <g id="q-rejected"><rect class="q-o q-r" x="-3.5" y=".5" width="7" height="7"/><path class="q-o q-r" d="M-1.5 2.5l3 3m0-3l-3 3"/></g>
        <rect id="q-none" class="q-o" x="-3.5" y=".5" width="7" height="7"/>
        <xsl:apply-templates select="r:progress/r:axis | r:components/r:axis" mode="grid"/>
      </defs>
    </svg>
  </xsl:template>

  <!-- ==== Meter ====================================================================== -->

  <xsl:template match="r:meter" mode="meter">
    <svg class="meter" height="40" aria-hidden="true"><svg width="10%" height="40">
      <xsl:apply-templates select="r:block" mode="meter"/>
      <rect class="o" width="1000%" height="100%"/>
    </svg></svg>
  </xsl:template>

  <!-- A lower one beside other things: without figures. width: shorter than the drawing. -->
  <xsl:template match="r:meter" mode="meter-low">
    <svg class="meter low" height="16" aria-hidden="true"><svg width="10%" height="16">
      <xsl:apply-templates select="r:block" mode="meter-low"/>
      <rect class="o" width="1000%" height="16"/>
    </svg></svg>
  </xsl:template>
  <xsl:template match="r:meter[@width]" mode="meter-low">
    <svg class="meter low" height="16" aria-hidden="true"><svg width="10%" height="16"><svg width="{@width}%" height="16"><svg width="10%" height="16">
      <xsl:apply-templates select="r:block" mode="meter-low"/>
      <rect class="o" width="1000%" height="16"/>
    </svg></svg></svg></svg>
  </xsl:template>

  <xsl:template match="r:block" mode="meter">
    <svg class="{@kind}" x="{@at}%" width="{@width}%" height="40"><xsl:apply-templates select="." mode="fill"/><xsl:apply-templates select="." mode="units"/></svg>
  </xsl:template>
  <!-- Ticks stand behind the figure. -->
  <xsl:template match="r:block[r:tick]" mode="meter">
    <svg class="{@kind}" x="{@at}%" width="{@width}%" height="40"><xsl:apply-templates select="." mode="fill"/></svg>
    <xsl:apply-templates select="r:tick" mode="meter"/>
    <svg class="{@kind}" x="{@at}%" width="{@width}%" height="40"><xsl:apply-templates select="." mode="units"/></svg>
  </xsl:template>
  <xsl:template match="r:block" mode="meter-low">
    <svg class="{@kind}" x="{@at}%" width="{@width}%" height="16"><xsl:apply-templates select="." mode="fill"/></svg>
    <xsl:apply-templates select="r:tick" mode="meter"/>
  </xsl:template>
  <xsl:template match="r:tick" mode="meter"><line class="ten" x1="{@at}%" x2="{@at}%" y2="100%"/></xsl:template>

  <xsl:template match="r:block" mode="fill"><rect class="f" width="100%" height="100%"/><line class="gap" y2="100%"/></xsl:template>
  <xsl:template match="r:block[1]" mode="fill"><rect class="f" width="100%" height="100%"/></xsl:template>
  <xsl:template match="r:block[@kind = 'pending']" mode="fill"><rect class="f" fill="url(#h-wait)" width="100%" height="100%"/><line class="gap" y2="100%"/></xsl:template>
  <xsl:template match="r:block[@kind = 'would']" mode="fill"><rect class="f" fill="url(#h-would)" width="100%" height="100%"/><line class="gap" y2="100%"/></xsl:template>

  <xsl:template match="r:block" mode="units"><text x="50%" y="25"><xsl:value-of select="@units"/></text></xsl:template>
  <xsl:template match="r:block[@kind = 'find']" mode="units"/>

  <!-- Bent, where a small square is all there is. -->
  <xsl:template match="r:meter" mode="ring">
    <svg class="ring" width="64" height="64" aria-hidden="true"><g transform="rotate(-90 32 32)"><xsl:apply-templates select="r:block" mode="ring"/></g><text x="32" y="38"><xsl:value-of select="ancestor::r:type/@counted"/></text></svg>
  </xsl:template>
  <xsl:template match="r:block" mode="ring"><path class="{@kind}" d="M59 32a27 27 0 1 1-54 0a27 27 0 1 1 54 0" pathLength="1000" stroke-dasharray="{@width} 1000" stroke-dashoffset="-{@at}"/><path class="gap" d="M59 32a27 27 0 1 1-54 0a27 27 0 1 1 54 0" pathLength="1000" stroke-dasharray="12 1000" stroke-dashoffset="-{@at}"/></xsl:template>

  <!-- The key beneath a meter: only what is there. -->
  <xsl:template match="r:type" mode="meter-key">
    <ul class="key">
      <xsl:if test="@counted != '0'">
        <li><svg width="14" height="14" aria-hidden="true"><rect class="q-f" width="14" height="14"/></svg><span><xsl:call-template name="meter.counted"/></span></li>
      </xsl:if>
      <xsl:if test="@pending != '0'">
        <li><svg width="14" height="14" aria-hidden="true"><rect class="q-p" fill="url(#h-wait)" x=".75" y=".75" width="12.5" height="12.5"/></svg><span><xsl:call-template name="meter.pending"/></span></li>
      </xsl:if>
      <xsl:if test="@to-find != '0' and not(@standing = 'retired')">
        <li><svg width="14" height="14" aria-hidden="true"><rect class="q-e" x=".5" y=".5" width="13" height="13"/></svg><span><xsl:call-template name="meter.find"/></span></li>
      </xsl:if>
    </ul>
  </xsl:template>

  <!-- ==== Limit ====================================================================== -->

  <xsl:template match="r:limit" mode="limit">
    <li>
      <xsl:if test="@full = 'true'"><xsl:attribute name="class">full</xsl:attribute></xsl:if>
      <span><xsl:value-of select="@option-name"/><xsl:if test="@pending != '0'"><span class="smaller"><xsl:call-template name="limit.pending"/></span></xsl:if></span>
      <span class="slots"><xsl:apply-templates select="r:slot" mode="slot"/></span>
      <b><xsl:call-template name="limit.used"/></b>
    </li>
  </xsl:template>
  <xsl:template match="r:unlimited" mode="limit">
    <li><span><xsl:value-of select="@option-name"/></span><span class="slots"></span><b><xsl:call-template name="limit.none"/></b></li>
  </xsl:template>
  <xsl:template match="r:slot" mode="slot"><i class="{@kind}"></i></xsl:template>

  <!-- ==== Verdict: a square and a word; why it is so, in a sentence ================== -->

  <xsl:template match="@verdict" mode="verdict">
    <span class="v {.}"><xsl:apply-templates select="." mode="word"/></span>
  </xsl:template>

  <xsl:template match="@verdict[. = 'counted']" mode="word"><xsl:call-template name="verdict.counted"/></xsl:template>
  <xsl:template match="@verdict[. = 'pending']" mode="word"><xsl:call-template name="verdict.pending"/></xsl:template>
  <xsl:template match="@verdict[. = 'limit']" mode="word"><xsl:call-template name="verdict.limit"/></xsl:template>
  <xsl:template match="@verdict[. = 'rejected']" mode="word"><xsl:call-template name="verdict.rejected"/></xsl:template>
  <xsl:template match="@verdict[. = 'withdrawn']" mode="word"><xsl:call-template name="verdict.withdrawn"/></xsl:template>
  <xsl:template match="@verdict[. = 'not-offered']" mode="word"><xsl:call-template name="verdict.not-offered"/></xsl:template>
  <xsl:template match="@verdict[. = 'too-early']" mode="word"><xsl:call-template name="verdict.too-early"/></xsl:template>
  <xsl:template match="@verdict[. = 'too-old']" mode="word"><xsl:call-template name="verdict.too-old"/></xsl:template>
  <xsl:template match="@verdict[. = 'no-cycle']" mode="word"><xsl:call-template name="verdict.no-cycle"/></xsl:template>
  <xsl:template match="@verdict[. = 'not-renewable']" mode="word"><xsl:call-template name="verdict.not-renewable"/></xsl:template>
  <xsl:template match="@verdict[. = 'before-cycle']" mode="word"><xsl:call-template name="verdict.before-cycle"/></xsl:template>

  <xsl:template match="*[@verdict = 'counted']" mode="why"><xsl:if test="@nth"><p><xsl:call-template name="why.counted"/></p></xsl:if></xsl:template>
  <xsl:template match="*[@verdict = 'pending']" mode="why"><p><xsl:call-template name="why.pending"/></p></xsl:template>
  <xsl:template match="*[@verdict = 'limit']" mode="why"><p><xsl:call-template name="why.limit"/></p></xsl:template>
  <xsl:template match="*[@verdict = 'rejected']" mode="why"><p><xsl:call-template name="why.rejected"/></p></xsl:template>
  <xsl:template match="*[@verdict = 'withdrawn']" mode="why"><p><xsl:call-template name="why.withdrawn"/></p></xsl:template>
  <xsl:template match="*[@verdict = 'not-offered']" mode="why"><p><xsl:call-template name="why.not-offered"/></p></xsl:template>
  <xsl:template match="*[@verdict = 'too-early']" mode="why"><p><xsl:call-template name="why.too-early"/></p></xsl:template>
  <xsl:template match="*[@verdict = 'too-old']" mode="why"><p><xsl:call-template name="why.too-old"/></p></xsl:template>
  <xsl:template match="*[@verdict = 'no-cycle']" mode="why"><p><xsl:call-template name="why.no-cycle"/></p></xsl:template>
  <xsl:template match="*[@verdict = 'not-renewable']" mode="why"><p><xsl:call-template name="why.not-renewable"/></p></xsl:template>
  <xsl:template match="*[@verdict = 'before-cycle']" mode="why"><p><xsl:call-template name="why.before-cycle"/></p></xsl:template>

  <!-- Units as an entry gave, may give, or did not give them. -->
  <xsl:template match="*[@verdict]" mode="gain">0</xsl:template>
  <xsl:template match="*[@verdict = 'counted']" mode="gain"><span class="plus">+<xsl:value-of select="@units"/></span></xsl:template>
  <xsl:template match="*[@verdict = 'pending']" mode="gain"><span class="may">(+<xsl:value-of select="@units"/>)</span></xsl:template>

  <!-- ==== Badge: a line and a word =================================================== -->

  <xsl:template match="r:certification" mode="badge"><span class="badge lapsed"><xsl:call-template name="status.lapsed"/></span></xsl:template>
  <xsl:template match="r:certification[@status = 'active']" mode="badge"><span class="badge active"><xsl:call-template name="status.active"/></span></xsl:template>
  <xsl:template match="r:certification[@status = 'active' and @retired]" mode="badge"><span class="badge retired"><xsl:call-template name="status.retired"/></span></xsl:template>
  <xsl:template match="r:certification[@status = 'grace']" mode="badge"><span class="badge grace"><xsl:call-template name="status.grace"/></span></xsl:template>
  <xsl:template match="r:certification[@status = 'revoked']" mode="badge"><span class="badge revoked"><xsl:call-template name="status.revoked"/></span></xsl:template>

  <!-- ==== Lanes: axis, grid, spans, squares ========================================== -->

  <xsl:template match="r:axis" mode="grid">
    <g id="grid" class="grid"><xsl:apply-templates select="r:tick" mode="grid"/><line class="t" x1="{@at}%" x2="{@at}%" y1="-16" y2="100%"/></g>
    <g id="years" class="years"><xsl:apply-templates select="r:tick" mode="year"/></g>
  </xsl:template>
  <xsl:template match="r:tick" mode="grid"><line x1="{@at}%" x2="{@at}%" y1="-16" y2="100%"/></xsl:template>
  <xsl:template match="r:tick" mode="year"><text x="{@at}%" dx="5"><xsl:value-of select="@year"/></text></xsl:template>

  <xsl:template match="r:axis" mode="head">
    <svg class="axis" height="44" aria-hidden="true"><svg width="10%" height="44">
      <use class="yr" href="#years" y="35"/>
      <svg class="flag" x="{@at}%"><rect x="-46" y="4" width="92" height="20" rx="2"/><line class="t" y1="20" y2="30"/><text y="18"><xsl:call-template name="axis.today"/></text></svg>
    </svg></svg>
  </xsl:template>

  <xsl:template match="r:lane" mode="lane">
    <svg class="d" height="76" aria-hidden="true"><svg width="10%" height="76">
      <use href="#grid"/><use class="yr" href="#years" y="-6"/>
      <xsl:apply-templates select="r:span" mode="lane"/>
      <svg y="51"><xsl:apply-templates select="r:square" mode="lane"/></svg>
      <xsl:apply-templates select="parent::r:cycle/../../r:axis" mode="below"/>
    </svg></svg>
  </xsl:template>

  <!-- Narrow, the flag of the head is not there: today is written beneath the cycle. -->
  <xsl:template match="r:axis" mode="below"><text class="f below" x="{@at}%" y="74"><xsl:call-template name="axis.now"/></text></xsl:template>

  <xsl:template match="r:square" mode="lane"><use href="#q-{@kind}" x="{@at}%" y="-{@level}0"/></xsl:template>

  <!-- The same for who does not see it: what each span says, in its row. -->
  <xsl:template match="r:lane" mode="said"><span class="hide"><xsl:apply-templates select="r:span" mode="said"/></span></xsl:template>
  <xsl:template match="r:span" mode="said"/>
  <xsl:template match="r:span[@kind = 'active' or @kind = 'retired']" mode="said"><xsl:call-template name="lane.said-active"/></xsl:template>
  <xsl:template match="r:span[@kind = 'grace' or @kind = 'grace-later']" mode="said"><xsl:call-template name="lane.said-grace"/></xsl:template>
  <xsl:template match="r:span[@kind = 'retake']" mode="said"><xsl:call-template name="lane.said-retake"/></xsl:template>
  <xsl:template match="r:span[@kind = 'revoked']" mode="said"><xsl:call-template name="lane.said-revoked"/></xsl:template>

  <!-- One span, in its own inner svg: 0 is where it starts, 100% where it ends. -->
  <xsl:template match="r:span" mode="lane">
    <svg x="{@at}%" width="{@width}%"><xsl:apply-templates select="." mode="draw"/><xsl:apply-templates select="@labels" mode="lane"/></svg>
  </xsl:template>
  <xsl:template match="r:span[@kind = 'active']" mode="draw"><rect class="x-active" y="33" width="100%" height="10"/></xsl:template>
  <xsl:template match="r:span[@kind = 'active'][preceding-sibling::r:span[1]/@kind = 'active']" mode="draw"><rect class="x-active" y="33" width="100%" height="10"/><line class="x-gap" y1="32" y2="44"/></xsl:template>
  <xsl:template match="r:span[@kind = 'retired']" mode="draw"><rect class="x-retired" y="33" width="100%" height="10"/><line class="x-post" x1="100%" x2="100%" y1="27" y2="49"/></xsl:template>
  <xsl:template match="r:span[@kind = 'grace']" mode="draw"><rect class="x-grace" fill="url(#h-grace)" y="33" width="100%" height="10"/></xsl:template>
  <xsl:template match="r:span[@kind = 'grace-later']" mode="draw"><rect class="x-later" y="35.5" width="100%" height="5"/></xsl:template>
  <xsl:template match="r:span[@kind = 'retake']" mode="draw"><line class="x-retake" x2="100%" y1="26" y2="26"/><line class="x-retake" y1="22" y2="30"/></xsl:template>
  <xsl:template match="r:span[@kind = 'cycle']" mode="draw"><line class="x-cycle" x2="100%" y1="51" y2="51"/><line class="x-cycle" y1="46" y2="56"/></xsl:template>
  <xsl:template match="r:span[@kind = 'renewed']" mode="draw"><line class="x-renewed" x2="100%" y1="33" y2="33"/><line class="x-renewed" x2="100%" y1="43" y2="43"/><line class="x-post" x1="100%" x2="100%" y1="29" y2="47"/></xsl:template>
  <xsl:template match="r:span[@kind = 'renewed-last']" mode="draw"><line class="x-last" x2="100%" y1="33" y2="33"/><line class="x-last" x2="100%" y1="43" y2="43"/><line class="x-last-post" x1="100%" x2="100%" y1="29" y2="47"/></xsl:template>
  <xsl:template match="r:span[@kind = 'lapsed']" mode="draw"><line class="x-lapsed" x2="100%" y1="38" y2="38"/></xsl:template>
  <xsl:template match="r:span[@kind = 'revoked']" mode="draw"><line class="x-lapsed" x1="8" x2="100%" y1="38" y2="38"/><path class="x-cross" d="M-5 33l10 10m0-10l-10 10"/></xsl:template>

  <xsl:template match="@labels" mode="lane"><xsl:apply-templates select=".." mode="label-start"/><xsl:apply-templates select=".." mode="label-end"/></xsl:template>
  <xsl:template match="@labels[. = 'start']" mode="lane"><xsl:apply-templates select=".." mode="label-start"/></xsl:template>
  <xsl:template match="@labels[. = 'end']" mode="lane"><xsl:apply-templates select=".." mode="label-end"/></xsl:template>
  <xsl:template match="r:span" mode="label-start"><text y="60"><xsl:apply-templates select="@from" mode="date-lane"/></text></xsl:template>
  <xsl:template match="r:span" mode="label-end"><text class="f" x="100%" y="60" text-anchor="end"><xsl:apply-templates select="@to" mode="date-lane"/></text></xsl:template>
  <xsl:template match="r:span[@kind = 'grace']" mode="label-end"><text class="f" x="100%" dx="3" y="60"><xsl:apply-templates select="@to" mode="date-lane"/></text></xsl:template>
  <xsl:template match="r:span[@kind = 'renewed-last']" mode="label-end"><text class="f" x="100%" dx="2" y="60" text-anchor="end"><xsl:apply-templates select="@to" mode="date-lane"/></text></xsl:template>
  <xsl:template match="r:span[@kind = 'renewed']" mode="label-end"><text class="f" x="100%" dx="2" y="22" text-anchor="end"><xsl:apply-templates select="@to" mode="date-lane"/></text></xsl:template>

  <!-- The key of the lanes: only what is there. -->
  <xsl:template name="lane-key">
    <ul class="key">
      <li><svg width="14" height="10" aria-hidden="true"><rect class="x-active" width="14" height="10"/></svg><span><xsl:call-template name="lane.active"/></span></li>
      <xsl:if test="r:certification/r:lane/r:span/@kind = 'grace'"><li><svg width="16" height="12" aria-hidden="true"><rect class="x-grace" fill="url(#h-grace)" x=".5" y=".5" width="15" height="11"/></svg><span><xsl:call-template name="lane.grace"/></span></li></xsl:if>
      <xsl:if test="r:certification/r:lane/r:span/@kind = 'grace-later'"><li><svg width="16" height="12" aria-hidden="true"><rect class="x-later" x=".5" y=".5" width="15" height="11"/></svg><span><xsl:call-template name="lane.grace-later"/></span></li></xsl:if>
      <xsl:if test="r:certification/r:lane/r:span/@kind = 'retake'"><li><svg width="14" height="10" aria-hidden="true"><path class="x-retake" d="M.5 1v8M0 5h14"/></svg><span><xsl:call-template name="lane.retake"/></span></li></xsl:if>
      <xsl:if test="r:certification/r:lane/r:span/@kind = 'renewed'"><li><svg width="15" height="14" aria-hidden="true"><path class="x-renewed" fill="none" d="M0 2h14M0 12h14"/><path class="x-post" d="M13.5 0v14"/></svg><span><xsl:call-template name="lane.renewed"/></span></li></xsl:if>
    </ul>
  </xsl:template>
</xsl:stylesheet>
