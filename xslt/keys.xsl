<?xml version="1.0" encoding="UTF-8"?>
<!-- keys.xsl - the keyboard shortcuts of reviewers: their list, which a script opens; on two pages -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template match="r:page" mode="keys">
    <button class="btn" type="button" data-keys="" data-script="" hidden="hidden"><xsl:call-template name="shortcut.open"/></button>
    <dialog id="keys" aria-labelledby="keys-title">
      <form method="dialog">
        <h2 id="keys-title"><xsl:call-template name="shortcut.title"/></h2>
        <dl class="facts"><dt><kbd>?</kbd></dt><dd><xsl:call-template name="shortcut.list"/></dd><xsl:apply-templates select="." mode="key-list"/></dl>
        <p class="tick"><input type="checkbox" id="keys-on" checked="checked"/><label for="keys-on"><xsl:call-template name="shortcut.on"/></label></p>
        <p class="small"><xsl:call-template name="shortcut.why"/></p>
        <p><button class="btn"><xsl:call-template name="shortcut.close"/></button></p>
      </form>
    </dialog>
  </xsl:template>
</xsl:stylesheet>
