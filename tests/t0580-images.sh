#!/usr/bin/env bash
# t0580-images.sh - however many upload at once, pages are answered, and every upload is taken or told to come again
. "$(dirname "$0")/lib.sh"
portal workers=2 upload_workers=2
person AT00000401 gil "<award certification='ACP-JCA' on='$(day '3 months ago')' basis='exam'/>"
sign_in gil@example.org "$password"
master=$(cut -d ' ' -f 1 "$dir/run/workers.pid")
uploaders() { pgrep -P "$master" -x recert-uploads; }
both_kinds() { [ "$(uploaders | wc -l) $(pgrep -P "$master" -x recert-pages | wc -l)" = '2 2' ]; }
ok 'there are two workers for uploads and two for pages' await 30 both_kinds

# --- A page stays fast: compared with the same page before and after, since the machine may have other work.
slowest() {             # COMMAND: milliseconds of the slowest page while it holds, and how many there were
        local took most=0 count=0
        while "$@"; do                  # one page after the other
                took=$(curl -s -o /dev/null -w '%{time_total}' "$url/help" | tr -d .)
                took=$((10#$took / 1000))
                ((took <= most)) || most=$took
                count=$((count + 1))
        done
        echo "$most $count"
}
still_some() { ((left--)); }
still_uploading() { kill -0 "${uploads[@]}" 2>/dev/null; }
decoding() { while still_uploading; do pgrep -P "$(uploaders | paste -sd ,)" >/dev/null && return; sleep 0.01; done; return 1; }
image "$work/large.png" 3000
# Once of five times, where the machine has other work.
for try in {1..5}; do
        left=40
        read -r before _ <<<"$(slowest still_some)"
        uploads=()
        for it in {1..8}; do
                form /credentials/upload/coursework
                cp "$jar" "$work/jar.$it"       # the next form writes it anew
                curl -s -o /dev/null -w '%{http_code}\n' -b "$work/jar.$it" -F "csrf=$csrf" -F "key=$key" -F "date=$(today)" -F "title=Course $it" \
                        -F language=en -F notes= -F "image=@$work/large.png;type=image/png" "$url/credentials/upload/coursework" >"$work/upload.$it" &
                uploads+=($!)
        done
        decoding
        seen=$?
        read -r during pages <<<"$(slowest still_uploading)"
        wait "${uploads[@]}"
        left=40
        read -r after _ <<<"$(slowest still_some)"
        is "$(sort -u "$work"/upload.[1-8])" 303 'every upload is taken'
        ((seen || pages < 3 || during >= 500 + 4 * (before > after ? before : after))) || break
done
is $seen 0 'images are decoded'
ok "$pages pages were asked for meanwhile" test "$pages" -ge 3
said="the slowest page took $during ms while images were decoded, $before ms before, $after ms after"
if grep -q '^#define RECERT_SANITIZED 1' "$RECERT_BUILD/config.h"; then skip "$said: sanitized, all is slow"
else ok "$said" test "$during" -lt $((500 + 4 * (before > after ? before : after))); fi

# --- Whoever sends files somewhere else gets to the same workers, and to no other.
by_whom() { logged status >/dev/null; cat "/proc/$(logged pid)/comm"; }
form /sign-in
for it in /sign-in / /help /catalog.xml /credentials/upload /credentials/drafts/1 /feeds/completions /admin/programme /nowhere; do
        get "$it" -X POST -F "csrf=$csrf" -F "image=@$work/large.png;type=image/png"
        is "$(by_whom)" recert-uploads "files sent to $it ($status)"
done
for it in 'Multipart/Form-Data; boundary=x' 'MULTIPART/FORM-DATA' $'multipart/form-data\t; boundary=x' '  multipart/form-data;boundary="x"' multipart/form-data-not; do
        get /credentials/upload/coursework -X POST -H "Content-Type: $it" --data-binary '--x--'
        is "$(by_whom)" recert-uploads "also as \"$it\" ($status)"
done
for it in 'text/plain; multipart/form-data' 'x-multipart/form-data; boundary=x'; do
        get /credentials/upload/coursework -X POST -H "Content-Type: $it" --data-binary '--x--'
        is "$status $(by_whom)" '415 recert-pages' "what is no such form is refused by a page's worker: \"$it\""
done
get /help -H 'Content-Type: multipart/form-data; boundary=x'
is "$status $(by_whom)" '200 recert-pages' 'a page is a page, whatever is said about its body'

# --- Nobody takes uploads: pages go on, the queue has its bound, and nothing is lost.
command -v node >/dev/null || bail 'there is node'
cat >"$work/many.js" <<'J'
// many.js N URL COOKIE FIELD...: the same form N times at once; a line "status retry-after location" for each answer
const http = require('http');
const [count, url, cookie, ...fields] = process.argv.slice(2);
const body = fields.map(f => `--x\r\nContent-Disposition: form-data; name="${f.split('=')[0]}"\r\n\r\n${f.slice(f.indexOf('=') + 1)}\r\n`).join('') +
        '--x\r\nContent-Disposition: form-data; name="image"; filename="e.png"\r\nContent-Type: image/png\r\n\r\n';
const whole = Buffer.concat([Buffer.from(body), require('fs').readFileSync(process.env.IMAGE), Buffer.from('\r\n--x--\r\n')]);
const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x', 'content-length': whole.length };
const agent = new http.Agent({ maxSockets: Infinity });
for (let n = 0; n < +count; n++)
        http.request(url, { agent, method: 'POST', headers }, res => {
                console.log(res.statusCode, res.headers['retry-after'] || '-', (res.headers.location || '-').replace(/\?.*/, ''));
                res.resume();
        }).on('error', e => console.log('error', e.code)).end(whole);
J
cookie() { awk '!/^# / && NF == 7 {printf "%s%s=%s", (n++ ? "; " : ""), $6, $7}' "$jar"; }
many() {                # N TITLE: the form with the csrf and key taken last
        IMAGE=$work/small.png node "$work/many.js" "$1" "$url/credentials/upload/coursework" "$(cookie)" "csrf=$csrf" "key=$key" "date=$(today)" \
                "title=$2" language=en notes=
}
answers() { await 60 answered "$1"; }
answered() { (($(wc -l <"$work/answers") >= $1)); }
image "$work/small.png"
form /credentials/upload/coursework
uploaders | xargs kill -STOP
many 600 'Six hundred at once' >"$work/answers" &
own=$!
ok 'the queue is full' answers 81        # and so at most 519 are in it, or on their way
is "$(cut -d ' ' -f 1,2 "$work/answers" | sort -u)" '503 5' 'whoever finds it full is told when to come again'
for it in {1..20}; do get /credentials/progress; echo "$status"; done >"$work/pages"
is "$(sort -u "$work/pages")" 200 'pages are answered, though 512 uploads wait and nobody takes them'
uploaders | xargs kill -CONT
wait $own
is "$(wc -l <"$work/answers")" 600 'everybody has an answer'
like "$(grep -c ^303 "$work/answers")" '^51[0-9]$' 'those who were in the queue are served'
is "$(grep -v ^503 "$work/answers" | sort -u | wc -l)" 1 'all with the answer of the first'
many 40 'Six hundred at once' >"$work/again"
is "$(sort -u "$work/again")" "$(grep -v ^503 "$work/answers" | sort -u)" 'and those who come again get it too'
is "$(sql "SELECT COUNT(*) FROM draft WHERE title = 'Six hundred at once'")" 1 'one draft is kept'

# --- Who waits too long is told so; what he sent is not worked upon, and nothing is lost when he comes again.
form /credentials/upload/coursework
nginx=$(cut -d ' ' -f 1 "$dir/run/nginx.pid")
sed -i 's/fastcgi_read_timeout .*/fastcgi_read_timeout 1s;/; s/fastcgi_next_upstream_timeout .*/fastcgi_next_upstream_timeout 500ms;/' "$dir/run/portal.conf"
old=$(pgrep -P "$nginx" | sort)
replaced() { [ -z "$(comm -12 <(echo "$old") <(pgrep -P "$nginx" | sort))" ]; }
kill -HUP "$nginx"
ok 'nginx waits less long now' await 60 replaced
passed_over() { grep -c event=gone-before-its-turn "$dir/log/workers.log"; }
got_to() { (($(passed_over) >= $1)); }
was=$(passed_over)
uploaders | xargs kill -STOP
is "$(many 1 'Too late')" '503 5 -' 'whose turn does not come is told when to come again'
uploaders | xargs kill -CONT
ok 'a worker passes over whoever has gone' await 30 got_to $((was + 1))
is "$(sql "SELECT COUNT(*) FROM draft WHERE title = 'Too late'")" 0 'and keeps nothing of it'
for it in {1..20}; do           # a second is little where the machine has other work
        said=$(many 1 'Too late')
        [[ $said = 503* ]] || break
done
like "$said" '^303 - /credentials/drafts/' 'the same form, sent again, is taken'
