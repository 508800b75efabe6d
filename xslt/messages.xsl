<?xml version="1.0" encoding="UTF-8"?>
<!-- messages.xsl - what has the portal told me? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="told.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="messages.title"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <h1><xsl:call-template name="messages.title"/></h1>
    <xsl:apply-templates select="r:messages" mode="main"/>
  </xsl:template>

  <xsl:template match="r:messages" mode="main">
    <div class="panel"><div class="empty">
      <h2><xsl:call-template name="messages.none"/></h2>
      <p class="quiet"><xsl:call-template name="messages.none-more"/></p>
    </div></div>
  </xsl:template>
  <xsl:template match="r:messages[r:message]" mode="main">
    <div class="panel edge">
      <table class="rows">
        <thead><tr><th scope="col"><xsl:call-template name="messages.when"/></th><th scope="col"><xsl:call-template name="messages.what"/></th></tr></thead>
        <tbody><xsl:apply-templates select="r:message" mode="row"/></tbody>
      </table>
      <xsl:apply-templates select="../r:pager" mode="pager"/>
    </div>
  </xsl:template>
  <xsl:template match="r:message" mode="row">
    <tr>
      <td class="nr"><xsl:apply-templates select="@on" mode="date"/></td>
      <td><a class="go-row" href="/messages/{@id}"><xsl:apply-templates select="." mode="subject"/></a><xsl:apply-templates select="@seen" mode="seen"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="@seen" mode="seen"/>
  <xsl:template match="@seen[. = 'false']" mode="seen"><xsl:text> </xsl:text><b class="unread"><xsl:call-template name="messages.new"/></b></xsl:template>
</xsl:stylesheet>
