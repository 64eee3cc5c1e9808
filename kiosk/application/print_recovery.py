"""The register's key on paper: for the sealed envelope in the office's safe, printed at set-up."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.application.permits import NEITHER, Both
from kiosk.application.ports.paper import KeptAsPdf, Printer, PrinterState, SentToPrinter
from kiosk.application.recording import Recording
from kiosk.domain.backup_facts import RecoveryKeyPrinted
from kiosk.domain.backups import SHORT
from kiosk.domain.office import Office
from kiosk.domain.recovery_key import RecoveryKey
from kiosk.domain.rights import Right


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What stands on the page."""

    office: Office
    kiosk: str
    """The first letters of the kiosk's id, as copies are named by."""
    key: RecoveryKey = field(repr=False)
    printed_at: datetime
    printed_by: str


class NotPrintedError(Exception):
    """No printer took the key, and it was not left in a file."""


class RecoveryDocument(Protocol):
    """Draws the page."""

    def write(self, sheet: RecoverySheet, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PrintRecovery:
    """Every print is a fact of the journal; the key itself is in no log and in no fact."""

    desk: Recording
    office: Office
    document: RecoveryDocument
    key: RecoveryKey = field(repr=False)

    def to_file(self, out: Path, both: Both = NEITHER) -> None:
        """Write the page to `out`. Raises `NotAllowedError`, OSError and `RegisterUnavailableError`."""
        self.desk.permits.two(Right.KEYS, *both)
        self._draw(out)

    def to_printer(self, printer: Printer, folder: Path, both: Both = NEITHER) -> SentToPrinter:
        """Hand it to the printer; no file of it stays. Raises `NotPrintedError` where it would have, `NotAllowedError`,
        OSError and `RegisterUnavailableError`.
        """
        self.desk.permits.two(Right.KEYS, *both)
        if printer.state() is not PrinterState.READY:
            raise NotPrintedError
        drawn = folder / f"khoa-phuc-hoi-{self.desk.chance.new_id()[:8]}.pdf"
        try:
            self._draw(drawn)
            went = printer.send(drawn, "Khoa phuc hoi")
        finally:
            drawn.unlink(missing_ok=True)
        if isinstance(went, SentToPrinter):
            return went
        if isinstance(went, KeptAsPdf):
            went.path.unlink(missing_ok=True)
        raise NotPrintedError

    def _draw(self, out: Path) -> None:
        self.document.write(self._sheet(), out)
        try:
            self._note()
        except BaseException:
            # A key on paper that no entry tells of is one that nobody will miss.
            out.unlink(missing_ok=True)
            raise

    def _sheet(self) -> RecoverySheet:
        now, kiosk = self.desk.clock.now(), self.desk.register.kiosk[:SHORT]
        return RecoverySheet(self.office, kiosk, self.key, now, self.desk.operator)

    def _note(self) -> None:
        with self.desk.register.write() as writer:
            self.desk.record_now(writer, RecoveryKeyPrinted())
            writer.commit()
