"""That a register was opened with the key of the safe, noted before the key is kept: said in the journal as it opens.

Until then the journal cannot be written; a power cut in between loses neither the key nor the fact.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.adapters.platform.keys import put_whole

_NAME = "register.recovered"


@dataclass(frozen=True, slots=True)
class Recovered:
    """The id is made once, so that it stands in the journal once."""

    event_id: str
    at: datetime
    key: str
    """Four letters by which keys are told apart."""


@dataclass(frozen=True, slots=True)
class RecoveredFile:
    """One small file of `folder`."""

    folder: Path

    def note(self, what: Recovered) -> None:
        """Raises OSError."""
        body = {"event_id": what.event_id, "at": what.at.isoformat(), "key": what.key}
        put_whole(self._file, json.dumps(body))

    def read(self) -> Recovered | None:
        """None where nothing is noted, or nothing that can be read."""
        try:
            body = json.loads(self._file.read_text("ascii"))
            return Recovered(str(body["event_id"]), datetime.fromisoformat(body["at"]), str(body["key"]))
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def done(self) -> None:
        """It stands in the journal."""
        self._file.unlink(missing_ok=True)

    @property
    def _file(self) -> Path:
        return self.folder / _NAME
