"""A day that is printed by the command is closed as the desk closes it: the kiosk says first when it was off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.application.ports.alive_mark import LastAlive
from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.bootstrap import read_facts, recording
from kiosk.domain.no_exit import NoExitCause
from kiosk.domain.office_time import office_day
from tests.e2e.program import run
from tests.fakes.desk import TestClock
from tests.integration.registers import THU

pytestmark = pytest.mark.e2e


def test_a_visit_that_a_power_cut_left_open_is_closed_for_that_cause(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    # A Tuesday at 9:00 at the office, at least a week ago.
    tuesday = (now - timedelta(days=7 + (now.weekday() - 1) % 7)).replace(hour=2, minute=0, second=0, microsecond=0)
    with recording(read_facts(tmp_path), TestClock(tuesday), "Lễ tân", own_key=True) as desk:
        RegisterScan(desk)(Scan("scan-1", THU, tuesday))
    AliveFile(tmp_path / "register").write(LastAlive(tuesday + timedelta(hours=1)))
    day = office_day(tuesday)
    said = run(
        "register",
        "print",
        "--date",
        day.isoformat(),
        "--out",
        str(tmp_path / "day.pdf"),
        "--json",
        "--folder",
        str(tmp_path),
    )
    assert said.code == 0, said.err
    (gap,) = said.lines[0]["gaps"]
    assert (gap["since"], gap["kind"]) == ("10:00", "cut")
    with recording(read_facts(tmp_path), TestClock(now), "", own_key=True) as desk, desk.register.read() as reader:
        (line,) = reader.lines_of_day(day)
    assert line.visit.no_exit_cause is NoExitCause.KIOSK_OFF
