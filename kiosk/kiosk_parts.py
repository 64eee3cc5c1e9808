"""The parts of a kiosk with windows, joined: part of the composition root."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication

from kiosk.about_parts import about_kiosk
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.adapters.platform.reserve_file import disk_short
from kiosk.adapters.platform.system_clock import steady_seconds
from kiosk.adapters.platform.text_size_file import TextSizeFile
from kiosk.adapters.resources.broadcast_file import load_broadcast
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.dispatch_desk import DispatchDesk
from kiosk.adapters.resources.dispatch_shelf import FileShelf
from kiosk.adapters.resources.look_file import load_look_reasons
from kiosk.adapters.scanning.watcher import FilmWatcher
from kiosk.adapters.sheets.list_file import read_list_file
from kiosk.adapters.sound.speaker import SilentSpeaker
from kiosk.adapters.sound.switch_file import SwitchFile
from kiosk.application.board import read_board
from kiosk.application.bring_child import BringChild
from kiosk.application.change_dispatches import ChangeDispatches
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.check_health import reach_register
from kiosk.application.close_days import CloseDays
from kiosk.application.declare_on_behalf import DeclareOnBehalf
from kiosk.application.drill_backups import DrillBackups
from kiosk.application.erase_due import EraseDue
from kiosk.application.find_visitors import FindVisitors
from kiosk.application.give_reminders import GiveReminders
from kiosk.application.hand_badges import HandBadges
from kiosk.application.hold_roll_call import HoldRollCall
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.keep_group import KeepGroup
from kiosk.application.keep_roster import KeepRoster
from kiosk.application.keep_rush import KeepRush
from kiosk.application.look_up import LookUp
from kiosk.application.meet_hosts import MeetHosts
from kiosk.application.note_gap import NoteGap
from kiosk.application.pass_closing_hour import PassClosingHour
from kiosk.application.ports.camera import Camera
from kiosk.application.ports.code_reader import CodeReader
from kiosk.application.ports.paper import Printer, TonePlayer
from kiosk.application.ports.speaker import Speaker
from kiosk.application.print_list import ListPrinting
from kiosk.application.read_progress import ReadProgress
from kiosk.application.receive_expected import ReceiveExpected
from kiosk.application.record_deliveries import RecordDeliveries
from kiosk.application.recording import Recording
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.register_scan import RegisterScan
from kiosk.application.send_declaration import SendDeclaration
from kiosk.application.shifts import Shifts
from kiosk.application.tell_groups import TellGroups
from kiosk.application.trace_contacts import TraceContacts
from kiosk.application.trusted_day import ConfirmClock
from kiosk.application.watch_visitors import WatchVisitors
from kiosk.backup_parts import backup_store, key_of_register
from kiosk.bootstrap import RESOURCES, Facts, handover_printing, list_keeping, roll_call_printing, shifts_of
from kiosk.clock_parts import is_behind
from kiosk.concern_parts import concern_keeping, concern_printing
from kiosk.contact_parts import contacts_printing
from kiosk.declaration_parts import declaration_printing
from kiosk.drawing import drawing_apart
from kiosk.erasure_parts import sweeping_files
from kiosk.evening_parts import day_ending
from kiosk.fallback_parts import fallback_desk
from kiosk.gui.application import make_application
from kiosk.gui.input.readers import Readers
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.shell import ScreenLayout, Shell, ShellParts
from kiosk.gui.workers.lane import Lanes, ThreadLane
from kiosk.head_parts import head_keeping
from kiosk.helping_parts import guiding
from kiosk.pass_parts import pass_printing
from kiosk.printing_parts import jobs_of, register_putting
from kiosk.privacy_parts import privacy_desk
from kiosk.publicity_parts import print_publishing
from kiosk.register_parts import register_printing
from kiosk.reporting import draft_handling
from kiosk.roster_parts import roster_printing
from kiosk.seal_parts import key_keeping, own_codes


@dataclass(frozen=True, slots=True)
class KioskParts:
    """What differs between a kiosk at a desk, a demo and a test."""

    camera: Camera
    printer: Printer
    tones: TonePlayer
    language: str
    theme: str
    layout: ScreenLayout
    reader: CodeReader | None = None
    speaker: Speaker = field(default_factory=SilentSpeaker)
    disk_short: Callable[[], bool] | None = None
    """Whether the register's disk is nearly full; None asks the machine."""
    scale: float = 1.0
    """How much larger than drawn the desk's texts and controls are; the visitor's follow the screen's size."""


def make_kiosk(
    facts: Facts, desk: Recording, parts: KioskParts, shifts: Shifts | None = None
) -> tuple[QApplication, Shell]:
    """The application and the shell, not started yet; the desk's own shifts unless they are there already."""
    application, look = make_application(RESOURCES, parts.theme, parts.scale)
    lanes = Lanes(*(ThreadLane(name) for name in Lanes._fields))
    services = _services(facts, desk, parts, shifts or shifts_of(facts, desk), lanes)
    shell_parts = ShellParts(
        look=look,
        wordings=facts.wordings,
        language=parts.language,
        presenters=Presenters.of(services),
        camera=parts.camera,
        watcher=FilmWatcher(live=not parts.camera.is_replay),
        lanes=lanes,
        readers=Readers(facts.readers, parts.reader, desk.clock, desk.chance),
        keep_scale=TextSizeFile(facts.folders.register).keep,
    )
    return application, Shell(shell_parts, parts.layout)


def _services(facts: Facts, desk: Recording, parts: KioskParts, shifts: Shifts, lanes: Lanes) -> DeskServices:
    folder, copies = facts.folders.register, backup_store(facts, desk, stopped=lanes.backup.stopping.is_set)
    alive, switch = AliveFile(folder), SwitchFile(folder)
    jobs, lists = jobs_of(facts, desk, parts.printer), ListPrinting(parts.printer, facts.folders.cache, desk.chance)
    fallback = fallback_desk(facts, desk, lists, by_itself=not parts.camera.is_replay)
    contacts, prints = drawing_apart(contacts_printing(facts, lists)), print_publishing(facts, desk, lists)
    return DeskServices(
        office=facts.office,
        app=facts.app,
        door=facts.door,
        shifts=shifts,
        clock=desk.clock,
        chance=desk.chance,
        tones=parts.tones,
        speaker=parts.speaker,
        speech=switch.in_force(facts.speech),
        keep_speech=switch.keep,
        register_lane=lanes.register,
        report_lane=lanes.report,
        pin_lane=lanes.pin,
        paper_lane=lanes.paper,
        backup_lane=lanes.backup,
        own_codes=own_codes(facts.office, desk, prints.keep, fallback.read, lambda: key_of_register(folder)),
        keep_head=head_keeping(desk),
        register_scan=RegisterScan(desk),
        register_by_hand=RegisterByHand(desk),
        change_visit=ChangeVisit(desk),
        on_behalf=DeclareOnBehalf(desk),
        questionnaires=load_questionnaires(facts.layers).book,
        send_declaration=SendDeclaration(desk),
        erase_due=EraseDue(desk),
        erase_files=sweeping_files(facts, desk),
        concerns=concern_keeping(facts, shifts),
        print_concern=drawing_apart(concern_printing(facts, shifts, lists)),
        print_declaration=drawing_apart(declaration_printing(facts, desk, lists)),
        privacy=privacy_desk(facts, desk, lists, copies, apart=True),
        groups=KeepGroup(desk),
        children=BringChild(desk),
        join_visitors=JoinVisitors(desk),
        close_days=CloseDays(desk),
        pass_closing_hour=PassClosingHour(desk),
        evening=day_ending(facts, desk, parts.printer, copies),
        drill=DrillBackups(copies),
        note_gap=NoteGap(desk, alive, facts.office.hours),
        alive=alive,
        hold_roll_call=HoldRollCall(desk),
        keep_rush=KeepRush(desk),
        deliveries=RecordDeliveries(desk, facts.deliveries),
        badges=HandBadges(desk, facts.badges),
        passes=pass_printing(facts, desk, key_keeping(facts, desk), lists, apart=True),
        hosts=facts.hosts,
        meet_hosts=MeetHosts(desk),
        tell_groups=TellGroups(desk, facts.office.groups),
        guide=guiding(facts, desk),
        reminders=GiveReminders(desk),
        broadcast=load_broadcast(facts.layers, facts.app.name),
        find_visitors=FindVisitors(desk.register),
        keep_lists=list_keeping(facts, desk),
        keep_roster=KeepRoster(desk, facts.office.groups),
        print_roster=lambda: drawing_apart(roster_printing(facts, desk)).to_printer(lists),
        receive_expected=ReceiveExpected(desk),
        watch_visitors=WatchVisitors(desk),
        read_list_file=read_list_file,
        look_up=LookUp(desk),
        look_reasons=load_look_reasons(facts.layers),
        prints=prints,
        about=about_kiosk(facts),
        read_progress=ReadProgress(desk.register, FileShelf(facts.layers), desk.clock, facts.office.running_counts),
        fallback=fallback,
        drafts=draft_handling(facts, desk, lists),
        change_dispatches=ChangeDispatches(DispatchDesk(facts.layers, write_whole), shifts.choose, desk.clock),
        read_board=lambda day: read_board(desk.register, day),
        registers=register_putting(facts, register_printing(facts, desk), jobs, parts.printer),
        print_roll_call=drawing_apart(roll_call_printing(facts, lists)),
        trace_contacts=TraceContacts(desk),
        print_contacts=contacts.to_printer,
        save_contacts=lambda found: contacts.to_table(found, facts.folders.prints),
        print_handover=drawing_apart(handover_printing(facts, desk, parts.printer)),
        printer_state=parts.printer.state,
        print_jobs=jobs,
        clock_behind=lambda: is_behind(desk),
        confirm_clock=ConfirmClock(desk),
        pulse=steady_seconds,
        reach_register=lambda: reach_register(desk.register),
        disk_short=parts.disk_short or (lambda: disk_short(facts.folders.register)),
    )
