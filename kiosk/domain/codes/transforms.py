"""How the fields of the dialects are written, by the name that a code-format file uses.

Shipped patterns admit ASCII digits only: `int()` would also take digits of other scripts. What cannot be read raises
ValueError.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import takewhile

from kiosk.domain.birth import BirthDate
from kiosk.domain.visitor import Sex

LAST_YEAR, LAST_PART = 9999, 99
"""What two and four digits can say; whether there is such a day, `BirthDate.is_real` knows."""
Value = str | BirthDate | Sex | None
_SEX_DIGITS = {"1": Sex.MALE, "2": Sex.FEMALE}
_SEX_LETTERS = {"M": Sex.MALE, "F": Sex.FEMALE}


def _text(written: str) -> str:
    return written


def _hex_text(written: str) -> str:
    """Hex of UTF-8, as insurance cards write names; a broken one is no name."""
    if written == "-":
        return ""
    try:
        return bytes.fromhex(written).decode("utf-8")
    except (ValueError, UnicodeDecodeError):
        return ""


def _birth(year: int, month_and_day: Iterable[int]) -> BirthDate:
    """A birth date up to its first unknown part: cards write an unknown month or day as zeros. Raises ValueError."""
    known = list(takewhile(bool, month_and_day))
    if not 0 <= year <= LAST_YEAR or any(not 0 < part <= LAST_PART for part in known) or len(known) > 2:
        raise ValueError("no date")
    return BirthDate(year, *known)


def _packed_date(written: str) -> BirthDate | None:
    """`ddMMyyyy`, `MMyyyy` or `yyyy` (incomplete birth dates exist on citizen cards)."""
    year, rest = int(written[-4:]), written[:-4]
    parts = [int(rest[start : start + 2]) for start in range(0, len(rest), 2)]
    return _birth(year, reversed(parts))


def _slashed_date(written: str) -> BirthDate | None:
    """`d/M/yyyy`, `M/yyyy` or `yyyy`."""
    *rest, year = (int(part) for part in written.split("/"))
    return _birth(year, reversed(rest))


def _iso_date(written: str) -> BirthDate | None:
    """`yyyy-MM-dd` whose month and day may be hidden by `*`."""
    parts: list[int] = []
    for part in written.split("-"):
        if not re.fullmatch("[0-9]+", part):
            break
        parts.append(int(part))
    return _birth(parts[0], parts[1:]) if parts else None


def _sex_word(written: str) -> Sex:
    """`Nam` or `Nữ`, also with `giới`. Of the two only the second can lose its letters to a reader ("N?", "N")."""
    word = written.casefold()
    if word.startswith("nam"):
        return Sex.MALE
    return Sex.FEMALE if word.startswith("n") else Sex.UNKNOWN


def _sex_digit(written: str) -> Sex:
    return _SEX_DIGITS.get(written, Sex.UNKNOWN)


def _sex_letter(written: str) -> Sex:
    return _SEX_LETTERS.get(written.upper(), Sex.UNKNOWN)


TRANSFORMS: dict[str, Callable[[str], Value]] = {
    "text": _text,
    "hex_text": _hex_text,
    "packed_date": _packed_date,
    "slashed_date": _slashed_date,
    "iso_date": _iso_date,
    "sex_word": _sex_word,
    "sex_digit": _sex_digit,
    "sex_letter": _sex_letter,
}
