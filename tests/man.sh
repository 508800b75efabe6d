#!/usr/bin/env bash
# man.sh - the man pages name what there is: every command and option that --help names, every key of
# the configuration, and nothing else.
set -uo pipefail
top=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
build=$PWD
export LC_ALL=C.UTF-8
failed=0
it() {
        local sentence=$1 why
        shift
        why=$("$@" 2>&1)
        if [ -z "$why" ]; then echo "ok: $sentence"; else printf 'FAILED: %s\n%s\n' "$sentence" "$why"; failed=1; fi
}

options() { grep -oE -- '--[a-z][a-z-]*' | sort -u; }
commands() { "$build/recertctl" --help | sed -n 's/^  \([a-z]*\) .*/\1/p'; }
# A section of the page, as plain text.
section() { sed 's/\\-/-/g' "$top/docs/recertctl.1" | awk -v name="$1" '/^\.S[HS] / {on = $0 == ".SS " name} on'; }
general() { sed 's/\\-/-/g' "$top/docs/recertctl.1" | sed '/^\.SH COMMANDS/,$d'; }

every_command_has_its_section() {
        diff <(commands | sort) <(sed -n '/^\.SH COMMANDS/,/^\.SH EXIT/s/^\.SS //p' "$top/docs/recertctl.1" | sort)
}
every_option_is_explained() {
        local command
        for command in $(commands); do
                diff <("$build/recertctl" "$command" --help | options | grep -vxE -- '--(dir|config|help)') \
                        <(section "$command" | options | grep -vxE -- '--(dir|config|help)') | sed -n "s/^\([<>]\)/recertctl $command: \1/p"
        done
        general | options | diff - <(printf '%s\n' --config --dir --help --version)
}
the_worker_too() {
        diff <("$build/recert-fcgi" --help | options) <(sed 's/\\-/-/g' "$top/docs/recert-fcgi.8" | options)
}
keys() { grep -oE '^ *\{"[a-z_]+"' "$top/fcgi/util/conf.c" | tr -d ' {"' | sort; }
every_key_is_explained() {
        diff <(keys) <(sed -n 's/^#\{0,1\}\([a-z_]*\) =.*/\1/p' "$top/nginx/recert.conf" | sort) | sed -n 's/^\([<>]\)/recert.conf: \1/p'
        diff <(keys) <(grep -E '^\.BR? [a-z_]+' "$top/docs/recert.conf.5" | grep -oE '[a-z]+(_[a-z]+)+|workers|listen|origin|address|port|tls' | sort -u) |
                sed -n 's/^\([<>]\)/recert.conf(5): \1/p'
}
pages_are_well_formed() {
        command -v groff >/dev/null || return 0
        local page
        for page in "$top"/docs/*.[1-8]; do groff -man -Tutf8 -ww -z "$page"; done
}

it 'every command has its section, and no other has' every_command_has_its_section
it 'every option of a command is in its section, and no other is' every_option_is_explained
it 'the options of the worker likewise' the_worker_too
it 'every key of the configuration is in the template and in the page' every_key_is_explained
it 'the pages are well-formed' pages_are_well_formed
exit $failed
