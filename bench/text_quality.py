#!/usr/bin/python3
"""How well bad text layers are told from good ones.

usage: text_quality.py --sporhund BIN PDF...

Reads every page, writes its text anew with damage of several kinds, and lets `sporhund extract` judge it. Prints of
each kind how many pages of 100 letters or more fall below the threshold, and quantiles of their quality.
"""
import argparse
import json
import pathlib
import random
import re
import string
import subprocess
import tempfile

LETTERS = string.ascii_lowercase + "æøå"
READABLE = 0.85  # kReadable in indexer/pdf/text_quality.h


def substituted(seed, count=len(LETTERS)):
    chosen = random.Random(seed).sample(LETTERS, count)
    table = dict(zip(chosen, chosen[1:] + chosen[:1]))
    table |= {a.upper(): b.upper() for a, b in table.items()}
    return lambda text: "".join(table.get(c, c) for c in text)


def shifted(by):
    return lambda text: "".join(c if c.isspace() else chr(max(33, ord(c) + by)) for c in text)


def lost(share):
    chance = random.Random(1)
    return lambda text: "".join(c for c in text if not c.isalpha() or chance.random() >= share)


def changed(share):
    chance = random.Random(2)
    return lambda text: "".join(chance.choice(LETTERS) if c.isalpha() and chance.random() < share else c for c in text)


KINDS = {
    "as it is": lambda text: text,
    "all letters substituted": substituted(1),
    "12 letters substituted": substituted(2, 12),
    "6 letters substituted": substituted(3, 6),
    "characters shifted by 1": shifted(1),
    "characters shifted by 3": shifted(3),
    "characters shifted by -29": shifted(-29),
    "30 % of letters changed": changed(0.3),
    "15 % of letters changed": changed(0.15),
    "40 % of letters lost": lost(0.4),
    "20 % of letters lost": lost(0.2),
    "e and i lost": lambda text: re.sub("[eiEI]", "", text),
    "e lost": lambda text: re.sub("[eE]", "", text),
    "private-use characters": lambda text: "".join(chr(0xF000 + ord(c) % 256) if c.isalpha() else c for c in text),
    "letters apart": lambda text: re.sub(r"(\w)(?=\w)", r"\1 ", text),
    "UTF-8 as Windows-1252": lambda text: text.encode().decode("cp1252", errors="replace"),
}


def extract(sporhund, path):
    run = subprocess.run([sporhund, "extract", str(path), "--ocr", "off", "--json"], capture_output=True, check=False)
    return json.loads(run.stdout)["pages"] if run.stdout else []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sporhund", required=True)
    parser.add_argument("pdf", nargs="+")
    args = parser.parse_args()
    files = [extract(args.sporhund, pdf) for pdf in args.pdf]
    direct = [page["quality"] for pages in files for page in pages if page["text"].strip()]
    print(f"pages with text: {len(direct)}, below {READABLE}: {sum(q < READABLE for q in direct)}, worst {min(direct)}")
    texts = [p["text"] for pages in files for p in pages if sum(map(str.isalpha, p["text"])) >= 100]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "pages.txt"
        for kind, damage in KINDS.items():
            path.write_text("\f".join(damage(text) for text in texts), encoding="utf-8")
            qualities = sorted(page["quality"] for page in extract(args.sporhund, path))
            below = sum(quality < READABLE for quality in qualities)
            low, middle, high = (qualities[int(q * (len(qualities) - 1))] for q in (0.05, 0.5, 0.95))
            print(f"{kind:26s} below {below:4d} of {len(qualities)}  quality 5 % {low:.2f}  50 % {middle:.2f}  "
                  f"95 % {high:.2f}  least {qualities[0]:.2f}")


if __name__ == "__main__":
    main()
