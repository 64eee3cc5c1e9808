"""A machine set to another zone, with summer time or without, and without a database of zones: the same register."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import ROOT, environment

ZONES = ("America/New_York", "Pacific/Kiritimati")
MORE = ("Asia/Kathmandu", "Australia/Lord_Howe", "Europe/London", "Etc/GMT+12", "nowhere/at all")
TOLD = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from kiosk.application.compose_register_day import compose_register_day
from kiosk.domain.office_time import office_day, office_seconds
from tests.fakes.desk import TestClock
from tests.integration.registers import DU, THU, open_door
from tests.integration.test_compose_register_day import APP, OFFICE

told = []
# The night in which New York's clocks go back, and an office's midnight.
for at in ("2026-11-01T05:30:00", "2026-11-01T06:30:00", "2026-11-19T16:59:59.999", "2026-11-19T17:00:00"):
    clock = TestClock(datetime.fromisoformat(at).replace(tzinfo=UTC))
    with open_door(Path(sys.argv[1]) / at.replace(":", ""), clock) as door:
        for code in (THU, DU):
            door.enter(code)
        now = clock.now()
        with door.register.read() as reader:
            day = compose_register_day(reader, office_day(now), now, OFFICE, APP)
            seals = [one.seal.hex() for one in reader.entries()]
        told.append([str(day.day), office_seconds(now), [one.entry_clock for one in day.lines], seals])
print(json.dumps(told))
"""


def _told(folder: Path, zone: str) -> list[list[Any]]:
    # No path to a database of zones: what the office's clock shows may need none.
    surroundings = environment(TZ=zone, PYTHONTZPATH="")
    ran = subprocess.run(
        [sys.executable, "-c", TOLD, str(folder)], env=surroundings, cwd=ROOT, capture_output=True, check=True
    )
    told: list[list[Any]] = json.loads(ran.stdout)
    return told


def _same_as_at_the_office(folder: Path, zones: tuple[str, ...]) -> None:
    at_office = _told(folder / "office", "Asia/Ho_Chi_Minh")
    assert [one[:3] for one in at_office] == [
        ["2026-11-01", "12:30:00", ["12:30", "12:30"]],
        ["2026-11-01", "13:30:00", ["13:30", "13:30"]],
        ["2026-11-19", "23:59:59", ["23:59", "23:59"]],
        ["2026-11-20", "00:00:00", ["00:00", "00:00"]],
    ]
    for zone in zones:
        assert _told(folder / zone.replace("/", "-"), zone) == at_office, zone


def test_a_machine_of_another_zone_keeps_the_same_register(tmp_path: Path) -> None:
    _same_as_at_the_office(tmp_path, ZONES)


@pytest.mark.sweep
def test_and_so_does_one_of_a_half_hour_zone_or_of_none(tmp_path: Path) -> None:
    _same_as_at_the_office(tmp_path, MORE)
