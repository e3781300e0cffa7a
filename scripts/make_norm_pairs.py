#!/usr/bin/python3
"""Make text/data/norm_pairs.txt: words that bokmål and nynorsk spell differently.

usage: make_norm_pairs.py > text/data/norm_pairs.txt
Needs Debian's wnorwegian (GPL-2), apertium-nno-nob (GPL-2+) and lttoolbox. Each line is a base form
and its counterpart, both ways, in byte order. Left out: pairs that differ by an ending only, which
the stemmer joins, and words that are words of the other norm too, whose meaning may differ.
"""
import re
import subprocess

APERTIUM = "/usr/share/apertium/apertium-nno-nob/nob-nno"
WORD = re.compile("[a-zæøåéòô]{2,13}")
KINDS = {"n", "adj", "vblex", "adv", "pr", "cnjadv", "prn", "det", "vbser", "vbhaver"}


def words(name):
    with open(f"/usr/share/dict/{name}", encoding="latin-1") as lines:
        return {line.strip() for line in lines}


def lt_proc(option, table, lines):
    return subprocess.run(["lt-proc", option, f"{APERTIUM}.{table}.bin"], input="\n".join(lines) + "\n",
                          capture_output=True, text=True, check=True).stdout.splitlines()


def lemmas(forms):
    for line in lt_proc("-w", "automorf", forms):
        for reading in line.strip("^$").split("/")[1:]:
            found = re.match(r"([^<+*]+)<([^>]+)>[^+]*$", reading)
            if found and found[2] in KINDS:
                yield f"^{reading}$", found[1], found[2]


def root(word):
    word = re.sub("(leg|lig)(e|t)?$", "lig", word)
    word = re.sub("(arane|erane|arene|erene|ane|ene|ar|er|en|et|a|e)$", "", word)
    return re.sub("s$", "", word)


def main():
    bokmal, nynorsk = words("bokmaal"), words("nynorsk")
    readings = {}
    for reading, lemma, kind in lemmas(sorted(filter(WORD.fullmatch, bokmal))):
        readings.setdefault((lemma, kind), reading)
    pairs = set()
    for line in lt_proc("-b", "autobil", readings.values()):
        source, *targets = line.strip("^$").split("/")
        first = source.split("<")[0]
        for target in targets:
            second = target.split("<")[0]
            differ = WORD.fullmatch(first) and WORD.fullmatch(second) and root(first) != root(second)
            if differ and second not in bokmal and first not in nynorsk:
                pairs |= {(first, second), (second, first)}
    print("\n".join(" ".join(pair) for pair in sorted(pairs, key=lambda pair: [w.encode() for w in pair])))


main()
