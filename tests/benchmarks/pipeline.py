"""From a camera frame to the committed row to the painted banner: 1280x720, 30 frames a second, both screens live."""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING

import cv2
import numpy as np
import psutil
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.adapters.printing.spec import printer_from
from kiosk.adapters.scanning.decoder import PictureDecoder
from kiosk.adapters.sound.tones import Silent
from kiosk.application.ports.camera import Frame, ReplayEndedError
from kiosk.bootstrap import read_facts, recording
from kiosk.demo.scenes import Carrier, ScenePainter, Showing
from kiosk.gui.presenters.visitor_states import EntryShown, ExitShown, RefusedShown, RepeatShown
from kiosk.gui.shell import ScreenLayout, Shell
from kiosk.kiosk_parts import KioskParts, make_kiosk

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

FRAMES = int(os.environ.get("BENCH_FRAMES", "10000"))
RATE = 30
SHOWN, EMPTY = 8, 7
"""Frames that a code is in view, and frames between two visitors: a queue of two people a second."""
VISITORS = 40
_BEAT_MS = 5


class QueueCamera:
    """A camera before which one visitor follows another; remembers when each code was first handed over."""

    is_replay = True

    def __init__(self, visitors: int = VISITORS, frames: int = FRAMES) -> None:
        painter, self._frames = ScenePainter(), frames
        texts = [f"0910900{n:05d}||Nguyễn Văn Thử {n}|01011990|Nam|An Hòa|15042021" for n in range(visitors)]
        # Kept as JPEG and unpacked as they are read, as a real camera's driver does; whole, they would hold 110 MB.
        self._codes = [_jpeg(painter.frame(Showing(text, Carrier.PHONE, n), 0.5)) for n, text in enumerate(texts)]
        self._empty = _jpeg(painter.empty(0, 1))
        self._stop = Event()
        self._number = 0
        self._began = 0.0
        self.handed_over: list[float] = []

    def first_picture(self) -> Picture:
        """The first code as the pipeline read it."""
        return _picture(self._codes[0])

    def open(self) -> None:
        self._began = time.perf_counter()

    def close(self) -> None:
        self._stop.set()

    def read(self) -> Frame:
        """The next frame when it is due; never earlier than a camera of this rate would have it."""
        due = self._began + self._number / RATE
        wait = due - time.perf_counter()
        if self._number >= self._frames or (wait > 0 and self._stop.wait(wait)):
            raise ReplayEndedError
        visitor, step = divmod(self._number, SHOWN + EMPTY)
        self._number += 1
        picture = _picture(self._codes[visitor % len(self._codes)] if step < SHOWN else self._empty)
        if step == 0:
            self.handed_over.append(time.perf_counter())
        return Frame(picture, SystemClock().now())


def _jpeg(picture: Picture) -> bytes:
    return bytes(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 90])[1])


def _picture(packed: bytes) -> Picture:
    picture = cv2.imdecode(np.frombuffer(packed, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    return np.asarray(picture, np.uint8)


class Watch(QObject):
    """Notes when banners were painted, how long the GUI thread was away, and how much memory is held."""

    def __init__(self, shell: Shell, camera: QueueCamera) -> None:
        super().__init__()
        self._shell, self._camera = shell, camera
        self._process = psutil.Process()
        self.latencies: list[float] = []
        self.gaps: list[float] = []
        self.memory: list[tuple[int, float]] = []
        self._seen = 0
        self._since = QElapsedTimer()
        self._beat = QTimer(self, interval=_BEAT_MS)
        self._beat.timeout.connect(self._tick)
        shell.presenters.visitor.changed.connect(self._changed)

    def begin(self) -> None:
        self._since.start()
        self._beat.start()

    @Slot(object)
    def _changed(self, state: object) -> None:
        if isinstance(state, EntryShown | ExitShown | RepeatShown | RefusedShown):
            self._shell.visitor.repaint()
            self.latencies.append(time.perf_counter() - self._camera.handed_over[-1])

    @Slot()
    def _tick(self) -> None:
        self.gaps.append(max(0.0, self._since.nsecsElapsed() / 1e6 - _BEAT_MS))
        self._since.restart()
        frames = self._shell.camera.frames
        if frames // 1000 > self._seen:
            self._seen = frames // 1000
            self.memory.append((frames, self._process.memory_info().rss / 1e6))


def rows() -> list[tuple[str, str, str]]:
    """Play the queue and report."""
    with TemporaryDirectory() as folder:
        facts = read_facts(Path(folder))
        with recording(facts, SystemClock(), "đo", own_key=True) as desk:
            camera = QueueCamera()
            printer = printer_from(f"folder:{folder}", Path(folder))
            parts = KioskParts(camera, printer, Silent(), "vi", "light", ScreenLayout.TWO)
            application, shell = make_kiosk(facts, desk, parts)
            watch = Watch(shell, camera)
            shell.replay_ended.connect(application.quit)
            shell.show_for_pictures(1920, 1080)
            shell.start()
            watch.begin()
            application.exec()
            shell.quit()
    return _report(watch, camera)


def _report(watch: Watch, camera: QueueCamera) -> list[tuple[str, str, str]]:
    one_pass = _decoder_pass(camera)
    latencies = sorted(1000 * one for one in watch.latencies)
    gaps = sorted(watch.gaps)
    middle = statistics.median(latencies)
    p95 = latencies[int(0.95 * (len(latencies) - 1))]
    away = gaps[int(0.999 * (len(gaps) - 1))]
    beside = f"{p95 / one_pass:.1f} x one pass of the decoder alone ({one_pass:.1f} ms)"
    memory = ", ".join(f"{mb:.0f} MB at {frames:,}" for frames, mb in watch.memory[:: max(1, len(watch.memory) // 4)])
    last = watch.memory[-1][1] if watch.memory else 0.0
    return [
        ("frame to committed row to painted banner, median", f"{middle:.0f} ms", f"{len(latencies)} visitors"),
        ("frame to committed row to painted banner, p95", f"{p95:.0f} ms", beside),
        ("frame to committed row to painted banner, longest", f"{latencies[-1]:.0f} ms", ""),
        ("GUI thread away, p99.9", f"{away:.0f} ms", f"{len(gaps):,} beats of {_BEAT_MS} ms"),
        ("GUI thread away, longest", f"{gaps[-1]:.0f} ms", "the first second, with its first paint, included"),
        (f"resident memory after {FRAMES:,} frames", f"{last:.0f} MB", memory),
    ]


def _decoder_pass(camera: QueueCamera) -> float:
    decoder, picture = PictureDecoder(), camera.first_picture()
    times = []
    for _ in range(60):
        began = time.perf_counter()
        decoder.decode(picture)
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)
