#!/usr/bin/env bash
# pseudo.sh FOLDER - the sheets again, with one language more, zxx (no language, in BCP 47): what pseudo.xsl makes of the English words.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1/i18n" "$1/zxx"
cp "$top"/xslt/*.xsl "$1/"
for driver in "$top"/xslt/en/*.xsl; do sed 's|i18n/en|i18n/zxx|' "$driver" >"$1/zxx/${driver##*/}"; done
xsltproc --nonet "$top/tests/pseudo.xsl" "$top/xslt/i18n/en.xsl" >"$1/i18n/zxx.xsl"
