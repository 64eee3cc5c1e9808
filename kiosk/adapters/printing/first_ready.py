"""Paper where there is a printer, a PDF file where there is none: nothing that was to be printed is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.printing.queue import PrintQueue, PrintRefusedError
from kiosk.application.ports.paper import PrinterState, PrintOutcome


@dataclass(frozen=True, slots=True)
class FirstReady:
    """Sends to the first of `queues` that is ready and takes the document; else keeps it in `fallback`."""

    queues: Sequence[PrintQueue]
    fallback: PdfFolder
    copies: int = 1

    def state(self) -> PrinterState:
        """Ready when any queue is, else what keeps the first that there is."""
        states = [queue.status().state for queue in self.queues]
        there = [state for state in states if state is not PrinterState.NONE]
        return PrinterState.READY if PrinterState.READY in there else next(iter(there), PrinterState.NONE)

    def send(self, document: Path, title: str) -> PrintOutcome:
        """Hand over the PDF or keep it, with what each queue said. Never raises."""
        said: list[str] = []
        for queue in self.queues:
            status = queue.status()
            if status.state is PrinterState.READY:
                try:
                    return queue.submit(document, title, self.copies)
                except PrintRefusedError as error:
                    said.append(str(error))
            elif status.says:
                said.append(status.says)
        return self.fallback.keep(document, "; ".join(said))
