#!/bin/sh
# Captures a production database into one folder: the dump of its schema, figures, the snapshot, checksums.
# It reads and changes nothing. It needs pg_dump, psql (11 or later) and pgsnap, and nothing else.
#
#   capture-production.sh [--dry-run] [--exact-rows] [--probes FILE] [--expect FILE] DATABASE FOLDER
#
# DATABASE is a name or a connection string ("host=db1 dbname=shop user=reader"). No password is asked for:
# it comes from ~/.pgpass or PGPASSFILE. FOLDER must not be there yet: it appears when everything is done,
# and not at all when anything fails. PGSNAP, PSQL and PG_DUMP name other programs than those of the PATH.
set -eu

say() { printf '%s\n' "$*" >&2; }
fail() { say "capture-production: $1"; [ $# -lt 2 ] || say "  $2"; exit 2; }
usage() { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }

dry='' exact='' probes='' expect=''
while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) dry=yes ;;
    --exact-rows) exact=yes ;;
    --probes) [ $# -gt 1 ] || usage; probes=$2; shift ;;
    --expect) [ $# -gt 1 ] || usage; expect=$2; shift ;;
    --) shift; break ;;
    -?*) usage ;;
    *) break ;;
  esac
  shift
done
[ $# -eq 2 ] || usage
database=$1 folder=${2%/}
pgsnap=${PGSNAP:-pgsnap} psql=${PSQL:-psql} pg_dump=${PG_DUMP:-pg_dump}
[ -n "$database" ] || fail "the database has no name"
case $database in -*) fail "the database begins with a dash: $database" "say dbname=$database" ;; esac
case $folder in
  '') fail "the folder has no name" ;;
  -*) folder=./$folder ;;
esac
label=${folder##*/}

# The same text whoever dumps: no local times, bytes or money; no pager, no start-up file, no questions.
# A lock that is not to be had within five seconds is given up, and so does a server that does not answer.
PGTZ=UTC PGCLIENTENCODING=UTF8 PGCONNECT_TIMEOUT=${PGCONNECT_TIMEOUT:-15}
PGOPTIONS="${PGOPTIONS-} -c lc_monetary=C -c bytea_output=hex"
PGAPPNAME=pgsnap LC_ALL=C
export PGTZ PGCLIENTENCODING PGCONNECT_TIMEOUT PGOPTIONS PGAPPNAME LC_ALL
umask 077

# Prints a command as it could be typed, without a password that a connection string may hold.
typed() {
  line=''
  for word; do
    word=$(printf '%s' "$word" | sed 's/\(password *= *\)[^ ]*/\1***/; s|\(://[^:@/]*:\)[^@/]*@|\1***@|')
    case $word in
      '>') ;;
      '' | *[!A-Za-z0-9_./:=,@%+-]*) word="'$(printf '%s' "$word" | sed "s/'/'\\\\''/g")'" ;;
    esac
    line="$line $word"
  done
  say "+$line"
}

# Runs a command with its output in a file, or only says so.
run() {
  into=$1
  shift
  typed "$@" ">" "$into"
  [ -z "$dry" ] || return 0
  "$@" >"$into" || fail "${1##*/} failed; nothing is written" "its own message is above"
  [ -s "$into" ] || fail "${1##*/} wrote nothing; nothing is written" "is the disk full?"
}

for program in "$pgsnap" "$psql" "$pg_dump"; do
  command -v "$program" >/dev/null 2>&1 || fail "there is no $program" "install it, or name it: PSQL=/path/to/psql"
done
[ -z "$probes" ] || [ -r "$probes" ] || fail "cannot read $probes"
[ -z "$expect" ] || [ -r "$expect" ] || fail "cannot read $expect"
[ ! -e "$folder" ] || fail "$folder is there already" "name a folder that is not, for example with today's date"

part=$folder.part.$$
cleaned() { [ -n "$dry" ] || rm -rf "$part"; }
trap cleaned EXIT
trap 'exit 2' HUP INT TERM PIPE
[ -n "$dry" ] || mkdir "$part" 2>/dev/null || fail "cannot make $part" "is the folder above it there, and may you write to it?"

set -- figures-sql
[ -z "$exact" ] || set -- "$@" --exact-rows
[ -z "$probes" ] || set -- "$@" --probes "$probes"
[ -z "$expect" ] || set -- "$@" --expect "$expect"
run "$part/figures.sql" "$pgsnap" "$@"
run "$part/schema.sql" "$pg_dump" -w --schema-only --lock-wait-timeout=5000 --dbname="$database"
run "$part/figures.jsonl" "$psql" -w -XAtq -v ON_ERROR_STOP=0 -f "$part/figures.sql" --dbname="$database"
run "$part/capture.txt" "$pgsnap" capture "$part/schema.sql" --figures "$part/figures.jsonl" \
  "--label=$label" --sha256 -o "$part/$label.pgsnap"
run "$part/verify.txt" "$pgsnap" verify "$part/$label.pgsnap"
typed mv "$part" "$folder"
[ -z "$dry" ] || exit 0
told=$(sed -n '/^  /p' "$part/capture.txt")
rm -f "$part/capture.txt" "$part/verify.txt"
sync 2>/dev/null || :
# Somebody may have made it meanwhile: mv would put this one inside.
[ ! -e "$folder" ] || fail "$folder is there meanwhile" "nothing is written; name another"
mv "$part" "$folder" || fail "cannot rename $part to $folder"
say "$told"
say "Copy $folder/$label.pgsnap, and compare it elsewhere:  pgsnap diff OTHER.pgsnap $label.pgsnap"
