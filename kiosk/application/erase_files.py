"""Documents and tables over their time are erased from the kiosk's own folders; that they were is in the journal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from kiosk.application.erase_due import digest_of, surely_today
from kiosk.application.ports.kept_files import KeptFiles
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.domain.erasure_facts import FilesErased
from kiosk.domain.journal import Record


@dataclass(frozen=True, slots=True)
class EraseFiles:
    """Run once a day, off the lane of records: a folder may lie on a slow disk."""

    desk: Recording
    files: KeptFiles
    left: Callable[[], int] = lambda: 0
    """Throws away what earlier runs left half drawn, whatever its age, and says of how many files."""

    def __call__(self) -> int:
        """How many files over their time went. Raises `RegisterUnavailableError`; their going is recorded once they are
        gone.
        """
        self.left()
        desk, days = self.desk, self.desk.retention.files_days
        with desk.register.read() as reader:
            before = surely_today(desk, reader) - timedelta(days=days)
        gone = [one.name for one in self.files.older(before) if self.files.erase(one)]
        if gone:
            fact = FilesErased(before, len(gone), digest_of(gone), days)
            with desk.register.write() as writer:
                writer.append(Record(desk.chance.new_id(), desk.clock.now(), BY_ITSELF, fact))
                writer.commit()
        return len(gone)
