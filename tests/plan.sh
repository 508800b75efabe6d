#!/usr/bin/env bash
# plan.sh - recertctl evaluate: its plans, and that many candidates take the memory of one.
set -uo pipefail
top=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
build=$PWD
export LC_ALL=C.UTF-8
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
failed=0
it() # SENTENCE COMMAND...: a test; what the command prints is why it failed
{
        local sentence=$1 why
        shift
        if why=$("$@" 2>&1) && [ -z "$why" ]; then echo "ok: $sentence"; else printf 'FAILED: %s\n%s\n' "$sentence" "$why"; failed=1; fi
}
command -v xmllint >/dev/null || { echo "skipped: no xmllint"; exit 77; }

evaluate() { "$build/recertctl" evaluate --programme "$top/sql/programme.xml" "$@"; }
demo() { "$build/recertctl" demo --today 2026-11-24; }
valid() { xmllint --noout --nonet --relaxng "$top/xslt/schema/progress.rng" "$1" 2>&1 | grep -v ' validates$'; true; }
candidate() # EVENTS
{
        printf '<candidate xmlns="urn:recert:1" id="AT00000058">%s</candidate>' "$1"
}
jca='<award certification="ACP-JCA" on="2024-06-03" basis="exam"/>'
event='<activity id="17" option="local-event" date="2025-01-09" entered="2025-01-10" status="accepted"><title>ACE Berlin</title></activity>'
# Plans, a line an element.
plans() { sed -n '/<plan /,/<\/plan>/s/^ *//p'; }

the_plan_is_that_of_the_vocabulary() {
        candidate "$jca$event" | evaluate --as-of 2025-12-31 --plan | plans | diff - <(
                cat <<'END'
<plan types="ACP">
<way activities="6" beyond="0" free="false">
<take option="coursework" times="4" units="10"/>
<take option="global-event" times="1" units="30"/>
<take option="presenting" times="1" units="20"/>
</way>
<way activities="6" beyond="0" free="false">
<take option="coursework" times="3" units="10"/>
<take option="global-event" times="1" units="30"/>
<take option="local-event" times="1" units="10"/>
<take option="presenting" times="1" units="20"/>
</way>
<way activities="6" beyond="0" free="false">
<take option="coursework" times="2" units="10"/>
<take option="global-event" times="1" units="30"/>
<take option="local-event" times="2" units="10"/>
<take option="presenting" times="1" units="20"/>
</way>
<way activities="9" beyond="0" free="true">
<take option="coursework" times="9" units="10"/>
</way>
<date certification="ACP-JCA" now="2027-12-31" now-days="576" last="2028-06-03" last-days="731"/>
</plan>
END
        )
}
two_types_have_one_together() {
        candidate "$jca<award certification='ACA-ACF' on='2025-03-01' basis='exam'/>$event" |
                evaluate --as-of 2025-12-31 --plan >"$work/two.xml"
        valid "$work/two.xml"
        diff <(grep -o '<plan .*' "$work/two.xml") <(printf '<plan types="%s">\n' ACA ACP 'ACA ACP')
        # The last one follows the types and has no dates.
        sed -n '/<plan types="ACA ACP">/,$p' "$work/two.xml" | grep -n '<date \|<type '
        tail -n 2 "$work/two.xml" | diff - <(printf '  </plan>\n</progress>\n')
}
plans_of_everybody_are_valid() {
        demo | evaluate --as-of 2026-11-24 --plan >"$work/list.xml"
        valid "$work/list.xml"
        [ "$(grep -c '<plan ' "$work/list.xml")" -ge 100 ] || echo "$(grep -c '<plan ' "$work/list.xml") plans"
}
a_plan_takes_nothing_else_away() {
        demo | evaluate --as-of 2026-11-24 >"$work/without.xml"
        sed '/<plan /,/<\/plan>/d' "$work/list.xml" | cmp - "$work/without.xml"
}
there_is_no_plan_after_the_end() {
        candidate "$jca$event" | evaluate --as-of 2026-09-02 --plan | grep '<plan'
        true
}

# Peak kB of memory of an evaluation that has read so many candidates.
peak() # COUNT
{
        mkfifo "$work/in.$1"
        "$build/recertctl" evaluate --programme "$top/sql/programme.xml" --as-of 2026-11-24 --plan <"$work/in.$1" >/dev/null &
        exec 3>"$work/in.$1"
        demo | awk -v most="$1" '
                /<candidate / { n++ }
                n == 0        { print; next }
                              { lines[++all] = $0 }
                END           { for (made = 0; made < most; made++) print_next()
                                fflush() }
                function print_next() {
                        do {
                                if (++at > all) at = 1
                                if (lines[at] !~ "candidates>") print lines[at]
                        } while (lines[at] !~ "</candidate>")
                }' >&3
        awk '/^VmHWM/ {print $2}' "/proc/$!/status"
        echo '</candidates>' >&3
        exec 3>&-
        wait $!
}
memory_is_that_of_one() {
        local few many
        few=$(peak 200) many=$(peak 4000)
        [ -n "$few" ] && [ "$many" -le $((few + 512)) ] || echo "200 candidates: $few kB, 4000: $many kB"
}

it 'the plan of the vocabulary' the_plan_is_that_of_the_vocabulary
it 'two types have a plan each, and one together after them' two_types_have_one_together
it 'the plans of everybody in the demonstration are valid' plans_of_everybody_are_valid
it 'with plans a progress is the same otherwise' a_plan_takes_nothing_else_away
it 'who holds nothing any more has no plan' there_is_no_plan_after_the_end
if grep -q '^#define RECERT_SANITIZED' config.h; then
        echo 'skipped: memory, as sanitizers keep what is freed'
else
        it 'memory is that of one candidate, however many there are' memory_is_that_of_one
fi
exit "$failed"
