"""The command that lists contacts: never without a reason, one person only, form and table as they are named."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.outcomes import EntryMade
from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.bootstrap import read_facts, recording
from tests.e2e.people import CODES, DU, THU
from tests.e2e.program import Said, run
from tests.fakes.desk import TestClock

pytestmark = pytest.mark.e2e
WHY = ("--requester", "Trung tâm Y tế Hòa Thử", "--purpose", "Truy vết")
DATE = ("--date", "17/11/2026")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A register in which two were inside together on 17 November for twenty minutes."""
    clock = TestClock(datetime(2026, 11, 17, 1, 0, tzinfo=UTC))
    with recording(read_facts(tmp_path), clock, "Lê Ngọc Anh", own_key=True) as desk:
        visits = []
        for number, name in enumerate((THU.name, DU.name), 1):
            code = CODES[f"the citizen card of {name}"]
            assert code is not None
            made = RegisterScan(desk)(Scan(f"scan-{number}", code, clock.now()))
            assert isinstance(made, EntryMade)
            visits.append(made.line.visit.visit_id)
        clock.forward(minutes=20)
        for one in visits:
            ChangeVisit(desk).leave(one)
    return tmp_path


def contacts(folder: Path, who: str, *words: str) -> Said:
    return run("contacts", who, "--folder", str(folder), *words)


def test_names_are_masked_unless_asked_for_and_the_journal_keeps_the_request(folder: Path) -> None:
    masked = contacts(folder, THU.citizen_number, *DATE, *WHY, "--json")
    assert (masked.code, masked.err) == (0, "")
    (said,) = masked.lines
    assert (said["certain"], said["probable"], said["possible"]) == (0, 1, 0)
    (one,) = said["contacts"]
    assert (one["name"], one["least_minutes"], one["since"]) == ("Trần Thị Ví D***", 20, "08:00")
    (revealed,) = contacts(folder, "nguyen van thu", *DATE, *WHY, "--json", "--reveal").lines
    assert revealed["contacts"][0]["name"] == DU.name
    assert DU.name not in contacts(folder, THU.citizen_number, *DATE, *WHY).out
    assert run("register", "verify", "--folder", str(folder)).code == 0


def test_the_form_and_the_table_are_written_where_they_are_named(folder: Path) -> None:
    for name in ("phieu.pdf", "bang.csv"):
        assert contacts(folder, THU.citizen_number, *DATE, *WHY, "--out", str(folder / name)).code == 0
    assert DU.name in PdfReader(folder / "phieu.pdf").pages[0].extract_text().replace("\xa0", " ")
    rows = list(csv.reader(StringIO((folder / "bang.csv").read_text("utf-8-sig"), newline="")))
    assert rows[1][2] == DU.name


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (THU.citizen_number, ("--requester", " ", "--purpose", "x")),
        ("091090999999", WHY),
        ("ngu", ("--requester", "x", "--purpose", "")),
    ],
)
def test_without_a_reason_or_a_person_nothing_is_listed(folder: Path, who: str, words: tuple[str, ...]) -> None:
    said = contacts(folder, who, *DATE, *words)
    assert said.code == 2
    assert said.out == ""
    assert said.err


def test_a_day_on_which_the_person_was_not_inside_is_said(folder: Path) -> None:
    assert contacts(folder, THU.citizen_number, "--date", "18/11/2026", *WHY).code == 2
