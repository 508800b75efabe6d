#!/usr/bin/env bash
# t0840-harvest.sh - a small round of make harvest: every feed from its beginning to its end, each row once, at a
# cost that stays.
. "$(dirname "$0")/bench/harvest.sh"
