"""The ledger of helpers counts people, each once, whoever names them how often (dispatch 000, item 3)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.layers import Layers
from kiosk.domain.dispatches.book import DispatchBook
from kiosk.domain.helping import Guided, HelpingGoal, Tally, goal_of, ledger_of
from tests.fakes.desk import RESOURCES

CAMPAIGN = date(2020, 8, 19)
GOAL = HelpingGoal(5, CAMPAIGN, CAMPAIGN + timedelta(days=1))
PEOPLE, CODES = st.sampled_from("abcdef"), st.sampled_from(("A", "B", "C"))
DAYS = st.integers(0, 5).map(lambda after: CAMPAIGN + timedelta(days=after))
VISITS = st.lists(st.builds(Guided, PEOPLE, DAYS, CODES | st.just(""), CODES | st.just(""), st.integers(0, 3)))


def guided(*people: str, helper: str = "A", day: date = CAMPAIGN) -> list[Guided]:
    return [Guided(one, day, helper) for one in people]


def test_the_goal_is_the_dispatchs_and_there_may_be_none() -> None:
    book = load_dispatches(Layers(RESOURCES)).book
    assert goal_of(book, date(2020, 8, 20)) == GOAL
    assert goal_of(DispatchBook(), date(2020, 8, 20)) is None


@pytest.mark.parametrize(("people", "reached"), [("abcd", False), ("abcda", False), ("abcde", True)])
def test_the_same_person_never_counts_twice(people: str, reached: bool) -> None:
    ledger = ledger_of(guided(*people), GOAL)
    assert (ledger.of("A").people >= GOAL.least) is reached


def test_who_guided_first_has_guided() -> None:
    ledger = ledger_of([*guided("a"), *guided("a", "b", helper="B", day=CAMPAIGN + timedelta(days=9))], GOAL)
    assert (ledger.of("A"), ledger.of("B")) == (Tally(1, 1), Tally(1, 0))
    assert ledger.of(("A", "B")) == ledger.total == Tally(2, 1)


def test_a_week_counts_whom_it_guided_first_and_relatives_as_they_were_said_last() -> None:
    monday = CAMPAIGN + timedelta(days=5)
    told = [*guided("a"), Guided("a", monday, "A", relatives=2), Guided("a", monday, relatives=3, came_by="A")]
    week = ledger_of([*told, *guided("b", day=monday)], GOAL, (monday, monday + timedelta(days=6)))
    assert week.total == Tally(1, 0, 1)
    assert week.relatives == 3


@given(VISITS)
def test_helpers_together_guided_as_many_as_there_are_people(visits: list[Guided]) -> None:
    ledger = ledger_of(visits, GOAL)
    assert sum(ledger.of(code).people for code in "ABC") == len({one.person_id for one in visits if one.helper})
    assert ledger.total == ledger.of("ABC")
    assert ledger.total.came <= ledger.total.people
    assert ledger.total.in_campaign <= ledger.total.people
    assert ledger_of([*visits, *visits], GOAL).total.people == ledger.total.people
