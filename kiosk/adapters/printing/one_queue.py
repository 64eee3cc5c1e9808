"""A printer of its own for one kind of paper, beside the kiosk's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.application.ports.paper import PrinterState, PrintOutcome
from kiosk.application.print_jobs import PrintJobs


@dataclass(frozen=True, slots=True)
class OneQueue:
    """Implements `Printer`: what is sent goes to the queue of this name, and waits there as all jobs do."""

    jobs: PrintJobs
    queue: str

    def state(self) -> PrinterState:
        """Of this queue."""
        return self.jobs.system.queue(self.queue).status().state

    def send(self, document: Path, title: str) -> PrintOutcome:
        """Print one copy; never raises, never waits for paper."""
        return self.jobs.send_to(self.queue, document, title)
