"""How far the office is with what the dispatches in force ask for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.application.coverage import read_coverage
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.dispatches import DispatchShelf, Shelf
from kiosk.application.ports.register import Register
from kiosk.domain.dispatches.book import DispatchBook
from kiosk.domain.dispatches.progress import Progress, progress_of
from kiosk.domain.office_time import office_day
from kiosk.domain.site import RUNNING_DAYS

LONGEST = timedelta(days=365)
"""Visitors of so many days count at most: what somebody said years ago says nothing of today, and costs seconds."""


@dataclass(frozen=True, slots=True)
class BoardRead:
    """The board and the files that it was read from."""

    progress: Progress
    shelf: Shelf


@dataclass(frozen=True, slots=True)
class ReadProgress:
    """Reads shelf and register; belongs on the report lane."""

    register: Register
    shelf: DispatchShelf
    clock: Clock
    running_counts: timedelta = timedelta(days=RUNNING_DAYS)
    """How long it counts of a roster that the app runs."""

    def __call__(self) -> BoardRead:
        """The board as of now. Raises `RegisterUnavailableError`."""
        shelf, today = self.shelf.read(), office_day(self.clock.now())
        since = counted_since(shelf.book, today)
        with self.register.read() as reader:
            known = read_coverage(reader, since, today, shelf.visitors_group, self.running_counts)
        return BoardRead(progress_of(shelf.book, known.everyone, known.headcount, since, today), shelf)


def counted_since(book: DispatchBook, today: date) -> date:
    """The first day of the oldest dispatch in force, at most a year back."""
    issued = [one.issued.earliest for one in book.in_force(today)]
    return max(min(issued, default=today), today - LONGEST)
