#!/usr/bin/env bash
# t0235-stack.sh - a draft takes its day from its image where nobody typed one; several images are one activity or
# several drafts, as was said.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-06-15
portal workers=1
person AT00000001 ada '<award certification="ACP-JCA" on="2025-06-01" basis="exam"/>'
image "$work/undated.png"
photo "$work/may.jpg" 2026-05-04
photo "$work/june.jpg" 2026-06-05
photo "$work/today.jpg" 2026-06-15
photo "$work/tomorrow.jpg" 2026-06-16
photo "$work/old.jpg" 2000-01-01
printf 'no image' >"$work/no.png"
step=/credentials/upload/coursework
drafts() { sql "SELECT IFNULL(GROUP_CONCAT(IFNULL(on_day, 'none') ORDER BY draft_id SEPARATOR ' '), '') FROM draft WHERE draft_id > $before"; }
begin() { before=$(sql 'SELECT IFNULL(MAX(draft_id), 0) FROM draft'); submit $step "$@"; }
hint() { xml "/credentials/drafts/$((before + 1))" 'string(//field[@name="date"]/@hint)'; }
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'

# --- One image
begin date= 'title=Jira basics' language=en notes= "image=@$work/may.jpg"
is "$status $(drafts)" '303 2026-05-04' 'a draft without a day takes that of its image'
first=${location%%\?*}
is "$(hint)" image 'says where it is from'
get "$first"
like "$(html 'string(id(//input[@name="date"]/@aria-describedby))')" 'From your image, please check' 'on the page as well, at the field'
submit "$first" action=save date=2026-05-04 'title=Jira basics' language=en notes=
is "$(hint)" image 'saved as it is, that stays'
submit "$first" action=save date=2026-05-03
is "$(drafts) $(hint)" '2026-05-03 ' 'another day is what was typed'
submit "$first" action=save date=2026-05-04
is "$(hint)" '' 'even where it is the same again'
begin date=2026-05-20 'title=Typed' language=en notes= "image=@$work/may.jpg"
is "$(drafts) $(hint)" '2026-05-20 ' 'a day that was typed is not overridden'
begin date=yesterday 'title=Typed wrongly' language=en notes= "image=@$work/may.jpg"
is "$status $(drafts) $(html 'string(//input[@name="date"]/@value)')" '422 none yesterday' 'nor one that was typed wrongly'
begin date= 'title=Undated' language=en notes= "image=@$work/undated.png"
like "$status $(html 'string(id(substring-before(//input[@name="date"]/@aria-describedby, " ")))')" '422 .*does not say' 'an image without a day leaves the field empty, and says so'
is "$(drafts) $(hint)" 'none image-undated' 'whenever the draft is looked at'
submit "/credentials/drafts/$((before + 1))" action=save date= 'title=Undated' language=en notes= "image=@$work/june.jpg"
is "$(drafts) $(hint)" '2026-06-05 image' 'an image that is added to it gives it one'
for it in tomorrow:none old:none today:2026-06-15; do
        begin date= 'title=Edge' language=en notes= "image=@$work/${it%%:*}.jpg"
        is "$(drafts)" "${it#*:}" "the day of an image that was taken ${it%%:*} is ${it#*:}"
done
begin date= 'title=Two' language=en notes= "image=@$work/undated.png" "image=@$work/june.jpg" "image=@$work/may.jpg"
is "$status $(drafts)" '303 2026-06-05' 'of several it takes the first that says one'
is "$(xml "/credentials/drafts/$((before + 1))" 'count(//draft/image)')" 3 'and a name says that they belong together'

# --- A stack: nothing said, and nothing typed
begin date= title= language=de notes= "image=@$work/may.jpg" "image=@$work/june.jpg" "image=@$work/undated.png"
is "$status $location" '303 /credentials/upload?notice=drafts-kept&count=3' 'several images of which nothing is said are several drafts'
is "$(drafts)" '2026-05-04 2026-06-05 none' 'each of the day of its own image'
is "$(sql "SELECT GROUP_CONCAT(DISTINCT n, language) FROM (SELECT COUNT(*) AS n, MAX(d.language) AS language FROM draft AS d JOIN draft_evidence USING (candidate_id, draft_id) WHERE draft_id > $before GROUP BY draft_id) AS t")" \
        1de 'with that image alone'
get "$location"
like "$(html 'string(//*[contains(@class, "notice")])')" '3 drafts are kept' 'which the page says'
is "$(html 'count(//a[starts-with(@href, "/credentials/drafts/")]) >= 3')" true 'with a link to each'
post $step date= title= language=de notes= "image=@$work/may.jpg" "image=@$work/june.jpg" "image=@$work/undated.png"
is "$status $location $(drafts)" '303 /credentials/upload?notice=drafts-kept&count=3 2026-05-04 2026-06-05 none' 'sent twice they are there once'

# --- Said
begin pictures=together date= title= language=en notes= "image=@$work/may.jpg" "image=@$work/june.jpg"
is "$(drafts)" 2026-05-04 'who says that they belong together has one draft'
begin pictures=apart 'title=Live Learning' date= language=en notes= "image=@$work/may.jpg" "image=@$work/june.jpg"
is "$(drafts) $(sql "SELECT COUNT(*) FROM draft WHERE draft_id > $before AND title = 'Live Learning'")" '2026-05-04 2026-06-05 2' \
        'who says that they do not has several, each of the name that was typed'
begin pictures=apart date=2026-06-01 title= language=en notes= "image=@$work/may.jpg" "image=@$work/june.jpg"
is "$(drafts)" '2026-06-01 2026-06-01' 'and of the day'
begin pictures=apart date= title=One language=en notes= "image=@$work/may.jpg"
is "$status ${location%%\?*} $(drafts)" "303 /credentials/drafts/$((before + 1)) 2026-05-04" 'one image is one draft, whatever was said'
refused begin pictures=maybe 'title=X' date= language=en notes= "image=@$work/may.jpg"
is "$status $codes $(drafts)" '422 code ' 'there is no third answer'
refused submit "$first" pictures=apart
is "$status $codes" '422 field-unknown' 'a draft does not ask'

# --- Some that cannot be kept
begin date= title= language=en notes= "image=@$work/may.jpg" "image=@$work/no.png" "image=@$work/june.jpg"
is "$status $(drafts)" '422 2026-05-04 2026-06-05' 'beside one that is no image the others are drafts'
like "$(html 'string(//*[@role="alert"])')" 'no.png' 'and the page names it'
get /credentials/upload.xml
is "$(document 'count(//refused)')" 0 'until it is looked at anew'
post $step date= title= language=en notes= "image=@$work/may.jpg" "image=@$work/no.png" "image=@$work/june.jpg"
is "$status $(html 'count(//*[@role="alert"]//li)') $(drafts)" '422 1 2026-05-04 2026-06-05' 'sent twice it is answered the same'
begin pictures=apart date= "title=$(printf 'q%.0s' {1..201})" language=en notes= "image=@$work/may.jpg" "image=@$work/june.jpg"
is "$status $(drafts)" '422 2026-05-04 2026-06-05' 'a name that is too long is kept in every draft'
like "$(html 'string(//*[@role="alert"])')" 'at most 200 characters' 'and the page says how long it can be'
files=()
for it in {1..21}; do files+=("image=@$work/may.jpg"); done
begin date= title= language=en notes= "${files[@]}"
is "$status $(sql "SELECT COUNT(*) FROM draft WHERE draft_id > $before") $(html 'count(//*[@role="alert"]//li)')" '422 20 1' 'more than twenty at once are refused, and twenty kept'
like "$(html 'string(//*[@role="alert"])')" '20 images at most' 'which the page says'
is "$(sql 'SELECT COUNT(*) FROM evidence WHERE uses = 0')" 0 'no image is left without a use'

# --- The session ends meanwhile
form $step
sql 'UPDATE session SET used = used - INTERVAL 2 HOUR'
before=$(sql 'SELECT MAX(draft_id) FROM draft')
post $step date= title= language=en notes= "image=@$work/may.jpg" "image=@$work/june.jpg"
is "$status $location $(drafts)" "303 /sign-in?next=/credentials/upload&notice=session-ended&draft=$((before + 2)) 2026-05-04 2026-06-05" \
        'what is sent after the session is kept as well'
