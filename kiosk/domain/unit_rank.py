"""Units of the office ranked by how far their people are (dispatch 003, item 8: the weekly notice tells each head)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from kiosk.domain.app_answers import Question
from kiosk.domain.dispatches.target import Denominator, Headcount
from kiosk.domain.roster import RosterMember, figures_of_answers


@dataclass(frozen=True, slots=True)
class UnitRank:
    """One unit of the rosters, as of a day and as of one before."""

    rank: int
    """From 1; units with the same share have the same."""
    unit: str
    now: Headcount
    """Who has installed the app, each person once however many rosters name them."""
    before: Headcount

    @property
    def share(self) -> Fraction | None:
        """Of people with a smartphone; None where nobody has one."""
        return self.now.share(Denominator.WITH_SMARTPHONE)


def units_ranked(members: Iterable[RosterMember], day: date, before: date) -> tuple[UnitRank, ...]:
    """Every unit that a roster names, the largest share first; lines without a unit are in none."""
    units: dict[str, dict[tuple[str, str], RosterMember]] = {}
    for one in members:
        if one.unit:
            people, who = units.setdefault(one.unit, {}), one.identity[1:]
            people[who] = people[who].updated(one) if who in people else one
    counted = [(unit, _count(people.values(), day), _count(people.values(), before)) for unit, people in units.items()]
    ordered = sorted(counted, key=lambda one: (-_share(one[1]), one[0]))
    shares = [_share(now) for _, now, _ in ordered]
    return tuple(UnitRank(shares.index(_share(now)) + 1, unit, now, old) for unit, now, old in ordered)


def _share(count: Headcount) -> Fraction:
    """A unit in which nobody has a smartphone stands last."""
    share = count.share(Denominator.WITH_SMARTPHONE)
    return Fraction(-1) if share is None else share


def _count(members: Iterable[RosterMember], day: date) -> Headcount:
    return figures_of_answers([one.as_of(day) for one in members]).headcount(Question.INSTALLED)
