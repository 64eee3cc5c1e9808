"""The recovery key of the office's safe opens a register whose key is lost, and is kept anew.

Nothing is made here and nothing overwritten: a register that is not there stays missing, and a key that was kept and
opens nothing is put aside before the right one takes its place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.recovery_key import RecoveryKey
from kiosk.domain.staff import wait_after


class KeyTaken(Enum):
    """What came of it."""

    OPENS = "opens"
    """It is kept: the next try begins the kiosk."""
    OTHER = "other"
    """A good key, but of another register."""
    NOT_KEPT = "not_kept"
    """It opens the register, and no place would keep it."""


@dataclass(slots=True)
class TakeKeyBack:
    """Counts wrong keys: each one waits longer."""

    opens: Callable[[bytes], bool]
    """Whether the register that stands here opens with a key. Raises `RegisterUnavailableError` and OSError."""
    keep: Callable[[bytes], None]
    """Keeps it in the place of the one before, which is put aside. Raises OSError."""
    wrong: int = 0

    @property
    def wait(self) -> int:
        """Seconds before the next key is heard."""
        return wait_after(self.wrong)

    def __call__(self, typed: RecoveryKey) -> KeyTaken:
        """Try it. Raises `RegisterUnavailableError` and OSError for whatever else is wrong with the register."""
        if not self.opens(typed.key):
            self.wrong += 1
            return KeyTaken.OTHER
        try:
            self.keep(typed.key)
        except OSError:
            return KeyTaken.NOT_KEPT
        self.wrong = 0
        return KeyTaken.OPENS
