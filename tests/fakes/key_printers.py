"""Printers for a paper that must lie in no file: one that takes it, one that says that it is ready and then refuses."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.printing.folder import PdfFolder
from kiosk.application.ports.paper import KeptAsPdf, PrinterState, SentToPrinter


@dataclass(frozen=True, slots=True)
class TakingPrinter:
    """Its paper comes out in `tray`."""

    tray: Path

    def state(self) -> PrinterState:
        """Ready."""
        return PrinterState.READY

    def send(self, document: Path, title: str) -> SentToPrinter:
        """Take it."""
        del title
        (self.tray / "paper").write_bytes(document.read_bytes())
        return SentToPrinter("May-in-quay", "7")


@dataclass(frozen=True, slots=True)
class RefusingPrinter:
    """Ready until it is asked; what it refuses goes into a folder of files, as with any paper."""

    files: Path

    def state(self) -> PrinterState:
        """Ready."""
        return PrinterState.READY

    def send(self, document: Path, title: str) -> KeptAsPdf:
        """Keep it as a file."""
        del title
        return PdfFolder(self.files).keep(document, "out of toner")
