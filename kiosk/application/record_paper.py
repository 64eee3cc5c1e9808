"""A row of a fallback sheet becomes an entry or an exit, with its time from paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from kiosk.application.admit import Arrival, recalled, record_entry, record_exit
from kiosk.application.close_visit import close_without_exit, leaves_late
from kiosk.application.outcomes import AlreadyInside, EntryMade, ExitMade, NobodyOnDuty, NotInside
from kiosk.application.ports.register import RegisterReader, RegisterWriter, VisitLine
from kiosk.application.recognise import Known, recognise
from kiosk.application.recording import Recording, derived_id, line_of
from kiosk.application.typed_fields import digits_of, is_birth_year, is_name, is_phone
from kiosk.domain.birth import BirthDate
from kiosk.domain.fallback.marking import Way
from kiosk.domain.fallback.paper_time import PaperSpan, PaperTime
from kiosk.domain.fallback_facts import PaperRowRecorded
from kiosk.domain.journal import Record
from kiosk.domain.names import begins_words, fold, tidy
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import RecordedBy, Visit, VisitState
from kiosk.domain.visitor import VisitorDetails


class PaperField(Enum):
    """What of a draft can be wrong."""

    WAY = "way"
    TIME = "time"
    NAME = "name"
    BIRTH_YEAR = "birth_year"
    PHONE = "phone"
    WHO = "who"
    """Nobody is chosen who leaves."""
    ORDER = "order"
    """The exit stands before the entry."""


@dataclass(frozen=True, slots=True, repr=False)
class PaperDraft:
    """One row as the desk confirms it; what the sheet has no room for may stay empty."""

    number: int
    row: int
    day: date
    way: Way | None
    time: PaperTime | None
    name: str = ""
    birth_year: str = ""
    phone: str = ""
    counter: str = ""
    visitor_id: str | None = None
    """Chosen from those who were here before."""
    visit_id: str | None = None
    """Of an exit: whose."""


@dataclass(frozen=True, slots=True)
class PaperWrong:
    """Nothing was recorded: these need another look."""

    fields: tuple[PaperField, ...] = field(default=())


PaperOutcome = EntryMade | ExitMade | AlreadyInside | NotInside | PaperWrong | NobodyOnDuty


@dataclass(frozen=True, slots=True)
class RecordPaper:
    """Each call is one transaction. Raises `RegisterUnavailableError`."""

    desk: Recording

    def __call__(self, draft: PaperDraft) -> PaperOutcome:
        """The outcome, after the commit; a row that was recorded before gives the same again and records nothing."""
        if self.desk.duty.shift is None:
            return NobodyOnDuty()
        now = self.desk.clock.now()
        span = draft.time.on(draft.day, now) if draft.time else None
        wrong = _faults(draft, span, office_day(now))
        if span is None or wrong:
            return PaperWrong(wrong)
        with self.desk.register.write() as writer:
            event_id = derived_id(f"{self.desk.register.kiosk}/{draft.number}/{draft.row}", "paper")
            outcome: PaperOutcome | None = recalled(writer, event_id)
            if outcome is None:
                act = self._enter if draft.way is Way.IN else self._leave
                outcome = act(writer, draft, span, event_id)
                if isinstance(outcome, EntryMade | ExitMade):
                    outcome = self._noted(writer, draft, span, outcome)
                    writer.commit()
        return outcome

    def leaving(self, typed: str, day: date, limit: int = 6) -> tuple[VisitLine, ...]:
        """Whom an exit on paper may be of: who is inside, or has no exit on that day; by name, typed in part."""
        folded = fold(typed)
        with self.desk.register.read() as reader:
            found = [one for one in _without_exit(reader, day) if one.details is not None]
        fitting = (one for one in found if one.details and begins_words(one.details.name, folded))
        return tuple(one for one, _ in zip(fitting, range(limit), strict=False))

    def _enter(self, writer: RegisterWriter, draft: PaperDraft, span: PaperSpan, event_id: str) -> PaperOutcome:
        arrival = _arrival(writer, draft, span, event_id)
        own = draft.visitor_id
        if own is None:
            who = recognise(writer, arrival.details)
            own = who.visitor_id if isinstance(who, Known) else None
        last = writer.open_visit_of(own) if own else None
        if last is None:
            return record_entry(self.desk, writer, arrival, own)
        if last.entered_at > span.first:
            # They came back by code before the paper was entered; one person cannot have two open visits.
            return record_entry(self.desk, writer, arrival, None)
        if office_day(last.entered_at) == office_day(span.first):
            return AlreadyInside(line_of(writer, last.visit_id))
        close_without_exit(self.desk, writer, last, derived_id(event_id, "closing"), span.first)
        return record_entry(self.desk, writer, arrival, own)

    def _leave(self, writer: RegisterWriter, draft: PaperDraft, span: PaperSpan, event_id: str) -> PaperOutcome:
        visit = writer.visit(draft.visit_id) if draft.visit_id else None
        if visit is None or not _may_leave(writer, visit, span):
            return NotInside()
        if visit.entered_at > span.last:
            return PaperWrong((PaperField.ORDER,))
        return record_exit(self.desk, writer, visit, RecordedBy.FALLBACK_SHEET, event_id, span.last)

    def _noted(
        self, writer: RegisterWriter, draft: PaperDraft, span: PaperSpan, made: EntryMade | ExitMade
    ) -> EntryMade | ExitMade:
        visit_id, way = made.line.visit.visit_id, draft.way or Way.IN
        fact = PaperRowRecorded(visit_id, draft.number, draft.row, way, made.event_id, span.first, span.last)
        at = span.first if way is Way.IN else span.last
        writer.append(Record(derived_id(made.event_id, "row"), at, self.desk.operator, fact))
        line = line_of(writer, visit_id)
        if isinstance(made, EntryMade):
            return EntryMade(line, made.event_id, made.visits, made.previous, made.warnings, expected=made.expected)
        return ExitMade(line, made.event_id)


def _faults(draft: PaperDraft, span: PaperSpan | None, today: date) -> tuple[PaperField, ...]:
    entering = draft.way is Way.IN
    checks = {
        PaperField.WAY: draft.way is None,
        PaperField.TIME: span is None,
        PaperField.NAME: entering and draft.visitor_id is None and not is_name(draft.name),
        PaperField.BIRTH_YEAR: bool(draft.birth_year.strip()) and not is_birth_year(draft.birth_year, today),
        PaperField.PHONE: bool(digits_of(draft.phone)) and not is_phone(draft.phone),
        PaperField.WHO: draft.way is Way.OUT and draft.visit_id is None,
    }
    return tuple(one for one, wrong in checks.items() if wrong)


def _arrival(reader: RegisterReader, draft: PaperDraft, span: PaperSpan, event_id: str) -> Arrival:
    known = reader.details_of(draft.visitor_id) if draft.visitor_id else None
    year = draft.birth_year.strip()
    typed = VisitorDetails(tidy(draft.name), BirthDate(int(year)) if year else None, phone=digits_of(draft.phone))
    return Arrival(event_id, span.first, known or typed, RecordedBy.FALLBACK_SHEET, counter=draft.counter)


def _may_leave(reader: RegisterReader, visit: Visit, span: PaperSpan) -> bool:
    return visit.inside or leaves_late(reader, visit, span.last)


def _without_exit(reader: RegisterReader, day: date) -> tuple[VisitLine, ...]:
    closed = (one for one in reader.lines_of_day(day) if one.visit.state is VisitState.NO_EXIT)
    return (*reader.open_lines(), *closed)
