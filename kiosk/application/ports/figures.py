"""Questions to the register that reports ask."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from kiosk.application.ports.roster import Roster
from kiosk.domain.app_figures import PersonAnswers


class FiguresReader(Protocol):
    """Part of `RegisterReader`; undone visits and the office's own people do not count."""

    @property
    def roster(self) -> Roster:
        """The rosters of the groups that dispatches speak of."""
        ...

    def answers_between(self, first: date, last: date) -> Iterator[PersonAnswers]:
        """What each visit that began on these days says, both included, in the order of entries, one at a time."""
        ...
