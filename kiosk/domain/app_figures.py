"""What the visitors of some days answered, in numbers: of people, each counted once with their latest answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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


def figures_of(visits: Iterable[PersonAnswers]) -> AppFigures:
    """Count visits in the order of their entries: a later answer replaces an earlier one, silence replaces none."""
    said: dict[str, AppAnswers] = {}
    silent: dict[str, AppAnswers] = {}
    number = 0
    for number, one in enumerate(visits, start=1):  # noqa: B007 - the last number is the count
        kept = said if one.answers.rung is not AppRung.NOT_ASKED else silent
        kept[one.person_id] = one.answers
    unasked = [answers for person, answers in silent.items() if person not in said]
    smart = [one for one in said.values() if one.rung is not AppRung.NO_SMARTPHONE]
    return AppFigures(
        visits=number,
        people=len(said) + len(unasked),
        asked=len(said),
        without_smartphone=len(said) - len(smart),
        knows=_yes(said.values(), Question.KNOWS),
        installed=_yes(smart, Question.INSTALLED),
        running=_yes(smart, Question.RUNNING),
        reasons=_ranked(one.reason or UNSAID for one in smart if one.installed is not Answer.YES),
        skips=_ranked(one.skipped_because or UNSAID for one in unasked),
        bluetooth_asked=sum(one.bluetooth is not None for one in smart),
        bluetooth=sum(one.bluetooth is Answer.YES for one in smart),
    )


def figures_by_group(visits: Sequence[PersonAnswers]) -> dict[str, AppFigures]:
    """The same for each group of which anybody said to be; one person may count in several, a later word replaces an
    earlier one.
    """
    groups = {one.person_id: one.groups for one in visits if one.groups}
    keys = dict.fromkeys(key for some in groups.values() for key in some)
    return {key: figures_of(one for one in visits if key in groups.get(one.person_id, ())) for key in keys}


def _yes(people: Iterable[AppAnswers], question: Question) -> int:
    return sum(one.to(question) is Answer.YES for one in people)


def _ranked(keys: Iterable[str]) -> Ranked:
    return tuple(sorted(Counter(keys).items(), key=lambda one: (-one[1], one[0])))
