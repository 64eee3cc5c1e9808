"""On what paper a document is to be printed: as large as its first page says."""

from __future__ import annotations

import re
from pathlib import Path

_BOX = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+([0-9.]+)\s+([0-9.]+)\s*\]")
_LOOKED_AT = 2_000_000
"""Bytes from the beginning; a page's size stands beside the page."""
_NAMED = {(210, 297): "A4", (148, 210): "A5", (105, 148): "A6", (74, 105): "A7", (297, 420): "A3"}
_USUAL = "A4"


def media_of(document: Path) -> str:
    """The printing system's name of the size, either way round; A4 where the file does not say, or cannot be read."""
    try:
        with document.open("rb") as file:
            found = _BOX.search(file.read(_LOOKED_AT))
    except OSError:
        return _USUAL
    if found is None:
        return _USUAL
    wide, high = (round(float(one) * 25.4 / 72) for one in found.groups())
    return _NAMED.get((min(wide, high), max(wide, high)), f"Custom.{wide}x{high}mm")
