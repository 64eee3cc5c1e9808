"""Helping to install: who guided how many different people, and who has the app since (dispatch 000, item 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.domain.app_answers import Answer
from kiosk.domain.dispatches.book import DispatchBook
from kiosk.domain.visit import RecordedBy, Visit


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody of the office's list of helpers."""

    code: str
    """As it stands on their badge ("ĐX-07"); the journal keeps nothing else of them."""
    name: str
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Helpers:
    """The list, in the administrator's order."""

    listed: tuple[Helper, ...] = ()

    def find(self, code: str) -> Helper | None:
        """Who has this code, None for nobody any more."""
        return next((one for one in self.listed if one.code == code), None)


@dataclass(frozen=True, slots=True)
class Guided:
    """What one visit says of one person."""

    person_id: str
    day: date
    helper: str = ""
    """Who guided them at this visit."""
    came_by: str = ""
    """Thanks to whom they have the app, where the kiosk saw that at this visit."""
    relatives: int = 0


@dataclass(frozen=True, slots=True)
class HelpingGoal:
    """What the dispatches in force ask of each helper."""

    least: int
    """Different people that each guides."""
    begins: date | None = None
    ends: date | None = None
    """First and last day of the campaign, None where there is none."""

    def in_campaign(self, day: date) -> bool:
        """Whether `day` is one of its days."""
        return self.begins is not None and self.ends is not None and self.begins <= day <= self.ends


def goal_of(book: DispatchBook, today: date) -> HelpingGoal | None:
    """The goal of the most urgent dispatch in force that sets one, None when none does."""
    for duty in book.duties(today):
        asked = duty.obligation
        if asked.least is not None:
            return HelpingGoal(asked.least, asked.begins, duty.deadline.last_good_day if duty.deadline else None)
    return None


@dataclass(frozen=True, slots=True)
class Tally:
    """Of one helper, of one organisation, or of all: different people."""

    people: int = 0
    in_campaign: int = 0
    """Of those, guided on a day of the campaign."""
    came: int = 0
    """People who had no app and were seen with it afterwards."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """How many people each helper guided; a person stands in it once, with whoever guided them first."""

    tallies: Mapping[str, Tally]
    """Of everybody who guided somebody, by their code."""
    relatives: int
    """Relatives whom visitors guided: of each person what they said last."""
    goal: HelpingGoal | None = None

    def of(self, codes: Iterable[str]) -> Tally:
        """The tally of these helpers together."""
        mine = [self.tallies[one] for one in set(codes) if one in self.tallies]
        return Tally(
            sum(one.people for one in mine), sum(one.in_campaign for one in mine), sum(one.came for one in mine)
        )

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of everybody who guided somebody, whoever guided most first."""
        return tuple(sorted(self.tallies, key=lambda code: (-self.tallies[code].people, code)))

    @property
    def told(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.tallies or self.relatives)

    @property
    def total(self) -> Tally:
        """All of them."""
        return self.of(self.tallies)


def ledger_of(
    told: Iterable[Guided], goal: HelpingGoal | None = None, days: tuple[date, date] = (date.min, date.max)
) -> Ledger:
    """Count what happened on these days, both included, of all visits in the order of their entries.

    Who was guided before is not guided anew; who never was guided cannot have the app thanks to a helper, as after the
    desk took back that two visitors are one person.
    """
    guided: dict[str, Guided] = {}
    came: dict[str, Guided] = {}
    relatives: dict[str, int] = {}
    for one in told:
        if one.helper:
            guided.setdefault(one.person_id, one)
        if one.came_by and one.person_id in guided:
            came.setdefault(one.person_id, one)
        if one.relatives and days[0] <= one.day <= days[1]:
            relatives[one.person_id] = one.relatives
    first, seen = (tuple(one for one in some.values() if days[0] <= one.day <= days[1]) for some in (guided, came))
    return Ledger(_tallies(first, seen, goal), sum(relatives.values()), goal)


def _tallies(guided: Sequence[Guided], came: Iterable[Guided], goal: HelpingGoal | None) -> dict[str, Tally]:
    """By the helper's code, each person of `guided` and of `came` once."""
    people, seen = Counter(one.helper for one in guided), Counter(one.came_by for one in came)
    campaign = Counter(one.helper for one in guided if goal is not None and goal.in_campaign(one.day))
    return {code: Tally(people[code], campaign[code], seen[code]) for code in people | seen}


def helped_to_the_app(visits: Sequence[Visit]) -> str:
    """Code of the helper thanks to whom somebody has the app who shows its code now; empty where it is nobody's doing.

    `visits` are those of the person at which somebody guided them or the app was seen, oldest first. Who had said to
    have the app, had shown its code before, or was seen with it already is counted no more.
    """
    if any(one.guidance.came_event for one in visits):
        return ""
    helped = [one for one in visits if one.guidance.helper and _had_none(one)]
    return helped[-1].guidance.helper if helped else ""


def _had_none(visit: Visit) -> bool:
    answers = visit.answers
    return visit.by is not RecordedBy.PERSONAL_CODE and Answer.NO in (answers.knows, answers.installed)
