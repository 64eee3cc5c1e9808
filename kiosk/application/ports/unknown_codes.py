"""Texts of codes that no dialect knows, kept apart from the journal for a few days."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kiosk.domain.retention import Retention


@dataclass(frozen=True, slots=True)
class UnknownCode:
    """One text and how often it was shown."""

    text: str = field(repr=False)
    first_shown: datetime
    last_shown: datetime
    times: int


class UnknownCodes(Protocol):
    """What waits for an administrator's pattern, within the unit of work that hands this out."""

    def keep(self, text: str, at: datetime, retention: Retention) -> None:
        """Keep a text that was shown, once however often, and drop what is over its time or number."""
        ...

    def drop_old(self, now: datetime, retention: Retention) -> None:
        """Drop what is over its time; after the commit it stands in no file any more."""
        ...

    def drop_all(self) -> int:
        """Drop every text, at once and in every file; returns how many there were."""
        ...

    def all(self) -> tuple[UnknownCode, ...]:
        """Every text that is kept, the one shown last first."""
        ...
