"""A lane: one thread that does jobs in order, and gives the results back on the thread that owns the lane."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, QThread, Signal, Slot

from kiosk.gui.workers.jobs import Err, Job, JobQueue, Ok


class Lane(Protocol):
    """Where presenters send work."""

    def submit(self, name: str, work: Callable[[], Any], tell: Callable[[Ok[Any] | Err], None]) -> None:
        """Do `work` off the GUI thread; `tell` is called on the GUI thread."""
        ...


class _Runner(QThread):
    """Runs jobs until the finish; emits each result."""

    done = Signal(object)

    def __init__(self, jobs: JobQueue) -> None:
        super().__init__()
        self._jobs = jobs

    def run(self) -> None:
        """The thread's life."""
        while (finished := self._jobs.run_next()) is not None:
            self.done.emit(finished)


class ThreadLane(QObject):
    """A lane over one thread; created, started and drained by the `Quitter`."""

    idle = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self._jobs = JobQueue()
        self._runner = _Runner(self._jobs)
        self._runner.setObjectName(name)
        self._pending = 0
        self.stopping = Event()
        """Set as the lane ends: work of minutes gives up, and is begun anew another time."""
        # A slot of a QObject of this thread: a lambda would be called on the runner's thread.
        self._runner.done.connect(self._deliver)

    def start(self) -> None:
        """Begin to work."""
        self._runner.start()

    def submit(self, name: str, work: Callable[[], Any], tell: Callable[[Ok[Any] | Err], None]) -> None:
        """Queue a job."""
        self._pending += 1
        self._jobs.put(Job(name, work, tell))

    @property
    def pending(self) -> int:
        """Jobs whose result was not told yet."""
        return self._pending

    def drain(self, milliseconds: int) -> bool:
        """Do everything that was accepted, then end the thread; False when time ran out."""
        self.stopping.set()
        self._jobs.finish()
        return self._runner.wait(milliseconds)

    @Slot(object)
    def _deliver(self, finished: tuple[Job, Ok[Any] | Err]) -> None:
        job, result = finished
        self._pending -= 1
        job.tell(result)
        if self._pending == 0:
            self.idle.emit()


class Lanes(NamedTuple):
    """The lanes of one kiosk, each a thread, in the order in which they end."""

    pin: ThreadLane
    register: ThreadLane
    backup: ThreadLane
    """Copies the register, for minutes where it is long: no print waits for it."""
    paper: ThreadLane
    """Asks the printing system, which may hang: neither a scan nor a report waits for it."""
    report: ThreadLane

    def start(self) -> None:
        """Begin to work."""
        for lane in self:
            lane.start()
