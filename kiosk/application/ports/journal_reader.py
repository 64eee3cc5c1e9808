"""Questions to the register about the entries of its journal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from kiosk.application.ports.sealed_visits import SealedVisits
from kiosk.domain.journal import Entry
from kiosk.domain.sealed_line import SealedLine


class JournalReader(SealedVisits, Protocol):
    """Part of `RegisterReader`."""

    def entry(self, event_id: str) -> Entry | None: ...
    def entries(self, after_seq: int = 0, kinds: Sequence[str] = ()) -> Iterator[Entry]:
        """The journal in order; only these kinds when any are named."""
        ...

    def sealed_lines(self) -> Iterator[SealedLine]:
        """The whole journal in order, as it was sealed and stands there now: no line is turned into an `Entry`, so that
        years are read in a minute. Raises `DamagedRowError` at a row that was not written from an entry.
        """
        ...

    def seals_after(self, seq: int) -> tuple[tuple[int, str, bytes], ...]:
        """Number, kind and seal of each of this kiosk's entries after `seq`, in order."""
        ...

    def entries_since(self, seq: int, kinds: Sequence[str]) -> Iterator[Entry]:
        """What this kiosk recorded after its entry `seq`, of these kinds, in the order of the journal: whatever its
        clock said meanwhile. Costs what was recorded since, however long the journal is.
        """
        ...

    def entries_of_day(self, day: date, kinds: Sequence[str]) -> tuple[Entry, ...]:
        """Journal entries of these kinds whose fact happened on `day`, in journal order."""
        ...

    def entries_of_days(self, days: Sequence[date], kinds: Sequence[str]) -> tuple[Entry, ...]:
        """The same of several days, with one question."""
        ...

    def prints_of(self, day: date) -> tuple[Entry, ...]:
        """Every print of the register of `day`, whenever it was printed, in journal order."""
        ...

    def last_entry(self, kinds: Sequence[str]) -> Entry | None:
        """The latest entry of these kinds, None when there was none; only that one is read."""
        ...
