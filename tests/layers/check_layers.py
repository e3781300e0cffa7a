#!/usr/bin/env python3
"""Fails when an include points the wrong way between the folders of the program.

usage: check_layers.py ROOT
The table is the one ARCHITECTURE.md shows; CMake links by it too.
"""
import pathlib
import re
import sys

MAY_USE = {
    "schema": set(),
    "text": {"schema"},
    "entities": {"schema", "text"},
    "corpus": {"schema", "text"},
    "indexer": {"schema", "text", "entities"},
    "query": {"schema", "text", "entities"},
    "fetch": {"schema"},
    "cli": {"schema", "text", "entities", "corpus", "indexer", "query", "fetch"},
}
# The same within a folder; what lies in none of these may use them all, and none of them it.
MAY_USE_WITHIN = {
    "indexer": {
        "worker": set(),
        "pdf": {"worker"},
        "archive": {"worker"},
        "office": {"worker", "pdf"},
        "ocr": {"worker", "pdf"},
        "layout": {"pdf"},
        "structure": {"pdf", "layout"},
        "records": {"pdf", "layout", "structure"},
        "store": {"pdf", "ocr"},
    },
}
# Libraries with an owner: who may include them.
OWNED = {
    "unicode/": {"text"},
    "poppler": {"indexer/pdf"},
    "tesseract/": {"indexer/ocr"},
    "leptonica/": {"indexer/ocr"},
    "seccomp.h": {"indexer/worker", "indexer/office"},
    "zstd.h": {"indexer/store"},
    "xapian.h": {"indexer/store", "query", "text"},
    "nlohmann/": {"schema"},
    "rapidjson/": {"schema"},
    "nettle/": {"schema"},
    "xlsxwriter.h": {"query"},
    "zip.h": {"indexer/archive", "query/verify"},
    "expat.h": {"query/verify"},
    "CLI/": {"cli"},
    "curl/": {"fetch"},
}


def part_of(path):
    """The folder within a folder that a path lies in: "pdf" of "indexer/pdf/reader.h"."""
    return path.split("/")[1] if path.count("/") > 1 else ""


def may_use_within(folder, where, target):
    own, other = part_of(where), part_of(target)
    return own == other or own not in (parts := MAY_USE_WITHIN.get(folder, {})) or other in parts[own]


def offences(root):
    for folder, allowed in MAY_USE.items():
        for path in sorted((root / folder).rglob("*.[ch]*")):
            where = path.relative_to(root).as_posix()
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line)
                if not match:
                    continue
                target = match[2]
                top = target.split("/")[0]
                if top in MAY_USE and top != folder and top not in allowed:
                    yield f"{where}:{number}: {folder} may not use {top}"
                if top == folder and not may_use_within(folder, where, target):
                    yield f"{where}:{number}: {part_of(where)} may not use {part_of(target) or target}"
                for library, owners in OWNED.items():
                    if target.startswith(library) and not any(where.startswith(o + "/") for o in owners):
                        yield f"{where}:{number}: {library} belongs to {', '.join(sorted(owners))}"


def main():
    found = list(offences(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "every include points down")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
