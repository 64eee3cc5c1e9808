"""A document that was drawn for the printer alone, on its way there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.application.ports.paper import KeptAsPdf, Printer, PrintOutcome

ONLY_COPIES = "giu-lai"
"""The folder of papers that no printer and no folder took."""


def send_drawn(printer: Printer, drawn: Path, title: str) -> PrintOutcome:
    """Where it went; the drawn file is gone then. Raises OSError."""
    went = printer.send(drawn, title)
    if isinstance(went, KeptAsPdf) and went.path == drawn:
        # Even the folder of last resort took no copy: it is the only one there is.
        return replace(went, path=_put_apart(drawn))
    drawn.unlink(missing_ok=True)
    return went


def _put_apart(drawn: Path) -> Path:
    """Out of the folder from which the next start throws away what was on its way; where that fails it stays."""
    apart = drawn.parent / ONLY_COPIES / drawn.name
    try:
        apart.parent.mkdir(mode=0o700, exist_ok=True)
        return drawn.replace(apart)
    except OSError:
        return drawn
