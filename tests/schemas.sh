#!/usr/bin/env bash
# schemas.sh - the contract is what it says: every valid sample of a schema is taken, every invalid one (one fault
# each, said in its second line) is refused, by libxml2 and by jing, in both forms of the schema; and the XML form
# that is kept is the one that trang makes of the compact form.
#
# A sample is called after its schema: tests/schema/valid/feeds-credentials.xml, invalid/feeds-credentials--FAULT.xml.
set -uo pipefail
top=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
cd "$top" || exit 99
export LC_ALL=C.UTF-8
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
failed=0

it() # SENTENCE COMMAND...: a test; what the command prints is why it failed
{
  local sentence=$1
  shift
  "$@" >"$tmp/why" 2>&1
  if [ -s "$tmp/why" ]; then
    failed=$((failed + 1))
    echo "FAILED: $sentence"
    sed 's/^/    /' "$tmp/why"
  else
    echo "ok: $sentence"
  fi
}

schemas() { for it in xslt/schema/*.rnc; do basename "$it" .rnc; done | grep -vx common; }
of() { ls tests/schema/"$1"/"$2".xml tests/schema/"$1"/"$2"-*.xml 2>/dev/null; }  # valid|invalid SCHEMA
samples() { of "$@" | sort -u; }

every_schema_has_samples()
{
  for schema in $(schemas); do
    [ -n "$(samples valid "$schema")" ] || echo "$schema: nothing valid"
    [ -n "$(samples invalid "$schema")" ] || echo "$schema: nothing invalid"
  done
}

every_sample_has_a_schema()
{
  local name
  for sample in tests/schema/*/*.xml; do
    name=$(basename "$sample" .xml)
    [ -e "xslt/schema/${name%%-*}.rnc" ] || echo "$sample: no such schema"
  done
  for sample in tests/schema/invalid/*.xml; do
    name=$(basename "$sample" .xml)
    [ -e "tests/schema/valid/${name%%--*}.xml" ] || echo "$sample: of nothing valid"
    sed -n 2p "$sample" | grep -q '^<!-- .* -->$' || echo "$sample: does not say its fault"
    xmllint --noout "$sample" || echo "$sample: is not even XML"
  done
}

# Those of the samples that are refused.
refused_by_libxml2() { xmllint --noout --nonet --relaxng "xslt/schema/$1.rng" "${@:2}" 2>&1 | sed -n 's/ fails to validate$//p' | sort -u; }
jing_refuses() # SCHEMA-FILE SAMPLE...
{
  local flag=()
  [[ $1 = *.rnc ]] && flag=(-c)
  jing "${flag[@]}" "$@" 2>&1 | sed -n 's|^\(.*\.xml\):[0-9]*:[0-9]*: .*|\1|p' | sed "s|^$top/||" | sort -u
}

judged_by() # COMMAND...: with SCHEMA and samples it says which are refused
{
  local all
  for schema in $(schemas); do
    mapfile -t all < <(samples valid "$schema"; samples invalid "$schema")
    diff <(samples invalid "$schema") <("$@" "$schema" "${all[@]}") |
      sed -n "s/^</$schema: taken, though invalid:/p; s/^>/$schema: refused, though valid:/p"
  done
}
by_jing_xml() { jing_refuses "xslt/schema/$1.rng" "${@:2}"; }
by_jing_compact() { jing_refuses "xslt/schema/$1.rnc" "${@:2}"; }

the_default_programme_is_valid() { xmllint --noout --nonet --relaxng xslt/schema/programme.rng sql/programme.xml 2>&1 | grep -v ' validates$'; }

kept_schemas_are_what_trang_makes()
{
  for rnc in xslt/schema/*.rnc; do
    name=$(basename "$rnc" .rnc)
    trang "$rnc" "$tmp/$name.rng" && cmp "$tmp/$name.rng" "xslt/schema/$name.rng"
  done
}

it "every schema has samples, valid and invalid" every_schema_has_samples
it "every sample is of a schema, and says its one fault" every_sample_has_a_schema
it "libxml2 takes what is valid, and refuses what is not" judged_by refused_by_libxml2
it "the default programme is valid" the_default_programme_is_valid
if command -v jing >/dev/null; then
  it "jing judges the same" judged_by by_jing_xml
  it "and by the compact form" judged_by by_jing_compact
else
  echo "skipped: jing is not installed"
fi
if command -v trang >/dev/null; then
  it "the kept schemas are those that trang makes" kept_schemas_are_what_trang_makes
else
  echo "skipped: trang is not installed"
fi
exit $((failed > 0))
