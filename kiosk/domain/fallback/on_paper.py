"""What of a visit was read from fallback sheets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.domain.fallback.marking import Way
from kiosk.domain.fallback.paper_time import PaperSpan
from kiosk.domain.fallback.source import PaperSource
from kiosk.domain.fallback_facts import PaperRowRecorded


@dataclass(frozen=True, slots=True)
class OnPaper:
    """The rows of a visit's entry and exit, None for what the kiosk saw itself."""

    entry: PaperSource | None = None
    exit: PaperSource | None = None

    def with_row(self, fact: PaperRowRecorded) -> OnPaper:
        """What is known after this row."""
        source = PaperSource(fact.number, fact.row, PaperSpan(fact.first, fact.last))
        return replace(self, entry=source) if fact.way is Way.IN else replace(self, exit=source)

    @property
    def sources(self) -> tuple[PaperSource, ...]:
        """Entry first."""
        return tuple(one for one in (self.entry, self.exit) if one is not None)
