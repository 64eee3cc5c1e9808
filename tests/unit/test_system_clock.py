"""The machine's clock: its steady seconds go on over a sleep, and its moments carry a zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from kiosk.adapters.platform.system_clock import ShiftedClock, SystemClock, steady_seconds


def test_the_steady_seconds_never_go_back() -> None:
    said = [steady_seconds() for _ in range(100)]
    assert said == sorted(said)


def test_moments_are_utc() -> None:
    assert SystemClock().now().tzinfo is UTC
    start = datetime(2026, 11, 19, 7, 30, tzinfo=UTC)
    assert timedelta() <= ShiftedClock(start).now() - start < timedelta(minutes=1)
