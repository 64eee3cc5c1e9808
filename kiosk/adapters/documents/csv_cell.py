"""Cells of a table that a spreadsheet opens: as text, never as a formula (`reliability.md` 81; CWE-1236)."""

from __future__ import annotations

import unicodedata

_STARTS = frozenset("=+-@|%")
_TEXT = "'"


def safe_cell(text: str) -> str:
    """`text` on one line, marked as text where a spreadsheet could take it for a formula.

    Full-width signs count as their plain ones, and blanks before a sign do not hide it.
    """
    line = " ".join("".join(" " if _breaks(sign) else sign for sign in text).split())
    first = unicodedata.normalize("NFKC", line.lstrip("\u00a0\u200b\ufeff"))[:1]
    return f"{_TEXT}{line}" if first in _STARTS and first else line


def number_cell(digits: str) -> str:
    """A telephone or paper number, in groups that no spreadsheet takes for a number: its zeros stay."""
    bare = "".join(digits.split())
    if not bare.isascii() or not bare.isdigit() or len(bare) < 5:
        return safe_cell(digits)
    head, rest = bare[: len(bare) % 3 or 3], bare[len(bare) % 3 or 3 :]
    return " ".join([head, *(rest[place : place + 3] for place in range(0, len(rest), 3))])


def _breaks(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Zl", "Zp")
