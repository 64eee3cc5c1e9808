"""Copies of the register: made, verified, kept on two disks, rotated; each of it is a fact in the journal."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from kiosk.application.backup_store import COPY_NAME, BackupStore, shown
from kiosk.application.ports.backups import BackupFault, BackupPlace, CheckOrder, CopyFailedError
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.trusted_day import trusted_day
from kiosk.domain.backup_facts import BackupDrilled, BackupMade
from kiosk.domain.backups import BackupName, beyond_days, outdated
from kiosk.domain.journal import EMPTY, Head

SECOND = "second"
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
        if made.verified:
            self._tidy()
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
        kept = store.place.keep(draft / COPY_NAME, name)
        work.name = name
        if store.second is not None:
            try:
                store.second.sweep()
                store.second.take(kept, name)
            except CopyFailedError:
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

    def _tidy(self) -> None:
        for place in self.store.places:
            try:
                self._tidy_place(place)
            except CopyFailedError:
                # The new copy is good; the next one tries it again.
                continue

    def _tidy_place(self, place: BackupPlace) -> None:
        """Let go of old copies, and take out of those that stay what its period is over of."""
        store = self.store
        with store.desk.register.read() as reader:
            today = trusted_day(reader, store.desk.clock.now()).sure
        before = today - timedelta(days=store.desk.retention.health_days)
        there = store.own(place)
        old = set(outdated(there, store.rules.rotation))
        for name in old:
            place.drop(name)
        kept = [one for one in there if one not in old]
        long_kept = set(beyond_days(kept, store.rules.rotation))
        for name in kept[:-1]:
            store.copier.strike(place.file_of(name), before, lists=name in long_kept)
