"""The camera's thread tells advice and faults of the lens in order, and each once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.camera import CameraLostError, DecodedCode, Frame, Glance, LensFault, ReplayEndedError
from kiosk.application.register_scan import Scan
from kiosk.domain.scan_advice import Advice
from kiosk.domain.scan_doctor import Counsel
from kiosk.gui.workers.camera_thread import CameraThread
from kiosk.gui.workers.mailbox import Mailbox
from tests.fakes.desk import CountingChance
from tests.unit.seen_codes import DIM, FAR, FRAME, NOON, square

EMPTY = Glance()
READ = Glance((DecodedCode("A", FAR.corners),))


class Film:
    """A camera whose frames are numbered by their moment, and the watcher that sees in each what the script says.

    A frame without a glance is a camera that is torn out there.
    """

    is_replay = True

    def __init__(self, glances: Sequence[Glance | None]) -> None:
        self._glances = list(glances)
        self._next = 0

    def open(self) -> None:
        """Nothing to open."""

    def close(self) -> None:
        """Nothing to close."""

    def read(self) -> Frame:
        if self._next == len(self._glances):
            raise ReplayEndedError
        self._next += 1
        if self._glances[self._next - 1] is None:
            raise CameraLostError
        return Frame(np.zeros((4, 4, 3), np.uint8), NOON + timedelta(seconds=self._next * FRAME))

    def look(self, frame: Frame) -> Glance:
        glance = self._glances[round((frame.captured_at - NOON).total_seconds() / FRAME) - 1]
        assert glance is not None
        return glance


class Listener(QObject):
    """Hears the camera's thread."""

    def __init__(self, thread: CameraThread) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.counsels = 0
        thread.scanned.connect(self._scanned)
        thread.advised.connect(self._advised)
        thread.lens.connect(self._lens)
        thread.lost.connect(self._lost)

    @Slot(object)
    def _scanned(self, scan: Scan) -> None:
        self.heard.append(scan.text)

    @Slot(object)
    def _advised(self, counsel: Counsel | None) -> None:
        self.counsels += 1
        advice = counsel.advice if counsel else None
        if self.heard[-1:] != [advice]:
            self.heard.append(advice)

    @Slot(object)
    def _lens(self, fault: LensFault | None) -> None:
        self.heard.append(fault or "clear")

    @Slot()
    def _lost(self) -> None:
        self.heard.append("lost")


def watched(*parts: tuple[Glance | None, float]) -> Listener:
    film = Film([glance for glance, seconds in parts for _ in range(max(1, round(seconds / FRAME)))])
    thread = CameraThread(film, film, CountingChance(), Mailbox())
    listener = Listener(thread)
    thread.run()
    return listener


def test_advice_changes_with_the_cause_and_the_reading_ends_it(qapp: QApplication) -> None:
    listener = watched((Glance(seen=(FAR,)), 4), (Glance(seen=(DIM,)), 3), (READ, 1))
    assert listener.heard == [Advice.CLOSER, Advice.BRIGHTEN, "A", None]


def test_live_lines_follow_a_few_times_a_second_at_most(qapp: QApplication) -> None:
    listener = watched((Glance(seen=(FAR,)), 5.5), (EMPTY, 2))
    assert listener.heard == [Advice.CLOSER, None]
    assert 12 <= listener.counsels <= 4 * 5 + 2


def test_what_is_read_at_once_is_never_advised_about(qapp: QApplication) -> None:
    assert watched((Glance(seen=(FAR,)), 1.0), (READ, 1), (EMPTY, 2)).heard == ["A"]


def test_a_code_beside_the_one_that_is_read_is_told(qapp: QApplication) -> None:
    beside = Glance((DecodedCode("A", square(900, 100)),), (DIM,))
    assert watched((beside, 3)).heard == ["A", Advice.ONE_CODE_ONLY, None]


def test_a_fault_of_the_lens_is_told_when_it_begins_and_when_it_ends(qapp: QApplication) -> None:
    covered, frozen = Glance(fault=LensFault.COVERED), Glance(fault=LensFault.FROZEN)
    listener = watched((EMPTY, 1), (covered, 2), (frozen, 1), (EMPTY, 1))
    assert listener.heard == [LensFault.COVERED, LensFault.FROZEN, "clear"]


def test_a_camera_that_is_lost_takes_advice_and_fault_with_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.gui.workers.camera_thread.RETRY_SECONDS", 0)
    seen = Glance(seen=(FAR,), fault=LensFault.OVEREXPOSED)
    listener = watched((seen, 3), (None, 0), (Glance(seen=(FAR,)), 1))
    assert listener.heard == [LensFault.OVEREXPOSED, Advice.CLOSER, "lost", None, "clear"]
