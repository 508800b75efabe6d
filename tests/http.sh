# shellcheck shell=bash
# http.sh - what a browser does, for the demonstration and the tests: cookies, forms, pages.
#
# Before use: url (http://address:port) and work (a folder of one's own). After every request:
#   $status   of the answer           $location  of a redirect      $media  its type, without parameters
#   $body     file with its body      $headers   file with its header lines

browser() { jar=$work/$1.cookies; }     # whose cookies: several people, side by side
browser someone
accept=''

# request PATH CURL-OPTION...: one request; redirects are not followed. $accept: the media type wanted.
request() {
        local path=$1 said
        shift
        body=$work/body headers=$work/headers
        : >"$body"
        whole=yes                       # the answer; empty: it was cut off, by a worker that was killed
        said=$(curl -sSk -o "$body" -D "$headers" -w '%{http_code}\n%{content_type}\n%header{location}' --max-time 60 \
                -b "$jar" -c "$jar" ${accept:+-H "Accept: $accept"} "$@" "$url$path") || whole=
        { read -r status; read -r media; read -r location; } <<<"$said" || :     # each may be nothing
        media=${media%%;*} location=${location#"$url"}
        after_request "$path"
}
after_request() { :; }                  # tests validate here

get() { request "$@"; }

# What a page says, by XPath: of the HTML, or of a document without its namespace.
html() { xmllint --html --nowarning --xpath "$1" "$body" 2>/dev/null; }
document() { sed 's/ xmlns="urn:recert:1"//' "$body" | xmllint --xpath "$1" - 2>/dev/null; }
# xml PATH XPATH: of a page's twin.
xml() { get "$1.xml" && document "$2"; }

# form PATH [ACTION]: opens the page and takes csrf and key of its form (to ACTION, or PATH).
form() {
        local form="//form[@action='${2:-${1%%\?*}}'][.//input[@name='csrf']]//input"
        get "$1"
        read -r csrf key < <(html "concat(${form}[@name='csrf']/@value, ' ', ${form}[@name='key']/@value)") || :
}

# post PATH NAME=VALUE...: sends a form with the csrf and key taken last, unless one of them is
# given. NAME=@FILE uploads a file, and the whole is then multipart.
post() {
        local path=$1 it option=--data-urlencode options=()
        shift
        for it in csrf key; do
                [[ " $* " = *" $it="* ]] || [ -z "${!it:-}" ] || set -- "$it=${!it}" "$@"
        done
        for it in "$@"; do [[ $it != *=@* ]] || option=--form-string; done
        for it in "$@"; do
                if [[ $it = *=@* ]]; then options+=(--form "$it"); else options+=("$option" "$it"); fi
        done
        request "$path" -X POST "${options[@]}"
}

# submit PATH NAME=VALUE...: form and post in one.
submit() { form "$1" && post "$@"; }

# What the form (to ACTION) on the page asked for last holds, a NAME=VALUE a line; a line's end in a
# value is U+2028.
form_values() {
        [ -e "$work/form.xsl" ] || cat >"$work/form.xsl" <<'EOF'
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="action"/>
  <xsl:template match="/"><xsl:apply-templates select="//form[@action = $action][1]//*[@name]"/></xsl:template>
  <xsl:template match="*"/>
  <xsl:template match="input[not(@type = 'file' or @type = 'submit' or @type = 'checkbox' or @type = 'radio') or @checked]">
    <xsl:value-of select="concat(@name, '=', translate(@value, '&#10;', '&#x2028;'), '&#10;')"/>
  </xsl:template>
  <xsl:template match="textarea"><xsl:value-of select="concat(@name, '=', translate(., '&#10;', '&#x2028;'), '&#10;')"/></xsl:template>
  <xsl:template match="select">
    <xsl:value-of select="concat(@name, '=', (option[@selected] | option[not(../option/@selected)][1])/@value, '&#10;')"/>
  </xsl:template>
</xsl:stylesheet>
EOF
        xsltproc --nonet --html --stringparam action "$1" "$work/form.xsl" "$body" 2>/dev/null
}

# send PATH NAME=VALUE...: as a browser does: opens the form, changes these fields, sends all.
send() {
        local path=$1 it name
        shift
        form "$path"
        while IFS= read -r it; do
                name=${it%%=*}
                [[ $'\n'$(printf '%s\n' "$@") = *$'\n'"$name="* ]] || set -- "$@" "${it//$'\u2028'/$'\n'}"
        done < <(form_values "${path%%\?*}")
        post "$path" "$@"
}

# sign_in LOGIN PASSWORD: true if the portal let us in.
sign_in() {
        submit /sign-in "login=$1" "password=$2"
        [ "$status" = 303 ]
}
