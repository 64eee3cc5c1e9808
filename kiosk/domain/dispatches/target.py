"""Shares of people that a dispatch asks for, compared exactly: 99 of 100 is not 100 %, "trên 60 %" is more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from kiosk.domain.app_answers import Question
from kiosk.domain.dispatches.deadline import Deadline


class Denominator(Enum):
    """Of whom a share is taken; dispatch 001 leaves out whoever has no smart device."""

    EVERYONE = "everyone"
    WITH_SMARTPHONE = "with_smartphone"


@dataclass(frozen=True, slots=True)
class Headcount:
    """People of one group: those who have done it, all of them, and those who cannot for want of a smartphone."""

    done: int
    members: int
    without_smartphone: int = 0

    def __post_init__(self) -> None:
        """Refuse counts that contradict each other."""
        if self.without_smartphone < 0 or not 0 <= self.done <= self.members - self.without_smartphone:
            raise ValueError(f"{self.done} of {self.members}, {self.without_smartphone} without a smartphone")

    def of(self, denominator: Denominator) -> int:
        """How many people a share is taken of."""
        left_out = self.without_smartphone if denominator is Denominator.WITH_SMARTPHONE else 0
        return self.members - left_out

    def share(self, denominator: Denominator) -> Fraction | None:
        """The share that has done it, 0 to 1; None where there is nobody to count."""
        base = self.of(denominator)
        return Fraction(self.done, base) if base else None


@dataclass(frozen=True, slots=True)
class Threshold:
    """A share to be reached: over 0 and up to 1; `strict` is "trên": the share itself is not enough."""

    share: Fraction
    strict: bool = False

    def __post_init__(self) -> None:
        """Refuse a share that nobody can miss, and one that nobody can reach."""
        if not 0 < self.share <= 1 or (self.strict and self.share == 1):
            raise ValueError(f"{self.share} strict {self.strict}")

    def reached(self, numerator: int, denominator: int) -> bool:
        """Whether `numerator` of `denominator` people are enough; of nobody nothing is reached."""
        if denominator <= 0:
            return False
        done, asked = numerator * self.share.denominator, denominator * self.share.numerator
        return done > asked if self.strict else done >= asked

    def needed(self, denominator: int) -> int:
        """The least number of people of `denominator` that reaches it; at least one."""
        asked = denominator * self.share
        least = asked.__floor__() + 1 if self.strict else asked.__ceil__()
        return max(least, 1)


@dataclass(frozen=True, slots=True)
class Target:
    """What a dispatch wants of one group of people."""

    group: str
    """Key of a group of the office's list."""
    threshold: Threshold
    denominator: Denominator = Denominator.EVERYONE
    asked: Question = Question.INSTALLED
    """Which of the three answers counts as done."""
    deadline: Deadline | None = None

    def reached(self, count: Headcount) -> bool:
        """Whether the group is there."""
        return self.threshold.reached(count.done, count.of(self.denominator))

    def missing(self, count: Headcount) -> int:
        """How many people more are needed; 0 when it is reached, and where there is nobody to count."""
        base = count.of(self.denominator)
        return max(self.threshold.needed(base) - count.done, 0) if base else 0


@dataclass(frozen=True, slots=True)
class Baseline:
    """How far things were when the dispatch was written."""

    share: Fraction
    denominator: Denominator
    on: date | None = None
    """The day of the figure, None where the dispatch does not say."""
    rank: tuple[int, int] | None = None
    """(place, of how many), as in "thứ 43/63 tỉnh, thành"."""

    def change(self, share: Fraction) -> Fraction:
        """From the baseline to `share`: 0.05 is five percentage points more."""
        return share - self.share


def tenths_of_percent(share: Fraction) -> int:
    """A share or a change for showing, in tenths of a percent, cut and never rounded up: 999 of 1000 people are 99.9 %,
    and from 12.61 % to nothing it is 12.6 less.
    """
    return (share * 1000).__trunc__()
