"""Put a day's register on paper: compose, draw, hand to the printer, write into the journal that it was printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.application.compose_register_day import PrintRequest, compose_register_day
from kiosk.application.ports.paper import KeptAsPdf, Printer, PrintOutcome, RegisterDocument
from kiosk.application.recording import Recording
from kiosk.application.send_drawn import send_drawn
from kiosk.domain.desk_facts import RegisterPrinted
from kiosk.domain.office import App, Office
from kiosk.domain.register_day import RegisterDay, Totals, totals_of
from kiosk.domain.register_notes import GapNote


@dataclass(frozen=True, slots=True)
class Printed:
    """A register left the kiosk."""

    day: date
    pages: int
    totals: Totals
    provisional: bool
    copy: int
    went: PrintOutcome
    head_code: str
    gaps: tuple[GapNote, ...] = ()
    """When the kiosk was off on that day, as the register says it."""


@dataclass(frozen=True, slots=True)
class PrintRegister:
    """Print or save the register of a day."""

    desk: Recording
    office: Office
    app: App
    document: RegisterDocument

    def to_file(self, day: date, out: Path) -> Printed:
        """Write the PDF to `out`. Raises OSError and `RegisterUnavailableError`."""
        composed, pages = self._draw(day, out)
        return self._note(composed, pages, KeptAsPdf(out))

    def to_printer(self, day: date, printer: Printer, folder: Path) -> Printed:
        """Hand the PDF to `printer`; where there is none it stays in the printer's folder, and the outcome says so."""
        drawn = folder / f"so-ra-vao-{day.isoformat()}-{self.desk.chance.new_id()[:8]}.pdf"
        composed, pages = self._draw(day, drawn)
        return self._note(composed, pages, send_drawn(printer, drawn, f"So ra vao {day.isoformat()}"))

    def _draw(self, day: date, out: Path) -> tuple[RegisterDay, int]:
        request = PrintRequest(day, self.desk.clock.now(), self.desk.operator)
        with self.desk.register.read() as reader:
            composed = compose_register_day(reader, request, self.office, self.app)
        return composed, self.document.write(composed, out)

    def _note(self, composed: RegisterDay, pages: int, went: PrintOutcome) -> Printed:
        with self.desk.register.write() as writer:
            self.desk.record_now(writer, RegisterPrinted(composed.day, composed.copy, pages))
            writer.commit()
        return Printed(
            day=composed.day,
            pages=pages,
            totals=totals_of(composed.lines, len(composed.refused)),
            provisional=not composed.closed,
            copy=composed.copy,
            went=went,
            head_code=composed.head_code,
            gaps=composed.gaps,
        )
