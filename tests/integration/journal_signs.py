"""What a journal shows of who was inside when: told apart from the fold, entry by entry, by the words of the rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from kiosk.domain.company_facts import DeclaredOnBehalf, GroupCounted, GroupPartLeft
from kiosk.domain.journal import Entry
from kiosk.domain.office_time import office_day
from kiosk.domain.roll_call_facts import RollCallHeld
from kiosk.domain.visit_facts import (
    AnswersGiven,
    CounterChosen,
    EntryRecorded,
    ExitRecorded,
    NoExitRecorded,
    RecordUndone,
)


def signs_of(journal: Sequence[Entry]) -> dict[str, list[datetime]]:
    """Moments by visit at which somebody of the desk had the visitor before them, or scanned them."""
    undone = {one.fact.event_id for one in journal if isinstance(one.fact, RecordUndone)}
    signs: dict[str, list[datetime]] = defaultdict(list)
    days: dict[str, object] = {}
    ended: set[str] = set()
    # A count that was withdrawn was no count; a part that left was before the desk all the same.
    counts = (GroupCounted, DeclaredOnBehalf)
    for entry in [one for one in journal if not (isinstance(one.fact, counts) and one.event_id in undone)]:
        match entry.fact:
            case EntryRecorded(visit_id=visit_id):
                signs[visit_id].append(entry.happened_at)
                days[visit_id] = office_day(entry.happened_at)
            case AnswersGiven(visit_id=visit_id) | CounterChosen(visit_id=visit_id) if visit_id not in ended:
                signs[visit_id].append(entry.happened_at)
            case ExitRecorded(visit_id=visit_id) if visit_id not in ended and entry.event_id in undone:
                signs[visit_id].append(entry.happened_at)
            case ExitRecorded(visit_id=visit_id) | NoExitRecorded(visit_id=visit_id) if entry.event_id not in undone:
                ended.add(visit_id)
            case (
                GroupPartLeft(visit_id=visit_id) | GroupCounted(visit_id=visit_id) | DeclaredOnBehalf(visit_id=visit_id)
            ) if visit_id not in ended:
                signs[visit_id].append(entry.happened_at)
            case RollCallHeld(started_at=started, ticked=ticked):
                today = [one for one in ticked if one not in ended and days[one] == office_day(entry.happened_at)]
                for visit_id in today:
                    signs[visit_id].append(started)
            case _:
                pass
    return signs
