<?xml version="1.0" encoding="UTF-8"?>
<!-- events.xsl - awards, extensions and revocations with what came of each; on two pages -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:type" mode="events"/>
  <xsl:template match="r:type[r:award or r:extension or r:revocation]" mode="events">
    <article class="panel edge">
      <header><h2><xsl:call-template name="events.title"/></h2></header>
      <table class="rows">
        <thead><tr><th scope="col"><xsl:call-template name="entry.date"/></th><th scope="col"><xsl:call-template name="progress.certification"/></th><th scope="col"><xsl:call-template name="events.what"/></th><th scope="col"><xsl:call-template name="events.came"/></th></tr></thead>
        <tbody><xsl:apply-templates select="r:award | r:extension | r:revocation" mode="row"/></tbody>
      </table>
    </article>
  </xsl:template>

  <xsl:template match="r:award | r:extension | r:revocation" mode="row">
    <tr>
      <td class="nr"><xsl:apply-templates select="@on | @granted" mode="date"/></td>
      <td><b class="n"><xsl:value-of select="@certification"/></b><small><xsl:value-of select="@certification-name"/></small></td>
      <td><xsl:apply-templates select="." mode="what"/></td>
      <td><xsl:apply-templates select="." mode="came"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="r:award[@basis = 'exam']" mode="what"><xsl:call-template name="event.exam"/></xsl:template>
  <xsl:template match="r:award[@basis = 'upgrade']" mode="what"><xsl:call-template name="event.upgrade"/></xsl:template>
  <xsl:template match="r:award[@basis = 'import']" mode="what"><xsl:call-template name="event.import"/></xsl:template>
  <xsl:template match="r:extension" mode="what"><xsl:call-template name="event.extension"/></xsl:template>
  <xsl:template match="r:extension[@name]" mode="what"><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="r:revocation" mode="what"><xsl:call-template name="event.revocation"/></xsl:template>

  <xsl:template match="*[@verdict = 'awarded']" mode="came"><xsl:call-template name="came.awarded"/></xsl:template>
  <xsl:template match="*[@verdict = 'renewed']" mode="came"><xsl:call-template name="came.renewed"/></xsl:template>
  <xsl:template match="*[@verdict = 'retired']" mode="came"><xsl:call-template name="came.retired"/></xsl:template>
  <xsl:template match="*[@verdict = 'too-early']" mode="came"><xsl:call-template name="came.too-early"/></xsl:template>
  <xsl:template match="*[@verdict = 'held']" mode="came"><xsl:call-template name="came.held"/></xsl:template>
  <xsl:template match="*[@verdict = 'extended']" mode="came"><xsl:call-template name="came.extended"/></xsl:template>
  <xsl:template match="*[@verdict = 'revoked']" mode="came"><xsl:call-template name="came.revoked"/></xsl:template>
  <xsl:template match="*[@verdict = 'no-effect']" mode="came"><xsl:call-template name="came.no-effect"/></xsl:template>
</xsl:stylesheet>
