#!/usr/bin/env bash
# Indexing a folder of PDFs, in turn with recollindex and with pdftotext on all cores (Debian's
# packages recollcmd and poppler-utils). usage: bench/index.sh FOLDER [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/recoll"
printf 'topdirs = %s\nidxflushmb = 100\n' "$folder" >"$work/recoll/recoll.conf"

bench/side_by_side.py --runs "${2:-5}" --before "rm -rf $work/index $work/recoll/xapiandb $work/recoll/*.pid" \
  "sporhund=build/release/sporhund index '$folder' --db $work/index --no-progress --ocr off" \
  "recollindex=recollindex -c $work/recoll -z" \
  "pdftotext=bash -c \"find '$folder' -name '*.pdf' -print0 | xargs -0 -P $(nproc) -I{} pdftotext {} /dev/null\""
