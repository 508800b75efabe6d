# shellcheck shell=bash
# box.sh - for tests of mails: a server that takes them into a box, and a portal that sends to it.
have() { command -v "$1" >/dev/null; }
have node && have npm || { skip 'no node, no npm'; exit 0; }
"$top/tests/packages.sh" mail >"$work/packages.log" 2>&1 || bail 'the mail server of the tests is there' "$(tail -n 3 "$work/packages.log")"

# --- The server
box=$work/box smtp='' smtp_port=''
# server_start [KEY CERT]: on the port that it had
# shellcheck disable=SC2120 # one of the tests has a key
server_start() {
        mkdir -p "$box"
        rm -f "$box/port"
        node "$top/tests/mail/server.mjs" "$box" "${smtp_port:-0}" "$@" >>"$work/smtp.log" 2>&1 &
        smtp=$!
        until_true test -s "$box/port" || bail 'the mail server starts' "$(tail -n 3 "$work/smtp.log")"
        smtp_port=$(cat "$box/port")
}
server_stop() {
        [ -z "$smtp" ] || { kill "$smtp" && wait "$smtp"; } 2>"$work/kill"
        smtp=''
}
trap 'server_stop; finish' EXIT
behaves() { printf '%s\n' "$@" >"$box/behaviour"; }
behaves_well() { rm -f "$box/behaviour"; }
until_true() { await 90 "$@"; }
# taken NUMBER FIELD: of a mail that the server took
taken() { node -e 'const mail = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(process.argv[2].split(" ").reduce((it, name) => it?.[name], mail) ?? "")' "$box/$1.json" "$2"; }
quiet() { "$@" >"$work/quiet" 2>&1; }
came() { find "$box" -name '*.json' | wc -l; }
came_all() { [ "$(came)" = "$1" ]; }
states() { sql "SELECT GROUP_CONCAT(CONCAT(n, ' ', state) ORDER BY state SEPARATOR ', ') FROM (SELECT state, COUNT(*) AS n FROM outbox GROUP BY state) AS s"; }
states_are() { [ "$(states)" = "$1" ]; }
last() { sql "SELECT CONCAT_WS(' ', $1) FROM outbox ORDER BY outbox_id DESC LIMIT 1"; }
last_is() { [ "$(last "$1")" = "$2" ]; }
due() { sql "UPDATE outbox SET due = UTC_TIMESTAMP(6) WHERE state = 'waiting'"; }
jobs_begin() { recert up >"$work/up.log" 2>&1 || bail 'the job process starts again' "$(tail -n 5 "$work/up.log")"; }
jobs_restart() { jobs_end && jobs_begin; }

tell() { sql "INSERT INTO message (candidate_id, cause, step, kind, made, document) SELECT ${3:-1}, 'test', '$1', 'status', UTC_TIMESTAMP(6), '<message xmlns=\"urn:recert:1\" kind=\"status\" on=\"2026-03-04\"/>'; INSERT INTO outbox (candidate_id, cause, step, kind, message_id, made, due, state) SELECT candidate_id, cause, step, kind, message_id, made, made, 'waiting' FROM message WHERE message_id = LAST_INSERT_ID()"; }
# The portal, with the settings of its mail.
mail_portal() {
        server_start
        portal workers=2
        for it in mail_server=127.0.0.1 "mail_port=$smtp_port" mail_tls=no mail_from=recert@example.org "origin=$url"; do setting "${it%%=*}" "${it#*=}"; done
        restart || bail 'the portal starts with a mail server' "$(tail -n 5 "$work/up.log")"
}
