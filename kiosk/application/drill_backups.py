"""The drill: a copy is restored for trial, opened as a start does, and compared with the journal, entry by entry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.application.backup_store import COPY_NAME, BackupStore, shown
from kiosk.application.ports.backups import BackupFault, CheckOrder, CopyFailedError, CopyState
from kiosk.domain.backup_facts import BackupDrilled
from kiosk.domain.backup_order import misnamed

_OF_THE_MACHINE = {one.value for one in (BackupFault.STOPPED, BackupFault.NO_ROOM, BackupFault.UNCHECKED)}
"""They say nothing against the copy, and an older one would fare no better."""


@dataclass(frozen=True, slots=True)
class DrillBackups:
    """Once a week by itself, off the lanes of the desk. Raises `RegisterUnavailableError` like every record."""

    store: BackupStore

    def __call__(self) -> tuple[BackupDrilled, ...]:
        """Try the latest copy, and those before it until one is good; what was tried, in that order."""
        tried: list[BackupDrilled] = []
        for name in reversed(self.store.own()):
            tried.append(self.of(self.store.place.file_of(name)))
            if tried[-1].good or tried[-1].fault in _OF_THE_MACHINE:
                break
        return tuple(tried)

    def of(self, file: Path) -> BackupDrilled:
        """Try this copy."""
        store = self.store
        began, state = store.desk.clock.steady(), self._tried(file)
        store.place.sweep()
        drilled = BackupDrilled(
            file.name,
            state.head.seq,
            shown(state.head),
            state.entries,
            store.milliseconds_since(began),
            state.fault.value if state.fault else "",
        )
        store.record(drilled)
        return drilled

    @property
    def due(self) -> bool:
        """Whether the last trial is so long ago, and there is something to try."""
        with self.store.desk.register.read() as reader:
            last = reader.last_entry(("drill",))
        now, every = self.store.desk.clock.now(), self.store.rules.drill_every
        return (last is None or not last.happened_at <= now < last.happened_at + every) and bool(self.store.own())

    def _tried(self, file: Path) -> CopyState:
        try:
            state = self.store.check(CheckOrder(self.store.place.lay_out(file, COPY_NAME)))
        except CopyFailedError as failed:
            return CopyState(failed.cause)
        return state if state.fault else self._compared(state, file.name)

    def _compared(self, state: CopyState, file_name: str) -> CopyState:
        """The copy's last entry must be the journal's entry of that number, and the one that its name tells."""
        if state.kiosk != self.store.desk.register.kiosk:
            return replace(state, fault=BackupFault.FOREIGN)
        if misnamed(file_name, state.kiosk, state.head.seq):
            return replace(state, fault=BackupFault.MISNAMED)
        with self.store.desk.register.read() as reader:
            entry = next(iter(reader.entries(state.head.seq - 1)), None)
        same = entry is not None and (entry.seq, entry.seal) == (state.head.seq, state.head.seal)
        return state if same or state.head.seq == 0 else replace(state, fault=BackupFault.WRONG_HEAD)
