<?xml version="1.0" encoding="UTF-8"?>
<!-- sign-out.xsl - sign out, asked once -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="menu.sign-out"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <div class="gate">
      <div class="panel">
        <h1><xsl:call-template name="sign-out.question"/></h1>
        <form class="fields" method="post" action="{r:form/@action}">
          <xsl:apply-templates select="r:form" mode="hidden"/>
          <p><xsl:call-template name="sign-out.kept"/></p>
          <button class="btn main"><xsl:call-template name="menu.sign-out"/></button>
          <p><a href="/credentials/progress"><xsl:call-template name="sign-out.stay"/></a></p>
        </form>
      </div>
    </div>
  </xsl:template>
</xsl:stylesheet>
