#!/usr/bin/env bash
# Size of the index beside Recoll's and Omega's, in bytes a byte of text (pdftotext's; Debian's packages recollcmd,
# xapian-omega, poppler-utils). Ours once as it is searched, once with the extractions kept beside it.
# usage: bench/size.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/recoll"
printf 'topdirs = %s\n' "$folder" >"$work/recoll/recoll.conf"

build/release/sporhund index "$folder" --db "$work/sporhund" --no-progress --ocr off >/dev/null || (($? == 3))
recollindex -c "$work/recoll" -z >/dev/null 2>&1
omindex --db "$work/omega" --url / "$folder" >/dev/null 2>&1
text=$(find "$folder" \( -name '*.pdf' -exec pdftotext {} - \; -o -name '*.txt' -exec cat {} + \
  -o -name '*.md' -exec cat {} + \) 2>/dev/null | wc -c)

bytes() { du --apparent-size -sb "$1" | cut -f1; }
report() { awk -v name="$1" -v size="$2" -v text="$text" 'BEGIN { printf "%-24s %9.2f MB %6.2f\n", name, size / 1e6, size / text }'; }
report "text" "$text"
report "sporhund" "$(bytes "$work/sporhund/xapian")"
report "… with extractions" "$(bytes "$work/sporhund")"
report "recoll" "$(bytes "$work/recoll/xapiandb")"
report "omega" "$(bytes "$work/omega")"
