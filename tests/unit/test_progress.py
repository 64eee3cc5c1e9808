"""The board: what stands where, by exact counts of people and days."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from kiosk.domain.app_answers import Question
from kiosk.domain.app_figures import AppFigures
from kiosk.domain.dispatches.book import DispatchBook
from kiosk.domain.dispatches.deadline import Deadline
from kiosk.domain.dispatches.dispatch import Dispatch, IssueDay, Obligation, Part, Urgency
from kiosk.domain.dispatches.progress import Meter, Standing, progress_of
from kiosk.domain.dispatches.target import Baseline, Denominator, Headcount, Target, Threshold

LAST = date(2021, 8, 30)
NOBODY = AppFigures(0, 0, 0, 0, 0, 0, 0, (), ())
SMART = Denominator.WITH_SMARTPHONE


def book(target: Target, urgency: Urgency = Urgency.NORMAL, *baselines: Baseline) -> DispatchBook:
    asked = Obligation("9-a", "6", Part.SUPPORT, {"vi": "Mẫu"}, targets=(target,))
    report = Obligation("9-b", "7", Part.KIOSK, {"vi": "Báo cáo"}, deadline=Deadline(LAST, excludes_day=True))
    paper = Dispatch(
        "9", "", "9/UBND", IssueDay(2021, 7, 1), "UBND xã Mẫu", {"vi": "Mẫu"}, (asked, report), baselines=baselines
    )
    calm = Obligation("8-a", "", Part.SUPPORT, {"vi": "Mẫu"}, targets=(target,))
    other = Dispatch("8", "", "8", IssueDay(2021, 7, 1), "A", {"vi": "B"}, (calm,), urgency=urgency)
    return DispatchBook((paper, other))


def nobody(_group: str, _asked: Question) -> None:
    """Nobody counts any group."""


def meter(target: Target, count: Headcount | None, today: date = LAST) -> Meter:
    return progress_of(book(target), NOBODY, lambda _group, _asked: count, today, today).meters[0]


def over(percent: int, *, strict: bool = False, ends: bool = True) -> Target:
    deadline = Deadline(LAST) if ends else None
    return Target("people", Threshold(Fraction(percent, 100), strict), SMART, deadline=deadline)


@pytest.mark.parametrize(
    ("target", "installed", "of", "standing", "missing"),
    [
        (over(100), 99, 100, Standing.WARNED, 1),
        (over(100), 100, 100, Standing.REACHED, 0),
        (over(60, strict=True), 60, 100, Standing.WARNED, 1),
        (over(60, strict=True), 61, 100, Standing.REACHED, 0),
        (over(90), 899, 1000, Standing.WARNED, 1),
        (over(90), 900, 1000, Standing.REACHED, 0),
    ],
)
def test_people_decide_and_no_rounded_share(
    target: Target, installed: int, of: int, standing: Standing, missing: int
) -> None:
    shown = meter(target, Headcount(installed, of + 7, 7))
    assert (shown.standing, shown.missing) == (standing, missing)
    assert shown.share(Denominator.EVERYONE) == Fraction(installed, of + 7)
    assert shown.share(SMART) == Fraction(installed, of)


@pytest.mark.parametrize(
    ("days", "standing"),
    [(8, Standing.OPEN), (7, Standing.WARNED), (3, Standing.WARNED), (0, Standing.WARNED), (-1, Standing.LATE)],
)
def test_warned_in_the_last_week_and_late_after_the_last_day(days: int, standing: Standing) -> None:
    today = date.fromordinal(LAST.toordinal() - days)
    shown = meter(over(90), Headcount(8, 10), today)
    assert (shown.standing, shown.days_left) == (standing, days)
    assert meter(over(90), Headcount(9, 10), today).standing is Standing.REACHED


def test_a_group_that_nobody_counts_is_neither_reached_nor_short_of_anybody() -> None:
    shown = meter(over(90, ends=False), None)
    assert (shown.standing, shown.missing, shown.share(SMART), shown.days_left) == (Standing.OPEN, None, None, None)
    only_old_phones = meter(over(90), Headcount(0, 3, 3))
    assert (only_old_phones.missing, only_old_phones.reached) == (None, False)


def test_the_urgent_stand_on_top_and_days_without_a_share_apart() -> None:
    progress = progress_of(book(over(90), Urgency.URGENT), NOBODY, nobody, LAST, LAST)
    assert [one.duty.obligation.obligation_id for one in progress.meters] == ["8-a", "9-a"]
    assert [one.obligation.obligation_id for one in progress.due] == ["9-b"]
    assert progress.due[0].deadline == Deadline(LAST, excludes_day=True)


def test_the_change_since_the_dispatch_is_by_its_own_denominator() -> None:
    began = Baseline(Fraction(1261, 10000), Denominator.EVERYONE), Baseline(Fraction(1594, 10000), SMART)
    visitors = AppFigures(10, 10, 10, 2, 8, 4, 3, (("how", 4),), ())
    progress = progress_of(book(over(60), Urgency.NORMAL, *began), visitors, nobody, LAST, LAST)
    assert [one.by for one in progress.changes] == [Fraction(2739, 10000), Fraction(3406, 10000)]
    assert progress.meters[1].baseline == began[1]
    none = progress_of(book(over(60), Urgency.NORMAL, *began), NOBODY, nobody, LAST, LAST)
    assert [one.by for one in none.changes] == [None, None]


def test_what_is_long_over_stands_below_what_is_due_or_still_to_come() -> None:
    today = date.fromordinal(LAST.toordinal() + 61)
    open_one = Obligation("7-a", "", Part.SUPPORT, {"vi": "Mẫu"}, targets=(over(90, ends=False),))
    papers = book(over(90), Urgency.URGENT).dispatches
    calm = Dispatch("7", "", "7", IssueDay(2021, 7, 1), "A", {"vi": "B"}, (open_one,))
    progress = progress_of(DispatchBook((*papers, calm)), NOBODY, nobody, LAST, today)
    assert [one.duty.obligation.obligation_id for one in progress.meters] == ["7-a", "8-a", "9-a"]
    assert [one.long_over for one in progress.meters] == [False, True, True]
    week_before = progress_of(DispatchBook((*papers, calm)), NOBODY, nobody, LAST, LAST)
    assert [one.duty.obligation.obligation_id for one in week_before.meters] == ["8-a", "9-a", "7-a"]
