"""The board: every line of the dispatches in force with its figures, and where it stands today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from kiosk.domain.app_answers import Question
from kiosk.domain.app_figures import AppFigures
from kiosk.domain.dispatches.book import DispatchBook, Duty
from kiosk.domain.dispatches.dispatch import Dispatch
from kiosk.domain.dispatches.target import Baseline, Denominator, Headcount, Target

LONG_OVER = 60
"""Days after its last one from which a line gives way to what is due or still to come: it is history, if unfinished."""


class Standing(Enum):
    """Where a line of the board stands; the values end the keys of its sentences."""

    REACHED = "reached"
    LATE = "late"
    """Its last day is over and it is not reached, or nobody can tell."""
    WARNED = "warned"
    """It ends within 7, 3 or 1 days."""
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Meter:
    """One target of a dispatch in force and how far its group is."""

    duty: Duty
    target: Target
    count: Headcount | None
    """Who of the group has done what the target asks; None where nobody counts this group."""
    today: date

    def share(self, of: Denominator) -> Fraction | None:
        """The exact share by either denominator; None where there is nobody to count."""
        return self.count.share(of) if self.count else None

    @property
    def reached(self) -> bool:
        """By people, never by a rounded share: 99 of 100 are not 100 %, and 60.0 % is not over 60 %."""
        return self.count is not None and self.target.reached(self.count)

    @property
    def missing(self) -> int | None:
        """How many people more are needed; None where there is nobody to count."""
        if self.count is None or not self.count.of(self.target.denominator):
            return None
        return self.target.missing(self.count)

    @property
    def days_left(self) -> int | None:
        """Until the last good day, 0 on it, negative after it; None without a deadline."""
        return self.duty.deadline.days_left(self.today) if self.duty.deadline else None

    @property
    def long_over(self) -> bool:
        """Whether its last day is so long ago that it stands below the others."""
        return is_long_over(self.duty, self.today)

    @property
    def standing(self) -> Standing:
        """What the board says first."""
        if self.reached:
            return Standing.REACHED
        if self.duty.deadline is None:
            return Standing.OPEN
        if self.duty.deadline.is_over(self.today):
            return Standing.LATE
        return Standing.OPEN if self.duty.deadline.warning(self.today) is None else Standing.WARNED

    @property
    def baseline(self) -> Baseline | None:
        """How far things were when the dispatch was written, by the target's own denominator."""
        found = self.duty.dispatch.baselines if self.target.asked is Question.INSTALLED else ()
        return next((one for one in found if one.denominator is self.target.denominator), None)


def is_long_over(duty: Duty, today: date) -> bool:
    """Whether its last day is so long ago that it stands below the others."""
    return duty.deadline is not None and duty.deadline.days_left(today) < -LONG_OVER


@dataclass(frozen=True, slots=True)
class Change:
    """How far the visitors are beyond a figure that a dispatch begins with (001: 12.61 and 15.94 %, 003: 14.6 %)."""

    dispatch: Dispatch
    baseline: Baseline
    share: Fraction | None
    """The visitors' own, by the same denominator; None where nobody was asked."""

    @property
    def by(self) -> Fraction | None:
        """0.05 is five percentage points more."""
        return None if self.share is None else self.baseline.change(self.share)


@dataclass(frozen=True, slots=True)
class Progress:
    """The whole board."""

    today: date
    since: date
    """The first day whose visitors are counted."""
    visitors: AppFigures
    meters: tuple[Meter, ...]
    due: tuple[Duty, ...]
    """Obligations without a target that have a day by which they must be done."""
    changes: tuple[Change, ...]

    @property
    def warned(self) -> tuple[Meter, ...]:
        """What ends soon and is not reached."""
        return tuple(one for one in self.meters if one.standing is Standing.WARNED)


Counting = Callable[[str, Question], Headcount | None]
"""Who of a group, by its key, said yes to a question; None where nobody counts the group."""


def progress_of(book: DispatchBook, visitors: AppFigures, counting: Counting, since: date, today: date) -> Progress:
    """Put the figures to what the dispatches in force ask for, the urgent ones first, what is long over last."""
    duties = sorted(book.duties(today), key=lambda one: is_long_over(one, today))
    return Progress(
        today=today,
        since=since,
        visitors=visitors,
        meters=tuple(
            Meter(one, one.target, counting(one.target.group, one.target.asked), today)
            for one in duties
            if one.target is not None
        ),
        due=tuple(one for one in duties if one.target is None and one.deadline is not None),
        changes=tuple(_change(one, baseline, visitors) for one in book.in_force(today) for baseline in one.baselines),
    )


def _change(dispatch: Dispatch, baseline: Baseline, visitors: AppFigures) -> Change:
    return Change(dispatch, baseline, visitors.headcount(Question.INSTALLED).share(baseline.denominator))
