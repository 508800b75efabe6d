<!-- chart.xsl - the progress page by the portal and by its peers, of what bench.sh measured, as SVG. Places are the
     document's, per mille; the look is the portal's: petrol for what counts, a thin line for the spread. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2000/svg">
<xsl:output method="xml" encoding="UTF-8" omit-xml-declaration="yes" indent="yes"/>

<xsl:template match="/bench">
  <svg viewBox="0 0 760 330" width="760" height="330" role="img" font-family="system-ui, sans-serif">
    <title>The progress page: requests per CPU-second of all server processes</title>
    <style>
      .paper { fill: #ffffff } .ink { fill: #0e2129 } .second { fill: #465a61 } .ours { fill: #0a5a6e } .theirs { fill: #738790 }
      .spread { stroke: #0e2129; stroke-width: 2 } .axis { stroke: #d2dcde }
      @media (prefers-color-scheme: dark) {
        .paper { fill: #131e22 } .ink { fill: #e7eff1 } .second { fill: #a3b5bb } .ours { fill: #68bfd1 } .theirs { fill: #6f868f }
        .spread { stroke: #e7eff1 } .axis { stroke: #2b3a40 }
      }
    </style>
    <rect class="paper" width="760" height="330"/>
    <rect class="ours" width="760" height="6"/>
    <text class="ink" x="24" y="40" font-size="19" font-weight="650">The progress page: Recert and its peers</text>
    <text class="second" x="24" y="62" font-size="14">Requests per CPU-second of all server processes: median, and the spread of <xsl:value-of select="@rounds"/> rounds</text>
    <line class="axis" x1="220" x2="220" y1="80" y2="296"/>
    <xsl:for-each select="rung[@name = 'progress' or @name = 'record' or @name = 'table' or @name = 'echo' or @name = 'xslt']">
      <xsl:sort select="@requests" data-type="number" order="descending"/>
      <svg x="0" y="{position() * 42 + 46}" width="760" height="42">
        <text class="ink" x="208" y="20" font-size="14" text-anchor="end"><xsl:choose>
          <xsl:when test="@kind = 'portal'">Recert</xsl:when>
          <xsl:otherwise><xsl:value-of select="@title"/></xsl:otherwise>
        </xsl:choose></text>
        <svg x="220" width="38%" height="42">
          <rect width="{@at div 10}%" y="2" height="26" rx="2"><xsl:attribute name="class"><xsl:choose>
            <xsl:when test="@kind = 'portal'">ours</xsl:when><xsl:otherwise>theirs</xsl:otherwise></xsl:choose></xsl:attribute></rect>
          <line class="spread" x1="{@from div 10}%" x2="{@to div 10}%" y1="33" y2="33"/>
        </svg>
        <text class="ink" x="530" y="20" font-size="14" font-weight="600"><xsl:value-of select="@requests"/></text>
        <xsl:if test="@kind = 'peer'"><text class="second" x="736" y="20" font-size="14" text-anchor="end">Recert: <xsl:value-of select="@times"/> times</text></xsl:if>
      </svg>
    </xsl:for-each>
    <text class="second" x="24" y="318" font-size="12"><xsl:value-of select="concat(@date, ' · ', @machine, ', ', @cores, ' cores · the same bytes of HTML, session, headers and log; peers compute no rules')"/></text>
  </svg>
</xsl:template>
</xsl:stylesheet>
