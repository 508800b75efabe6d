<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../held.xsl"/>
  <xsl:import href="../i18n/en.xsl"/>
</xsl:stylesheet>
