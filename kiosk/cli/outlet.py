"""To a file or to a printer: one way to decide it, to tell where it went, and to tell programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from kiosk.application.ports.paper import KeptAsPdf, PrintOutcome, SentToPrinter, WaitsForPrinter
from kiosk.cli.speech import say

OutOption = Annotated[Path | None, typer.Option("--out", help=say("help.out"), dir_okay=False)]


def put(out: Path | None, to_file: Callable[[Path], object], to_printer: Callable[[], PrintOutcome]) -> PrintOutcome:
    """Into the file that was named, else to the printer; only one of the two is called."""
    if out is None:
        return to_printer()
    file = out.expanduser().absolute()
    to_file(file)
    return KeptAsPdf(file)


def place_of(went: PrintOutcome) -> str:
    """The file or the printer's name, for a sentence."""
    return str(went.path) if isinstance(went, KeptAsPdf) else went.queue


def plain(went: PrintOutcome) -> dict[str, str]:
    """For programs."""
    match went:
        case SentToPrinter(queue=queue, job=job):
            return {"queue": queue, "job": job}
        case KeptAsPdf(path=path):
            return {"file": str(path)}
        case WaitsForPrinter(queue=queue, why=why):
            return {"queue": queue, "waits": why.value}
