#!/usr/bin/env python3
"""Sizes of files and functions of the program, by Universal Ctags (Debian's universal-ctags).

usage: code_size.py [ROOT]
"""
import collections
import json
import pathlib
import statistics
import subprocess
import sys

root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
folders = ["schema", "text", "entities", "corpus", "indexer", "query", "fetch", "cli"]
files = [p for f in folders for p in sorted((root / f).rglob("*")) if p.suffix in (".h", ".cpp")]
lines = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in files}
tags = subprocess.run(["ctags", "--output-format=json", "--fields=+ne", "--kinds-C++=f", "-f", "-", *map(str, files)],
                      capture_output=True, text=True, check=True).stdout
functions = []
for row in map(json.loads, tags.splitlines()):
    if "end" in row:
        functions.append((row["end"] - row["line"] + 1, row["name"], row["path"]))
sizes = [f[0] for f in functions]
per_folder = collections.Counter()
for path, count in lines.items():
    per_folder[path.relative_to(root).parts[0]] += count
print("lines:", ", ".join(f"{f} {per_folder[f]}" for f in folders), "=", sum(lines.values()))
print(f"files: {len(files)}, median {statistics.median(lines.values()):.0f} lines, "
      f"largest {max(lines.values())}, over 300: {sum(n > 300 for n in lines.values())}")
print(f"functions: {len(sizes)}, median {statistics.median(sizes):.0f} lines, "
      f"over 25: {100 * sum(s > 25 for s in sizes) / len(sizes):.1f} %, over 60: {sum(s > 60 for s in sizes)}")
for size, name, path in sorted(functions, reverse=True)[:5]:
    print(f"  {size} {name} ({path})")
