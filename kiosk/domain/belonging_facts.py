"""What the desk learns of the groups that a visitor belongs to, and of why they were not scanned, past tense."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GroupsTold:
    """To which groups of the dispatches the visitor belongs; the last word on a visit counts, and none is an answer."""

    visit_id: str
    groups: tuple[str, ...]
    """Keys of the office's list (`office/groups.toml`), in its order."""
    beside_visit: str = ""
    """Visit of whom they came for, as of the patient whose family it is (dispatch 004, item 4); empty for most."""
    kept: bool = False
    """Nobody asked: it was said at an earlier visit and still holds."""


@dataclass(frozen=True, slots=True)
class NotScanned:
    """Why the visitor came in without a scan, at a place where everybody scans on arrival (dispatch 003, item 2)."""

    visit_id: str
    reason: str
    """Key of the office's list (`office/site.toml`)."""
