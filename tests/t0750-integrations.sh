#!/usr/bin/env bash
# t0750-integrations.sh - staff make keys of other systems, shown once; see who used them when; revoke them at once.
. "$(dirname "$0")/lib.sh"
portal workers=1

staff support admin auditor
page=/admin/integrations
browser support
get $page
is "$status" 403 'support has nothing to do with keys'
browser auditor
get $page
is "$status $(html 'count(//main//form)')" '200 0' 'an auditor sees them, and has no form'
is "$(html 'string(//h1)')" 'No other system has a key that works.' 'at first there is none'

# make PAIR...: the form for a new key
make() {
        get $page
        csrf=$(html "string(//input[@name='csrf']/@value)")
        key=$(html "string(//form[.//input[@value='create']]/input[@name='key']/@value)")
        post $page action=create "$@"
}
revoke() {
        get $page
        csrf=$(html "string(//input[@name='csrf']/@value)")
        key=$(html "string(//form[.//input[@value='revoke']]/input[@name='key']/@value)")
        post $page action=revoke "id=$1"
}
feed() { curl -s -o "$work/feed" -w '%{http_code}' -H "Authorization: Bearer $1" "$url/feeds/candidates.xml"; }

browser admin
refused make
is "$status $codes" '422 name=field-missing scope=field-missing' 'a key needs a name and a scope'
refused make name=mirror scope=everything
is "$status $codes" '422 scope=code' 'a scope is one of four'
refused make name=mirror scope=feeds:read "until=$(day '-1 day')"
is "$status $codes" '422 until=ends-before-today' 'it cannot have ended'
refused make name=mirror scope=feeds:read per-minute=0
is "$status $codes" '422 per-minute=number' 'a rate of nothing is none'
is "$(sql 'SELECT COUNT(*) FROM integrator_key')" 0 'and nothing of it was kept'

make name=mirror scope=feeds:read scope=feeds:personal "until=$(day '+30 days')" per-minute=100
one=$(html 'string(//code)')
is "$status $(header Cache-Control)" '200 no-store' 'a key is made, and the page kept by nobody'
like "$one" '^recert_[A-Za-z0-9_-]{43}$' 'the key is shown'
is "$(sql 'SELECT name, scopes, per_minute, ends FROM integrator_key')" \
        $'mirror\tfeeds:read feeds:personal\t100\t'"$(day '+31 days') 00:00:00.000000" 'stored as it was asked for'
is "$(sql "SELECT COUNT(*) FROM integrator_key WHERE key_hash LIKE '%recert_%'")" 0 'but for the key itself, of which the hash is kept'
post $page action=create name=mirror scope=feeds:read scope=feeds:personal "until=$(day '+30 days')" per-minute=100
is "$status $(html 'count(//code)') $(sql 'SELECT COUNT(*) FROM integrator_key')" '200 0 1' 'sent again there is one key, and it is not shown again'
get $page
is "$(grep -c "$one" "$body")" 0 'nor on any later page'
is "$(feed "$one")" 200 'the key opens the feeds'
is "$(xml $page 'count(//key[@used])')" 1 'its last use is shown'

# --- Rotation
id=$(sql 'SELECT key_id FROM integrator_key')
get "$page?like=$id"
is "$(html "string(//input[@name='name']/@value)")|$(html "count(//input[@name='scope'][@checked])")|$(html "string(//input[@name='per-minute']/@value)")" \
        'mirror|2|100' 'the form for the key that takes its place is filled in'
make name=mirror scope=feeds:read
two=$(html 'string(//code)')
is "$(feed "$one") $(feed "$two")" '200 200' 'two keys of one name are good at once'
revoke "$id"
is "$status $location" '303 /admin/integrations?notice=key-revoked' 'the old one is revoked'
is "$(feed "$one") $(feed "$two")" '401 200' 'and refused at once, the new one not'
is "$(xml $page 'concat(//keys/@good, " ", //key[@id='"$id"']/@state)')" '1 revoked' 'the list says so'
revoke "$id"
is "$status" 303 'to revoke it again changes nothing'
revoke 99
is "$status" 404 'what is not there cannot be revoked'
sql "UPDATE integrator_key SET ends = '2020-01-01'"
is "$(xml $page 'concat(//keys/@good, " ", count(//key[@state="over"]))') $(feed "$two")" '0 1 401' 'one whose time is over is said so'
is "$(sql "SELECT GROUP_CONCAT(action ORDER BY audit_id) FROM audit WHERE action LIKE 'key-%'")" key-create,key-create,key-revoke \
        'the audit log has each of it once'

# --- What waits
make name=university scope=completions:write
three=$(html 'string(//code)')
printf '<completions xmlns="urn:recert:1" source="university"><completion id="u-1" option="coursework" date="%s" email="nobody@example.org"><title>A</title></completion></completions>' "$(today)" |
        curl -s -o /dev/null -H "Authorization: Bearer $three" -H 'Content-Type: application/xml' --data-binary @- "$url/feeds/completions"
is "$(xml $page 'concat(//waiting/@source, " ", //waiting/@kind, " ", //waiting/@count, " ", //waiting/@oldest)')" "university completion 1 $(today)" \
        'reports that wait are counted by source'
