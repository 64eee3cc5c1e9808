"""A page's seal beside the journal: which is the first line that is not what it was?

Three things have to hold: each line's digest and that of all, the chain of entries from the page's first on, and the
personal sheets that were not erased. The journal is looked at as it stood at the print: what came later is no change.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.application.digest_lines import NOW, MarkedVisit
from kiosk.application.lines_of_seal import LinesOfSeal
from kiosk.application.ports.register import DamagedRowError, RegisterReader
from kiosk.application.verify_register import sheets_sealed_in
from kiosk.domain.line_digest import digest_of_all
from kiosk.domain.office_time import office_clock
from kiosk.domain.page_seal import HEAD_BYTES, PageSeal, page_hash
from kiosk.domain.seal_finding import Change, ChangedElsewhere, ChangedFrom, Finding, JournalShorter, LineToday, Matches
from kiosk.domain.sealed_line import GENESIS, SealedLine, fault_after, seal_of_bytes
from kiosk.domain.sheet import SheetSeal

MOST_LINKS = 5_000
"""Entries of the chain that are looked at: the busiest day, in a fifth of a second; `register verify` looks at all."""


@dataclass(frozen=True, slots=True)
class SealComparison:
    """One seal of this kiosk."""

    reader: RegisterReader
    seal: PageSeal

    def finding(self) -> Finding:
        """Raises `RegisterUnavailableError`."""
        lines, has = LinesOfSeal.of(self.reader, self.seal), self.reader.head().seq
        if has < self.seal.as_of:
            missing = lines.first_difference
            return JournalShorter(has, None if missing is None else lines.number_at(missing))
        changed = self._first_change(lines)
        if changed is not None:
            return changed
        head = self.reader.head_at(self.seal.as_of)
        seal = head.seal if head else b""
        every = digest_of_all(lines.all_digests) if self.seal.whole else b""
        if page_hash(seal, digest_of_all(lines.digests), every) == self.seal.hash:
            return Matches(self._later(lines))
        if seal[:HEAD_BYTES] != self.seal.head or not lines.all_digests:
            return ChangedElsewhere()
        # The journal is the same, and the short digests are: one of them fits by chance, nobody knows which.
        last = lines.number_at(self.seal.before + self.seal.lines.count - 1)
        return ChangedFrom(lines.number_at(0), last, Change.WORDS)

    def _first_change(self, lines: LinesOfSeal) -> ChangedFrom | ChangedElsewhere | None:
        every, words = (*lines.before, *lines.own), lines.first_difference
        broken, sheet = self._broken_link(every), _changed_sheet(self.reader, lines.own)
        exact = _damaged_line(broken, every)
        found = [(exact, Change.CHAIN), (None if sheet is None else len(lines.before) + sheet, Change.SHEET)]
        places = [(place, change) for place, change in found if place is not None]
        if words is not None and not any(place < lines.end_of_part(words) for place, _ in places):
            return self._changed(lines, words, lines.end_of_part(words), Change.WORDS)
        if places:
            place, change = min(places, key=lambda one: one[0])
            return self._changed(lines, place, place + 1, Change.WORDS if place == words else change)
        if not broken:
            return None
        # An entry of no line: a refused code, a gap. The lines stand, and what stands between them does not.
        after = _line_after(broken, every)
        return self._changed(lines, after, after + 1, Change.CHAIN) if after < len(every) else ChangedElsewhere()

    def _broken_link(self, lines: Sequence[MarkedVisit]) -> int | None:
        """Number of the first entry that does not fit the one before it, or its own seal."""
        if not lines:
            return None
        first = min(one.key.seq for one in lines)
        last = min(self.seal.as_of, first + MOST_LINKS)
        before = self.reader.head_at(first - 1) if first > 1 else None
        seq, seal = first - 1, before.seal if before else GENESIS
        for line in self.reader.sealed_between(first, last):
            if fault_after(seq, seal, line) is not None:
                return seq + 1
            seq, seal = line.seq, line.seal
        return seq + 1 if seq != last else None

    def _changed(self, lines: LinesOfSeal, place: int, end: int, change: Change) -> ChangedFrom:
        every = (*lines.before, *lines.own)
        known = place < len(every) and end == place + 1
        today = _today(self.reader, every[place].visit_id) if known else None
        return ChangedFrom(lines.number_at(place), lines.number_at(end - 1), change, today)

    def _later(self, lines: LinesOfSeal) -> tuple[int, ...]:
        """Lines of the page of which more is told today."""
        told = self.reader.sealed_of_visits([one.visit_id for one in lines.own], NOW)
        return tuple(
            lines.number_at(self.seal.before + place)
            for place, one in enumerate(lines.own)
            if any(entry.seq > self.seal.as_of for entry in told.get(one.visit_id, ()))
        )


def _damaged_line(broken: int | None, lines: Sequence[MarkedVisit]) -> int | None:
    """The first line with an entry that does not fit its own seal, or at which the chain breaks."""
    for place, one in enumerate(lines):
        if any(entry.seq == broken or entry.seal != seal_of_bytes(entry.previous, entry.body) for entry in one.entries):
            return place
    return None


def _line_after(seq: int, lines: Sequence[MarkedVisit]) -> int:
    """The first that began after it."""
    return next((place for place, one in enumerate(lines) if one.key.seq > seq), len(lines))


def _changed_sheet(reader: RegisterReader, own: Sequence[MarkedVisit]) -> int | None:
    """The first line with a sheet that is not what was sealed; an erased one is no change."""
    sealed = [tuple(seal for entry in one.entries for seal in _sheet_seals(entry)) for one in own]
    try:
        kept = reader.kept_sheets([seal.sheet_id for each in sealed for seal in each])
    except DamagedRowError:
        return next(place for place, each in enumerate(sealed) if _is_damaged(reader, each))
    changed = (
        place
        for place, each in enumerate(sealed)
        if any(seal.sheet_id in kept and not kept[seal.sheet_id].matches(seal) for seal in each)
    )
    return next(changed, None)


def _is_damaged(reader: RegisterReader, seals: Sequence[SheetSeal]) -> bool:
    try:
        reader.kept_sheets([one.sheet_id for one in seals])
    except DamagedRowError:
        return True
    return False


def _sheet_seals(line: SealedLine) -> Iterator[SheetSeal]:
    """Every personal sheet that a line of the journal commits to; none of one that was damaged."""
    yield from sheets_sealed_in(json.loads(line.body).get("fact", {}))


def _today(reader: RegisterReader, visit_id: str) -> LineToday | None:
    try:
        found = reader.line(visit_id)
    except DamagedRowError:
        return None
    if found is None:
        return None
    visit, details = found.visit, found.details
    left = office_clock(visit.left_at) if visit.left_at else ""
    return LineToday(office_clock(visit.entered_at), left, details.masked_name if details else "", visit.entry_seq)
