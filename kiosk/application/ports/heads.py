"""Places outside of the database where heads of the journal are kept."""

from __future__ import annotations

from typing import Protocol


class HeadPlace(Protocol):
    """One file that only grows."""

    @property
    def name(self) -> str:
        """A word for the place, the same for every kiosk: `kiosk`, `second`."""
        ...

    def read(self, last: int = 0) -> str | None:
        """Everything that was kept, or its `last` bytes; empty where nothing was yet, None where the place cannot be
        reached.
        """
        ...

    def append(self, note: str) -> bool:
        """Keep a note after the others, on the disk when this returns; False where the place cannot be reached."""
        ...
