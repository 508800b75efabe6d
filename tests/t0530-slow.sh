#!/usr/bin/env bash
# t0530-slow.sh - slow clients, half requests, many connections and bytes that are no FastCGI hold nobody up
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/load.sh"
ordinary_build
portal
nobodys='4|7|8|11'              # libfcgi aborts (6) where a record is damaged
person AT00000531 ada "<award certification='ACP-JCA' on='$(day '3 months ago')' basis='exam'/>"
ok 'she signs in' sign_in ada@example.org "$password"
socket=$dir/run/recert.sock
own_workers=$(workers | wc -l)
milliseconds() { local begin=${EPOCHREALTIME/./}; "$@"; took=$(((${EPOCHREALTIME/./} - begin) / 1000)); }

# --- Half requests to nginx: a line, headers without an end, a body that stops. It waits, the workers do not.
hold() {        # COUNT BYTES: so many connections that say this and then nothing
        local it fd
        for it in $(seq "$1"); do
                exec {fd}<>"/dev/tcp/127.0.0.1/$port"
                printf '%b' "$2" >&"$fd"
                held+=("$fd")
        done
}
release() { local fd; for fd in "${held[@]}"; do exec {fd}>&-; done; held=(); }
held=()
hold 20 'GET /cred'
hold 20 'GET /credentials/progress HTTP/1.1\r\nHost: here\r\nCook'
hold 20 'POST /sign-in HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\nlogin='
hold 20 'POST /credentials/upload/coursework HTTP/1.1\r\nHost: here\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n--x\r\n'
for it in {1..5}; do            # once of five times, where the machine has other work
        milliseconds get /credentials/progress
        is "$status" 200 'with eighty half requests open, a page is answered'
        ((took >= 500)) || break
done
ok "as quickly as ever ($took ms)" test "$took" -lt 500
release

# --- 64 connections at once, each used again and again.
if command -v wrk >/dev/null; then
        for it in {1..3}; do    # once of three times, where the machine has other work
                wrk -t 2 -c 64 -d 3s --timeout 20s -H "Cookie: $(awk '!/^# / && NF == 7 {printf "%s=%s; ", $6, $7}' "$jar")" "$url/credentials/progress" >"$work/wrk"
                is "$(grep -c 'Non-2xx\|Socket errors' "$work/wrk")" 0 "64 connections: no error ($(awk '/requests in/ {print $1}' "$work/wrk") answers in three seconds)"
                # in milliseconds: on average, and the slowest
                read -r average slowest < <(awk 'function ms(t) {return t * (t ~ /us$/ ? 0.001 : t ~ /ms$/ ? 1 : 1000)}
                        /Latency/ {printf "%d %d\n", ms($2), ms($4)}' "$work/wrk")
                ((slowest >= 500 + 10 * average)) || break
        done
        ok "nobody starves: the slowest took $slowest ms, $average on average" test "$slowest" -lt $((500 + 10 * average))
else
        skip '64 connections: there is no wrk'
fi

# --- At the workers' socket itself: what nginx would never do.
cat >"$work/say.pl" <<'P'
# Opens COUNT connections to SOCKET, says the bytes of standard input on each, and waits to be told to end.
use strict;
use Socket;
my ($socket, $count) = @ARGV;
local $/;
my $bytes = <STDIN>;
my @all;
for (1 .. $count) {
        my $fd;
        socket($fd, PF_UNIX, SOCK_STREAM, 0) && connect($fd, sockaddr_un($socket)) or die "$socket: $!";
        syswrite($fd, $bytes);
        push @all, $fd;
}
$| = 1;
print "said\n";
my $end;
open($end, '<', $ENV{END}) and <$end>;
P
say_to_workers() { END=$work/end perl "$work/say.pl" "$socket" "$1"; }
mkfifo "$work/end"
# The first record of a request, and half of the second: its parameters never come.
printf '\001\001\000\001\000\010\000\000\000\001\001\000\000\000\000\000\001\004\000\001\001' >"$work/half"
for try in {1..3}; do           # once of three times, where the machine has other work
        : >"$work/said"
        say_to_workers 1 <"$work/half" >"$work/said" &
        held_pid=$!
        ok 'half a request is at a worker' await 30 test -s "$work/said"
        slowest=0
        for it in {1..20}; do
                milliseconds get /credentials/progress
                [ "$status" = 200 ] || break
                ((took <= slowest)) || slowest=$took
        done
        is "$status" 200 'and pages are answered'
        echo >"$work/end" &
        wait "$held_pid"
        ((slowest >= 4500)) || break
done
ok "within the bound of two tries of two seconds (the slowest took $slowest ms)" test "$slowest" -lt 4500

# Bytes that are no FastCGI: a worker may fall over them (libfcgi does), and another takes its place.
for it in {1..60}; do
        ((it <= 40)) || socket=$dir/run/uploads.sock
        { head -c $((RANDOM % 200)) "$work/half"; head -c $((RANDOM % 2000)) /dev/urandom; } |
                END=/dev/null perl "$work/say.pl" "$socket" 1 >/dev/null
done
ok 'after sixty mutated records all workers are there' await_workers
get /credentials/progress
is "$status" 200 'and pages are answered'
grep 'event=worker-ended' "$dir/log/workers.log" >"$work/ended"
ok "each of the $(count ended) ends of a worker is in the log with its signal or status" \
        not grep -qv 'event=worker-ended worker=[0-9]* signal=[0-9]* status=[0-9]*' "$work/ended"
