"""A kiosk that does not end: some hours of the real program with every run, a week of 20,000 scans with `--sweep`.

A leak of one widget, one handle or one item of a list a scan, put there on purpose, has to be found by the same rule.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.age.life import Life, Living, name_the_staff
from tests.age.slopes import Sample, slope_a_day
from tests.e2e.day.stage import day_stage

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="weighs what Linux tells of a process"),
]
HOURS = Life(days=11, scans_a_day=3, points=1, people=15, nights=False)
LEAKING = Life(days=6, scans_a_day=10, points=1, people=16, nights=False)
NIGHTS = Life(days=5, scans_a_day=120, points=1, people=200)
WEEK = Life(days=7, scans_a_day=1430)
MOST_A_DAY = {
    "handles": 0.5,
    "threads that ended": 0.2,
    "tasks": 0.2,
    "timers": 0.2,
    "widgets": 0.5,
    "windows": 0.1,
    "qobjects": 0.5,
}
"""What may be more from day to day, or from hour to hour: nothing, but for a sample taken while a lane is at work."""
HELD_A_SCAN = 0.5
"""Items of all lists, sets and dictionaries; within a day the board of today grows, and midnight empties it."""
MEMORY_A_DAY = 10_000_000
"""Bytes (`reliability.md` 112)."""
WARM = 1
"""Days, or hours, until everything was opened once."""


def _lived(folder: Path, life: Life, leak: str = "") -> list[Sample]:
    if life.nights:
        name_the_staff(folder)
    with day_stage(folder, "7:00", operator="" if life.nights else "Lê Ngọc Anh") as day:
        living = Living(day, life, leak)
        samples = [*living.live()]
        assert not day.complaints.read_text("utf-8")
        assert day.door.intact()
    told = "\n".join(json.dumps([one.day, one.point, dict(one.weights)]) for one in samples)
    (folder.parent / "samples.jsonl").write_text(told, "utf-8")
    return [one for one in samples if one.day >= WARM]


def _grown(samples: list[Sample]) -> dict[str, float]:
    found = {name: slope_a_day(samples, name) for name in MOST_A_DAY}
    return {name: round(slope, 2) for name, slope in found.items() if slope > MOST_A_DAY[name]}


def test_nothing_grows_from_hour_to_hour(tmp_path: Path) -> None:
    samples = _lived(tmp_path / "kiosk", HOURS)
    assert not _grown(samples)
    assert slope_a_day(samples, "references to None") > -1, "at none of them Python ends"


@pytest.mark.sweep
@pytest.mark.timeout(14_400)
def test_a_week_of_twenty_thousand_scans_grows_nothing(tmp_path: Path) -> None:
    samples = _lived(tmp_path / "kiosk", WEEK)
    assert not _grown(samples)
    assert slope_a_day(samples, "held") < HELD_A_SCAN * WEEK.scans_a_day
    assert slope_a_day(samples, "memory") < MEMORY_A_DAY
    assert slope_a_day(samples, "log of the database") < MEMORY_A_DAY


@pytest.mark.sweep
@pytest.mark.timeout(14_400)
@pytest.mark.parametrize(("leak", "weight"), [("widget", "widgets"), ("handle", "handles")])
def test_of_the_test_a_leak_a_scan_is_found(tmp_path: Path, leak: str, weight: str) -> None:
    assert weight in _grown(_lived(tmp_path / "kiosk", LEAKING, leak))


@pytest.mark.sweep
@pytest.mark.timeout(14_400)
def test_of_the_test_an_item_of_a_list_a_scan_is_found(tmp_path: Path) -> None:
    samples = _lived(tmp_path / "kiosk", NIGHTS, "list item")
    assert slope_a_day(samples, "held") > HELD_A_SCAN * NIGHTS.scans_a_day
