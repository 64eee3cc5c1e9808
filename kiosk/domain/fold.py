"""From journal entries to the view of a visit: the only place that knows what each fact changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.badge_facts import BadgeHanded, BadgeLost, BadgeReturned
from kiosk.domain.belonging_facts import GroupsTold, NotScanned
from kiosk.domain.beside_visits import BesideVisits
from kiosk.domain.company_facts import (
    ChildCameWith,
    CompanyFact,
    DeclaredOnBehalf,
    GroupCounted,
    GroupNamed,
    GroupPartLeft,
)
from kiosk.domain.corrections import WITHDRAWN_EXIT, Correction
from kiosk.domain.dealings import after_app_came, after_dealing, after_note, shown_by
from kiosk.domain.declaration_facts import HealthDeclared
from kiosk.domain.declarations.declared import declared_by
from kiosk.domain.fallback_facts import PaperRowRecorded
from kiosk.domain.fold_company import with_company
from kiosk.domain.fold_ends import seen, whereabouts
from kiosk.domain.helping_facts import AppCame, GuidanceTold
from kiosk.domain.host_facts import HostCame, HostChosen, WaitingForHost
from kiosk.domain.journal import Entry
from kiosk.domain.list_facts import ExpectedArrived, OfficialArrived
from kiosk.domain.pass_facts import PassIssued, PassShown
from kiosk.domain.roll_call_facts import RollCallHeld
from kiosk.domain.visit import Visit, VisitState
from kiosk.domain.visit_facts import (
    AnswersGiven,
    CounterChosen,
    EntryRecorded,
    ExitRecorded,
    ExitRemembered,
    NoExitRecorded,
    RecordUndone,
    VisitCorrected,
)


def fold_visit(entries: Sequence[Entry]) -> Visit:
    """The view of the visit whose entries these are, in journal order, its entry first; roll calls belong to them.

    Undone records count for nothing, whatever came between; the undone entry itself stays visible as such.
    """
    undone = {one.fact.event_id: one for one in entries if isinstance(one.fact, RecordUndone)}
    first, *later = entries
    visit = _entered(first)
    for entry in later:
        withdrawn = undone.get(entry.event_id) or undone.get(shown_by(entry.fact))
        visit = _changed(visit, entry) if withdrawn is None else _traced(visit, entry, withdrawn)
    withdrawal = undone.get(first.event_id)
    visit = visit if withdrawal is None else _withdrawn(visit, withdrawal)
    # Whoever left waits for nobody; an exit that was undone brings the wait back.
    return visit if visit.inside else replace(visit, waiting_since=None)


def _entered(entry: Entry) -> Visit:
    fact = entry.fact
    if not isinstance(fact, EntryRecorded):
        raise ValueError(f"entry {entry.seq} does not begin a visit")
    return Visit(
        visit_id=fact.visit_id,
        visitor_id=fact.visitor_id,
        entry_seq=entry.seq,
        entry_event=entry.event_id,
        entered_at=entry.happened_at,
        by=fact.by,
        details_sheet=fact.details.sheet_id,
        operator=entry.operator,
        matter_sheet=fact.matter.sheet_id if fact.matter else "",
        counter=fact.counter,
        on_behalf=fact.on_behalf,
        last_event=entry.event_id,
        entry_doubtful=entry.clock_doubtful,
    )


def _changed(visit: Visit, entry: Entry) -> Visit:
    if isinstance(entry.fact, BesideVisits):
        return visit
    match entry.fact:
        case ExitRecorded() | NoExitRecorded() | ExitRemembered() | RollCallHeld():
            return whereabouts(visit, entry)
        case (
            AnswersGiven()
            | GroupsTold()
            | NotScanned()
            | CounterChosen()
            | HostChosen()
            | WaitingForHost()
            | HostCame()
            | BadgeHanded()
            | PassIssued()
        ) as dealing:
            return seen(after_dealing(visit, dealing, entry.happened_at), entry.happened_at)
        case (
            BadgeReturned()
            | BadgeLost()
            | ExpectedArrived()
            | OfficialArrived()
            | GuidanceTold()
            | PassShown()
            | PaperRowRecorded()
        ) as noted:
            return after_note(visit, noted)
        case AppCame() as came:
            return seen(after_app_came(visit, entry, came), entry.happened_at)
        case VisitCorrected():
            return _corrected(visit, entry, entry.fact)
        case DeclaredOnBehalf() | GroupCounted() | GroupPartLeft() | GroupNamed() | ChildCameWith() as fact:
            return _accompanied(visit, entry, fact)
        case HealthDeclared() as made:
            return seen(replace(visit, declaration=declared_by(entry.seq, entry.happened_at, made)), entry.happened_at)


def _accompanied(visit: Visit, entry: Entry, fact: CompanyFact) -> Visit:
    """Whoever is counted, or stays when others leave, is inside; names are often typed from a list much later."""
    changed = with_company(visit, entry, fact)
    return changed if isinstance(fact, GroupNamed) else seen(changed, entry.happened_at)


def _traced(visit: Visit, entry: Entry, withdrawal: Entry) -> Visit:
    """A withdrawn exit counts for nothing and yet stays to be read, as a line struck through on paper does."""
    if not isinstance(entry.fact, ExitRecorded | GroupPartLeft) or not isinstance(withdrawal.fact, RecordUndone):
        return visit
    visit = seen(visit, entry.happened_at)
    when, who, why = withdrawal.recorded_at, withdrawal.operator, withdrawal.fact.reason
    note = Correction(WITHDRAWN_EXIT, entry.happened_at.isoformat(), "", when, who, why)
    return replace(visit, corrections=(*visit.corrections, note))


def _corrected(visit: Visit, entry: Entry, fact: VisitCorrected) -> Visit:
    if fact.details is not None:
        before, after = visit.details_sheet, fact.details.sheet_id
        changed = replace(visit, details_sheet=after)
    elif fact.matter is not None:
        before, after = visit.matter_sheet, fact.matter.sheet_id
        changed = replace(visit, matter_sheet=after)
    else:
        before, after = visit.counter, fact.counter or ""
        changed = replace(visit, counter=after)
    because = fact.because.sheet_id if fact.because else ""
    note = Correction(fact.column.value, before, after, entry.recorded_at, entry.operator, fact.reason, because)
    return replace(changed, corrections=(*visit.corrections, note))


def _withdrawn(visit: Visit, withdrawal: Entry) -> Visit:
    reason = withdrawal.fact.reason if isinstance(withdrawal.fact, RecordUndone) else ""
    return replace(
        visit,
        state=VisitState.UNDONE,
        left_at=None,
        closing_at=None,
        no_exit_cause=None,
        undone_at=withdrawal.recorded_at,
        undone_by=withdrawal.operator,
        undone_because=reason,
    )
