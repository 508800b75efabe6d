#!/usr/bin/env bash
# template.sh - makes the peers' templates of the portal's own page: of a person called Placeholder
# Example, AT92000000, whose titles are "{title 1}" to "{title 20}". What comes from rows is put in from rows; the rest stays.
#
#   template.sh PAGE.html PAGE.xml FOLDER     writes page.mjs, page.php, document.php
set -euo pipefail

# In the HTML, and in its twin: {id} {name} {number}, and {activity|day|option|title|code|on|entered N}
marked=$(sed -E 's#AT92000000#{id}#g; s#Placeholder Example#{name}#g
        s#<td>[^<]*</td><td>(<a class="go-row" href="/exams/activities/)([0-9]+)(">[^<]*</a><small>)[^<]*<#<td>{day \2}</td><td>\1{activity \2}\3{option \2}<#g' "$1")
twin=$(sed -E '/^<\?xml/d; s#AT92000000#{id}#g; s#Placeholder Example#{name}#g; s# number="[0-9A-Z]{4}-[^"]*"# number="{number}"#
        s#<credit activity="([0-9]+)" option="[^"]*" date="[^"]*" entered="[^"]*"([^>]*) option-name="[^"]*"#<credit activity="{activity \1}" option="{code \1}" date="{on \1}" entered="{entered \1}"\2 option-name="{option \1}"#g' "$2")
for it in {1..20}; do
        [[ $marked = *"{day $it}"*"{activity $it}"*"{title $it}"*"{option $it}"* ]] || { echo "template.sh: activity $it is not where it was in the page" >&2; exit 1; }
        [[ $twin = *"{code $it}"*"{on $it}"*"{title $it}"* ]] || { echo "template.sh: activity $it is not where it was in the document" >&2; exit 1; }
done

{
        printf '%s' 'export const page = (p, a, { text, day }) => `'
        sed -E 's/[\\`$]/\\&/g
                s/\{(id|name)\}/${text(p.\1)}/g
                s/\{day ([0-9]+)\}/${day(a[\1].on_day)}/g
                s/\{activity ([0-9]+)\}/${a[\1].activity_id}/g
                s/\{(title|option) ([0-9]+)\}/${text(a[\2].\1)}/g' <<<"$marked"
        printf '`;\n'
} >"$3/page.mjs"
php() {
        sed -E "s/\{(id|name|number)\}/<?=text(\$p['\1'])?>/g
                s/\{day ([0-9]+)\}/<?=day(\$a[\1]['on_day'])?>/g
                s/\{on ([0-9]+)\}/<?=\$a[\1]['on_day']?>/g
                s/\{activity ([0-9]+)\}/<?=\$a[\1]['activity_id']?>/g
                s/\{(title|option|code|entered) ([0-9]+)\}/<?=text(\$a[\2]['\1'])?>/g"
}
php <<<"$marked" >"$3/page.php"
php <<<"$twin" >"$3/document.php"
