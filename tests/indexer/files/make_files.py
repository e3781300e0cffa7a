#!/usr/bin/env python3
"""Writes the PDFs of this folder: two that are encrypted (RC4 of 40 bits, PDF 32000-1, 7.6.3) and
one whose page grows from some kilobytes to a gigabyte."""

import hashlib
import pathlib
import struct
import zlib

PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
FILE_ID = b"0123456789abcdef"
PERMISSIONS = -4


def rc4(key, data):
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def padded(password):
    return (password + PADDING)[:32]


def pdf(objects, trailer):
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, trailer, start)


def one_page(stream, attributes=b""):
    return [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(stream), attributes, stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]


def encrypted(user, owner):
    owner_key = hashlib.md5(padded(owner)).digest()[:5]
    owner_entry = rc4(owner_key, padded(user))
    key = hashlib.md5(padded(user) + owner_entry + struct.pack("<i", PERMISSIONS) + FILE_ID).digest()[:5]
    content_key = hashlib.md5(key + struct.pack("<I", 4)[:3] + b"\0\0").digest()[:10]
    text = b"BT /F1 12 Tf 50 700 Td (Brevet er laast, men uten passord) Tj ET"
    trailer = b"/ID[<%s><%s>]/Encrypt<</Filter/Standard/V 1/R 2/P %d/O<%s>/U<%s>>>" % (
        FILE_ID.hex().encode(), FILE_ID.hex().encode(), PERMISSIONS,
        owner_entry.hex().encode(), rc4(key, PADDING).hex().encode())
    return pdf(one_page(rc4(content_key, text)), trailer)


def bomb(size):
    packer = zlib.compressobj(9)
    chunk = b" " * (1 << 20)
    packed = b"".join(packer.compress(chunk) for _ in range(size >> 20)) + packer.flush()
    return pdf(one_page(zlib.compress(packed, 9), b"/Filter[/FlateDecode/FlateDecode]"), b"")


folder = pathlib.Path(__file__).parent
(folder / "empty_password.pdf").write_bytes(encrypted(b"", b"eier"))
(folder / "password.pdf").write_bytes(encrypted(b"hemmelig", b"eier"))
(folder / "bomb.pdf").write_bytes(bomb(1 << 30))
