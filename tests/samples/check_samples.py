#!/usr/bin/env python3
"""Checks that the sample PDFs are all there, small, and marked as examples on every page."""

import pathlib
import re
import subprocess
import sys

MARK = "Eksempel – ikke originaldokument"
DOCUMENTS = 5
MAX_BYTES = 200_000
PAGES = range(3, 9)


def pages_of(pdf):
    text = subprocess.run(["pdftotext", "-enc", "UTF-8", str(pdf), "-"], check=True, capture_output=True).stdout
    return text.decode("utf-8").split("\f")[:-1]


def faults_of(pdf):
    if pdf.stat().st_size >= MAX_BYTES:
        yield f"{pdf.name}: {pdf.stat().st_size} bytes, {MAX_BYTES} or more"
    pages = pages_of(pdf)
    if len(pages) not in PAGES:
        yield f"{pdf.name}: {len(pages)} pages"
    for number, page in enumerate(pages, start=1):
        if MARK not in " ".join(page.split()):
            yield f"{pdf.name}: page {number} lacks the mark «{MARK}»"


def faults_of_listing(folder, pdfs):
    names = {pdf.name for pdf in pdfs}
    made = {source.stem + ".pdf" for source in (folder.parent / "sample_sources").glob("*.html")}
    listed = set(re.findall(r"^\| `([^`]+\.pdf)`", (folder.parent / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    if len(names) != DOCUMENTS:
        yield f"{len(names)} PDFs, not {DOCUMENTS}"
    for what, others in (("sources", made), ("README.md", listed)):
        yield from (f"{name}: not in {what}" for name in sorted(names - others))
        yield from (f"{name}: in {what}, but no such file" for name in sorted(others - names))


def main(root):
    folder = pathlib.Path(root) / "corpus" / "samples"
    pdfs = sorted(folder.glob("*.pdf"))
    faults = [*faults_of_listing(folder, pdfs), *(fault for pdf in pdfs for fault in faults_of(pdf))]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
