#!/usr/bin/env python3
"""Validates the program's real answers on corpus/samples against schema/*.schema.json.

usage: validate_answers.py PROGRAM ROOT
Every command that has --json is run, and its exit code compared with what docs/cli.md promises.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import warnings

import jsonschema

QUESTION = "kritisk informasjon"
DATA = pathlib.Path("/usr/share/tesseract-ocr/5/tessdata/nor.traineddata")  # of tesseract-ocr-nor


class Schemas:
    """The schemas by name; they name each other by file."""

    def __init__(self, folder):
        self.by_file = {path.name: json.loads(path.read_text(encoding="utf-8"))
                        for path in sorted(folder.glob("*.schema.json"))}
        for schema in self.by_file.values():
            jsonschema.Draft202012Validator.check_schema(schema)

    def errors(self, name, answer):
        schema = self.by_file[f"{name}.schema.json"]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # Debian 12 has no `referencing`
            resolver = jsonschema.RefResolver("", schema, store=self.by_file)
            validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
            for error in validator.iter_errors(answer):
                place = "/".join(map(str, error.absolute_path)) or "(the answer)"
                yield f"{name}: {place}: {error.message[:300]}"


class Run:
    """Runs commands in a folder of its own and gathers what is wrong with their answers."""

    def __init__(self, program, schemas, folder):
        self.program, self.schemas, self.folder = program, schemas, pathlib.Path(folder)
        self.environment = {**os.environ, "SPORHUND_DB": str(self.folder / "index")}
        self.problems = []

    def answer(self, schema, code, *words, stdin=""):
        done = subprocess.run([self.program, *map(str, words), "--json"], input=stdin, text=True,
                              capture_output=True, env=self.environment, timeout=300)
        if done.returncode != code:
            self.problems.append(f"{words}: exit code {done.returncode}, not {code}: {done.stderr}")
        try:
            answer = json.loads(done.stdout)
        except ValueError as error:
            self.problems.append(f"{words}: not one JSON object: {error}")
            return {}
        self.problems += self.schemas.errors(schema, answer)
        return answer

    def expect(self, holds, message):
        if not holds:
            self.problems.append(message)


def check_index(run, samples):
    damaged = run.folder / "papers" / "damaged.pdf"
    damaged.parent.mkdir()
    damaged.write_bytes(b"%PDF-1.7\nnothing more")
    manifest = run.folder / "manifest.json"
    paper = {"path": str(next(samples.glob("*.pdf"))), "title": "En annen tittel"}
    manifest.write_text(json.dumps({"documents": [paper]}), encoding="utf-8")
    run.problems += run.schemas.errors("manifest", json.loads(manifest.read_text()))
    report = run.answer("index", 3, "index", samples, damaged, "--manifest", manifest)
    counts = report.get("documents", {})
    parts = sum(counts.get(key, 0) for key in ("indexed", "unchanged", "duplicates", "failed"))
    run.expect(counts.get("seen") == parts > 1, f"index: seen is not the sum of its parts: {counts}")
    run.expect(run.answer("index", 0, "index", samples)["documents"]["unchanged"] > 0,
               "index: a second run finds nothing unchanged")


def check_search(run):
    found = run.answer("search", 0, "search", QUESTION, "--explain")
    for hit in found.get("hits", []):
        length = len(hit["text"])
        run.expect(all(start < end <= length for start, end in hit["highlights"]),
                   f"search: a highlight outside of its text: {hit['passage_id']}")
        for entity in hit["entities"]:
            run.expect(entity["end"] <= length, f"search: an entity outside of its text: {entity}")
    run.expect(any(hit["highlights"] for hit in found.get("hits", [])), "search: no highlights")
    narrowed = run.answer("search", 0, "search", QUESTION, "--year", "2022..2024", "--limit", "1")
    run.expect(narrowed.get("filters") == {"year": {"first": 2022, "last": 2024}},
               f"search: the years are not among the filters: {narrowed.get('filters')}")
    run.answer("search", 1, "search", "qwertyuiop")


def check_export(run):
    file = run.folder / "found.jsonl"
    written = run.answer("export", 0, "export", QUESTION, "--output", file)
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    run.expect(len(rows) == written.get("written") == written.get("total"),
               f"export: {len(rows)} rows, but the answer is {written}")
    for row in rows:
        run.problems += run.schemas.errors("export_row", row)
    run.answer("verify", 0, "verify", file)
    rows[0]["quote"] += " som ingen har skrevet"
    file.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    found = run.answer("verify", 1, "verify", file)
    run.expect([problem["row"] for problem in found.get("problems", [])] == [1],
               f"verify: the changed quote is not the problem: {found}")


def check_threads(run):
    owned = run.answer("owner", 0, "owner", QUESTION)
    confidences = [row["confidence"] for row in owned.get("owners", [])]
    run.expect(confidences and confidences == sorted(confidences, reverse=True),
               f"owner: none, or not best first: {confidences}")
    run.expect(run.answer("owner", 0, "owner", "qwertyuiop").get("owners") == [],
               "owner: an owner of nothing")
    file = run.folder / "owners.jsonl"
    run.answer("export", 0, "export", QUESTION, "--owners", "--output", file)
    for line in file.read_text(encoding="utf-8").splitlines():
        run.problems += run.schemas.errors("export_row", json.loads(line))
    run.answer("verify", 0, "verify", file)
    traced = run.answer("trace", 0, "trace", "TB2023-09")
    dates = [event["date"] for event in traced.get("events", []) if event["date"]]
    run.expect(dates and dates == sorted(dates), f"trace: no events, or not by date: {dates}")
    disagreed = [(one["field"], sorted(value["value"] for value in one["values"]))
                 for one in traced.get("contradictions", [])]
    run.expect(disagreed == [("deadline", ["2023-06-01", "2023-06-14"])],
               f"trace: the letter's and the paper's deadline are not told apart: {disagreed}")
    agreed = run.answer("trace", 0, "trace", "TB2023-15").get("contradictions")
    run.expect(agreed == [], f"trace: documents that agree are said not to: {agreed}")
    run.answer("trace", 0, "trace", "qwertyuiop")


def check_records(run):
    given = run.answer("assignments", 0, "assignments")["assignments"]
    run.expect({row["id"] for row in given} >= {"2024-01", "TB2023-15", None},
               "assignments: not every kind is there")
    narrowed = run.answer("assignments", 0, "assignments", "--year", "2024", "--body", "NHN")
    run.expect({row["document"]["year"] for row in narrowed["assignments"]} == {2024},
               "assignments: --year lets others through")
    run.answer("assignments", 1, "assignments", "--year", "1999")
    file = run.folder / "assignments.jsonl"
    run.answer("export", 0, "export", "--assignments", "--output", file)
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    run.expect(len(rows) == len(given), f"export: {len(rows)} of {len(given)} assignments")
    for row in rows:
        run.problems += run.schemas.errors("export_row", row)
    run.answer("verify", 0, "verify", file)
    cases = run.answer("items", 0, "items")["items"]
    run.expect({"proposed", "adopted"} == {row["decision_kind"] for row in cases},
               "items: not every kind of decision is there")


def check_fetch(run, root):
    server = subprocess.Popen([sys.executable, root / "tests/cli/fake_kudos.py", "html", run.folder])
    try:
        port = run.folder / "port"
        while not port.exists() and server.poll() is None:
            time.sleep(0.02)
        letters = run.folder / "letters"
        report = run.answer("fetch", 3, "fetch", "kudos", "--pace", 0, "--output", letters, "--api-base",
                            f"http://127.0.0.1:{port.read_text(encoding='utf-8')}/api/v0")
        run.expect(report["files"] == {"fetched": 6, "unchanged": 0, "failed": 1},
                   f"fetch: not six files and a failure: {report}")
        manifest = json.loads((letters / "manifest.json").read_text(encoding="utf-8"))
        run.problems += run.schemas.errors("manifest", manifest)
    finally:
        server.kill()
        server.wait()


def check_others(run, samples):
    listed = run.answer("documents", 0, "documents")
    run.expect([failure["path"].endswith("damaged.pdf") for failure in listed["failures"]] == [True],
               f"documents: the damaged file is not listed: {listed['failures']}")
    pages = run.answer("extract", 0, "extract", next(samples.glob("*.pdf")))["pages"]
    run.expect([page["number"] for page in pages] == list(range(1, len(pages) + 1)),
               "extract: pages out of order")
    text = "Før 1. juni skal Helsedirektoratet svare på TB2023-09."
    for entity in run.answer("tag", 0, "tag", "-", "--year", "2023", stdin=text)["entities"]:
        run.expect(text[entity["start"]:entity["end"]] == entity["text"],
                   f"tag: not at its offsets: {entity}")
    run.answer("check", 0, "check")
    run.answer("check", 0, "check", "--repair")


def check_scans(run, scans):
    """In an index of its own: one page of three is a scan."""
    run.environment["SPORHUND_DB"] = str(run.folder / "scans")
    scan = scans / "mixed.pdf"
    off = run.answer("index", 0, "index", scan, "--ocr", "off")
    run.expect([(row["reason"], row["pages"]) for row in off["unread"]] == [("ocr_off", [2, 3])],
               f"index: the scanned page is not named: {off['unread']}")
    data = run.folder / "no-data"
    data.mkdir()
    run.environment["TESSDATA_PREFIX"] = str(data)
    lacking = run.answer("index", 3, "index", scan)
    run.expect([row["reason"] for row in lacking["unread"]] == ["ocr_unavailable"],
               f"index: the missing data is not named: {lacking['unread']}")
    del run.environment["TESSDATA_PREFIX"]
    listed = run.answer("documents", 0, "documents")["documents"][0]
    run.expect(listed["unread"] == [{"reason": "ocr_unavailable", "pages": [2]}],
               f"documents: the unread page is not named: {listed['unread']}")
    if not DATA.exists():
        return
    read = run.answer("index", 0, "index", scan)
    run.expect((read["ocr_pages"], read["unread"]) == (1, []), f"index: the scan is not read: {read}")
    run.expect(run.answer("index", 0, "index", scan)["documents"]["unchanged"] == 1, "index: the scan is read twice")
    hits = run.answer("search", 0, "search", "målestasjonene")["hits"]
    run.expect([(hit["source"], hit["quality"] > 0.5) for hit in hits] == [("ocr", True)],
               f"search: the scan's hit does not say how it was read: {hits}")
    file = run.folder / "scans.jsonl"
    run.answer("export", 0, "export", "målestasjonene", "--output", file)
    row = json.loads(file.read_text(encoding="utf-8"))
    run.problems += run.schemas.errors("export_row", row)
    run.expect(row["source"] == "ocr", f"export: the scan's row does not say how it was read: {row}")
    run.answer("verify", 0, "verify", file)
    pages = run.answer("extract", 0, "extract", scan, "--ocr", "off")["pages"]
    run.expect([page["unread"] for page in pages] == [None, "ocr_off", "ocr_off"], f"extract: {pages}")


def main():
    program, root = sys.argv[1], pathlib.Path(sys.argv[2])
    samples = root / "corpus" / "samples"
    with tempfile.TemporaryDirectory() as folder:
        run = Run(program, Schemas(root / "schema"), folder)
        check_index(run, samples)
        check_search(run)
        check_export(run)
        check_threads(run)
        check_records(run)
        check_fetch(run, root)
        check_others(run, samples)
        check_scans(run, root / "tests" / "samples" / "scans")
    print("\n".join(run.problems) or "every answer is as its schema says")
    return 1 if run.problems else 0


if __name__ == "__main__":
    sys.exit(main())
