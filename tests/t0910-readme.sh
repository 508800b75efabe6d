#!/usr/bin/env bash
# t0910-readme.sh - every command that README.md shows works, in the order in which it shows them, in a
# copy of this tree with the programs that are built
. "$(dirname "$0")/lib.sh"

clone=$work/clone
mkdir "$clone"
(cd "$top" && tar -c --exclude=./build* --exclude=./var --exclude=./.git --exclude=autom4te.cache .) | tar -x -C "$clone"
ln -s "$RECERT_BUILD" "$clone/build"
chmod 0755 "$clone"
cd "$clone" || exit 1
dir=$clone/var
free_port
export RECERT_PORT=$port
first=$port
free_port
second=$port

# The commands of the blocks, a line each; ports as they are free here. What goes on for ever, or is
# this, is not among the blocks but for the second command of all.
commands() { sed -n '/^```sh$/,/^```$/{/^```/d;p}' README.md | sed "s/:8080/:$first/g; s/8090/$second/g"; }
mapfile -t lines < <(commands)
ok 'README.md shows commands' test "${#lines[@]}" -gt 15
for line in "${lines[@]}"; do
        [ "$line" != './recert test' ] || continue
        said=$(bash -c "$line" 2>&1 </dev/null); code=$?
        if [ $code = 0 ]; then pass "$line"; else fail "$line" "ended with $code: $(tail -n 3 <<<"$said")"; fi
        case $line in
        *curl*catalog.xml*) like "$said" 'view="catalog"' 'the catalogue is its page' ;;
        *curl*page.rnc*) is "$(cksum <<<"$said")" "$(cksum <"$top/xslt/schema/page.rnc")" 'the schema is that of the source' ;;
        *credentials.xml*) like "$said" '<credentials .*next="' 'the feed says where it goes on' ;;
        *feeds/programme.xml*) like "$said" '<programme ' 'the programme needs no key' ;;
        *evaluate*) like "$said" '<progress-list .*as-of="2027-06-30"' 'the evaluation is of that day' ;;
        *recompute*) like "$said" '(^|[^0-9])0 ' 'there is nothing to recompute' ;;
        esac
done
is "$(stat -c %a invited.csv)" 600 'the links are for oneself alone'
ok 'the people who are invited are those without a password' test "$(wc -l <invited.csv)" -gt 200

# What is said in passing: programs, options, files.
while read -r page; do ok "$page is there" test -e "$top/$page"; done < <(grep -oE '(docs|sql)/[a-z0-9.-]+' README.md | sort -u)
while read -r word; do
        ok "./recert knows $word" grep -q -- "$word" <(./recert help)
done < <(grep -oE '\./recert [a-z]+' README.md | cut -d ' ' -f 2 | sort -u)
./recert down >/dev/null
