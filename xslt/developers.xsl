<?xml version="1.0" encoding="UTF-8"?>
<!--
  developers.xsl - the interface for integrators, on one page

  The examples are the same in every language. A test runs each pre of class shell, in their order, against
  a portal: what is shown is what works.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="r:page" mode="title"><xsl:call-template name="menu.developers"/></xsl:template>
  <xsl:template match="r:page" mode="main"><xsl:apply-templates select="r:developers" mode="main"/></xsl:template>

  <xsl:template match="r:developers" mode="main">
    <div class="head">
      <p class="name"><xsl:call-template name="menu.developers"/></p>
      <h1><xsl:call-template name="dev.answer"/></h1>
      <p class="lead"><xsl:call-template name="dev.lead"/></p>
    </div>
    <article class="panel edge">
      <header><h2><xsl:call-template name="dev.endpoints"/></h2></header>
      <table class="rows">
        <thead><tr>
          <th scope="col"><xsl:call-template name="dev.address"/></th>
          <th scope="col"><xsl:call-template name="dev.scope"/></th>
          <th scope="col"><xsl:call-template name="dev.what"/></th>
        </tr></thead>
        <tbody><xsl:apply-templates select="r:endpoint" mode="row"/></tbody>
      </table>
    </article>
    <section class="prose" id="setup"><h2><xsl:call-template name="dev.setup-title"/></h2><p><xsl:call-template name="dev.setup"/></p><pre>PORTAL=<xsl:value-of select="@origin"/>
KEY=recert_…</pre><dl class="list"><xsl:apply-templates select="r:scope" mode="scope"/></dl></section>
    <section class="prose" id="first"><h2><xsl:call-template name="dev.first-title"/></h2><p><xsl:call-template name="dev.first"/></p><pre class="shell" id="run-first">curl -sf -H "Authorization: Bearer $KEY" "$PORTAL/feeds/credentials.xml?limit=2" | xmllint --format -</pre></section>
    <section class="prose" id="mirror"><h2><xsl:call-template name="dev.mirror-title"/></h2><p><xsl:call-template name="dev.mirror"/></p><pre class="shell" id="run-mirror">cat &gt;mirror.sh &lt;&lt;'END'
#!/bin/sh
# mirror.sh - who holds what, kept in step: one file a credential in held/
set -eu
mkdir -p held
[ -e next ] || echo '/feeds/credentials.xml?limit=1000' &gt;next
more=true
while [ "$more" = true ]; do
  curl -sf --compressed --retry 5 -H "Authorization: Bearer $KEY" -o page.xml "$PORTAL$(cat next)"
  { xmllint --xpath '/*/*' page.xml || :; } 2&gt;/dev/null | while read -r row; do
    who=${row#* candidate=\"} what=${row#* certification=\"}
    file=held/${who%%\"*}.${what%%\"*}
    case $row in
    '&lt;gone '*) rm -f "$file" ;;
    *)         printf '%s\n' "$row" &gt;"$file" ;;
    esac
  done
  more=$(xmllint --xpath 'string(/*/@more)' page.xml)
  xmllint --xpath 'string(/*/@next)' page.xml &gt;next.new &amp;&amp; mv next.new next
done
END
export KEY PORTAL
sh mirror.sh
ls held</pre><p><xsl:call-template name="dev.mirror-run"/></p></section>
    <section class="prose" id="one"><h2><xsl:call-template name="dev.one-title"/></h2><p><xsl:call-template name="dev.one"/></p><pre class="shell" id="run-one">who=$(ls held | head -n 1) who=${who%%.*}
curl -sf -H "Authorization: Bearer $KEY" "$PORTAL/feeds/candidates/$who.xml" | xmllint --format -
curl -sf -H "Authorization: Bearer $KEY" "$PORTAL/feeds/candidates/$who/progress.xml?as-of=2027-06-30" | xmllint --format -</pre></section>
    <section class="prose" id="again"><h2><xsl:call-template name="dev.again-title"/></h2><p><xsl:call-template name="dev.again"/></p><pre class="shell" id="run-again">curl -sf --etag-save tag -o programme.xml "$PORTAL/feeds/programme.xml"
curl -s --etag-compare tag -o unchanged -w '%{http_code}\n' "$PORTAL/feeds/programme.xml"</pre></section>
    <section class="prose" id="completions"><h2><xsl:call-template name="dev.completions-title"/></h2><p><xsl:call-template name="dev.completions"/></p><pre class="shell" id="run-completions">cat &gt;completions.xml &lt;&lt;END
&lt;completions xmlns="urn:recert:1" source="university"&gt;
  &lt;completion id="u-1" option="coursework" date="$(date -u +%F)" candidate="$who"&gt;&lt;title&gt;Jira basics&lt;/title&gt;&lt;/completion&gt;
  &lt;completion id="u-2" option="coursework" date="$(date -u +%F)" email="newcomer@example.org"&gt;&lt;title&gt;Jira basics&lt;/title&gt;&lt;/completion&gt;
  &lt;completion id="u-3" option="sleeping" date="$(date -u +%F)" candidate="$who"&gt;&lt;title&gt;A dream&lt;/title&gt;&lt;/completion&gt;
&lt;/completions&gt;
END
curl -sf -H "Authorization: Bearer $KEY" -H 'Content-Type: application/xml' --data-binary @completions.xml "$PORTAL/feeds/completions" |
  tee outcomes.xml | xmllint --format -</pre><p><xsl:call-template name="dev.json"/></p><pre class="shell" id="run-json">cat &gt;completions.json &lt;&lt;END
{"source": "university", "completions": [
  {"id": "u-1", "option": "coursework", "date": "$(date -u +%F)", "candidate": "$who", "title": "Jira basics"}]}
END
curl -sf -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' --data-binary @completions.json "$PORTAL/feeds/completions"</pre></section>
    <section class="prose" id="awards"><h2><xsl:call-template name="dev.awards-title"/></h2><p><xsl:call-template name="dev.awards"/></p><pre class="shell" id="run-awards">cat &gt;awards.xml &lt;&lt;END
&lt;awards xmlns="urn:recert:1" source="university"&gt;
  &lt;award id="x-1" certification="ACP-JCA" on="$(date -u +%F)" candidate="$who"/&gt;
&lt;/awards&gt;
END
curl -sf -H "Authorization: Bearer $KEY" -H 'Content-Type: application/xml' --data-binary @awards.xml "$PORTAL/feeds/awards" | xmllint --format -
printf '{"source": "university", "awards": [{"id": "x-1", "certification": "ACP-JCA", "on": "%s", "candidate": "%s"}]}' "$(date -u +%F)" "$who" |
  curl -sf -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' --data-binary @- "$PORTAL/feeds/awards"</pre></section>
    <section class="prose" id="errors"><h2><xsl:call-template name="dev.errors-title"/></h2><p><xsl:call-template name="dev.errors"/></p><pre class="shell" id="run-errors">curl -s "$PORTAL/feeds/candidates.xml" | xmllint --format -
curl -s -H 'Accept: application/problem+json' "$PORTAL/feeds/candidates.xml"</pre></section>
    <section class="prose" id="rate"><h2><xsl:call-template name="dev.rate-title"/></h2><p><xsl:call-template name="dev.rate"/></p><pre class="shell" id="run-rate">curl -sf --retry 5 -H "Authorization: Bearer $KEY" -o events.atom "$PORTAL/feeds/events.atom"</pre><dl class="list"><xsl:apply-templates select="r:limit" mode="limit"/></dl></section>
    <section class="prose" id="schema"><h2><xsl:call-template name="dev.schema-title"/></h2><p><xsl:call-template name="dev.schema"/></p><pre class="shell" id="run-schema">curl -sf -O "$PORTAL/schema/common.rng" -O "$PORTAL/schema/feeds.rng" -O "$PORTAL/schema/reports.rng"
xmllint --noout --relaxng feeds.rng page.xml
xmllint --noout --relaxng reports.rng completions.xml</pre><ul class="dots"><xsl:apply-templates select="r:schema" mode="schema"/></ul></section>
    <section class="prose" id="checkpoint"><h2><xsl:call-template name="dev.checkpoint-title"/></h2><p><xsl:call-template name="dev.checkpoint"/></p><pre class="shell" id="run-checkpoint">curl -sf -o checkpoint.xml "$PORTAL/feeds/checkpoint.xml"
fact() { xmllint --xpath "string(/*/@$1)" checkpoint.xml; }
eight() { n=$1; for byte in 1 2 3 4 5 6 7 8; do printf '%02x' $((n % 256)); n=$((n / 256)); done; }
bytes() { fold -w 2 | while read -r byte || [ -n "$byte" ]; do printf "\\$(printf %o "0x$byte")"; done; }
{ printf 'recert checkpoint 1'; { eight "$(fact number)"; fact hash | tr -d '\n'; eight "$(fact microseconds)"; } | bytes; } &gt;signed
{ printf 302a300506032b6570032100; fact public-key; } | tr -d '\n' | bytes &gt;key.der
fact signature | tr -d '\n' | bytes &gt;signature
openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in signed -sigfile signature</pre></section>
    <div class="panel edge">
      <details class="fold"><summary><xsl:call-template name="dev.codes"/></summary>
        <table class="rows">
          <thead><tr>
            <th scope="col"><xsl:call-template name="dev.code"/></th>
            <th scope="col" class="num"><xsl:call-template name="dev.status"/></th>
            <th scope="col"><xsl:call-template name="dev.sentence"/></th>
          </tr></thead>
          <tbody><xsl:apply-templates select="r:refusal" mode="row"/></tbody>
        </table>
      </details>
    </div>
    <p><a href="/developers/components"><xsl:call-template name="components.title"/></a></p>
  </xsl:template>

  <xsl:template match="r:endpoint" mode="row">
    <tr>
      <td><code><xsl:value-of select="@method"/><xsl:text> </xsl:text><xsl:value-of select="@path"/></code></td>
      <td class="n"><xsl:apply-templates select="." mode="scope"/></td>
      <td><xsl:apply-templates select="@path" mode="what"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="r:endpoint" mode="scope"><span class="quiet"><xsl:call-template name="dev.public"/></span></xsl:template>
  <xsl:template match="r:endpoint[@scope]" mode="scope"><xsl:value-of select="@scope"/></xsl:template>
  <xsl:template match="@path" mode="what"/>
  <xsl:template match="@path[. = '/feeds/programme.xml']" mode="what"><xsl:call-template name="dev.programme"/></xsl:template>
  <xsl:template match="@path[. = '/feeds/checkpoint.xml']" mode="what"><xsl:call-template name="dev.a-checkpoint"/></xsl:template>
  <xsl:template match="@path[. = '/feeds/candidates.xml']" mode="what"><xsl:call-template name="dev.candidates"/></xsl:template>
  <xsl:template match="@path[. = '/feeds/candidates/{id}.xml']" mode="what"><xsl:call-template name="dev.candidate"/></xsl:template>
  <xsl:template match="@path[. = '/feeds/candidates/{id}/progress.xml']" mode="what"><xsl:call-template name="dev.progress"/></xsl:template>
  <xsl:template match="@path[. = '/feeds/credentials.xml']" mode="what"><xsl:call-template name="dev.credentials"/></xsl:template>
  <xsl:template match="@path[. = '/feeds/activities.xml']" mode="what"><xsl:call-template name="dev.activities"/></xsl:template>
  <xsl:template match="@path[. = '/feeds/events.atom']" mode="what"><xsl:call-template name="dev.events"/></xsl:template>
  <xsl:template match="@path[. = '/feeds/completions']" mode="what"><xsl:call-template name="dev.post-completions"/></xsl:template>
  <xsl:template match="@path[. = '/feeds/awards']" mode="what"><xsl:call-template name="dev.post-awards"/></xsl:template>
  <xsl:template match="r:scope" mode="scope"><dt><code><xsl:value-of select="@name"/></code></dt><dd><xsl:apply-templates select="@name" mode="scope"/></dd></xsl:template>
  <xsl:template match="@name" mode="scope"/>
  <xsl:template match="@name[. = 'feeds:read']" mode="scope"><xsl:call-template name="scope.feeds-read"/></xsl:template>
  <xsl:template match="@name[. = 'feeds:personal']" mode="scope"><xsl:call-template name="scope.feeds-personal"/></xsl:template>
  <xsl:template match="@name[. = 'completions:write']" mode="scope"><xsl:call-template name="scope.completions-write"/></xsl:template>
  <xsl:template match="@name[. = 'awards:write']" mode="scope"><xsl:call-template name="scope.awards-write"/></xsl:template>
  <xsl:template match="r:limit" mode="limit"><dt><xsl:apply-templates select="@name" mode="limit"/></dt><dd class="n"><xsl:value-of select="@value"/></dd></xsl:template>
  <xsl:template match="@name" mode="limit"/>
  <xsl:template match="@name[. = 'rows']" mode="limit"><xsl:call-template name="dev.limit-rows"/></xsl:template>
  <xsl:template match="@name[. = 'rows-normal']" mode="limit"><xsl:call-template name="dev.limit-rows-normal"/></xsl:template>
  <xsl:template match="@name[. = 'reports']" mode="limit"><xsl:call-template name="dev.limit-reports"/></xsl:template>
  <xsl:template match="@name[. = 'megabytes']" mode="limit"><xsl:call-template name="dev.limit-megabytes"/></xsl:template>
  <xsl:template match="@name[. = 'per-minute']" mode="limit"><xsl:call-template name="dev.limit-per-minute"/></xsl:template>
  <xsl:template match="@name[. = 'days']" mode="limit"><xsl:call-template name="dev.limit-days"/></xsl:template>
  <xsl:template match="r:schema" mode="schema"><li><a href="/schema/{@name}.rnc"><xsl:value-of select="@name"/>.rnc</a><xsl:text>, </xsl:text><a href="/schema/{@name}.rng"><xsl:value-of select="@name"/>.rng</a></li></xsl:template>
  <xsl:template match="r:refusal" mode="row">
    <tr>
      <td><code><xsl:value-of select="@code"/></code></td>
      <td class="num"><xsl:value-of select="@status"/></td>
      <td><xsl:value-of select="."/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
