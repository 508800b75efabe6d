<?xml version="1.0" encoding="UTF-8"?>
<!-- worth.xsl - what an activity or draft will count for in each type, and why not; on three pages -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:worth" mode="worth">
    <aside class="panel rule worth">
      <header><h2><xsl:call-template name="worth.title"/></h2><p class="small"><xsl:call-template name="worth.when"/></p></header>
      <xsl:apply-templates select="r:answer" mode="worth"/>
      <xsl:if test="not(r:answer)"><div class="part"><p class="small"><xsl:call-template name="worth.nothing-held"/></p></div></xsl:if>
    </aside>
  </xsl:template>

  <xsl:template match="r:answer" mode="worth">
    <div class="part answer">
      <h3><xsl:value-of select="@type"/></h3>
      <span class="v {@verdict}"><xsl:apply-templates select="." mode="worth-units"/></span>
      <xsl:apply-templates select="r:meter" mode="meter-low"/>
      <div class="gain">
        <p class="smaller"><xsl:apply-templates select="." mode="worth-move"/><xsl:text> </xsl:text><xsl:apply-templates select="." mode="worth-why"/></p>
        <xsl:if test="r:renewal">
          <p><b><xsl:call-template name="worth.renews"/></b></p>
          <ul><xsl:apply-templates select="r:renewal" mode="worth"/></ul>
        </xsl:if>
        <xsl:if test="@then and @verdict = 'counted'"><p class="smaller"><xsl:call-template name="worth.then"/></p></xsl:if>
        <xsl:if test="@next"><p class="smaller"><xsl:call-template name="worth.next"/></p></xsl:if>
        <xsl:if test="@surplus"><p class="smaller"><xsl:call-template name="worth.surplus"/></p></xsl:if>
        <xsl:apply-templates select="r:waste" mode="worth"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="r:answer" mode="worth-units"><xsl:call-template name="worth.zero"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'counted']" mode="worth-units"><xsl:apply-templates select="@units" mode="units"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'pending']" mode="worth-units"><xsl:call-template name="worth.once-accepted"/></xsl:template>

  <xsl:template match="r:answer" mode="worth-move"/>
  <xsl:template match="r:answer[@before]" mode="worth-move"><xsl:call-template name="worth.stays"/></xsl:template>
  <xsl:template match="r:answer[@before and @verdict = 'counted']" mode="worth-move"><xsl:call-template name="worth.moves"/></xsl:template>

  <!-- Why: as of an entry, except where the entry is still to be made. -->
  <xsl:template match="r:answer" mode="worth-why"><xsl:apply-templates select="." mode="why-words"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'counted']" mode="why-words"><xsl:if test="@nth"><xsl:call-template name="why.counted"/></xsl:if></xsl:template>
  <xsl:template match="r:answer[@verdict = 'pending']" mode="why-words"><xsl:call-template name="why.pending"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'limit']" mode="why-words"><xsl:call-template name="why.limit"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'not-offered']" mode="why-words"><xsl:call-template name="why.not-offered"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'too-early']" mode="why-words"><xsl:call-template name="why.too-early"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'too-old']" mode="why-words"><xsl:call-template name="worth.too-old"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'no-cycle']" mode="why-words"><xsl:call-template name="worth.no-cycle"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'not-renewable']" mode="why-words"><xsl:call-template name="worth.not-renewable"/></xsl:template>
  <xsl:template match="r:answer[@verdict = 'before-cycle']" mode="why-words"><xsl:call-template name="why.before-cycle"/></xsl:template>

  <xsl:template match="r:renewal" mode="worth"><li><xsl:call-template name="worth.renewal"/></li></xsl:template>
  <xsl:template match="r:renewal[@days = '0']" mode="worth"><li><xsl:call-template name="worth.renewal-none"/></li></xsl:template>
  <xsl:template match="r:waste" mode="worth"><p><b><xsl:call-template name="worth.wait"/></b><xsl:text> </xsl:text><xsl:call-template name="worth.waste"/></p></xsl:template>

  <!-- The three steps of an entry. -->
  <xsl:template name="steps-draft">
    <ol class="steps"><li class="done"><xsl:call-template name="step.item"/></li><li class="done"><xsl:call-template name="step.details"/></li><li class="on" aria-current="step"><xsl:call-template name="step.submit"/></li></ol>
  </xsl:template>
</xsl:stylesheet>
