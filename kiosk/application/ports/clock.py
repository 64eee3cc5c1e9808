"""Time and chance, injected so that a test can move the one and fix the other."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The wall clock."""

    def now(self) -> datetime:
        """The moment, in UTC, with a zone."""
        ...

    def steady(self) -> float:
        """Seconds since some start, for spans: goes on evenly when somebody sets the wall clock."""
        ...


class Chance(Protocol):
    """Ids and salts."""

    def new_id(self) -> str:
        """A fresh id: 32 hex digits."""
        ...

    def salt(self) -> bytes:
        """32 bytes from the system's secure source."""
        ...
