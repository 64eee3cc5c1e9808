"""What stands on a PDF's pages, measured in millimetres from its own drawing commands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pikepdf
from numpy.typing import NDArray

_MM = 25.4 / 72
Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class PrintedCode:
    """A black path of many rectangles."""

    side: float
    """Of the larger side, in millimetres."""
    text: str
    """What the project's own decoder reads from it, drawn as the PDF says."""
    left: float
    foot: float


def codes_on(pdf: Path, page: int = 0) -> list[PrintedCode]:
    """Every code of a page, from its upper end down."""
    with pikepdf.open(pdf) as document:
        found = [_code(rects) for rects in _black_paths(document.pages[page]) if len(rects) > 50]
    return sorted(found, key=lambda one: (-one.foot, one.left))


def size_of(pdf: Path) -> tuple[int, int]:
    """Width and height of the first page in whole millimetres."""
    with pikepdf.open(pdf) as document:
        box = [float(one) for one in document.pages[0].mediabox]
    return round(box[2] * _MM), round(box[3] * _MM)


def fonts_of(pdf: Path) -> dict[str, bool]:
    """Fonts by name, and whether the file carries them."""
    with pikepdf.open(pdf) as document:
        fonts = [one for page in document.pages for one in dict(page.resources.get("/Font", {})).values()]
        return {str(one.BaseFont): "/FontFile2" in one.get("/FontDescriptor", {}) for one in fonts}


def _black_paths(page: pikepdf.Page) -> Iterator[list[tuple[float, ...]]]:
    black, path = True, list[tuple[float, ...]]()
    for instruction in pikepdf.parse_content_stream(page):
        values, operator = instruction.operands, str(instruction.operator)
        if operator in ("rg", "g"):
            black = not any(float(one) for one in values)
        elif operator == "re":
            path.append(tuple(float(one) * _MM for one in values))
        elif operator in ("f", "f*", "B", "B*", "S", "n"):
            if black and operator[0] == "f":
                yield path
            path = []


def _code(rects: list[tuple[float, ...]]) -> PrintedCode:
    left, foot = min(one[0] for one in rects), min(one[1] for one in rects)
    right, top = max(one[0] + one[2] for one in rects), max(one[1] + one[3] for one in rects)
    return PrintedCode(max(right - left, top - foot), _read(rects, left, top), left, foot)


def _read(rects: list[tuple[float, ...]], left: float, top: float) -> str:
    from kiosk.adapters.scanning.decoder import read_texts

    module = min(one[3] for one in rects)
    pixels, quiet = 6 / module, 24
    side = round((top - min(one[1] for one in rects)) * pixels) + 2 * quiet
    picture: Picture = np.full((side, side, 3), 255, np.uint8)
    for x, y, width, height in rects:
        corner = (round((x - left) * pixels) + quiet, round((top - y - height) * pixels) + quiet)
        end = (round((x - left + width) * pixels) + quiet - 1, round((top - y) * pixels) + quiet - 1)
        cv2.rectangle(picture, corner, end, (0, 0, 0), -1)
    return "".join(read_texts(picture))
