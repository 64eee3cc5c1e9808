"""What can happen to a rush, past tense: it changes what the desk asks, and so the journal tells when and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RushBegan:
    """From now on the three questions of the dispatches wait; who decided so is the entry's operator."""

    until: datetime
    """When it ends by itself, at the latest: it does not outlive the program that runs."""


@dataclass(frozen=True, slots=True)
class RushEnded:
    """From now on everybody is asked again."""

    by_itself: bool
    """Its time was over; otherwise the entry's operator ended it."""
