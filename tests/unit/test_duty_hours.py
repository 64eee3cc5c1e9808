"""Gaps and watches cover the opening hours exactly, whatever the shifts were."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.duty_hours import LEAST_GAP, DutyGap, Watch, gaps_of

OPEN = datetime(2026, 11, 19, 0, tzinfo=UTC)
CLOSE = OPEN + timedelta(hours=10)
MINUTES = st.integers(-60, 660)


def at(minutes: int) -> datetime:
    return OPEN + timedelta(minutes=minutes)


@st.composite
def watches(draw: st.DrawFn) -> list[Watch]:
    found = []
    for _ in range(draw(st.integers(0, 5))):
        since, certain, until = sorted(draw(st.tuples(MINUTES, MINUTES, MINUTES)))
        found.append(Watch("Lê Ngọc Anh", at(since), at(until), at(certain)))
    return found


def covered(found: list[Watch], gaps: tuple[DutyGap, ...], minute: int) -> bool:
    moment = at(minute)
    by_watch = any(one.since <= moment < one.until for one in found)
    return by_watch or any(one.since <= moment < one.until for one in gaps)


@given(watches())
def test_every_opening_minute_is_watched_or_told(found: list[Watch]) -> None:
    gaps = gaps_of(found, (OPEN, CLOSE))
    untold = [minute for minute in range(600) if not covered(found, gaps, minute)]
    assert all(minute + 1 not in untold for minute in untold), "only what is shorter than the least gap"


@given(watches())
def test_gaps_stand_in_order_within_the_hours_and_a_known_one_holds_no_watch(found: list[Watch]) -> None:
    gaps = gaps_of(found, (OPEN, CLOSE))
    for gap in gaps:
        assert gap.until - gap.since >= LEAST_GAP
        assert gap.until <= CLOSE
        if gap.known:
            assert not [one for one in found if one.since < gap.until and one.until > gap.since and one.until > OPEN]


def test_a_day_without_anybody_is_one_gap() -> None:
    assert gaps_of((), (OPEN, CLOSE)) == (DutyGap(OPEN, CLOSE),)


def test_a_shift_that_nobody_ended_leaves_what_is_not_known() -> None:
    watch = Watch("Lê Ngọc Anh", OPEN, CLOSE, at(560))
    assert gaps_of((watch,), (OPEN, CLOSE)) == (DutyGap(at(560), CLOSE, known=False),)
