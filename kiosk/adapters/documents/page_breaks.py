"""Where a register's pages end: arithmetic over row heights, without any drawing (`paper.md` 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

CLOSING_ROWS = 2
"""Rows that stand above the closing block at least, so that no page has signatures alone."""
_ROUNDING = 1e-6


class Standing(Protocol):
    """What a row is to the page: how high, and whether it must not be the last one."""

    @property
    def height(self) -> float: ...
    @property
    def keep(self) -> bool:
        """True for a note that belongs to the row after it."""
        ...

    @property
    def numbered(self) -> bool:
        """True for a line of the register, False for a note."""
        ...


@dataclass(frozen=True, slots=True)
class Room:
    """Heights in one unit: table bodies of the first and of later pages, a row of totals, the closing block."""

    first: float
    later: float
    total: float
    closing: float

    def body(self, page: int) -> float:
        """What is left for rows on page `page` (0 is the first) beside the totals at its head and foot."""
        return self.first - self.total if page == 0 else self.later - 2 * self.total


def paginate(rows: Sequence[Standing], room: Room) -> tuple[range, ...]:
    """Indices of the rows of each page; every row once, in order, at least one page.

    The closing block stands on the last page with the last total and at least two rows, when there are two; with two
    numbered ones where the notes after them leave room. A row that is higher than a page gets a page of its own.
    """
    pages: list[range] = []
    start, tail = 0, _tail(rows, room)
    while not _closes(rows, start, room, len(pages)):
        end = _fill(rows, start, room.body(len(pages)))
        end = _leaving(tail, rows, start, end)
        pages.append(range(start, end))
        start = end
    return (*pages, range(start, len(rows)))


def _closes(rows: Sequence[Standing], start: int, room: Room, page: int) -> bool:
    return start == len(rows) or _fits(rows, start, room.body(page) - room.closing)


def _fill(rows: Sequence[Standing], start: int, body: float) -> int:
    """The farthest legal end of a page that begins with row `start`."""
    used, end, legal = 0.0, start, start
    while end < len(rows) and used + rows[end].height <= body + _ROUNDING:
        used += rows[end].height
        end += 1
        legal = end if _legal(rows, end) else legal
    return legal if legal > start else max(end, start + 1)


def _tail(rows: Sequence[Standing], room: Room) -> int:
    """The first of the rows that should stand above the closing block."""
    fewest = max(0, len(rows) - CLOSING_ROWS)
    numbered = [place for place, row in enumerate(rows) if row.numbered][-CLOSING_ROWS:]
    wished = min([fewest, *numbered])
    first = next((one for one in range(wished, 0, -1) if _legal(rows, one)), 0)
    return wished if _closes(rows, first, room, 1) else fewest


def _leaving(tail: int, rows: Sequence[Standing], start: int, end: int) -> int:
    """`end`, or the last legal end before it that leaves the tail to stand above the closing block."""
    latest = (min(end, tail), min(end, len(rows) - CLOSING_ROWS))
    legal = (one for last in latest for one in range(last, start, -1) if _legal(rows, one))
    return next(legal, end)


def _legal(rows: Sequence[Standing], end: int) -> bool:
    return not rows[end - 1].keep


def _fits(rows: Sequence[Standing], start: int, room: float) -> bool:
    """Whether all rows from `start` stand within `room`; of a long register no more is looked at than one page."""
    used = 0.0
    for place in range(start, len(rows)):
        used += rows[place].height
        if used > room + _ROUNDING:
            return False
    return used <= room + _ROUNDING
