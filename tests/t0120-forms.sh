#!/usr/bin/env bash
# t0120-forms.sh - what a request may be: tokens against forged ones, fields, text, addresses, methods, media
# types and sizes. What is refused has changed nothing.
. "$(dirname "$0")/lib.sh"
portal workers=1

person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
person AT00000002 bob
browser bob
sign_in bob@example.org "$password" || bail 'Bob signs in'
form /profile
of_bob=$csrf
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
name() { sql 'SELECT given_name FROM person WHERE candidate_id = 1'; }

# --- Forged forms
form /profile
first=$csrf
form /profile
ok 'the token is masked anew in every answer' test "$first" != "$csrf"
forged() {              # SENTENCE TOKEN CURL-OPTION...
        local sentence=$1 token=$2
        shift 2
        accept=application/xml request /profile -X POST "$@" ${token:+--data-urlencode "csrf=$token"} \
                --data-urlencode "key=$key" --data-urlencode given-name=Mallory
        is "$status $(document 'string(//error/@code)')" '403 csrf' "$sentence"
}
forged 'a form without a token is refused' ''
forged "a form with another's token is refused" "$of_bob"
forged 'a form with a token that is nothing of ours is refused' 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
forged 'a form with a cut token is refused' "${csrf:0:60}"
forged 'a form from another origin is refused' "$csrf" -H 'Origin: https://evil.example'
forged 'a form from an origin that only begins like ours is refused' "$csrf" -H "Origin: $url.evil.example"
forged 'a form from no origin is refused' "$csrf" -H 'Origin: null'
forged 'a form from another site is refused' "$csrf" -H 'Sec-Fetch-Site: cross-site'
forged 'a form from a neighbour is refused' "$csrf" -H 'Sec-Fetch-Site: same-site'
is "$(name)" Ada 'and none of them has changed anything'
request /profile -X POST -H "Origin: $url" -H 'Sec-Fetch-Site: same-origin' --data-urlencode "csrf=$first" \
        --data-urlencode "key=$key" --data-urlencode given-name=Augusta
is "$status $(name)" '303 Augusta' 'our own form is taken, with the token of an earlier page too'
browser fresh
form /sign-in
browser other
get /sign-in
refused post /sign-in login=ada@example.org "password=$password"
is "$status $codes" '403 csrf' 'nobody can sign a browser in with the token of another'

# --- Nothing changes by GET
browser ada
for page in '/sign-out' '/profile?notice=profile-saved' '/credentials/upload/coursework'; do
        get "$page"
        is "$status" 200 "$page can be looked at"
done
get '/profile?given-name=Mallory'
is "$status $(name)" '422 Augusta' 'a GET with the fields of a form is refused'
get /sign-out
refused post /sign-out csrf=none
is "$status $codes" '403 csrf' 'nobody is signed out by the form of another site'
get /credentials
is "$status" 200 'looking at the sign-out page signs nobody out'

# --- Fields
# fields CODES SENTENCE PAIR...: a raw body to /profile, refused with these codes.
fields() {
        local wanted=$1 sentence=$2 pair data=() it
        shift 2
        form /profile
        [[ " $* " = *' key='* ]] || data+=(--data-urlencode "key=$key")
        for pair in "$@"; do [ "$pair" = key= ] || data+=(--data "$pair"); done
        accept=application/xml request /profile -X POST --data-urlencode "csrf=$csrf" "${data[@]}"
        it=$(document 'concat(//error/@code, //form/field/@code)')
        is "$status $it" "422 $wanted" "$sentence"
}
fields field-missing 'a form that writes needs its one-time key' key= given-name=A
fields field-repeated 'a field sent twice is refused' given-name=A given-name=B
fields field-repeated 'a field sent twice with one value is refused too' given-name=A given-name=A
fields field-repeated 'a second token is refused' given-name=A "csrf=x"
fields field-repeated 'a second key is refused' given-name=A key=one key=two
fields field-unknown 'a field that the form does not have is refused' given-name=A role=admin
fields field-unknown 'a field that the table of accounts has is no field of the form' given-name=A account_id=2
fields field-unknown 'a field without a name is refused' given-name=A =B
fields field-unknown 'a field is not named otherwise' given-name=A Family-Name=B
fields field-missing 'a name of white space is none' given-name=%20+%20
fields field-too-long 'a name of 101 characters is refused' "given-name=$(printf 'x%.0s' {1..101})"
fields text 'bytes that are no UTF-8 are refused' given-name=A%FF
fields text 'a cut character is refused' given-name=A%E2%82
fields text 'a character written too long is refused' given-name=A%C0%AF
fields text 'half of a pair is refused' given-name=A%ED%A0%80
fields text 'a NUL is refused' given-name=A%00B
fields text 'an escape of terminals is refused' given-name=A%1B%5B31m
fields text 'a line end in a name is refused' given-name=A%0D%0AB
fields text 'a C1 control character is refused' given-name=A%C2%9B
fields text 'a noncharacter is refused' given-name=A%EF%BF%BF
fields text 'a broken escape is refused' given-name=A%4
fields language-unknown 'a language that pages are not in is refused' given-name=A language=tlh
is "$(name)" Augusta 'and none of it is stored'
form /profile
post /profile 'given-name=  Ada   Lovelace ' 'family-name=Δαίδαλος 🜂' language=en
is "$status $(sql 'SELECT given_name, family_name FROM person WHERE candidate_id = 1')" $'303 Ada Lovelace\tΔαίδαλος 🜂' \
        'any script is a name, and white space is folded'
form /profile
post /profile "given-name=$(printf 'é%.0s' {1..100})" family-name=
is "$status $(sql 'SELECT CHAR_LENGTH(given_name), family_name FROM person WHERE candidate_id = 1')" $'303 100\tNULL' \
        'a hundred characters are a name, and the family name can be left out'
form /profile
request /profile -X POST --data "csrf=$csrf&key=$key&$(printf 'a%d=b&' {1..201})"
is "$status" 413 'more than two hundred fields are too many'

# --- Queries
for query in 'page=2&page=3:field-repeated' 'colour=red:field-unknown' 'q=a&q=a:field-repeated'; do
        refused get "/exams/activities?${query%:*}"
        is "$status $codes" "422 ${query##*:}" "the query ${query%:*} is refused"
done
refused get '/credentials/progress?as-of=2030-01-01'
is "$status $codes" '422 field-unknown' 'a page without a query takes none'
for query in 'page=abc' 'page=-1' 'page=99999' 'page=1e3' 'sort=password' 'status=%3Cscript%3E' 'year=20x6' 'option=../x' "q=$(printf 'x%.0s' {1..300})" 'q=%FF' 'page='; do
        get "/exams/activities?$query"
        is "$status" 200 "a query with ${query:0:20} shows the list"
done
get '/exams/activities?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E'
is "$(html 'count(//script)')" 0 'what is searched for is text on the page'

# --- Addresses
for address in '/%zz:400' '/credentials%00:400' '/%FF:400' '/..%2f..%2fetc/passwd:400' '/%2e%2e/:400' "/$(printf 'x%.0s' {1..5000}):414" \
        "/$(printf 'x%.0s' {1..20000}):414" '//credentials:404' '/credentials//progress:404' '/CREDENTIALS:404' '/credentials.xml.xml:404' \
        '/.git/config:404' '/static/../recert.conf:404' '/static/:404' '/schema/:404' '/recert.conf:404'; do
        get "${address%:*}" --path-as-is
        case $status in 301 | 302 | 303 | 308) answer="$status $location" ;; *) answer=$status ;; esac
        is "$answer" "${address##*:}" "the address ${address:0:30} is answered with ${address##*:}"
done

# --- What comes in forges nothing: no line of a log, no address
get '/x%0atime=forged' -A $'Browser\x01"event=forged' -H 'X-Forwarded-For: 203.0.113.9' -H 'X-Request-Id: forged' -H 'X-Real-IP: 203.0.113.9'
is "$status" 400 'an address with a line end is refused'
is "$(logged address)" 127.0.0.1 'where a request comes from is what nginx says'
is "$(grep -c -v '^time=' "$dir/log/workers.log") $(grep -c -E 'event=forged|^time=forged|203\.0\.113\.9' "$dir/log/workers.log")" '0 0' 'and no line of the log is forged'

# --- Where a sign-in leads
for next in //evil.example '/\evil.example' https://evil.example 'javascript:alert(1)' evil '/%0d%0aSet-Cookie:x' $'/a\tb'; do
        browser next
        rm -f "$jar"
        submit /sign-in login=ada@example.org "password=$password" "next=$next"
        case $location in
        / | /credentials/progress | /%0d%0a*) pass "a sign-in never leads to $next" ;;
        *) fail "a sign-in never leads to $next" "$status $location" ;;
        esac
done
browser next
rm -f "$jar"
get '/sign-in?next=//evil.example'
is "$(html 'count(//input[@name="next"])')" 0 'the form forgets an address that is not ours'
submit /sign-in login=ada@example.org "password=$password" 'next=/exams/activities?sort=title&page=2'
is "$location" '/exams/activities?sort=title&page=2' 'a sign-in leads to where one wanted to go'

# --- Methods
browser ada
for method in PUT DELETE PATCH OPTIONS PROPFIND; do
        accept=application/xml request /profile -X "$method"
        is "$status $(header Allow)" '405 GET, HEAD, POST' "$method of a page is refused, and says what is possible"
done
for method in TRACE CONNECT FOO; do
        accept=application/xml request /profile -X "$method"
        like "$status" '^4(00|05)$' "$method is refused"
done
accept=application/xml request /catalog -X POST --data a=b
is "$status $(header Allow)" '405 GET, HEAD' 'a page that takes no form says so'

# --- Media types and sizes
form /profile
for type in application/json text/plain application/xml multipart/form-data 'application/x-www-form-urlencodedx' 'multipart/form-data; boundary=x'; do
        refused request /profile -X POST -H "Content-Type: $type" --data "csrf=$csrf&key=$key&given-name=A"
        is "$status $codes" '415 media-type' "a form as $type is refused"
done
form /profile
request /profile -X POST -H 'Content-Type: application/x-www-form-urlencoded; charset=UTF-8' --data "csrf=$csrf&key=$key&given-name=Ada"
is "$status" 303 'a form with its charset is taken'
form /profile
request /profile -X POST -H 'Transfer-Encoding: chunked' --data "csrf=$csrf&key=$key&given-name=Ada"
is "$status" 303 'a form in chunks is taken'
head -c 140000 /dev/zero | tr '\0' x >"$work/large"
form /profile
refused request /profile -X POST --data "csrf=$csrf&key=$key" --data-urlencode "given-name@$work/large"
is "$status $codes" '413 too-large' 'a form of 140 kB without files is too large'
form /credentials/upload/coursework
request /credentials/upload/coursework -X POST -H 'Content-Type: multipart/form-data; boundary=x' -H 'Content-Length: 60000000' \
        -H 'Expect:' --data-binary @"$work/large"
is "$status $(html 'string(//dl[@class="facts"]/dd[1])')" '413 413, too-large' 'a request of 60 MB is refused before it is sent'

# --- Broken multipart: said so, and nothing kept
broken() {              # SENTENCE STATUS BODY-FILE [CONTENT-TYPE]
        form /credentials/upload/coursework
        sed "s/@CSRF@/$csrf/; s/@KEY@/$key/" "$3" >"$work/broken"
        refused request /credentials/upload/coursework -X POST -H "Content-Type: ${4:-multipart/form-data; boundary=x}" --data-binary @"$work/broken"
        is "$status" "$2" "$1"
}
part() { printf -- '--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' "$1" "$2"; }
{ part csrf @CSRF@; part key @KEY@; part title Cut; } >"$work/cut"
broken 'a multipart body without its end is refused' 400 "$work/cut"
{ cat "$work/cut"; printf -- '--x--\r\n'; } >"$work/whole"
broken 'the same with its end is taken' 422 "$work/whole"
broken 'without a boundary it is refused' 415 "$work/whole" multipart/form-data
broken 'with a boundary of 71 characters it is refused' 415 "$work/whole" "multipart/form-data; boundary=$(printf 'x%.0s' {1..71})"
broken 'with another boundary it is refused' 400 "$work/whole" 'multipart/form-data; boundary=y'
{ for it in {1..300}; do part "f$it" x; done; printf -- '--x--\r\n'; } >"$work/many"
broken 'three hundred parts are too many' 413 "$work/many"
{ part csrf @CSRF@; part key @KEY@; part title One; part title Two; printf -- '--x--\r\n'; } >"$work/twice"
broken 'a field sent twice in parts is refused' 422 "$work/twice"
is "$codes" field-repeated 'with the code of any form'
{ part csrf @CSRF@; part key @KEY@; part nonsense One; printf -- '--x--\r\n'; } >"$work/unknown"
broken 'an unknown part is refused' 422 "$work/unknown"
is "$codes" field-unknown 'with its code'
printf -- '--x\r\nContent-Disposition: form-data; name="title\r\n\r\nA\r\n--x--\r\n' >"$work/name"
broken 'a name without its end is refused' 400 "$work/name"
is "$(sql 'SELECT GROUP_CONCAT(title) FROM draft')" Cut 'of all these only the whole one is a draft'

# --- Refusals as documents
get '/no-such-page' -H 'Accept: application/json'
is "$(header Content-Type)" application/problem+json 'a refusal can be had as a problem document'
id=$(header X-Request-Id)
is "$(node -e 'const p = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(p.status, p.code, p.request, p.fields.length, p.detail !== "")' "$body")" \
        "404 not-found $id 0 true" 'with status, code, request, fields and a sentence'
get /no-such-page
is "$(html 'string(//dl[@class="facts"]/dd[3]/text())')" "$(header X-Request-Id)" 'the error page shows the id of the request'
is "$(logged code)" not-found 'and the log has it, with the code'
