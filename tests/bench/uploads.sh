#!/usr/bin/env bash
# uploads.sh - how long a page takes while photographs are uploaded, over a portal of its own.
#
#   tests/bench/uploads.sh [SECONDS]        make bench-uploads says 20
#
# Fifty times a second somebody asks for the progress page, over as many connections as that takes; first
# alone, then while four people upload a photograph of twelve megapixels each, again and again. What is
# measured is the clock, from the moment at which the page should have been asked for.
. "$(dirname "$0")/../lib.sh"
unset RECERT_VALIDATE                   # is for tests
seconds=${1:-1}
command -v node >/dev/null || { skip 'there is no node'; exit 0; }
portal
for it in {1..5}; do
        person "AT9200000$it" "bench$it" "<award certification=\"ACP-JCA\" on=\"$(day '1 year ago')\" basis=\"exam\"/>"
        browser "bench$it"
        sign_in "bench$it@example.org" "$password" || bail "bench$it signs in"
done
"$RECERT_BUILD/tests/make-image" "$work/photograph.jpg" 4000 7

# uploader N: until $work/rest; a line for each answer
uploader() {
        local n=0
        browser "bench$1"
        mkdir -p "$work/$1"
        while [ ! -e "$work/rest" ]; do
                n=$((n + 1))
                work=$work/$1 form /credentials/upload/coursework
                curl -s -o /dev/null -w '%{http_code} %{time_total}\n' -b "$jar" -F "csrf=$csrf" -F "key=$key" -F "date=$(today)" \
                        -F "title=Course $n" -F language=en -F notes= -F "image=@$work/photograph.jpg;type=image/jpeg" \
                        "$url/credentials/upload/coursework" >>"$work/uploaded"
        done
}
cat >"$work/ask.js" <<'J'
// ask.js URL COOKIE SECONDS: p50, p99 and the longest, in milliseconds, of fifty requests a second; then how many
const http = require('http');
const [url, cookie, seconds] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true });
const all = [], wanted = 50 * seconds;
const begin = performance.now();
let done = 0;
function ask(n) {
        const due = begin + n * 20;
        http.get(url, { agent, headers: { cookie } }, res => {
                if (res.statusCode !== 200) { console.error('status ' + res.statusCode); process.exit(1); }
                res.on('data', () => {}).on('end', () => { all.push(performance.now() - due); if (++done === wanted) tell(); });
        });
}
function tell() {
        all.sort((a, b) => a - b);
        console.log([0.5, 0.99, 1].map(p => all[Math.ceil(p * wanted) - 1].toFixed(1)).join(' '), wanted);
        process.exit(0);
}
for (let n = 0; n < wanted; n++) setTimeout(ask, n * 20, n);
J
ask() { node "$work/ask.js" "$url/credentials/progress" "$(awk '!/^# / && NF == 7 {printf "%s%s=%s", (n++ ? "; " : ""), $6, $7}' "$work/bench5.cookies")" "$seconds"; }

alone=$(ask)
for it in {1..4}; do (trap - EXIT; uploader "$it") & done
await 10 test -s "$work/uploaded"
during=$(ask)
touch "$work/rest"
wait
printf '\n%s, %s cores, %s s each\n' "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" "$seconds"
printf '%-28s %8s %8s %8s ms\n' 'the progress page' p50 p99 longest
printf '%-28s %8s %8s %8s\n' alone ${alone% *} 'while four upload' ${during% *}
sort "$work/uploaded" | awk '{n[$1]++; sum[$1] += $2} END {for (it in n) printf "uploads answered by %s: %d, on average after %.1f s\n", it, n[it], sum[it] / n[it]}'
ok 'pages were measured' test -n "$alone" -a -n "$during"
ok 'and uploads were answered' grep -q '^303' "$work/uploaded"
