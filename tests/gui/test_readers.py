"""Proves what the desk sees and hears of its readers: a thread that comes back, a light, one showing one scan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.code_reader import CodeReaderLostError, ReadCode
from kiosk.application.register_scan import Scan
from kiosk.domain.codes.letters import Letters
from kiosk.gui.input.one_showing import OneShowing
from kiosk.gui.presenters.desk_states import Device
from kiosk.gui.workers.reader_thread import ReaderThread
from tests.fakes.desk import CountingChance
from tests.fakes.listeners import Listener
from tests.gui.desk_stage import desk_stage

NOON = datetime(2026, 11, 19, 5, tzinfo=UTC)
Step = ReadCode | Exception | None


def code(text: str) -> ReadCode:
    return ReadCode(text, Letters.GUESSED, NOON)


class ScriptedReader:
    """Gives what the script says: a code, nothing for a while, or the error to raise; at its end it is stopped."""

    is_replay = True
    place = "script"

    def __init__(self, script: Sequence[Step]) -> None:
        self._script = list(script)
        self.thread: ReaderThread | None = None
        self.opened = self.closed = 0

    def open(self) -> None:
        self.opened += 1

    def close(self) -> None:
        self.closed += 1

    def read(self) -> ReadCode | None:
        if not self._script:
            assert self.thread is not None
            self.thread.stop(0)
            raise CodeReaderLostError
        step = self._script.pop(0)
        if isinstance(step, Exception):
            raise step
        return step


def heard_of(monkeypatch: pytest.MonkeyPatch, script: Sequence[Step]) -> tuple[Listener, ScriptedReader]:
    monkeypatch.setattr("kiosk.gui.workers.reader_thread.RETRY_SECONDS", 0)
    reader = ScriptedReader(script)
    reader.thread = ReaderThread(reader, CountingChance())
    listener = Listener(reader.thread)
    reader.thread.run()
    return listener, reader


def test_every_code_is_a_scan_of_its_own(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    listener, reader = heard_of(monkeypatch, [code("A"), None, code("B"), None])
    assert [(one.text, one.letters, one.scanned_at) for one in listener.scans] == [
        ("A", Letters.GUESSED, NOON),
        ("B", Letters.GUESSED, NOON),
    ]
    assert len({one.scan_id for one in listener.scans}) == 2
    assert (listener.heard, reader.closed > 0) == (["found"], True)


@pytest.mark.expects_log("the reader's thread failed")
@pytest.mark.parametrize("trouble", [CodeReaderLostError(), ZeroDivisionError()])
def test_a_reader_that_is_lost_is_opened_again_by_itself(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    listener, reader = heard_of(monkeypatch, [code("A"), trouble, code("B")])
    assert listener.heard == ["found", "lost", "found"]
    assert [one.text for one in listener.scans] == ["A", "B"]
    assert reader.opened == 2


def scan(text: str, second: float, *, several: bool = False) -> Scan:
    return Scan(f"{int(second * 10):032x}", text, NOON + timedelta(seconds=second), several=several)


def test_one_showing_to_several_devices_is_one_scan() -> None:
    gate, passed = OneShowing(), list[str]()
    gate.passed.connect(lambda one: passed.append(one.text))
    for one in (scan("A", 0), scan("A", 1), scan("B", 1.2), scan("A", 2), scan("A", 9), scan("C", 9, several=True)):
        gate.offer(one)
    gate.offer(scan("C", 9.1, several=True))
    assert passed == ["A", "B", "A", "C", "C"]


def test_a_reader_has_a_light_once_it_is_expected(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        light, reader = desk.window.body.status.lights[Device.READER], desk.presenters.reader
        assert not light.isVisible()
        reader.expect()
        assert light.isVisible()
        for happen, word in ((reader.find, "good"), (reader.lose, "lost"), (reader.find, "good")):
            happen()
            assert light.accessibleName() == desk.say(f"status.reader.{word}")
            light.click()
            assert desk.window.body.toast.sentence() == desk.say(f"status.reader.{word}_advice")


def test_a_spoiled_code_is_told_with_what_to_do(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.presenters.reader.tell_spoiled()
        assert desk.window.body.toast.sentence() == desk.say("desk.code_spoiled")
