"""The end of a visit whose exit nobody recorded: an interval and a cause, never an invented time."""

from __future__ import annotations

from datetime import datetime

from kiosk.application.ports.register import RegisterReader, RegisterWriter
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.domain.admission import closing_hour_of, closing_of, may_leave_late
from kiosk.domain.journal import Record
from kiosk.domain.kiosk_facts import KioskWasOff
from kiosk.domain.no_exit import NoExitCause
from kiosk.domain.opening_hours import cause_of
from kiosk.domain.visit import Visit
from kiosk.domain.visit_facts import NoExitRecorded


def close_without_exit(desk: Recording, writer: RegisterWriter, visit: Visit, event_id: str, at: datetime) -> None:
    """Close a visit of an earlier day as *no exit recorded*: from the last sign to closing, never an invented time.

    Whoever is on duty saw nothing of it, so it does not stand in their name.
    """
    closing = closing_of(visit, desk.policy)
    gaps = tuple(
        one.fact for one in writer.entries(visit.entry_seq, ("kiosk_off",)) if isinstance(one.fact, KioskWasOff)
    )
    cause = cause_of((visit.seen_at, closing), closing_hour_of(visit, desk.policy), gaps)
    fact = NoExitRecorded(visit.visit_id, visit.seen_at, closing, cause)
    writer.append(Record(event_id, at, BY_ITSELF, fact))


def close_found_gone(desk: Recording, writer: RegisterWriter, visit: Visit) -> None:
    """The desk sees that the visitor is no longer there: they left between their last sign and now."""
    gone = max(desk.clock.now(), visit.seen_at)
    desk.record_now(writer, NoExitRecorded(visit.visit_id, visit.seen_at, gone, NoExitCause.FOUND_GONE))


def leaves_late(reader: RegisterReader, visit: Visit, at: datetime) -> bool:
    """Whether the exit of a visit that was closed without one may still be recorded: the person's latest, of today."""
    latest = reader.last_visit_of(visit.visitor_id)
    return may_leave_late(visit, at) and latest is not None and latest.visit_id == visit.visit_id
