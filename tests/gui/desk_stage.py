"""A whole desk for tests of its views: real register, real use cases, real presenters, every job done at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.adapters.platform.probes import probe_clock
from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.badge_file import load_badges
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.door_file import load_door
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.speech_file import load_speech
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.adapters.sheets.list_file import read_list_file
from kiosk.adapters.sound.switch_file import SwitchFile
from kiosk.application.board import read_board
from kiosk.application.bring_child import BringChild
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.check_health import reach_register
from kiosk.application.close_days import CloseDays
from kiosk.application.declare_on_behalf import DeclareOnBehalf
from kiosk.application.erase_health import EraseHealth
from kiosk.application.find_visitors import FindVisitors
from kiosk.application.hand_badges import HandBadges
from kiosk.application.hold_roll_call import HoldRollCall
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.keep_group import KeepGroup
from kiosk.application.keep_lists import KeepLists
from kiosk.application.keep_rush import KeepRush
from kiosk.application.look_up import LookUp
from kiosk.application.meet_hosts import MeetHosts
from kiosk.application.note_gap import NoteGap
from kiosk.application.pass_closing_hour import PassClosingHour
from kiosk.application.ports.paper import PrinterState
from kiosk.application.print_register import PrintRegister
from kiosk.application.receive_expected import ReceiveExpected
from kiosk.application.record_deliveries import RecordDeliveries
from kiosk.application.recording import Recording
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.application.send_declaration import SendDeclaration
from kiosk.application.watch_visitors import WatchVisitors
from kiosk.domain.door import DoorWay
from kiosk.domain.hosts import Host
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.theme.look import Look
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.window import DeskWindow
from tests.fakes.desk import MORNING, RESOURCES, TestClock, open_desk
from tests.fakes.lanes import ImmediateLane
from tests.fakes.speakers import HeardSpeaker
from tests.fakes.staff import shifts_of
from tests.gui.card_texts import card_text
from tests.gui.looks import SIZES, windows_look
from tests.gui.stage_devices import Disk, FaultyRegister, HeardTones, OnePage
from tests.gui.stage_papers import lists_of

WORDINGS = load_wordings(Layers(RESOURCES))
HOSTS = (Host("Nguyễn Văn An", "3", "103"), Host("Đỗ Thị Bình"))
_scans = count(1)


@dataclass
class DeskStage:
    """The window and everything behind it."""

    clock: TestClock
    register: FaultyRegister
    presenters: Presenters
    look: Look
    window: DeskWindow
    asked: list[str]
    disk: Disk

    def scan(self, name: str = "Nguyễn Thị Thu Hương", year: int = 1987, number: int = 1) -> str:
        """A citizen card is held up; gives its text."""
        text = card_text(name, year, number)
        self.show(text)
        return text

    def show(self, text: str) -> None:
        """A code of this text is held up."""
        self.presenters.desk.scan(Scan(f"{next(_scans):032x}", text, self.clock.now()))

    def refuse(self) -> None:
        """A code of a web page is held up."""
        self.show("https://example.org/")

    def press(self, keys: str) -> None:
        """Press keys where the focus is, through the window's shortcuts."""
        QTest.keySequence(self.focus(), QKeySequence(keys))

    def type(self, text: str) -> None:
        """Type where the focus is, as an input method does: `QTest.keyClicks` knows ASCII only."""
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))

    def key(self, key: Qt.Key) -> None:
        """Press one key where the focus is."""
        QTest.keyClick(self.focus(), key)

    def focus(self) -> QWidget:
        """What has the focus, the window when nothing has."""
        return QApplication.focusWidget() or self.window

    def say(self, key: str, **values: object) -> str:
        return self.window.body.station.say(key, **values)


def texts(widget: QWidget) -> list[str]:
    """Every visible label under `widget`."""
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]


def services_of(desk: Recording, clock: TestClock, folder: Path, disk: Disk | None = None) -> DeskServices:
    """The use cases of a desk, as the composition root makes them."""
    layers, lane, switch = Layers(RESOURCES), ImmediateLane(), SwitchFile(folder)
    office, app = load_office(layers), load_app(layers)
    paper, alive = PrintRegister(desk, office, app, OnePage()), AliveFile(folder)
    return DeskServices(
        office=office,
        app=app,
        door=replace(load_door(layers), direction=desk.policy.direction),
        shifts=shifts_of(desk),
        clock=clock,
        chance=desk.chance,
        tones=HeardTones(),
        speaker=HeardSpeaker(),
        speech=switch.in_force(load_speech(layers)),
        keep_speech=switch.keep,
        register_lane=lane,
        report_lane=lane,
        pin_lane=lane,
        register_scan=RegisterScan(desk),
        register_by_hand=RegisterByHand(desk),
        change_visit=ChangeVisit(desk),
        on_behalf=DeclareOnBehalf(desk),
        questionnaires=load_questionnaires(layers).book,
        send_declaration=SendDeclaration(desk),
        erase_health=EraseHealth(desk),
        groups=KeepGroup(desk),
        children=BringChild(desk),
        join_visitors=JoinVisitors(desk),
        close_days=CloseDays(desk),
        pass_closing_hour=PassClosingHour(desk),
        note_gap=NoteGap(desk, alive, office.hours),
        alive=alive,
        hold_roll_call=HoldRollCall(desk),
        keep_rush=KeepRush(desk),
        deliveries=RecordDeliveries(desk),
        badges=HandBadges(desk, load_badges(layers)),
        hosts=HOSTS,
        meet_hosts=MeetHosts(desk),
        find_visitors=FindVisitors(desk.register),
        keep_lists=KeepLists(desk, frozenset(one.number for one in office.counters)),
        receive_expected=ReceiveExpected(desk),
        watch_visitors=WatchVisitors(desk),
        read_list_file=read_list_file,
        look_up=LookUp(desk.register, desk.book),
        read_board=lambda day: read_board(desk.register, day),
        print_register=lambda day: paper.to_file(day, folder / "so.pdf"),
        **lists_of(desk, office, WORDINGS.of("vi"), folder),
        printer_state=lambda: PrinterState.READY,
        clock_behind=lambda: _clock_behind(desk),
        reach_register=lambda: reach_register(desk.register),
        disk_short=(disk or Disk()).is_short,
    )


def _clock_behind(desk: Recording) -> bool:
    with desk.register.read() as reader:
        return not probe_clock(desk.clock.now(), reader.head().recorded_at).good


@contextmanager
def desk_stage(
    app: QApplication,
    folder: Path,
    layout: DeskLayout = DeskLayout.WIDE,
    language: str = "vi",
    way: DoorWay = DoorWay.AUTOMATIC,
    starts_at: datetime = MORNING,
) -> Iterator[DeskStage]:
    """An open, active desk window over an empty register."""
    clock = TestClock(starts_at)
    with open_desk(folder / "register", clock) as recording:
        register, disk = FaultyRegister(recording.register), Disk()
        policy = replace(recording.policy, direction=way)
        services = services_of(replace(recording, register=register, policy=policy), clock, folder, disk)
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
