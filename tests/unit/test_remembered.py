"""A remembered time lies within what the register knows, in whatever way it is typed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.office_time import office_clock
from kiosk.domain.remembered import remembered_in, round_times

TEN_TWENTY = datetime(2026, 11, 19, 3, 20, 35, tzinfo=UTC)
BETWEEN = (TEN_TWENTY, datetime(2026, 11, 19, 4, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("1115", "11:15"),
        ("11:15", "11:15"),
        ("11h15", "11:15"),
        ("11g15", "11:15"),
        (" 11 : 15 ", "11:15"),
        ("11", "11:00"),
        ("11h", "11:00"),
        ("1020", "10:20"),
        ("1130", "11:30"),
        ("1019", None),
        ("1131", None),
        ("", None),
        ("2500", None),
        ("1160", None),
        ("11:15:30", None),
        ("trưa", None),
    ],
)
def test_what_may_be_typed(typed: str, clock: str | None) -> None:
    moment = remembered_in(BETWEEN, typed)
    assert (office_clock(moment) if moment else None) == clock


@given(st.integers(0, 1300), st.integers(1, 600), st.integers(1, 6))
def test_round_times_lie_within_and_can_be_typed(start: int, length: int, most: int) -> None:
    day = datetime(2026, 11, 18, 17, tzinfo=UTC)
    begun = day + timedelta(minutes=start, seconds=17)
    between = (begun, min(begun + timedelta(minutes=length), day + timedelta(hours=24, seconds=-1)))
    offered = round_times(between, most)
    assert len(offered) <= most
    for one in offered:
        assert between[0] <= one <= between[1]
        assert remembered_in(between, office_clock(one)) == one


def test_an_hour_offers_every_quarter_and_ten_hours_every_third() -> None:
    hour = (TEN_TWENTY, TEN_TWENTY + timedelta(minutes=60))
    assert [office_clock(one) for one in round_times(hour, 5)] == ["10:30", "10:45", "11:00", "11:15"]
    long = (TEN_TWENTY - timedelta(hours=3), TEN_TWENTY + timedelta(hours=7))
    assert [office_clock(one) for one in round_times(long, 5)] == ["08:00", "10:00", "12:00", "14:00", "16:00"]


@given(st.text(max_size=12))
def test_nothing_that_is_typed_lies_outside_or_stops_the_desk(typed: str) -> None:
    moment = remembered_in(BETWEEN, typed)
    assert moment is None or BETWEEN[0] <= moment <= BETWEEN[1]
