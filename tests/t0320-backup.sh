#!/usr/bin/env bash
# t0320-backup.sh - a backup made while people work, restored into another portal: the same export, images
# included, a whole audit log, nothing to recompute, and nobody is still signed in.
. "$(dirname "$0")/lib.sh"
portal workers=1
quiet() { "$@" >"$work/quiet" 2>&1; }
said() { cat "$work/quiet"; }

person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
enter coursework 'Jira basics' || bail 'Ada enters an activity'
submit /credentials/upload/local-event "date=$(today)" 'title=ACE Berlin' language=en 'notes=not yet' "image=@$work/evidence.png"
draft=${location%%\?*}
is "$status" 303 'Ada keeps a draft'
ctl user invite --base "$url" ada@example.org >"$work/link" 2>/dev/null || bail 'a link can be made'
get /exams/activities/1/evidence/1
cp "$body" "$work/before.image"

reader=$(ctl key create --name mirror --scope feeds:read) || bail 'a key can be made'
feed() { request "/feeds/candidates.xml$1" -H "Authorization: Bearer $reader"; }
feed ''
cursor=$(document 'string(/*/@cursor)')
feed "?since=$cursor"
is "$status" 200 'a mirror goes on where it was'

# --- Made while others write
people() {
        local i
        echo '<candidates xmlns="urn:recert:1">'
        for i in $(seq 1000 "$1"); do
                printf '<candidate id="AT%08d" email="p%d@example.org" given-name="P%d"><award certification="ACA-ACF" on="%s" basis="exam"/></candidate>\n' \
                        "$i" "$i" "$i" "$(day '-100 days')"
        done
        echo '</candidates>'
}
people 3999 >"$work/people.xml"
# The last thousand of them come when it has begun: its first table is there.
mkfifo "$work/later"
{ head -n 2001 "$work/people.xml"; cat "$work/later"; } | ctl import --quiet >"$work/import.log" 2>&1 &
importing=$!
(trap - EXIT; await 60 grep -qs 'CREATE TABLE' "$work/running.backup.part" "$work/running.backup"; tail -n +2002 "$work/people.xml") >"$work/later" &
some_are_there() { [ "$(sql 'SELECT COUNT(*) FROM candidate')" -ge 200 ]; }
await 60 some_are_there
ok 'a backup is made while candidates are imported' quiet ctl backup "$work/running.backup"
is "$(stat -c %a "$work/running.backup")" 600 'which nobody else can read'
wait $importing || bail 'the import ends' "$(cat "$work/import.log")"
ok 'and one when it is quiet' quiet ctl backup "$work/quiet.backup"
ctl export --evidence "$work/images" candidates >"$work/before.xml" || bail 'the candidates can be exported'
ctl export programme >"$work/programme.xml" || bail 'the programme can be exported'

# --- What is refused
ctl backup --restore "$work/quiet.backup" >"$work/quiet" 2>&1
is $? 1 'a database with candidates is not restored over'
head -c 100000 "$work/quiet.backup" >"$work/cut.backup"
ctl backup --restore --replace "$work/cut.backup" >"$work/quiet" 2>&1
is $? 1 'half a backup is refused'
ok 'and changes nothing' eval 'ctl export candidates | cmp -s - "$work/before.xml"'
recert down >"$work/down.log" 2>&1 || bail 'the first portal stops'

# --- In another portal
dir=$work/second
cp -a "$shared/template" "$dir"
rm "$dir/seal.key"                      # it has one of its own
for it in allow_today=yes requests_per_second=0 workers=1; do setting "${it%%=*}" "${it#*=}"; done
free_port
recert up --port "$port" >"$work/up.log" 2>&1 || bail 'a second portal starts' "$(tail -n 5 "$work/up.log")"
url=http://127.0.0.1:$port

same() {        # FILE: the export of what was restored is that
        ctl export --evidence "$work/images.second" candidates >"$work/after.xml" && cmp "$work/after.xml" "$1"
}
ok 'the backup from in between is restored' quiet ctl backup --restore "$work/running.backup"
ctl recompute --dry-run >"$work/recompute"
like "$(cat "$work/recompute")" ': 0 records and 0 rows of the projection would change' 'each candidate in it is whole'
some=$(sql 'SELECT COUNT(*) FROM candidate')
ok 'it was made in between' test "$some" -ge 200 -a "$some" -lt 3001
ok 'the quiet one takes its place' quiet ctl backup --restore --replace "$work/quiet.backup"
ok 'the export is the same, byte for byte' same "$work/before.xml"
ok 'so are the images' diff -r "$work/images" "$work/images.second"
ok 'so is the programme' eval 'ctl export programme | cmp -s - "$work/programme.xml"'
ctl recompute --dry-run >"$work/recompute"
like "$(cat "$work/recompute")" '^3001 candidates: 0 records and 0 rows' 'there is nothing to recompute'

# --- The log goes on behind its old end, under the key of this portal
whole() { [ "$(sql 'SELECT COUNT(*) FROM audit WHERE number IS NULL')" = 0 ] && quiet ctl audit verify; }
whole_soon() { await 30 whole; }
ok 'the audit log is whole, and signed by this portal' whole_soon

# --- As a mirror sees it
feed "?since=$cursor"
is "$status" 422 'a mirror is told to begin anew: numbers are given again'
feed ''
is "$status" 200 'and can'

# --- As Ada sees it
get /credentials/progress
is "$status" 303 'who was signed in is not any more'
get "$(sed 's|^http://[^/]*||' "$work/link")"
is "$status" 404 'and a link that was open is not'
ok 'her password is the same' sign_in ada@example.org "$password"
is "$(xml /credentials/progress 'string(//type/@counted)')" 10 'her units are there'
get "$draft"
is "$status" 200 'her draft is there'
get /exams/activities/1/evidence/1
ok 'her image is there' cmp "$body" "$work/before.image"
ok 'she goes on' enter coursework 'Jira automation'
ok 'and the log with her' whole_soon
