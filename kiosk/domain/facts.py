"""Everything that can happen at the desk, past tense, as a closed union.

A fact is never edited: an undo or a correction is a new fact that names the old one.
"""

from __future__ import annotations

from typing import Any, get_args, get_type_hints

from kiosk.domain.backup_facts import BACKUP_FACTS
from kiosk.domain.badge_facts import BadgeHanded, BadgeLost, BadgeReturned
from kiosk.domain.belonging_facts import GroupsTold, NotScanned
from kiosk.domain.beside_visits import BesideVisits
from kiosk.domain.breach_facts import BREACH_FACTS
from kiosk.domain.broadcasts import BroadcastMade
from kiosk.domain.company_facts import ChildCameWith, DeclaredOnBehalf, GroupCounted, GroupNamed, GroupPartLeft
from kiosk.domain.concern_facts import ConcernPassedOn, ConcernPrinted, ConcernReported, ConcernsRead
from kiosk.domain.contact_facts import ContactsTraced
from kiosk.domain.declaration_facts import HealthDeclared, HealthErased
from kiosk.domain.delivery_facts import DeliveryEnded, DeliveryRecorded
from kiosk.domain.desk_facts import RegisterPrinted, ScanRefused
from kiosk.domain.erasure_facts import ERASURE_FACTS
from kiosk.domain.evening import DAY_FACTS
from kiosk.domain.export_facts import JournalExported
from kiosk.domain.fallback_facts import (
    LeavesWrittenOff,
    PaperRowRecorded,
    PaperRowVoided,
    SheetIssued,
    SheetShown,
)
from kiosk.domain.helping_facts import AppCame, GuidanceTold
from kiosk.domain.host_facts import HostCame, HostChosen, WaitingForHost
from kiosk.domain.key_facts import KeyRevoked, KeyTrusted, SigningKeyBegan
from kiosk.domain.kiosk_facts import ClockConfirmed, ClockWasSet, ClosingHourPassed, KioskWasOff
from kiosk.domain.list_facts import ExpectedArrived, OfficialArrived, WatchDecided
from kiosk.domain.look_facts import Looked
from kiosk.domain.notice_facts import NoticeInForce
from kiosk.domain.pass_facts import PASS_FACTS, PassFact
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart
from kiosk.domain.pin_facts import PinRight, PinSet, PinWrong
from kiosk.domain.plain import Plain, from_plain, plain
from kiosk.domain.posting_facts import EditionMade, PrintChecked, PrintPutUp, PrintTakenDown
from kiosk.domain.request_facts import REQUEST_FACTS
from kiosk.domain.roll_call_facts import RollCallHeld, RollCallMarked, RollCallStarted
from kiosk.domain.rush_facts import RushBegan, RushEnded
from kiosk.domain.sheet import SheetSeal
from kiosk.domain.shift_facts import ShiftBegan, ShiftEnded, ShiftHandedOver, ShiftResumed
from kiosk.domain.table_facts import RegisterExported
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
from kiosk.domain.volume_facts import VolumePrinted

Fact = (
    BesideVisits
    | ExitRecorded
    | NoExitRecorded
    | AnswersGiven
    | GroupsTold
    | NotScanned
    | GuidanceTold
    | AppCame
    | CounterChosen
    | HostChosen
    | WaitingForHost
    | HostCame
    | BadgeHanded
    | BadgeReturned
    | BadgeLost
    | PassFact
    | VisitCorrected
    | DeclaredOnBehalf
    | GroupCounted
    | GroupPartLeft
    | GroupNamed
    | ChildCameWith
    | HealthDeclared
    | PaperRowRecorded
    | RollCallHeld
    | ExpectedArrived
    | OfficialArrived
    | ExitRemembered
)
KINDS: dict[str, type[Any]] = {
    "entry": EntryRecorded,
    "exit": ExitRecorded,
    "no_exit": NoExitRecorded,
    "answers": AnswersGiven,
    "groups_told": GroupsTold,
    "not_scanned": NotScanned,
    "guided": GuidanceTold,
    "app_came": AppCame,
    "counter": CounterChosen,
    "host": HostChosen,
    "waiting": WaitingForHost,
    "host_came": HostCame,
    "badge": BadgeHanded,
    "badge_returned": BadgeReturned,
    "badge_lost": BadgeLost,
    **PASS_FACTS,
    "correction": VisitCorrected,
    "undo": RecordUndone,
    "on_behalf": DeclaredOnBehalf,
    "group": GroupCounted,
    "group_part": GroupPartLeft,
    "group_names": GroupNamed,
    "child": ChildCameWith,
    "health": HealthDeclared,
    "health_erased": HealthErased,
    **ERASURE_FACTS,
    "concern": ConcernReported,
    "concerns_read": ConcernsRead,
    "concern_passed": ConcernPassedOn,
    "concern_printed": ConcernPrinted,
    **REQUEST_FACTS,
    **BREACH_FACTS,
    "notice": NoticeInForce,
    "refused": ScanRefused,
    "printed": RegisterPrinted,
    "exported": JournalExported,
    "volume_printed": VolumePrinted,
    "register_exported": RegisterExported,
    **BACKUP_FACTS,
    **DAY_FACTS,
    "broadcast": BroadcastMade,
    "edition": EditionMade,
    "put_up": PrintPutUp,
    "print_checked": PrintChecked,
    "taken_down": PrintTakenDown,
    "sheet_issued": SheetIssued,
    "sheet_shown": SheetShown,
    "paper_row": PaperRowRecorded,
    "paper_row_void": PaperRowVoided,
    "leaves_off": LeavesWrittenOff,
    "delivery": DeliveryRecorded,
    "delivery_ended": DeliveryEnded,
    "joined": VisitorsJoined,
    "kept_apart": VisitorsKeptApart,
    "roll_started": RollCallStarted,
    "roll_marked": RollCallMarked,
    "roll_call": RollCallHeld,
    "traced": ContactsTraced,
    "looked": Looked,
    "pin_set": PinSet,
    "pin_wrong": PinWrong,
    "pin_right": PinRight,
    "expected": ExpectedArrived,
    "official": OfficialArrived,
    "watch": WatchDecided,
    "key_began": SigningKeyBegan,
    "key_trusted": KeyTrusted,
    "key_revoked": KeyRevoked,
    "kiosk_off": KioskWasOff,
    "clock_set": ClockWasSet,
    "clock_confirmed": ClockConfirmed,
    "closing": ClosingHourPassed,
    "rush_began": RushBegan,
    "rush_ended": RushEnded,
    "exit_said": ExitRemembered,
    "shift_began": ShiftBegan,
    "shift_resumed": ShiftResumed,
    "shift_ended": ShiftEnded,
    "handed_over": ShiftHandedOver,
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


def _names_sheets(kind: type[Any]) -> bool:
    hints = get_type_hints(kind).values()
    return any(hint is SheetSeal or SheetSeal in get_args(hint) for hint in hints)


KINDS_WITH_SHEETS = tuple(name for name, kind in KINDS.items() if _names_sheets(kind))
"""Kinds of facts that commit to personal sheets."""
