"""How far each group of people is that dispatches speak of: by its roster, else by what visitors said at the desk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from kiosk.application.ports.register import RegisterReader
from kiosk.domain.app_answers import Question
from kiosk.domain.app_figures import AppFigures, PeopleTold, PersonAnswers
from kiosk.domain.dispatches.target import Headcount
from kiosk.domain.roster import RosterFigures, roster_figures
from kiosk.domain.site import RUNNING_DAYS


class CoverageSource(Enum):
    """Whence the figures of a group are."""

    ROSTER = "roster"
    """Of everybody who stands on the office's roster of it."""
    VISITORS = "visitors"
    """From the answers of visitors who said that they belong to it."""
    NONE = "none"
    """Nobody of the group is known."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Figures of all groups from one state of the register."""

    everyone: AppFigures
    """Of all visitors, whatever they belong to."""
    visitors: Mapping[str, AppFigures] = field(default_factory=dict)
    """By the key of the group."""
    roster: Mapping[str, RosterFigures] = field(default_factory=dict)
    """Of the groups that have one."""

    def headcount(self, group: str, asked: Question) -> Headcount | None:
        """People of the group who did it, all of them, and those without a smartphone; None where nobody of it is
        known. All are those on the roster, else those of whom something is known.
        """
        if group in self.roster:
            return self.roster[group].headcount(asked)
        figures = self.visitors.get(group)
        return figures.headcount(asked) if figures and figures.asked else None

    def source(self, group: str) -> CoverageSource:
        """Whence `headcount` has its figures."""
        if group in self.roster:
            return CoverageSource.ROSTER
        known = self.headcount(group, Question.KNOWS) is not None
        return CoverageSource.VISITORS if known else CoverageSource.NONE


def read_coverage(
    reader: RegisterReader,
    since: date,
    as_of: date,
    everyone: str,
    running_counts: timedelta = timedelta(days=RUNNING_DAYS),
) -> Coverage:
    """By the visits of both days and those between, and by the rosters as of the last; takes as long as they need.

    `everyone` is the key of the group of all visitors, whatever else they are (`office/report.toml`).
    """
    rosters = roster_figures(reader.roster.all(), as_of, running_counts)
    return coverage_of(reader.answers_between(since, as_of), rosters, everyone)


def coverage_of(visits: Iterable[PersonAnswers], rosters: Mapping[str, RosterFigures], everyone: str) -> Coverage:
    """The same of what was read already."""
    told = PeopleTold.of(visits)
    people = told.everyone
    return Coverage(people, {**told.by_group, everyone: people}, rosters)
