"""A page's seal beside the journal: which is the first line that is not what it was?

Three things have to hold: each line's digest and that of all, the chain of entries from the page's first on, and the
personal sheets that were not erased. The journal is looked at as it stood at the print: what came later is no change.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from kiosk.application.digest_lines import MarkedVisit, marked
from kiosk.application.ports.register import DamagedRowError, RegisterReader
from kiosk.application.sealed_scope import of_department
from kiosk.domain.line_digest import chunk_size, chunks_of, digest_of_all
from kiosk.domain.office_time import office_clock
from kiosk.domain.page_seal import PageSeal, page_hash, shortened
from kiosk.domain.seal_finding import Change, ChangedElsewhere, ChangedFrom, Finding, LineToday, Matches
from kiosk.domain.sealed_line import SealedLine, fault_after, seal_of_bytes
from kiosk.domain.sheet import SheetSeal

MOST_LINKS = 20_000
"""So many entries of the chain are looked at in a fraction of a second; `register verify` looks at all of them."""


@dataclass(frozen=True, slots=True)
class SealComparison:
    """One seal of this kiosk."""

    reader: RegisterReader
    seal: PageSeal

    def finding(self) -> Finding:
        """Raises `RegisterUnavailableError`."""
        own, before = self._lines()
        broken = self._broken_link(own)
        place = self._first_difference(own, before)
        if place is not None:
            return self._changed(place, own, len(before), Change.WORDS)
        if broken is not None:
            return self._changed(len(before) + self._line_of(broken, own), own, len(before), Change.CHAIN)
        sheet = self._changed_sheet(own)
        if sheet is not None:
            return self._changed(len(before) + sheet, own, len(before), Change.SHEET)
        if not self._whole_holds(own, before):
            return ChangedElsewhere()
        return Matches(self._later(own))

    def _lines(self) -> tuple[tuple[MarkedVisit, ...], tuple[MarkedVisit, ...]]:
        """The page's lines as of the print, and those before them where the seal is about the whole register."""
        seal, lines = self.seal, self.seal.lines
        first, last = (seal.scope.first, seal.scope.last) if seal.whole else (lines.first.day, lines.last.day)
        begun = self.reader.begun(first, last, seal.as_of)
        if not seal.whole:
            begun = tuple(one for one in begun if lines.first <= one.key <= lines.last) if lines.count else ()
        visits = of_department(self.reader, begun, seal.scope.department, seal.as_of)
        found = marked(self.reader, visits, seal.as_of)
        if not seal.whole:
            return found, ()
        # Of a whole register the page's lines are its last ones, also where some before them are gone.
        split = next((place for place, one in enumerate(found) if lines.count and one.key >= lines.first), len(found))
        return found[split:], found[:split]

    def _first_difference(self, own: Sequence[MarkedVisit], before: Sequence[MarkedVisit]) -> int | None:
        """Place among all lines of the seal, from 0: of the part before the page, the first line of the part."""
        seal, size = self.seal, chunk_size(self.seal.before) if self.seal.before else 1
        chunks = len(seal.digests) - seal.lines.count
        told = (
            *(digest_of_all([one.mark.digest for one in before[place * size : (place + 1) * size]]) for place in range(chunks)),
        )
        for place in range(chunks):
            if shortened(told[place], seal.bits) != seal.digests[place]:
                return place * size
        if len(before) != seal.before:
            return min(len(before), seal.before)
        for place, digest in enumerate(seal.digests[chunks:]):
            if place >= len(own) or shortened(own[place].mark.digest, seal.bits) != digest:
                return seal.before + place
        return seal.before + seal.lines.count if len(own) > seal.lines.count else None

    def _whole_holds(self, own: Sequence[MarkedVisit], before: Sequence[MarkedVisit]) -> bool:
        head = self.reader.head_at(self.seal.as_of)
        every = [one.mark.digest for one in (*before, *own)]
        hashed = page_hash(
            head.seal if head else b"",
            digest_of_all([one.mark.digest for one in own]),
            digest_of_all(every) if self.seal.whole else b"",
        )
        return hashed == self.seal.hash

    def _broken_link(self, own: Sequence[MarkedVisit]) -> int | None:
        """Number of the first entry that does not fit the one before it, or its own seal."""
        if not own:
            return None
        first = min(one.key.seq for one in own)
        last = min(self.seal.as_of, first + MOST_LINKS)
        before = self.reader.head_at(first - 1) if first > 1 else None
        seq, seal = first - 1, before.seal if before else bytes(32)
        for line in self.reader.sealed_between(first, last):
            if fault_after(seq, seal, line) is not None:
                return seq + 1
            seq, seal = line.seq, line.seal
        if seq != last:
            return seq + 1
        apart = (entry for one in own for entry in one.entries if not first <= entry.seq <= last)
        return next((one.seq for one in apart if one.seal != seal_of_bytes(one.previous, one.body)), None)

    def _line_of(self, seq: int, own: Sequence[MarkedVisit]) -> int:
        """The line whose entry it is; of an entry of no line, the first that began after it."""
        of_line = (place for place, one in enumerate(own) if any(entry.seq == seq for entry in one.entries))
        after = (place for place, one in enumerate(own) if one.key.seq > seq)
        return next(chain(of_line, after), len(own))

    def _changed_sheet(self, own: Sequence[MarkedVisit]) -> int | None:
        """Place of the first line with a sheet that is not what was sealed; an erased one is no change."""
        sealed = [[seal for entry in one.entries for seal in _sheet_seals(entry)] for one in own]
        try:
            kept = self.reader.kept_sheets([seal.sheet_id for each in sealed for seal in each])
        except DamagedRowError:
            kept = {}
            return next((place for place, each in enumerate(sealed) if self._damaged(each)), 0)
        for place, each in enumerate(sealed):
            if any(seal.sheet_id in kept and not kept[seal.sheet_id].matches(seal) for seal in each):
                return place
        return None

    def _damaged(self, seals: Sequence[SheetSeal]) -> bool:
        try:
            self.reader.kept_sheets([one.sheet_id for one in seals])
        except DamagedRowError:
            return True
        return False

    def _changed(self, place: int, own: Sequence[MarkedVisit], before: int, change: Change) -> ChangedFrom:
        first = self.seal.lines.first_number - self.seal.before if self.seal.lines.count else 1
        number = first + place
        if place < self.seal.before:
            size = chunk_size(self.seal.before)
            return ChangedFrom(number, min(first + self.seal.before, number + size) - 1, change)
        index = place - self.seal.before
        today = self._today(own[index]) if index < len(own) else None
        return ChangedFrom(number, number, change, today)

    def _today(self, line: MarkedVisit) -> LineToday | None:
        try:
            found = self.reader.line(line.visit_id)
        except DamagedRowError:
            return None
        if found is None:
            return None
        visit = found.visit
        left = office_clock(visit.left_at) if visit.left_at else ""
        name = found.details.masked_name if found.details else ""
        return LineToday(office_clock(visit.entered_at), left, name, visit.entry_seq)

    def _later(self, own: Sequence[MarkedVisit]) -> tuple[int, ...]:
        """Lines of the page of which more is told today."""
        told = self.reader.sealed_of_visits([one.visit_id for one in own], 2**62)
        first = self.seal.lines.first_number
        return tuple(
            first + place
            for place, one in enumerate(own)
            if any(entry.seq > self.seal.as_of for entry in told.get(one.visit_id, ()))
        )


def _sheet_seals(line: SealedLine) -> Iterator[SheetSeal]:
    """Every personal sheet that a line of the journal commits to."""
    waiting: list[Any] = [json.loads(line.body).get("fact")]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict) and one.keys() == {"sheet_id", "digest"}:
            yield SheetSeal(one["sheet_id"], one["digest"])
        elif isinstance(one, dict | list):
            waiting.extend(one.values() if isinstance(one, dict) else one)
