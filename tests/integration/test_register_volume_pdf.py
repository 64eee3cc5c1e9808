"""A register of a period on paper: cover and first page, dates, numbers, totals and pages counted through."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.adapters.documents.register_pdf import RegisterPdf
from kiosk.adapters.documents.volume_apart import VolumeApart
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.register_form_file import load_register_form
from kiosk.domain.register_day import RegisterDay
from kiosk.domain.register_form import RegisterColumn, RegisterForm
from kiosk.domain.register_notes import GapKind, GapNote
from kiosk.domain.register_page import PageContent
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.register_volume import RegisterVolume
from tests.integration.register_days import CORRECTED, DAY, ERASED, NO_EXIT, OFFICE, RESOURCES, UNDONE, USUAL
from tests.integration.test_register_pdf import counts_after, pages_of

KINDS = (USUAL, NO_EXIT, CORRECTED, USUAL, UNDONE, ERASED, USUAL)
FIRST = 3_412
FIRST_LINE = re.compile(r"^\s*(\d{4})\s+(\d\d/11/2026)\s+\d\d:\d\d", re.MULTILINE)
NOVEMBER = RegisterScope.of_month(2026, 11)
CUT = GapNote(3, "10:05", "10:31", GapKind.CUT)
EMPTY_WEEK = range(9, 14)


class Stop(Exception):  # noqa: N818 - no error: somebody pressed a key
    """Raised to end a print."""


class Sealing:
    """Remembers what it was asked to seal."""

    def __init__(self) -> None:
        self.pages: list[PageContent] = []

    def code_of(self, page: PageContent) -> str:
        self.pages.append(page)
        return f"SQR1:{page.page:05d}" + "AB9$:" * 40

    def cover_code(self) -> str:
        return "SQR1:" + "AB9$:" * 40


def november(each: int = 7, **facts: Any) -> RegisterVolume:
    """A month of so many lines a working day, of which one week was empty."""
    days, number = [], FIRST
    for day in NOVEMBER.days():
        is_open = day.isoweekday() < 6
        count = each if is_open and day.day not in EMPTY_WEEK else 0
        lines = tuple(replace(KINDS[at % 7], number=number + at, entry_seq=15_000 + number + at) for at in range(count))
        gaps = (CUT,) if day.day == 19 else ()
        days.append(RegisterDay(day, lines, operators=("Hà Thị Ví Dụ",), gaps=gaps, is_open=is_open))
        number += count
    volume = replace(
        DAY,
        scope=NOVEMBER,
        office=replace(OFFICE, help_line="0900 000 001"),
        days=tuple(days),
        lines=number - FIRST,
        printed_at=datetime(2026, 12, 1, 1, 5, tzinfo=UTC),
        first_number=FIRST,
        number=11,
    )
    return replace(volume, **facts)


@pytest.fixture(scope="module")
def register() -> RegisterPdf:
    layers = Layers(RESOURCES)
    from kiosk.adapters.resources.wording_files import load_wordings

    return RegisterPdf(RESOURCES / "fonts", load_wordings(layers).of("vi"), load_register_form(layers))


def test_a_month_is_bound_with_cover_and_first_page(register: RegisterPdf, tmp_path: Path) -> None:
    volume = november()
    pages = register.write(volume, tmp_path / "month.pdf")
    cover, inside, *table = pages_of(tmp_path / "month.pdf")
    assert len(table) == pages
    last = FIRST + volume.lines - 1
    for text in (cover, inside):
        said = [
            "NGƯỜI RA, VÀO CƠ QUAN",
            "Năm: 2026",
            "Quyển số: 11",
            "Từ ngày 01 tháng 11 năm 2026 đến ngày 30 tháng 11",
        ]
        said.append(f"Từ số 3.412 đến số {last // 1000}.{last % 1000:03d}; gồm {volume.lines} dòng, {pages} trang")
        assert [one for one in said if one not in text] == []
        assert "Trang " not in text
    assert "THÔNG BÁO VỀ DỮ LIỆU CÁ NHÂN (bản 2026-11)" in cover
    assert "các cột (5), (6), (7), (8), (9) của sổ" in " ".join(cover.split())
    assert "gọi 0900 000 001" in " ".join(cover.split())
    assert "THÔNG BÁO" not in inside
    assert f"Sổ này có {pages} trang, đánh số từ 01 đến {pages:02d}, đóng dấu giáp lai." in inside
    assert "THỦ TRƯỞNG CƠ QUAN" in inside


def test_each_line_has_its_number_and_day_and_no_date_is_missing(register: RegisterPdf, tmp_path: Path) -> None:
    volume = november()
    pages = register.write(volume, tmp_path / "month.pdf")
    table = pages_of(tmp_path / "month.pdf")[2:]
    found = [one for text in table for one in FIRST_LINE.findall(text)]
    wanted = [(str(line.number), f"{day.day:%d/%m/%Y}") for day in volume.days for line in day.lines]
    assert found == wanted
    assert [re.findall(r"Trang \d+/\d+", text) for text in table] == [
        [f"Trang {n}/{pages}"] for n in range(1, pages + 1)
    ]
    text = " ".join(" ".join(table).split())
    assert "07/11/2026 đến ngày 15/11/2026 (9 ngày, trong đó 4 ngày cơ quan nghỉ): không ghi nhận" in text
    assert "Từ ngày 21/11/2026 đến ngày 22/11/2026 (2 ngày): cơ quan nghỉ" in text
    assert "19/11/2026 10:05–10:31 (26 phút): máy tắt đột ngột" in text
    assert "(15)" in text


def test_totals_are_carried_through_and_the_end_says_all(register: RegisterPdf, tmp_path: Path) -> None:
    volume = november()
    register.write(volume, tmp_path / "month.pdf")
    table = pages_of(tmp_path / "month.pdf")[2:]
    totals = [counts_after("Cộng chuyển sang trang sau", text) for text in table[:-1]]
    assert [counts_after("Số trang trước chuyển sang", text) for text in table[1:]] == totals
    assert counts_after("CỘNG CẢ THÁNG", table[-1])[0] == volume.lines * 6 // 7
    end = " ".join(table[-1].split())
    assert f"Sổ tháng 11/2026 có {volume.lines} dòng, đánh số từ 3.412 đến" in end
    assert "Khoảng không ghi nhận: 19/11/2026, 10:05–10:31 mất điện." in end
    assert "NGƯỜI IN SỔ" in end
    assert "Cùng ghi sổ: Hà Thị Ví Dụ." in end


@pytest.mark.parametrize(
    ("facts", "stamp", "line", "number"),
    [
        ({"copy": 3, "reason": "thanh tra"}, "BẢN IN LẠI (LẦN 2)", "lý do: thanh tra. Bản in thứ nhất", "Quyển số: 11"),
        ({"closed": False, "copy": 0, "number": 0}, "BẢN TẠM, CHƯA ĐÓNG SỔ", "bản tạm, sổ chưa đóng", "Quyển số: ……"),
        ({"number": 0}, "", "bản in thứ nhất", "Bản trích; các dòng này đã đóng trong quyển khác"),
    ],
)
def test_every_page_says_what_print_it_is(
    register: RegisterPdf, tmp_path: Path, facts: dict[str, Any], stamp: str, line: str, number: str
) -> None:
    register.write(november(3, **facts), tmp_path / "month.pdf")
    texts = pages_of(tmp_path / "month.pdf")
    assert all(stamp in text and line in text for text in texts)
    assert all("BẢN IN LẠI" not in text for text in texts) or stamp.startswith("BẢN IN LẠI")
    assert all(number in text for text in texts[:2])


def test_a_counter_is_named_on_every_page(register: RegisterPdf, tmp_path: Path) -> None:
    register.write(november(3, scope=replace(NOVEMBER, department="3")), tmp_path / "month.pdf")
    cover, inside, first, *later = pages_of(tmp_path / "month.pdf")
    assert all("Quầy 3: Hộ tịch" in text for text in (cover, inside, first))
    assert all("tháng 11/2026, Quầy 3" in text for text in later)


def test_columns_of_the_office_are_numbered_without_a_gap(register: RegisterPdf, tmp_path: Path) -> None:
    columns = tuple(
        one for one in register.form.columns if one not in (RegisterColumn.BIRTH_YEAR, RegisterColumn.COUNTER)
    )
    fewer = replace(register, form=RegisterForm(columns, masks_phone=True))
    fewer.write(replace(november(3), scope=RegisterScope.of_day(date(2026, 11, 2))), tmp_path / "day.pdf")
    text = pages_of(tmp_path / "day.pdf")[0]
    assert re.findall(
        r"\((\d+)\)", text.splitlines()[next(i for i, one in enumerate(text.splitlines()) if "(1)" in one)]
    ) == [str(number) for number in range(1, 13)]
    flat = " ".join(text.split())
    assert "Sửa bộ phận/" in flat
    assert "Cột (5): chỉ in bốn ký tự cuối" in flat
    assert ("…001" in flat, "0900 000 001" in flat) == (True, False)


def test_each_page_is_sealed_by_what_stands_on_it(register: RegisterPdf, tmp_path: Path) -> None:
    sealing = Sealing()
    pages = register.write(november(sealing=sealing), tmp_path / "month.pdf")
    texts = pages_of(tmp_path / "month.pdf")[2:]
    for content, text in zip(sealing.pages, texts, strict=True):
        shown = [int(number) for number, _ in FIRST_LINE.findall(text)]
        assert (content.first_line, content.last_line) == (shown[0], shown[-1])
        assert content.first_entry == 15_000 + shown[0]
        assert f"{content.page}/{pages}" in text
        assert "MÃ NIÊM PHONG" in text
    assert sealing.pages[-1].totals.entries == counts_after("CỘNG CẢ THÁNG", texts[-1])[0]


def test_a_process_of_its_own_draws_the_same_and_tells_how_far_it_is(register: RegisterPdf, tmp_path: Path) -> None:
    volume, heard = november(30), list[tuple[int, int]]()
    pages = register.write(volume, tmp_path / "here.pdf")
    apart = VolumeApart(register)
    assert apart.write(volume, tmp_path / "apart.pdf", lambda done, of: heard.append((done, of))) == pages
    assert (tmp_path / "apart.pdf").read_bytes() == (tmp_path / "here.pdf").read_bytes()
    assert heard[-1] == (2 * volume.lines, 2 * volume.lines)
    assert heard == sorted(heard)
    assert len(heard) > pages


@pytest.mark.parametrize("at", [1, 12])
@pytest.mark.parametrize("apart", [True, False])
def test_a_print_that_is_called_off_leaves_nothing(register: RegisterPdf, tmp_path: Path, at: int, apart: bool) -> None:
    heard = 0

    def told(_done: int, _of: int) -> None:
        nonlocal heard
        heard += 1
        if heard == at:
            raise Stop

    with pytest.raises(Stop):
        (VolumeApart(register) if apart else register).write(november(30), tmp_path / "month.pdf", told)
    assert list(tmp_path.iterdir()) == []
