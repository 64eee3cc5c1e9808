"""Deadlines, shares and what is due, as dispatches mean them and not as floats round them."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.apps import AppBook, AppName
from kiosk.domain.dispatches.book import DispatchBook
from kiosk.domain.dispatches.deadline import WARNING_DAYS, Deadline
from kiosk.domain.dispatches.dispatch import Dispatch, IssueDay, Obligation, Part, Urgency
from kiosk.domain.dispatches.target import (
    Baseline,
    Denominator,
    Headcount,
    Target,
    Threshold,
    tenths_of_percent,
)

AUGUST = date(2020, 8, 30)
SHARES = st.fractions(min_value=Fraction(1, 1000), max_value=1)
THRESHOLDS = st.builds(Threshold, SHARES) | st.builds(Threshold, SHARES.filter(lambda one: one < 1), st.just(True))
MEMBERS = st.integers(1, 10_000_000)
DEADLINES = st.builds(Deadline, st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.booleans())


@pytest.mark.parametrize(
    ("percent", "strict", "numerator", "denominator", "reached"),
    [
        (100, False, 99, 100, False),
        (100, False, 100, 100, True),
        (80, False, 799, 1000, False),
        (80, False, 800, 1000, True),
        (90, False, 899, 1000, False),
        (90, False, 900, 1000, True),
        (60, True, 600, 1000, False),
        (60, True, 601, 1000, True),
        (60, False, 600, 1000, True),
        (100, False, 9_999_999, 10_000_000, False),
        (1, False, 0, 0, False),
    ],
)
def test_a_share_is_reached_exactly(
    percent: int, strict: bool, numerator: int, denominator: int, reached: bool
) -> None:
    assert Threshold(Fraction(percent, 100), strict).reached(numerator, denominator) is reached


@given(THRESHOLDS, MEMBERS)
def test_the_needed_number_is_the_least_that_reaches_it(threshold: Threshold, members: int) -> None:
    needed = threshold.needed(members)
    assert threshold.reached(needed, members) is (needed <= members)
    assert not threshold.reached(needed - 1, members)


@given(SHARES.filter(lambda one: one < 1), MEMBERS, st.data())
def test_over_a_share_is_at_least_it_but_for_the_share_itself(
    share: Fraction, members: int, data: st.DataObject
) -> None:
    done = data.draw(st.integers(0, members))
    both = Threshold(share).reached(done, members), Threshold(share, strict=True).reached(done, members)
    exactly = Fraction(done, members) == share
    assert both == (Fraction(done, members) >= share, Fraction(done, members) > share)
    assert (both[0] != both[1]) is exactly


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("share", [Fraction(0), Fraction(-1, 2), Fraction(101, 100)])
def test_a_share_that_means_nothing_is_refused(share: Fraction, strict: bool) -> None:
    with pytest.raises(ValueError, match="strict"):
        Threshold(share, strict)


def test_nothing_is_over_a_hundred_percent() -> None:
    with pytest.raises(ValueError, match="strict True"):
        Threshold(Fraction(1), strict=True)


def test_people_without_a_smartphone_leave_the_denominator() -> None:
    count = Headcount(done=90, members=100, without_smartphone=10)
    assert count.share(Denominator.EVERYONE) == Fraction(9, 10)
    assert count.share(Denominator.WITH_SMARTPHONE) == 1
    everyone, smart = (Target("youth", Threshold(Fraction(1)), one) for one in Denominator)
    assert (everyone.reached(count), smart.reached(count)) == (False, True)
    assert (everyone.missing(count), smart.missing(count)) == (10, 0)


def test_of_nobody_there_is_no_share() -> None:
    nobody = Headcount(0, 3, 3)
    assert nobody.share(Denominator.WITH_SMARTPHONE) is None
    target = Target("youth", Threshold(Fraction(1)), Denominator.WITH_SMARTPHONE)
    assert (target.reached(nobody), target.missing(nobody)) == (False, 0)


@pytest.mark.parametrize("counts", [(-1, 5, 0), (6, 5, 0), (4, 5, 2), (0, 5, -1), (0, -1, 0)])
def test_counts_that_contradict_each_other_are_refused(counts: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="without a smartphone"):
        Headcount(*counts)


@given(st.integers(1, 10_000_000), st.data())
def test_a_shown_share_is_never_more_than_the_true_one(members: int, data: st.DataObject) -> None:
    share = Fraction(data.draw(st.integers(0, members)), members)
    tenths = tenths_of_percent(share)
    assert Fraction(tenths, 1000) <= share < Fraction(tenths + 1, 1000)
    assert (tenths == 1000) is (share == 1)


def test_the_change_since_the_dispatch_is_exact() -> None:
    began = Baseline(Fraction(1261, 10000), Denominator.EVERYONE)
    assert began.change(Fraction(1, 5)) == Fraction(739, 10000)
    assert tenths_of_percent(began.change(Fraction(0))) == -126, "12.7 less would be more than is lost"


def test_before_a_day_ends_the_day_before_and_by_a_day_includes_it() -> None:
    before, by = Deadline(AUGUST, excludes_day=True), Deadline(AUGUST)
    assert before.last_good_day == date(2020, 8, 29)
    assert [before.is_over(date(2020, 8, day)) for day in (29, 30)] == [False, True]
    assert [by.is_over(date(2020, 8, day)) for day in (30, 31)] == [False, True]


@given(DEADLINES, st.integers(-30, 30))
def test_a_warning_begins_7_3_and_1_days_before_and_holds_until_the_next(deadline: Deadline, left: int) -> None:
    today = deadline.last_good_day - timedelta(days=left)
    assert deadline.days_left(today) == left
    begun = [days for days, day in zip(WARNING_DAYS, deadline.warning_days, strict=True) if day <= today]
    assert deadline.warning(today) == (begun[-1] if begun and not deadline.is_over(today) else None)


def dispatch(key: str, urgency: Urgency = Urgency.NORMAL, *obligations: Obligation, number: str = "") -> Dispatch:
    return Dispatch(key, "", number, IssueDay(2020, 8, 4), "UBND xã Mẫu", {"vi": "Mẫu"}, obligations, urgency=urgency)


def obligation(name: str, deadline: Deadline | None = None, *targets: Target) -> Obligation:
    return Obligation(name, "", Part.SUPPORT, {"vi": name}, deadline=deadline, targets=targets)


def test_the_urgent_dispatch_stands_on_top_then_what_ends_first() -> None:
    soon, later = Deadline(date(2020, 8, 10)), Deadline(date(2020, 8, 20))
    target = Target("youth", Threshold(Fraction(1, 2)), deadline=soon)
    book = DispatchBook(
        (
            dispatch("1", Urgency.NORMAL, obligation("1-a"), obligation("1-b", later, target)),
            dispatch("2", Urgency.URGENT, obligation("2-a", later)),
            dispatch("3", Urgency.IMMEDIATE, obligation("3-a")),
        )
    )
    today = date(2020, 8, 9)
    assert [one.obligation.obligation_id for one in book.duties(today)] == ["3-a", "2-a", "1-b", "1-a"]
    assert [(one.target, days) for one, days in book.warnings(today)] == [(target, 1)]
    assert book.duties(date(2020, 8, 3)) == ()


def test_a_retired_dispatch_asks_for_nothing() -> None:
    one = dispatch("1")
    retired = Dispatch("2", "", "5/UBND", IssueDay(2020, 8), "", {}, (), retired_since=date(2022, 1, 1))
    book = DispatchBook((one, retired))
    assert book.in_force(date(2021, 12, 31)) == (one, retired)
    assert book.in_force(date(2022, 1, 1)) == (one,)
    assert str(retired.issued) == "…/8/2020"


@pytest.mark.parametrize("name", ["7", "888-CV/TĐTN-BTG", "888-cv/ t-đtn-btg", " 888-CV/TDTN-BTG"])
def test_a_dispatch_is_found_by_key_or_number_however_it_is_written(name: str) -> None:
    one = dispatch("7", number="888-CV/TĐTN-BTG")
    book = DispatchBook((dispatch("6"), one))
    assert book.find(name) is one
    assert book.find("") is None
    assert book.find("888") is None


def test_an_app_is_followed_to_the_name_that_it_has_today() -> None:
    day = date(2021, 9, 30)
    old = AppName("old", "Cũ", retired=True, retired_since=day, successor="new")
    new = AppName("new", "Mới", retired=True, retired_since=date(2023, 1, 1), successor="old")
    book = AppBook((old, new))
    assert book.today("old", day - timedelta(days=1)) is old
    assert book.today("old", day) is new
    assert book.today("old", date(2023, 1, 1)) is None
    assert book.today("gossip", day) is None
