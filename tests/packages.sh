#!/usr/bin/env bash
# packages.sh FOLDER - the npm packages that the tests in that folder (of this one) use, as its lock file has them.
set -euo pipefail
cd "$(dirname "$0")/$1"
exec 9<. && flock 9                     # two tests at once: the second waits for the first
[ node_modules/.package-lock.json -nt package-lock.json ] ||
        npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-timeout=60000
