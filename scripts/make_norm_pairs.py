#!/usr/bin/python3
"""Make text/data/norm_pairs.txt: words that bokmål and nynorsk spell differently.

usage: make_norm_pairs.py > text/data/norm_pairs.txt
Needs Debian's wnorwegian (GPL-2), apertium-nno-nob (GPL-2+) and lttoolbox. Each line is a base form and what it is
in the other norm, in byte order. Left out: pairs that differ by an ending only, which the stemmer joins, and pairs
that are translated one way only where the word may stand in the other norm, too, or both are words of both; short
words of both.
"""
import re
import subprocess

APERTIUM = "/usr/share/apertium/apertium-nno-nob"
BOKMAL, NYNORSK = "nob-nno", "nno-nob"
WORD = re.compile("[a-zæøåéòô]{2,13}")
SHORT = 4  # letters
KINDS = {"n", "adj", "vblex", "adv", "pr", "cnjadv", "prn", "det", "vbser", "vbhaver"}


def words(name):
    with open(f"/usr/share/dict/{name}", encoding="latin-1") as lines:
        return {line.strip() for line in lines}


def lt_proc(option, table, lines):
    return subprocess.run(["lt-proc", option, f"{APERTIUM}/{table}.bin"], input="\n".join(lines) + "\n",
                          capture_output=True, text=True, check=True).stdout.splitlines()


def lemmas(direction, forms):
    for line in lt_proc("-w", f"{direction}.automorf", forms):
        for reading in line.strip("^$").split("/")[1:]:
            found = re.match(r"([^<+*]+)<([^>]+)>[^+]*$", reading)
            if found and found[2] in KINDS:
                yield f"^{reading}$", found[1], found[2]


def root(word):
    word = re.sub("(leg|lig)(e|t)?$", "lig", word)
    word = re.sub("(arane|erane|arene|erene|ane|ene|ar|er|en|et|a|e)$", "", word)
    return re.sub("s$", "", word)


def translations(direction, dictionary):
    readings = {}
    for reading, lemma, kind in lemmas(direction, sorted(filter(WORD.fullmatch, dictionary))):
        readings.setdefault((lemma, kind), reading)
    for line in lt_proc("-b", f"{direction}.autobil", readings.values()):
        source, *targets = line.strip("^$").split("/")
        first = source.split("<")[0]
        for target in targets:
            second = target.split("<")[0]
            if WORD.fullmatch(first) and WORD.fullmatch(second):
                yield first, second


def needed(pairs, reverse, shared):
    kept = {first for first, second in pairs if root(first) == root(second)}
    for first, second in pairs:
        is_sure = (second, first) in reverse
        may_stay = first in kept or {first, second} <= shared
        is_chance = len(first) <= SHORT and first in shared
        if root(first) != root(second) and (is_sure or not may_stay) and not is_chance:
            yield first, second


def main():
    bokmal, nynorsk = words("bokmaal"), words("nynorsk")
    there, back = set(translations(BOKMAL, bokmal)), set(translations(NYNORSK, nynorsk))
    shared = bokmal & nynorsk
    pairs = {*needed(there, back, shared), *needed(back, there, shared)}
    print("\n".join(" ".join(pair) for pair in sorted(pairs, key=lambda pair: [w.encode() for w in pair])))


main()
