#!/usr/bin/env bash
# t0905-tls.sh - with a certificate: cookies for TLS alone, HSTS, and a way back for who came without
. "$(dirname "$0")/lib.sh"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1 \
        -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null || { skip 'no certificate can be made'; exit 0; }
chmod 0644 "$work/key.pem" "$work/cert.pem"
portal tls=yes "tls_certificate=$work/cert.pem" "tls_key=$work/key.pem"
plain=$url url=https${url#http}

get /sign-in
is "$status" 200 'the portal answers over TLS'
is "$(header Strict-Transport-Security)" 'max-age=31536000' 'a page says that it is over TLS from now on'
get /static/recert.css
is "$(header Strict-Transport-Security)" 'max-age=31536000' 'so does a file'
get /static/nothing
is "$status $(header Strict-Transport-Security)" '404 max-age=31536000' 'so does an error of nginx'
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
ok 'somebody signs in' sign_in ada@example.org "$password"
cookies=$(sed -n 's/^[Ss]et-[Cc]ookie: \([^\r]*\)\r*$/\1/p' "$headers")
ok 'with a cookie' test -n "$cookies"
for word in ^__Host- '; Secure' '; HttpOnly' '; SameSite=Lax' '; Path=/'; do
        is "$(grep -vc -- "$word" <<<"$cookies")" 0 "every cookie is ${word#; }"
done
get /credentials/progress
is "$status" 200 'and is signed in'
ok 'an activity is entered and submitted' enter coursework 'Over TLS'

is "$(curl -s -o /dev/null -w '%{http_code} %{redirect_url}' "$plain/help?a=b")" "301 $url/help?a=b" 'who comes without TLS is sent to it'
old=$(curl -sk --tls-max 1.1 -o /dev/null -w '%{http_code}' "$url/" 2>/dev/null) || true
is "$old" 000 'old versions of TLS are refused'
