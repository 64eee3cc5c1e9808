"""A machine that prints into a folder."""

from __future__ import annotations

from pathlib import Path

from kiosk.application.ports.paper import PrinterState, SentToPrinter
from kiosk.application.ports.print_system import KnownPrinter, PrintRefusedError, QueueStatus


class NoPrinters:
    """Implements `PrintSystem` and its one `PrintQueue`: there is none."""

    def queue(self, name: str) -> NoPrinters:
        """The one that is none, whatever it is called."""
        return self

    def printers(self) -> tuple[KnownPrinter, ...]:
        """None."""
        return ()

    def status(self) -> QueueStatus:
        """There is no printer."""
        return QueueStatus(PrinterState.NONE)

    def submit(self, document: Path, title: str, copies: int = 1) -> SentToPrinter:
        """Raises `PrintRefusedError`."""
        raise PrintRefusedError("no printer")

    def holds(self, job: str) -> bool:
        """Nothing was handed over."""
        return False

    def cancel(self, job: str) -> None:
        """Nothing was handed over."""
