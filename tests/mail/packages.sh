#!/usr/bin/env bash
# packages.sh - npm packages that the tests of mails use, as the lock file has them: a mail server, and a reader of mails.
set -euo pipefail
cd "$(dirname "$0")"
exec 9<. && flock 9                     # two tests at once: the second waits for the first
[ node_modules/.package-lock.json -nt package-lock.json ] ||
        npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-timeout=60000
