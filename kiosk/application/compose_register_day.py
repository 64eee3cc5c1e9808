"""From the journal's views to the lines of a day on paper, or of a counter's part of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from kiosk.application.column_text import details_text
from kiosk.application.compose_company import company_of
from kiosk.application.compose_corrections import correction_of
from kiosk.application.compose_day_notes import closing_notes, gap_notes
from kiosk.application.compose_deliveries import delivery_notes
from kiosk.application.compose_duty_notes import duty_notes
from kiosk.application.compose_sheet_notes import with_sheets
from kiosk.application.erasure_notes import erasure_notes
from kiosk.application.line_numbers import lines_before, numbers_of
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.domain.app_answers import AppRung
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.desk_facts import ScanRefused
from kiosk.domain.journal import Entry
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
from kiosk.domain.register_notes import PaperRows
from kiosk.domain.visit import Visit
from kiosk.domain.visit_clocks import entry_clock, exit_clock
from kiosk.domain.visit_facts import CorrectedColumn


@dataclass(frozen=True, slots=True)
class DayComposer:
    """Composes one day after another from one state of the register."""

    reader: RegisterReader
    office: Office
    app: App
    now: datetime
    stops: tuple[Entry, ...]
    """Every stop of the kiosk that the journal knows, which is asked for once."""
    department: str = ""
    """A counter's number: only its visits, and nothing of what belongs to no counter."""

    @classmethod
    def of(cls, reader: RegisterReader, office: Office, app: App, now: datetime, department: str = "") -> DayComposer:
        """As of `now`."""
        return cls(reader, office, app, now, tuple(reader.entries(kinds=("kiosk_off", "clock_set"))), department)

    def day(self, day: date, first_number: int = 1) -> RegisterDay:
        """The register of `day`, whose first line has the number `first_number`."""
        lines, hours = self._lines_of(day), self.office.hours
        numbers = numbers_of(lines, first_number)
        duty = duty_notes(self.reader, day, hours, self.now, lines)
        of_desk, erased = not self.department, erasure_notes(self.reader, day, lines)
        drawn = (self._line(number, line, numbers) for number, line in enumerate(lines, start=first_number))
        return RegisterDay(
            day=day,
            lines=tuple(
                replace(one, erasure=erased.get(line.visit.visit_id)) for one, line in zip(drawn, lines, strict=True)
            ),
            refused=tuple(_refused_notes(self.reader, day, lines)) if of_desk else (),
            deliveries=delivery_notes(self.reader, day, self.now, lines) if of_desk else (),
            operators=tuple(dict.fromkeys(line.visit.operator for line in lines)),
            closed=is_over(day, self.office, self.now) and not any(line.visit.inside for line in lines),
            gaps=with_sheets(
                (
                    *gap_notes(self.stops, day, hours, lines),
                    *duty.gaps,
                ),
                lines,
                numbers,
            ),
            closing=tuple(closing_notes(self.reader, day, lines, numbers)),
            shifts=duty.shifts if of_desk else (),
            is_open=hours.of(day) is not None,
        )

    def _lines_of(self, day: date) -> tuple[VisitLine, ...]:
        lines = self.reader.lines_of_day(day)
        return tuple(one for one in lines if one.visit.counter == self.department) if self.department else lines

    def _line(self, number: int, line: VisitLine, numbers: Mapping[str, int]) -> RegisterLine:
        drawn = _line(self.reader, self.office, self.app, number, line)
        return replace(drawn, company=company_of(line, numbers, self.office))


def compose_register_day(reader: RegisterReader, day: date, now: datetime, office: Office, app: App) -> RegisterDay:
    """The day's register as of the journal's head."""
    return DayComposer.of(reader, office, app, now).day(day)


def is_over(day: date, office: Office, now: datetime) -> bool:
    """Whether the office has closed on that day."""
    return day < office_day(now) or now >= at_office(day, office.closes_at)


def _refused_notes(reader: RegisterReader, day: date, lines: tuple[VisitLine, ...]) -> Iterator[RefusedNote]:
    for entry in reader.entries_of_day(day, ("refused",)):
        refusal = entry.fact.refusal if isinstance(entry.fact, ScanRefused) else Refusal.UNKNOWN
        yield RefusedNote(lines_before(entry.seq, lines), office_clock(entry.happened_at), refusal)


def _line(reader: RegisterReader, office: Office, app: App, number: int, line: VisitLine) -> RegisterLine:
    visit, details = line.visit, line.details
    return RegisterLine(
        number=number,
        entry_clock=entry_clock(visit),
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
        entry_seq=visit.entry_seq,
        badge=visit.badge if visit.holds_badge and not visit.inside else "",
        official=visit.official,
        asked=app.is_asked or visit.answers.rung is not AppRung.NOT_ASKED,
        no_exit_cause=visit.no_exit_cause,
        remembered=_remembered(visit),
        on_paper=PaperRows(*(one.label if one else "" for one in (visit.paper.entry, visit.paper.exit))),
    )


def _remembered(visit: Visit) -> RememberedNote | None:
    told = visit.remembered
    return RememberedNote(office_clock(told.left_at), office_day(told.told_at), told.operator) if told else None


def _skip_label(app: App, visit: Visit) -> str:
    key = visit.answers.skipped_because
    # The register on paper is always in Vietnamese.
    return app.label(key, "vi") if key else ""


def _exit_clock(visit: Visit) -> str:
    return interval_words(visit.left_between) if visit.left_between is not None else exit_clock(visit)
