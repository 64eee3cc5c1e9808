"""Proves that a roll call on paper names everyone, by counter, ticked or not, page by page."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf

from kiosk.adapters.documents.roll_call_pdf import RollCallPdf
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.ports.paper_lists import PersonOnList, RollCallSheet
from kiosk.domain.roll_call import Listed, RollCall
from tests.fakes.desk import RESOURCES

START = datetime(2026, 11, 19, 2, 2, tzinfo=UTC)
LAYERS = Layers(RESOURCES)
HOSTILE = "<b>Nguyễn</b> \u202e\u0000 𝟘"


def sheet(people: int, *, code: str = "WXWE-DYD8-WMB7") -> RollCallSheet:
    listed = tuple(Listed(f"v{number}", str(number % 7), START - timedelta(minutes=number)) for number in range(people))
    call = RollCall(START, listed).tick("v0", START + timedelta(seconds=9)).left(["v1"])
    names = {one.visit_id: PersonOnList(f"Nguyễn Văn Số {one.visit_id}", "1990", "0900000001") for one in listed}
    office = load_office(LAYERS)
    groups = call.groups([one.number for one in office.counters])
    return RollCallSheet(office, call, groups, names, False, START + timedelta(minutes=1), "Lê Ngọc Anh", code)


def written(one: RollCallSheet, out: Path) -> tuple[int, str]:
    pages = RollCallPdf(RESOURCES / "fonts", load_wordings(LAYERS).of("vi")).write(one, out)
    text = subprocess.run(["pdftotext", "-layout", str(out), "-"], check=True, capture_output=True).stdout.decode()
    return pages, text


def test_everyone_stands_once_under_their_counter_and_pages_are_counted(tmp_path: Path) -> None:
    pages, text = written(sheet(60), tmp_path / "list.pdf")
    with pikepdf.open(tmp_path / "list.pdf") as pdf:
        assert len(pdf.pages) == pages > 1
    assert all(f"Trang {number}/{pages}" in text for number in range(1, pages + 1))
    assert all(text.count(f"Nguyễn Văn Số v{number} ") == 1 for number in range(60))
    assert "Quầy 3 · Tư pháp – Hộ tịch" in text
    assert "09:02:09" in text
    assert "đã ra" in text
    assert "60 người; đã thấy 2, chưa thấy 58" in text.replace("\xa0", " ")
    assert "Mã đối chiếu: WXWE-DYD8-WMB7" in text
    assert "Lê Ngọc Anh" in text


def test_a_list_that_the_register_never_saw_says_so_and_hostile_names_are_characters(tmp_path: Path) -> None:
    one = sheet(1, code="")
    one.people["v0"] = PersonOnList(HOSTILE, "1990", "+84 900", "gặp chị Hoa")
    pages, text = written(one, tmp_path / "list.pdf")
    assert pages == 1
    assert "Chưa ghi được vào sổ" in text
    assert "<b>Nguyễn</b>" in text
    assert "gặp chị Hoa" in text


def test_the_same_list_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        written(sheet(30), tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
