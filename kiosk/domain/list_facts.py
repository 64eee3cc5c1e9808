"""What happened to people of whom a list told the desk beforehand, past tense; the lists themselves are no facts."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.sheet import SheetSeal
from kiosk.domain.watch import WatchDecision


@dataclass(frozen=True, slots=True)
class ExpectedArrived:
    """The visitor of this visit was expected; the line of the list is erased after its time, its number stays."""

    visit_id: str
    expected_id: str


@dataclass(frozen=True, slots=True)
class OfficialArrived:
    """Who comes by this visit works here; their line of the list may be gone one day, its number stays."""

    visit_id: str
    official_id: str


@dataclass(frozen=True, slots=True)
class WatchDecided:
    """The desk decided about a visitor whom the watch-list may mean; who decided is the entry's operator."""

    visit_id: str
    entry_id: str
    decision: WatchDecision
    reason: str = ""
    """Of versions before: what was typed, which may name a person; since then it stands in a sheet."""
    because: SheetSeal | None = None
    """Sheet with the `reason` as it was typed, None when nobody gave one."""
