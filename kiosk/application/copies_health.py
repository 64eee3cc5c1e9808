"""What the self-test says of copies: how old the last good one is, the second disk, the weekly trial."""

from __future__ import annotations

from datetime import datetime

from kiosk.application.backup_store import BackupStore, is_past, last_good
from kiosk.application.check_health import Finding, Part
from kiosk.application.second_disk import SecondDisk, SecondState
from kiosk.domain.backup_facts import BackupDrilled
from kiosk.domain.office_time import office_clock, office_day


def copies_found(store: BackupStore) -> Finding:
    """Whether a copy was verified lately; a new register has time for its first. Raises `RegisterUnavailableError`."""
    with store.desk.register.read() as reader:
        last = last_good(reader, store.desk.clock.now())
    old = store.is_old()
    if last is None:
        return Finding(Part.COPIES, good=not old, word="never" if old else "none")
    return Finding(Part.COPIES, good=not old, word="old" if old else "good", detail=_moment(last))


def second_found(store: BackupStore) -> Finding:
    """Whether copies lie on another disk too. An office that has set none up is told, and not found at fault."""
    state = SecondDisk(store).state()
    folder = str(store.second.folder) if store.second else ""
    good = state in (SecondState.GOOD, SecondState.NONE)
    return Finding(Part.SECOND, good=good, word=state.value, detail=folder)


def drill_found(store: BackupStore) -> Finding:
    """Whether the last trial came off, and is no more than two of its periods ago."""
    with store.desk.register.read() as reader:
        entry = reader.last_entry(("drill",))
    if entry is None or not isinstance(entry.fact, BackupDrilled):
        return Finding(Part.DRILL, good=True, word="none")
    moment = _moment(entry.happened_at)
    if not entry.fact.good:
        return Finding(Part.DRILL, good=False, word="bad", detail=moment)
    late = is_past(store.desk.clock.now(), entry.happened_at, 2 * store.rules.drill_every)
    return Finding(Part.DRILL, good=not late, word="late" if late else "good", detail=moment)


def _moment(at: datetime) -> str:
    return f"{office_clock(at)} {office_day(at):%d/%m/%Y}"
