"""Copies of the register: how they are made, opened anew, and where they lie."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Protocol, TypeVar

from kiosk.application.ports.opening import Told
from kiosk.domain.backups import BackupName
from kiosk.domain.journal import EMPTY, Head
from kiosk.domain.retention import Retention

T = TypeVar("T")


class BackupFault(Enum):
    """Why a copy cannot be relied on; its sentence has the key `backup.fault_<value>`."""

    NO_ROOM = "no_room"
    GONE = "gone"
    """The folder, or the disk that it is on, is not there."""
    IO = "io"
    STOPPED = "stopped"
    """The kiosk ended meanwhile."""
    SOURCE = "source"
    """The register itself could not be read."""
    MISSING = "missing"
    DAMAGED = "damaged"
    """Not the whole of a copy any more: cut off, or bytes of it changed."""
    WRONG_KEY = "wrong_key"
    """Of another register, or so damaged that its first page opens with no key."""
    FOREIGN = "foreign"
    """It opens, and is the register of another kiosk."""
    MISNAMED = "misnamed"
    """It is named as a copy that goes further, or less far, than what is in it."""
    NEWER = "newer"
    BROKEN = "broken"
    """The journal in it does not hold together, or a sheet or a view is not what the journal says."""
    WRONG_HEAD = "wrong_head"
    """The journal in it does not end where it should."""
    UNCHECKED = "unchecked"
    """It could not be opened anew: the process that does so failed."""
    SILENT = "silent"
    """The disk, or the share that it is, does not answer."""


@dataclass(frozen=True, slots=True)
class CopyState:
    """What a copy says of itself when it is opened anew. With a fault only what was learned before it."""

    fault: BackupFault | None = None
    kiosk: str = ""
    head: Head = EMPTY
    entries: int = 0
    """Of the journal, verified one by one from `CheckOrder.since` on."""
    visits: int = 0


@dataclass(frozen=True, slots=True)
class CheckOrder:
    """How a copy is opened anew: `folder` holds nothing but the copy, under the register's own name."""

    folder: Path
    head: Head | None = None
    """Where its journal must end; None where that is not known."""
    since: Head = EMPTY
    """Up to here an earlier copy of the same journal was verified whole; this one must hold the same seal there."""


class CopyFailedError(Exception):
    """A copy was not made; `cause` picks the sentence."""

    def __init__(self, cause: BackupFault) -> None:
        super().__init__(cause)
        self.cause = cause


class RegisterCopier(Protocol):
    """Copies the live register by the database's own means; nobody else ever reads its files."""

    def copy(self, out: Path, told: Told) -> Head:
        """Copy one state to `out` and give its head; the desk goes on recording.

        `told` hears how many of how many pages are copied, and may raise to stop it. Raises `CopyFailedError`.
        """
        ...

    def strike(self, copy: Path, today: date, retention: Retention) -> None:
        """Take out of an older copy what is erased in the register; where that is not the copy's own any more, what is
        over its time. Raises `CopyFailedError`.
        """
        ...

    def strike_asides(self, today: date, retention: Retention) -> None:
        """The same in registers that lie beside the one in use, from before a restore or an upgrade; never raises."""
        ...


class CopyChecker(Protocol):
    """Opens a copy as a start does, in a process of its own."""

    def __call__(self, order: CheckOrder) -> CopyState: ...


class BackupPlace(Protocol):
    """A folder of copies. All raise `CopyFailedError`."""

    @property
    def folder(self) -> Path: ...
    def draft(self) -> Path:
        """A new folder for a copy that is not finished, whose files are readable by their owner alone."""
        ...

    def keep(self, drafted: Path, name: BackupName) -> Path:
        """Give a finished copy its name, in one step that lasts; its draft folder is gone."""
        ...

    def take(self, file: Path, name: BackupName) -> Path:
        """Copy a copy from another place: whole, compared, and only then under its name."""
        ...

    def lay_out(self, file: Path, file_name: str) -> Path:
        """A new draft folder with this copy alone in it, under `file_name`."""
        ...

    def drop(self, name: BackupName) -> None: ...
    def sweep(self) -> None:
        """Throw away drafts that a power cut left."""
        ...

    def names(self) -> Sequence[BackupName]:
        """The copies that lie here, of whatever kiosk, oldest first; empty where there is no folder."""
        ...

    def file_of(self, name: BackupName) -> Path: ...
    def size_of(self, name: BackupName) -> int:
        """Bytes, 0 where it is gone."""
        ...

    def disks(self) -> frozenset[str]:
        """The machine's names of the disks that the folder is on, of the nearest one that is there; empty where the
        machine does not tell.
        """
        ...


class FarPlace(Protocol):
    """A folder of copies on another disk, which may be gone, and may never answer."""

    @property
    def folder(self) -> Path: ...
    def do(self, work: Callable[[BackupPlace], T], size: int = 0) -> T:
        """Do `work` at the folder and give what it gives. `size` are the bytes that it writes, which decide how long it
        may take. Work is a module's function or a `partial` of one, over values that can be sent to another process.

        Raises `CopyFailedError`.
        """
        ...
