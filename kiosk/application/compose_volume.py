"""From the journal's views to a register on paper: of a day, a month, a period, the whole office or one counter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import takewhile

from kiosk.application.compose_register_day import DayComposer, is_over
from kiosk.application.ports.register import RegisterReader
from kiosk.domain.desk_facts import RegisterPrinted
from kiosk.domain.journal import Entry
from kiosk.domain.office import App, Office
from kiosk.domain.office_time import office_day
from kiosk.domain.register_day import RegisterDay
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.register_volume import RegisterVolume
from kiosk.domain.volume_facts import PRINT_KINDS, PrintedBefore, Shelf, VolumePrinted

NO_CODE = "–"
"""Printed where nothing was recorded, and there is nothing to compare."""


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """Who prints what, when and why."""

    scope: RegisterScope
    printed_at: datetime
    printed_by: str
    reason: str = field(default="", repr=False)
    """Why again; of no meaning for a first print."""


@dataclass(frozen=True, slots=True)
class ComposedDays:
    """The days of a scope up to today, each read when its turn comes, and again each time they are gone through."""

    composer: DayComposer
    scope: RegisterScope
    first_number: int

    def __iter__(self) -> Iterator[RegisterDay]:
        number, today = self.first_number, office_day(self.composer.now)
        for day in takewhile(lambda one: one <= today, self.scope.days()):
            composed = self.composer.day(day, number)
            number += len(composed.lines)
            yield composed


def compose_volume(reader: RegisterReader, request: PrintRequest, office: Office, app: App) -> RegisterVolume:
    """The register of a scope as of the journal's head. Its days are read from `reader`, which has to stay open."""
    scope, shelf = request.scope, shelf_of(reader)
    closed = _is_closed(reader, scope, office, request.printed_at)
    first_seq, last_seq = reader.entry_span(scope) or (0, 0)
    head = reader.head_at(last_seq) if last_seq else None
    first_number = _first_number(reader, scope, shelf)
    composer = DayComposer.of(reader, office, app, request.printed_at, scope.department)
    prints = shelf.of_scope(scope)
    return RegisterVolume(
        scope=scope,
        office=office,
        app_name=app.name,
        days=ComposedDays(composer, scope, first_number),
        lines=reader.count_lines(scope),
        printed_at=request.printed_at,
        printed_by=request.printed_by,
        closed=closed,
        copy=len(prints) + 1 if closed else 0,
        first_printed_at=prints[0].at if prints else None,
        first_seq=first_seq,
        last_seq=last_seq,
        head_code=head.code if head else NO_CODE,
        first_number=first_number,
        number=shelf.number_of(scope) if closed else 0,
        reason=request.reason if closed and prints else "",
    )


def shelf_of(reader: RegisterReader) -> Shelf:
    """What was put on paper so far."""
    return Shelf.of(one for entry in reader.entries(kinds=PRINT_KINDS) if (one := _print(entry)) is not None)


def _print(entry: Entry) -> PrintedBefore | None:
    match entry.fact:
        case VolumePrinted() as fact:
            return PrintedBefore(fact, entry.happened_at)
        case RegisterPrinted(day=day, copy=copy, pages=pages):
            return PrintedBefore(VolumePrinted(day, day, "", 0, copy, pages, 1, 0), entry.happened_at)
        case _:
            return None


def _is_closed(reader: RegisterReader, scope: RegisterScope, office: Office, now: datetime) -> bool:
    if not is_over(scope.last, office, now):
        return False
    return not any(
        scope.first <= office_day(line.visit.entered_at) <= scope.last
        and (not scope.department or line.visit.counter == scope.department)
        for line in reader.open_lines()
    )


def _first_number(reader: RegisterReader, scope: RegisterScope, shelf: Shelf) -> int:
    """A day and a counter's register begin with 1, as does what reaches over a year's end; the rest go on through the
    year, after the volume before or after all lines of the days before.
    """
    if scope.is_day or scope.department or scope.first.year != scope.last.year:
        return 1
    told = shelf.first_number_of(scope)
    if told is not None:
        return told
    new_year = date(scope.first.year, 1, 1)
    before = RegisterScope(new_year, date.fromordinal(scope.first.toordinal() - 1)) if scope.first > new_year else None
    return reader.count_lines(before) + 1 if before else 1
