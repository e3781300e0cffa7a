#!/usr/bin/python3
"""Make text/data/norm_pairs.txt and nynorsk_forms.txt: words that bokmål and nynorsk spell differently.

usage: make_norm_pairs.py bases > text/data/norm_pairs.txt
       make_norm_pairs.py forms > text/data/nynorsk_forms.txt
Needs Debian's wnorwegian (GPL-2), apertium-nno-nob (GPL-2+), lttoolbox and python3-xapian. Each line is a word and what it
is in the other norm, in byte order.

`bases`: base forms, both ways. Left out: pairs that differ by an ending only, which the stemmer joins, and pairs
that are translated one way only where the word may stand in the other norm, too, or both are words of both; short
words of both.
`forms`: a form of nynorsk and its translation into bokmål for each pair of stems that the base forms don't join, with
nothing left out that may be a word of both: what uses them looks only for words that a collection hardly has.
"""
import collections
import functools
import re
import subprocess
import sys

import make_stem_rules

APERTIUM = "/usr/share/apertium/apertium-nno-nob"
BOKMAL, NYNORSK = "nob-nno", "nno-nob"
LEMMA = re.compile("[a-zæøåéòô]{2,13}")
FORM = re.compile("[a-zæøåéòô]{2,14}(?<![si])")  # no genitives, nor nynorsk's old "boki"
SHORT = 4  # letters
LEAST_STEM = 3  # bytes; this and the next as in text/nynorsk.cpp
LEAST_PART = 4  # bytes
LEMMA_KINDS = {"n", "adj", "vblex", "adv", "pr", "cnjadv", "prn", "det", "vbser", "vbhaver"}
FORM_KINDS = LEMMA_KINDS | {"cnjsub", "vbmod"}
NO_FORM = re.compile("compound|<sup>|<imp>")  # "planast" has the stem of "plan", "form" is no imperative here


def words(name):
    with open(f"/usr/share/dict/{name}", encoding="latin-1") as lines:
        return {line.strip() for line in lines}


def lt_proc(option, table, lines):
    return subprocess.run(["lt-proc", option, f"{APERTIUM}/{table}.bin"], input="\n".join(lines) + "\n",
                          capture_output=True, text=True, check=True).stdout.splitlines()


def readings(direction, forms):
    """Each form with its readings, their lemma and kind; not what only stands within compounds."""
    for form, line in zip(forms, lt_proc("-w", f"{direction}.automorf", forms)):
        for reading in line.strip("^$").split("/")[1:]:
            found = re.match(r"([^<+*]+)<([^>]+)>[^+]*$", reading)
            if found:
                yield form, reading, found[1], found[2]


def translated(direction, units):
    """Each reading with what it is in the other norm."""
    for reading, line in zip(units, lt_proc("-b", f"{direction}.autobil", [f"^{reading}$" for reading in units])):
        for target in line.strip("^$").split("/")[1:]:
            yield reading, target


def root(word):
    word = re.sub("(leg|lig)(e|t)?$", "lig", word)
    word = re.sub("(arane|erane|arene|erene|ane|ene|ar|er|en|et|a|e)$", "", word)
    return re.sub("s$", "", word)


def lemma_pairs(direction, dictionary):
    units = {}
    for _, reading, lemma, kind in readings(direction, sorted(filter(LEMMA.fullmatch, dictionary))):
        if kind in LEMMA_KINDS:
            units.setdefault((lemma, kind), reading)
    for reading, target in translated(direction, list(units.values())):
        first, second = reading.split("<")[0], target.split("<")[0]
        if LEMMA.fullmatch(first) and LEMMA.fullmatch(second):
            yield first, second


def needed(pairs, reverse, shared):
    kept = {first for first, second in pairs if root(first) == root(second)}
    for first, second in pairs:
        is_sure = (second, first) in reverse
        may_stay = first in kept or {first, second} <= shared
        is_chance = len(first) <= SHORT and first in shared
        if root(first) != root(second) and (is_sure or not may_stay) and not is_chance:
            yield first, second


def bases():
    bokmal, nynorsk = words("bokmaal"), words("nynorsk")
    there, back = set(lemma_pairs(BOKMAL, bokmal)), set(lemma_pairs(NYNORSK, nynorsk))
    shared = bokmal & nynorsk
    return {*needed(there, back, shared), *needed(back, there, shared)}


def form_pairs():
    """Forms of nynorsk and what they are in bokmål."""
    units = collections.defaultdict(set)
    for form, reading, _, kind in readings(NYNORSK, sorted(filter(FORM.fullmatch, words("nynorsk")))):
        if kind in FORM_KINDS and not NO_FORM.search(reading):
            units[reading].add(form)
    found = [pair for pair in translated(NYNORSK, sorted(units)) if not pair[1].startswith("@")]
    made = lt_proc("-g", f"{NYNORSK}.autogen", [f"^{target}$" for _, target in found])
    for (reading, _), second in zip(found, made):
        if FORM.fullmatch(second.strip("~")):
            yield from ((first, second.strip("~")) for first in units[reading])


def stem_rules():
    with open("text/data/stem_rules.txt", encoding="utf-8") as lines:
        for end, made in map(str.split, lines):
            yield end, made if made == make_stem_rules.DEFAULT else (len(end.lstrip("^")), made)


RULES = dict(stem_rules())


@functools.lru_cache(None)
def stem(word):
    return make_stem_rules.stem(word, RULES)


class Joined:
    """What text/nynorsk.cpp joins by the base forms."""

    def __init__(self, pairs):
        self.others = collections.defaultdict(set)  # by stem
        for first, second in pairs:
            self.others[stem(first)].add(second)

    def heads(self, head):
        others = self.others.get(stem(head), set())
        return {head, *others} | ({other + "s" for other in others} if head.endswith("s") else set())

    def joins(self, first, second):
        wanted = stem(second)
        if any(stem(other) == wanted for other in self.others.get(stem(first), ())):
            return True
        for at in range(1, len(first)):
            head, tail = first[:at], first[at:]
            if min(len(head.encode()), len(tail.encode())) < LEAST_PART:
                continue
            tails = {tail, *self.others.get(stem(tail), ())}
            if any(stem(other + rest) == wanted for other in self.heads(head) for rest in tails):
                return True
        return False


def forms():
    joined, shortest = Joined(bases()), {}
    for pair in sorted(set(form_pairs()), key=lambda pair: (len(pair[0]), len(pair[1]), pair)):
        stems = tuple(map(stem, pair))
        if stems[0] != stems[1] and len(stems[0].encode()) >= LEAST_STEM and stems not in shortest:
            if not joined.joins(*pair):
                shortest[stems] = pair
    return shortest.values()


def main():
    pairs = {"bases": bases, "forms": forms}[sys.argv[1]]()
    print("\n".join(" ".join(pair) for pair in sorted(pairs, key=lambda pair: [w.encode() for w in pair])))


main()
