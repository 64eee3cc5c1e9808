"""What the visitors of some days answered, in numbers: of people, each counted once with their latest answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from kiosk.domain.app_answers import Answer, AppAnswers, AppRung, Question
from kiosk.domain.dispatches.target import Headcount

UNSAID = ""
"""Stands among the reasons for no reason at all."""

Ranked = tuple[tuple[str, int], ...]
"""Keys with their numbers of people, the most frequent first, then by key."""


@dataclass(frozen=True, slots=True)
class PersonAnswers:
    """What one visit says of one person."""

    person_id: str
    answers: AppAnswers
    groups: tuple[str, ...] = ()
    """Keys of the groups that the person belongs to, as far as it was said."""


@dataclass(frozen=True, slots=True)
class AppFigures:
    """Numbers of a period. People of the office itself and undone visits are in none of them."""

    visits: int
    people: int
    asked: int
    """People of whom at least one answer is known."""
    without_smartphone: int
    knows: int
    installed: int
    running: int
    reasons: Ranked
    """Why people with a smartphone have not installed it; they add up to `with_smartphone - installed`."""
    skips: Ranked
    """Why people were not asked; they add up to `people - asked`."""
    bluetooth_asked: int = 0
    """People with the app who were asked whether Bluetooth is on (dispatch 002)."""
    bluetooth: int = 0
    """People of those with whom it is on."""

    @property
    def with_smartphone(self) -> int:
        """People asked who could have the app (dispatch 001)."""
        return self.asked - self.without_smartphone

    def done(self, question: Question) -> int:
        """How many said yes."""
        return {Question.KNOWS: self.knows, Question.INSTALLED: self.installed, Question.RUNNING: self.running}[
            question
        ]

    def headcount(self, question: Question) -> Headcount:
        """The same for shares; one can know the app without a smartphone, and not have it."""
        without = 0 if question is Question.KNOWS else self.without_smartphone
        return Headcount(self.done(question), self.asked, without)


@dataclass(frozen=True, slots=True)
class PeopleTold:
    """What people said over some visits, read once however many there are: each person with their latest words.

    It keeps a line a person, not one a visit: a year's visits as so many objects would hold up the collector.
    """

    said: dict[str, AppAnswers] = field(default_factory=dict)
    silent: dict[str, AppAnswers] = field(default_factory=dict)
    visits: dict[str, int] = field(default_factory=dict)
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @staticmethod
    def of(visits: Iterable[PersonAnswers]) -> PeopleTold:
        """Read visits in the order of their entries: a later word replaces an earlier one, silence replaces none."""
        told = PeopleTold()
        for one in visits:
            person = one.person_id
            told.visits[person] = told.visits.get(person, 0) + 1
            (told.said if one.answers.rung is not AppRung.NOT_ASKED else told.silent)[person] = one.answers
            if one.groups:
                told.groups[person] = one.groups
        return told

    @property
    def everyone(self) -> AppFigures:
        """Figures of all of them."""
        return self._figures(self.visits)

    @property
    def by_group(self) -> dict[str, AppFigures]:
        """Figures of each group of which anybody said to be; one person may count in several."""
        keys = dict.fromkeys(key for some in self.groups.values() for key in some)
        return {key: self._figures([who for who, some in self.groups.items() if key in some]) for key in keys}

    def _figures(self, people: Collection[str]) -> AppFigures:
        said = [self.said[one] for one in people if one in self.said]
        unasked = [self.silent[one] for one in people if one not in self.said]
        smart = [one for one in said if one.rung is not AppRung.NO_SMARTPHONE]
        return AppFigures(
            visits=sum(self.visits[one] for one in people),
            people=len(people),
            asked=len(said),
            without_smartphone=len(said) - len(smart),
            knows=_yes(said, Question.KNOWS),
            installed=_yes(smart, Question.INSTALLED),
            running=_yes(smart, Question.RUNNING),
            reasons=_ranked(one.reason or UNSAID for one in smart if one.installed is not Answer.YES),
            skips=_ranked(one.skipped_because or UNSAID for one in unasked),
            bluetooth_asked=sum(one.bluetooth is not None for one in smart),
            bluetooth=sum(one.bluetooth is Answer.YES for one in smart),
        )


def figures_of(visits: Iterable[PersonAnswers]) -> AppFigures:
    """Figures of everyone in these visits, which come in the order of their entries."""
    return PeopleTold.of(visits).everyone


def _yes(people: Iterable[AppAnswers], question: Question) -> int:
    return sum(one.to(question) is Answer.YES for one in people)


def _ranked(keys: Iterable[str]) -> Ranked:
    return tuple(sorted(Counter(keys).items(), key=lambda one: (-one[1], one[0])))
