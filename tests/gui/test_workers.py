"""The threads: jobs in order and never dropped, frames that do not pile up, a camera that is lost and found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from PySide6.QtCore import QThread, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.application.ports.camera import CameraLostError, DecodedCode, Frame, ReplayEndedError
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.gui.workers.camera_thread import CameraThread
from kiosk.gui.workers.jobs import Err, Job, JobQueue, Ok
from kiosk.gui.workers.lane import ThreadLane
from kiosk.gui.workers.mailbox import Mailbox
from kiosk.gui.workers.quitter import Quitter
from tests.fakes.desk import CountingChance
from tests.fakes.listeners import Listener

NOON = datetime(2026, 11, 19, 5, tzinfo=UTC)
SQUARE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


def frame(second: float) -> Frame:
    return Frame(np.zeros((4, 4, 3), np.uint8), NOON + timedelta(seconds=second))


class ScriptedCamera:
    """Gives what the script says: a frame, or the error to raise."""

    is_replay = True

    def __init__(self, script: Sequence[Frame | Exception]) -> None:
        self._script = list(script)
        self.opened = self.closed = 0

    def open(self) -> None:
        self.opened += 1

    def close(self) -> None:
        self.closed += 1

    def read(self) -> Frame:
        step = self._script.pop(0) if self._script else ReplayEndedError()
        if isinstance(step, Exception):
            raise step
        return step


class ScriptedDecoder:
    """Reads in each picture what the script says."""

    def __init__(self, texts: Sequence[tuple[str, ...]]) -> None:
        self._texts = list(texts)

    def decode(self, picture: object) -> tuple[DecodedCode, ...]:
        return tuple(DecodedCode(text, SQUARE, binary=text == "") for text in self._texts.pop(0))


class Watcher(Listener):
    """Hears the camera's thread."""

    def __init__(self, thread: CameraThread) -> None:
        super().__init__(thread)
        thread.replay_ended.connect(self._ended)

    @Slot()
    def _ended(self) -> None:
        self.heard.append("ended")


def watched(script: Sequence[Frame | Exception], texts: Sequence[tuple[str, ...]]) -> tuple[Watcher, ScriptedCamera]:
    camera = ScriptedCamera(script)
    thread = CameraThread(camera, ScriptedDecoder(texts), CountingChance(), Mailbox())
    listener = Watcher(thread)
    thread.run()
    return listener, camera


def test_a_code_in_view_is_one_scan_and_a_new_showing_another(qapp: QApplication) -> None:
    frames = [frame(second) for second in (0, 1, 2, 3, 7)]
    listener, _ = watched(frames, [("A",), ("A",), (), ("A",), ("A",)])
    assert [scan.text for scan in listener.scans] == ["A", "A"]
    assert len({scan.scan_id for scan in listener.scans}) == 2


def test_two_codes_at_once_are_one_scan_of_several(qapp: QApplication) -> None:
    listener, _ = watched([frame(0)], [("A", "B")])
    assert [scan.several for scan in listener.scans] == [True]


def test_a_code_that_was_joined_by_another_for_a_while_is_still_the_same_showing(qapp: QApplication) -> None:
    listener, _ = watched([frame(second) for second in range(6)], [("A",), *[("A", "B")] * 4, ("A",)])
    assert [scan.several for scan in listener.scans] == [False, True]


def test_bytes_are_not_taken_for_text(qapp: QApplication) -> None:
    listener, _ = watched([frame(0)], [("",)])
    assert [scan.text for scan in listener.scans] == ["\x00"]


def test_a_lost_camera_is_opened_again_by_itself(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.gui.workers.camera_thread.RETRY_SECONDS", 0)
    listener, camera = watched([frame(0), CameraLostError(), frame(1)], [(), ()])
    assert listener.heard == ["found", "lost", "found", "ended"]
    assert camera.opened == 2


def test_the_newest_frame_replaces_what_nobody_took() -> None:
    box = Mailbox()
    for second in range(100):
        box.put(frame(second))
    taken = box.take()
    assert taken is not None
    assert taken.captured_at == NOON + timedelta(seconds=99)
    assert box.take() is None


@pytest.mark.expects_log("DISK_FULL")
@pytest.mark.expects_log("bug failed")
def test_an_expected_fault_and_a_bug_come_back_apart(caplog: pytest.LogCaptureFixture) -> None:
    jobs = JobQueue()

    def fail(error: Exception) -> None:
        raise error

    jobs.put(Job("full", lambda: fail(RegisterUnavailableError(RegisterFault.DISK_FULL)), lambda _: None))
    jobs.put(Job("bug", lambda: fail(ValueError("Nguyễn Văn Thử")), lambda _: None))
    results = [finished[1] for finished in (jobs.run_next(), jobs.run_next()) if finished]
    assert isinstance(results[0], Err)
    assert isinstance(results[0].fault, RegisterUnavailableError)
    assert results[1] == Err(None)
    assert [record.levelname for record in caplog.records] == ["WARNING", "ERROR"]


def test_every_accepted_job_is_done_before_the_lane_ends_and_told_on_this_thread(qtbot: QtBot) -> None:
    lane, told, threads = ThreadLane("lane"), list[int](), set[QThread]()

    def tell(result: Ok[int] | Err) -> None:
        threads.add(QThread.currentThread())
        if isinstance(result, Ok):
            told.append(result.value)

    lane.start()
    for number in range(200):
        lane.submit("count", lambda number=number: number, tell)  # type: ignore[misc]  # a default binds the number
    with qtbot.waitSignal(lane.idle, timeout=5000):
        assert lane.drain(5000)
    assert told == list(range(200))
    assert threads == {QThread.currentThread()}


@pytest.mark.expects_log("still busy at the end")
def test_the_end_comes_in_stages_and_once(caplog: pytest.LogCaptureFixture) -> None:
    ended: list[str] = []

    def end(name: str, *, clean: bool) -> bool:
        ended.append(name)
        return clean

    quitter = Quitter()
    quitter.add("camera", lambda: end("camera", clean=True))
    quitter.add("lane", lambda: end("lane", clean=False))
    assert not quitter()
    assert quitter()
    assert ended == ["camera", "lane"]
    assert "lane" in caplog.text


def test_a_picture_of_before_the_loss_never_passes_for_a_camera_that_came_back(qapp: QApplication) -> None:
    box = Mailbox()
    camera = ScriptedCamera([frame(0), CameraLostError()])
    thread = CameraThread(camera, ScriptedDecoder([()]), CountingChance(), box)
    left: list[Frame | None] = []
    thread.lost.connect(lambda: left.append(box.take()))
    thread.lost.connect(lambda: thread.stop(0))
    thread.run()
    assert left == [None]
