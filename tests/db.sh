#!/bin/sh
# db.sh COMMAND... - runs a command beside a private, empty MariaDB: RECERT_CONF names a
# configuration for it, RECERT_DB_PID the server's pid. Everything is gone afterwards.
set -eu
PATH=$PATH:/usr/sbin:/usr/local/sbin
command -v mariadbd >/dev/null && command -v mariadb-install-db >/dev/null || {
        echo "skipped: mariadb-server-core is not installed"
        exit 77
}
top=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
dir=$(mktemp -d "${TMPDIR:-/tmp}/recert-db.XXXXXX")
pid=
stop() {
        if [ -n "$pid" ]; then
                kill -CONT "$pid" 2>/dev/null || true
                kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true
        fi
        rm -rf "$dir"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

as=
if [ "$(id -u)" = 0 ]; then             # mariadbd refuses to run as root
        as=--user=nobody
        chown nobody "$dir"
fi
# A folder of its own for temporary tables: a server that starts throws away those of any other in it.
mkdir "$dir/run" "$dir/log" "$dir/tmp"
[ -z "$as" ] || chown nobody "$dir/run" "$dir/tmp"
mariadb-install-db --no-defaults $as --datadir="$dir/data" --auth-root-authentication-method=normal --skip-test-db \
        --skip-name-resolve --tmpdir="$dir/tmp" --innodb-data-file-path=ibdata1:12M:autoextend --innodb-log-file-size=16M \
        >"$dir/install.log" 2>&1 || { cat "$dir/install.log"; exit 1; }
mariadbd --defaults-file="$top/nginx/my.cnf" $as --datadir="$dir/data" --tmpdir="$dir/tmp" --socket="$dir/run/mariadb.sock" \
        --pid-file="$dir/run/mariadb.own" ${RECERT_DB_OPTIONS-} >"$dir/server.log" 2>&1 &
pid=$!
root() { mariadb --no-defaults -u root -S "$dir/run/mariadb.sock" "$@"; }
until root -e 'DO 1' 2>/dev/null; do
        kill -0 "$pid" 2>/dev/null || { cat "$dir/server.log"; exit 1; }
done

sed 's/@DATABASE@/recert/; s/@HOST@/localhost/; s/@\([A-Z]*\)_USER@/recert_\L\1/; s/@\([A-Z]*\)_PASSWORD@/secret-\L\1/' \
        "$top/sql/accounts.sql.in" | root
cat >"$dir/recert.conf" <<EOF
sql_dir = $top/sql
xslt_dir = $top/xslt
database_name = recert
worker_user = recert_worker
worker_password = secret-worker
sealer_user = recert_sealer
sealer_password = secret-sealer
migration_user = recert_migration
migration_password = secret-migration
allow_today = yes
EOF
RECERT_CONF=$dir/recert.conf RECERT_DB_PID=$pid "$@"
