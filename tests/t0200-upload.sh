#!/usr/bin/env bash
# t0200-upload.sh - an activity entered in three steps: what is refused, with which code, and that nothing
# typed or uploaded is lost by it.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-06-15
portal workers=2
person AT00000001 ada '<award certification="ACP-JCA" on="2025-06-01" basis="exam"/><award certification="ACA-ACF" on="2025-09-01" basis="exam"/>'
for it in 1 2 3 4 5 6; do image "$work/$it.png" 60; done
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'

field() { document "string(//form/field[@name=\"$1\"]/@value)"; }
drafts() { sql 'SELECT COUNT(*) FROM draft WHERE candidate_id = 1 AND activity_id IS NULL'; }
activities() { sql 'SELECT COUNT(*) FROM activity WHERE candidate_id = 1'; }

# --- Step 1: what there is to choose, and what each would be worth
get /credentials/upload.xml
is "$(document 'count(//option)') $(document 'string(//option[@code="global-event"]/@units)') $(document 'string(//option[@code="global-event"]/@limit)')" \
        '4 30 1' 'step 1 lists the items of the programme, with units and limit'
is "$(document 'string(//option[@code="coursework"]/answer[@type="ACP"]/@verdict)') $(document 'string(//option[@code="coursework"]/answer[@type="ACP"]/@after)')" \
        'counted 10' 'and what each would count for today'
step1() { refused submit /credentials/upload "${@:2}"; is "$status $codes" "422 $1" "in step 1, ${*:2} is refused with $1"; }
step1 option=field-missing group=renewal
step1 option=field-missing group=renewal option=
step1 option=option-unknown group=renewal option=no-such-item
step1 option=option-unknown group=no-such-group option=coursework
step1 option=option-unknown group=renewal option=../../profile
submit /credentials/upload group=renewal option=local-event
is "$status $location" '303 /credentials/upload/local-event' 'Next leads to step 2'

# --- Step 2: its form
get /credentials/upload/local-event.xml
is "$(field language) $(document 'string(//field[@name="date"]/@min)') $(document 'string(//field[@name="date"]/@max)')" \
        'en 2024-02-01 2026-06-15' 'step 2 begins with English, and knows the first and the last date'
is "$(document 'count(//field[@name="language"]/choice)') $(document 'count(//option/proof) > 0')" '7 true' \
        'and the languages of documentation, and what proves it'

# refuse CODES SENTENCE PAIR...: step 2 with one thing wrong. The rest is good unless given.
refuse() {
        local codes_wanted=$1 sentence=$2 it before
        shift 2
        before=$(drafts)
        for it in date=2026-06-10 "title=ACE no. $RANDOM$RANDOM" language=de 'notes=as typed' "image=@$work/1.png"; do
                [[ " $* " = *" ${it%%=*}="* ]] || set -- "$@" "$it"
        done
        for it in "$@"; do [ "$it" != image= ] || set -- "${@/#image=}"; done
        refused submit /credentials/upload/local-event "$@"
        is "$status $codes" "422 $codes_wanted" "$sentence"
        number=$(document 'string(//draft/@id)')
        is "$(drafts)$(document 'string(//form/@action)')" "$((before + 1))/credentials/drafts/$number" "a draft was kept of it: $sentence"
        get "/credentials/drafts/$number.xml"
}
refuse date=date-in-future 'a date after today is refused' date=2026-06-16 title=Tomorrow
is "$(field date) $(field title) $(field language) $(field notes) $(document 'count(//draft/image)')" '2026-06-16 Tomorrow de as typed 1' \
        'with all that was typed, and the image'
refuse date=date-too-early 'a date before activities count is refused' date=2024-01-31
refuse date=date 'a day that there is not is refused' date=2026-02-30
is "$(field date)" 2026-02-30 'and kept as it was typed'
refuse date=date 'a date in words is refused' date=yesterday
get "/credentials/drafts/$number"
is "$(html "string(//input[@name='date']/@type)") $(html "string(//input[@name='date']/@value)")" 'text yesterday' 'and shown as it was typed'
refuse date=date 'a date otherwise written is refused' date=10/06/2026
refuse date=field-missing 'a date is needed' date=
refuse title=field-missing 'a name is needed' title=
refuse title=field-missing 'a name of white space is none' 'title=   '
long=$(printf 'ü%.0s' {1..201})
refuse title=field-too-long 'a name of 201 characters is refused' "title=$long"
is "$(field title)" "$long" 'and kept as it was typed'
refuse title=text 'a name with a control character is refused' $'title=Jira\x07basics'
is "$(field title)" "Jira"$'\uFFFD'"basics" 'and kept, with a mark where it was'
refuse title=text 'a name that is no UTF-8 is refused' $'title=Jira \xff'
long=$(printf 'y%.0s' {1..4001})
refuse notes=field-too-long 'notes of 4,001 characters are refused' "notes=$long"
is "$(field notes)" "$long" 'and kept as they were typed'
refuse language=language-unknown 'a language that is not in the list is refused' language=tlh
refuse language=field-too-long 'a language longer than any is refused too' "language=$(printf 'x%.0s' {1..201})"
refuse date=date 'a date of 150 letters that are no ASCII is refused' "date=$(printf 'é%.0s' {1..150})"
refuse language=field-missing 'a language is needed' language=
refuse image=image-missing 'an image is needed' image=
is "$(document 'string(//draft/@ready)')" false 'and the draft says that it cannot be submitted yet'
"$top/tests/craft-image.js" pdf "$work/registration.pdf"
refuse image=image-kind 'what is no image is refused' "image=@$work/registration.pdf;type=image/png"
refuse 'date=date-in-future title=field-missing language=language-unknown image=image-missing' 'all that is wrong is said at once' \
        date=2030-01-01 title= language=xx image=
is "$(activities)" 0 'and nothing of it is an activity'

# --- Images: the good ones are kept beside the bad
refused submit /credentials/upload/local-event date=2026-06-10 'title=Good and bad' language=en notes= "image=@$work/1.png" \
        "image=@$work/registration.pdf" "image=@$work/2.png"
is "$status $codes $(document 'string(//field[@name="image"]/@file)') $(document 'count(//draft/image)')" '422 image=image-kind registration.pdf 2' \
        'of three files one is refused, by its name, and two are kept'
number=$(document 'string(//draft/@id)')
is "$(document 'string(//draft/image[1]/@name)')" 1.png 'under the names that they had'
submit "/credentials/drafts/$number" action=submit date=2026-06-10 'title=Good and bad' language=en notes=
is "$status" 303 'and the draft can be submitted then'
refused submit /credentials/upload/local-event date=2026-06-10 'title=Six images' language=en notes= \
        "image=@$work/1.png" "image=@$work/2.png" "image=@$work/3.png" "image=@$work/4.png" "image=@$work/5.png" "image=@$work/6.png"
is "$status $codes $(document 'count(//draft/image)')" '422 image=image-too-many 5' 'of six images five are kept'
submit /credentials/upload/local-event date=2026-06-11 'title=Five images' language=fr $'notes=Two\r\nlines' \
        "image=@$work/1.png" "image=@$work/2.png" "image=@$work/3.png" "image=@$work/4.png" "image=@$work/5.png"
is "$status" 303 'five images are taken'
five=${location%%\?*}
is "$(xml "$five" 'count(//draft/image)') $(field notes)" $'5 Two\nlines' 'and notes may have lines'
refused submit "$five" action=save date=2026-06-11 'title=Five images' language=fr notes= "image=@$work/6.png"
is "$status $codes $(document 'count(//draft/image)')" '422 image=image-too-many 5' 'a sixth is refused later too'

# --- Step 3: a draft is changed, shows what it will count for, and is submitted or thrown away
submit "$five" remove-image=2 'title=Five images less one'
is "$status $(xml "$five" 'count(//draft/image)') $(field title)" '303 4 Five images less one' 'an image is removed, and what else was typed is saved'
is "$(document 'string(//draft/image[2]/@number)')" 3 'the others keep their numbers'
submit "$five" action=save 'title=Once more' "image=@$work/6.png"
is "$status $(xml "$five" 'count(//draft/image)') $(document 'string(//draft/image[2]/@name)')" '303 5 6.png' 'another takes its place'
get "$five.xml"
is "$(document 'string(//worth/answer[@type="ACP"]/@verdict)') $(document 'string(//worth/answer[@type="ACP"]/@before)') $(document 'string(//worth/answer[@type="ACP"]/@after)')" \
        'counted 10 20' 'the draft says what it will count for in one type'
is "$(document 'string(//worth/answer[@type="ACA"]/@after)')" 20 'and in the other'
is "$(xml /credentials/progress 'string(//type[@code="ACP"]/@counted)')" 10 'but counts for nothing itself'
refused submit "$five" action=submit date=2026-06-30 'title=Too late' language=fr notes=
is "$status $codes $(xml "$five" 'string(//field[@name="title"]/@value)')" '422 date=date-in-future Too late' 'what cannot be submitted is kept as it was typed'
refused submit "$five" action=explode
is "$status $codes" '422 action' 'an action that there is not is refused'
submit "$five" action=save date=2026-06-12 'title=  Once   more ' language=fr
submit "$five" action=submit
is "$status $location" '303 /exams/activities/2?notice=activity-recorded&activity=2' 'a draft that is submitted is an activity'
get "$location"
like "$(html 'string(//*[contains(@class, "notice")])')" . 'which the page says'
get /exams/activities/2.xml
is "$(document 'string(//activity/title)') $(document 'string(//activity/@date)') $(document 'string(//activity/@entered)') $(document 'string(//activity/@status)') $(document 'count(//activity/image)')" \
        'Once more 2026-06-12 2026-06-15 recorded 5' 'with all that was in the draft, entered today'
is "$(document 'string(//credit[@type="ACP"]/@verdict)')$(document 'string(//credit[@type="ACA"]/@total)')" counted20 'and its credit in each type'
get "$five"
is "$status $location" '303 /exams/activities/2' 'the address of the draft leads there from then on'
submit /credentials/upload/coursework date=2026-06-14 'title=Never mind' language=en notes=x "image=@$work/3.png"
gone=${location%%\?*}
submit "$gone" action=discard
is "$status $location" '303 /credentials/upload?notice=draft-discarded' 'a draft is thrown away'
get "$gone"
is "$status" 404 'and is gone'
get "$gone/evidence/1"
is "$status" 404 'with its image'
get /credentials/upload.xml
is "$(document 'count(//drafts/draft)')" "$(drafts)" 'step 1 lists the drafts'
is "$(document 'string(//drafts/draft[1]/title)')" 'Six images' 'the newest first'
is "$(sql 'SELECT COUNT(*) FROM evidence AS e WHERE uses <> (SELECT COUNT(*) FROM draft_evidence AS d WHERE d.sha256 = e.sha256)
        + (SELECT COUNT(*) FROM activity_evidence AS a WHERE a.sha256 = e.sha256)')" 0 'every image knows how often it is used'

# --- At the edges
for it in 'date=2024-02-01' 'date=2026-06-15' "title=$(printf 'z%.0s' {1..200})" "notes=$(printf 'n%.0s' {1..4000})" 'title=<b>&amp; "quoted" ]]>' 'title=日本語の題'; do
        fields=(date=2026-06-13 "title=Edge $RANDOM$RANDOM" language=en notes=)
        for n in "${!fields[@]}"; do [ "${fields[n]%%=*}" != "${it%%=*}" ] || fields[n]=$it; done
        submit /credentials/upload/coursework "${fields[@]}" "image=@$work/4.png"
        draft=$location
        submit "${draft%%\?*}" action=submit
        is "$status" 303 "${it:0:30} is taken"
        number=$(sql 'SELECT MAX(activity_id) FROM activity')
        [ "${it%%=*}" != title ] || is "$(xml "/exams/activities/$number" 'string(//activity/title)')" "${it#title=}" 'and read back as it is'
done
