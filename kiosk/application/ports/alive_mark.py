"""When the kiosk was last known to run: the one thing that a power cut must not take along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class LastAlive:
    """At this moment it ran, or ended as it should."""

    at: datetime
    ended: bool = False


class AliveMark(Protocol):
    """Kept beside the register; losing it costs a minute of knowledge, never a record."""

    def read(self) -> LastAlive | None:
        """What the kiosk left last, None where nothing can be read."""
        ...

    def write(self, last: LastAlive) -> bool:
        """Make it last on the disk; False where that could not be done."""
        ...
