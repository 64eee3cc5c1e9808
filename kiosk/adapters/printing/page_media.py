"""On what paper a document is to be printed: as large as its first page says."""

from __future__ import annotations

import re
from pathlib import Path

_BOX = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+([0-9.]+)\s+([0-9.]+)\s*\]")
_LOOKED_AT = 2_000_000
"""Bytes from the beginning; a page's size stands beside the page."""
_NAMED = {(210, 297): "A4", (148, 210): "A5", (105, 148): "A6", (74, 105): "A7", (297, 420): "A3"}
USUAL = "A4"
"""What every office printer has: a smaller page comes out on it in its own size, to be cut."""
_SIZES = re.compile(r"^(?:PageSize|media)/[^:\n]*:(.*)$", re.MULTILINE)


def media_of(document: Path) -> str:
    """The printing system's name of the size, either way round; A4 where the file does not say, or cannot be read."""
    try:
        with document.open("rb") as file:
            found = _BOX.search(file.read(_LOOKED_AT))
    except OSError:
        return USUAL
    if found is None:
        return USUAL
    wide, high = (round(float(one) * 25.4 / 72) for one in found.groups())
    return _NAMED.get((min(wide, high), max(wide, high)), f"Custom.{wide}x{high}mm")


def offered(media: str, options: str) -> str:
    """`media`, or the usual one where the options that the printing system lists of a printer leave it out.

    A size that a driver does not know it would replace by its own default, which may be another country's.
    """
    found = _SIZES.search(options)
    sizes = [one.lstrip("*") for one in found[1].split()] if found else [media]
    custom = media.startswith("Custom.") and any(one.startswith("Custom.") for one in sizes)
    return media if custom or media in sizes else USUAL
