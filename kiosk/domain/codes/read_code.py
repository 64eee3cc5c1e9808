"""What the text of a code says: the first dialect in order of priority that it is written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kiosk.domain.codes.checks import warnings_of
from kiosk.domain.codes.dialect import Dialect
from kiosk.domain.codes.mending import mended
from kiosk.domain.codes.reading import CodeReading, PersonCode, Refusal, RefusedCode

MAX_TEXT = 7089
"""Digits, the most of anything that a QR code holds (ISO/IEC 18004:2015, table 7); SMART Health Cards are digits.
Each dialect says on how long a text its own pattern is tried.
"""
_CUT = "\ufeff\x00\r\n\t "
_BINARY_CATEGORIES = {"Cc", "Cs", "Co", "Cn"}
_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character: no text, however long the part before it is."""
_MOST_MARKS = 30
"""In a row; more is no text of any language (Unicode Standard Annex 15, 13), and ordering them would take a while."""


@dataclass(frozen=True, slots=True)
class CodeBook:
    """All dialects in force and the table of provinces that citizen numbers begin with."""

    dialects: Sequence[Dialect]
    provinces: Mapping[str, str]


def only(book: CodeBook, dialect: Dialect) -> CodeBook:
    """The same book with one dialect, to see what that one makes of a text."""
    return replace(book, dialects=(dialect,))


def clean(text: str) -> str:
    """The text without what readers and printers add around it, as NFC; blanks inside stay."""
    return unicodedata.normalize("NFC", text.strip(_CUT))


def read_code(text: str, book: CodeBook, today: date) -> CodeReading:
    """What `text` says. Never raises: a text of no dialect is refused as unknown, bytes as unreadable."""
    bare = mended(text[: MAX_TEXT + len(_CUT)].strip(_CUT))
    if not bare or not _is_text(bare) or _SURROGATE.search(text):
        return RefusedCode(Refusal.UNREADABLE)
    if len(text) > MAX_TEXT:
        return RefusedCode(Refusal.UNKNOWN)
    cleaned = clean(bare)
    for dialect in sorted(book.dialects, key=lambda one: one.priority):
        reading = dialect.read(cleaned, today)
        if reading is not None:
            return _checked(reading, book, today)
    return RefusedCode(Refusal.UNKNOWN)


def _is_text(text: str) -> bool:
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category[0] == "M" else 0
        if marks > _MOST_MARKS or (category in _BINARY_CATEGORIES and character not in "\r\n"):
            return False
    return True


def _checked(reading: CodeReading, book: CodeBook, today: date) -> CodeReading:
    if not isinstance(reading, PersonCode):
        return reading
    return replace(reading, warnings=reading.warnings | warnings_of(reading, book.provinces, today))
