#!/usr/bin/env bash
# bench_preview.sh - a preview over COUNT generated candidates (100,000): bench_preview.sh [COUNT], in the build folder.
# Bar: a million under 15 s on two cores.
set -euo pipefail
top=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
if [ -z "${RECERT_CONF-}" ]; then
        exec env srcdir="$top" RECERT_DB_OPTIONS='--innodb-buffer-pool-size=1G' "$top/tests/db.sh" "$0" "$@"
fi
./recertctl migrate --config "$RECERT_CONF" >/dev/null
./recertctl import --config "$RECERT_CONF" "$top/sql/programme.xml" >/dev/null
tests/bench/candidates "${1:-100000}" | ./recertctl import --config "$RECERT_CONF" --quiet /dev/stdin >/dev/null
tests/bench_preview
