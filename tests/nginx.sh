#!/usr/bin/env bash
# nginx.sh - what nginx answers by itself, from the configuration that ./recert gives it, without a
# worker: pages for errors, caching of static files, and a log without secrets.
set -uo pipefail
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
top=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
build=$PWD
export LC_ALL=C.UTF-8
for tool in nginx curl xmllint; do
        command -v "$tool" >/dev/null || { echo "skipped: no $tool"; exit 77; }
done
run=$(mktemp -d) || exit 99
pid=''
trap '[ -z "$pid" ] || { kill "$pid"; wait "$pid"; }; rm -rf "$run"' EXIT

user=''
[ "$(id -u)" != 0 ] || user='user root;'
for name in nginx upstream portal; do
        sed "s|@RUN@|$run|g; s|@LOG@|$run|g; s|@SHARE@|$top|g; s|@LISTEN@|unix:$run/http|g; s|@SOCKET@|$run/nobody|g; s|@UPLOADS@|$run/nobody|g
             s|@RATE@|1|g; s|@BURST@|2|g; s|@UPLOADERS@|64|g; s|@STATIC@|$top/xslt/static|g; s|@SCHEMA@|$top/xslt/schema|g
             s|@ERRORS@|$build/nginx/errors|g; s|flush=1s|flush=1ms|" "$top/nginx/$name.conf.in" >"$run/$name.conf"
done
: >"$run/tls.conf"
nginx -e "$run/error.log" -p "$run" -g "$user" -c "$run/nginx.conf" &
pid=$!
curl -s -o /dev/null --unix-socket "$run/http" --retry 100 --retry-delay 0 --retry-all-errors --retry-max-time 60 http://x/schema/page.rnc ||
        { cat "$run/error.log"; exit 1; }

failed=0
is() { if [ "$1" = "$2" ]; then echo "ok: $3"; else printf 'FAILED: %s\n    %s\n    wanted: %s\n' "$3" "$1" "$2"; failed=1; fi; }
ask() {
        local path=$1
        shift
        status=$(curl -s --path-as-is -o "$run/body" -D "$run/headers" -w '%{http_code}' --unix-socket "$run/http" "$@" "http://x$path")
}
header() { sed -n "s/^$1: *\([^\r]*\)\r*$/\1/Ip" "$run/headers"; }
valid() { xmllint --noout --nonet --relaxng "$top/xslt/schema/page.rng" "$run/body" >/dev/null 2>&1 && echo valid; }

ask /credentials/progress
is "$status $(header retry-after) $(header cache-control)" '503 5 no-store' 'without a worker: 503, and when to come again'
is "$(xmllint --html --nowarning --xpath 'string(//h1)' "$run/body" 2>/dev/null)" \
        "$(xmllint --html --nowarning --xpath 'string(//h1)' "$top/tests/golden/error-unavailable.html" 2>/dev/null)" \
        'it is the page of every error'
is "$(grep -c 'href="/static/recert.css?v=[0-9a-f]\{12\}"' "$run/body")" 1 'with the style sheet by its version'
is "$(grep -c 00000000000000000000000000 "$run/body")" 0 'and the reference of this request'
ask /credentials/progress.xml
is "$status $(header content-type) $(valid)" '503 application/xml; charset=utf-8 valid' 'a twin gets the same as a document, by the schema'
is "$(header content-security-policy | grep -o "default-src 'none'") $(header x-content-type-options)$(header strict-transport-security)" \
        "default-src 'none' nosniff" 'with the headers of every page'
for it in {1..50}; do ask /one; [ "$status" != 429 ] || break; done
is "$status $(header retry-after)" '429 1' 'too often: 429, and when to come again'
h1() { xmllint --html --nowarning --xpath 'concat(//html/@lang, " ", //h1)' "$1" 2>/dev/null; }
german="$(h1 "$build/nginx/errors/503.de.html")"
is "${german%% *} $([ "$german" != "$(h1 "$build/nginx/errors/503.en.html")" ] && echo other)" 'de other' 'there is one in German'
for it in 'de:de' 'de-AT,de;q=0.9,en;q=0.8:de' 'fr, de;q=0.7, en;q=0.3:de' 'DE:de' 'en, de:en' 'fr,en-GB;q=0.8,de;q=0.5:en' 'fr, en, de:en' 'fr,  de:de' 'den:en' ':en' '*:en'; do
        ask /sign-in -H "Accept-Language: ${it%:*}"
        is "$(h1 "$run/body" | cut -d' ' -f1)" "${it##*:}" "who asks for \"${it%:*}\" reads ${it##*:}"
done
ask /static/nothing.css
is "$status $(grep -c 'class="v-error"' "$run/body")" '404 1' 'no such file: our page'
ask /static/nothing.css -H "Accept-Language: $(printf '   ,%.0s' {1..1000})xde"
is "$status $(h1 "$run/body" | cut -d' ' -f1) $(cat "$run"/*.log | grep -c 'failed: -')" '404 en 0' 'a thousand languages without a name are read once'
ask /static/
is "$status" 404 'no listing of a folder'
ask /static/../nginx/nginx.conf.in
is "$((status >= 400))" 1 'nothing beside the folder'
ask /static/recert.css -X POST -d a=b
is "$status $(grep -c 'class="v-error"' "$run/body")" '405 1' 'a file takes no form'
ask "/$(printf '%09000d' 0)"
is "$status $(grep -c 'class="v-error"' "$run/body")" '414 1' 'an address that is too long'
ask /sign-in -X POST -H 'Content-Length: 99999999' -H 'Expect:' -d x -m 60
is "$status $(grep -c 'class="v-error"' "$run/body")" '413 1' 'a body that is too large is refused before it is sent'
ask '/static/recert.css?v=0123456789ab'
is "$status $(header cache-control)" '200 public, max-age=31536000, immutable' 'what is asked for by its version is kept for a year'
ask /static/recert.css
is "$status $(header cache-control)" '200 public, max-age=300' 'and without it for five minutes'
for font in $(grep -o 'url([^)#]*)' "$top/xslt/static/recert.css" | sed 's/url(\(.*\))/\1/' | sort -u); do
        ask "/static/$font"
        is "$status $(header content-type) $(header cache-control)" '200 font/woff2 public, max-age=31536000, immutable' "so is the font $font"
done
ask /invite/SECRETSECRET; ask '//invite/SECRETSECRET?x=1'; ask /reset/SECRETSECRET.xml; ask /%69nvite/SECRETSECRET; ask '/help?q=100%25'
kill -QUIT "$pid"; wait "$pid"; pid=''
is "$(grep -c SECRET "$run/access.log")" 0 'the log has no secret of a one-time link'
is "$(grep -c '"GET /invite/\.\.\. HTTP' "$run/access.log") $(grep -c '"GET /help?q=100%25 HTTP' "$run/access.log")" '2 1' 'and every other address'
exit $failed
