#!/usr/bin/env bash
# xslt.sh - stylesheets, schemas, words and tokens against each other, without C and without a
# server. "xslt.sh --golden" writes tests/golden/*.html anew instead: read the diff. English has a golden page for
# every document; another language, in its own folder, one for every view.
set -uo pipefail
top=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
cd "$top" || exit 99
export LC_ALL=C.UTF-8
tmp=$(mktemp -d) || exit 99
trap 'rm -rf "$tmp"' EXIT

view() { sed -n '/<page /{s/.* view="\([^"]*\)".*/\1/p;q;}' "$1"; }

html() # SAMPLE [LANGUAGE [SHEETS]]: the page as xsltproc gives it; anything on standard error is a mistake
{
  local said language=${2:-en}
  sed "/<page /s/ language=\"[a-z]*\"/ language=\"$language\"/" "$1" >"$tmp/page.xml"
  said=$(xsltproc --nonet "${3:-xslt}/$language/$(view "$1").xsl" "$tmp/page.xml" 2>&1 >"$tmp/html") && [ -z "$said" ] && return
  echo "$1: $said" >&2
  return 1
}

languages() { for words in xslt/i18n/*.xsl; do basename "$words" .xsl; done; }
of_each_view() # the document that stands for each view
{
  for page in $(pages); do
    if [ -e "tests/golden/$page.xml" ]; then echo "tests/golden/$page.xml"; else ls tests/golden/"$page"-*.xml | head -n 1; fi
  done
}
pages() { grep -l 'href="layout.xsl"' xslt/*.xsl | sed 's/.*\/\(.*\)\.xsl/\1/' | sort; }
golden() # SAMPLE LANGUAGE: where its page is
{
  if [ "$2" = en ]; then echo "${1%.xml}.html"; else echo "tests/golden/$2/$(basename "$1" .xml).html"; fi
}
samples() { if [ "$1" = en ]; then ls tests/golden/*.xml; else of_each_view; fi; }

for tool in xsltproc xmllint; do
  command -v "$tool" >/dev/null || { echo "skipped: no $tool"; exit 77; }
done

if [ "${1:-}" = --golden ]; then
  for language in $(languages); do
    for sample in $(samples "$language"); do
      html "$sample" "$language" || exit 1
      cp "$tmp/html" "$(golden "$sample" "$language")"
    done
  done
  exit 0
fi

failed=0
it() # SENTENCE COMMAND...: a test; what the command prints is why it failed
{
  local sentence=$1 why
  shift
  if why=$("$@" 2>&1) && [ -z "$why" ]; then
    echo "ok: $sentence"
  else
    echo "FAILED: $sentence"
    printf '%s\n' "$why" | head -20 | sed 's/^/    /'
    failed=1
  fi
}

samples_keep_the_schema()
{
  # xmllint says "validates" on standard error for each one that does
  xmllint --noout --nonet --relaxng xslt/schema/page.rng tests/golden/*.xml 2>&1 | grep -v ' validates$'
  command -v jing >/dev/null && jing xslt/schema/page.rng tests/golden/*.xml
  return 0
}

golden_html_is_what_the_sheets_give()
{
  for language in $(languages); do
    for sample in $(samples "$language"); do
      page=$(golden "$sample" "$language")
      html "$sample" "$language" && diff "$page" "$tmp/html" >"$tmp/diff" || echo "$page: differs; make golden, and read the diff"
      echo "$page" >>"$tmp/wanted"
    done
  done
  ls tests/golden/*.html tests/golden/*/*.html | sort | comm -13 <(sort "$tmp/wanted") - | sed 's/$/: has no XML/'
}

# What is left without its words: of attributes too.
markup() { sed -E 's/>[^<]+/>/g; s/^[^<]+//; s/ (aria-label|alt|title|placeholder|content|lang)="[^"]*"//g' "$1" | tr -d '\n' | sed 's/</\n</g'; }

every_language_gives_the_same_markup()
{
  for language in $(languages); do
    [ "$language" != en ] || continue
    for sample in tests/golden/*.xml; do
      html "$sample" "$language" || continue
      diff <(markup "${sample%.xml}.html") <(markup "$tmp/html") >"$tmp/diff" || { echo "$sample in $language:"; grep '^[<>]' "$tmp/diff" | head -n 3; }
    done
  done
}

# A language made of the English one (pseudo.xsl), in sheets of its own: what a page shows outside its brackets must
# stand in the document, as a text or as an attribute that holds what people wrote; code is no language.
outside() # of a page: a line a stretch
{
  tr '\n' ' ' <"$1" | sed -E 's/<(pre|code)[ >]([^<]|<[^\/])*<\/(pre|code)>//g; s/<span lang="en">[^<]*<\/span>//g; s/ (aria-label|alt|title|placeholder)="([^"]*)"/>\2</g; s/<[^>]*>/\n/g; s/⟦[^⟧]*⟧/\n/g; s|https://recert\.example\.org/[^ ]*||g' |
    sed -E "s/&lt;/</g; s/&gt;/>/g; s/&quot;/\"/g; s/&#39;/'/g; s/&nbsp;| / /g; s/&amp;/\&/g"
}

data() # of a document
{
  sed -E 's/<!--.*-->//' "$1" | tr '\n' ' ' |
    sed -E 's/<message>[^<]*<\/message>//g; s/ (view|path|language|state|status|verdict|kind|standing|pace|thing|credit|renew-from|activities-since|became|what|fault|name="(waiting|reviews|candidates|catalogue|audit|integrations|offers|staff)")="?[^" ]*"//g' |
    sed -E "s/&lt;/</g; s/&gt;/>/g; s/&quot;/\"/g; s/&apos;|&#39;/'/g; s/&amp;/\&/g"
}

no_word_is_written_in_a_sheet()
{
  tests/pseudo.sh "$tmp/xslt"
  for sample in tests/golden/*.xml; do
    html "$sample" zxx "$tmp/xslt" || continue
    outside "$tmp/html" | grep -oP '[\p{L}][\p{L}’-]+' | grep -vxE 'Recert|UTC|JPEG|PNG|CSV|XML|rn[cg]|en' | sort -u >"$tmp/words"
    data "$sample" | grep -oP '[\p{L}][\p{L}’-]+' | sort -u | comm -23 "$tmp/words" - | sed "s|^|$sample: |"
  done
}

# look.md: words of more than 18 letters have soft hyphens.
no_word_is_too_long_for_a_phone()
{
  for words in xslt/i18n/*.xsl; do
    sed 's/<!--.*-->//; s/<[^>]*>/ /g' "$words" | grep -noP '\p{L}{19,}' | sed "s|^|$words:|"
  done
  return 0
}

every_view_has_a_sheet_and_a_sample()
{
  grep -o 'attribute view { "[a-z-]*" }' xslt/schema/page.rnc | sed 's/.*"\(.*\)".*/\1/' | sort >"$tmp/views"
  pages >"$tmp/pages"
  diff "$tmp/views" "$tmp/pages"
  for sample in tests/golden/*.xml; do view "$sample"; done | sort -u | diff "$tmp/views" -
}

every_page_has_a_driver_in_every_language()
{
  for language in $(languages); do
    ls "xslt/$language" | sed 's/\.xsl$//' | sort | diff <(pages) -
    for driver in "xslt/$language"/*.xsl; do
      name=$(basename "$driver")
      diff "$driver" - <<EOF
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../$name"/>
  <xsl:import href="../i18n/$language.xsl"/>
</xsl:stylesheet>
EOF
    done
  done
}

# Templates of the sheets' own have no dot in their name, words of the programme have; dates
# and counts are words that format.xsl calls.
words_called_are_words_defined()
{
  names() { sed -n 's/.*<xsl:template name="\([^"]*\)".*/\1/p' "$@" | sort -u; }
  names xslt/*.xsl >"$tmp/own"
  for words in xslt/i18n/*.xsl; do
    names "$words" >"$tmp/defined"
    sed -n 's/.*<xsl:template name="\([^"]*\)".*/\1/p' "$words" | sort | uniq -d | sed "s|^|$words: twice: |"
    # keys of one language that only its other words call are its own business
    cat xslt/*.xsl "$words" | grep -o '<xsl:call-template name="[^"]*"' | sed 's/.*"\(.*\)"/\1/' | sort -u |
      comm -23 - "$tmp/own" >"$tmp/called"
    comm -23 "$tmp/called" "$tmp/defined" | sed "s|^|$words: called, not defined: |"
    comm -13 "$tmp/called" "$tmp/defined" | sed "s|^|$words: defined, not called: |"
  done
  return 0
}

# fcgi/util/refusal.c has the table. A page says all but what is said to a key, which reads no pages, and what is
# wrong with a document: there the message names the place.
every_refusal_has_a_sentence()
{
  sed -n 's/^ *{"\([a-z-]*\)", \([0-9]*\),.*/\1/p' fcgi/util/refusal.c | sort >"$tmp/table"
  [ -s "$tmp/table" ] || echo "no table of refusals"
  grep -o "\[@code = '[a-z-]*'\]\" mode=\"refusal\"" xslt/form.xsl | sed "s/.*'\(.*\)'.*/\1/" | sort -u >"$tmp/said"
  comm -23 "$tmp/table" "$tmp/said" |
    grep -vxE 'key-(missing|unknown|over)|scope|cursor|limit|source-foreign|id-reused|json|csv|contradiction|candidate-unknown' |
    grep -vxE 'xml|dtd|encoding|too-(deep|slow)|document-unknown|element-(unknown|repeated)|attribute-(unknown|missing)|text-unexpected' |
    grep -vxE 'id|hash|source|basis-unknown|status-unknown|entered-before-date|activity-twice|source-id-taken|evidence-missing|id-gone' |
    sed 's/$/: has no sentence/'
  comm -13 "$tmp/table" "$tmp/said" | sed 's/$/: is no code/'
}

# The audit log shows words, not codes: of each action that C writes where it fills an act in.
every_action_has_words()
{
  grep -rhoE 'struct act\)?( +[a-z_]+ *= *)?\{[^;,]*,|\.action = [^;]*;' fcgi --include='*.c' | grep -oE '"[a-z]+(-[a-z]+)+"' | tr -d '"' | sort -u >"$tmp/acts"
  [ "$(wc -l <"$tmp/acts")" -gt 40 ] || echo "too few actions are found in C"
  grep -oE "\. = '[a-z-]+'\]\" mode=\"did\"" xslt/audit.xsl | sed "s/.*'\(.*\)'.*/\1/" | sort -u | comm -23 "$tmp/acts" - | sed 's/$/: has no words/'
}

sheets_have_no_arithmetic_and_no_parameters()
{
  grep -nE '<xsl:param|<xsl:with-param|<xsl:variable|disable-output-escaping' xslt/*.xsl xslt/i18n/*.xsl
  # in expressions: an operator between spaces, sum(), count(), a search of the whole document
  grep -nE '(select|test|match)="[^"]*( div | mod | \* | \+ | - |sum\(|count\(|//)' xslt/*.xsl xslt/i18n/*.xsl
  grep -nE '\{[^}"]*( div | mod | \* | \+ | - )[^}"]*\}' xslt/*.xsl
  return 0
}

# A mail has no style sheet: every style stands at its element.
pages_have_no_inline_style_or_script()
{
  grep -noE '<style| style="| on[a-z]+="|javascript:' tests/golden/*.html | grep -vE '^tests/golden/mail(-[a-z]+)*\.html:[0-9]+: style="$'
  grep -oE '<script[^>]*>.{9}' tests/golden/*.html | grep -vE ':<script type="module" src="/static/recert\.js\?v=[0-9a-f]{12}"></script>$'
  return 0
}

# No dead link: the addresses are those of pages-and-feeds that there are.
links_lead_somewhere()
{
  grep -oE '(href|src|action)="[^"]*"' tests/golden/*.html | sed 's/^[^"]*"//; s/"$//; s/[?#].*//' | sort -u |
    grep -vE '^/admin/activities(/[a-z0-9-]+)?$|^(https|webcal)://[a-z.]+\.example(\.org)?/|^otpauth://totp/' |
    grep -vE '^$|^mailto:[^@]+@|^/$|^/static/(recert\.(css|js)|logo\.svg|example(-[a-z-]+)?\.svg)$|^/(sign-in(/code|/set-up)?|sign-out|forgotten|catalog|activities|help|profile(/second-factor|/data(\.xml)?|/addresses(/[0-9A-Z]+)?)?|extension)$|^/invite/[0-9A-Z]+$' |
    grep -vE '^/credentials(/upload(/[a-z-]+)?|/drafts(/[0-9]+(/image/[0-9])?)?|/plan|/progress(/[A-Z-]+(/history)?)?)?$|^/(exams/activities(/[0-9]+(/evidence/[0-9])?)?|messages(/[0-9]+)?)$' |
    grep -vE '^/(admin/audit(/[0-9]+)?|admin/(integrations|staff)|developers(/components)?|schema/[a-z]+\.rn[cg]|feeds/checkpoint\.xml|admin/sign-ins|sso/(start|callback))$' |
    grep -vE '^/admin/programme(/preview|/programme\.xml)?$|^/(reset|confirm|unsubscribe)/[A-Za-z0-9_-]+$|^/admin/messages(/[a-z]+(/html)?)?$' |
    grep -vE '^/admin(/extensions(/AT[0-9]{8}/[0-9]+)?|/reviews(/AT[0-9]{8}/[0-9]+(/evidence/[0-9])?)?|/candidates(/AT[0-9]{8}(/[a-z]+)?|/new)?|/(types|options|certifications|designations|campaigns|announcements|groups|languages)(/[A-Za-z0-9-]+(/preview(/list\.(csv|xml))?)?)?)?$'
  return 0
}

# What is asked for in a mode that no template has would be given as bare text.
every_mode_has_a_template()
{
  comm -23 <(grep -ohE '<xsl:apply-templates [^>]*mode="[a-z-]+"' xslt/*.xsl | grep -o 'mode="[^"]*"' | sort -u) \
    <(grep -ohE '<xsl:template [^>]*mode="[a-z-]+"' xslt/*.xsl | grep -o 'mode="[^"]*"' | sort -u)
}

# A control is described by its help: a help without an id, or whose id no control names.
every_help_is_announced()
{
  local page id
  for page in tests/golden/*.html; do
    grep -oE '<p class="help"[^>]*>' "$page" | grep -v ' id="' | sed "s|^|$page: |"
    for id in $(grep -oE '<p class="help" id="[^"]*"' "$page" | sed 's/.* id="//; s/"//'); do
      grep -qE "aria-describedby=\"([^\"]* )?${id}[ \"]" "$page" || echo "$page: nothing is described by $id"
    done
  done
}

# The page of components has each class of the style sheet, those that stand together at one element together, and each
# state that a selector names; "v-..." are names of pages.
components_has_every_part_in_every_state()
{
  sed -E 's/\/\*[^*]*\*\///g' xslt/static/recert.css | tr '\n' ' ' | sed -E 's/\{[^{}]*\}/\n/g' >"$tmp/selectors"
  grep -oE '(\.[a-zA-Z][a-zA-Z0-9-]*)+' "$tmp/selectors" | grep -v '^\.v-' | sort -u >"$tmp/parts"
  [ "$(wc -l <"$tmp/parts")" -gt 200 ] || echo "too few classes are found in recert.css"
  grep -oE 'class="[^"]*"' tests/golden/components.html | sed 's/class="/ /; s/"$/ /' | sort -u >"$tmp/shown"
  awk 'FNR == NR { shown[++n] = $0; next }
    {
      k = split(substr($0, 2), part, ".")
      for (i = 1; i <= n; i++) {
        for (j = 1; j <= k && index(shown[i], " " part[j] " "); j++);
        if (j > k) next
      }
      print $0 ": is not on the page of components"
    }' "$tmp/shown" "$tmp/parts"
  for state in disabled checked open aria-current; do
    grep -qE ":$state|\[$state" "$tmp/selectors" || echo "$state: no selector names it"
    grep -qE "<[a-z][^>]* $state[ =>]" tests/golden/components.html || echo "$state: is not on the page of components"
  done
}

# What a script adds is not worth a second: bytes as nginx compresses them, and as they are.
the_script_is_small()
{
  local compressed plain
  compressed=$(gzip -1 -c xslt/static/recert.js | wc -c) plain=$(wc -c <xslt/static/recert.js)
  ((compressed < 4500 && plain < 10000)) || echo "$compressed bytes compressed, $plain plain"
}

# The pairs of the look that must be legible, light and dark: text 4.5, a control's edge 3.
tokens_are_legible()
{
  awk '
    function part(hex, at,    d) { d = "0123456789abcdef"; return ((index(d, substr(hex, at, 1)) - 1) * 16 + index(d, substr(hex, at + 1, 1)) - 1) / 255 }
    function linear(c) { return c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ^ 2.4 }
    function bright(hex) { return .2126 * linear(part(hex, 2)) + .7152 * linear(part(hex, 4)) + .0722 * linear(part(hex, 6)) }
    function ratio(a, b,    x, y) { x = bright(a); y = bright(b); return x > y ? (x + .05) / (y + .05) : (y + .05) / (x + .05) }
    FNR == NR {
      if ($1 ~ /^--/ && match($0, /light-dark\(#[0-9a-f]+, #[0-9a-f]+\)/)) {
        split(substr($0, RSTART + 11, RLENGTH - 12), c, ", ")
        name = substr($1, 3); sub(":", "", name)
        light[name] = c[1]; dark[name] = c[2]
      }
      next
    }
    {
      for (i = 3; i <= NF; i++) {
        if (!($2 in light) || !($i in light)) { print "no token " $2 " or " $i; continue }
        pairs++
        if (ratio(light[$2], light[$i]) < $1) print $2 " on " $i ", light: " ratio(light[$2], light[$i])
        if (ratio(dark[$2], dark[$i]) < $1) print $2 " on " $i ", dark: " ratio(dark[$2], dark[$i])
      }
    }
    END { if (pairs != 34) print pairs " pairs, not 34" }
  ' xslt/static/recert.css - <<EOF
4.5 ink surface paper sunken accent-bg
4.5 ink-2 surface paper sunken wait-bg
4.5 accent surface paper sunken accent-bg bad-bg wait-bg
4.5 on-accent accent accent-hi
4.5 grace grace-bg surface
4.5 bad bad-bg surface paper sunken
4.5 wait wait-bg surface
4.5 off off-bg surface
4.5 on-bar bar
4.5 on-bar-2 bar
4.5 paper ink
3 edge surface paper sunken
3 accent paper accent-bg
EOF
}

it "every golden document keeps the schema" samples_keep_the_schema
it "the golden pages are what the sheets give" golden_html_is_what_the_sheets_give
it "a page has the same markup in every language" every_language_gives_the_same_markup
it "no word is written in a sheet, or in C" no_word_is_written_in_a_sheet
it "no word is too long for a phone" no_word_is_too_long_for_a_phone
it "every view has a sheet and a sample" every_view_has_a_sheet_and_a_sample
it "every page has a driver in every language" every_page_has_a_driver_in_every_language
it "the words called are the words defined" words_called_are_words_defined
it "every refusal has a sentence" every_refusal_has_a_sentence
it "every action of the audit log has words" every_action_has_words
it "sheets have no arithmetic, no variables and no parameters" sheets_have_no_arithmetic_and_no_parameters
it "pages have no inline style or script" pages_have_no_inline_style_or_script
it "links lead somewhere" links_lead_somewhere
it "every mode has a template" every_mode_has_a_template
it "a control is described by its help" every_help_is_announced
it "the page of components has every part in every state" components_has_every_part_in_every_state
it "the script is small" the_script_is_small
it "text and edges are legible in both schemes" tokens_are_legible
exit $failed
