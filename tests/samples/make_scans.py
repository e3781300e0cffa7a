#!/usr/bin/python3
"""Make the scanned PDFs of tests/samples/scans from the words below, which are our own.

usage: make_scans.py FOLDER
Needs Debian's poppler-utils and fonts-liberation2. Each page is set with Helvetica, drawn by pdftoppm and put back as
an image of one bit a pixel; text layers on top of it are drawn invisible or as a stamp would be.
"""
import pathlib
import subprocess
import sys
import tempfile
import zlib

WIDTH, HEIGHT = 320, 240  # points
DOTS_PER_INCH = 200
LETTER = ["Tildelingsbrev for 2031", "",
          "Fjelltilsynet skal kartlegge skredfaren langs", "fylkesvegene i Innlandet og melde tilbake til",
          "departementet innen 15. september. Kartleg-", "gingen skal gjøres sammen med kommunene,", "",
          "Rammen er på 2,4 millioner kroner. Ubrukte", "midler kan overføres til året etter."]
LIST = ["Oppfølging", "", "Tilsynet skal også:", "a) holde øvelser for beredskapen hvert år", "b) gi råd om sikring av bygninger",
        "c) føre oversikt over målestasjonene", "", "Årsrapporten sendes innen 1. mars."]
GARBAGE = ["Xjwqv gzhkrb pfyxcq vnkw", "Bqxzt wvkjh plmqz rtvxk nbgfd", "zxqwk jvbnm hgfdk qwrtp", "kljhq mnbvx zqwpt ghjkl"]


def escaped(text):
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def lines(texts, size=12, top=205, mode=0):
    shown = b"".join(b"(" + escaped(text) + b") Tj T* " for text in texts)
    return b"BT %d Tr /F %d Tf %d TL 24 %d Td " % (mode, size, size + 5, top) + shown + b"ET\n"


def pdf(pages):
    """Pages of (content, image or nothing, more of the page's dictionary); an image is (width, height, bits)."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"",
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    kids = []
    for content, image, more in pages:
        resources = b"/Font<</F 3 0 R>>"
        if image:
            width, height, bits = image
            packed = zlib.compress(bits, 9)
            objects.append(b"<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 1/ColorSpace/DeviceGray"
                           b"/Decode[1 0]/Filter/FlateDecode/Length %d>>stream\n" % (width, height, len(packed)) + packed
                           + b"\nendstream")
            resources += b"/XObject<</I %d 0 R>>" % len(objects)
            content = b"q %d 0 0 %d 0 0 cm /I Do Q\n" % (WIDTH, HEIGHT) + content
        objects.append(b"<</Length %d>>stream\n" % len(content) + content + b"endstream")
        kids.append(len(objects) + 1)
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Resources<<%s>>%s>>"
                       % (WIDTH, HEIGHT, len(objects), resources, more))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    made = b"%PDF-1.5\n"
    for number, body in enumerate(objects, 1):
        made += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    return made + b"trailer\n<</Root 1 0 R/Size %d>>\n%%%%EOF\n" % (len(objects) + 1)


def scan(texts, matrix=b""):
    """What a scanner would make of a page: (width, height, bits)."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "page.pdf"
        path.write_bytes(pdf([(matrix + lines(texts), None, b"")]))
        command = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-gray", "-singlefile", str(path), str(path.with_suffix(""))]
        subprocess.run(command, check=True)
        data = path.with_suffix(".pgm").read_bytes()
    _, size, _, pixels = data.split(b"\n", 3)
    width, height = map(int, size.split())
    bits = bytearray()
    for row in range(height):
        line = pixels[row * width:(row + 1) * width]
        for at in range(0, width, 8):
            byte = 0
            for pixel in line[at:at + 8].ljust(8, b"\xff"):
                byte = byte << 1 | (pixel < 140)
            bits.append(byte)
    return width, height, bytes(bits)


# By 3 degrees about the lower left corner.
SLANTED = b"0.99863 0.05234 -0.05234 0.99863 8 -8 cm\n"
SAMPLES = {
    "scan.pdf": lambda: [(b"", scan(LETTER), b""), (b"", scan(LIST), b"")],
    "slanted.pdf": lambda: [(b"", scan(LETTER, SLANTED), b"")],
    "turned.pdf": lambda: [(b"", scan(LETTER), b"/Rotate 180"), (b"", scan(LETTER), b"/Rotate 90")],
    "mixed.pdf": lambda: [(lines(LETTER), None, b""), (b"", scan(LIST), b""), (b"", None, b"")],
    "garbage.pdf": lambda: [(lines(GARBAGE, mode=3), scan(LETTER), b"")],
    "stamped.pdf": lambda: [(lines(["EKSEMPEL"], 9, 228) + lines(["Side 1 av 1"], 8, 8), scan(LETTER), b"")],
}


def main():
    for name, pages in SAMPLES.items():
        (pathlib.Path(sys.argv[1]) / name).write_bytes(pdf(pages()))


if __name__ == "__main__":
    main()
