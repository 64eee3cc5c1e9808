"""A desk with copies of its register, for the tests of copies: real files, the real process that opens them anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.backups.backup_folder import BackupFolder
from kiosk.adapters.backups.restore_folder import RestoreFolder
from kiosk.adapters.persistence.backup_copy import SqlCopier
from kiosk.adapters.persistence.copy_check import check_copy
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.application.backup_store import BackupStore
from kiosk.application.drill_backups import DrillBackups
from kiosk.application.keep_backups import KeepBackups
from kiosk.application.ports.backups import CheckOrder, CopyState
from kiosk.application.restore_register import RestoreRegister
from kiosk.domain.backups import BackupRules
from tests.fakes.desk import KEY, CountingChance, TestClock
from tests.integration.registers import Door, open_door


@dataclass(frozen=True)
class CheckedHere:
    """Opens a copy in this process: what the other one does, without its start."""

    key: bytes = KEY

    def __call__(self, order: CheckOrder) -> CopyState:
        return check_copy(order, self.key, TestClock())


def store_of(door: Door, folder: Path, second: Path | None = None, rules: BackupRules | None = None) -> BackupStore:
    """Copies of the door's register in `folder`, and in `second` where that is there."""
    return BackupStore(
        door.desk,
        SqlCopier(door.register.file.file, KEY),
        CheckedHere(),
        BackupFolder(folder),
        BackupFolder(second, made=False) if second else None,
        rules or BackupRules(),
    )


def keeping(door: Door, folder: Path, second: Path | None = None, rules: BackupRules | None = None) -> KeepBackups:
    """The use case that makes copies."""
    return KeepBackups(store_of(door, folder, second, rules))


def drilling(door: Door, folder: Path) -> DrillBackups:
    """The use case that tries them."""
    return DrillBackups(store_of(door, folder))


def restoring(
    register: Path,
    copies: Path,
    clock: TestClock,
    standing: CopyState | None = None,
    key: bytes = KEY,
    allowed: Callable[[bool], None] = lambda _older: None,
) -> RestoreRegister:
    """The use case that takes one in, by whoever may."""
    place = BackupFolder(copies)
    return RestoreRegister(
        RestoreFolder(register),
        CheckedHere(key),
        lambda: standing,
        lambda kiosk: max((one.seq for one in place.names() if one.is_of(kiosk)), default=0),
        clock,
        CountingChance(seed="restore"),
        allowed,
    )


def standing_in(register: Path) -> CopyState | None:
    """What the register there says of itself."""
    if not (register / DATABASE_NAME).exists():
        return None
    with open_door(register) as door, door.register.read() as reader:
        return CopyState(None, door.register.kiosk, reader.head())


def copy_of(folder: Path) -> Path:
    """The only copy that lies there."""
    (only,) = folder.glob("so-ra-vao_*.db")
    return only


__all__ = ["DATABASE_NAME", "CheckedHere", "copy_of", "drilling", "keeping", "restoring", "standing_in", "store_of"]
