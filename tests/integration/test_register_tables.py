"""Proves that the register as a table holds what paper holds, as text, numbers and days, and never as a formula."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from kiosk.adapters.documents.register_csv import RegisterCsv
from kiosk.adapters.documents.register_sheet import RegisterSheet
from kiosk.adapters.documents.register_xlsx import RegisterXlsx
from kiosk.domain.register_form import RegisterForm
from kiosk.domain.register_notes import GapKind, GapNote, ShiftNote
from kiosk.domain.register_volume import RegisterVolume
from kiosk.domain.shift import PartOfDay
from tests.integration.register_days import CORRECTED, ERASED, NO_EXIT, REPRINT, UNDONE, USUAL, of, register_pdf

SOFFICE = shutil.which("soffice")
WORDING = register_pdf().wording
FORM = RegisterForm()
ATTACKS = ('=HYPERLINK("http://x","y")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "|cmd", "%0A=1")
EVIL = [replace(USUAL, name=one, address=one, purpose=one, host=one) for one in ATTACKS]
GAP = GapNote(1, "10:05", "10:31", GapKind.CUT)
VOLUME = of(USUAL, CORRECTED, NO_EXIT, UNDONE, ERASED, *EVIL, gaps=(GAP,))
Cells = list[list[object]]


def written(volume: RegisterVolume, out: Path) -> Path:
    kind = RegisterXlsx if out.suffix == ".xlsx" else RegisterCsv
    assert kind(WORDING, FORM).write(volume, out) == volume.lines
    return out


def cells_of(xlsx: Path) -> Cells:
    return [[cell.value for cell in row] for row in load_workbook(xlsx).worksheets[0].iter_rows()]


def rows_of(table: Path) -> list[list[str]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture(scope="module")
def xlsx(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(VOLUME, tmp_path_factory.mktemp("tables") / "so.xlsx")


def test_days_times_and_numbers_are_such_and_telephones_are_text(xlsx: Path) -> None:
    rows = cells_of(xlsx)
    head = next(place for place, row in enumerate(rows) if row[0] == "STT")
    usual = dict(zip(rows[head], rows[head + 1], strict=True))
    assert usual["STT"] == 1
    assert usual["Ngày"] == datetime.fromisoformat("2026-11-19")
    assert usual["Giờ vào"] == time(7, 12)
    assert usual["Năm sinh"] == 1990
    assert str(usual["Số điện thoại"]).replace("\xa0", " ") == "0900 000 001"
    assert usual["Số giấy tờ (che)"] == "…0001"


def test_corrections_show_both_values_and_gaps_and_totals_are_there(xlsx: Path) -> None:
    texts = [str(one) for row in cells_of(xlsx) for one in row if one is not None]
    assert "[gạch bỏ: Nguyễn Văn Thư]; Nguyễn Văn Thử" in texts
    assert any("10:05–10:31" in one and "mất điện" in one for one in texts)
    rows = cells_of(xlsx)
    totals = {row[4]: row[5] for row in rows if row[4] in ("Lượt vào", "Dòng hủy")}
    assert totals == {"Lượt vào": VOLUME.lines - 1, "Dòng hủy": 1}
    assert "Tên Còn Sót" not in " ".join(texts)


def test_who_took_over_the_desk_stands_in_a_table_as_on_paper(tmp_path: Path) -> None:
    shift = ShiftNote(1, "07:30", "11:30", PartOfDay.MORNING, "Hà Thị Ví Dụ")
    rows = rows_of(written(of(USUAL, USUAL, shifts=(shift,)), tmp_path / "so.csv"))
    told = [place for place, row in enumerate(rows) if any("07:30" in one and "Hà Thị Ví Dụ" in one for one in row)]
    assert told == [2], "between the two lines"


def test_a_book_says_whose_it_is_and_what(xlsx: Path) -> None:
    told = load_workbook(xlsx).properties
    assert (told.title, told.creator) == ("SỔ THEO DÕI NGƯỜI RA, VÀO CƠ QUAN", VOLUME.office.name)
    assert told.created == VOLUME.printed_at.astimezone(UTC).replace(tzinfo=None)


@pytest.mark.parametrize("kind", [RegisterXlsx, RegisterCsv])
def test_a_number_that_paper_masks_stands_in_no_table(kind: type[RegisterXlsx | RegisterCsv], tmp_path: Path) -> None:
    out = tmp_path / ("so.xlsx" if kind is RegisterXlsx else "so.csv")
    kind(WORDING, replace(FORM, masks_phone=True)).write(of(USUAL), out)
    cells = [str(one) for row in (cells_of(out) if kind is RegisterXlsx else rows_of(out)) for one in row]
    assert "…001" in cells
    assert not any("0900" in one for one in cells)


def test_it_is_for_its_owners_eyes(xlsx: Path) -> None:
    assert xlsx.stat().st_mode & 0o777 == 0o600


def test_it_prints_on_a4_across_under_a_head_that_stays(xlsx: Path) -> None:
    page = load_workbook(xlsx).worksheets[0]
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert (page.sheet_properties.pageSetUpPr.fitToPage, page.page_setup.fitToHeight) == (True, 0)
    head = next(row for row in page.iter_rows() if row[0].value == "STT")[0].row
    assert page.freeze_panes == f"C{head + 1}"
    assert page.print_title_rows == f"${head}:${head}"


def test_a_reprint_says_so(tmp_path: Path) -> None:
    rows = cells_of(written(of(USUAL, day=REPRINT), tmp_path / "so.xlsx"))
    assert "BẢN IN LẠI (LẦN 1)" in [row[0] for row in rows]


def test_no_cell_is_a_formula_or_a_link_anywhere_in_the_file(xlsx: Path) -> None:
    with zipfile.ZipFile(xlsx) as book:
        assert not any(re.search(rb"<f[ >]", book.read(name)) for name in book.namelist())
        assert not any(b"hyperlink" in book.read(name) for name in book.namelist() if "sheet" in name)


@given(st.text(alphabet=st.sampled_from("=+-@|%\t\r\n \u00a0'1Aạ＝＋"), min_size=1, max_size=6))
def test_no_typed_text_begins_as_a_formula(text: str) -> None:
    line = replace(USUAL, name=text, address=text, phone=text, purpose=text, host=text)
    for row in RegisterSheet(WORDING, FORM, of(line)).rows():
        for value in row.values:
            assert not isinstance(value, str) or value.lstrip()[:1] not in {*"=+-@|%", "＝", "＋"}
            assert not isinstance(value, str) or not set(value) & {"\t", "\r", "\n"}


def test_the_table_of_text_has_a_mark_and_the_same_cells(xlsx: Path, tmp_path: Path) -> None:
    table = written(VOLUME, tmp_path / "so.csv")
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = rows_of(table)
    assert rows[0][:3] == ["STT", "Ngày", "Giờ vào"]
    assert rows[1][:4] == ["1", "19/11/2026", "07:12", "07:40"]
    sheet = [row for row in cells_of(xlsx) if isinstance(row[0], int)]
    assert [as_text(row) for row in sheet] == [row for row in rows if row[0].isdigit()]


def as_text(row: list[object]) -> list[str]:
    shapes = {datetime: "{:%d/%m/%Y}", time: "{:%H:%M}"}
    return [shapes.get(type(one), "{}").format(one) if one is not None else "" for one in row]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_gives_the_same_cells_back(xlsx: Path, tmp_path: Path) -> None:
    assert SOFFICE is not None
    home = f"-env:UserInstallation=file://{tmp_path / 'home'}"
    again = [SOFFICE, home, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76"]
    subprocess.run([*again, "--outdir", str(tmp_path), str(xlsx)], check=True, capture_output=True, timeout=100)
    opened = [row for row in rows_of(tmp_path / "so.csv") if row[0].isdigit()]
    expected = [as_text(row) for row in cells_of(xlsx) if isinstance(row[0], int)]
    assert opened == expected


def test_what_is_called_off_leaves_nothing(tmp_path: Path) -> None:
    def called_off(done: int, of: int) -> None:
        raise KeyboardInterrupt

    for kind, name in ((RegisterXlsx, "so.xlsx"), (RegisterCsv, "so.csv")):
        (tmp_path / name).write_text("before")
        with pytest.raises(KeyboardInterrupt):
            kind(WORDING, FORM).write(VOLUME, tmp_path / name, called_off)
        assert (tmp_path / name).read_text() == "before"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["so.csv", "so.xlsx"]


def test_a_day_without_anybody_says_so(tmp_path: Path) -> None:
    rows = rows_of(written(of(), tmp_path / "so.csv"))
    assert rows[1][1] == date(2026, 11, 19).strftime("%d/%m/%Y")
    assert "không ghi nhận" in rows[1][2]
