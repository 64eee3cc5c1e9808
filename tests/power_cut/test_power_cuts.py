"""Nothing that was called recorded is lost to a power cut, and every disk that it may leave opens as a start opens it.

Over a thousand states in the suite; `--sweep` cuts a hundred thousand times, at every step and in several ways.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.power_cut.cuts import Run, cuts, harmed
from tests.power_cut.disk import Disk
from tests.power_cut.spawner import Spawner
from tests.power_cut.start import made
from tests.power_cut.sweeping import sweep, told
from tests.power_cut.trace import Op, Step, why_not

needs_recorder = pytest.mark.skipif(bool(why_not()), reason=why_not())
SOON, LATE = 8, 1000
"""Pages after which the log is written back: at nearly every scan, and as SQLite does it."""
SWEPT = 100_000
FIRST_START = 10
"""Scans of the run that begins with an empty folder."""


def _folders(disk: Path) -> tuple[Path, Path]:
    """Of the day, and of the disk after a cut."""
    (disk / "day").mkdir()
    (disk / "after").mkdir()
    return disk / "day", disk / "after"


@needs_recorder
@pytest.mark.parametrize("pages", [SOON, LATE])
def test_no_scan_that_was_called_recorded_is_lost(disk: Path, ready: Spawner, pages: int) -> None:
    day, after = _folders(disk)
    run = Run.of_day(made(day), ready, 12, pages)
    assert len(run.said) == 2 * 12
    assert harmed(cuts(run, after, random.Random(pages), every=2)) == []


@needs_recorder
def test_a_first_start_that_was_cut_is_a_first_start_again(disk: Path, ready: Spawner) -> None:
    day, after = _folders(disk)
    run = Run.of_day(day, ready, 1, LATE)
    assert harmed(cuts(run, after, random.Random(1), every=31)) == []


@needs_recorder
@pytest.mark.parametrize("number", [9, 40])
def test_a_sync_that_failed_once_is_not_believed_the_next_time(disk: Path, ready: Spawner, number: int) -> None:
    day, after = _folders(disk)
    run = Run.of_day(made(day), ready, 6, SOON, unsynced=number)
    assert Op.UNSYNCED in [step.op for step in run.steps]
    assert len(run.said) == 2 * 6
    assert harmed(cuts(run, after, random.Random(number), every=4)) == []


@needs_recorder
@pytest.mark.parametrize("mistake", ["normal", "early"])
def test_a_desk_that_does_not_wait_for_the_disk_is_caught(disk: Path, ready: Spawner, mistake: str) -> None:
    day, after = _folders(disk)
    run = Run.of_day(made(day), ready, 12, SOON, mistake)
    caught = harmed(cuts(run, after, random.Random(2)), most=1)
    assert [bool(one.lost) or "rolled_back" in one.fault for one in caught] == [True]


@needs_recorder
@pytest.mark.sweep
@pytest.mark.timeout(7200)
@pytest.mark.parametrize(("scans", "pages", "began"), [(40, SOON, True), (60, LATE, True), (FIRST_START, SOON, False)])
def test_a_hundred_thousand_cuts(
    disk: Path, ready: Spawner, capsys: pytest.CaptureFixture[str], scans: int, pages: int, began: bool
) -> None:
    day, _ = _folders(disk)
    run = Run.of_day(made(day) if began else day, ready, scans, pages)
    with capsys.disabled():
        # A first start makes its tables in each state: twenty times as much work.
        states = SWEPT // 2 if began else len(run.steps)
        swept = told(sweep(run, -(-states // len(run.steps)), scans), f"{scans} scans, {pages} pages")
    assert swept.states >= states
    assert swept.harmed == ()


def test_the_disk_keeps_what_was_synced_and_may_lose_the_rest() -> None:
    disk, chance = Disk(), random.Random(3)
    for step in (
        Step(Op.CREATED, "a"),
        Step(Op.WRITTEN, "a", 0, b"x" * 1024),
        Step(Op.SYNCED, "a"),
        Step(Op.WRITTEN, "a", 0, b"y" * 1024),
        Step(Op.RENAMED, "a", data=b"b"),
    ):
        disk.do(step)
    seen = {(name, content) for _ in range(200) for name, content in disk.after_cut(chance).items()}
    torn = b"y" * 512 + b"x" * 512
    assert seen == {(name, content) for name in "ab" for content in (b"x" * 1024, torn, b"y" * 1024)}
    assert disk.after_kill() == {"b": b"y" * 1024}
    disk.do(Step(Op.SYNCED, "b"))
    assert {tuple(one.items()) for one in (disk.after_cut(chance) for _ in range(50))} == {(("b", b"y" * 1024),)}


def test_what_a_sync_refused_is_not_safe_after_the_next_one_unless_it_is_written_again() -> None:
    disk, chance = Disk.holding({"a": b"x"}), random.Random(3)
    for step in (Step(Op.WRITTEN, "a", 0, b"y"), Step(Op.UNSYNCED, "a"), Step(Op.SYNCED, "a")):
        disk.do(step)
    assert {disk.after_cut(chance)["a"] for _ in range(50)} == {b"x", b"y"}
    for step in (Step(Op.WRITTEN, "a", 0, b"y"), Step(Op.SYNCED, "a")):
        disk.do(step)
    assert {disk.after_cut(chance)["a"] for _ in range(50)} == {b"y"}
