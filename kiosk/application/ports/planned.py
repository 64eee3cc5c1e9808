"""Lists about people who are not here yet: whom the office expects, and whom it wants to be told of.

They stand beside the journal in the register's encrypted file, since they are erased when their time is over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from kiosk.domain.expected import ExpectedVisitor
from kiosk.domain.retention import Retention
from kiosk.domain.visitor import VisitorDetails
from kiosk.domain.watch import WatchEntry


@dataclass(frozen=True, slots=True)
class ExpectedLine:
    """A line of the list of a day, and the visit by which the visitor came; None while they have not come."""

    visitor: ExpectedVisitor
    visit_id: str | None = None


class ExpectedVisitors(Protocol):
    """The lists of visitors to come."""

    def add(self, visitors: Sequence[ExpectedVisitor], by: str, at: datetime) -> int:
        """Put them on the list; who stands there already is left out. Returns how many are new."""
        ...

    def get(self, expected_id: str) -> ExpectedLine | None:
        """One line, None once it is erased."""
        ...

    def of_day(self, day: date) -> tuple[ExpectedLine, ...]:
        """Everyone expected on `day`, by the clock, then by name."""
        ...

    def awaited(self, day: date, name: str) -> tuple[ExpectedVisitor, ...]:
        """Who of this name is expected on `day` and has not come."""
        ...

    def remove(self, expected_id: str) -> bool:
        """Take a line off the list; False when it is not there."""
        ...

    def named(self, name: str) -> tuple[ExpectedLine, ...]:
        """The lines of every day that have this name, its marks aside; whose they are is not said."""
        ...

    def drop_old(self, now: datetime, retention: Retention) -> None:
        """Erase the lines of days that are over their time."""
        ...


class WatchList(Protocol):
    """Whom the office wants to be told of."""

    def add(self, entries: Sequence[WatchEntry]) -> int:
        """Put them on the list; who stands there already is left out. Returns how many are new."""
        ...

    def get(self, entry_id: str) -> WatchEntry | None:
        """One entry, None when it is not on the list any more."""
        ...

    def all(self) -> tuple[WatchEntry, ...]:
        """Everyone on the list, by name."""
        ...

    def near(self, details: VisitorDetails) -> tuple[WatchEntry, ...]:
        """Entries that may mean whom a statement speaks of, surest first."""
        ...

    def told_apart(self, entry_id: str, visitor_id: str) -> bool:
        """Whether the desk said that the visitor's person is not the one whom this entry means."""
        ...

    def remove(self, entry_id: str) -> bool:
        """Take an entry off the list; False when it is not there."""
        ...

    def drop_old(self, today: date, retention: Retention) -> None:
        """Erase entries that stand there for longer than they may."""
        ...
