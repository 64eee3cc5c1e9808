"""Which column of a list is what: by its heading, or, where a list has none, by how its cells look."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum

from kiosk.domain.names import fold


class ListColumn(Enum):
    """What a list can say of a person."""

    NAME = "name"
    BIRTH = "birth"
    PHONE = "phone"
    PAPER = "paper"
    DAY = "day"
    TIME = "time"
    HOST = "host"
    COUNTER = "counter"
    NOTE = "note"
    REASON = "reason"
    CARD = "card"
    """What the code on the office's own card says."""
    NUMBER = "number"
    """The row's own number, which says nothing."""
    GROUP = "group"
    """Of a roster, as all that follow."""
    UNIT = "unit"
    SMARTPHONE = "smartphone"
    KNOWS = "knows"
    INSTALLED = "installed"
    RUNNING = "running"
    SAID_ON = "said_on"
    HEADING = "heading"
    """No column of its own: the first row names none."""
    TWICE = "twice"
    """No column of its own: a line above means the same person."""


def by_heading(headings: Mapping[ListColumn, str]) -> dict[str, ListColumn]:
    """Columns by each of their folded headings, which are given with commas between."""
    return {heading: column for column, some in headings.items() for heading in some.split(",")}


_HEADINGS = {
    ListColumn.NAME: "ho va ten,ho ten,ten,ho va ten khach,ten khach,khach,full name,name,visitor",
    ListColumn.BIRTH: "nam sinh,ngay sinh,ngay thang nam sinh,sinh nam,birth year,year of birth,date of birth,born",
    ListColumn.PHONE: "dien thoai,so dien thoai,sdt,dt,phone,mobile,telephone",
    ListColumn.PAPER: "so giay to,giay to,cccd,so cccd,cmnd,so cmnd,cccd/cmnd,ho chieu,paper,paper number,passport",
    ListColumn.DAY: "ngay,ngay den,ngay hen,date,day",
    ListColumn.TIME: "gio,gio den,gio hen,thoi gian,time,when",
    ListColumn.HOST: "den gap,gap,nguoi gap,nguoi can gap,gap ai,can bo tiep,host,to see,meets",
    ListColumn.COUNTER: "quay,so quay,quay so,counter",
    ListColumn.NOTE: "ghi chu,noi dung,noi dung lam viec,don vi,co quan,phong,phong ban,bo phan,chuc vu,"
    "note,notes,purpose,organisation,department",
    ListColumn.REASON: "ly do,reason",
    ListColumn.CARD: "ma the,so the,the,ma can bo,ma so can bo,ma nhan vien,card,card number,staff code",
    ListColumn.NUMBER: "stt,tt,so tt,so thu tu,no,no.,#",
}
_BY_HEADING = by_heading(_HEADINGS)
_LOOKS = (
    (ListColumn.PHONE, re.compile(r"(\+84|0)[0-9][0-9 .\-]{7,12}")),
    (ListColumn.TIME, re.compile(r"[0-9]{1,2}([:hg][0-9]{2}|[hg])(:00)?")),
    (ListColumn.COUNTER, re.compile(r"(quay|counter)\s*(so\s*)?\S{1,4}")),
    (ListColumn.PAPER, re.compile(r"[0-9]{9}|[0-9]{12}|[a-z][0-9]{7,8}")),
)
_CARD = re.compile(r"[a-z]{1,6}[-_.]?[0-9]{2,12}")
_YEAR, _DATE, _SMALL = re.compile(r"(19|20)[0-9]{2}"), re.compile(r"[0-9]{1,2}[/.\-][0-9]{1,2}([/.\-][0-9]{4})?"), 4
_PHONE_DIGITS, _LONGEST_COUNTER, _LONG_FIGURES = 10, 2, 6


_SORTED_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
"""As databases and some spreadsheets write a day."""


def day_first(cell: str) -> str:
    """A cell that is a day with the year first, as people here write it: `2026-08-05` is `05/08/2026`."""
    return _SORTED_DAY.sub(r"\3/\2/\1", cell) if _SORTED_DAY.fullmatch(cell) else cell


def headed(cells: Sequence[str], known: Mapping[str, ListColumn] = _BY_HEADING) -> dict[int, ListColumn] | None:
    """The columns of a first row that is a heading, None when it is somebody's line already."""
    found = {place: known[fold(cell)] for place, cell in enumerate(cells) if fold(cell) in known}
    return found if ListColumn.NAME in found.values() else None


def guessed(cells: Sequence[str], words: Sequence[ListColumn], *, with_cards: bool = False) -> dict[int, ListColumn]:
    """The columns of a line without headings; its texts after the name are `words`, in that order.

    `with_cards` takes letters and figures in one word for the code of an office's card.
    """
    found: dict[int, ListColumn] = {}
    free = [ListColumn.NAME, *words]
    for place, cell in enumerate(cells):
        looks = _look(fold(cell), found)
        if with_cards and looks is None and found and _CARD.fullmatch(fold(cell)):
            looks = ListColumn.CARD
        if looks is not None:
            found[place] = looks
        elif cell.strip() and free:
            found[place] = free.pop(0)
    return found


def _look(cell: str, found: dict[int, ListColumn]) -> ListColumn | None:
    if not cell:
        return None
    named, taken = ListColumn.NAME in found.values(), set(found.values())
    if not named and cell.rstrip(".").isdecimal() and len(cell) <= _SMALL:
        return ListColumn.NUMBER
    if _YEAR.fullmatch(cell) and ListColumn.BIRTH not in taken:
        return ListColumn.BIRTH
    if _DATE.fullmatch(cell):
        # Of two days the first is the birth date where its year is long ago.
        long_ago = cell[-4:].isdecimal() and _YEAR.fullmatch(cell[-4:]) and int(cell[-4:]) < 2020
        return ListColumn.BIRTH if long_ago and ListColumn.BIRTH not in taken else ListColumn.DAY
    for column, pattern in _LOOKS:
        if pattern.fullmatch(cell) and column not in taken and _fits(column, cell):
            return column
    return _misspelt(cell) if named else None


def _misspelt(cell: str) -> ListColumn | None:
    """Figures that look like nothing are no words either: the line is wrong, and says where."""
    bare = re.sub(r"[\s.\-+]", "", cell)
    if not bare.isdecimal():
        return _number_with_a_slip(bare)
    if len(bare) <= _LONGEST_COUNTER:
        return ListColumn.COUNTER
    return ListColumn.BIRTH if len(bare) == _SMALL else ListColumn.PHONE


def _number_with_a_slip(bare: str) -> ListColumn | None:
    """A telephone or a paper's number with letters in it is no note; `123/UBND`, a number of a letter, is one."""
    figures = sum(one.isdecimal() for one in bare)
    if figures < _LONG_FIGURES or 4 * figures < 3 * len(bare) or not bare.isalnum():
        return None
    return ListColumn.PHONE if bare[0].isdecimal() else ListColumn.PAPER


def _fits(column: ListColumn, cell: str) -> bool:
    digits = sum(one.isdecimal() for one in cell)
    return column is not ListColumn.PHONE or cell.startswith("+") or digits == _PHONE_DIGITS
