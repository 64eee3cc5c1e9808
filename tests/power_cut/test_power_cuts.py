"""Nothing that was called recorded is lost to a power cut, and every disk that it may leave opens as a start opens it.

A few hundred to a thousand states in the suite; `--sweep` cuts at every step in several ways.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.power_cut.cuts import Run, cuts, harmed
from tests.power_cut.disk import Disk
from tests.power_cut.start import made
from tests.power_cut.trace import Op, Step, why_not

needs_recorder = pytest.mark.skipif(bool(why_not()), reason=why_not())
SOON, LATE = 8, 1000
"""Pages after which the log is written back: at nearly every scan, and as SQLite does it."""
SWEPT = 100_000


def _disk(tmp_path: Path) -> Path:
    folder = tmp_path / "after"
    folder.mkdir()
    return folder


@needs_recorder
@pytest.mark.parametrize(("pages", "every"), [(SOON, 3), (LATE, 5)])
def test_no_scan_that_was_called_recorded_is_lost(tmp_path: Path, pages: int, every: int) -> None:
    run = Run.of_day(made(tmp_path / "day"), 12, pages)
    assert len(run.said) == 2 * 12
    assert harmed(cuts(run, _disk(tmp_path), random.Random(pages), every=every)) == []


@needs_recorder
def test_a_first_start_that_was_cut_is_a_first_start_again(tmp_path: Path) -> None:
    (tmp_path / "day").mkdir()
    run = Run.of_day(tmp_path / "day", 1, LATE)
    assert harmed(cuts(run, _disk(tmp_path), random.Random(1), every=31)) == []


@needs_recorder
@pytest.mark.parametrize("mistake", ["normal", "early"])
def test_a_desk_that_does_not_wait_for_the_disk_is_caught(tmp_path: Path, mistake: str) -> None:
    run = Run.of_day(made(tmp_path / "day"), 12, SOON, mistake)
    caught = harmed(cuts(run, _disk(tmp_path), random.Random(2)), most=1)
    assert [bool(one.lost) for one in caught] == [True]


@needs_recorder
@pytest.mark.sweep
@pytest.mark.timeout(7200)
@pytest.mark.parametrize(("scans", "pages", "began"), [(40, SOON, True), (60, LATE, True), (10, SOON, False)])
def test_a_hundred_thousand_cuts(tmp_path: Path, scans: int, pages: int, began: bool) -> None:
    folder = tmp_path / "day"
    folder.mkdir()
    run = Run.of_day(made(folder) if began else folder, scans, pages)
    each = SWEPT // 3 // len(run.steps) + 1 if began else 1
    assert harmed(cuts(run, _disk(tmp_path), random.Random(scans), each)) == []


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
    disk.do(Step(Op.SYNCED, "b"))
    assert {tuple(one.items()) for one in (disk.after_cut(chance) for _ in range(50))} == {(("b", b"y" * 1024),)}
