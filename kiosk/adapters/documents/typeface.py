"""Liberation Serif for paper: loaded once per process, embedded as subsets, `□` for what it cannot draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

MISSING = "□"
NO_BREAK_SPACE = "\u00a0"
ASCENT = 0.891
"""Of Liberation Serif, in sizes: from the baseline to the top of a line."""


class Style(Enum):
    """A cut of the typeface; the value is the name that the document registers and the end of the file's name."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"

    @property
    def font(self) -> str:
        """The name under which the drawing library knows this cut."""
        return f"LiberationSerif-{self.value}"


@dataclass(frozen=True, slots=True)
class Typeface:
    """Widths of every letter that all cuts can draw."""

    widths: Mapping[Style, Mapping[str, float]]
    """In thousandths of the size."""

    def width(self, text: str, style: Style, size: float) -> float:
        """Width in points of a text that `drawable` has let through."""
        advance = self.widths[style]
        return sum(advance[letter] for letter in text) * size / 1000

    def drawable(self, text: str) -> str:
        """`text` in NFC as this typeface can draw it.

        A blank of any kind becomes a space, save the no-break space; a letter without a glyph and an invisible
        control (among them those that turn the direction of writing) become `□`.
        """
        known = self.widths[Style.REGULAR]
        return "".join(_sign(letter, known) for letter in unicodedata.normalize("NFC", text))


@cache
def load_typeface(folder: Path) -> Typeface:
    """Register the cuts found in `folder`. Raises OSError when a file is missing."""
    return Typeface({style: register_font(style.font, folder) for style in Style})


def register_font(name: str, folder: Path) -> dict[str, float]:
    """Make `name`.ttf known to the drawing library; its letters' widths in thousandths of the size. Raises OSError."""
    path = folder / f"{name}.ttf"
    path.stat()  # The library's own error for a missing file is no OSError.
    font = TTFont(name, str(path))
    pdfmetrics.registerFont(font)
    return {chr(code): float(font.face.getCharWidth(code)) for code in font.face.charToGlyph}


def _sign(letter: str, known: Mapping[str, float]) -> str:
    if letter.isspace():
        return NO_BREAK_SPACE if letter == NO_BREAK_SPACE else " "
    drawn = letter in known and not unicodedata.category(letter).startswith("C")
    return letter if drawn else MISSING
