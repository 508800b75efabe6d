#!/usr/bin/env bash
# layers.sh - dependencies point one way (architecture, "Folders"); markup, SQL and FastCGI each stay
# in their place; every view has its stylesheet.
set -uo pipefail
top=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
cd "$top" || exit 99
export LC_ALL=C.UTF-8

# What the files of a folder may include: folders, or single headers. config.h is everybody's;
# date.h, the type of a day, is below everything; ctx and its kin are what a handler is given.
allowed()
{
  case $1 in
    util)    echo util renewal/date.h ;;
    renewal) echo renewal util ;;
    xml)     echo xml renewal util ;;
    image)   echo image util renewal/date.h ;;
    http)    echo http xml renewal util ;;
    store)   echo store renewal util image http/request.h xml/read_programme.h xml/write_programme.h xml/message.h ;; # what is drafted, and what was told, is kept as a document
    view)    echo view xml renewal util ;;
    handler) echo handler route.h view store oidc/provider.h http image xml renewal util ;;
    feed)    echo feed route.h store http xml renewal util ;;
    oidc)    echo oidc util ;;
    job)     echo job store oidc image xml renewal util view/mail.h ;;
    ctl)     echo ctl job store image xml renewal util feed/reports.h ;;
    top)     echo http view store handler feed image xml renewal util top ;;
    *)       echo "(no such layer)" ;;
  esac
}

layer() { case $1 in */*) echo "${1%%/*}" ;; *) echo top ;; esac; }

files() { find fcgi -name '*.[ch]' | LC_ALL=C sort; }

nothing_includes_what_is_above()
{
  local file header from to
  files | while read -r file; do
    from=$(layer "${file#fcgi/}")
    sed -n 's|^#include "\([^"]*\)".*|\1|p' "$file" | while read -r header; do
      [ "$header" = config.h ] && continue
      to=$(layer "$header")
      case " $(allowed "$from") " in
        *" $to "* | *" $header "*) ;;
        *) echo "$file includes $header" ;;
      esac
    done
  done
}

# A tag, a comment, a declaration or an instruction in a C string.
markup_is_written_by_xml_alone()
{
  files | grep -v '^fcgi/xml/' | xargs grep -nE '^[^/*#]*"[^"]*<[a-zA-Z/!?][^"]*"'
}

sql_is_in_the_store_alone()
{
  files | grep -v '^fcgi/store/' |
    xargs grep -nE '"(SELECT|INSERT|UPDATE|DELETE|REPLACE|ALTER|CREATE|DROP|LOCK|SET) [^"]*"'
}

one_file_knows_libfcgi()
{
  files | grep -vx fcgi/serve.c | xargs grep -nE '#include <(fcgiapp|fcgi_stdio|fcgios)\.h>|\<FCGX_'
}

views() { grep -hoE '^int view_[a-z_]+' fcgi/view/*.c | sed 's/^int view_//; s/_/-/g' | LC_ALL=C sort; }
sheets() { find xslt/en -name '*.xsl' -exec basename {} .xsl \; | LC_ALL=C sort; }

every_view_has_its_sheet()
{
  local view
  LC_ALL=C comm -23 <(views) <(sheets) | sed 's|$|: no xslt/en/ sheet|'
  for view in $(views); do
    [ -e "fcgi/view/${view//-/_}.c" ] || echo "$view: no file of that name"
  done
}

failed=0
it() # SENTENCE COMMAND...: a test; what the command prints is why it failed
{
  local sentence=$1 why
  shift
  why=$("$@" 2>&1)
  if [ -z "$why" ]; then
    echo "ok: $sentence"
  else
    echo "FAILED: $sentence"
    printf '%s\n' "$why" | head -20 | sed 's/^/    /'
    failed=1
  fi
}

it "no layer includes one above it" nothing_includes_what_is_above
it "markup is written by xml/ alone" markup_is_written_by_xml_alone
it "SQL is in store/ alone" sql_is_in_the_store_alone
it "only serve.c knows libfcgi" one_file_knows_libfcgi
it "every view has a sheet and a file of its name" every_view_has_its_sheet

exit $failed
