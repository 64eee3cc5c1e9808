"""Turn an arrival into records: entry, exit, yesterday's visit closed, or a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.application.beside_entry import kept_facts
from kiosk.application.close_visit import close_without_exit
from kiosk.application.decide_here import decide_here
from kiosk.application.expect import announced, expected_for
from kiosk.application.meet_officials import official_for
from kiosk.application.outcomes import (
    EnteringAsked,
    EntryMade,
    ExitMade,
    JoinedPerson,
    JustLeft,
    LeavingAsked,
    PersonNote,
)
from kiosk.application.ports.register import RegisterReader, RegisterWriter
from kiosk.application.recognise import resemblance_of
from kiosk.application.recording import Recording, derived_id, line_of
from kiosk.domain.admission import (
    AlreadyLeft,
    AskWhetherEntering,
    AskWhetherLeaving,
    CloseAndEnter,
    Decision,
    Enter,
    Leave,
    decide,
)
from kiosk.domain.app_answers import AppAnswers
from kiosk.domain.codes.reading import Warning
from kiosk.domain.evidence import Evidence
from kiosk.domain.facts import Fact
from kiosk.domain.journal import Record
from kiosk.domain.list_facts import ExpectedArrived, OfficialArrived
from kiosk.domain.person_facts import VisitorsJoined
from kiosk.domain.sheet import Sheet
from kiosk.domain.visit import RecordedBy, Visit
from kiosk.domain.visit_facts import EntryRecorded, ExitRecorded
from kiosk.domain.visitor import VisitorDetails, details_to_sheet


@dataclass(frozen=True, slots=True)
class Arrival:
    """Someone at the desk, by a code or by hand. The id is made once, before the first try."""

    event_id: str
    at: datetime
    details: VisitorDetails
    by: RecordedBy
    on_behalf: bool = False
    warnings: frozenset[Warning] = frozenset()
    purpose: str = field(default="", repr=False)
    host: str = field(default="", repr=False)
    counter: str = ""
    answers: AppAnswers | None = None
    expected_id: str = ""
    """The line of the list by which the desk announces the visitor; empty where the list finds them by itself."""


@dataclass(frozen=True, slots=True)
class SameAs:
    """Whose the arrival is although its code is new: by the evidence, or because the desk said so."""

    visitor_id: str
    evidence: tuple[Evidence, ...]
    asked: bool


Admitted = EntryMade | ExitMade | LeavingAsked | EnteringAsked | JustLeft


def admit(desk: Recording, writer: RegisterWriter, arrival: Arrival, visitor_id: str) -> Admitted:
    """Record what the arrival of a known visitor means."""
    last = writer.last_visit_of(visitor_id)
    return _recorded(desk, writer, arrival, decide_here(desk, writer, last, arrival.at), visitor_id)


def admit_new(desk: Recording, writer: RegisterWriter, arrival: Arrival) -> EntryMade | EnteringAsked:
    """Record the entry of somebody whom nobody knows, unless the door is for exits only."""
    if isinstance(decide(None, desk.policy, arrival.at), AskWhetherEntering):
        return EnteringAsked(arrival.details, arrival.by)
    return record_entry(desk, writer, arrival, None)


def admit_same(desk: Recording, writer: RegisterWriter, arrival: Arrival, whose: SameAs) -> Admitted:
    """Record the arrival of a known person with a code that is new.

    An entry is the new code's own, joined to the person: undone, both stand as if they had never met. An exit opens no
    visit, so what the desk said of it keeps the code's statement itself.
    """
    last = writer.last_visit_of(whose.visitor_id)
    outcome = _recorded(desk, writer, arrival, decide_here(desk, writer, last, arrival.at), None)
    if isinstance(outcome, EntryMade):
        return join_entry(desk, writer, arrival, whose, outcome)
    if whose.asked and not isinstance(outcome, EnteringAsked):
        sheet = desk.sheet(details_to_sheet(arrival.details))
        _append_join(desk, writer, arrival, whose, desk.chance.new_id(), sheet)
    return replace(outcome, recognised=whose.evidence) if isinstance(outcome, ExitMade) else outcome


def join_entry(desk: Recording, writer: RegisterWriter, arrival: Arrival, whose: SameAs, made: EntryMade) -> EntryMade:
    """Join the visitor of an entry that was just made to the person whose it is."""
    before = writer.last_visit_of(whose.visitor_id)
    found = resemblance_of(writer, arrival.details, whose.visitor_id)
    own = made.line.visit.visitor_id
    _append_join(desk, writer, arrival, whose, own)
    note: PersonNote | None = JoinedPerson(replace(found, evidence=whose.evidence)) if found else None
    previous = writer.line(before.visit_id) if before else None
    return replace(made, visits=writer.visits_of(own), previous=previous, person=note)


def _append_join(
    desk: Recording, writer: RegisterWriter, arrival: Arrival, whose: SameAs, own: str, *sheets: Sheet
) -> None:
    statement = sheets[0].seal if sheets else None
    by = arrival.by if sheets else None
    fact = VisitorsJoined(whose.visitor_id, own, frozenset(whose.evidence), whose.asked, statement, by)
    record = Record(derived_id(arrival.event_id, "joined"), arrival.at, desk.operator, fact)
    writer.append(record, sheets)


def _recorded(
    desk: Recording, writer: RegisterWriter, arrival: Arrival, decision: Decision, own: str | None
) -> Admitted:
    match decision:
        case Enter():
            return record_entry(desk, writer, arrival, own)
        case CloseAndEnter(visit=visit):
            close_without_exit(desk, writer, visit, derived_id(arrival.event_id, "closing"), arrival.at)
            return record_entry(desk, writer, arrival, own)
        case Leave(visit=visit):
            return record_exit(desk, writer, visit, arrival.by, arrival.event_id, arrival.at)
        case AskWhetherLeaving(visit=visit):
            return LeavingAsked(line_of(writer, visit.visit_id))
        case AskWhetherEntering():
            return EnteringAsked(arrival.details, arrival.by)
        case AlreadyLeft(visit=visit):
            return JustLeft(line_of(writer, visit.visit_id))


def recalled(reader: RegisterReader, event_id: str) -> EntryMade | ExitMade | None:
    """What an earlier try of the same scan or form recorded, None for a first try; the visit before is left out."""
    entry = reader.entry(event_id)
    match entry.fact if entry else None:
        case EntryRecorded() as fact:
            visits = reader.visits_of(fact.visitor_id)
            return EntryMade(line_of(reader, fact.visit_id), event_id, visits, warnings=fact.warnings)
        case ExitRecorded() as fact:
            return ExitMade(line_of(reader, fact.visit_id), event_id)
        case _:
            return None


def record_entry(desk: Recording, writer: RegisterWriter, arrival: Arrival, visitor_id: str | None) -> EntryMade:
    """Append the entry of `arrival`, gaps of the statement filled from the visitor's last one."""
    earlier = writer.details_of(visitor_id) if visitor_id else None
    last = writer.last_visit_of(visitor_id) if visitor_id else None
    arrival = _completed(arrival, earlier) if earlier else arrival
    official = official_for(writer, arrival, last)
    expected = None if official else expected_for(writer, arrival)
    arrival = announced(arrival, expected)
    sheets = tuple(_sheets(desk, arrival))
    fact = _entry_fact(desk, arrival, visitor_id, sheets)
    entry = writer.append(Record(arrival.event_id, arrival.at, desk.operator, fact), sheets)
    for part, kept in kept_facts(fact.visit_id, last, desk.policy, arrival.at, arrival.answers):
        _append_second(desk, writer, arrival, part, kept)
    if expected is not None:
        _append_second(desk, writer, arrival, "expected", ExpectedArrived(fact.visit_id, expected.expected_id))
    if official is not None:
        _append_second(desk, writer, arrival, "official", OfficialArrived(fact.visit_id, official.official_id))
    line = line_of(writer, fact.visit_id)
    previous = writer.line(last.visit_id) if last else None
    visits = writer.visits_of(fact.visitor_id)
    return EntryMade(line, entry.event_id, visits, previous, arrival.warnings, expected=expected)


def _completed(arrival: Arrival, earlier: VisitorDetails) -> Arrival:
    details = arrival.details.completed_by(earlier)
    mended = {Warning.NAME_DAMAGED} if details.name != arrival.details.name else set()
    return replace(arrival, details=details, warnings=arrival.warnings - mended)


def _sheets(desk: Recording, arrival: Arrival) -> Iterator[Sheet]:
    yield desk.sheet(details_to_sheet(arrival.details))
    matter = {key: text for key, text in (("purpose", arrival.purpose), ("host", arrival.host)) if text}
    if matter:
        yield desk.sheet(matter)


def _entry_fact(desk: Recording, arrival: Arrival, visitor_id: str | None, sheets: tuple[Sheet, ...]) -> EntryRecorded:
    return EntryRecorded(
        visit_id=derived_id(arrival.event_id, "visit"),
        visitor_id=visitor_id or desk.chance.new_id(),
        by=arrival.by,
        details=sheets[0].seal,
        matter=sheets[1].seal if len(sheets) > 1 else None,
        counter=arrival.counter,
        on_behalf=arrival.on_behalf,
        warnings=arrival.warnings,
    )


def record_exit(
    desk: Recording, writer: RegisterWriter, visit: Visit, by: RecordedBy, event_id: str, at: datetime
) -> ExitMade:
    """Append the exit of `visit`."""
    entry = writer.append(Record(event_id, at, desk.operator, ExitRecorded(visit.visit_id, by)))
    return ExitMade(line_of(writer, visit.visit_id), entry.event_id)


def _append_second(desk: Recording, writer: RegisterWriter, arrival: Arrival, part: str, fact: Fact) -> None:
    writer.append(Record(derived_id(arrival.event_id, part), arrival.at, desk.operator, fact))
