"""Does the journal still say what it said? Chain, heads kept elsewhere, personal sheets, and what is shown of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.ports.register import DamagedRowError, Register, RegisterReader
from kiosk.domain.facts import KINDS_WITH_SHEETS
from kiosk.domain.journal import Head, verify
from kiosk.domain.sealed_line import Broken, Fault, SealedLine
from kiosk.domain.sheet import SheetSeal
from kiosk.domain.taken_back import TakenBack
from kiosk.domain.vouching import PlacedAnchor, Restoring, Vouched, Vouching

_AT_ONCE = 500
"""Lines whose sheets are asked for by one statement."""
_WITH_SHEETS = frozenset(KINDS_WITH_SHEETS)


@dataclass(frozen=True, slots=True)
class SheetChanged:
    """The chain holds, but a personal sheet no longer says what entry `seq` sealed."""

    seq: int


@dataclass(frozen=True, slots=True)
class Verified:
    """The whole register agrees with itself, and with every head that was kept elsewhere."""

    entries: int
    head: Head
    day_head: Head | None
    """Head as of the last entry of the day that was asked for."""
    erased: int
    """Sheets that are no longer kept."""
    vouched: tuple[Vouched, ...] = ()
    """The last head of each place, the one that vouches for most entries first: what comes after it, only the chain
    holds together.
    """
    restored: tuple[Restoring, ...] = ()
    """Where the register was taken from a copy, and what is known to have been lost by that."""


@dataclass(frozen=True, slots=True)
class ViewChanged:
    """The journal holds, but the view of the visit that entry `seq` began says something else: rebuild it."""

    seq: int


Verification = Verified | Broken | SheetChanged | ViewChanged | TakenBack


def verify_register(
    register: Register,
    day: date | None = None,
    anchors: Sequence[PlacedAnchor] = (),
    told: Told = hears_nothing,
) -> Verification:
    """Check every entry from the first; names the first bad one, or what is known of those that are gone.

    `anchors` must have been read before: the kiosk may go on recording meanwhile. `told` hears of how many entries are
    read; what it raises ends the check, which has changed nothing.
    """
    with register.read() as reader:
        vouching = Vouching([one for one in anchors if one.anchor.kiosk == register.kiosk])
        reading = _Reading(reader, told, _length(reader))
        try:
            chain = verify(reading.lines(), vouching)
        except DamagedRowError:
            return Broken(reading.read + 1, Fault.WRONG_SEAL)
        if isinstance(chain, Broken):
            return chain
        if reading.changed is not None:
            return SheetChanged(reading.changed)
        if register.taken_back is not None:
            return register.taken_back
        view = reader.changed_view()
        if view is not None:
            return ViewChanged(view)
        vouched = sorted(vouching.last.values(), key=lambda one: (-one.anchor.seq, one.place))
        day_head = reader.last_entry_of_day(day) if day else None
        return Verified(chain.entries, chain.head, day_head, reading.erased, tuple(vouched), tuple(vouching.restored))


def _length(reader: RegisterReader) -> int:
    try:
        return reader.head().seq
    except DamagedRowError:
        return 0


@dataclass(slots=True)
class _Reading:
    """The journal as it passes by, its sheets looked at on the way."""

    reader: RegisterReader
    told: Told
    of: int
    read: int = 0
    """Number of the last line that was given out."""
    erased: int = 0
    changed: int | None = None
    """The first entry whose sheet says something else now."""
    _sealed: list[tuple[int, SheetSeal]] = field(default_factory=list)

    def lines(self) -> Iterator[SealedLine]:
        """Every line, once. Raises `DamagedRowError`."""
        for line in self.reader.sealed_lines():
            yield line
            self.read = line.seq
            if line.kind in _WITH_SHEETS:
                self._sealed += ((line.seq, seal) for seal in sheets_sealed_in(json.loads(line.body)["fact"]))
                if len(self._sealed) >= _AT_ONCE:
                    self._look()
            if line.seq % 10_000 == 0:
                self.told(line.seq, self.of)
        self._look()
        self.told(self.of, self.of)

    def _look(self) -> None:
        asked, self._sealed = self._sealed, []
        try:
            kept = self.reader.kept_sheets([seal.sheet_id for _, seal in asked])
        except DamagedRowError:
            self._look_at_each(asked)
            return
        for seq, seal in asked:
            sheet = kept.get(seal.sheet_id)
            if sheet is None:
                self.erased += 1
            elif not sheet.matches(seal):
                self._changed_at(seq)

    def _look_at_each(self, asked: list[tuple[int, SheetSeal]]) -> None:
        for seq, seal in asked:
            try:
                sheet = self.reader.sheet(seal.sheet_id)
            except DamagedRowError:
                self._changed_at(seq)
                continue
            if sheet is None:
                self.erased += 1
            elif not sheet.matches(seal):
                self._changed_at(seq)

    def _changed_at(self, seq: int) -> None:
        self.changed = seq if self.changed is None else min(self.changed, seq)


def sheets_sealed_in(fact: dict[str, Any]) -> Iterator[SheetSeal]:
    """The personal sheets that a fact in its sealed form commits to."""
    for value in fact.values():
        for one in value if isinstance(value, list) else (value,):
            if isinstance(one, dict) and one.keys() == {"sheet_id", "digest"}:
                yield SheetSeal(one["sheet_id"], one["digest"])
