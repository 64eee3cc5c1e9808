"""Hardware readers as a person meets them: keys in the real windows, and a serial line to the real program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.adapters.printing.spec import printer_from
from kiosk.adapters.sound.tones import Silent
from kiosk.application.outcomes import EntryMade
from kiosk.application.register_scan import Scan
from kiosk.bootstrap import read_facts
from kiosk.demo.stage import SceneCamera, StoryClock
from kiosk.gui.shell import ScreenLayout, Shell
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.kiosk_parts import KioskParts, make_kiosk
from tests.e2e.living import Living, living_on_duty
from tests.e2e.people import CODES
from tests.fakes.desk import MORNING, open_desk
from tests.fakes.serial_lines import Cable
from tests.gui.keyboards import key_of

pytestmark = [pytest.mark.e2e, pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are of Unix")]
scenarios("readers.feature")
PERSON_MS, READER_MS, PATIENCE_MS = 50, 2, 20_000


@dataclass
class Desk:
    """The kiosk's windows, and what has happened."""

    shell: Shell
    happened: list[object] = field(default_factory=list)
    stamp: int = 1_000_000

    @property
    def window(self) -> QWindow:
        return self.shell.windows[0].windowHandle()

    def type(self, text: str) -> None:
        """Keys on their way from the system to whoever has the focus."""
        for key, sign, modifiers in map(key_of, text):
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.window, Qt.Key(key), sign, modifiers, PERSON_MS)
        QTest.qWait(PERSON_MS)

    def read(self, text: str) -> None:
        """The same with a reader's stamps: a busy test machine would stamp its own pace on them."""
        self.stamp += 10_000
        for key, sign, modifiers in map(key_of, text):
            self.stamp += READER_MS
            for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, modifiers, sign)
                event.setTimestamp(self.stamp)
                QApplication.sendEvent(self.window, event)
        QTest.qWait(2 * PERSON_MS)

    def name(self) -> str:
        return self.shell.desk.body.pages.manual.form.fields.name.text()

    def wait(self, count: int) -> None:
        for _ in range(PATIENCE_MS // 20):
            if len(self.happened) >= count:
                return
            QTest.qWait(20)


@pytest.fixture
def shell(qapp: QApplication, tmp_path: Path) -> Iterator[Shell]:
    camera, printer = SceneCamera(StoryClock(MORNING)), printer_from(f"folder:{tmp_path}", tmp_path)
    parts = KioskParts(camera, printer, Silent(), "vi", "light", ScreenLayout.ONE)
    with open_desk(tmp_path / "register") as desk:
        _, made = make_kiosk(read_facts(tmp_path), desk, parts)
        made.show_for_pictures(1366, 768)
        made.start()
        yield made
        assert made.quit()
        for window in made.windows:
            window.close()


@given("a desk whose reader poses as a keyboard", target_fixture="desk")
def desk_with_keyboard(shell: Shell) -> Desk:
    desk = Desk(shell)
    shell.presenters.desk.happened.connect(desk.happened.append)
    shell.windows[0].activateWindow()
    QTest.qWaitForWindowActive(shell.windows[0])
    return desk


@given(parsers.parse('the receptionist has begun an entry by hand for "{name}"'))
def begun_by_hand(desk: Desk, name: str) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_F4)
    QTest.qWait(PERSON_MS)
    desk.type(name)
    assert desk.name() == name


@when(parsers.parse("the reader reads {code}"))
def reader_reads(desk: Desk, code: str) -> None:
    text = CODES[code]
    assert text is not None
    desk.read(text + "\r")


@when(parsers.parse("the camera sees {code}"))
def camera_sees(desk: Desk, code: str) -> None:
    text = CODES[code]
    assert text is not None
    clock = desk.shell.presenters.services.clock
    desk.shell.camera.scanned.emit(Scan("f" * 32, text, clock.now()))


@when(parsers.parse('the receptionist types "{text}"'))
def receptionist_types(desk: Desk, text: str) -> None:
    desk.type(text)


@then(parsers.parse('an entry is recorded for "{name}"'))
def entry_recorded(desk: Desk, name: str) -> None:
    desk.wait(1)
    entry = desk.happened[0]
    assert isinstance(entry, EntryMade)
    assert entry.line.details is not None
    assert entry.line.details.name == name


@then("nothing else has happened")
def nothing_else(desk: Desk) -> None:
    register_lane = desk.shell.lanes.register
    while register_lane.pending:
        QTest.qWait(20)
    assert len(desk.happened) == 1


@then(parsers.parse('the entry by hand is still open with "{name}"'))
def still_open(desk: Desk, name: str) -> None:
    assert desk.shell.desk.body.page is PageKey.MANUAL
    assert desk.name() == name


@dataclass
class Program:
    """The running program and the cable to its reader."""

    living: Living
    cable: Cable


@given("a program with a reader on a serial line", target_fixture="program")
def program_with_reader(tmp_path: Path) -> Iterator[Program]:
    cable, reel = Cable(tmp_path), tmp_path / "no pictures"
    with living_on_duty(tmp_path / "kiosk", f"replay:{reel}", "--reader", f"serial:{cable.port}") as running:
        program = Program(running, cable)
        assert running.wait_for("reader_found", 30)
        yield program
        running.process.terminate()
        assert running.process.wait(20) == 0
    cable.pull_out()


@when(parsers.parse("the reader sends {code}"))
def reader_sends(program: Program, code: str) -> None:
    text = CODES[code]
    assert text is not None
    program.cable.send(text.encode() + b"\r\n")


@when("the reader is unplugged")
def unplugged(program: Program) -> None:
    program.cable.pull_out()


@when("the reader is plugged in again")
def plugged_in(program: Program) -> None:
    program.cable.plug_in()


@then(parsers.parse("the program says {event}"))
def program_says(program: Program, event: str) -> None:
    assert program.living.wait_for(event, 20)
