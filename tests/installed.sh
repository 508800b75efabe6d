#!/usr/bin/env bash
# installed.sh - what make install put somewhere works from there. Run by make installcheck, which
# names the folders.
set -uo pipefail
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
export LC_ALL=C.UTF-8
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
failed=0
it() {
        local sentence=$1 said
        shift
        if said=$("$@" 2>&1); then echo "ok: $sentence"; else printf 'FAILED: %s\n%s\n' "$sentence" "$said"; failed=1; fi
}

evaluates() {
        "$bindir/recertctl" demo --today 2026-11-24 |
                "$bindir/recertctl" evaluate --programme "$datadir/sql/programme.xml" --as-of 2026-11-24 >"$work/list.xml" &&
                xmllint --noout --nonet --relaxng "$datadir/xslt/schema/progress.rng" "$work/list.xml"
}
worker_finds_its_sheets() {
        sed "s|^data_dir.*|data_dir = $work|" "$confdir/recert.conf.example" >"$work/recert.conf"
        mkdir -p "$work/run"
        "$sbindir/recert-fcgi" --dir "$work" >"$work/log" 2>&1 &
        local pid=$! i
        for i in $(seq 100); do
                [ ! -S "$work/run/recert.sock" ] || break
                sleep 0.05
        done
        kill "$pid" 2>/dev/null
        wait "$pid"
        grep -q event=started "$work/log" || { cat "$work/log"; return 1; }
}
nginx_takes_the_site() {
        command -v nginx >/dev/null || return 0
        openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=x -keyout "$work/key" -out "$work/pem" 2>/dev/null || return 0
        sed "s|/etc/ssl/.*\.pem|$work/pem|; s|/etc/ssl/.*\.key|$work/key|; s|/var/log/nginx|$work|; s|listen .*443|listen unix:$work/tls|
             s|listen .*80|listen unix:$work/http|" "$datadir/nginx/site.conf" | awk '!seen[$0]++ || !/listen/' >"$work/site.conf"
        printf 'pid %s/pid; error_log stderr; events { } http { access_log off; client_body_temp_path %s; fastcgi_temp_path %s;
                proxy_temp_path %s; uwsgi_temp_path %s; scgi_temp_path %s; include %s/site.conf; }\n' \
                "$work" "$work" "$work" "$work" "$work" "$work" "$work" >"$work/nginx.conf"
        nginx -e stderr -t -c "$work/nginx.conf"
}
pages_are_there() {
        local page
        for page in man1/recertctl.1 man8/recert-fcgi.8 man5/recert.conf.5; do
                [ -s "$mandir/$page" ] || { echo "no $page"; return 1; }
        done
}

it 'recertctl evaluates a demonstration with the installed programme' evaluates
# Below DESTDIR nothing is where the programs look.
[ -n "${DESTDIR:-}" ] || it 'the workers start with the installed sheets' worker_finds_its_sheets
it 'the image helper is where they look for it' test -x "$libexecdir/recert-image"
[ -n "${DESTDIR:-}" ] || it 'nginx takes the installed site' nginx_takes_the_site
it 'pages for errors are there' test -s "$datadir/nginx/errors/503.de.html"
it 'man pages are there' pages_are_there
exit $failed
