#!/usr/bin/python3
"""Make text/data/letter_trigrams.txt: how likely each letter follows two others in Norwegian and English words.

usage: make_letter_trigrams.py > text/data/letter_trigrams.txt
Needs Debian's wnorwegian (bokmål and nynorsk, GPL-2) and aspell-en. A line for each pair of letters before, in it a
character for each letter after: "A" plus twice the bits, -log2 p, at most 12 bits. The letters are the word's edge,
a to z, æ, ø, å and any other. Trigrams are smoothed with bigrams, and these with single letters.
"""
import collections
import math
import re
import subprocess

LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
EDGE, OTHER, SYMBOLS = 0, 30, 31
# As text/legibility.cpp folds them.
FOLDED = dict(zip("àáâãäçèéêëìíîïñòóôõöùúûüýÿ", "aaaaæceeeeiiiinooooøuuuuyy"))
CODES = {letter: code for code, letter in enumerate(LETTERS, start=1)}
SHARES = {"bokmaal": 0.4, "nynorsk": 0.3, "english": 0.3}
MOST_BITS = 12


def words(language):
    if language == "english":
        dump = subprocess.run(["aspell", "-d", "en", "dump", "master"], capture_output=True, text=True, check=True)
        return set(dump.stdout.split())
    with open(f"/usr/share/dict/{language}", encoding="latin-1") as lines:
        return {line.strip() for line in lines}


def shares(language):
    counts = collections.Counter()
    for word in words(language):
        for part in re.findall(r"[^\W\d_]+", word.lower()):
            codes = [EDGE, EDGE] + [CODES.get(FOLDED.get(c, c), OTHER) for c in part] + [EDGE]
            counts.update(zip(codes, codes[1:], codes[2:]))
    total = counts.total()
    return {trigram: count / total for trigram, count in counts.items()}


def model():
    trigrams = collections.Counter()
    for language, weight in SHARES.items():
        for trigram, share in shares(language).items():
            trigrams[trigram] += weight * share
    before, bigrams, first, single = (collections.Counter() for _ in range(4))
    for (a, b, c), share in trigrams.items():
        before[a, b] += share
        bigrams[b, c] += share
        first[b] += share
        single[c] += share

    def bits(a, b, c):
        one = single[c] + 1e-4
        two = (bigrams[b, c] + 2e-4 * one) / (first[b] + 2e-4)
        three = (trigrams[a, b, c] + 2e-5 * two) / (before[a, b] + 2e-5)
        return min(MOST_BITS, -math.log2(three))

    return bits


def main():
    bits = model()
    for a in range(SYMBOLS):
        for b in range(SYMBOLS):
            print("".join(chr(ord("A") + max(0, round(2 * bits(a, b, c)))) for c in range(SYMBOLS)))


if __name__ == "__main__":
    main()
