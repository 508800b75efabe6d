<?xml version="1.0" encoding="UTF-8"?>
<!-- upload-item.xsl - Upload Items, step 2: details and evidence, which become a draft -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="worth.xsl"/>

  <xsl:template match="r:page" mode="head"><xsl:apply-templates select="r:portal/@assets" mode="script"/></xsl:template>
  <xsl:template match="r:page" mode="title"><xsl:value-of select="r:option/@name"/></xsl:template>
  <xsl:template match="r:page" mode="main">
    <xsl:call-template name="patterns"/>
    <div class="head">
      <ol class="steps"><li class="done"><a href="/credentials/upload"><xsl:call-template name="step.item"/></a></li><li class="on" aria-current="step"><xsl:call-template name="step.details"/></li><li><xsl:call-template name="step.submit"/></li></ol>
      <h1><xsl:value-of select="r:option/@name"/></h1>
      <p class="lead"><xsl:value-of select="r:option/r:description"/></p>
    </div>
    <xsl:apply-templates select="r:form" mode="summary"/>
    <div class="side">
      <xsl:apply-templates select="r:worth" mode="worth"/>
      <form class="fields" method="post" action="{r:form/@action}" enctype="multipart/form-data">
        <xsl:apply-templates select="r:form" mode="hidden"/>
        <xsl:apply-templates select="r:form" mode="entry"/>
        <div>
          <p class="row near"><button class="btn main"><xsl:call-template name="upload.keep"/></button></p>
          <p class="small"><xsl:call-template name="upload.keep-why"/></p>
        </div>
      </form>
    </div>
  </xsl:template>
</xsl:stylesheet>
