<?xml version="1.0" encoding="UTF-8"?>
<!-- admin-message.xsl - what a kind of mail looks like: its text, and the way to its HTML -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="kinds.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:apply-templates select="r:sample/@kind" mode="kind"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="head">
      <p class="name"><a href="/admin/messages"><xsl:call-template name="sent.title"/></a></p>
      <h1><xsl:apply-templates select="r:sample/@kind" mode="kind"/></h1>
      <p class="lead"><xsl:value-of select="r:sample/r:subject"/></p>
    </div>
    <article class="panel"><div class="part">
      <h2><xsl:call-template name="sent.text"/></h2>
      <pre><xsl:value-of select="r:sample/r:text"/></pre>
      <div class="row"><xsl:apply-templates select="r:form" mode="main"/><a class="btn" href="/admin/messages/{r:sample/@kind}/html"><xsl:call-template name="sent.html"/></a></div>
    </div></article>
  </xsl:template>
  <xsl:template match="r:form" mode="main">
    <form method="post" action="{@action}"><xsl:apply-templates select="." mode="hidden"/><button class="btn main"><xsl:call-template name="sent.test"/></button></form>
  </xsl:template>
</xsl:stylesheet>
