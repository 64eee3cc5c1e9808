"""Picture files, good ones and hostile ones."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np

from kiosk.domain.fallback.page_code import SheetCode
from tests.unit.drawn_codes import code, on_table


def pictures() -> Iterator[tuple[str, bytes]]:
    """Name and content of each."""
    drawn = on_table(code(pitch=3), (260, 220))
    colour = cv2.cvtColor(drawn, cv2.COLOR_GRAY2BGR)
    yield "grey.png", _png(drawn)
    yield "colour.png", _png(colour)
    yield "alpha.png", _png(cv2.cvtColor(drawn, cv2.COLOR_GRAY2BGRA))
    yield "sixteen-bits.png", _png(drawn.astype(np.uint16) * 257)
    yield "code.jpg", cv2.imencode(".jpg", colour, [cv2.IMWRITE_JPEG_QUALITY, 60])[1].tobytes()
    yield "code.bmp", cv2.imencode(".bmp", on_table(code(pitch=1), (90, 80)))[1].tobytes()
    yield "one-pixel.png", _png(np.zeros((1, 1), np.uint8))
    yield "one-row.png", _png(np.zeros((1, 4000), np.uint8))
    yield "one-column.png", _png(np.zeros((4000, 1), np.uint8))
    yield "truncated.png", _png(colour)[:700]
    yield "truncated.jpg", cv2.imencode(".jpg", colour)[1].tobytes()[:1500]
    yield "empty", b""
    yield "claims-huge.png", _head(4_000_000_000, 4_000_000_000)
    yield "claims-nothing.png", _head(0, 0)
    yield "claims-wide.png", _head(90_000_000, 1)
    yield "checkerboard-4000.png", _checkerboard(4000)
    yield "sheet.jpg", _sheet()
    yield "sheet.tif", cv2.imencode(".tif", on_table(code(pitch=1), (90, 80)))[1].tobytes()
    yield "claims-huge.ppm", b"P6 30000 30000 255\n\x00"
    yield (
        "claims-huge.tif",
        cv2.imencode(".tif", np.zeros((8, 8), np.uint8))[1]
        .tobytes()
        .replace(b"\x08\x00\x00\x00", b"\xff\xff\x00\x00", 2),
    )
    whole = _png(np.zeros((1, 40), np.uint8))
    place = whole.index(b"IDAT")
    yield "claims-4-gb.png", whole[: place - 4] + b"\xff" * 4 + whole[place:]
    for name, box in (
        ("usual", "0 0 595 842"),
        ("narrow", "0 0 1 14400"),
        ("none", "0 0 0 0"),
        ("endless", "0 0 1e30 1"),
    ):
        yield f"page-{name}.pdf", _page(box)
    for head in ("0 0 3 8", "0 700 3 8", "1 700 3 8", "700 1 0 8", "3 3 2 8", "40 40 5 8", "64 64 3 16", "700 700 4 8"):
        yield f"raw-{head.replace(' ', '-')}", f"RAW {head}\n".encode() + bytes((0, 255, 128, 7))
    yield "raw-code", f"RAW {drawn.shape[1]} {drawn.shape[0]} 0 8\n".encode() + drawn.tobytes()


def _png(picture: Any) -> bytes:
    """Of a grey, BGR or BGRA array of 8 or 16 bits."""
    return cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, 9])[1].tobytes()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _head(width: int, height: int, content: bytes = b"\x00") -> bytes:
    """A PNG of one bit a pixel whose size is what it claims."""
    size = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", size) + _chunk(b"IDAT", zlib.compress(content, 9)) + _chunk(b"IEND", b"")
    )


def _checkerboard(side: int) -> bytes:
    rows = [b"\x00" + bytes((0x55 << shift & 0xFF,)) * (side // 8) for shift in (0, 1)]
    return _head(side, side, b"".join(rows) * (side // 2))


def _page(box: str) -> bytes:
    """A PDF of one empty page; its table of places is wrong, and readers mend that."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[" + box.encode() + b"]>>endobj\n"
        b"xref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
    )


def _sheet() -> bytes:
    from tests.fakes.paper_camera import printed_leaf

    leaf = cv2.resize(printed_leaf(SheetCode("UXAB22", 147, 1, 2)), (1188, 840), interpolation=cv2.INTER_AREA)
    return cv2.imencode(".jpg", leaf, [cv2.IMWRITE_JPEG_QUALITY, 35])[1].tobytes()
