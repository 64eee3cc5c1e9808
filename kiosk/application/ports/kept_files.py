"""Documents and tables that lie in the kiosk's own folders until their time is over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol


class KeptFiles(Protocol):
    """Registers that no printer took, lists that were saved, prints that wait."""

    def older(self, before: date) -> Sequence[Path]:
        """Files that may name people and were written before that day, in order; none where a folder cannot be read."""
        ...

    def erase(self, file: Path) -> bool:
        """Written over, then gone; False where the system does not let it."""
        ...
