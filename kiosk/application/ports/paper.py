"""Paper and tones: what leaves the kiosk."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from kiosk.application.ports.opening import Told
from kiosk.domain.register_volume import RegisterVolume


class RegisterDocument(Protocol):
    """Draws a register."""

    def write(self, volume: RegisterVolume, out: Path, told: Told = ...) -> int:
        """Write it to `out`, whole or not at all, and return its number of pages. Raises OSError.

        `told` hears how far it is; what it raises ends the work, and nothing is left of it.
        """
        ...


@dataclass(frozen=True, slots=True)
class SentToPrinter:
    """The system's queue has the document."""

    queue: str
    job: str


@dataclass(frozen=True, slots=True)
class KeptAsPdf:
    """There is no printer, or it refused; the document lies in this file."""

    path: Path
    reason: str = ""
    """What the printing system said, empty when there is simply no printer."""


class PrinterState(Enum):
    """What is known of the printer."""

    READY = "ready"
    NONE = "none"
    STOPPED = "stopped"
    """Paused by somebody, jammed, open, or in want of ink: a hand is needed at it."""
    NO_PAPER = "no_paper"
    OFF = "off"
    UNKNOWN = "unknown"
    """The printing system gives no answer."""


@dataclass(frozen=True, slots=True)
class WaitsForPrinter:
    """The printer cannot print now; the document waits for it, also over a restart."""

    queue: str
    why: PrinterState


PrintOutcome = SentToPrinter | KeptAsPdf | WaitsForPrinter


class Printer(Protocol):
    """The system's printer queue."""

    def state(self) -> PrinterState: ...
    def send(self, document: Path, title: str) -> PrintOutcome:
        """Hand a PDF over; never raises, never waits for paper."""
        ...


class Tone(Enum):
    """Sounds that differ in rhythm, not only in pitch (`ui.md` 4)."""

    ENTRY = "entry"
    EXIT = "exit"
    AGAIN = "again"
    REFUSED = "refused"
    TROUBLE = "trouble"


class TonePlayer(Protocol):
    """Plays tones without waiting for their end; silent where the machine has no sound."""

    def play(self, tone: Tone) -> None: ...
