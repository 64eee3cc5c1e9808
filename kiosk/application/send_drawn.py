"""A document that was drawn for the printer alone, on its way there."""

from __future__ import annotations

from pathlib import Path

from kiosk.application.ports.paper import KeptAsPdf, Printer, PrintOutcome


def send_drawn(printer: Printer, drawn: Path, title: str) -> PrintOutcome:
    """Where it went; the drawn file is gone then. Raises OSError."""
    went = printer.send(drawn, title)
    # Where even the folder of last resort took no copy, the drawn file is the only one there is.
    if not (isinstance(went, KeptAsPdf) and went.path == drawn):
        drawn.unlink(missing_ok=True)
    return went
