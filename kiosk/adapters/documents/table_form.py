"""The table of one register: which columns, how wide, in which size of letters (`paper.md` 2 and 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from kiosk.adapters.documents.measures import (
    BODY_LEADING,
    BODY_SIZE,
    FIRST_LINE,
    HEAD_ROW,
    LEFT,
    PADDING,
    RIGHT,
    ROW_HEIGHTS,
    TEXT_WIDTH,
    Column,
    millimetres,
)
from kiosk.domain.register_form import RegisterColumn, RegisterForm

_C = RegisterColumn
LARGE_SIZE = 10.0
_WIDTHS = {
    _C.NUMBER: 7.5,
    _C.ENTRY: 9.5,
    _C.EXIT: 17.3,
    _C.NAME: 31.5,
    _C.BIRTH_YEAR: 9.0,
    _C.PAPER: 13.0,
    _C.ADDRESS: 33.0,
    _C.PHONE: 18.7,
    _C.PURPOSE: 26.5,
    _C.COUNTER: 15.5,
    _C.HOW: 16.0,
    _C.APP: 19.4,
    _C.ANSWERS: 9.0,
    _C.NOTES: 26.1,
    _C.DATE: 14.0,
    _C.SIGNATURE: 18.0,
}
"""Of letters of 8.5 points: the longest usual word stands on one line."""
_SHARES = {_C.ADDRESS: 2, _C.PURPOSE: 1, _C.NOTES: 1}
"""What a dropped column leaves is divided among these; what the phone or the signature needs is taken from them."""
_DATED = {_C.ADDRESS: 1, _C.NOTES: 1}
"""What the date of a period, and numbers of many digits, are taken from."""
_CENTRED = frozenset({_C.NUMBER, _C.ENTRY, _C.EXIT, _C.BIRTH_YEAR, _C.PAPER, _C.PHONE, _C.APP, _C.ANSWERS, _C.DATE})
_DIGIT = 0.5
"""Width of a digit of Liberation Serif, in sizes."""


@dataclass(frozen=True, slots=True)
class TableForm:
    """Columns and measures of a register's table, in millimetres; sizes of letters in points."""

    columns: tuple[Column, ...]
    size: float
    is_dated: bool
    """Whether each line says its day."""

    @classmethod
    def of(cls, form: RegisterForm, *, dated: bool, last_number: int = 0) -> TableForm:
        """The table of a register whose last line has this number."""
        size = LARGE_SIZE if form.large else BODY_SIZE
        widths = _widths(form.shown(dated=dated), size, last_number)
        lefts = accumulate(widths.values(), initial=LEFT)
        columns = (
            Column(one, left, width, one in _CENTRED, shown)
            for shown, ((one, width), left) in enumerate(zip(widths.items(), lefts, strict=False), start=1)
        )
        return cls(tuple(columns), size, dated)

    @property
    def fields(self) -> tuple[RegisterColumn, ...]:
        """Which columns, in order."""
        return tuple(RegisterColumn(one.number) for one in self.columns)

    @property
    def scale(self) -> float:
        """How much larger everything is than with letters of 8.5 points."""
        return self.size / BODY_SIZE

    @property
    def leading(self) -> float:
        """From line to line."""
        return BODY_LEADING * self.scale

    @property
    def first_line(self) -> float:
        """From the rule to the top of a cell's first line."""
        return FIRST_LINE * self.scale

    @property
    def head_row(self) -> float:
        """Height of the row with the names of the columns."""
        return HEAD_ROW * self.scale

    def height(self, lines: int) -> float:
        """Of a row whose fullest cell has so many lines."""
        return ROW_HEIGHTS[lines - 1] * self.scale

    @property
    def note_columns(self) -> tuple[Column, ...]:
        """Of a note: the dash, the date where there is one, and a cell over all the rest."""
        first = 2 if self.is_dated else 1
        rest = self.columns[first]
        return (*self.columns[:first], Column(rest.number, rest.left, RIGHT - rest.left, centred=False))

    @property
    def counts_left(self) -> float:
        """Where the counts of a row of totals begin, at the end of the names' column."""
        return next(one.right for one in self.columns if one.number == _C.NAME)

    def shown(self, column: int) -> int:
        """The printed number of a column, 0 where it is not there."""
        return next((one.shown for one in self.columns if one.number == column), 0)


def _widths(shown: Sequence[RegisterColumn], size: float, last_number: int) -> dict[RegisterColumn, float]:
    scale = size / BODY_SIZE
    widths = {one: _WIDTHS[one] * scale for one in shown}
    undated = sum(width for one, width in widths.items() if one is not _C.DATE)
    _share(widths, TEXT_WIDTH - undated, _SHARES)
    digits = millimetres(len(str(last_number)) * _DIGIT * size) + 2 * PADDING
    more = max(0.0, digits - widths[_C.NUMBER])
    widths[_C.NUMBER] += more
    _share(widths, -more - widths.get(_C.DATE, 0.0), _DATED)
    return widths


def _share(widths: dict[RegisterColumn, float], rest: float, shares: dict[RegisterColumn, int]) -> None:
    present = {one: share for one, share in shares.items() if one in widths}
    whole = sum(present.values())
    for one, share in present.items():
        widths[one] += rest * share / whole
