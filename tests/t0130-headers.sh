#!/usr/bin/env bash
# t0130-headers.sh - what every answer says beside its body: of pages, documents, redirects, files and
# refusals, the portal's and nginx's own; without TLS and with it.
. "$(dirname "$0")/lib.sh"
portal workers=1
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"

safe() {                # SENTENCE STATUS: of the last answer
        local csp
        csp=$(header Content-Security-Policy)
        is "$status $(header X-Content-Type-Options)" "$2 nosniff" "$1 is what it says it is"
        like "$csp" "^default-src 'none'.*frame-ancestors 'none'" "$1 is framed by nobody and loads nothing unasked"
        is "$(grep -c -E "unsafe|\*|data:|http:" <<<"$csp")" 0 "$1 has a policy without exceptions"
        is "$(header Server)$(header X-Powered-By)" nginx "$1 names no version"
        is "$(header Access-Control-Allow-Origin)" '' "$1 is for no other site to read"
}
page() { safe "$@"; is "$(header Referrer-Policy)" same-origin "$1 tells no other site where it was"; }
kept_by_nobody() { is "$(header Cache-Control)$(header ETag)" no-store "$1 is kept by nobody"; }

browser ada
get /sign-in
page 'a page' 200
get /help.xml
page 'a document' 200
sign_in ada@example.org "$password" || bail 'Ada signs in'
page 'a redirect' 303
is "$(wc -c <"$body")" 0 'a redirect has no body'
get /credentials
page "a candidate's page" 200
get /credentials -H "If-None-Match: $(header ETag)"
page 'a 304' 304
get /profile
page 'a page with secrets' 200
kept_by_nobody 'a page with secrets'
enter coursework 'Jira basics'
get /exams/activities/1/evidence/1
safe 'an image' 200
like "$(header Content-Security-Policy)" sandbox 'an image could do nothing as a page'

# --- Refusals, each with the look of the portal and a reference.
error() {               # STATUS CODE SENTENCE: of the last answer, in HTML
        page "$3" "$1"
        kept_by_nobody "$3"
        is "$(html 'string(//dl[@class="facts"]/dd[1])')" "$1, $2" "$3 says status and code"
        is "$(html 'count(//script | //style | //@style)') $(html 'count(//main//a[starts-with(@href, "/")]) > 0')" '0 true' "$3 leads back"
}
get '/%zz'
error 400 request 'a broken address'
post /profile given-name=A csrf=none
error 403 csrf 'a forged form'
get /no-such-page
error 404 not-found 'what is not there'
get /static/no-such-file
error 404 not-found 'a file that is not there'
request /profile -X PUT
error 405 method 'a method that is not taken'
request /profile -X TRACE
error 405 method 'TRACE'
request /profile -X POST -H 'Content-Type: application/xml' --data '<a/>'
error 415 media-type 'a media type that is not taken'
get "/$(printf 'x%.0s' {1..5000})"
error 414 address-too-long 'an address of 5,000 characters'
get "/$(printf 'x%.0s' {1..20000})"
error 414 address-too-long 'an address of 20,000 characters'
request /credentials/upload/coursework -X POST -H 'Content-Type: multipart/form-data; boundary=x' -H 'Content-Length: 60000000' -H 'Expect:' --data x
error 413 too-large 'a request of 60 MB'
form /profile
post /profile given-name=A given-name=B
error 422 field-repeated 'a form with a field twice'
browser visitor
form /sign-in
post /credentials/upload option=coursework
error 401 not-signed-in 'a form of nobody'
printf '%s\n' "$password" | ctl user create --admin admin@example.org --stdin >"$work/admin" 2>&1 || bail 'an admin can be made'
browser admin
sign_in admin@example.org "$password" || bail 'the admin signs in'
get /credentials/progress
error 403 forbidden 'a page for candidates'

# nginx has said some of it itself, with a reference of its own.
get /static/no-such-file
reference=$(html 'string(//dl[@class="facts"]/dd[last()]/text())')
like "$reference" '^[0-9a-f]{32}$' 'what nginx says has a reference'
await 30 grep -q "request=$reference" "$dir/log/access.log"
is "$(grep -c "request=$reference" "$dir/log/access.log")" 1 'which its log has'

# --- Files
get /static/recert.css
safe 'a style sheet' 200
like "$(header Cache-Control)" 'public, max-age=[0-9]+' 'a file may be kept by anybody'
get /static/recert.js --compressed
safe 'the script' 200
is "$(header Content-Type) $(header Content-Encoding)" 'text/javascript; charset=utf-8 gzip' 'it comes compressed, and as what it is'
get /static/example.svg
safe 'an example of evidence' 200
get /schema/page.rnc
safe 'a schema' 200
cmp -s "$body" "$top/xslt/schema/page.rnc"
is $? 0 'the schemas are served as they are'
get / --compressed
is "$(grep -i '^vary:' "$headers" | grep -c Accept-Encoding)" 1 'what is compressed says so'

# --- Cookies
browser fresh
get /sign-in
like "$(header Set-Cookie)" '^recert-visit=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax$' 'a visitor has a cookie of no life of its own'
browser ada
sign_in ada@example.org "$password"
grep -i '^set-cookie' "$headers" >"$work/set"
is "$(grep -c 'HttpOnly; SameSite=Lax' "$work/set") $(grep -c '' "$work/set") $(grep -c -i domain "$work/set")" '2 2 0' \
        'no script can read our cookies, and no other host'
submit /sign-out
is "$status $(header Clear-Site-Data)" '303 "cache", "storage"' 'signing out leaves nothing in the browser'
like "$(header Set-Cookie)" '^recert=; Max-Age=0; Path=/' 'nor the cookie'

# --- With TLS
recert down >"$work/down.log" 2>&1
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$dir/key.pem" -out "$dir/cert.pem" -days 2 -subj /CN=127.0.0.1 >"$work/openssl.log" 2>&1 ||
        bail 'a certificate can be made' "$(tail -n 3 "$work/openssl.log")"
chmod 0644 "$dir/key.pem" "$dir/cert.pem"
setting tls yes
setting requests_per_second 5
setting tls_certificate "$dir/cert.pem"
setting tls_key "$dir/key.pem"
recert up >"$work/up.log" 2>&1 || bail 'the portal starts with TLS' "$(tail -n 15 "$work/up.log")"
url=https://127.0.0.1:$port
browser secure
get /sign-in
is "$status" 200 'the portal speaks TLS'
like "$(header Set-Cookie)" '^__Host-recert-visit=[^;]*; Path=/; HttpOnly; SameSite=Lax; Secure$' "with TLS cookies are the host's alone"
like "$(header Strict-Transport-Security)" '^max-age=[0-9]{8,}' 'with TLS a page says that it stays so'
ok 'signing in works over TLS' sign_in ada@example.org "$password"
is "$(grep -i '^set-cookie' "$headers" | grep -c '__Host-.*; HttpOnly; SameSite=Lax; Secure')" 2 "the session too is the host's alone"
get /static/recert.css
like "$(header Strict-Transport-Security)" '^max-age=[0-9]{8,}' 'a file says it too'
get '/static/no-such-file'
like "$(header Strict-Transport-Security)" '^max-age=[0-9]{8,}' 'an error says it too'
get /credentials
is "$status" 200 'the session holds'

# --- Too many at once: by one connection, so that a slow machine is quick enough
for it in {1..60}; do
        ((it == 1)) || echo next
        printf 'url = %s/help\noutput = %s.body\ndump-header = %s.head\nwrite-out = "%%{http_code}\\n"\ninsecure\nsilent\n' \
                "$url" "$work/many.$it" "$work/many.$it"
done >"$work/many"
curl -K "$work/many" >"$work/answers"
it=$(grep -n 429 "$work/answers" | tail -n 1 | cut -d : -f 1)           # the last of those; another may be let in after it
status=$(sed -n "${it:-60}p" "$work/answers") body=$work/many.${it:-60}.body headers=$work/many.${it:-60}.head
is "$(head -n 1 "$work/answers") $(sort -u "$work/answers" | tr '\n' ' ')" '200 200 429 ' 'who asks too often is told so, and not at first'
error 429 rate 'too many requests'
like "$(header Retry-After)" '^[1-9][0-9]*$' 'and is told when to come again'
