"""Declarations by command: who made one and its paper, and a table of cases; answers nowhere but in that table."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.application.outcomes import EntryMade
from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.bootstrap import read_facts, recording
from tests.e2e.people import CODES, DU, THU
from tests.e2e.program import run
from tests.fakes.desk import TestClock
from tests.integration.declarations import send

pytestmark = pytest.mark.e2e


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two people were inside together on 17 November, and both declared."""
    clock = TestClock(datetime(2026, 11, 17, 1, 0, tzinfo=UTC))
    with recording(read_facts(tmp_path), clock, "Lê Ngọc Anh", own_key=True) as desk:
        for number, name in enumerate((THU.name, DU.name), 1):
            made = RegisterScan(desk)(Scan(f"scan-{number}", CODES[f"the citizen card of {name}"] or "", clock.now()))
            assert isinstance(made, EntryMade)
            send(desk, made.line.visit.visit_id)
    return tmp_path


def test_list_paper_and_the_table_of_a_case(folder: Path) -> None:
    where = ("--folder", str(folder))
    (listed,) = run("declaration", "list", "--date", "17/11/2026", "--json", *where).lines
    receipts = [one["receipt"] for one in listed["declarations"]]
    assert (len(receipts), listed["declarations"][0]["answered"]) == (2, 3)
    shown = run("declaration", "show", receipts[0], *where)
    assert (shown.code, "Tôi đồng ý" in shown.out, "đến từ nước" in shown.out) == (0, True, False)
    assert run("declaration", "print", receipts[0], "--out", str(folder / "paper.pdf"), *where).code == 0
    assert (folder / "paper.pdf").read_bytes().startswith(b"%PDF")
    why = ("--requester", "Trung tâm Y tế", "--purpose", "Khoanh vùng", "--date", "17/11/2026")
    made = run("cases", "--case", THU.citizen_number, "--out", str(folder / "cases.csv"), "--json", *why, *where)
    assert (made.code, made.lines[0]["people"], made.lines[0]["case"]) == (0, 1, 1)
    assert "đến từ nước đang có dịch: Có" in (folder / "cases.csv").read_text("utf-8-sig")
    assert "đến từ nước" not in made.out


def test_a_faulty_questionnaire_is_named_with_its_line(tmp_path: Path) -> None:
    faulty = tmp_path / "health.toml"
    faulty.write_text('version = "2"\ndays = "hai tuần"\n', "utf-8")
    checked = run("declaration", "check", str(faulty), "--folder", str(tmp_path))
    assert checked.code == 78
    assert "health.toml" in checked.err
    assert "2:" in checked.err
