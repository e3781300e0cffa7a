#!/usr/bin/env python3
"""How indexing and searching grow with the number of documents.

usage: growth.py [--sporhund PROGRAM] [--text FOLDER] [--documents N …] [--queries N] [--seed N] [--keep FOLDER]

Makes Markdown documents of 8 to 15 passages out of shuffled sentences of the PDFs and texts in FOLDER (default
corpus/samples), indexes them anew for each N, and asks the same mixed questions of each index: words, phrases,
starts of words, fields, filters, misspellings. In every third sentence a word is replaced by a compound of two
others, so that the vocabulary grows with the text as it does in Norwegian.

ms_cpu/d is the processors' time for each document, workers included; peak_MiB the largest process. Times of searches
are milliseconds by the program's own clock (took_ms), one question in a new process, its files in the system's cache.
Below each row: the same questions in one process, in turn with plain Xapian on their words (search_cost).
"""
import argparse
import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PASSAGES = (8, 15)
SENTENCES = (4, 9)
YEARS = ("2021", "2022", "2023", "2024")


def pages_of(sporhund, path):
    if path.suffix in (".md", ".txt"):
        return [path.read_text(encoding="utf-8")]
    answer = subprocess.run([sporhund, "extract", path, "--json"], capture_output=True, check=False)
    return [page["text"] for page in json.loads(answer.stdout)["pages"]] if answer.returncode == 0 else []


def sentences_of(sporhund, folder):
    paths = sorted(p for p in folder.rglob("*") if p.suffix in (".pdf", ".md", ".txt"))
    text = "\n".join(page for path in paths for page in pages_of(sporhund, path))
    found = re.split(r"(?<=[.:!?])\s+|\n", text)
    return sorted({s.strip() for s in found if 4 <= len(s.split()) <= 40})


class Writer:
    """Writes documents; the same seed writes the same ones."""

    def __init__(self, sentences, seed):
        self.sentences = sentences
        self.random = random.Random(seed)
        self.words = sorted({w for s in sentences for w in re.findall(r"[a-zæøå]{4,}", s)})

    def compound(self):
        return "".join(self.random.sample(self.words, 2))

    def sentence(self):
        words = self.random.choice(self.sentences).split()
        if self.random.random() < 1 / 3:
            words[self.random.randrange(len(words))] = self.compound()
        return " ".join(words)

    def document(self, number):
        lines = [f"# Tildelingsbrev {number} for {self.random.choice(YEARS)}"]
        for part in range(self.random.randint(*PASSAGES)):
            if part % 3 == 0:
                lines.append("## " + " ".join(self.sentence().split()[:6]))
            lines.append(" ".join(self.sentence() for _ in range(self.random.randint(*SENTENCES))))
        return "\n\n".join(lines) + "\n"

    def misspelt(self, word):
        at = self.random.randrange(len(word) - 1)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    def question(self, number):
        """Arguments of `sporhund search`."""
        words = re.findall(r"\w+", self.random.choice(self.sentences))
        length = min(len(words), self.random.randint(1, 5))
        at = self.random.randrange(len(words) - length + 1)
        some = " ".join(words[at : at + length])
        word = self.random.choice(self.words)
        kinds = (
            [some],
            [some],
            [" ".join(words[:12])],
            [f'"{" ".join(words[:2])}"'],
            [some, "--year", self.random.choice(YEARS)],
            [some, "--type", "tildelingsbrev"],
            [some, "--all-words"],
            [f"{word[:5]}*"],
            [self.misspelt(word)],
            [f"overskrift:{word} {some}"],
        )
        return kinds[number % len(kinds)]


def run(command):
    """Seconds, seconds of the processors and peak MiB of a command."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        sys.exit(f"{command}: exit {process.returncode}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size_of(folder):
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())


def times_of(sporhund, index, questions):
    times = []
    for question in questions:
        command = [sporhund, "search", "--db", index, "--json", *question]
        answer = subprocess.run(command, capture_output=True, check=False)
        if answer.returncode not in (0, 1):
            sys.exit(f"{question}: {answer.stderr.decode()}")
        times.append(json.loads(answer.stdout)["took_ms"])
    return sorted(times)


def measure(args, writer, questions, number, work):
    folder, index = work / f"documents-{number}", work / f"index-{number}"
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(number):
        inside = folder / f"{i // 1000:03d}"
        inside.mkdir(exist_ok=True)
        (inside / f"brev-{i:05d}.md").write_text(writer.document(i), encoding="utf-8")
    text = size_of(folder) / 1e6
    seconds, cpu, peak = run([args.sporhund, "index", folder, "--db", index, "--no-progress"])
    times_of(args.sporhund, index, questions[:20])  # warms the caches
    times = times_of(args.sporhund, index, questions)
    size = size_of(index / "xapian") / 1e6
    asked = work / "questions"
    asked.write_text("".join("\t".join(question) + "\n" for question in questions), encoding="utf-8")
    print(f"{number:9d} {text:7.0f} {seconds:8.0f} {1000 * cpu / number:8.2f} {peak:8.0f} {size:8.0f} "
          f"{size / text:8.2f} {statistics.median(times):8.1f} {times[len(times) * 95 // 100]:8.1f} {times[-1]:8.1f}",
          flush=True)
    subprocess.run([args.cost, index, asked], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sporhund", default=str(ROOT / "build/release/sporhund"))
    parser.add_argument("--cost", default=str(ROOT / "build/release/bench/search_cost"))
    parser.add_argument("--text", type=pathlib.Path, default=ROOT / "corpus/samples")
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10000, 44000])
    parser.add_argument("--queries", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path, help="folder for documents and indexes; else a temporary one")
    args = parser.parse_args()
    sentences = sentences_of(args.sporhund, args.text)
    asking = Writer(sentences, args.seed)
    questions = [asking.question(i) for i in range(args.queries)]
    print(f"{len(sentences)} sentences, {len(questions)} questions")
    print("documents text_MB  index_s  ms_cpu/d peak_MiB index_MB    ratio  q_median    q_p95    q_max")
    with tempfile.TemporaryDirectory() as temporary:
        for number in args.documents:
            measure(args, Writer(sentences, args.seed), questions, number, args.keep or pathlib.Path(temporary))


main()
