"""What somebody with the database's key may do to a journal, each as a change of a closed register."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import text

from kiosk.domain.journal import line_of
from kiosk.domain.sealed_line import seal_of_bytes
from tests.fakes.desk import TestClock
from tests.integration.registers import DU, Door, open_door

Attack = Callable[[Path, TestClock], None]


def _do(door: Door, *changes: str) -> None:
    guards = ("DROP TRIGGER IF EXISTS journal_is_never_updated", "DROP TRIGGER IF EXISTS journal_is_never_deleted")
    with door.register.engine.begin() as connection:
        for change in (*guards, *changes):
            connection.execute(text(change))


def _changing(*changes: str) -> Attack:
    def attack(folder: Path, clock: TestClock) -> None:
        with open_door(folder, clock) as door:
            _do(door, *changes)

    return attack


def _sealed_anew(*changes: str) -> Attack:
    """The same, and every seal made again, so that the chain holds."""

    def attack(folder: Path, clock: TestClock) -> None:
        with open_door(folder, clock) as door:
            _do(door, *changes)
            _seal_anew(door)

    return attack


def _seal_anew(door: Door) -> None:
    with door.register.read() as reader:
        entries = list(reader.entries())
    previous = bytes(32)
    with door.register.engine.begin() as connection:
        for entry in entries:
            seal = seal_of_bytes(previous, line_of(replace(entry, previous=previous)).body)
            put = text("UPDATE journal SET previous = :previous, seal = :seal WHERE seq = :seq")
            connection.execute(put, {"previous": previous, "seal": seal, "seq": entry.seq})
            previous = seal


def _appended(folder: Path, clock: TestClock) -> None:
    with open_door(folder, clock, "forged") as door:
        door.scan(DU, "forged")


_SWAP = (
    "UPDATE journal SET seq = 99 WHERE seq = 3",
    "UPDATE journal SET seq = 3 WHERE seq = 4",
    "UPDATE journal SET seq = 4 WHERE seq = 99",
)
_DOWN = ("UPDATE journal SET seq = 1 - seq WHERE seq > 3", "UPDATE journal SET seq = -seq WHERE seq < 0")
_UP = ("UPDATE journal SET seq = -1 - seq WHERE seq >= 3", "UPDATE journal SET seq = -seq WHERE seq < 0")
_ONE_MORE = (
    "INSERT INTO journal SELECT kiosk, 3, 'one more', kind, happened_at, recorded_at, day, operator, visit_id, "
    "clock_doubtful, body, previous, seal FROM journal WHERE seq = 4"
)
_OTHER = "UPDATE journal SET operator = 'Somebody Else' WHERE seq = 3"

SHOWN_BY_THE_CHAIN: dict[str, Attack] = {
    "edited": _changing(_OTHER),
    "no entry any more": _changing("UPDATE journal SET recorded_at = 'yesterday' WHERE seq = 3"),
    "deleted": _changing("DELETE FROM journal WHERE seq = 3"),
    "swapped": _changing(*_SWAP),
    "inserted": _changing(*_UP, _ONE_MORE),
    "previous seal changed": _changing("UPDATE journal SET previous = zeroblob(32) WHERE seq = 3"),
}
"""Of a journal of eight lines; the third is the first that is wrong."""
SHOWN_BY_HEADS: dict[str, Attack] = {
    "edited, sealed anew": _sealed_anew(_OTHER),
    "deleted, sealed anew": _sealed_anew("DELETE FROM journal WHERE seq = 3", *_DOWN),
    "swapped, sealed anew": _sealed_anew(*_SWAP),
    "inserted, sealed anew": _sealed_anew(*_UP, _ONE_MORE),
    "cut off": _changing("DELETE FROM journal WHERE seq >= 3"),
    "added": _appended,
}
"""The same; the last one adds a ninth."""
