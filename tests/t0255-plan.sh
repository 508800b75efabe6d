#!/usr/bin/env bash
# t0255-plan.sh - the plan over HTTP: the ways of recertctl evaluate --plan, their last days, now or later.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-06-15
portal workers=1

award() { printf '<award certification="%s" on="%s" basis="exam"/>' "$1" "$2"; }
course() { printf '<activity id="%d" option="%s" date="%s" entered="%s" language="en" status="accepted"><title>Entry %d</title></activity>' "$1" "$2" "$3" "$3" "$1"; }
both="$(award ACP-JCA 2025-06-01)$(award ACA-ACF 2026-04-01)$(course 1 coursework 2026-05-02)$(course 2 local-event 2026-05-03)"
grace="$(award ACP-JCA 2024-06-03)$(course 1 global-event 2026-05-02)"
person AT00000001 ada "$both"
person AT00000002 bob "$grace"
person AT00000005 emil "$(award ACP-JCA 2025-06-01)$(for n in 1 2 3 4 5 6 7 8 9; do course $n coursework "2026-03-1$n"; done)"
person AT00000003 cem "$(award ACP-JA 2024-07-10)"
person AT00000004 dora ""
who() { browser "$1"; [ -e "$jar" ] || sign_in "$1@example.org" "$password" || bail "$1 signs in"; }
# The ways and dates of a document, one a line, without what pages alone say.
plans() {
        xsltproc - "$1" <<'END'
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1">
  <xsl:output method="text"/>
  <xsl:template match="/"><xsl:apply-templates select="//r:plan"/></xsl:template>
  <xsl:template match="r:plan">plan <xsl:value-of select="@types"/><xsl:text>&#10;</xsl:text><xsl:apply-templates/></xsl:template>
  <xsl:template match="r:way">way <xsl:value-of select="concat(@activities, ' ', @beyond, ' ', @free)"/><xsl:apply-templates/><xsl:text>&#10;</xsl:text></xsl:template>
  <xsl:template match="r:take"><xsl:value-of select="concat(' ', @option, ' ', @times, ' ', @units)"/></xsl:template>
  <xsl:template match="r:date"><xsl:value-of select="concat(@certification, ' ', @now, ' ', @now-days, ' ', @last, ' ', @last-days)"/><xsl:text>&#10;</xsl:text></xsl:template>
  <xsl:template match="text()"/>
</xsl:stylesheet>
END
}
# agrees ID EVENTS: what the page's twin says, and what recertctl says
agrees() {
        printf '<candidate xmlns="urn:recert:1" id="%s" email="x@example.org" given-name="X" language="en">%s</candidate>' "$1" "$2" > "$work/candidate.xml"
        "$RECERT_BUILD/recertctl" evaluate --programme "$top/sql/programme.xml" --as-of 2026-06-15 --plan "$work/candidate.xml" > "$work/told.xml"
        get /credentials/plan.xml
        plans "$body" > "$work/shown"
        plans "$work/told.xml" > "$work/told"
        is "$(cat "$work/shown")" "$(cat "$work/told")" "the ways and dates of $1 are those of recertctl evaluate --plan"
        is "$(grep -c ^plan "$work/shown")" "$3" "which has $3"
}

who ada
agrees AT00000001 "$both" 3
is "$(document 'count(//plan[not(way[@free="true"])])')" 0 'every plan has a way that needs no event'
is "$(document 'string(//type[@code="ACP"]/plan/way/take/@by)') $(document 'string(/page/progress/plan/way/take/@by)')" '2027-06-01 2027-06-01' \
        'each is to be entered by the last day, those of all together by the first of them'
get /credentials/plan
like "$(html 'string(//h1)')" '^ACP: wait until 1.June.2027. An early renewal would give time away.' 'the page answers first: wait'
is "$(html 'count(//a[@href="/credentials/upload/coursework"]) > 2')" true 'a step leads to where it is entered'
step=$(html 'string((//a[@class="find"])[1]/@href)')
get "$step"
is "$step $status" '/activities?option=coursework 200' 'and to what counts'

who bob
agrees AT00000002 "$grace" 1
get /credentials/plan
like "$(html 'string(//h1)')" '^ACP: renew now' 'in grace the page says: now'
like "$(html 'string(//*[@class="part now"])')" 'Now\..*1.September.2026.*lapses' 'and what happens one day after'

for one in cem dora; do
        who $one
        get /credentials/plan
        is "$status $(html 'string(//h1)') $(html 'count(//article)')" '200 There is nothing to renew. 0' "$one, who holds nothing live, has nothing to plan"
done

who emil
image "$work/evidence.png"
get /credentials/plan
tag=$(header ETag)
is "$(html 'count(//*[@class="notice wait"])')" 0 'without a draft none is named'
submit /credentials/upload/coursework "date=$(today)" 'title=No picture' language=en notes=
is "$status $(xml /credentials/plan 'count(//waiting)')" '422 0' 'nor one that could not be submitted as it is'
submit /credentials/upload/coursework "date=$(today)" 'title=The tenth' language=en notes= "image=@$work/evidence.png"
get /credentials/plan -H "If-None-Match: $tag"
is "$status" 200 'a draft makes the page another'
like "$(html 'string(//*[@class="notice wait"])')" 'Your draft The tenth .* would renew ACP on the day it is submitted' 'the draft that would renew is named'
get /credentials/plan.xml
is "$(document 'count(//waiting)') $(document 'string(//waiting/@draft)') $(document 'string(//waiting/@type)')" '1 2 ACP' 'in the twin too'
