"""Where a visitor is, as the view of a visit says it: signs that they are inside, and the ways a visit ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kiosk.domain.corrections import SUPERSEDED_NO_EXIT, Correction
from kiosk.domain.journal import Entry
from kiosk.domain.no_exit import NoExitCause, closed_after, interval_text
from kiosk.domain.remembered import Remembered
from kiosk.domain.roll_call_facts import RollCallHeld
from kiosk.domain.visit import Visit, VisitState
from kiosk.domain.visit_facts import ExitRecorded, ExitRemembered, NoExitRecorded


def whereabouts(visit: Visit, entry: Entry) -> Visit:
    """The visit after an exit, its lack, a memory of it or a roll call; after anything else it is as it was."""
    match entry.fact:
        case ExitRecorded():
            return _left(visit, entry)
        case NoExitRecorded():
            return _closed(visit, entry, entry.fact)
        case ExitRemembered(left_at=left_at):
            return replace(visit, remembered=Remembered(left_at, entry.recorded_at, entry.operator))
        case RollCallHeld(started_at=started, ticked=ticked):
            # Ticked at some moment of the call: only its beginning is certain.
            return seen(visit, started) if visit.visit_id in ticked else visit
        case _:
            return visit


def seen(visit: Visit, at: datetime) -> Visit:
    """A sign that the visitor is inside; what is filled in after the end of a visit is none."""
    return replace(visit, last_sign=at) if visit.inside and at > visit.seen_at else visit


def _left(visit: Visit, entry: Entry) -> Visit:
    """An exit; one that comes after *no exit recorded* takes its place, and the interval stays to be read."""
    notes = visit.corrections
    if visit.left_between is not None:
        interval = interval_text(visit.left_between)
        notes = (*notes, Correction(SUPERSEDED_NO_EXIT, interval, "", entry.recorded_at, entry.operator, ""))
    return replace(
        visit,
        state=VisitState.LEFT,
        left_at=entry.happened_at,
        closing_at=None,
        no_exit_cause=None,
        remembered=None,
        last_event=entry.event_id,
        corrections=notes,
        exit_doubtful=entry.clock_doubtful or entry.happened_at < visit.entered_at,
    )


def _closed(visit: Visit, entry: Entry, fact: NoExitRecorded) -> Visit:
    """What is sealed counts, as far as the journal does not show the visitor inside later: journals of versions before
    know the entry only.
    """
    last_sign = max(fact.last_sign, visit.seen_at)
    told = fact.cause is NoExitCause.FOUND_GONE
    return replace(
        visit,
        state=VisitState.NO_EXIT,
        last_sign=last_sign if last_sign > visit.entered_at else visit.last_sign,
        closing_at=max(fact.closing, last_sign) if told else closed_after(last_sign, fact.closing),
        no_exit_cause=fact.cause,
        last_event=entry.event_id,
    )
