"""What a fact about a visitor's company changes in the view of the visit."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.company_facts import (
    ChildCameWith,
    CompanyFact,
    DeclaredOnBehalf,
    GroupCounted,
    GroupNamed,
    GroupPartLeft,
)
from kiosk.domain.corrections import DECLARER, HEAD_COUNT, Correction
from kiosk.domain.group import Group, PartLeft
from kiosk.domain.journal import Entry
from kiosk.domain.visit import Visit

RECOUNTED = "đếm lại"
"""Reason of a correction that a recount is; the register is kept in Vietnamese."""


def with_company(visit: Visit, entry: Entry, fact: CompanyFact) -> Visit:
    """The visit after `fact`, which `entry` holds."""
    match fact:
        case DeclaredOnBehalf():
            return _declared(visit, entry, fact)
        case GroupCounted(people=people):
            return _counted(visit, entry, max(1, people))
        case GroupPartLeft(people=people):
            part = PartLeft(max(0, people), entry.happened_at)
            group = replace(visit.group, departures=(*visit.group.departures, part))
            return replace(visit, group=group, last_event=entry.event_id)
        case GroupNamed(names=names):
            return replace(visit, group=replace(visit.group, name_sheets=tuple(one.sheet_id for one in names)))
        case ChildCameWith(adult_visit_id=adult_visit_id):
            return replace(visit, with_visit=adult_visit_id)


def _declared(visit: Visit, entry: Entry, fact: DeclaredOnBehalf) -> Visit:
    """Whoever was named before stays to be read."""
    changed = replace(visit, on_behalf=True, declarer_sheet=fact.declarer.sheet_id, relation=fact.relation)
    if not visit.declarer_sheet:
        return changed
    before, after = (f"{one.declarer_sheet}/{one.relation}" for one in (visit, changed))
    note = Correction(DECLARER, before, after, entry.recorded_at, entry.operator, fact.reason or "")
    return replace(changed, corrections=(*visit.corrections, note))


def _counted(visit: Visit, entry: Entry, people: int) -> Visit:
    before: Group = visit.group
    changed = replace(visit, group=replace(before, people=people, counted_by=entry.event_id))
    if not before.counted_by or before.people == people:
        return changed
    note = Correction(HEAD_COUNT, str(before.people), str(people), entry.recorded_at, entry.operator, RECOUNTED)
    return replace(changed, corrections=(*visit.corrections, note))
