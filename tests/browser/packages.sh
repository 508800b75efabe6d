#!/usr/bin/env bash
# packages.sh - the two npm packages that tests use, as the lock file has them: axe-core and the HTML checker.
set -euo pipefail
cd "$(dirname "$0")"
exec 9<. && flock 9                     # two tests at once: the second waits for the first
[ node_modules/.package-lock.json -nt package-lock.json ] ||
        npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-timeout=60000
