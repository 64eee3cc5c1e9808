"""In which order copies of a register were made: by the journal's numbers, which go up whatever the clock shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.backups import BackupName


@dataclass(frozen=True, slots=True)
class Cut:
    """An older copy became the register: what was recorded after it belongs to a past that no journal has any more."""

    seq: int
    """The last entry that the copy held."""
    at: datetime
    """When it was taken in."""


@dataclass(frozen=True, slots=True)
class CopyOrder:
    """Of the copies of one kiosk. A clock that was ahead leaves names of days that have not come; by time such a copy
    would be the latest for as long, kept and tried in the place of those that are.
    """

    cuts: tuple[Cut, ...] = ()
    known: frozenset[str] = frozenset()
    """File names that the journal knows: whatever their number, they are its own. Asked only where there are cuts."""

    def __call__(self, names: Iterable[BackupName]) -> tuple[BackupName, ...]:
        """Oldest first, those of a past that is lost before all others."""
        return tuple(sorted(names, key=self._rank))

    def _rank(self, name: BackupName) -> tuple[bool, int, datetime]:
        return not self._is_lost(name), name.seq, name.made_at

    def _is_lost(self, name: BackupName) -> bool:
        beyond = any(name.seq > cut.seq and name.made_at <= cut.at for cut in self.cuts)
        return beyond and name.file_name not in self.known


def misnamed(file_name: str, kiosk: str, seq: int) -> bool:
    """Whether a file has the name of a copy of another kiosk, or up to another entry, than what is in it."""
    name = BackupName.read(file_name)
    return name is not None and (name.seq != seq or not name.is_of(kiosk))
