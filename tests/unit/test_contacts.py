"""Proves what can be said of two people's time inside: alike from both sides, wider when less is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.contacts import Contact, ContactGrade, Stay, contacts_of, stay_of
from kiosk.domain.office_time import day_bounds, office_day
from kiosk.domain.visit import RecordedBy, Visit, VisitState
from tests.unit.strategies import BEGIN

DAY = office_day(BEGIN)
START, END = day_bounds(DAY)
MINUTES = st.integers(0, 600)
NOW = START + timedelta(hours=20)
GRADES = list(ContactGrade)


def at(minutes: int) -> datetime:
    return START + timedelta(hours=7, minutes=minutes)


def stay(person: str, entered: int, left: int, latest: int | None = None, counter: str = "") -> Stay:
    return Stay(f"{person}-{entered}", person, counter, at(entered), at(entered), at(left), at(latest or left))


@st.composite
def stays(draw: st.DrawFn, person: str) -> Stay:
    first, second, third = sorted(draw(st.tuples(MINUTES, MINUTES, MINUTES)))
    return replace(stay(person, first, second, third), counter=draw(st.sampled_from(["", "1", "2"])))


def met(one: list[Stay], other: list[Stay]) -> Contact | None:
    found = contacts_of(one, other)
    return found[0] if found else None


@given(st.lists(stays("a"), min_size=1, max_size=3), st.lists(stays("b"), min_size=1, max_size=3))
def test_both_sides_say_the_same(one: list[Stay], other: list[Stay]) -> None:
    mine, theirs = met(one, other), met(other, one)
    assert (mine is None) == (theirs is None)
    if mine is not None and theirs is not None:
        assert (mine.grade, mine.least, mine.most, mine.since, mine.until) == (
            theirs.grade, theirs.least, theirs.most, theirs.since, theirs.until,
        )  # fmt: skip


@given(st.lists(stays("a"), min_size=1, max_size=3), st.lists(stays("b"), min_size=1, max_size=3))
def test_minutes_are_never_negative_and_never_more_than_either_was_inside(one: list[Stay], other: list[Stay]) -> None:
    found = met(one, other)
    if found is not None:
        assert timedelta() <= found.least <= found.most <= found.until - found.since
        assert found.most > timedelta()
        assert (found.least > timedelta()) == (found.grade is not ContactGrade.POSSIBLE)


@given(stays("a"), stays("b"), st.integers(0, 300), st.integers(0, 300))
def test_knowing_less_widens_and_never_loses_a_contact(one: Stay, other: Stay, sooner: int, later: int) -> None:
    vaguer = replace(
        other,
        earliest_out=max(other.latest_in, other.earliest_out - timedelta(minutes=sooner)),
        latest_out=other.latest_out + timedelta(minutes=later),
    )
    known, vague = met([one], [other]), met([one], [vaguer])
    if known is not None:
        assert vague is not None
        assert vague.most >= known.most
        assert vague.least <= known.least
        assert GRADES.index(vague.grade) >= GRADES.index(known.grade)


@given(st.lists(stays("b"), max_size=6))
def test_nobody_meets_themselves_and_each_other_person_stands_once(others: list[Stay]) -> None:
    found = contacts_of([stay("a", 0, 600)], [*others, stay("a", 10, 20)])
    assert [one.person for one in found] == ["b"] * bool(found)


def test_the_three_grades_in_their_order() -> None:
    index = [stay("a", 0, 60, counter="1")]
    others = [
        stay("possible", 0, 0, 30, "1"),
        stay("probable", 0, 50, counter="2"),
        stay("certain", 50, 90, counter="1"),
        stay("too late", 60, 90, counter="1"),
    ]
    found = contacts_of(index, others)
    assert [one.person for one in found] == ["certain", "probable", "possible"]
    assert [one.grade for one in found] == GRADES
    assert [one.least for one in found] == [timedelta(minutes=minutes) for minutes in (10, 50, 0)]
    assert found[2].most == timedelta(minutes=30)


def test_visits_that_overlap_count_their_minutes_once() -> None:
    found = met([stay("a", 0, 60)], [stay("b", 0, 40), stay("b", 20, 60)])
    assert found is not None
    assert found.least == found.most == timedelta(minutes=60)
    assert found.visits == ("b-0", "b-20")


def visit(**changes: object) -> Visit:
    plain = Visit("v", "a", 1, "e", at(0), RecordedBy.BY_HAND, "s", "op")
    return replace(plain, **changes)  # type: ignore[arg-type]  # every field by its name


def test_what_is_known_of_each_kind_of_visit() -> None:
    left = stay_of(visit(state=VisitState.LEFT, left_at=at(30)), "a", DAY, NOW)
    assert left is not None
    assert left.certain == left.possible == (at(0), at(30))
    lost = stay_of(visit(state=VisitState.NO_EXIT, closing_at=at(600)), "a", DAY, NOW)
    assert lost is not None
    assert (lost.certain, lost.possible) == ((at(0), at(0)), (at(0), at(600)))
    inside = stay_of(visit(), "a", DAY, at(45))
    assert inside is not None
    assert inside.certain == (at(0), at(45))
    forgotten = stay_of(visit(), "a", DAY, END + timedelta(days=2))
    assert forgotten is not None
    assert (forgotten.certain, forgotten.possible) == ((at(0), at(0)), (at(0), END))
    doubtful = stay_of(visit(state=VisitState.LEFT, left_at=at(30), exit_doubtful=True), "a", DAY, NOW)
    assert doubtful is not None
    assert doubtful.possible == (START, END)
    assert doubtful.earliest_out <= doubtful.latest_in
    assert stay_of(visit(state=VisitState.UNDONE), "a", DAY, NOW) is None
