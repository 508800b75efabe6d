#!/usr/bin/env bash
# t0550-full.sh - a full disk refuses what cannot be kept, by 503, and takes it once there is room again
# In a mount namespace of its own, whose small disk goes with it.
if [ -z "${RECERT_NAMESPACE:-}" ] && [ "$(id -u)" = 0 ] && unshare -m true 2>/dev/null; then
        RECERT_NAMESPACE=yes exec unshare -m bash "$0" "$@"
fi
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/load.sh"
ordinary_build
[ -n "${RECERT_NAMESPACE:-}" ] && mount -t tmpfs -o size=420m,mode=0755 recert "$work" 2>/dev/null ||
        { skip 'a full disk: nothing can be mounted here'; exit 0; }
command -v node >/dev/null || { skip 'a full disk: there is no node to make noise'; exit 0; }
portal
person AT00000551 ada "<award certification='ACP-JCA' on='$(day '3 months ago')' basis='exam'/>"
ok 'she signs in' sign_in ada@example.org "$password"

# noise FILE: a PNG of six megabytes that does not get smaller
noise() {
        node -e '
const zlib = require("zlib"), crypto = require("crypto"), side = 1400;
const crc = bytes => { let c = ~0; for (const it of bytes) { c ^= it; for (let k = 0; k < 8; k++) c = c & 1 ? c >>> 1 ^ 0xedb88320 : c >>> 1; } return ~c >>> 0; };
const chunk = (type, data) => { const body = Buffer.concat([Buffer.from(type), data]), size = Buffer.alloc(4), sum = Buffer.alloc(4);
  size.writeUInt32BE(data.length); sum.writeUInt32BE(crc(body)); return Buffer.concat([size, body, sum]); };
const head = Buffer.alloc(13); head.writeUInt32BE(side, 0); head.writeUInt32BE(side, 4); head.set([8, 2, 0, 0, 0], 8);
const lines = Buffer.concat(Array.from({ length: side }, () => Buffer.concat([Buffer.from([0]), crypto.randomBytes(side * 3)])));
require("fs").writeFileSync(process.argv[1], Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", head),
  chunk("IDAT", zlib.deflateSync(lines, { level: 1 })), chunk("IEND", Buffer.alloc(0))]));' "$1"
}
noise "$work/one.png"
noise "$work/two.png"
upload() { post /credentials/upload/coursework "date=$(today)" "title=$1" language=en notes= "image=@$work/$2;type=image/png"; }
# well: who waited for the disk says for a second that there is no database, then goes on
well() { await 30 form_is_there; }
form_is_there() { form /credentials/upload/coursework; [ "$status" = 200 ]; }
# taken: an upload worker that waited for the disk says that as well, and is asked again with the same form.
taken() { await 30 is_taken "$@"; }
is_taken() { upload "$@"; [ "$status" != 503 ]; }
free() { df -k --output=avail "$work" | tail -n 1; }

form /credentials/upload/coursework
upload 'There is room' one.png
is "$status" 303 'with room on the disk an image is kept'

# nginx keeps a body on the disk while it comes in: room for that is left, not for the table to grow.
head -c $((($(free) - 7 * 1024) * 1024)) /dev/zero >"$work/filler"
form /credentials/upload/coursework
upload 'There is no room' two.png
is "$status" 503 'without room the upload is refused by 503'
ok 'with Retry-After' test "$(header Retry-After)" -ge 1
is "$(sql "SELECT COUNT(*) FROM draft WHERE title = 'There is no room'")" 0 'nothing of it is kept'
ok 'pages are answered all the same' well

# No room even for nginx.
head -c $(($(free) * 1024)) /dev/zero >"$work/filler2" 2>/dev/null
form /credentials/upload/coursework
upload 'No room for the body' two.png
like "$status" '^50[03]$' 'a body that nginx cannot keep is refused'

rm -f "$work/filler" "$work/filler2"
ok 'with room again all is well' well
ok 'for uploads too' taken 'There is no room' two.png
is "$status" 303 'and the same upload is taken'
is "$(sql "SELECT COUNT(*) FROM draft WHERE title = 'There is no room'")" 1 'once'
is "$(sql 'SELECT COUNT(*) FROM evidence e WHERE e.uses <> (SELECT COUNT(*) FROM activity_evidence a WHERE a.sha256 = e.sha256) + (SELECT COUNT(*) FROM draft_evidence d WHERE d.sha256 = e.sha256)')" \
        0 'references to images are counted rightly'
