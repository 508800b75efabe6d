<?xml version="1.0" encoding="UTF-8"?>
<!-- gate.xsl - beside a form of someone who is not in yet: what one does here; on three pages -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <xsl:template name="gate-aside">
    <aside>
      <h2 class="h3"><xsl:call-template name="gate.title"/></h2>
      <ul class="list"><li><xsl:call-template name="gate.enter"/></li><li><xsl:call-template name="gate.see"/></li><li><xsl:call-template name="gate.renew"/></li></ul>
      <p><a href="/catalog"><xsl:call-template name="gate.catalog"/></a></p>
    </aside>
  </xsl:template>
</xsl:stylesheet>
