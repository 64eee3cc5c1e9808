"""From the journal's views to the lines of a day on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from kiosk.application.column_text import details_text
from kiosk.application.compose_company import company_of
from kiosk.application.compose_corrections import correction_of
from kiosk.application.compose_day_notes import closing_notes, gap_notes
from kiosk.application.compose_deliveries import delivery_notes
from kiosk.application.compose_duty_notes import duty_notes
from kiosk.application.line_numbers import lines_before, numbers_of
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.domain.app_answers import AppRung
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.desk_facts import RegisterPrinted, ScanRefused
from kiosk.domain.nationalities import is_foreign
from kiosk.domain.no_exit import interval_words
from kiosk.domain.office import App, Office
from kiosk.domain.office_time import at_office, office_clock, office_day
from kiosk.domain.register_day import (
    LineState,
    RefusedNote,
    RegisterDay,
    RegisterLine,
    RememberedNote,
)
from kiosk.domain.visit import Visit
from kiosk.domain.visit_facts import CorrectedColumn

NO_CODE = "–"
"""Printed on a day without an entry, where there is nothing to compare."""


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """Who prints which day, when."""

    day: date
    printed_at: datetime
    printed_by: str


def compose_register_day(reader: RegisterReader, request: PrintRequest, office: Office, app: App) -> RegisterDay:
    """The day's register as of the journal's head."""
    lines = reader.lines_of_day(request.day)
    closed = _is_closed(request, office, lines)
    prints = _closed_prints(reader, request.day)
    first_seq, last_seq = reader.entry_span_of_day(request.day) or (0, 0)
    head, numbers = reader.last_entry_of_day(request.day), numbers_of(lines)
    return RegisterDay(
        day=request.day,
        office=office,
        app_name=app.name,
        lines=tuple(
            replace(_line(reader, office, app, number, line), company=company_of(line, numbers, office))
            for number, line in enumerate(lines, start=1)
        ),
        refused=tuple(_refused_notes(reader, request.day, lines)),
        deliveries=delivery_notes(reader, request.day, request.printed_at, lines),
        operators=tuple(dict.fromkeys(line.visit.operator for line in lines)),
        printed_at=request.printed_at,
        printed_by=request.printed_by,
        closed=closed,
        copy=len(prints) + 1 if closed else 0,
        first_printed_at=prints[0] if prints else None,
        first_seq=first_seq,
        last_seq=last_seq,
        head_code=head.code if head else NO_CODE,
        gaps=(
            *gap_notes(reader, request.day, office.hours, lines),
            *duty_notes(reader, request.day, office.hours, request.printed_at, lines),
        ),
        closing=tuple(closing_notes(reader, request.day, lines)),
    )


def _is_closed(request: PrintRequest, office: Office, lines: tuple[VisitLine, ...]) -> bool:
    if any(line.visit.inside for line in lines):
        return False
    return request.day < office_day(request.printed_at) or request.printed_at >= at_office(
        request.day, office.closes_at
    )


def _closed_prints(reader: RegisterReader, day: date) -> list[datetime]:
    return [
        one.happened_at for one in reader.prints_of(day) if isinstance(one.fact, RegisterPrinted) and one.fact.copy > 0
    ]


def _refused_notes(reader: RegisterReader, day: date, lines: tuple[VisitLine, ...]) -> Iterator[RefusedNote]:
    for entry in reader.entries_of_day(day, ("refused",)):
        refusal = entry.fact.refusal if isinstance(entry.fact, ScanRefused) else Refusal.UNKNOWN
        yield RefusedNote(lines_before(entry.seq, lines), office_clock(entry.happened_at), refusal)


def _line(reader: RegisterReader, office: Office, app: App, number: int, line: VisitLine) -> RegisterLine:
    visit, details = line.visit, line.details
    return RegisterLine(
        number=number,
        entry_clock=office_clock(visit.entered_at),
        exit_clock=_exit_clock(visit),
        state=LineState(visit.state.value),
        name=details.name if details else "",
        birth_year=details_text(details, CorrectedColumn.BIRTH_YEAR),
        paper_tail=details_text(details, CorrectedColumn.PAPER),
        address=details.address if details else "",
        phone=details.phone if details else "",
        purpose=line.purpose,
        counter=visit.counter,
        host=line.host,
        by=visit.by,
        on_behalf=visit.on_behalf,
        rung=visit.answers.rung,
        answered=visit.declaration is not None or (visit.answers.complete and not visit.answers.skipped_because),
        entry_doubtful=visit.entry_doubtful,
        exit_doubtful=visit.exit_doubtful,
        corrections=tuple(correction_of(reader, office, one) for one in visit.corrections),
        undone_clock=office_clock(visit.undone_at) if visit.undone_at else "",
        undone_by=visit.undone_by,
        undone_because=visit.undone_because,
        skipped_because=_skip_label(app, visit),
        erased=details is None,
        nationality=details.nationality if details and is_foreign(details.nationality) else "",
        badge=visit.badge if visit.holds_badge and not visit.inside else "",
        official=visit.official,
        asked=app.is_asked or visit.answers.rung is not AppRung.NOT_ASKED,
        no_exit_cause=visit.no_exit_cause,
        remembered=_remembered(visit),
    )


def _remembered(visit: Visit) -> RememberedNote | None:
    told = visit.remembered
    return RememberedNote(office_clock(told.left_at), office_day(told.told_at), told.operator) if told else None


def _skip_label(app: App, visit: Visit) -> str:
    key = visit.answers.skipped_because
    # The register on paper is always in Vietnamese.
    return app.label(key, "vi") if key else ""


def _exit_clock(visit: Visit) -> str:
    if visit.left_between is not None:
        return interval_words(visit.left_between)
    return office_clock(visit.left_at) if visit.left_at else ""
