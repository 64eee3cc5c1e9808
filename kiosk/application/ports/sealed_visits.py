"""Questions to the register about its lines as they were sealed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from kiosk.domain.line_digest import LineKey
from kiosk.domain.sealed_line import SealedLine


class BegunVisit(NamedTuple):
    """A visit by the entry that began it, undone or not."""

    key: LineKey
    visit_id: str


class SealedVisits(Protocol):
    """Part of `RegisterReader`. A row that was not written from an entry gives a line that fits no seal."""

    @property
    def kiosk(self) -> str:
        """Id of this kiosk in the journal."""
        ...

    def begun(self, first: date, last: date, until: int) -> tuple[BegunVisit, ...]:
        """Visits that began from `first` to `last`, recorded here up to entry `until`, in the order of paper."""
        ...

    def sealed_of_visits(self, visit_ids: Sequence[str], until: int) -> dict[str, list[SealedLine]]:
        """The entries of each visit up to `until`, in journal order."""
        ...

    def sealed_between(self, first: int, last: int) -> Iterator[SealedLine]:
        """This kiosk's entries with these numbers, in order."""
        ...
