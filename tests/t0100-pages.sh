#!/usr/bin/env bash
# t0100-pages.sh - every page of the portal: it is there, with a twin, in one round trip to the database,
# and is not sent again to who has it.
. "$(dirname "$0")/lib.sh"
portal workers=1

person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
ctl user invite ada@example.org --base "$url" >"$work/link" || bail 'an invitation can be made' "$(cat "$work/link")"
invitation=/invite/$(sed -n 's|.*/invite/||p' "$work/link" | tail -n 1)
browser visitor
get /
browser ada
ok 'a candidate signs in' sign_in ada@example.org "$password"
ok 'an activity is entered and submitted' enter coursework 'Jira basics'
submit /credentials/upload/local-event "date=$(today)" 'title=ACE Berlin' language=en notes= "image=@$work/evidence.png"
is "$status" 303 'what is sent in step 2 leads to a draft'

# Page, its view, the statements that it may send, and whether a browser may keep it. One statement joins
# session, account, record and programme; pages that show more than the record make one more.
pages() {
        cat <<END
/                                           home         1 kept
/sign-in                                    sign-in      1 never
/sign-out                                   sign-out     1 kept
$invitation                                 invite       2 never
/forgotten                                  forgotten    1 kept
/catalog                                    catalog      1 kept
/help                                       help         1 kept
/developers                                 developers   1 kept
/developers/components                      components   1 kept
/activities                                 offers       2 kept
/credentials                                credentials  1 kept
/credentials/upload                         upload       2 never
/credentials/upload/coursework              upload-item  2 never
/credentials/drafts/2                       draft        3 never
/credentials/progress                       progress     1 kept
/credentials/plan                           plan         2 kept
/credentials/progress/ACP-JCA               credential   1 kept
/credentials/progress/ACP-JCA/history       history      1 kept
/exams/activities                           activities   1 kept
/exams/activities/1                         activity     2 never
/extension                                  extension    2 never
/messages                                   messages     2 kept
/profile                                    profile      3 never
/profile/data                               held         25 never
END
}

twin() { if [ "$1" = / ]; then echo /index.xml; else echo "$1.xml"; fi; }
while read -r page view statements kept; do
        name=${page/$invitation//invite/…}
        get "$page"
        is "$status $(header Content-Type)" '200 text/html; charset=utf-8' "$name is there, in HTML"
        is "$(logged statements)" "$statements" "$name sends no more than its statements"
        is "$(html 'count(//h1)')" 1 "$name has one heading"
        is "$(html 'count(//script[not(@src)] | //style | //@style | //@onclick)')" 0 "$name has nothing inline"
        tag=$(header ETag)
        if [ "$kept" = never ]; then
                is "$tag $(header Cache-Control)" ' no-store' "$name is kept by nobody"
        else
                is "$(header Cache-Control), $(header Vary)" 'private, no-cache, Cookie, Accept-Language' "$name is kept by its reader alone"
                get "$page" -H "If-None-Match: $tag"
                is "$status $(wc -c <"$body") $(header ETag)" "304 0 $tag" "$name is not sent again to who has it"
                is "$(logged statements)" 1 "that $name has not changed is one statement"
                get "$page" -H "If-None-Match: \"other\", ${tag#W/}"
                is "$status" 304 "the tag of $name is compared weakly, in a list too"
        fi
        get "$page" -I
        ok "$name can be asked for without its body" cmp -s "$body" "$headers" # that is what curl says of it
        is "$status" 200 "$name without its body is there too"

        get "$(twin "$page")"
        is "$status $(header Content-Type)" '200 application/xml; charset=utf-8' "$name has a twin"
        is "$(document 'string(/page/@view)') $(document 'string(/page/@path)')" "$view $page" "the twin of $name says what it is"
        is "$(document 'count(//@csrf | //@key)')" 0 "the twin of $name has neither key nor token"
        if [ "$kept" = kept ]; then
                other=$(header ETag)
                ok "$name and its twin have different tags" test -n "$other" -a "$other" != "$tag"
        fi
done < <(pages)

# The twin is what the sheet was given: plain xsltproc makes the page of it, to the byte.
for page in /catalog /help /developers /credentials /credentials/progress /credentials/progress/ACP-JCA /exams/activities /messages; do
        get "$page.xml"
        cp "$body" "$work/twin.xml"
        get "$page"
        view=$(sed -n 's/.* view="\([^"]*\)".*/\1/p' "$work/twin.xml")
        xsltproc --nonet "$top/xslt/en/$view.xsl" "$work/twin.xml" >"$work/made.html"
        sed -i 's/?v=[0-9a-f]*//g' "$body" "$work/made.html"
        ok "xsltproc makes $page of its twin, to the byte" cmp -s "$body" "$work/made.html"
done

# Images are attachments of a fixed type that may do nothing, should a browser open one.
for image in /credentials/drafts/2/evidence/1 /exams/activities/1/evidence/1; do
        get "$image"
        is "$status $(header Content-Type) $(header Content-Disposition)" '200 image/png attachment' "$image is an image, to be saved"
        is "$(logged statements)" 2 "$image is one statement more than who asks"
        like "$(header Content-Security-Policy)" "default-src 'none'.*sandbox" "$image may do nothing"
        is "$(head -c 8 "$body" | od -An -tx1 | tr -d ' ')" 89504e470d0a1a0a "$image is a PNG"
        tag=$(header ETag)
        get "$image?size=thumbnail"
        is "$status $(header Content-Type)" '200 image/jpeg' "$image has a small one"
        get "$image" -H "If-None-Match: $tag"
        is "$status" 304 "$image is not sent again"
        get "$image.xml"
        is "$status" 404 "$image has no twin"
done

# Every write is seen on the very next request, whatever the browser holds.
get /credentials/progress
tag=$(header ETag)
is "$(xml /credentials/progress 'string(//type/@counted)')" 10 'ten units count before'
ok 'one more activity is entered' enter coursework 'Jira automation'
get /credentials/progress -H "If-None-Match: $tag"
is "$status" 200 'progress that changed is sent, whatever the browser holds'
is "$(xml /credentials/progress 'string(//type/@counted)')" 20 'twenty units count on the very next request'
tag=$(header ETag)
submit /credentials/upload/coursework "date=$(today)" 'title=Only a draft' language=en "image=@$work/evidence.png"
get /credentials/progress.xml -H "If-None-Match: $tag"
is "$status" 200 'a draft too is a change'
get /credentials
tag=$(header ETag)
form /profile
post /profile given-name=Augusta family-name=Example language=en
get /credentials -H "If-None-Match: $tag"
is "$status $(html 'contains(string(//header), "Augusta")')" '200 true' 'a new name is on the next page'

# A tag is the viewer's: neither another session nor nobody is answered with it.
get /credentials/progress
tag=$(header ETag)
browser second
sign_in AT00000001 "$password"
get /credentials/progress -H "If-None-Match: $tag"
is "$status" 200 'the tag of one session is not that of another'
browser visitor
get /credentials/progress -H "If-None-Match: $tag"
is "$status" 303 'the tag of a page is worth nothing without the session'

# What a POST did is said once, and kept by nobody.
browser ada
get '/credentials/upload?notice=draft-discarded'
is "$(html 'count(//*[contains(@class, "notice")])')" 1 'a notice is shown'
get '/exams/activities?notice=activity-recorded&activity=1'
is "$status $(header ETag)$(header Cache-Control)" '200 no-store' 'a page with a notice is kept by nobody'
get '/?notice=you-have-won'
is "$(html 'count(//*[contains(@class, "notice")])')" 0 'no notice but ours can be shown'

# A visitor's front page has a form that is bound to a cookie.
browser visitor
get /
is "$status $(header Cache-Control)" '200 no-store' "a visitor's front page is not kept"
get /help
is "$status $(html 'count(//a[@href="mailto:certification@example.org"])>0')" '200 true' 'help says whom to ask'
