"""Withdraw a visit's latest record: one rule for the undo key and for whoever was taken for somebody else."""

from __future__ import annotations

from kiosk.application.outcomes import TooLate, Undone
from kiosk.application.ports.register import RegisterWriter, VisitLine
from kiosk.application.recording import Recording, derived_id, line_of
from kiosk.domain.journal import Entry
from kiosk.domain.names import tidy
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart
from kiosk.domain.visit import Visit, VisitState
from kiosk.domain.visit_facts import ExitRecorded, RecordUndone


def withdraw(desk: Recording, writer: RegisterWriter, event_id: str, reason: str) -> Undone | TooLate:
    """Append the withdrawal of `event_id`, unless later records stand on it."""
    line = _line_ending_with(writer, event_id)
    if line is None or _reopens_beside_another(writer, line):
        return TooLate()
    visit_id = line.visit.visit_id
    desk.record_now(writer, RecordUndone(visit_id, event_id, tidy(reason)))
    _part_again(desk, writer, event_id)
    return Undone(line_of(writer, visit_id))


def _part_again(desk: Recording, writer: RegisterWriter, event_id: str) -> None:
    """An exit by the desk's word that a code is the visitor's: else that code would let them out again, silently."""
    exit_made, joined = writer.entry(event_id), writer.entry(derived_id(event_id, "joined"))
    if exit_made is None or joined is None or not isinstance(exit_made.fact, ExitRecorded):
        return
    fact = joined.fact
    if isinstance(fact, VisitorsJoined) and fact.visitor_id in writer.joined_to(fact.other_visitor_id):
        desk.record_now(writer, VisitorsKeptApart(fact.visitor_id, fact.other_visitor_id))


def _line_ending_with(writer: RegisterWriter, event_id: str) -> VisitLine | None:
    entry = writer.entry(event_id)
    visit_id = getattr(entry.fact, "visit_id", None) if entry else None
    line = writer.line(visit_id) if visit_id else None
    if entry is None or line is None or line.visit.state is VisitState.UNDONE:
        return None
    return line if _stands_last(writer, line.visit, entry) else None


def _stands_last(writer: RegisterWriter, visit: Visit, entry: Entry) -> bool:
    """A count stands, too, until somebody leaves by it: part of the group, or all."""
    if entry.event_id == visit.last_event:
        return True
    last = writer.entry(visit.last_event)
    return entry.event_id == visit.group.counted_by and last is not None and last.seq < entry.seq


def _reopens_beside_another(writer: RegisterWriter, line: VisitLine) -> bool:
    """Whether undoing would leave the visitor with two open visits, or reopen one that a later visit followed."""
    visit = line.visit
    others = (writer.last_visit_of(visit.visitor_id), writer.open_visit_of(visit.visitor_id))
    return not visit.inside and any(one is not None and one.visit_id != visit.visit_id for one in others)
