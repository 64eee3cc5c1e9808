"""A list as it was pasted or filled in a spreadsheet, line by line: all of it is right, or nothing is taken from it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from kiosk.application.list_columns import ListColumn, guessed, headed
from kiosk.application.list_rows import Row
from kiosk.application.typed_fields import digits_of, is_name, is_paper, is_phone, paper_of
from kiosk.domain.birth import BirthDate
from kiosk.domain.names import tidy
from kiosk.domain.officials import is_card
from kiosk.domain.visitor import VisitorDetails

MOST_ROWS = 1000
LONGEST_TEXT = 200
_LEAST_FIGURES = 4
_YEAR_AT_END = re.compile(r"(.*[^\d\s])\s+((?:19|20)\d\d)")
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}))?(?: 00:00(?::00)?)?")
_CLOCK = re.compile(r"(\d{1,2})(?:[:hg](\d{2})?)?(?::00)?")
_COUNTER = re.compile(r"(?:quầy|quay|counter)?\s*(?:số|so)?\s*(\S{1,4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, repr=False)
class ListedPerson:
    """What one line says, every part of it possible."""

    details: VisitorDetails
    day: date
    at: time | None = None
    host: str = ""
    counter: str = ""
    note: str = ""
    reason: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong with one line; `column` None when the list is too long or empty."""

    number: int
    column: ListColumn | None


@dataclass(frozen=True, slots=True)
class ListRead:
    """Every line can be kept."""

    people: tuple[ListedPerson, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ListFaulty:
    """Nothing of the list is kept before these lines are mended."""

    faults: tuple[RowFault, ...]


@dataclass(frozen=True, slots=True)
class ListShape:
    """What kind of list it is: which day is meant where a line names none, what must be there, who the counters are."""

    today: date
    words: tuple[ListColumn, ...]
    """What the texts after the name are in a list without headings."""
    required: frozenset[ListColumn] = frozenset({ListColumn.NAME})
    counters: frozenset[str] = frozenset()
    known_by: frozenset[ListColumn] = frozenset()
    """At least one of these must be there, where there are any."""


EXPECTED_WORDS = (ListColumn.HOST, ListColumn.NOTE)
WATCH_WORDS = (ListColumn.REASON,)
OFFICIAL_WORDS = (ListColumn.NOTE,)
KNOWN_BY = frozenset({ListColumn.CARD, ListColumn.PAPER, ListColumn.PHONE})
"""By what somebody who works here is told from a namesake: a name and a year of birth are not enough."""


def read_list(rows: Sequence[Row], shape: ListShape) -> ListRead | ListFaulty:
    """Every person of the list, or everything that is wrong with it; an empty list is a fault, too."""
    heading = headed(rows[0].cells) if rows else None
    lines = rows[1:] if heading else rows
    if not lines or len(lines) > MOST_ROWS:
        return ListFaulty((RowFault(rows[-1].number if rows else 1, None),))
    read = [_person(row, _cells(row, heading, shape), shape) for row in lines]
    faults = tuple(fault for one in read if isinstance(one, list) for fault in one)
    return ListFaulty(faults) if faults else ListRead(tuple(one for one in read if isinstance(one, ListedPerson)))


def _cells(row: Row, heading: Mapping[int, ListColumn] | None, shape: ListShape) -> dict[ListColumn, str]:
    cells = row.cells
    if heading is None:
        if len(cells) == 1 and (year := _YEAR_AT_END.fullmatch(cells[0])):
            cells = (year[1], year[2])
        heading = guessed(cells, shape.words, with_cards=ListColumn.CARD in shape.known_by)
    return {column: tidy(cells[place]) for place, column in heading.items() if place < len(cells) and cells[place]}


def _person(row: Row, cells: Mapping[ListColumn, str], shape: ListShape) -> ListedPerson | list[RowFault]:
    said = {
        ListColumn.BIRTH: _birth(cells.get(ListColumn.BIRTH, ""), shape.today),
        ListColumn.DAY: listed_day(cells.get(ListColumn.DAY, ""), shape.today),
        ListColumn.TIME: _clock(cells.get(ListColumn.TIME, "")),
    }
    phone, paper = listed_phone(cells.get(ListColumn.PHONE, "")), _paper(cells.get(ListColumn.PAPER, ""))
    counter = _counter(cells.get(ListColumn.COUNTER, ""))
    bad = {column for column in said if cells.get(column) and said[column] is None}
    bad |= {column for column in shape.required if not cells.get(column)}
    bad |= {column for column, text in cells.items() if len(text) > LONGEST_TEXT}
    bad |= {ListColumn.NAME} if not is_name(cells.get(ListColumn.NAME, "")) else set()
    bad |= {ListColumn.PHONE} if phone and not is_phone(phone) else set()
    bad |= {ListColumn.PAPER} if paper and not _is_listed_paper(paper) else set()
    card = cells.get(ListColumn.CARD, "")
    bad |= (
        {ListColumn.CARD}
        if (card and not is_card(card)) or (shape.known_by and not shape.known_by & cells.keys())
        else set()
    )
    bad |= {ListColumn.COUNTER} if counter and counter not in shape.counters else set()
    if bad:
        return [RowFault(row.number, column) for column in ListColumn if column in bad]
    birth, day, clock = said[ListColumn.BIRTH], said[ListColumn.DAY], said[ListColumn.TIME]
    details = VisitorDetails(
        name=cells[ListColumn.NAME],
        birth=birth if isinstance(birth, BirthDate) else None,
        paper=paper_of(paper),
        phone=digits_of(phone),
    )
    return ListedPerson(
        details=details,
        day=day if isinstance(day, date) else shape.today,
        at=clock if isinstance(clock, time) else None,
        host=cells.get(ListColumn.HOST, ""),
        counter=counter,
        note=cells.get(ListColumn.NOTE, ""),
        reason=cells.get(ListColumn.REASON, ""),
        card=card,
    )


def listed_phone(text: str) -> str:
    """The number of a cell as it is dialled: a spreadsheet takes the zero at the front away."""
    digits = digits_of(text)
    return f"0{digits}" if len(digits) == 9 and digits.isdecimal() and digits[0] != "0" else text


def _paper(text: str) -> str:
    bare = re.sub(r"[\s.\-]", "", text)
    return f"0{bare}" if len(bare) == 11 and bare.isdecimal() else text


def _is_listed_paper(text: str) -> bool:
    """As `is_paper`, with the figures that every country's numbers have: `abc 123` is a note in a wrong column."""
    return is_paper(text) and sum(map(str.isdigit, text)) >= _LEAST_FIGURES


def _counter(text: str) -> str:
    found = _COUNTER.fullmatch(text)
    return found[1] if found else text


def _birth(text: str, today: date) -> BirthDate | None:
    whole = _DAY.fullmatch(text)
    if whole and whole[3]:
        birth = BirthDate(int(whole[3]), int(whole[2]), int(whole[1]))
    elif re.fullmatch(r"\d{4}", text):
        birth = BirthDate(int(text))
    else:
        return None
    return birth if birth.is_real(today) else None


def listed_day(text: str, today: date) -> date | None:
    """The day of a cell (`05/08`, `5.8.2026`), this year's where it names none; None for what is none."""
    found = _DAY.fullmatch(text)
    try:
        return date(int(found[3] or today.year), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def _clock(text: str) -> time | None:
    found = _CLOCK.fullmatch(text)
    try:
        return time(int(found[1]), int(found[2] or 0)) if found else None
    except ValueError:
        return None
