"""Copies on another disk: given to it, found missing on it, made up for when it is back.

It may be a stick that was pulled out or a share whose server is gone; nothing here waits for it without an end.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path

from kiosk.application.backup_store import BackupStore
from kiosk.application.ports.backups import BackupFault, BackupPlace, CopyFailedError
from kiosk.application.tidy_copies import own_copies
from kiosk.domain.backup_facts import BackupMade, BackupTaken
from kiosk.domain.backups import BackupName
from kiosk.domain.rights import Right

_There = tuple[tuple[BackupName, ...], frozenset[str]]
"""The copies that lie there, and the disks below."""
SECOND = "second"
"""The second disk among the places that a copy missed."""


class SecondState(Enum):
    """How the second disk stands; its sentence has the key `doctor.second.<value>`."""

    NONE = "none"
    """The office has set none up."""
    GOOD = "good"
    BEHIND = "behind"
    """It is there, and the latest copy is not on it."""
    SAME = "same"
    """It is a folder of the disk that the register is on: whatever that disk dies of, it dies of too."""
    GONE = "gone"
    """Its folder is not there, or cannot be read."""
    SILENT = "silent"
    """It does not answer."""


@dataclass(frozen=True, slots=True)
class SecondDisk:
    """Use cases about the second place of a store."""

    store: BackupStore

    def state(self) -> SecondState:
        """As it is now."""
        store = self.store
        try:
            there = self._ask()
        except CopyFailedError as failed:
            return SecondState.SILENT if failed.cause is BackupFault.SILENT else SecondState.GONE
        if there is None:
            return SecondState.NONE
        names, disks = there
        if disks and disks <= store.disks():
            return SecondState.SAME
        own = store.own()
        return SecondState.BEHIND if own and own[-1] not in names else SecondState.GOOD

    def give(self, name: BackupName) -> BackupFault | None:
        """The copy `name` of the first place to the second one: None when it lies there now, whole."""
        store = self.store
        if store.second is None:
            return None
        taken = partial(_taken, file=store.place.file_of(name), name=name)
        try:
            # One that does not answer is found out before it is waited for as long as a copy takes.
            store.second.do(_swept)
            store.second.do(taken, store.place.size_of(name))
        except CopyFailedError as failed:
            return failed.cause
        return None

    def look(self, *, whole: bool) -> SecondState | None:
        """What the desk has to know, once what was missed is made up for: `BEHIND` while the last copy lies on one
        disk only; `SAME`, of which who may restore is told; else `GOOD`. None where nothing is missing and, without
        `whole`, the disk was not touched. Raises `RegisterUnavailableError`.
        """
        if not whole and not self._misses():
            return None
        self.catch_up()
        if self._is_told and self.state() is SecondState.SAME:
            return SecondState.SAME
        return SecondState.BEHIND if self._misses() else SecondState.GOOD

    @property
    def _is_told(self) -> bool:
        return self.store.desk.permits.may(Right.RESTORE)

    def _misses(self) -> bool:
        with self.store.desk.register.read() as reader:
            last = reader.last_entry(("backup", "backup_taken"))
        return last is not None and isinstance(last.fact, BackupMade) and SECOND in last.fact.missed

    def catch_up(self) -> BackupTaken | None:
        """The latest copy to a second disk that lacks it, and the fact that it has it now. None where nothing is
        missing, or it still is. Raises `RegisterUnavailableError`.
        """
        own, there = self.store.own(), self._there()
        if not own or there is None:
            return None
        lies_there = own[-1] in there[0]
        if lies_there and not self._misses():
            return None
        if not lies_there and self.give(own[-1]) is not None:
            return None
        taken = BackupTaken(own[-1].file_name)
        self.store.record(taken)
        return taken

    def _there(self) -> _There | None:
        try:
            return self._ask()
        except CopyFailedError:
            return None

    def _ask(self) -> _There | None:
        kiosk = self.store.desk.register.kiosk
        return self.store.second.do(partial(_seen, kiosk=kiosk)) if self.store.second else None


def _seen(place: BackupPlace, kiosk: str) -> _There:
    if not place.folder.is_dir():
        raise CopyFailedError(BackupFault.GONE)
    return own_copies(place, kiosk), place.disks()


def _swept(place: BackupPlace) -> None:
    place.sweep()


def _taken(place: BackupPlace, file: Path, name: BackupName) -> None:
    place.take(file, name)
