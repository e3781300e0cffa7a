#!/usr/bin/python3
"""Make text/data/stem_rules.txt: where a word's stem is another than Snowball's.

usage: make_stem_rules.py > text/data/stem_rules.txt     (some minutes)
       make_stem_rules.py --measure                      (learn from four fifths, measure the rest)
Needs Debian's wnorwegian (GPL-2), apertium-nno-nob (GPL-2+), lttoolbox and python3-xapian.

Each line is an end of words and what stands in its place in the stem; "*": Snowball's stem is right;
"^": the beginning of a word. The longest end that fits is used. They are learnt from the inflections
of two lexicons: Snowball gives the forms of a word one or several stems, and the one that most forms
have becomes the stem of all. A rule is the shortest end of words for which nearly all words that
have it need the same change, so that new words and the last parts of compounds follow.
"""
import collections
import hashlib
import re
import subprocess
import sys

import xapian

APERTIUM = "/usr/share/apertium/apertium-nno-nob"
LEXICONS = {"bokmaal": "nob-nno", "nynorsk": "nno-nob"}
WORD = re.compile("[a-zæøåéèêóòôü]{2,30}")
READING = re.compile("([^<+*]+)<([a-z_]+)>([^+]*)$")
LEAST_STEM = 3  # bytes; as in text/stem.cpp
LEAST_GAIN = 4  # words that a rule mends, less those it harms
LEAST_EXCEPTIONS = 1  # words that a longer end leaves to Snowball
LEAST_SHARE = 0.8  # of the words with its end
DEFAULT = "*"

STEMMER = xapian.Stem("norwegian")


def snowball(word):
    return STEMMER(word.encode()).decode()


def dictionary(name):
    """Words, and names in lower case."""
    with open(f"/usr/share/dict/{name}", encoding="latin-1") as lines:
        words = {line.strip() for line in lines}
    common = sorted(filter(WORD.fullmatch, words))
    names = {word.lower() for word in words if word[1:].islower() and word[:1].isupper()}
    return common, set(filter(WORD.fullmatch, names)) - set(common)


def readings(words, table):
    """Each word with the (lemma, kind) it may be a form of."""
    lines = subprocess.run(["lt-proc", "-w", f"{APERTIUM}/{table}.automorf.bin"], input="\n".join(words) + "\n",
                           capture_output=True, text=True, check=True).stdout.splitlines()
    for line in lines:
        word, *found = line.strip().strip("^$").split("/")
        for reading in found:
            match = READING.match(reading)
            if match and "compound" not in match[3] and "<cmp>" not in match[3] and WORD.fullmatch(match[1]):
                participle = match[2] == "adj" and re.search("<(pp|pprs)>", match[3])
                yield word, match[1], "vblex" if participle else match[2]


def lexicon():
    """The forms of each (lemma, kind), and words that have no inflections to be learnt from."""
    families, fixed = collections.defaultdict(set), set()
    for name, table in LEXICONS.items():
        common, names = dictionary(name)
        fixed |= names
        for word, lemma, kind in readings(common, table):
            if word.endswith("i") and not lemma.endswith("i"):
                continue  # nynorsk's old "boki"; new words in -i are no forms of others
            if kind in ("n", "adj", "vblex"):
                families[lemma, kind].add(word)
            else:
                fixed.add(word)
    return families, fixed


def target(lemma, kind, forms):
    """The stem of all forms of a word, or nothing where it would be too short to tell words apart."""
    if kind == "n":  # nouns that Snowball takes for adjectives: "-het", "-lov" (law), "-lege" (doctor)
        for ending in ("het", "heit"):
            if lemma.endswith(ending) and len(lemma) > len(ending) + 1:
                return lemma.removesuffix(ending) + "het"
        if lemma.endswith("lov") and len(lemma) >= 6:
            return lemma
        if lemma.endswith("lege") and len(lemma) >= 6:
            return lemma[:-1]
    counts = collections.Counter(map(snowball, forms))
    best = max(counts, key=lambda stem: (lemma.startswith(stem), counts[stem], len(stem), stem))
    return best if len(best.encode()) >= LEAST_STEM else None


def change(word, stem):
    if snowball(word) == stem:
        return DEFAULT
    same = 0
    while same < min(len(word), len(stem)) and word[same] == stem[same]:
        same += 1
    return len(word) - same, stem[same:]


def examples(families, fixed):
    """(word spelt backwards from its beginning "^", its change), in order; not of ambiguous words."""
    wanted = collections.defaultdict(set)
    for (lemma, kind), forms in families.items():
        stem = target(lemma, kind, forms)
        for word in forms:
            wanted[word].add(change(word, stem) if stem else DEFAULT)
    wanted.update({word: {DEFAULT} for word in fixed})
    return sorted((("^" + word)[::-1], *changes) for word, changes in wanted.items() if len(changes) == 1)


def learn(data):
    rules = {}

    def descend(first, last, depth, current):
        counts = collections.Counter(change for _, change in data[first:last])
        if set(counts) == {current}:
            return
        best, number = max(counts.items(), key=lambda item: (item[1], str(item[0])))
        end = data[first][0][:depth][::-1]
        inside = best == DEFAULT or best[0] < len(end.lstrip("^")) + bool(best[1])  # some letter is left
        least = LEAST_EXCEPTIONS if best == DEFAULT else LEAST_GAIN
        mends = number - counts[current] >= least and number >= LEAST_SHARE * (last - first)
        if best != current and inside and mends and depth >= 2:
            rules[end] = current = best
        at = first
        while at < last:
            until = at
            while until < last and data[until][0][depth:depth + 1] == data[at][0][depth:depth + 1]:
                until += 1
            if until - at >= LEAST_EXCEPTIONS and len(data[at][0]) > depth:
                descend(at, until, depth + 1, current)
            at = until

    descend(0, len(data), 0, DEFAULT)
    return rules


def written(rules):
    for end, rule in sorted(rules.items(), key=lambda item: item[0].encode()):
        yield f"{end} {DEFAULT}" if rule == DEFAULT else f"{end} {end[:len(end) - rule[0]].lstrip('^')}{rule[1]}"


def stem(word, rules):
    for start in range(len(word) + 1):
        rule = rules.get(("^" + word)[start:])
        if rule == DEFAULT:
            break
        if rule is not None:
            changed = word[:len(word) - rule[0]] + rule[1]
            usable = len(changed.encode()) >= LEAST_STEM and changed[0] == word[0]
            return changed if usable else snowball(word)
    return snowball(word)


def pairs(number):
    return number * (number - 1) // 2


def measure(families, stemmed):
    """Pairs of forms of one word that share a stem, and pairs that share a stem and are forms of one word."""
    together = all_pairs = 0
    words, joined = collections.defaultdict(set), collections.defaultdict(set)
    for family, forms in families.items():
        all_pairs += pairs(len(forms))
        together += sum(map(pairs, collections.Counter(map(stemmed, forms)).values()))
        for word in forms:
            words[word].add(family)
            joined[stemmed(word)].add(word)
    right = shared = 0
    for group in map(sorted, joined.values()):
        for i, word in enumerate(group):
            shared += i
            right += sum(not words[word].isdisjoint(words[other]) for other in group[:i])
    return f"recall {together / all_pairs:.3f}, precision {right / shared:.3f}"


def kept_apart(family):
    return hashlib.sha256(family[0].encode()).digest()[0] % 5 == 0


def main():
    families, fixed = lexicon()
    if "--measure" not in sys.argv:
        print("\n".join(written(learn(examples(families, fixed)))))
        return
    taught = {family: forms for family, forms in families.items() if not kept_apart(family)}
    apart = {family: forms for family, forms in families.items() if kept_apart(family) and len(forms) > 1}
    rules = learn(examples(taught, fixed))
    print(f"{len(rules)} rules; {len(apart)} words apart")
    print("Snowball:", measure(apart, snowball))
    print("with rules:", measure(apart, lambda word: stem(word, rules)))


if __name__ == "__main__":
    main()
