"""How an office wants its register on paper: which columns, which letters, what is masked, what the cover tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class RegisterColumn(IntEnum):
    """A column; the value is its number in the full form (`paper.md` 2), `CorrectionNote.column` names it by that.

    What is printed over it is its place among the columns that are shown.
    """

    NUMBER = 1
    ENTRY = 2
    EXIT = 3
    NAME = 4
    BIRTH_YEAR = 5
    PAPER = 6
    ADDRESS = 7
    PHONE = 8
    PURPOSE = 9
    COUNTER = 10
    HOW = 11
    APP = 12
    ANSWERS = 13
    NOTES = 14
    DATE = 15
    """The day of a line, where the register is of several."""
    SIGNATURE = 16

    @property
    def key(self) -> str:
        """Its name in `office/register.toml`."""
        return self.name.lower()


_C = RegisterColumn
FULL = tuple(one for one in _C if one <= _C.NOTES)
"""The columns of the full form, without one to sign in: nobody signs a sheet that is printed later."""
ORDER = (*FULL[:-1], _C.SIGNATURE, _C.NOTES)
"""The order of paper; the date of a period stands behind the number."""
ALWAYS = frozenset({_C.NUMBER, _C.ENTRY, _C.EXIT, _C.NAME, _C.NOTES})
"""Without these it is no register: the notes tell corrections and what is missing."""
MOST_LARGE = 10
"""So many columns hold letters of 10 points (`paper.md` 8)."""


@dataclass(frozen=True, slots=True)
class PersonalDataNotice:
    """What the cover tells of personal data; `{office}`, `{columns}` and `{contact}` stand for what they say."""

    version: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """An office's choice. Raises ValueError for one that makes no register."""

    columns: tuple[RegisterColumn, ...] = FULL
    large: bool = False
    """Letters of 10 points instead of 8.5."""
    masks_phone: bool = False
    """Of a telephone number only the end."""
    notice: PersonalDataNotice = PersonalDataNotice()

    def __post_init__(self) -> None:
        missing = ALWAYS - set(self.columns)
        if missing:
            raise ValueError(f"columns: {', '.join(sorted(one.key for one in missing))} missing")
        if self.columns != tuple(one for one in ORDER if one in self.columns):
            raise ValueError("columns: each once, in the order of the full form")
        if self.large and len(self.columns) > MOST_LARGE:
            raise ValueError(f"columns: {len(self.columns)}, with large letters {MOST_LARGE} at most")

    def shown(self, *, dated: bool) -> tuple[RegisterColumn, ...]:
        """The columns as they stand on paper; `dated` where the register is of more than a day."""
        return (self.columns[0], _C.DATE, *self.columns[1:]) if dated else self.columns
