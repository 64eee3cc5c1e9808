"""What the ways to paper have in common."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.application.ports.paper import PrinterState, SentToPrinter


class PrintRefusedError(Exception):
    """The printing system did not take the document; the text is what it said, in its own words."""


@dataclass(frozen=True, slots=True)
class QueueStatus:
    """Whether a queue takes documents, and what the printing system says of it."""

    state: PrinterState
    says: str = ""


class PrintQueue(Protocol):
    """A printing system of one kind of machine."""

    def status(self) -> QueueStatus:
        """What is known now; at most ten seconds."""
        ...

    def submit(self, document: Path, title: str) -> SentToPrinter:
        """Hand over a copy of the PDF. Raises `PrintRefusedError`; at most ten seconds."""
        ...


def plain_title(title: str) -> str:
    """A title any printing system can show: no control characters, at most 120 characters, never empty."""
    shown = "".join(sign if sign.isprintable() else " " for sign in title)
    return " ".join(shown.split())[:120] or "document"
