#!/usr/bin/env bash
# t0210-images.sh - what becomes of images: of every kind, lying, broken, poisoned, too large, bombs.
. "$(dirname "$0")/lib.sh"
portal workers=2
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'

craft() { "$top/tests/craft-image.js" "$1" "$2"; }
# upload FILE[;OPTIONS]: sets codes; the draft's address is in here
upload() {
        refused submit /credentials/upload/coursework "date=$(today)" "title=Image $RANDOM$RANDOM" language=en notes= "image=@$1"
        here=$(document 'string(//form/@action)')
        [ "$status" = 422 ] || here=${location%%\?*}
}
magic() { head -c "$1" "$body" | od -An -tx1 | tr -d ' \n'; }

# --- Every kind is taken, and made anew
for kind in png:89504e47:png jpg:ffd8ff:jpeg webp:89504e47:png gif:89504e47:png; do
        IFS=: read -r suffix first made <<<"$kind"
        "$RECERT_BUILD/tests/make-image" "$work/image.$suffix" 400 "$RANDOM"
        upload "$work/image.$suffix"
        is "$status" 303 "a $suffix is taken"
        get "$here/evidence/1"
        is "$status $(header Content-Type) $(magic 4 | head -c ${#first})" "200 image/$made $first" "a $suffix is kept as a $made"
        ok "a $suffix is not kept as it came" not cmp -s "$body" "$work/image.$suffix"
        is "$(header X-Content-Type-Options) $(header Content-Disposition)" 'nosniff attachment' "a $suffix is served as an attachment"
        is "$(xml "$here" 'string(//draft/image/@width)')x$(document 'string(//draft/image/@height)')" 400x300 "a $suffix has its size"
        get "$here/evidence/1?size=thumbnail"
        is "$(header Content-Type)" image/jpeg "a $suffix has a small one"
done

# --- The kind is what the bytes say, not what is said of them
cp "$work/image.jpg" "$work/called.png"
upload "$work/called.png;type=image/gif"
is "$status" 303 'a JPEG called PNG and sent as GIF is a JPEG'
get "$here/evidence/1"
is "$(header Content-Type)" image/jpeg 'and served as one'
for it in svg html pdf bmp; do
        craft "$it" "$work/$it.png"
        upload "$work/$it.png;type=image/png"
        is "$status $codes" '422 image=image-kind' "a $it that calls itself PNG is refused"
done
for it in and-zip and-pdf and-html; do
        craft "$it" "$work/both.png"
        upload "$work/both.png"
        is "$status $codes" '422 image=image-kind' "an image $it is refused"
done

# --- What is in them beside the picture does not come out
craft secret "$work/secret.png"
upload "$work/secret.png"
get "$here/evidence/1"
is "$status $(grep -c -a 'Ada Secret' "$work/secret.png") $(grep -c -a 'Ada Secret' "$body")" '200 1 0' 'what is written beside the picture is stripped'

# --- Broken
head -c 2000 "$work/image.jpg" >"$work/cut.jpg"
head -c 500 "$work/image.webp" >"$work/cut.webp"
for it in cut wrong-sum; do craft "$it" "$work/$it.png"; done
for it in cut.png wrong-sum.png cut.jpg cut.webp; do
        upload "$work/$it"
        is "$status $codes" '422 image=image-damaged' "a broken image, $it, is refused"
        is "$(document 'string(//field[@name="image"]/@file)')" "$it" "by its name, $it"
done
craft nothing "$work/nothing.png"
upload "$work/nothing.png"
like "$status $codes" '^422 image=image-(missing|kind|damaged)$' 'an empty file is no image'

# --- Large
craft ten-mebibytes "$work/ten.png"
is "$(wc -c <"$work/ten.png")" 10485760 'an image of exactly 10 MiB is made'
upload "$work/ten.png"
is "$status" 303 'an image of 10 MiB is taken'
craft one-more "$work/more.png"
upload "$work/more.png"
is "$status $codes" '422 image=image-too-large' 'one of a byte more is refused'
is "$(document 'count(//draft/image)')" 0 'and not kept'
refused submit /credentials/upload/coursework "date=$(today)" 'title=Five large ones' language=en notes= \
        "image=@$work/ten.png" "image=@$work/ten.png" "image=@$work/ten.png" "image=@$work/ten.png" "image=@$work/ten.png"
is "$status" 303 'five of 10 MiB are taken at once'
cp "$work/ten.png" "$work/eleven.png"
head -c 5000000 /dev/zero >>"$work/eleven.png"
request /credentials/upload/coursework -X POST --form csrf=x --form "image=@$work/eleven.png" --form "image=@$work/eleven.png" \
        --form "image=@$work/eleven.png" --form "image=@$work/eleven.png" -H 'Expect:'
is "$status" 413 'a request of 60 MB is refused'

# --- Bombs: told by their header, at once
for it in bomb gif; do
        craft "$it" "$work/bomb.$it"
        began=$(date +%s%N)
        upload "$work/bomb.$it"
        took=$((($(date +%s%N) - began) / 1000000))
        is "$status $codes" '422 image=image-too-large' "an image that says it has 3.6 thousand million pixels ($it) is refused"
        ok "in a moment ($took ms)" test $took -lt 20000      # to read it would cost more than twice that
done
craft wide "$work/wide.png"
upload "$work/wide.png"
is "$status" 303 'one of 49 million pixels, 150 kB long, is taken'
ok 'and made smaller' test "$(xml "$here" 'string(//draft/image/@width)')" -le 3465
get /credentials/upload
is "$status" 200 'after all of it the portal is well'

# --- Names of files
name() {                # NAME as sent: sets got
        refused submit /credentials/upload/coursework "date=$(today)" "title=Name $RANDOM$RANDOM" language=en notes= "image=@$work/image.png;filename=\"$1\""
        here=${location%%\?*}
        got=$(xml "$here" 'string(//draft/image/@name)')
}
name '../../etc/passwd'
is "$got" passwd 'a name is the last part of its path'
name 'C:\\Users\\ada\\shot.png'
is "$got" shot.png 'of a Windows path too'
name 'Bildschirmfoto – größer ✓.png'
is "$got" 'Bildschirmfoto – größer ✓.png' 'a name has any letters'
name '<img src=x onerror=alert(1)>.png'
get "$here"
is "$(html 'count(//img[@onerror])') $(html 'count(//script[not(@src)])')" '0 0' 'a name is text on the page'
name "$(printf 'n%.0s' {1..300}).png"
ok 'a long name is cut' test "${#got}" -le 200
