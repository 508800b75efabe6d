#!/usr/bin/env bash
# evaluate.sh - recertctl evaluate against golden answers. In each folder of tests/evaluate stand
#
#   candidates.xml       what happened
#   programme.xml        the rules; the default programme where there is none
#   progress-DATE.xml    what follows from it, as of that day
#
# A case more is a folder more: an empty progress-DATE.xml and "evaluate.sh --golden", which writes the answers anew.
# Read the diff then: the rules say what is right, not the program.
set -uo pipefail
top=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
ctl=${RECERTCTL:-${RECERT_BUILD:-$PWD}/recertctl}
cd "$top" || exit 99
export LC_ALL=C.UTF-8
tmp=$(mktemp -d) || exit 99
trap 'rm -rf "$tmp"' EXIT
failed=0

says() {        # ok | not ok, SENTENCE
        printf '%s: %s\n' "$1" "$2"
        [ "$1" = ok ] || failed=1
}

# answer FOLDER DATE [OPTION...]: what the program says, in $tmp/said
answer() {
        local folder=$1 date=$2 rules=$1/programme.xml
        shift 2
        [ -e "$rules" ] || rules=sql/programme.xml
        "$ctl" evaluate --programme "$rules" --as-of "$date" "$@" "$folder/candidates.xml" >"$tmp/said" 2>"$tmp/errors"
}

[ -x "$ctl" ] || { echo "skipped: no $ctl"; exit 77; }

for golden in tests/evaluate/*/progress-*.xml; do
        folder=$(dirname "$golden") date=$(basename "$golden" .xml)
        date=${date#progress-} name=${folder##*/}
        answer "$folder" "$date"
        status=$?
        if [ "${1:-}" = --golden ]; then
                cp "$tmp/said" "$golden"
                continue
        fi
        # 1: some were refused, 0: none.
        expected=$(grep -c '<refused ' "$golden" | sed 's/^[1-9].*/1/')
        if [ "$status" != "$expected" ] || [ -s "$tmp/errors" ]; then
                says 'not ok' "$name as of $date: ended with $status"
                cat "$tmp/errors"
        elif diff -u "$golden" "$tmp/said"; then
                says ok "$name as of $date"
        else
                says 'not ok' "$name as of $date"
        fi
        cp "$tmp/said" "$tmp/$name-$date.xml"
done
[ "${1:-}" != --golden ] || exit 0

if command -v xmllint >/dev/null; then
        sentence='every answer keeps its schema, and so does every question'
        if xmllint --noout --relaxng xslt/schema/progress.rng "$tmp"/*.xml >"$tmp/log" 2>&1 &&
                xmllint --noout --relaxng xslt/schema/programme.rng tests/evaluate/*/programme.xml >"$tmp/log" 2>&1; then
                says ok "$sentence"
        else
                says 'not ok' "$sentence"
                grep -v validates "$tmp/log"
        fi
else
        echo 'skipped: schemas, no xmllint'
fi

# The words of rules 6, 7 and 8: each stands in some answer.
missing=
for word in counted rejected withdrawn not-offered too-early too-old no-cycle not-renewable before-cycle limit pending \
        awarded retired renewed no-effect held extended revoked; do
        grep -q "verdict=\"$word\"" tests/evaluate/*/progress-*.xml || missing="$missing $word"
done
for word in active grace lapsed revoked open renewed; do
        grep -q "status=\"$word\"" tests/evaluate/*/progress-*.xml || missing="$missing $word"
done
if [ -z "$missing" ]; then
        says ok 'every verdict and every status is given somewhere'
else
        says 'not ok' "every verdict and every status is given somewhere; not:$missing"
fi

exit $failed
