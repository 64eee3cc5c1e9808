"""The register's own folder while a copy takes its place: decided in one step, and finished whatever happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.domain.backup_facts import RegisterRestored


@dataclass(frozen=True, slots=True)
class RestorePlan:
    """What was decided, as the journal will say it; the id is made once, so that it stands there once."""

    event_id: str
    at: datetime
    operator: str
    fact: RegisterRestored


class RestorePlace(Protocol):
    """All raise OSError; what was interrupted is gone on with."""

    def lay_out(self, file: Path) -> Path:
        """A new draft folder that holds a copy of `file` under the register's name."""
        ...

    def decide(self, draft: Path, plan: RestorePlan, key: bytes | None) -> None:
        """From this step on the copy will be the register; `key` opens it where another key is kept here."""
        ...

    def finish(self, kept_key: Callable[[], bytes | None], keep_key: Callable[[bytes], None]) -> RestorePlan | None:
        """Put the register before aside, the copy in its place; None where nothing was decided.

        `kept_key` gives the key that is kept, None for none; `keep_key` keeps the new one in its place.
        """
        ...

    def done(self) -> None:
        """The plan stands in the journal."""
        ...

    def sweep(self) -> None:
        """Throw away drafts that were never decided."""
        ...
