#!/usr/bin/env bash
# t0300-accounts.sh - what an operator does with recertctl user, as those it concerns see it.
. "$(dirname "$0")/lib.sh"
portal workers=1
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"

# Somebody who has never signed in.
printf '<candidates xmlns="urn:recert:1"><candidate id="AT00000002" email="bob@example.org" given-name="Bob"/></candidates>' >"$work/bob.xml"
ctl import "$work/bob.xml" >"$work/import.log" 2>&1 || bail 'Bob can be imported' "$(cat "$work/import.log")"
browser bob
ok 'without a password nobody signs in' not sign_in bob@example.org "$password"

# --- An invitation to all
ok 'everybody without a password is invited' ctl user invite --all --base "$url" --csv "$work/all.csv" 2>"$work/invited"
is "$(wc -l <"$work/all.csv")" 2 'that is Bob alone: Ada has a password'
like "$(sed -n 2p "$work/all.csv")" "^AT00000002,bob@example.org,Bob,$url/invite/[A-Za-z0-9_-]{43}"$'\r$' 'his line has id, mail, name and link'
link=$(sed -n '2s|.*\(/invite/[A-Za-z0-9_-]*\).*|\1|p' "$work/all.csv")
get "$link"
is "$status" 200 'the link opens'
submit "$link" 'password=my own good words' 'password-again=my own good words'
is "$status" 303 'and lets him choose a password'
get "$link"
is "$status" 404 'once'
ok 'with it he signs in' sign_in bob@example.org 'my own good words'

# --- A new link, a new password
ctl user invite --base "$url" bob@example.org >"$work/first" 2>/dev/null
ctl user invite --base "$url" AT00000002 >"$work/second" 2>/dev/null
first=$(sed "s|^$url||" "$work/first") second=$(sed "s|^$url||" "$work/second")
get "$first"
is "$status" 404 'a later link ends the earlier one'
get /credentials
is "$status" 200 'Bob is still signed in'
ctl user password --random bob@example.org >"$work/random" || bail 'a random password can be set'
get /credentials
is "$status" 303 'a password that is set ends his session'
get "$second"
is "$status" 404 'and his link'
ok 'the random password lets him in' sign_in AT00000002 "$(cat "$work/random")"

# --- Out, and in again
ok 'Bob is disabled' ctl user disable bob@example.org
get /credentials
is "$status" 303 'his session ends at once'
ok 'he does not sign in again' not sign_in bob@example.org "$(cat "$work/random")"
browser ada
ok 'Ada does' sign_in ada@example.org "$password"
browser bob
ok 'Bob is enabled' ctl user enable AT00000002
ok 'he signs in again' sign_in bob@example.org "$(cat "$work/random")"

# --- An admin has a name and no certifications
printf '%s\n' "$password" | ctl user create --admin --name 'Grace Hopper' --stdin grace@example.org || bail 'an admin can be made'
browser grace
ok 'the admin signs in' sign_in grace@example.org "$password"
is "$(xml /index 'string(//viewer/@name)')" 'Grace Hopper' 'and is called by her name'
get /credentials
is "$status" 403 'she has no certifications to see'

# --- What was done is in the log

is "$(sql "SELECT GROUP_CONCAT(action ORDER BY audit_id) FROM audit WHERE candidate_id = 2 AND program = 'recertctl user'")" \
        'account-create,invite-make,invite-make,invite-make,password-set,account-disable,account-enable' \
        'each of these things is a row of the audit log'
ok 'which is whole' eval 'ctl audit verify >"$work/audit"'
