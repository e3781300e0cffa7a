#!/usr/bin/env bash
# One search as a whole process, in turn with Xapian's quest on the same database (Debian's package
# xapian-tools). usage: bench/search.sh INDEX [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
index=$(realpath "$1")
question='digital samhandling i helsetjenesten'
bench/side_by_side.py --runs "${2:-21}" \
  "sporhund=build/release/sporhund search '$question' --db '$index' --json" \
  "quest=quest -d '$index/xapian' --stemmer=norwegian -m10 '$question'"
