"""A day that is printed by the command is closed as the desk closes it: the kiosk says first when it was off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.application.ports.alive_mark import LastAlive
from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.bootstrap import read_facts, recording
from kiosk.domain.no_exit import NoExitCause
from kiosk.domain.office_time import office_day
from kiosk.domain.volume_facts import PRINT_KINDS, VolumePrinted
from tests.e2e.program import run
from tests.fakes.desk import TestClock
from tests.integration.registers import THU

pytestmark = pytest.mark.e2e


def test_a_month_of_a_counter_is_printed_as_a_volume_and_again_with_a_reason(tmp_path: Path) -> None:
    where = ("--json", "--out", str(tmp_path / "so.pdf"), "--folder", str(tmp_path))
    words = ("register", "print", "--month", "2026-01", "--department", "1", *where)
    for copy, said in enumerate((run(*words), run(*words, "--reason", "thanh tra hỏi")), start=1):
        assert said.code == 0, said.err
        told = said.lines[0]
        assert (told["date"], told["to"], told["volume"], told["copy"]) == ("2026-01-01", "2026-01-31", 1, copy)
    now = TestClock(datetime.now(UTC))
    with recording(read_facts(tmp_path), now, "", own_key=True) as desk, desk.register.read() as reader:
        printed = [one.fact for one in reader.entries(kinds=PRINT_KINDS)]
        reasons = [
            reader.sheet(one.reason.sheet_id) for one in printed if isinstance(one, VolumePrinted) and one.reason
        ]
    assert [one.body for one in reasons if one] == [{"reason": "thanh tra hỏi"}]


@pytest.mark.parametrize(
    "words", [("--month", "2026-13", "--department", "1"), ("--month", "2026-11", "--from", "2026-11-01")]
)
def test_what_is_no_period_is_a_wrong_word(tmp_path: Path, words: tuple[str, ...]) -> None:
    said = run("register", "print", *words, "--out", str(tmp_path / "so.pdf"), "--folder", str(tmp_path))
    assert (said.code, "Traceback" in said.err, (tmp_path / "so.pdf").exists()) == (2, False, False)


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


def test_the_command_writes_a_spreadsheet_and_names_the_printers(tmp_path: Path) -> None:
    out = tmp_path / "day.xlsx"
    said = run("register", "print", "--form", "xlsx", "--out", str(out), "--json", "--folder", str(tmp_path))
    assert said.code == 0, said.err
    assert said.lines[0]["file"] == str(out)
    assert load_workbook(out).worksheets[0].freeze_panes
    assert run("register", "print", "--form", "csv", "--folder", str(tmp_path)).code == 2
    listed = run("printers", "--json", "--folder", str(tmp_path))
    assert listed.lines[0]["waiting"] == []
