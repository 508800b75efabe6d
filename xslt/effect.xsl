<?xml version="1.0" encoding="UTF-8"?>
<!-- effect.xsl - progress before and after a change, side by side; on several pages of staff -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:effect" mode="effect">
    <table class="rows effect">
      <thead><tr>
        <th scope="col"><span class="hide"><xsl:call-template name="effect.what"/></span></th>
        <th scope="col"><xsl:call-template name="effect.now"/></th>
        <th scope="col"><xsl:call-template name="effect.then"/></th>
      </tr></thead>
      <tbody><xsl:apply-templates select="r:type" mode="effect"/></tbody>
    </table>
  </xsl:template>

  <xsl:template match="r:type" mode="effect">
    <tr>
      <td><b><xsl:value-of select="@code"/></b><xsl:if test="@verdict"><small class="v {@verdict}"><xsl:apply-templates select="@verdict" mode="word"/></small></xsl:if></td>
      <td><span class="l"><xsl:call-template name="effect.now"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="before"/></td>
      <td><span class="l"><xsl:call-template name="effect.then"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="after"/><xsl:if test="@nth"><small><xsl:call-template name="effect.place"/></small></xsl:if></td>
    </tr>
    <xsl:apply-templates select="r:certification" mode="effect"/>
  </xsl:template>
  <xsl:template match="r:type" mode="before"><xsl:call-template name="effect.no-cycle"/></xsl:template>
  <xsl:template match="r:type[r:before]" mode="before"><xsl:apply-templates select="r:before" mode="units"/></xsl:template>
  <xsl:template match="r:type" mode="after"><xsl:call-template name="effect.no-cycle"/></xsl:template>
  <xsl:template match="r:type[r:before/@cycle = r:after/@cycle][r:before/@counted = r:after/@counted][r:before/@required = r:after/@required]" mode="after" priority="1"><span class="quiet"><xsl:call-template name="effect.same"/></span></xsl:template>
  <xsl:template match="r:type[r:after]" mode="after"><b><xsl:apply-templates select="r:after" mode="units"/></b></xsl:template>
  <xsl:template match="r:before | r:after" mode="units"><xsl:call-template name="effect.units"/></xsl:template>

  <xsl:template match="r:certification" mode="effect">
    <tr class="{@change}">
      <td><span class="n"><xsl:value-of select="@code"/></span></td>
      <td><span class="l"><xsl:call-template name="effect.now"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="before"/></td>
      <td><span class="l"><xsl:call-template name="effect.then"/><xsl:text> </xsl:text></span><xsl:apply-templates select="." mode="after"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:certification" mode="before"><xsl:call-template name="effect.not-awarded"/></xsl:template>
  <xsl:template match="r:certification[r:before]" mode="before"><xsl:apply-templates select="r:before" mode="side"/></xsl:template>
  <xsl:template match="r:certification" mode="after"><xsl:call-template name="effect.not-awarded"/></xsl:template>
  <xsl:template match="r:certification[r:after]" mode="after"><xsl:apply-templates select="r:after" mode="side"/></xsl:template>
  <xsl:template match="r:certification[@change = 'same']" mode="after"><span class="quiet"><xsl:call-template name="effect.same"/></span></xsl:template>
  <xsl:template match="r:before | r:after" mode="side"><xsl:apply-templates select="@status" mode="badge"/><xsl:text> </xsl:text><span class="n"><xsl:apply-templates select="@expires" mode="date"/></span></xsl:template>

  <xsl:template match="@status" mode="badge"><span class="badge lapsed"><xsl:call-template name="status.lapsed"/></span></xsl:template>
  <xsl:template match="@status[. = 'active']" mode="badge"><span class="badge active"><xsl:call-template name="status.active"/></span></xsl:template>
  <xsl:template match="@status[. = 'grace']" mode="badge"><span class="badge grace"><xsl:call-template name="status.grace"/></span></xsl:template>
  <xsl:template match="@status[. = 'revoked']" mode="badge"><span class="badge revoked"><xsl:call-template name="status.revoked"/></span></xsl:template>

  <xsl:template match="r:remedy" mode="effect"><li><xsl:call-template name="effect.remedy"/></li></xsl:template>

  <!-- What stands in forms of staff. -->
  <xsl:template match="r:field[@name = 'version']" mode="hidden"><input type="hidden" name="version" value="{@value}"/></xsl:template>
  <xsl:template match="r:field[@name = 'reason']" mode="control"><textarea class="in" id="f-reason" name="reason" rows="3"><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/><xsl:value-of select="@value"/></textarea></xsl:template>
  <xsl:template match="r:field[@name = 'reason']" mode="label"><xsl:call-template name="field.reason"/></xsl:template>
  <xsl:template match="r:field[@name = 'keep']" mode="field">
    <div class="pick"><div><input type="checkbox" id="f-keep" name="keep" value="true"><xsl:if test="@value = 'true'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><label for="f-keep"><xsl:call-template name="field.keep"/></label></div></div>
  </xsl:template>
  <xsl:template match="r:field[@name = 'keep']" mode="label"><xsl:call-template name="field.keep"/></xsl:template>
</xsl:stylesheet>
