"""The typeface of prints that are read from two metres: Be Vietnam Pro, measured and broken into lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.adapters.documents.publicity.marks import Cut
from kiosk.adapters.documents.typeface import NO_BREAK_SPACE, register_font

_UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Sans:
    """Widths of every letter of every cut, in thousandths of the size."""

    widths: Mapping[Cut, Mapping[str, float]]

    def width(self, text: str, cut: Cut, size: float) -> float:
        """Millimetres that `text` takes at `size` points."""
        advance = self.widths[cut]
        return sum(advance.get(letter, 600.0) for letter in text) * size / 1000 * 25.4 / 72

    def drawable(self, text: str) -> str:
        """`text` in NFC on one line; a letter without a glyph becomes a question mark."""
        known = self.widths[Cut.REGULAR]
        signs = (" " if one.isspace() and one != NO_BREAK_SPACE else one for one in unicodedata.normalize("NFC", text))
        return "".join(one if one in known else _UNKNOWN for one in signs)

    def lines(self, text: str, cut: Cut, size: float, width: float) -> tuple[str, ...]:
        """`text` in as few lines of `width` millimetres as it needs, balanced; a long word sticks out."""
        words = text.split(" ")
        few = self._broken(words, cut, size, width)
        low, high = 0.0, width
        for _ in range(10):
            middle = (low + high) / 2
            low, high = (low, middle) if self._fits(words, cut, size, middle, len(few)) else (middle, high)
        return self._broken(words, cut, size, high)

    def _fits(self, words: list[str], cut: Cut, size: float, width: float, count: int) -> bool:
        lines = self._broken(words, cut, size, width)
        return len(lines) <= count and all(self.width(one, cut, size) <= width for one in lines)

    def _broken(self, words: list[str], cut: Cut, size: float, width: float) -> tuple[str, ...]:
        lines: list[str] = []
        for word in words:
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, cut, size) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return tuple(lines)


@cache
def load_sans(folder: Path) -> Sans:
    """Register the cuts found in `folder`. Raises OSError when a file is missing."""
    return Sans({cut: register_font(cut.font, folder) for cut in Cut})
