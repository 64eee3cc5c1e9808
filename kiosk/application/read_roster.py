"""A roster as it was pasted or filled in a spreadsheet: headings name the columns, and all of it is right or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kiosk.application.list_columns import ListColumn, headed
from kiosk.application.list_rows import Row
from kiosk.application.read_list import LONGEST_TEXT, ListFaulty, RowFault, listed_day, listed_phone
from kiosk.application.roster_columns import ROSTER_HEADINGS, yes_or_no
from kiosk.application.typed_fields import digits_of, is_name, is_phone
from kiosk.domain.app_answers import Answer, AppAnswers, Phone
from kiosk.domain.dispatches.groups import Groups
from kiosk.domain.names import fold, tidy
from kiosk.domain.roster import RosterMember, Statement

MOST_MEMBERS = 20_000
_ASKED = (ListColumn.SMARTPHONE, ListColumn.KNOWS, ListColumn.INSTALLED, ListColumn.RUNNING)
_PHONES = {Answer.YES: Phone.SMART, Answer.NO: Phone.PLAIN, Answer.NOT_ASKED: Phone.UNKNOWN}


@dataclass(frozen=True, slots=True)
class RosterRead:
    """Every line can be kept."""

    members: tuple[RosterMember, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RosterShape:
    """What a line is measured by. A line that names no group is of the first of the office's list."""

    today: date
    groups: Groups
    new_id: Callable[[], str]

    def group(self, cell: str) -> str | None:
        """The key of a group that is written as its key or in its words; None for no group."""
        said = fold(cell)
        if not said:
            return next(iter(self.groups.keys), None)
        return next(
            (one for one in self.groups.keys if said in (fold(one), *map(fold, self.groups.words_of([one])))), None
        )


def read_roster(rows: Sequence[Row], shape: RosterShape) -> RosterRead | ListFaulty:
    """Every member, or everything that is wrong; a roster without headings or without a line is faulty, too."""
    heading = headed(rows[0].cells, ROSTER_HEADINGS) if rows else None
    if heading is None:
        return ListFaulty((RowFault(rows[0].number if rows else 1, ListColumn.HEADING if rows else None),))
    if not 1 < len(rows) <= MOST_MEMBERS + 1:
        return ListFaulty((RowFault(rows[-1].number, None),))
    faults: list[RowFault] = []
    members: dict[tuple[str, str, str], RosterMember] = {}
    for row in rows[1:]:
        cells = {column: tidy(row.cells[place]) for place, column in heading.items() if place < len(row.cells)}
        read = _member(cells, shape)
        if not isinstance(read, RosterMember):
            faults += [RowFault(row.number, column) for column in ListColumn if column in read]
        elif read.identity in members:
            faults.append(RowFault(row.number, ListColumn.TWICE))
        else:
            members[read.identity] = read
    return ListFaulty(tuple(faults)) if faults else RosterRead(tuple(members.values()))


def _member(cells: Mapping[ListColumn, str], shape: RosterShape) -> RosterMember | set[ListColumn]:
    said = {column: yes_or_no(cells.get(column, "")) for column in _ASKED}
    group, phone = shape.group(cells.get(ListColumn.GROUP, "")), listed_phone(cells.get(ListColumn.PHONE, ""))
    day_cell = cells.get(ListColumn.SAID_ON, "")
    day = listed_day(day_cell, shape.today) if day_cell else shape.today
    bad = {column for column, answer in said.items() if answer is None} | _contradictions(said)
    bad |= {column for column, text in cells.items() if len(text) > LONGEST_TEXT}
    for column, wrong in (
        (ListColumn.NAME, not is_name(cells.get(ListColumn.NAME, ""))),
        (ListColumn.GROUP, group is None),
        (ListColumn.PHONE, bool(phone) and not is_phone(phone)),
        (ListColumn.SAID_ON, day is None or day > shape.today),
    ):
        bad |= {column} if wrong else set()
    if bad or group is None or day is None:
        return bad
    answers = _answers(said)
    return RosterMember(
        member_id=shape.new_id(),
        name=cells[ListColumn.NAME],
        group=group,
        unit=cells.get(ListColumn.UNIT, ""),
        phone=digits_of(phone),
        statements=() if answers == AppAnswers() else (Statement(day, answers),),
    )


def _contradictions(said: Mapping[ListColumn, Answer | None]) -> set[ListColumn]:
    """Nobody has an app without a smartphone, or one that they do not know, or runs one that they do not have."""
    installed, running = said[ListColumn.INSTALLED], said[ListColumn.RUNNING]
    impossible = Answer.NO in (said[ListColumn.SMARTPHONE], said[ListColumn.KNOWS])
    found = {ListColumn.INSTALLED} if installed is Answer.YES and impossible else set()
    if running is Answer.YES and (impossible or installed is Answer.NO):
        found.add(ListColumn.RUNNING)
    return found


def _answers(said: Mapping[ListColumn, Answer | None]) -> AppAnswers:
    """Who runs it has it, and who has it knows it, whether or not the columns say so."""
    knows, installed, running = (said[one] or Answer.NOT_ASKED for one in _ASKED[1:])
    if running is Answer.YES:
        installed = Answer.YES
    if installed is Answer.YES:
        knows = Answer.YES
    phone = _PHONES[said[ListColumn.SMARTPHONE] or Answer.NOT_ASKED]
    return AppAnswers(knows, installed, running, phone=phone).consistent()
