"""Facts that change nothing of any visit's view: what happens to the desk, its lists, its paper."""

from __future__ import annotations

from kiosk.domain.backup_facts import BackupFact
from kiosk.domain.breach_facts import BreachFact
from kiosk.domain.broadcasts import BroadcastMade
from kiosk.domain.concern_facts import ConcernPassedOn, ConcernPrinted, ConcernReported, ConcernsRead
from kiosk.domain.contact_facts import ContactsTraced
from kiosk.domain.declaration_facts import HealthErased
from kiosk.domain.delivery_facts import DeliveryEnded, DeliveryRecorded
from kiosk.domain.desk_facts import RegisterPrinted, ScanRefused
from kiosk.domain.erasure_facts import ErasureFact
from kiosk.domain.evening import DayEnded
from kiosk.domain.export_facts import JournalExported
from kiosk.domain.fallback_facts import LeavesWrittenOff, PaperRowVoided, SheetIssued, SheetShown
from kiosk.domain.key_facts import KeyRevoked, KeyTrusted, SigningKeyBegan
from kiosk.domain.kiosk_facts import ClockConfirmed, ClockWasSet, ClosingHourPassed, KioskWasOff
from kiosk.domain.list_facts import WatchDecided
from kiosk.domain.look_facts import Looked
from kiosk.domain.notice_facts import NoticeInForce
from kiosk.domain.pass_facts import BlankPassMade, PassLearned, PassReprinted, PassRevoked
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart
from kiosk.domain.pin_facts import PinFact
from kiosk.domain.posting_facts import EditionMade, PrintChecked, PrintPutUp, PrintTakenDown
from kiosk.domain.request_facts import RequestFact
from kiosk.domain.roll_call_facts import RollCallMarked, RollCallStarted
from kiosk.domain.rush_facts import RushBegan, RushEnded
from kiosk.domain.shift_facts import ShiftBegan, ShiftEnded, ShiftHandedOver, ShiftResumed
from kiosk.domain.table_facts import RegisterExported
from kiosk.domain.visit_facts import EntryRecorded, RecordUndone
from kiosk.domain.volume_facts import VolumePrinted

BesideVisits = (
    RecordUndone
    | EntryRecorded
    | ScanRefused
    | RegisterPrinted
    | VolumePrinted
    | JournalExported
    | RegisterExported
    | BackupFact
    | DayEnded
    | BroadcastMade
    | HealthErased
    | ErasureFact
    | ConcernReported
    | ConcernsRead
    | ConcernPassedOn
    | ConcernPrinted
    | RequestFact
    | BreachFact
    | NoticeInForce
    | EditionMade
    | PrintPutUp
    | PrintChecked
    | PrintTakenDown
    | BlankPassMade
    | PassReprinted
    | PassRevoked
    | PassLearned
    | VisitorsJoined
    | VisitorsKeptApart
    | RollCallStarted
    | RollCallMarked
    | ContactsTraced
    | Looked
    | PinFact
    | SigningKeyBegan
    | KeyTrusted
    | KeyRevoked
    | KioskWasOff
    | ClockWasSet
    | ClockConfirmed
    | ClosingHourPassed
    | RushBegan
    | RushEnded
    | SheetIssued
    | SheetShown
    | PaperRowVoided
    | LeavesWrittenOff
    | DeliveryRecorded
    | DeliveryEnded
    | WatchDecided
    | ShiftBegan
    | ShiftResumed
    | ShiftEnded
    | ShiftHandedOver
)
