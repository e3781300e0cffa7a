#!/usr/bin/python3
"""Make text/data/norm_pairs.txt: words that bokmål and nynorsk spell differently.

usage: make_norm_pairs.py > text/data/norm_pairs.txt     (some minutes)
Needs Debian's wnorwegian (GPL-2), apertium-nno-nob (GPL-2+), lttoolbox and python3-xapian. Each line is a word and what
it is in the other norm, in byte order: base forms, then inflected ones whose stems the base forms don't join («tek»,
«tar»). Left out: pairs that have one stem, pairs of base forms that are translated one way only where the word may
stand in the other norm, too, or both are words of both; short words of both; inflected forms where the first is a
word of the other norm and the second one of its own, too («vann», «vant»), or translated one way only and not akin
where turned round; compounds that text/nynorsk.cpp puts
together.
"""
import collections
import functools
import re
import subprocess

import make_stem_rules

APERTIUM = "/usr/share/apertium/apertium-nno-nob"
BOKMAL, NYNORSK = "nob-nno", "nno-nob"
LEMMA = re.compile("[a-zæøåéòô]{2,13}")
FORM = re.compile("[a-zæøåéòô]{2,15}(?<![si])")  # no genitives, nor nynorsk's old "boki"
SHORT = 4  # letters
LEAST_STEM = 3  # bytes; as in text/nynorsk.cpp
LEAST_PART = 4  # letters
LEMMA_KINDS = {"n", "adj", "vblex", "adv", "pr", "cnjadv", "prn", "det", "vbser", "vbhaver"}
FORM_KINDS = LEMMA_KINDS | {"cnjsub", "vbmod"}


def words(name):
    with open(f"/usr/share/dict/{name}", encoding="latin-1") as lines:
        return {line.strip() for line in lines}


def lt_proc(option, table, lines):
    return subprocess.run(["lt-proc", option, f"{APERTIUM}/{table}.bin"], input="\n".join(lines) + "\n",
                          capture_output=True, text=True, check=True).stdout.splitlines()


def readings(direction, forms):
    """Each form with its readings and their lemma and kind; not what only stands within compounds."""
    for form, line in zip(forms, lt_proc("-w", f"{direction}.automorf", forms)):
        for reading in line.strip("^$").split("/")[1:]:
            found = re.match(r"([^<+*]+)<([^>]+)>[^+]*$", reading)
            if found:
                yield form, reading, found[1], found[2]


def known(direction, dictionary):
    return {form for form, *_ in readings(direction, sorted(filter(FORM.fullmatch, dictionary)))}


def translated(direction, units):
    """Each reading with what it is in the other norm."""
    for reading, line in zip(units, lt_proc("-b", f"{direction}.autobil", [f"^{reading}$" for reading in units])):
        for target in line.strip("^$").split("/")[1:]:
            if not target.startswith("@"):
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
    for reading, target in translated(direction, units.values()):
        first, second = reading.split("<")[0], target.split("<")[0]
        if LEMMA.fullmatch(first) and LEMMA.fullmatch(second):
            yield first, second


def form_pairs(direction, dictionary):
    units = collections.defaultdict(set)
    for form, reading, _, kind in readings(direction, sorted(filter(FORM.fullmatch, dictionary))):
        if kind in FORM_KINDS and not re.search("compound|<sup>", reading):  # "planast" has the stem of "plan"
            units[reading].add(form)
    found = list(translated(direction, sorted(units)))
    made = lt_proc("-g", f"{direction}.autogen", [f"^{target}$" for _, target in found])
    for (reading, _), second in zip(found, made):
        if FORM.fullmatch(second.strip("~")):
            for first in units[reading]:
                yield first, second.strip("~")


def needed(pairs, reverse, shared, same):
    kept = {first for first, second in pairs if same(first) == same(second)}
    for first, second in pairs:
        is_sure = (second, first) in reverse
        may_stay = first in kept or {first, second} <= shared
        if same(first) != same(second) and (is_sure or not may_stay):
            yield first, second, is_sure


def rules():
    with open("text/data/stem_rules.txt", encoding="utf-8") as lines:
        for end, made in map(str.split, lines):
            rule = (len(end.lstrip("^")), made)
            yield end, make_stem_rules.DEFAULT if made == make_stem_rules.DEFAULT else rule


RULES = dict(rules())


@functools.lru_cache(None)
def stem(word):
    return make_stem_rules.stem(word, RULES)


class Pairs:
    """What text/nynorsk.cpp makes of the pairs so far."""

    def __init__(self):
        self.all = set()
        self.others = collections.defaultdict(set)  # by stem

    def add(self, first, second):
        self.all.add((first, second))
        self.others[stem(first)].add(second)

    def has(self, first, second):
        wanted = stem(second)
        if any(stem(other) == wanted for other in self.others[stem(first)]):
            return True
        for at in range(LEAST_PART, len(first) - LEAST_PART + 1):
            heads = {first[:at], *self.others[stem(first[:at])]}
            if first[at - 1] == "s":
                heads |= {head + "s" for head in self.others[stem(first[:at])]}
            tails = {first[at:], *self.others[stem(first[at:])]}
            if any(stem(head + tail) == wanted for head in heads for tail in tails):
                return True
        return False


def are_akin(first, second):
    """Whether the roots share three letters in sequence («henvisning», «tilvising»)."""
    first, second = root(first), root(second)
    return any(first[at:at + 3] in second for at in range(len(first) - 2))


def inflected(there, back, own, other):
    """Pairs of forms: from a norm with the words `own`, and those of the way back turned round."""
    def is_usable(first, second, is_sure):
        is_chance = len(first) <= SHORT and first in own & other and not (is_sure and len(first) > 2)
        return not is_chance and not (second in own and first in other)

    for first, second, is_sure in needed(there, back, own & other, stem):
        if len(stem(first).encode()) >= LEAST_STEM and is_usable(first, second, is_sure):
            yield first, second
            if second not in own and (is_sure or are_akin(first, second)):
                yield second, first


def main():
    bokmal, nynorsk = words("bokmaal"), words("nynorsk")
    pairs = Pairs()
    there, back = set(lemma_pairs(BOKMAL, bokmal)), set(lemma_pairs(NYNORSK, nynorsk))
    shared = bokmal & nynorsk
    for first, second, _ in [*needed(there, back, shared, root), *needed(back, there, shared, root)]:
        if len(first) > SHORT or first not in shared:
            pairs.add(first, second)
    there, back = set(form_pairs(BOKMAL, bokmal)), set(form_pairs(NYNORSK, nynorsk))
    # wnorwegian has radical and rare forms that hardly any text does
    bokmal, nynorsk = known(BOKMAL, bokmal), known(NYNORSK, nynorsk)
    forms = {*inflected(there, back, bokmal, nynorsk), *inflected(back, there, nynorsk, bokmal)}
    for first, second in sorted(forms, key=lambda pair: (len(pair[0]), len(pair[1]), pair)):
        if len(stem(first).encode()) >= LEAST_STEM and not pairs.has(first, second):
            pairs.add(first, second)
    print("\n".join(" ".join(pair) for pair in sorted(pairs.all, key=lambda pair: [w.encode() for w in pair])))


if __name__ == "__main__":
    main()
