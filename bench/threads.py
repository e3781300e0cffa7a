#!/usr/bin/env python3
"""How long owner, trace and assignments take in an index of many letters, beside a search.

usage: threads.py [--sporhund PROGRAM] [--letters N …] [--runs N] [--seed N]

Makes N Markdown letters of ten assignments each, to ten agencies in nine years, so that an ID is that of many
assignments, and indexes them. Each question is asked as a whole process, in turn with a search for the same
words; seconds are medians, the ratio is to that search's.
"""
import argparse
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
AGENCIES = ("Helsedirektoratet", "Kystverket", "Mattilsynet", "Miljødirektoratet", "Fiskeridirektoratet",
            "Folkehelseinstituttet", "Digitaliseringsdirektoratet", "Landbruksdirektoratet",
            "Utdanningsdirektoratet", "Kartverket")
MINISTRIES = ("Helse- og omsorgsdepartementet", "Klima- og miljødepartementet", "Kunnskapsdepartementet")
THINGS = ("plan", "strategi", "veileder", "ordning", "oversikt", "modell", "rapport", "løsning")
THEMES = ("beredskap", "kystmerking", "skogvern", "opplæring", "arkivering", "vaksinering", "kartlegging",
          "fiskehelse", "forskning", "statistikk", "tilsyn", "boligbygging")
QUESTIONS = (
    ("trace", "TB2023-09"),
    ("trace", "plan for beredskap"),
    ("owner", "plan for beredskap"),
    ("assignments", "--body", "Kystverket"),
    ("assignments", "--year", "2023"),
)


def letter(number, rng):
    agency, year = rng.choice(AGENCIES), rng.randint(2018, 2026)
    lines = [rng.choice(MINISTRIES), f"# Tildelingsbrev til {agency} for {year}", f"Dato: 12. januar {year}",
             "## 2 Oppdrag"]
    for assignment in range(1, 11):
        thing, theme = rng.choice(THINGS), rng.choice(THEMES)
        lines += [f"### ID: TB{year}-{assignment:02d} {thing.capitalize()} for {theme} {number}",
                  f"{agency} skal lage en {thing} for {theme} i samarbeid med {rng.choice(AGENCIES)}. "
                  f"Arbeidet bygger på erfaringer fra {rng.choice(THEMES)}. Frist: {rng.randint(1, 28)}. juni {year}. "
                  f"Det er satt av {rng.randint(1, 90)},5 mill. kroner på kap. {rng.randint(700, 790)} post 21."]
    return "\n\n".join(lines) + "\n"


def seconds(command):
    begin = time.monotonic()
    code = subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode
    if code not in (0, 1):
        sys.exit(f"{command}: exit {code}")
    return time.monotonic() - begin


def measure(sporhund, letters, runs, seed):
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as work:
        folder, index = pathlib.Path(work, "letters"), pathlib.Path(work, "index")
        folder.mkdir()
        for number in range(letters):
            (folder / f"{number:06}.md").write_text(letter(number, rng), encoding="utf-8")
        subprocess.run([sporhund, "index", folder, "--db", index, "--no-progress"], stdout=subprocess.DEVNULL, check=True)
        print(f"{letters} letters, {10 * letters} assignments, {runs} turns")
        for question in QUESTIONS:
            commands = ([sporhund, *question, "--db", index], [sporhund, "search", question[-1], "--db", index])
            times = [tuple(seconds(command) for command in commands) for _ in range(runs)]
            own, search = (statistics.median(column) for column in zip(*times))
            print(f"{' '.join(question):32s} {own:7.3f} s   search {search:6.3f} s   {own / search:6.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sporhund", default=str(ROOT / "build/release/sporhund"))
    parser.add_argument("--letters", type=int, nargs="+", default=[1000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    for letters in args.letters:
        measure(args.sporhund, letters, args.runs, args.seed)


main()
