"""The machine's printing system, and the place in which documents wait for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.application.ports.paper import PrinterState, SentToPrinter


class PrintRefusedError(Exception):
    """The printing system did not take the document; the text is what it said, in its own words."""


class NoAnswerError(PrintRefusedError):
    """The printing system did not say whether it took the document."""


@dataclass(frozen=True, slots=True)
class QueueStatus:
    """Whether a queue takes documents, and what the printing system says of it."""

    state: PrinterState
    says: str = ""
    connecting: bool = False
    """It tries to reach its printer: usual for a moment, and all that is known of one that is switched off."""


@dataclass(frozen=True, slots=True)
class KnownPrinter:
    """A queue of this machine."""

    name: str
    status: QueueStatus
    is_default: bool = False


class PrintQueue(Protocol):
    """One printer. Every method may take ten seconds."""

    def status(self) -> QueueStatus:
        """What is known now."""
        ...

    def submit(self, document: Path, title: str, copies: int = 1) -> SentToPrinter:
        """Hand over a copy of the PDF. Raises `PrintRefusedError`, as a `NoAnswerError` where it may be printed."""
        ...

    def holds(self, job: str) -> bool:
        """Whether a job that was handed over is not printed yet. Raises `PrintRefusedError` without an answer."""
        ...

    def cancel(self, job: str) -> None:
        """Take a job back that is not printed yet; never raises."""
        ...


class PrintSystem(Protocol):
    """The printers of this machine."""

    def queue(self, name: str) -> PrintQueue:
        """The printer of this name, the default one for an empty name."""
        ...

    def printers(self) -> tuple[KnownPrinter, ...]:
        """All of them, the default one first. Raises `PrintRefusedError` without an answer."""
        ...


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A document on its way to a printer. Its title names a kind of paper and a day, never a person."""

    job_id: str
    title: str
    queue: str
    """Empty for the default printer."""
    copies: int
    since: datetime
    why: PrinterState
    """`READY` while it is being printed; else what keeps it."""
    says: str = ""
    system_job: str = ""
    """Its name in the printing system, which has a copy; empty while only the kiosk has it."""
    handing_over: bool = False
    """Whether it came out is not known when the kiosk ended just then: it is never sent again by itself."""

    @property
    def waits(self) -> bool:
        """Whether something keeps it."""
        return self.why is not PrinterState.READY


class JobPlace(Protocol):
    """Keeps the documents that wait, over a restart too."""

    def add(self, job: PrintJob, document: Path) -> None:
        """Keep a copy. Raises OSError and leaves nothing."""
        ...

    def update(self, job: PrintJob) -> None:
        """Keep what became of it. Raises OSError."""
        ...

    def remove(self, job_id: str) -> None:
        """Forget it and its document; never raises."""
        ...

    def document(self, job_id: str) -> Path:
        """Where its copy lies."""
        ...

    def jobs(self) -> tuple[PrintJob, ...]:
        """All of them, the oldest first; what cannot be read is left out."""
        ...
