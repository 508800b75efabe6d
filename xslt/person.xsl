<?xml version="1.0" encoding="UTF-8"?>
<!-- person.xsl - the form with which staff correct or make a person; on two pages -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:form[@name = 'person']" mode="main">
    <form class="fields" method="post" action="{@action}">
      <xsl:apply-templates select="." mode="hidden"/><xsl:apply-templates select="r:field[@name = 'version']" mode="hidden"/>
      <xsl:apply-templates select="r:field[@name != 'version']" mode="field"/>
      <p><xsl:apply-templates select="." mode="button"/></p>
    </form>
  </xsl:template>
  <xsl:template match="r:field[@name = 'email-verified']" mode="field">
    <div class="pick"><div><input type="checkbox" id="f-email-verified" name="email-verified" value="true"><xsl:if test="@value = 'true'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><label for="f-email-verified"><xsl:call-template name="field.email-verified"/></label></div></div>
  </xsl:template>
  <xsl:template match="r:field[@name = 'family-name']" mode="label"><xsl:call-template name="candidates.family-name"/></xsl:template>
  <xsl:template match="r:field[@name = 'email']" mode="label"><xsl:call-template name="field.email"/></xsl:template>
  <xsl:template match="r:field[@name = 'email-verified']" mode="label"><xsl:call-template name="field.email-verified"/></xsl:template>
  <xsl:template match="r:field[@name = 'email']" mode="control"><input class="in" type="email" id="f-email" name="email" value="{@value}"><xsl:apply-templates select="@max" mode="length"/><xsl:apply-templates select="." mode="described"/></input></xsl:template>
</xsl:stylesheet>
