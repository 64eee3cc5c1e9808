"""Everything that can happen at the desk, past tense, as a closed union.

A fact is never edited: an undo or a correction is a new fact that names the old one.
"""

from __future__ import annotations

from typing import Any

from kiosk.domain.company_facts import ChildCameWith, DeclaredOnBehalf, GroupCounted, GroupNamed, GroupPartLeft
from kiosk.domain.desk_facts import RegisterPrinted, ScanRefused
from kiosk.domain.kiosk_facts import ClosingHourPassed, KioskWasOff
from kiosk.domain.list_facts import ExpectedArrived, WatchDecided
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart
from kiosk.domain.plain import Plain, from_plain, plain
from kiosk.domain.roll_call_facts import RollCallHeld
from kiosk.domain.visit_facts import (
    AnswersGiven,
    CounterChosen,
    EntryRecorded,
    ExitRecorded,
    NoExitRecorded,
    RecordUndone,
    VisitCorrected,
)

Fact = (
    EntryRecorded
    | ExitRecorded
    | NoExitRecorded
    | AnswersGiven
    | CounterChosen
    | VisitCorrected
    | RecordUndone
    | DeclaredOnBehalf
    | GroupCounted
    | GroupPartLeft
    | GroupNamed
    | ChildCameWith
    | ScanRefused
    | RegisterPrinted
    | VisitorsJoined
    | VisitorsKeptApart
    | RollCallHeld
    | ExpectedArrived
    | WatchDecided
    | KioskWasOff
    | ClosingHourPassed
)
KINDS: dict[str, type[Any]] = {
    "entry": EntryRecorded,
    "exit": ExitRecorded,
    "no_exit": NoExitRecorded,
    "answers": AnswersGiven,
    "counter": CounterChosen,
    "correction": VisitCorrected,
    "undo": RecordUndone,
    "on_behalf": DeclaredOnBehalf,
    "group": GroupCounted,
    "group_part": GroupPartLeft,
    "group_names": GroupNamed,
    "child": ChildCameWith,
    "refused": ScanRefused,
    "printed": RegisterPrinted,
    "joined": VisitorsJoined,
    "kept_apart": VisitorsKeptApart,
    "roll_call": RollCallHeld,
    "expected": ExpectedArrived,
    "watch": WatchDecided,
    "kiosk_off": KioskWasOff,
    "closing": ClosingHourPassed,
}
_NAMES = {kind: name for name, kind in KINDS.items()}


def kind_of(fact: Fact) -> str:
    """The name under which the journal keeps this kind of fact."""
    return _NAMES[type(fact)]


def fact_to_plain(fact: Fact) -> Plain:
    """The fact as sealed."""
    return plain(fact)


def fact_from_plain(kind: str, body: Plain) -> Fact:
    """The inverse; raises KeyError for a kind that this version does not know."""
    fact: Fact = from_plain(KINDS[kind], body)
    return fact


def visit_of(fact: Fact) -> str | None:
    """The visit that a fact belongs to, None for facts of the desk itself."""
    return getattr(fact, "visit_id", None)
