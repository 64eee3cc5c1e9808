"""Does the journal still say what it said? Chain, personal sheets, and the head to compare with paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.application.ports.register import DamagedRowError, Register, RegisterReader
from kiosk.domain.facts import KINDS_WITH_SHEETS, seals_of
from kiosk.domain.journal import EMPTY, Broken, Entry, Fault, Head, Intact, verify


@dataclass(frozen=True, slots=True)
class SheetChanged:
    """The chain holds, but a personal sheet no longer says what entry `seq` sealed."""

    seq: int


@dataclass(frozen=True, slots=True)
class Verified:
    """The whole register agrees with itself."""

    entries: int
    head: Head
    day_head: Head | None
    """Head as of the last entry of the day that was asked for."""
    erased: int
    """Sheets that are no longer kept."""


@dataclass(frozen=True, slots=True)
class ViewChanged:
    """The journal holds, but the view of the visit that entry `seq` began says something else: rebuild it."""

    seq: int


Verification = Verified | Broken | SheetChanged | ViewChanged


def verify_register(register: Register, day: date | None = None) -> Verification:
    """Check every entry from the first; names the first bad one."""
    with register.read() as reader:
        chain = _chain(reader)
        if isinstance(chain, Broken):
            return chain
        return _with_sheets(reader, chain, day)


def _chain(reader: RegisterReader) -> Intact | Broken:
    read = EMPTY.seq

    def readable() -> Iterator[Entry]:
        nonlocal read
        for entry in reader.entries():
            read = entry.seq
            yield entry

    try:
        return verify(readable())
    except DamagedRowError:
        return Broken(read + 1, Fault.WRONG_SEAL)


def _with_sheets(reader: RegisterReader, chain: Intact, day: date | None) -> Verification:
    erased = 0
    for entry in reader.entries(kinds=KINDS_WITH_SHEETS):
        for seal in seals_of(entry.fact):
            try:
                sheet = reader.sheet(seal.sheet_id)
            except DamagedRowError:
                return SheetChanged(entry.seq)
            if sheet is None:
                erased += 1
            elif not sheet.matches(seal):
                return SheetChanged(entry.seq)
    changed = reader.changed_view()
    if changed is not None:
        return ViewChanged(changed)
    return Verified(chain.entries, chain.head, reader.last_entry_of_day(day) if day else None, erased)
