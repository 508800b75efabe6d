# shellcheck shell=bash
# peers.sh - the same page by other programs, behind the portal's nginx and over its database: peers/README.md.
# After lib.sh, measure.sh and portal.
#
#   peers_start PAGE.html PAGE.xml        of the person whose titles are placeholders; sets peers (those that run),
#                                         peers_url
#   peers_stop
peers=() peers_pids=()
peers_folder=$top/tests/bench/peers

peers_start() {
        local socket it modules=$work/peers
        mkdir -p "$modules" && chmod 0777 "$modules"
        "$peers_folder/template.sh" "$1" "$2" "$modules" || { fail 'the templates of the peers can be made'; return 1; }
        cp "$peers_folder/node.mjs" "$peers_folder/peer.php" "$modules/"
        export DB_SOCKET=$dir/run/mariadb.sock DB_USER DB_PASSWORD
        DB_USER=$(conf_of worker_user) DB_PASSWORD=$(conf_of worker_password)
        node_peers
        php_peers
        ((${#peers[@]})) || return 0
        peers_nginx
}
conf_of() { sed -n "s/^$1 *= *//p" "$dir/recert.conf"; }

node_peers() {
        local it
        if ! command -v node >/dev/null || ! command -v npm >/dev/null || [ "$(node -p 'parseInt(process.versions.node)')" -lt 20 ]; then
                skip 'the Node peers: there is no Node of 20 or later with npm'
                return
        fi
        if ! "$top/tests/packages.sh" bench/peers >"$work/npm.log" 2>&1; then
                skip "the Node peers: their packages cannot be fetched: $(grep -m 1 . "$work/npm.log")"
                return
        fi
        ln -sfn "$peers_folder/node_modules" "$modules/node_modules"
        for it in 1 2; do
                NODE_ENV=production node "$modules/node.mjs" "$modules/node$it.sock" "$modules/page.mjs" >"$work/node.log" 2>&1 &
                peers_pids+=($!)
        done
        serves node "${peers_pids[@]}"
        for it in 1 2; do await_socket "$modules/node$it.sock" || { fail 'the Node peers start' "$(tail -n 5 "$work/node.log")"; return; }; done
        peers+=(table record)
}

php_peers() {
        local php account='' it extensions
        php=$(compgen -c php-fpm | sort -V | tail -n 1)
        extensions=$("${php:-false}" -m 2>/dev/null)
        for it in mysqli xsl 'Zend OPcache'; do
                [[ $'\n'$extensions$'\n' = *$'\n'"$it"$'\n'* ]] || { skip "the PHP peers: there is no PHP-FPM with $it"; return; }
        done
        [ "$(id -u)" != 0 ] || account=$(stat -c %U "$dir/run")
        cat >"$modules/fpm.conf" <<C
[global]
error_log = $modules/fpm.log
daemonize = no
[peer]
listen = $modules/php.sock
listen.mode = 0666
${account:+user = $account}
pm = static
; a child for each client of a round, and for each connection that nginx keeps: none waits for a child that is idle
pm.max_children = $((16 + 4 * $(nproc)))
env[DB_SOCKET] = $DB_SOCKET
env[DB_USER] = $DB_USER
env[DB_PASSWORD] = $DB_PASSWORD
env[SHEET] = $top/xslt/en/progress.xsl
C
        "$php" -F -y "$modules/fpm.conf" -d opcache.enable=1 -d opcache.validate_timestamps=0 -d memory_limit=128M >"$work/php.log" 2>&1 &
        peers_pids+=($!)
        serves php $!
        await_socket "$modules/php.sock" || { fail 'the PHP peers start' "$(tail -n 5 "$work/php.log" "$modules/fpm.log")"; return; }
        peers+=(echo xslt)
}
await_socket() { await 60 test -S "$1"; }

# A server of its own in the portal's nginx, with the same log and the same compression.
peers_nginx() {
        local port
        free_port
        peers_url=http://127.0.0.1:$port
        {
                cat <<C
upstream peer_node { server unix:$modules/node1.sock; server unix:$modules/node2.sock; keepalive 32; }
# A kept connection holds a child.
upstream peer_php { server unix:$modules/php.sock; keepalive 4; }
server {
        listen 127.0.0.1:$port;
        server_tokens off;
C
                awk '/^gzip/ {on = 1} on {print} /;$/ {on = 0}' "$dir/run/portal.conf"
                cat <<C
        location ~ ^/(table|record)\$ {
                proxy_pass http://peer_node;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
                proxy_buffers 16 16k;
                proxy_buffer_size 32k;
        }
        location ~ ^/(echo|xslt)\$ {
                fastcgi_pass peer_php;
                fastcgi_keep_conn on;
                fastcgi_buffers 16 16k;
                fastcgi_buffer_size 32k;
                fastcgi_param SCRIPT_FILENAME $modules/peer.php;
                fastcgi_param REQUEST_METHOD \$request_method;
                fastcgi_param QUERY_STRING   \$query_string;
                fastcgi_param PEER           \$1;
        }
}
C
        } >"$modules/nginx.conf"
        sed -i '$d' "$dir/run/nginx.conf"               # the brace that closes http
        printf '        include %s;\n}\n' "$modules/nginx.conf" >>"$dir/run/nginx.conf"
        kill -HUP "$(cat "$dir/run/nginx.own")"
        ! await 60 is_open "$port" || return 0
        fail "the peers' nginx listens" "$(tail -n 3 "$dir/log/nginx.log")"
        peers=()
}

is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# peers_session CANDIDATE TOKEN: the same session under another hash of its token: peers find it by SHA-256.
peers_session() {
        sql "INSERT INTO session (token_hash, account_id, made, used, ends, address, agent)
                SELECT UNHEX(SHA2(FROM_BASE64(CONCAT(REPLACE(REPLACE('$2', '-', '+'), '_', '/'), '=')), 256)),
                        s.account_id, s.made, s.used, s.ends, s.address, s.agent
                FROM session AS s JOIN account AS a ON a.account_id = s.account_id WHERE a.candidate_id = $1 LIMIT 1"
}

# peer_is_ours PEER: its page is the portal's, for the viewer of now; our page is in $work/ours.html
peer_is_ours() {
        curl -sf -b "$jar" -o "$work/theirs.html" "$peers_url/$1" && cmp "$work/ours.html" "$work/theirs.html" >"$work/cmp" 2>&1
}

peers_stop() { [ ${#peers_pids[@]} = 0 ] || { kill "${peers_pids[@]}" 2>/dev/null; wait "${peers_pids[@]}" 2>/dev/null; }; peers_pids=(); }
