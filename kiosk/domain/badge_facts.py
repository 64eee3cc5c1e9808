"""What can happen to a visitor's badge, past tense."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BadgeHanded:
    """The visitor was given the badge with this number."""

    visit_id: str
    number: str


@dataclass(frozen=True, slots=True)
class BadgeReturned:
    """The badge lies at the desk again; a lost one that was found, too."""

    visit_id: str
    number: str


@dataclass(frozen=True, slots=True)
class BadgeLost:
    """The badge will not come back: it is no longer waited for, and not handed out until it is found."""

    visit_id: str
    number: str
    reason: str
