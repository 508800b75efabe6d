#!/usr/bin/env bash
# t0135-networks.sh - limits count an IPv6 address by its first 64 bits, in nginx and in the worker, and behind a proxy too.
. "$(dirname "$0")/lib.sh"
portal workers=2 mail_server=127.0.0.1 mail_port=1 mail_tls=no mail_from=recert@example.org origin=http://127.0.0.1

# The module is what a proxy in front needs, as site.conf says; here the proxy is the test.
nginx -V 2>&1 | grep -q http_realip_module || { skip 'this nginx does not believe proxies'; exit 0; }
is "$(sed -n 's/^ *# \(set_real_ip_from .*\|real_ip_header .*\);$/\1/p' "$RECERT_BUILD/nginx/site.conf" | wc -l)" 2 'site.conf says how a proxy is believed'
sed -n 's/^ *# \(real_ip_header .*;\)$/\1/p' "$RECERT_BUILD/nginx/site.conf" | cat - <(echo 'set_real_ip_from 127.0.0.1;') >>"$dir/run/tls.conf"
nginx=$(cat "$dir/run/nginx.own") old=$(pgrep -P "$nginx" | sort)
replaced() { [ -z "$(comm -12 <(echo "$old") <(pgrep -P "$nginx" | sort))" ]; }
kill -HUP "$nginx"
ok 'nginx begins anew' await 60 replaced
from() { curl -sS -o /dev/null -H "X-Forwarded-For: $1" "$url/"; }
believed() { from 2001:db8::77; grep -q 'address="2001:db8::77"' "$dir/log/workers.log"; }
ok 'the proxy is believed' await 30 believed

# --- nginx: many at once to a form of which it counts the requests; "refused by nginx" is a 429 without a worker.
# flood FORMAT: 140 requests; sets how many were refused
flood() {
        local n
        for n in {1..140}; do
                # shellcheck disable=SC2059 # the format is the argument
                printf 'url = "%s/sso/callback"\nheader = "X-Forwarded-For: %s"\noutput = /dev/null\nwrite-out = "%%{http_code}\\n"\nnext\n' "$url" "$(printf "$1" "$n")"
        done | sed '$d' >"$work/flood"
        refusals=$(curl -sS -K "$work/flood" | grep -c 429)
}
flood '2001:db8:1:1::%x'
ok "of many addresses of one network some are told to wait ($refusals)" [ "$refusals" -ge 20 ]
flood '2001:db8:1:1:%x::1'
ok "whichever they are ($refusals)" [ "$refusals" -ge 20 ]
flood '2001:db8:2:%x::1'
is "$refusals" 0 'of as many networks nobody'
flood '::ffff:192.0.2.%d'
is "$refusals" 0 'nor of as many IPv4 addresses that are written as IPv6'
flood '192.0.2.9'
ok "one of which is one all the same ($refusals)" [ "$refusals" -ge 20 ]

# --- The worker
# post_from ADDRESS LOGIN
post_from() {
        curl -sS -o "$work/body" -w '%{http_code}' -b "$jar" -H "X-Forwarded-For: $1" --data-urlencode "csrf=$csrf" \
                --data-urlencode "key=$key" --data-urlencode "login=$2" "$url/forgotten"
}
form /forgotten
# links FORMAT: how 25 requests are answered, of which twenty are free
links() {
        local n
        for n in {1..25}; do
                # shellcheck disable=SC2059
                post_from "$(printf "$1" "$n")" "nobody$n@$RANDOM.example"
                echo
        done | sort | uniq -c | awk '{printf "%s ", $2}'
}
is "$(links '2001:db8:3:1::%x')" '303 429 ' 'a network asks for so many links'
is "$(links '2001:db8:4:%x::1')" '303 ' 'each'
is "$(links '::ffff:198.51.100.%d')" '303 ' 'as an IPv4 address'
said=$(links '::ffff:203.0.113.7')
sql 'UPDATE sign_in_attempt SET until = until + INTERVAL 1 HOUR WHERE until > last'      # however slow the machine is
is "$said$(post_from 203.0.113.7 somebody@new.example)" '303 429 429' 'which is the same in both spellings'
