"""What the text of a code says: the first dialect in order of priority that it is written in."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kiosk.domain.codes.checks import warnings_of
from kiosk.domain.codes.dialect import Dialect
from kiosk.domain.codes.reading import CodeReading, PersonCode, Refusal, RefusedCode

MAX_TEXT = 4296
"""The most characters that a QR code of letters and digits holds (ISO/IEC 18004:2015, table 1); longer texts are digits
or bytes, and no dialect's. How long a text its own pattern is tried on, each dialect says.
"""
_CUT = "\ufeff\x00\r\n\t "
_BINARY_CATEGORIES = {"Cc", "Cs", "Co", "Cn"}


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
    cleaned = clean(text[: MAX_TEXT + len(_CUT)])
    if not cleaned or any(unicodedata.category(c) in _BINARY_CATEGORIES for c in cleaned if c not in "\r\n"):
        return RefusedCode(Refusal.UNREADABLE)
    if len(text) > MAX_TEXT:
        return RefusedCode(Refusal.UNKNOWN)
    for dialect in sorted(book.dialects, key=lambda one: one.priority):
        reading = dialect.read(cleaned, today)
        if reading is not None:
            return _checked(reading, book, today)
    return RefusedCode(Refusal.UNKNOWN)


def _checked(reading: CodeReading, book: CodeBook, today: date) -> CodeReading:
    if not isinstance(reading, PersonCode):
        return reading
    return replace(reading, warnings=reading.warnings | warnings_of(reading, book.provinces, today))
