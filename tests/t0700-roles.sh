#!/usr/bin/env bash
# t0700-roles.sh - every route of the table, asked by a visitor and by every role. What each may is written
# down here once more, apart from the program's own table.
. "$(dirname "$0")/lib.sh"
portal workers=1

staff='reviewer catalogue-editor support admin auditor'

# --- An account of each role
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
browser candidate
sign_in ada@example.org "$password" || bail 'the candidate signs in'
staff $staff
is "$(ctl user list | cut -f 2 | sort | tr '\n' ' ')" 'admin admin auditor candidate catalogue-editor reviewer support ' \
        'each has the role it was given (and the first admin is there)'
for wrong in '--role boss' '--role candidate' '--role ""' '--admin --role admin' '--role reviewer --candidate'; do
        eval "ctl user create $wrong x@example.org" >"$work/create" 2>&1
        is $? 2 "user create $wrong is refused"
done

# --- Who may what: action, then who. A visitor may what everybody may.
who_may() {
        cat <<END
any               visitor candidate $staff
profile           candidate $staff
own               candidate
staff             $staff
reviews-read      reviewer support admin auditor
review            reviewer admin
candidates-read   reviewer support admin auditor
persons           support admin
awards            admin
extensions-read   support admin auditor
catalogue-read    $staff
catalogue         catalogue-editor admin
integrations-read admin auditor
integrations      admin
mails-read        support admin auditor
mails             support admin
audit-read        admin auditor
accounts-read     admin auditor
accounts          admin
sign-ins-read     support admin auditor
END
}

# What each address is for: the first line that fits, method and path.
what_for() {
        case $1 in
        'GET /profile' | 'POST /profile' | *' /profile/addresses'* | *' /profile/data') echo profile ;;
        *' /credentials'* | *' /exams/'* | *' /extension' | *' /messages'*)  echo own ;;
        *' /profile/second-factor')                                          echo staff ;;
        'GET /admin')                                                        echo staff ;;
        'GET /admin/reviews'*)                                               echo reviews-read ;;
        'POST /admin/reviews/'*)                                             echo review ;;
        'GET /admin/candidates/new')                                         echo persons ;;
        *' /admin/candidates/{id}/event')                                    echo awards ;;
        'GET /admin/candidates'*)                                            echo candidates-read ;;
        'POST /admin/candidates'*)                                           echo persons ;;
        'GET /admin/extensions'*)                                            echo extensions-read ;;
        'POST /admin/extensions/'*)                                          echo awards ;;
        'GET /admin/integrations'*)                                          echo integrations-read ;;
        'POST /admin/integrations'*)                                         echo integrations ;;
        'GET /admin/messages'*)                                              echo mails-read ;;
        'POST /admin/messages'*)                                             echo mails ;;
        'GET /admin/audit'*)                                                 echo audit-read ;;
        'GET /admin/staff')                                                  echo accounts-read ;;
        'POST /admin/staff')                                                 echo accounts ;;
        'GET /admin/sign-ins')                                               echo sign-ins-read ;;
        'GET /admin/activities/new' | 'GET /admin/activities/load')           echo catalogue ;;
        'GET /admin/'*)                                                      echo catalogue-read ;;
        'POST /admin/'*)                                                     echo catalogue ;;
        *)                                                                   echo any ;;
        esac
}

# One address of a pattern; what stands in {…} need not be there: who may not is told so before it is looked for.
example() { sed 's/{id}/AT00000001/; s/{candidate}/AT00000001/; s/{certification}/ACP-JCA/; s/{option}/coursework/; s/{[a-z]*}/1/g' <<<"$1"; }

# answered METHOD PATH: sets $said to may, forbidden or not-signed-in
answered() {
        local data=()
        [ "$1" = GET ] || data=(-X POST -d a=b)
        curl -sS -o "$work/said" --max-time 60 -b "$jar" -H 'Accept: application/xml' "${data[@]}" "$url$2"
        case $(grep -ao -m 1 -E ' code="(forbidden|not-signed-in)"' "$work/said") in
        *forbidden*)     said=forbidden ;;
        *not-signed-in*) said=not-signed-in ;;
        *)               said=may ;;
        esac
}

routes=0
while read -r method path action; do
        routes=$((routes + 1))
        wanted=$(what_for "$method $path")
        may=" $(who_may | sed -n "s/^$wanted  *//p") "
        address=$(example "$path")
        got='' want=''
        for who in visitor candidate $staff; do
                browser "$who"
                answered "$method" "$address"
                got+=" $who:$said"
                if [[ $may = *" $who "* ]]; then want+=" $who:may"
                elif [ "$who" = visitor ]; then want+=" $who:not-signed-in"
                else want+=" $who:forbidden"; fi
        done
        is "$got" "$want" "$method $path may be asked by those who may $wanted"
        is "$action" "$wanted" "$method $path says in the table what it is for"
done < <("$RECERT_BUILD/tests/print-routes")
ok 'every route was walked' [ "$routes" -gt 30 ]
while read -r action may; do
        [[ $action = any || $action = profile || $action != *-read && $action != staff ]] || continue
        [[ $action = any || $action = profile ]] || is "${may/auditor/}" "$may" "an auditor may not $action"
done < <(who_may)

# --- What a role reaches is what it is shown
for role in $staff; do
        browser "$role"
        get /profile.xml
        is "$(document 'string(//viewer/@role)')" "$role" "the page of the $role says the role"
        for href in $(document '//viewer/section/@href' | sed 's/ href="\([^"]*\)"/\1 /g'); do
                get "$href"
                is "$status" 200 "the $role's section $href opens"
        done
        get /profile.xml
        is "$(document '//rights/may/@action' | sed 's/ action="\([^"]*\)"/\1 /g' | tr -d '\n')" \
                "$(who_may | sed -n '5,$p' | grep -w -- "$role" | sed 's/ .*//' | tr '\n' ' ')" "and lists what the $role may do"
done
browser candidate
is "$(xml /profile 'count(//viewer/section) + count(//rights)')" 0 'a candidate is shown nothing of it'

# --- A role that this release does not know may nothing
sql "SET STATEMENT check_constraint_checks = 0 FOR UPDATE account SET role = 'owner' WHERE role = 'support'"
browser support
get /profile
is "$status" 403 'an account of a role that is not known may nothing'
