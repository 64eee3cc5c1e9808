"""The machine's clock and its secure random source."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from kiosk.domain.sheet import SALT_BYTES


def steady_seconds() -> float:
    """Since the machine was started. Linux leaves a sleep out of its monotonic clock, and then the wall clock would
    seem to have jumped after each night; Windows and macOS count it.
    """
    counts_sleep: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if counts_sleep is None else time.clock_gettime(counts_sleep)


@dataclass(frozen=True, slots=True)
class SystemClock:
    """Implements `Clock`."""

    def now(self) -> datetime:
        """The machine's wall clock."""
        return datetime.now(UTC)

    def steady(self) -> float:
        """The machine's own count of seconds, those of its sleep too."""
        return steady_seconds()


@dataclass(frozen=True, slots=True)
class ShiftedClock:
    """A clock that starts at a chosen moment and runs on at the pace of life: for replays and training only."""

    start: datetime
    began: float = field(default_factory=steady_seconds)

    def now(self) -> datetime:
        """The chosen start plus the time that passed since."""
        return self.start.astimezone(UTC) + timedelta(seconds=steady_seconds() - self.began)

    def steady(self) -> float:
        """The machine's own count of seconds, those of its sleep too."""
        return steady_seconds()


@dataclass(frozen=True, slots=True)
class SystemChance:
    """Implements `Chance`."""

    def new_id(self) -> str:
        """128 bits from the secure source, as hex."""
        return secrets.token_hex(16)

    def salt(self) -> bytes:
        """A fresh salt."""
        return secrets.token_bytes(SALT_BYTES)
