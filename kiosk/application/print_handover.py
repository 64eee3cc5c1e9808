"""The half page of a hand-over: what one shift gave to the next, to be signed by both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.application.ports.clock import Chance
from kiosk.application.ports.paper import Printer, PrintOutcome
from kiosk.application.send_drawn import send_drawn
from kiosk.application.shift_outcomes import HandedOver
from kiosk.domain.office import Office
from kiosk.domain.office_time import office_day
from kiosk.domain.shift import Shift
from kiosk.domain.shift_facts import ShiftReport


@dataclass(frozen=True, slots=True)
class HandoverSheet:
    """What stands on the half page; no visitor is on it."""

    office: Office
    shift: Shift
    coming: str
    at: datetime
    report: ShiftReport


class HandoverDocument(Protocol):
    """Draws the half page."""

    def write(self, sheet: HandoverSheet, out: Path) -> None:
        """Write the PDF to `out`, whole or not at all. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PrintHandover:
    """Draw, hand to the printer; where there is none the file stays in the printer's folder."""

    office: Office
    document: HandoverDocument
    printer: Printer
    folder: Path
    chance: Chance

    def __call__(self, handed: HandedOver) -> PrintOutcome:
        """Where it went. Raises OSError."""
        sheet = HandoverSheet(
            self.office, handed.summary.shift, handed.shift.operator, handed.summary.at, handed.summary.report
        )
        day = office_day(sheet.at).isoformat()
        drawn = self.folder / f"giao-ca-{day}-{self.chance.new_id()[:8]}.pdf"
        self.document.write(sheet, drawn)
        return send_drawn(self.printer, drawn, f"Giao ca {day}")
