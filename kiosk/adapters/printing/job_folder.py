"""Documents that wait for their printer, in a folder that outlives the program."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from kiosk.application.ports.paper import PrinterState
from kiosk.application.ports.print_system import PrintJob

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class JobFolder:
    """Two files for each: the PDF and, last, what is known of it; a PDF alone was never accepted."""

    folder: Path
    write: Callable[[bytes, Path], None]
    """Writes a file whole or not at all. Raises OSError."""

    def add(self, job: PrintJob, document: Path) -> None:
        """Keep a copy. Raises OSError and leaves nothing."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        copy = self.document(job.job_id)
        try:
            # On the disk before it is told of: a power cut must not leave a job whose document is empty.
            self.write(document.read_bytes(), copy)
            self.update(job)
        except OSError:
            copy.unlink(missing_ok=True)
            raise

    def update(self, job: PrintJob) -> None:
        """Keep what became of it. Raises OSError."""
        said = asdict(job) | {"since": job.since.isoformat(), "why": job.why.value}
        self.write(json.dumps(said, ensure_ascii=False).encode(), self._card(job.job_id))

    def remove(self, job_id: str) -> None:
        """Forget it and its document; never raises."""
        for file in (self._card(job_id), self.document(job_id)):
            try:
                file.unlink(missing_ok=True)
            except OSError as error:
                _log.warning("a job that is done stays in its folder: %s", type(error).__name__)

    def document(self, job_id: str) -> Path:
        """Where its copy lies."""
        return self.folder / f"{job_id}.pdf"

    def jobs(self) -> tuple[PrintJob, ...]:
        """All of them, the oldest first; what cannot be read is left out."""
        found = [job for card in sorted(self.folder.glob("*.json")) if (job := self._read(card)) is not None]
        return tuple(sorted(found, key=lambda one: (one.since, one.job_id)))

    def _card(self, job_id: str) -> Path:
        return self.folder / f"{job_id}.json"

    def _read(self, card: Path) -> PrintJob | None:
        try:
            said = json.loads(card.read_text("utf-8"))
            said |= {"since": datetime.fromisoformat(said["since"]), "why": PrinterState(said["why"])}
            job = PrintJob(**said)
            return job if job.job_id == card.stem and self.document(job.job_id).is_file() else None
        except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
            _log.warning("a waiting job cannot be read: %s", type(error).__name__)
            return None
