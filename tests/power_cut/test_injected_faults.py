"""Refused by the disk once or for good, written short: what was called recorded is there once, the register opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.power_cut.cuts import DAY
from tests.power_cut.hindered import PAGES, day, needs_strace
from tests.power_cut.spawner import Order, Spawner
from tests.power_cut.start import made, start
from tests.power_cut.trace import ACKNOWLEDGED, why_not

SCANS = 6
WRITE, SYNC = 60, 12
"""Somewhere among the desk's first scans."""


@needs_strace
@pytest.mark.parametrize(("call", "error", "number"), [("fsync", "EIO", SYNC), ("pwrite64", "ENOSPC", WRITE)])
def test_what_the_disk_refuses_once_is_recorded_once_at_the_next_try(
    disk: Path, ready: Spawner, call: str, error: str, number: int
) -> None:
    found = day(ready, disk / "day", call, f"error={error}:when={number}", SCANS)
    assert (found.met, found.code, found.fault) == (True, 0, "")
    assert len(found.said) == 2 * SCANS
    assert found.lost == []


@needs_strace
@pytest.mark.parametrize(("call", "error", "number"), [("fsync", "EIO", SYNC), ("pwrite64", "ENOSPC", WRITE)])
def test_a_disk_that_fails_for_good_is_never_called_good(
    disk: Path, ready: Spawner, call: str, error: str, number: int
) -> None:
    found = day(ready, disk / "day", call, f"error={error}:when={number}+", SCANS)
    assert (found.met, found.code) == (True, 1)
    assert len(found.said) < 2 * SCANS
    assert (found.fault, found.lost) == ("", [])


@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_a_disk_that_takes_little_at_once_gets_all_of_it(disk: Path, ready: Spawner) -> None:
    folder = made(disk)
    code, _ = ready.record(folder, Order(DAY, (str(folder), str(SCANS), str(PAGES))), most=700)
    found = start(folder)
    assert (code, found.fault) == (0, "")
    assert {*(folder / ACKNOWLEDGED).read_text().split()} <= {*found.events}
