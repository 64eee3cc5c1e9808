"""The roster of a group of people that dispatches speak of: who they are, and what was said of each on which day.

Dispatches 000 (100 % of cadres and employees), 001 (officials, union members, association members, youth), 002 and 004
(all officials), 003 (officials, workers of enterprises): shares are taken of whoever stands on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kiosk.domain.app_answers import Answer, AppAnswers, AppRung, Question
from kiosk.domain.dispatches.target import Headcount
from kiosk.domain.names import fold
from kiosk.domain.site import RUNNING_DAYS


@dataclass(frozen=True, slots=True)
class Statement:
    """What was said of somebody on a day."""

    on: date
    answers: AppAnswers


@dataclass(frozen=True, slots=True, repr=False)
class RosterMember:
    """One person of one group. Its `repr` is empty on purpose, as that of `VisitorDetails` is."""

    member_id: str
    name: str
    group: str
    """Key of a group of the office's list."""
    unit: str = ""
    phone: str = ""
    statements: tuple[Statement, ...] = ()
    """By day, each day once."""

    def __repr__(self) -> str:
        return "RosterMember(…)"

    @property
    def identity(self) -> tuple[str, str, str]:
        """By what a later list means the same person: group, name, and the mobile number or else the unit."""
        return self.group, fold(self.name), self.phone or fold(self.unit)

    def as_of(self, day: date) -> AppAnswers:
        """What was last said until the end of `day`; nothing where nothing was."""
        return next((one.answers for one in reversed(self.statements) if one.on <= day), AppAnswers())

    def said_on(self, day: date) -> date | None:
        """The day on which that was said."""
        return next((one.on for one in reversed(self.statements) if one.on <= day), None)

    def is_stale(self, day: date, running_counts: timedelta) -> bool:
        """Whether what was last said of "running" counts no more."""
        said_on = self.said_on(day)
        return said_on is not None and day - said_on >= running_counts

    def with_running(self, answer: Answer, on: date) -> RosterMember:
        """The same person after the question whether it runs was asked again."""
        answers = replace(self.as_of(on), running=answer).consistent()
        return self.updated(replace(self, statements=(Statement(on, answers),)))

    def updated(self, later: RosterMember) -> RosterMember:
        """The same person after a later list, which changes what it says and leaves the rest; of one day its last word
        counts.
        """
        said = {one.on: one for one in (*self.statements, *later.statements)}
        return replace(later, member_id=self.member_id, statements=tuple(sorted(said.values(), key=lambda one: one.on)))


@dataclass(frozen=True, slots=True)
class RosterFigures:
    """Numbers of one group's roster as of a day."""

    members: int
    without_smartphone: int
    knows: int
    installed: int
    running: int
    unsaid: int
    """Members of whom nothing is known; they count as not done."""

    def headcount(self, question: Question) -> Headcount:
        """Of all members; one can know the app without a smartphone, and not have it."""
        done = {Question.KNOWS: self.knows, Question.INSTALLED: self.installed, Question.RUNNING: self.running}
        without = 0 if question is Question.KNOWS else self.without_smartphone
        return Headcount(done[question], self.members, without)


def roster_figures(
    members: Iterable[RosterMember], day: date, running_counts: timedelta = timedelta(days=RUNNING_DAYS)
) -> dict[str, RosterFigures]:
    """The figures of each group that has a roster; who said too long ago that it runs is not counted as running."""
    said: dict[str, list[AppAnswers]] = {}
    for one in members:
        answers = one.as_of(day)
        fresh = replace(answers, running=Answer.NOT_ASKED) if one.is_stale(day, running_counts) else answers
        said.setdefault(one.group, []).append(fresh)
    return {group: figures_of_answers(answers) for group, answers in said.items()}


def to_recheck(members: Iterable[RosterMember], day: date, running_counts: timedelta) -> tuple[RosterMember, ...]:
    """Who has it and was not asked lately whether it runs, the longest first (dispatch 001, item 1; 003, item 4)."""
    found = (one for one in members if one.is_stale(day, running_counts) and one.as_of(day).installed is Answer.YES)
    return tuple(sorted(found, key=lambda one: (one.said_on(day) or date.min, one.group, fold(one.name))))


def not_installed(members: Iterable[RosterMember], day: date) -> tuple[RosterMember, ...]:
    """Who has not installed it as far as is known, whoever has no smartphone left out; by group, unit and name."""
    found = (one for one in members if one.as_of(day).installed is not Answer.YES and _smart(one.as_of(day)))
    return tuple(sorted(found, key=lambda one: (one.group, fold(one.unit), fold(one.name))))


def figures_of_answers(answers: Sequence[AppAnswers]) -> RosterFigures:
    """The figures of people by what was last said of each."""
    smart = [one for one in answers if _smart(one)]
    return RosterFigures(
        members=len(answers),
        without_smartphone=len(answers) - len(smart),
        knows=sum(one.knows is Answer.YES for one in answers),
        installed=sum(one.installed is Answer.YES for one in smart),
        running=sum(one.running is Answer.YES for one in smart),
        unsaid=sum(one == AppAnswers() for one in answers),
    )


def _smart(answers: AppAnswers) -> bool:
    return answers.rung is not AppRung.NO_SMARTPHONE
