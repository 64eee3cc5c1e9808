"""A whole desk for tests of its views: real register, real use cases, real presenters, every job done at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.adapters.platform.kept_files import FolderFiles
from kiosk.adapters.platform.program_digest import program_files
from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.badge_file import load_badges
from kiosk.adapters.resources.broadcast_file import load_broadcast
from kiosk.adapters.resources.check_settings import without_effect
from kiosk.adapters.resources.concern_file import load_concern_kinds
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.dispatch_desk import DispatchDesk
from kiosk.adapters.resources.dispatch_shelf import FileShelf
from kiosk.adapters.resources.door_file import load_door
from kiosk.adapters.resources.guide_file import load_helpers
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.look_file import load_look_reasons
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.pass_file import load_passes
from kiosk.adapters.resources.speech_file import load_speech
from kiosk.adapters.sheets.list_file import read_list_file
from kiosk.adapters.sound.switch_file import SwitchFile
from kiosk.application.board import read_board
from kiosk.application.bring_child import BringChild
from kiosk.application.change_dispatches import ChangeDispatches
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.check_health import reach_register
from kiosk.application.close_days import CloseDays
from kiosk.application.declare_on_behalf import DeclareOnBehalf
from kiosk.application.erase_due import EraseDue
from kiosk.application.erase_files import EraseFiles
from kiosk.application.find_visitors import FindVisitors
from kiosk.application.give_reminders import GiveReminders
from kiosk.application.guide_visitors import GuideVisitors
from kiosk.application.hand_badges import HandBadges
from kiosk.application.hold_roll_call import HoldRollCall
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.keep_concerns import KeepConcerns
from kiosk.application.keep_group import KeepGroup
from kiosk.application.keep_lists import KeepLists
from kiosk.application.keep_roster import KeepRoster
from kiosk.application.keep_rush import KeepRush
from kiosk.application.look_up import LookUp
from kiosk.application.meet_hosts import MeetHosts
from kiosk.application.note_gap import NoteGap
from kiosk.application.pass_closing_hour import PassClosingHour
from kiosk.application.ports.about import About
from kiosk.application.ports.paper import PrinterState
from kiosk.application.print_register import PrintRegister
from kiosk.application.read_progress import ReadProgress
from kiosk.application.receive_expected import ReceiveExpected
from kiosk.application.record_deliveries import RecordDeliveries
from kiosk.application.recording import Recording
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.register_scan import RegisterScan
from kiosk.application.send_declaration import SendDeclaration
from kiosk.application.tell_groups import TellGroups
from kiosk.application.trusted_day import ConfirmClock
from kiosk.application.watch_visitors import WatchVisitors
from kiosk.clock_parts import is_behind
from kiosk.domain.door import DoorWay
from kiosk.domain.helping import HelpingGoal
from kiosk.domain.hosts import Host
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.window import DeskWindow
from kiosk.head_parts import head_keeping
from kiosk.seal_parts import own_codes
from tests.fakes import shipped
from tests.fakes.desk import KEY, MORNING, RESOURCES, TestClock, open_desk
from tests.fakes.lanes import ImmediateLane
from tests.fakes.pass_keys import checking
from tests.fakes.speakers import HeardSpeaker
from tests.fakes.staff import shifts_of
from tests.gui.looks import SIZES, windows_look
from tests.gui.stage_devices import Disk, FaultyRegister, HeardTones, OnePage
from tests.gui.stage_evening import evening_of
from tests.gui.stage_papers import lists_of, printing_passes
from tests.gui.stage_printers import stage_jobs, stage_registers
from tests.gui.stage_privacy import privacy_of
from tests.gui.staged_desk import DeskStage, texts

__all__ = ["HOSTS", "WORDINGS", "DeskStage", "desk_stage", "services_of", "texts"]

WORDINGS = shipped.wordings()
HOSTS = (Host("Nguyễn Văn An", "3", "103"), Host("Đỗ Thị Bình"))


def services_of(
    desk: Recording, clock: TestClock, folder: Path, disk: Disk | None = None, config: Path | None = None
) -> DeskServices:
    """The use cases of a desk, as the composition root makes them; `config` is the administrator's folder."""
    layers, lane, switch = Layers(RESOURCES, config), ImmediateLane(), SwitchFile(folder)
    office, app = shipped.read(load_office, layers), shipped.read(load_app, layers)
    shifts = shifts_of(desk)
    jobs, alive = stage_jobs(clock, desk.chance, folder), AliveFile(folder)
    concerns = KeepConcerns(shifts, shipped.read(load_concern_kinds, layers))
    papers = lists_of(desk, concerns, office, WORDINGS.of("vi"), folder)
    return DeskServices(
        own_codes=own_codes(office, desk, papers["prints"].keep, papers["fallback"].read, lambda: KEY),
        office=office,
        app=app,
        door=replace(shipped.read(load_door, layers), direction=desk.policy.direction),
        shifts=shifts,
        concerns=concerns,
        clock=clock,
        chance=desk.chance,
        tones=HeardTones(),
        speaker=HeardSpeaker(),
        speech=switch.in_force(shipped.read(load_speech, layers)),
        keep_speech=switch.keep,
        register_lane=lane,
        report_lane=lane,
        pin_lane=lane,
        keep_head=head_keeping(desk),
        paper_lane=lane,
        backup_lane=lane,
        register_scan=RegisterScan(desk),
        register_by_hand=RegisterByHand(desk),
        change_visit=ChangeVisit(desk),
        on_behalf=DeclareOnBehalf(desk),
        questionnaires=shipped.read(load_questionnaires, layers).book,
        send_declaration=SendDeclaration(desk),
        privacy=privacy_of(desk, office, layers, WORDINGS.of("vi"), folder),
        erase_due=EraseDue(desk),
        erase_files=EraseFiles(desk, FolderFiles((folder / "prints",))),
        groups=KeepGroup(desk),
        children=BringChild(desk),
        join_visitors=JoinVisitors(desk),
        close_days=CloseDays(desk),
        pass_closing_hour=PassClosingHour(desk),
        **evening_of(desk, folder),
        note_gap=NoteGap(desk, alive, office.hours),
        alive=alive,
        hold_roll_call=HoldRollCall(desk),
        keep_rush=KeepRush(desk),
        deliveries=RecordDeliveries(desk),
        badges=HandBadges(desk, shipped.read(load_badges, layers)),
        passes=printing_passes(desk, office, shipped.read(load_passes, layers), WORDINGS.of("vi"), folder),
        hosts=HOSTS,
        meet_hosts=MeetHosts(desk),
        tell_groups=TellGroups(desk, office.groups),
        guide=GuideVisitors(desk, shipped.read(load_helpers, layers), lambda: HelpingGoal(5)),
        reminders=GiveReminders(desk),
        broadcast=load_broadcast(layers, app.name),
        find_visitors=FindVisitors(desk.register),
        keep_lists=KeepLists(desk, frozenset(one.number for one in office.counters)),
        keep_roster=KeepRoster(desk, office.groups),
        receive_expected=ReceiveExpected(desk),
        watch_visitors=WatchVisitors(desk),
        read_list_file=read_list_file,
        look_up=LookUp(desk),
        look_reasons=shipped.read(load_look_reasons, layers),
        change_dispatches=ChangeDispatches(DispatchDesk(layers, write_whole), shifts.choose, clock),
        read_progress=ReadProgress(desk.register, FileShelf(layers), clock),
        read_board=lambda day: read_board(desk.register, day),
        registers=stage_registers(PrintRegister(desk, office, app, OnePage()), jobs, folder),
        **papers,
        about=About(lambda: program_files(RESOURCES.parent), lambda: without_effect(layers)),
        printer_state=lambda: PrinterState.READY,
        print_jobs=jobs,
        clock_behind=lambda: is_behind(desk),
        confirm_clock=ConfirmClock(desk),
        pulse=lambda: clock.slept,
        reach_register=lambda: reach_register(desk.register),
        disk_short=(disk or Disk()).is_short,
    )


@contextmanager
def desk_stage(
    app: QApplication,
    folder: Path,
    layout: DeskLayout = DeskLayout.WIDE,
    language: str = "vi",
    way: DoorWay = DoorWay.AUTOMATIC,
    starts_at: datetime = MORNING,
    config: Path | None = None,
) -> Iterator[DeskStage]:
    """An open, active desk window over an empty register."""
    clock = TestClock(starts_at)
    with open_desk(folder / "register", clock) as recording:
        register, disk = FaultyRegister(recording.register), Disk()
        policy = replace(recording.policy, direction=way, passing_groups=shipped.office().groups.passing)
        desk = checking(replace(recording, register=register, policy=policy))
        services = services_of(desk, clock, folder, disk, config)
        presenters = Presenters.of(services)
        look = windows_look(app)
        window = DeskWindow(look, WORDINGS, presenters, layout, language)
        asked: list[str] = []
        window.language_chosen.connect(asked.append)
        window.language_chosen.connect(lambda code: window.use_wording(WORDINGS.of(code)))
        window.resize(*SIZES[layout])
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        presenters.status.frame_came()
        presenters.status.look_at_printer()
        yield DeskStage(clock, register, presenters, look, window, asked, disk)
        window.close()
        window.deleteLater()
