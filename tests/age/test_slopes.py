"""What the slope says of invented weights: that a leak is seen through a day that fills and a night that empties."""

from __future__ import annotations

import pytest

from tests.age.slopes import Sample, slope_a_day, slopes


def _week(a_day: float, warm: float = 0.0) -> list[Sample]:
    """A weight that rises with the hours of each day and falls back at night, `a_day` more from day to day."""
    return [
        Sample(day, point, {"memory": 300 + 20 * point + a_day * day + (warm if day else 0)})
        for day in range(7)
        for point in range(4)
    ]


@pytest.mark.parametrize("a_day", [0.0, 0.5, 10.0, -2.0])
def test_the_slope_is_what_grows_from_day_to_day(a_day: float) -> None:
    assert slope_a_day(_week(a_day), "memory") == pytest.approx(a_day)


def test_a_day_that_fills_is_no_slope_and_one_day_has_none() -> None:
    assert slope_a_day(_week(0), "memory") == pytest.approx(0)
    assert slope_a_day([one for one in _week(5) if one.day == 3], "memory") == 0
    assert slope_a_day(_week(5), "what nobody weighed") == 0


def test_the_steepest_stands_first() -> None:
    grown = [Sample(one.day, one.point, {**one.weights, "handles": 30 + 40 * one.day}) for one in _week(1)]
    assert [*slopes(grown)] == ["handles", "memory"]
