"""Copies of the register: made, verified, kept on two disks, rotated; each of it is a fact in the journal."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

from kiosk.application.backup_store import COPY_NAME, BackupStore, order_of, shown
from kiosk.application.ports.backups import BackupFault, CheckOrder, CopyFailedError
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.second_disk import SECOND, SecondDisk
from kiosk.application.tidy_copies import TidyOrder, tidy
from kiosk.application.trusted_day import trusted_day
from kiosk.domain.backup_facts import BackupDrilled, BackupMade
from kiosk.domain.backups import BackupName
from kiosk.domain.journal import EMPTY, Head

WHOLE_UP_TO = 50_000
"""Entries that are verified from the first one at each copy; a longer journal is at the drill, once a week."""


@dataclass
class _Work:
    """What became of a copy so far."""

    head: Head = EMPTY
    name: BackupName | None = None
    fault: BackupFault | None = None
    missed: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class KeepBackups:
    """Runs off the lanes of the desk: a long register is copied and verified for minutes.

    Raises `RegisterUnavailableError` where the fact cannot be recorded; whatever keeps a copy from being made is part
    of the fact, and raises nothing.
    """

    store: BackupStore

    def __call__(self, told: Told = hears_nothing) -> BackupMade:
        """Make a copy now, verify it, put it on both disks, and let go of what is older than it has to be."""
        store = self.store
        began, work = store.desk.clock.steady(), _Work()
        try:
            self._make(work, told)
        except CopyFailedError as failed:
            work.fault = failed.cause
        store.place.sweep()
        name = work.name
        made = BackupMade(
            name.file_name if name else "",
            store.place.size_of(name) if name else 0,
            work.head.seq,
            shown(work.head),
            store.milliseconds_since(began),
            work.fault.value if work.fault else "",
            tuple(work.missed),
        )
        store.record(made)
        if name is not None:
            self._tidy(name, everywhere=not work.missed)
        return made

    def _make(self, work: _Work, told: Told) -> None:
        store = self.store
        store.place.sweep()
        draft = store.place.draft()

        def goes_on(done: int, of: int) -> None:
            if store.stopped():
                raise CopyFailedError(BackupFault.STOPPED)
            told(done, of)

        work.head = store.copier.copy(draft / COPY_NAME, goes_on)
        state = store.check(CheckOrder(draft, work.head, self._verified_up_to(work.head)))
        if state.fault is not None:
            raise CopyFailedError(state.fault)
        if state.kiosk != store.desk.register.kiosk:
            raise CopyFailedError(BackupFault.FOREIGN)
        name = BackupName.of(state.kiosk, store.desk.clock.now(), work.head.seq)
        store.place.keep(draft / COPY_NAME, name)
        work.name = name
        if SecondDisk(store).give(name) is not None:
            work.missed.append(SECOND)

    def _verified_up_to(self, head: Head) -> Head:
        """From where on a copy is verified: an earlier drill saw what was there before, entry by entry."""
        if head.seq <= WHOLE_UP_TO:
            return EMPTY
        with self.store.desk.register.read() as reader:
            drills = [one.fact for one in reader.entries(kinds=("drill",)) if isinstance(one.fact, BackupDrilled)]
            seq = next((one.seq for one in reversed(drills) if one.good and 0 < one.seq <= head.seq), 0)
            entry = next(iter(reader.entries(seq - 1)), None) if seq else None
        return entry.head if entry and entry.seq == seq else EMPTY

    def _tidy(self, made: BackupName, *, everywhere: bool) -> None:
        store = self.store
        with store.desk.register.read() as reader:
            today, order_made = trusted_day(reader, store.desk.clock.now()).sure, order_of(reader)
        order = TidyOrder(made, store.rules.rotation, today, store.desk.retention, order_made)
        work = partial(tidy, copier=store.copier, order=order)
        store.copier.strike_asides(today, store.desk.retention)
        # Where it does not come off: the new copy is good, and the next one tries it again.
        with suppress(CopyFailedError):
            work(store.place)
        if store.second is not None and everywhere:
            with suppress(CopyFailedError):
                store.second.do(work, store.place.size_of(made))
