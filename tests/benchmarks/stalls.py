"""While the report lane prints, exports and copies a long register: how long the GUI is away, and how soon keys answer.

The whole kiosk runs: a camera at 30 frames a second with people before it, both lanes on their threads, both screens.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from PySide6.QtCore import QElapsedTimer, QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.adapters.persistence.kept_copy import back_up
from kiosk.adapters.persistence.sql_register import DATABASE_NAME, open_register
from kiosk.adapters.platform.pin_hash import Argon2Pins
from kiosk.adapters.platform.system_clock import SystemChance, SystemClock
from kiosk.adapters.printing.spec import printer_from
from kiosk.adapters.sound.tones import Silent
from kiosk.application.check_pin import CheckPin
from kiosk.application.duty import standing_duty
from kiosk.application.permits import Permits
from kiosk.application.pin_journal import PinJournal
from kiosk.application.put_register import RegisterOrder
from kiosk.application.recording import Recording
from kiosk.application.trace_contacts import TraceRequest
from kiosk.bootstrap import Facts, read_facts
from kiosk.domain.reader.settings import Pace
from kiosk.domain.register_scope import RegisterScope
from kiosk.gui.application import the_application
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.shell import ScreenLayout, Shell
from kiosk.gui.workers.garbage import GarbageMan
from kiosk.kiosk_parts import KioskParts, make_kiosk
from tests.benchmarks.long_registers import long_register
from tests.benchmarks.pipeline import QueueCamera
from tests.fakes.desk import KEY, TestClock

VISITS = 20_000
BIG_DAY = date(2026, 11, 18)
_BEAT_MS, _KEY_MS = 5, 250
_WORKING_DAYS = 22
_QUIET_SECONDS = 4
_HELD_MS = Pace().gap_ms + 2
"""A key reaches its widget this much later: it might be a reader's."""
_TURNS = 3
"""Of the event loop, until a key has come through as a shortcut."""
_KEYS = ["F4", "N", "G", "U", "Y", "F2", "F5", "F3", "V", "A", "N", "Esc", "F5"]
Row = tuple[str, str, str]
Job = tuple[str, Callable[[], object]]


def rows(visits: int = VISITS, kept: Path | None = None) -> list[Row]:
    """What each job of the report lane costs the desk; `kept` is a folder whose register stays."""
    with TemporaryDirectory() as temporary:
        facts = read_facts(kept or Path(temporary))
        long_register(facts.folders.register, visits, TestClock()).close()
        with desk_of(facts) as desk:
            printer = printer_from(f"folder:{temporary}", Path(temporary))
            parts = KioskParts(QueueCamera(), printer, Silent(), "vi", "light", ScreenLayout.TWO)
            the_application()
            garbage = GarbageMan()  # as the kiosk has it, and before its windows
            application, shell = make_kiosk(facts, desk, parts)
            shell.show_for_pictures(1920, 1080)
            shell.start()
            watch = Watch(application, shell, _jobs(shell.presenters.services, facts, Path(temporary)))
            watch.begin()
            application.exec()
            garbage.end()
            shell.quit()
    return [*watch.told()]


@contextmanager
def desk_of(facts: Facts) -> Iterator[Recording]:
    clock, chance = SystemClock(), SystemChance()
    register = open_register(facts.folders.register, KEY, clock, "kiosk-of-the-tests")
    try:
        duty = standing_duty("đo", clock.now())
        permits = Permits(CheckPin(register, Argon2Pins(), clock.steady, PinJournal(clock, chance)), facts.staff, duty)
        yield Recording(register, clock, chance, duty, facts.policy, facts.book, permits)
    finally:
        register.close()


def _jobs(services: DeskServices, facts: Facts, folder: Path) -> list[Job]:
    month = [BIG_DAY - timedelta(days=back) for back in range(_WORKING_DAYS)]
    request = TraceRequest(services.find_visitors("nguyen")[0].visitor_id, BIG_DAY, "trung tâm y tế", "đo")

    def contacts() -> None:
        found = services.trace_contacts(_of_that_day(services, request))
        assert found is not None
        services.print_contacts(found)
        services.save_contacts(found)

    return [
        ("nothing beside", lambda: Event().wait(_QUIET_SECONDS)),
        (
            "print of a day of 400",
            lambda: services.registers(RegisterOrder(RegisterScope.of_day(BIG_DAY), reason="again")),
        ),
        (
            "print of a month",
            lambda: [services.registers(RegisterOrder(RegisterScope.of_day(day), reason="again")) for day in month],
        ),
        ("contacts traced, printed and exported", contacts),
        ("a copy of the register", lambda: _copy(facts, folder)),
    ]


def _of_that_day(services: DeskServices, request: TraceRequest) -> TraceRequest:
    with services.find_visitors.register.read() as reader:
        line = reader.lines_of_day(BIG_DAY)[200]
    return TraceRequest(line.visit.visitor_id, request.day, request.requester, request.purpose)


def _copy(facts: Facts, folder: Path) -> None:
    back_up(facts.folders.register / DATABASE_NAME, KEY, folder / "copy.db")


class Watch(QObject):
    """Gives the report lane one job after another, presses keys meanwhile, and counts the GUI's absences."""

    def __init__(self, application: QApplication, shell: Shell, jobs: list[Job]) -> None:
        super().__init__()
        self._application, self._shell, self._jobs = application, shell, jobs
        self._gaps: dict[str, list[float]] = {}
        self._answers: dict[str, list[float]] = {}
        self._spent: dict[str, float] = {}
        self._job, self._number, self._pressing = "", 0, False
        self._since = QElapsedTimer()
        self._beat, self._keys = QTimer(self, interval=_BEAT_MS), QTimer(self, interval=_KEY_MS)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._tick)
        self._keys.timeout.connect(self._press)

    def begin(self) -> None:
        """After a moment, in which every page was built and drawn once."""
        self._shell.desk.activateWindow()
        self._since.start()
        self._beat.start()
        self._keys.start()
        QTimer.singleShot(_KEY_MS * (len(_KEYS) + 2), self._next)

    def told(self) -> Iterator[Row]:
        """A line or two for each job."""
        for job, spent in self._spent.items():
            gaps, answers = sorted(self._gaps[job]), sorted(self._answers.get(job, [0.0]))
            away = f"p99 {gaps[int(0.99 * (len(gaps) - 1))]:.0f} ms, job took {spent:.1f} s"
            yield f"GUI away, longest: {job}", f"{gaps[-1]:.0f} ms", away
            p95 = f"p95 {answers[int(0.95 * (len(answers) - 1))]:.0f} ms, longest {answers[-1]:.0f} ms"
            yield f"key to drawn answer: {job}", f"{statistics.median(answers):.0f} ms", f"{p95}, {len(answers)} keys"

    @Slot()
    def _tick(self) -> None:
        self._gaps.setdefault(self._job, []).append(max(0.0, self._since.nsecsElapsed() / 1e6 - _BEAT_MS))
        self._since.restart()

    @Slot()
    def _next(self) -> None:
        if not self._jobs:
            self._application.quit()
            return
        name, work = self._jobs.pop(0)
        self._job, began = name, time.perf_counter()
        lane = self._shell.presenters.services.report_lane
        lane.submit(name, work, partial(self._done, name, began))

    def _done(self, name: str, began: float, result: object) -> None:
        print(name, result) if "Err" in type(result).__name__ else None
        self._spent[name] = time.perf_counter() - began
        self._job = ""
        QTimer.singleShot(_KEY_MS, self._next)

    @Slot()
    def _press(self) -> None:
        if self._pressing:
            return
        self._pressing = True
        key, job = _KEYS[self._number % len(_KEYS)], self._job
        self._number += 1
        began = time.perf_counter()
        QTest.keySequence(self._application.focusWidget() or self._shell.desk, QKeySequence(key))
        register_lane = self._shell.lanes.register
        QTest.qWait(_HELD_MS)
        for _ in range(_TURNS):
            self._application.processEvents()
        while register_lane.pending:
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._application.processEvents()
        self._answers.setdefault(job, []).append(1000 * (time.perf_counter() - began))
        self._pressing = False


if __name__ == "__main__":
    for what, figure, beside in rows(int(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None):
        print(f"{what:62} {figure:>8}  {beside}", flush=True)
