"""The parts that make, try and restore copies of the register, joined: part of the composition root."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.backups.backup_folder import BackupFolder
from kiosk.adapters.backups.disks import disks_of
from kiosk.adapters.backups.restore_folder import RestoreFolder
from kiosk.adapters.platform.keys import find_key, keep_key, kept_key, stores_for
from kiosk.adapters.platform.system_clock import SystemChance
from kiosk.adapters.resources.backup_file import load_backup
from kiosk.adapters.resources.settings_files import read_settings, write_missing
from kiosk.application.backup_store import BackupStore
from kiosk.application.ports.backups import BackupFault, CheckOrder, CopyState
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.application.restore_register import RestoreRegister, record_restored
from kiosk.application.start_faults import RestoreHaltedError
from kiosk.backup_check import CheckedApart
from kiosk.far_place import FarFolder

if TYPE_CHECKING:
    from datetime import date

    from kiosk.adapters.platform.folders import Folders
    from kiosk.application.ports.clock import Clock
    from kiosk.application.ports.opening import Told
    from kiosk.application.ports.register import Register
    from kiosk.application.ports.restoring import RestorePlan
    from kiosk.application.print_recovery import PrintRecovery
    from kiosk.bootstrap import Facts
    from kiosk.domain.journal import Head
    from kiosk.domain.retention import Retention

_log = logging.getLogger(__name__)


def backup_store(
    facts: Facts,
    desk: Recording,
    *,
    to: Path | None = None,
    operator: Callable[[], str] = lambda: BY_ITSELF,
    stopped: Callable[[], bool] = lambda: False,
) -> BackupStore:
    """Where the office's settings say, or `to` alone. The key is asked for when a copy is made."""
    from kiosk.adapters.persistence.sql_register import DATABASE_NAME

    def check(order: CheckOrder) -> CopyState:
        return CheckedApart(key(), stopped)(order)

    rules, key = load_backup(facts.layers), partial(key_of_register, facts.folders.register)
    second = FarFolder(BackupFolder(Path(rules.second).expanduser(), made=False), stopped)
    return BackupStore(
        desk,
        _LateCopier(facts.folders.register / DATABASE_NAME, key, partial(read_settings, facts.folders.config)),
        check,
        BackupFolder(to) if to else backup_place(facts),
        second if rules.second and to is None else None,
        rules,
        operator,
        stopped,
        partial(disks_of, facts.folders.register),
    )


def backup_place(facts: Facts) -> BackupFolder:
    """The first folder of copies."""
    folder = load_backup(facts.layers).folder
    return BackupFolder(Path(folder).expanduser() if folder else facts.folders.backups)


def restoring(facts: Facts, clock: Clock, key: bytes) -> RestoreRegister:
    """The use case that takes a copy in; `key` is the copy's."""
    place = backup_place(facts)

    def known_seq(kiosk: str) -> int:
        return max((one.seq for one in place.names() if one.is_of(kiosk)), default=0)

    return RestoreRegister(
        RestoreFolder(facts.folders.register),
        CheckedApart(key),
        lambda: _standing(facts.folders.register, clock),
        known_seq,
        clock,
        SystemChance(),
    )


def recovery_printing(facts: Facts, desk: Recording) -> PrintRecovery:
    """The use case that puts the register's key on paper. Raises `RegisterUnavailableError`."""
    from kiosk.adapters.documents.recovery_pdf import RecoveryPdf
    from kiosk.application.print_recovery import PrintRecovery
    from kiosk.application.wording import VIETNAMESE
    from kiosk.domain.recovery_key import RecoveryKey

    document = RecoveryPdf(facts.layers.shipped / "fonts", facts.wordings.of(VIETNAMESE))
    return PrintRecovery(desk, facts.office, document, RecoveryKey(key_of_register(facts.folders.register)))


def finish_restore(folder: Path, *, own_key: bool = False) -> RestorePlan | None:
    """Before anything opens the register: a restore that was decided is gone on with. Raises OSError."""
    stores = stores_for(folder)[-1:] if own_key else stores_for(folder)
    return RestoreFolder(folder).finish(partial(kept_key, stores), partial(keep_key, stores))


@contextmanager
def restore_named() -> Iterator[None]:
    """Raise `RestoreHaltedError` for whatever keeps a restore from being gone on with."""
    try:
        yield
    except (OSError, ValueError, LookupError) as error:
        # Not its words: a plan that is damaged is quoted in them.
        _log.error("a restore could not be finished: %s", type(error).__name__)
        raise RestoreHaltedError from None


def tell_restored(folders: Folders, key: bytes, register: Register, plan: RestorePlan | None) -> None:
    """Say in the journal of the register that was just restored where it comes from; nothing where it was not.

    The administrator's files that came with the copy lie where they belong then; none is written over.
    """
    if plan is not None:
        _take_settings(folders, key)
        record_restored(register, plan)
        RestoreFolder(folders.register).done()


def _take_settings(folders: Folders, key: bytes) -> None:
    from kiosk.adapters.persistence.kept_settings import drop_settings, settings_in
    from kiosk.adapters.persistence.sql_register import DATABASE_NAME

    file = folders.register / DATABASE_NAME
    try:
        write_missing(folders.config, settings_in(file, key))
    except OSError as fault:
        # The register is what counts: it opens, and the files can be written by hand.
        _log.warning("the settings of the copy were not written: %s", type(fault).__name__)
    drop_settings(file, key)


def _standing(folder: Path, clock: Clock) -> CopyState | None:
    """What the register in this folder says of itself, opened as a start does."""
    from kiosk.adapters.persistence.sql_register import is_made, open_register

    if not is_made(folder):
        return None
    try:
        key = find_key(stores_for(folder))
        if key is None:
            return CopyState(BackupFault.WRONG_KEY)
        register = open_register(folder, key, clock, "")
    except (RegisterUnavailableError, ValueError, OSError):
        return CopyState(BackupFault.DAMAGED)
    try:
        with register.read() as reader:
            return CopyState(None, register.kiosk, reader.head())
    except RegisterUnavailableError:
        return CopyState(BackupFault.DAMAGED, register.kiosk)
    finally:
        register.close()


def key_of_register(folder: Path) -> bytes:
    """The key that is kept for the register in `folder`. Raises `RegisterUnavailableError`."""
    try:
        key = find_key(stores_for(folder))
    except ValueError:
        raise RegisterUnavailableError(RegisterFault.WRONG_KEY) from None
    if key is None:
        raise RegisterUnavailableError(RegisterFault.KEY_MISSING)
    return key


@dataclass(frozen=True, slots=True)
class _LateCopier:
    """Implements `RegisterCopier`; the key is nowhere before it is needed."""

    file: Path
    key: Callable[[], bytes]
    settings: Callable[[], Mapping[str, bytes]]

    def copy(self, out: Path, told: Told) -> Head:
        from kiosk.adapters.persistence.backup_copy import SqlCopier

        return SqlCopier(self.file, self.key(), self.settings).copy(out, told)

    def strike(self, copy: Path, today: date, retention: Retention) -> None:
        from kiosk.adapters.persistence.backup_copy import SqlCopier

        SqlCopier(self.file, self.key()).strike(copy, today, retention)

    def strike_asides(self, today: date, retention: Retention) -> None:
        from kiosk.adapters.persistence.backup_copy import SqlCopier

        SqlCopier(self.file, self.key()).strike_asides(today, retention)
