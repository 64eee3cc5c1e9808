"""Days and hours are Viet Nam's, whatever zone the machine is set to."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.office_time import at_office, day_bounds, office_clock, office_day, office_seconds

LAST_MOMENT = datetime(2026, 11, 19, 16, 59, 59, 999000, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 19, 17, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(1976, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


def test_the_day_changes_at_seventeen_hours_universal_time() -> None:
    assert (office_day(LAST_MOMENT), office_day(MIDNIGHT)) == (date(2026, 11, 19), date(2026, 11, 20))
    assert (office_seconds(LAST_MOMENT), office_clock(MIDNIGHT)) == ("23:59:59", "00:00")


def test_a_moment_of_another_zone_is_the_same_moment() -> None:
    elsewhere = MIDNIGHT.astimezone(timezone(timedelta(hours=-5)))
    assert office_day(elsewhere) == date(2026, 11, 20)


@given(MOMENTS)
def test_every_moment_lies_in_exactly_one_day(moment: datetime) -> None:
    day = office_day(moment)
    start, end = day_bounds(day)
    assert start <= moment < end
    assert day_bounds(day + timedelta(days=1))[0] == end


def test_the_office_clock_and_back() -> None:
    assert at_office(date(2026, 11, 19), time(17)) == datetime(2026, 11, 19, 10, tzinfo=UTC)


@pytest.mark.parametrize("reading", [office_day, office_clock, office_seconds])
def test_a_moment_without_zone_is_refused(reading: object) -> None:
    assert callable(reading)
    with pytest.raises(ValueError, match="without a zone"):
        reading(datetime(2026, 11, 19, 17))  # noqa: DTZ001 - the fault under test


def test_the_zone_of_the_machine_does_not_matter() -> None:
    said = (
        "from datetime import datetime, UTC; from kiosk.domain.office_time import office_day, office_clock;"
        "at = datetime(2026, 11, 19, 17, tzinfo=UTC); print(office_day(at), office_clock(at))"
    )
    for zone in ("America/New_York", "Asia/Kathmandu", ""):
        ran = subprocess.run([sys.executable, "-c", said], env={"TZ": zone}, capture_output=True, text=True, check=True)
        assert ran.stdout.split() == ["2026-11-20", "00:00"]
