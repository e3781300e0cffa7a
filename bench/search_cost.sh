#!/usr/bin/env bash
# Searches in one process, in turn with plain Xapian on the same words: medians, 95th percentiles and
# their ratios. usage: bench/search_cost.sh INDEX QUESTIONS (one a line; options behind it, parted by tabs)
set -euo pipefail
index=$(realpath "$1")
questions=$(realpath "$2")
cd "$(dirname "$0")/.."
cmake --build --preset release --target search_cost >/dev/null
build/release/bench/search_cost "$index" "$questions"
