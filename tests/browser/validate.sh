#!/usr/bin/env bash
# validate.sh FOLDER - every page in it is valid HTML: no error and no warning of the Nu checker.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jar=$here/node_modules/vnu-jar/build/dist/vnu.jar
# Most were given more than once.
find "${1:?a folder of pages}" -name '*.html' -exec sha256sum {} + | sort | awk 'seen[$1]++ {print $2}' | xargs -r rm
pages=$(find "$1" -name '*.html' | wc -l)
((pages)) || { echo "There is no page in $1: run the server's tests first." >&2; exit 1; }
[ -e "$jar" ] || "$here/../packages.sh" browser || { echo 'npm could not fetch the checker.' >&2; exit 1; }
java -Xss2m -jar "$jar" --skip-non-html --Werror --stdout "$1" || exit 1
echo "$pages pages are valid."
