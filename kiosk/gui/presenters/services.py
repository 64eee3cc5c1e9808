"""What the presenters work with: use cases, lanes and facts of the office; put together by the composition root."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.application.board import Board
from kiosk.application.bring_child import BringChild
from kiosk.application.change_dispatches import ChangeDispatches
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.close_days import CloseDays
from kiosk.application.declare_on_behalf import DeclareOnBehalf
from kiosk.application.drill_backups import DrillBackups
from kiosk.application.end_day import EndDay
from kiosk.application.erase_due import EraseDue
from kiosk.application.erase_files import EraseFiles
from kiosk.application.fallback_desk import FallbackDesk
from kiosk.application.find_visitors import FindVisitors
from kiosk.application.give_reminders import GiveReminders
from kiosk.application.guide_visitors import GuideVisitors
from kiosk.application.hand_badges import HandBadges
from kiosk.application.handle_drafts import HandleDrafts
from kiosk.application.hold_roll_call import HoldRollCall
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.keep_concerns import KeepConcerns
from kiosk.application.keep_group import KeepGroup
from kiosk.application.keep_lists import KeepLists
from kiosk.application.keep_roster import KeepRoster
from kiosk.application.keep_rush import KeepRush
from kiosk.application.list_rows import Row
from kiosk.application.look_up import LookUp
from kiosk.application.meet_hosts import MeetHosts
from kiosk.application.note_gap import NoteGap
from kiosk.application.own_codes import OwnCodes
from kiosk.application.pass_closing_hour import PassClosingHour
from kiosk.application.ports.about import About
from kiosk.application.ports.alive_mark import AliveMark
from kiosk.application.ports.clock import Chance, Clock
from kiosk.application.ports.paper import PrinterState, PrintOutcome, TonePlayer
from kiosk.application.ports.paper_lists import RollCallSheet
from kiosk.application.ports.speaker import Speaker, SpeechSettings
from kiosk.application.print_jobs import PrintJobs
from kiosk.application.print_list import ListPrinted
from kiosk.application.print_passes import PrintPasses
from kiosk.application.privacy_desk import PrivacyDesk
from kiosk.application.publish_prints import PublishPrints
from kiosk.application.put_register import PutRegister
from kiosk.application.read_progress import ReadProgress
from kiosk.application.receive_expected import ReceiveExpected
from kiosk.application.record_deliveries import RecordDeliveries
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.register_scan import RegisterScan
from kiosk.application.send_declaration import SendDeclaration
from kiosk.application.shift_outcomes import HandedOver
from kiosk.application.shifts import Shifts
from kiosk.application.tell_groups import TellGroups
from kiosk.application.trace_contacts import ContactList, TraceContacts
from kiosk.application.trusted_day import ConfirmClock
from kiosk.application.watch_visitors import WatchVisitors
from kiosk.domain.broadcasts import BroadcastRules
from kiosk.domain.declarations.questionnaire import Questionnaires
from kiosk.domain.door import Door
from kiosk.domain.hosts import Host
from kiosk.domain.look_reasons import LookReasons
from kiosk.domain.office import App, Office
from kiosk.gui.workers.lane import Lane


@dataclass(frozen=True, slots=True)
class DeskServices:
    """One desk: its rules, its use cases and the lanes that they run on."""

    office: Office
    app: App
    door: Door
    shifts: Shifts
    clock: Clock
    chance: Chance
    tones: TonePlayer
    speaker: Speaker
    speech: SpeechSettings
    keep_speech: Callable[[bool], None]
    """Keeps for the next start whether prompts are spoken; never raises."""
    register_lane: Lane
    report_lane: Lane
    pin_lane: Lane
    """A PIN takes half a second of arithmetic, and no scan waits for it; so may the judging of a code of ours."""
    paper_lane: Lane
    """Asks the printing system, which may hang: neither a scan nor a report waits for it."""
    backup_lane: Lane
    """Copies the register and opens the copies anew, for minutes where it is long."""
    own_codes: OwnCodes
    """Codes of our own that are judged when they are shown."""
    keep_head: Callable[[], None]
    """Keeps the journal's head outside of its database when one is due; never raises."""
    register_scan: RegisterScan
    register_by_hand: RegisterByHand
    change_visit: ChangeVisit
    on_behalf: DeclareOnBehalf
    questionnaires: Questionnaires
    send_declaration: SendDeclaration
    erase_due: EraseDue
    erase_files: EraseFiles
    concerns: KeepConcerns
    print_concern: Callable[[str, str], ListPrinted | None]
    """For a head's code, by the id of a concern."""
    print_declaration: Callable[[str], ListPrinted | None]
    """Of a receipt number."""
    privacy: PrivacyDesk
    groups: KeepGroup
    children: BringChild
    join_visitors: JoinVisitors
    close_days: CloseDays
    pass_closing_hour: PassClosingHour
    evening: EndDay
    drill: DrillBackups
    note_gap: NoteGap
    alive: AliveMark
    hold_roll_call: HoldRollCall
    keep_rush: KeepRush
    deliveries: RecordDeliveries
    badges: HandBadges
    passes: PrintPasses
    hosts: tuple[Host, ...]
    meet_hosts: MeetHosts
    tell_groups: TellGroups
    guide: GuideVisitors
    reminders: GiveReminders
    broadcast: BroadcastRules
    find_visitors: FindVisitors
    keep_lists: KeepLists
    keep_roster: KeepRoster
    print_roster: Callable[[], ListPrinted]
    """Who has not installed it."""
    receive_expected: ReceiveExpected
    watch_visitors: WatchVisitors
    read_list_file: Callable[[Path], tuple[Row, ...]]
    """Raises `ListUnreadableError` and OSError."""
    look_up: LookUp
    look_reasons: LookReasons
    """Why somebody may look at data of other people and other days."""
    read_board: Callable[[date], Board]
    read_progress: ReadProgress
    prints: PublishPrints
    about: About
    drafts: HandleDrafts
    fallback: FallbackDesk
    change_dispatches: ChangeDispatches
    registers: PutRegister
    print_roll_call: Callable[[RollCallSheet], ListPrinted]
    trace_contacts: TraceContacts
    print_contacts: Callable[[ContactList], ListPrinted]
    save_contacts: Callable[[ContactList], Path]
    print_handover: Callable[[HandedOver], PrintOutcome]
    printer_state: Callable[[], PrinterState]
    print_jobs: PrintJobs
    clock_behind: Callable[[], bool]
    confirm_clock: ConfirmClock
    pulse: Callable[[], float]
    """The machine's own seconds, also where the clock is a story's: they tell whether it slept."""
    """Whether the machine's clock stands before the last record, or before this program was made."""
    reach_register: Callable[[], None]
    """Raises `RegisterUnavailableError` while nothing can be recorded."""
    disk_short: Callable[[], bool]
    """Whether the register's disk is nearly full."""

    @property
    def operator(self) -> str:
        """The name of whoever is on duty, empty while nobody is."""
        shift = self.shifts.duty.shift
        return shift.operator if shift else ""
