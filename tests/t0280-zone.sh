#!/usr/bin/env bash
# t0280-zone.sh - days are those of the programme's zone: what is today, what is tomorrow, when an activity was
# entered. Two zones whose days are never the same show it at any hour.
. "$(dirname "$0")/lib.sh"
real_day=yes
portal workers=2
in_zone() { sed "s|time-zone=\"[^\"]*\"|time-zone=\"$1\"|" "$top/sql/programme.xml" >"$work/zone.xml"; }

for zone in Pacific/Kiritimati Pacific/Pago_Pago; do
        in_zone "$zone"
        ok "before there are events the programme can be that of $zone" ctl import "$work/zone.xml" 2>"$work/import.log"
        before=$(TZ=$zone date +%F)
        get /help.xml
        said=$(document 'string(//portal/@today)')
        # Midnight may pass between the two.
        [ "$said" = "$before" ] || before=$(TZ=$zone date +%F)
        is "$said $(document 'string(//portal/@time-zone)')" "$before $zone" "today is that of $zone"
done
there=Pacific/Pago_Pago
# Midnight is to pass before what follows, not in it.
midnight_is_near() { [[ $(TZ=$there date +%H:%M) = 23:5[789] ]]; }
await 200 not midnight_is_near
today=$(TZ=$there date +%F)
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
image "$work/evidence.png"
get /credentials/upload/coursework.xml
is "$(document 'string(//field[@name="date"]/@max)')" "$today" 'the form takes dates up to today, there'
refused submit /credentials/upload/coursework "date=$(TZ=Pacific/Kiritimati date +%F)" 'title=Tomorrow, here' language=en "image=@$work/evidence.png"
is "$status $codes" '422 date=date-in-future' 'what is today elsewhere can be the future there'
submit /credentials/upload/coursework "date=$today" title=Today language=en "image=@$work/evidence.png"
submit "${location%%\?*}" action=submit
is "$status" 303 'an activity of today is taken'
is "$(xml "${location%%\?*}" 'string(//activity/@entered)')" "$today" 'and was entered today, there'
in_zone UTC
ok 'once there are events the zone cannot change' not ctl import "$work/zone.xml" 2>"$work/import.log"
get /help.xml
is "$(document 'string(//portal/@time-zone)')" "$there" 'and has not'
get /credentials/progress
is "$(html "contains(string(//footer), 'Pago_Pago')")" true 'the page says in which zone days are counted'
