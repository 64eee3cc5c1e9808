"""Proves that the printed register of a day says what the day says."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.adapters.documents.register_pdf import RegisterPdf
from kiosk.domain.app_answers import AppRung
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.register_day import RefusedNote, RegisterLine
from kiosk.domain.register_volume import RegisterVolume
from tests.integration.register_days import (
    CORRECTED,
    DAY,
    DOUBTFUL,
    ERASED,
    INSIDE,
    NO_EXIT,
    REPRINT,
    UNDONE,
    USUAL,
    of,
    register_pdf,
)

PLAIN = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
MARKED = [unicodedata.normalize("NFC", base + tone) for base in PLAIN for tone in TONES]
LETTERS = [letter for letter in [*MARKED, "đ"] if not letter.isascii()]
ALL_LETTERS = [*LETTERS, *(letter.upper() for letter in LETTERS)]
FIRST_LINE = re.compile(r"^\s*(\d+)\s+\(?\d\d:\d\d", re.MULTILINE)
COUNTS = ("Lượt vào", "lượt ra", "không ghi nhận giờ ra", "số người", "mã bị từ chối", "dòng có sửa", "dòng hủy")


@pytest.fixture(scope="module")
def register() -> RegisterPdf:
    return register_pdf()


def pages_of(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    return done.stdout.decode().split("\f")[:-1]


def printed(register: RegisterPdf, day: RegisterVolume, folder: Path) -> list[str]:
    pages = register.write(day, folder / "day.pdf")
    texts = pages_of(folder / "day.pdf")
    assert len(texts) == pages
    return texts


def words_of(pdf: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def test_every_vietnamese_letter_comes_back(register: RegisterPdf, tmp_path: Path) -> None:
    assert len(set(ALL_LETTERS)) == 134
    names = ["".join(ALL_LETTERS[start : start + 10]) for start in range(0, 134, 10)]
    day = of(*(replace(USUAL, name=unicodedata.normalize("NFD", name)) for name in names))
    texts = "".join(printed(register, day, tmp_path))
    assert [name for name in names if name not in texts] == []
    assert [name for name in names if name not in words_of(tmp_path / "day.pdf")] == []


def test_markup_is_printed_as_characters(register: RegisterPdf, tmp_path: Path) -> None:
    texts = "".join(printed(register, of(replace(USUAL, name="<b>x</b> &amp; </para>", purpose="{clock}")), tmp_path))
    assert all(text in texts for text in ("<b>x</b>", "&amp; </para>", "{clock}"))


@pytest.mark.parametrize(("lines", "pages"), [(0, 1), (1, 1), (20, 2), (21, 2), (45, 3), (400, 18)])
def test_each_line_stands_once_and_each_page_is_counted(
    register: RegisterPdf, tmp_path: Path, lines: int, pages: int
) -> None:
    texts = printed(register, of(*[USUAL] * lines), tmp_path)
    numbers = [[int(one) for one in FIRST_LINE.findall(text)] for text in texts]
    assert [one for page in numbers for one in page] == list(range(1, lines + 1))
    assert [re.findall(r"Trang \d+/\d+", text) for text in texts] == [
        [f"Trang {n}/{pages}"] for n in range(1, pages + 1)
    ]
    assert len(numbers[-1]) >= min(2, lines)
    assert [("THỦ TRƯỞNG CƠ QUAN" in text) for text in texts] == [False] * (pages - 1) + [True]
    assert all("Mã đối chiếu: WXWE-DYD8-WMB7" in text and "Nhật ký số 18.204 – 18.349" in text for text in texts)
    assert all("(13)" in text and "bản in thứ nhất" in text for text in texts)


def test_totals_of_each_page_are_those_of_its_lines(register: RegisterPdf, tmp_path: Path) -> None:
    kinds = [USUAL, NO_EXIT, CORRECTED, USUAL, UNDONE, USUAL, ERASED]
    after = [1, 1, 30, 60, 90]
    refused = tuple(RefusedNote(one, "09:20", Refusal.PAYMENT) for one in after)
    day = of(*(kinds[number % 7] for number in range(90)), refused=refused)
    texts = printed(register, day, tmp_path)
    carried: list[int] = []
    last = 0
    for text in texts:
        if carried:
            assert counts_after("Số trang trước chuyển sang", text) == carried
        last = max((int(one) for one in FIRST_LINE.findall(text)), default=last)
        seen = [kinds[number % 7] for number in range(last)]
        states = [line.state.value for line in seen]
        live = len(seen) - states.count("undone")
        corrected = seen.count(CORRECTED) + seen.count(ERASED)
        is_last = text is texts[-1]
        carried = counts_after("CỘNG CẢ NGÀY" if is_last else "Cộng chuyển sang trang sau", text)
        assert carried[:4] == [live, states.count("left"), states.count("no_exit"), live]
        assert carried[5:] == [corrected, states.count("undone")]
        assert carried[4] in (sum(one < last for one in after), sum(one <= last for one in after))
    assert carried[4] == len(after)
    assert "77 lượt vào (bảy mươi bảy)" in texts[-1]


def counts_after(label: str, text: str) -> list[int]:
    line = next(line for line in text.splitlines() if label in line)
    return [int(re.findall(rf"{count}: (\d+)", line)[0]) for count in COUNTS]


@pytest.mark.parametrize(
    ("line", "shown", "hidden"),
    [
        (NO_EXIT, ["09:47–17:00", "Không ghi nhận", "giờ ra"], []),
        (INSIDE, ["Đang ở trong"], ["07:40"]),
        (UNDONE, ["07:12", "Nguyễn Văn Thử", "Hủy 16:12,", "Mẫu: quét nhầm"], ["1990", "0900", "Khu phố 2", "Quầy 3"]),
        (CORRECTED, ["Nguyễn Văn Thư", "Nguyễn Văn Thử", "Sửa cột (4)", "nhầm dấu", "Quầy 2", "Quầy 3"], []),
        (ERASED, ["[đã xóa theo quy định]", "Nộp hồ sơ"], ["Nguyễn", "Sót", "sót", "nhầm dấu", "0900", "1990"]),
        (DOUBTFUL, ["(10:12)", "Đồng hồ máy lệch"], []),
        (replace(USUAL, on_behalf=True), ["Khai hộ"], []),
        (replace(USUAL, answered=False, rung=AppRung.NOT_ASKED), ["Chưa hỏi", "Chưa"], []),
        (replace(USUAL, rung=AppRung.NO_SMARTPHONE, skipped_because="khách vội"), ["Không ĐTTM", "khách vội"], []),
        (replace(USUAL, name="中 Văn"), ["□ Văn"], []),
        (replace(USUAL, host="Văn thư", counter="9"), ["Văn thư", "…0001", "0900 000 001"], ["Quầy"]),
    ],
)
def test_special_lines(
    register: RegisterPdf, tmp_path: Path, line: RegisterLine, shown: list[str], hidden: list[str]
) -> None:
    text = printed(register, of(line), tmp_path)[0].split("(14)")[1].split("CỘNG CẢ NGÀY")[0]
    assert [one for one in shown if one not in text] == []
    assert [one for one in hidden if one in text] == []


def test_a_text_of_more_than_four_lines_is_listed_in_full(register: RegisterPdf, tmp_path: Path) -> None:
    name = " ".join(f"Chữ{number}" for number in range(700))
    texts = printed(register, of(*[USUAL] * 3, replace(USUAL, name=name)), tmp_path)
    assert "…" in texts[0]
    listed = "".join(texts).split("cột (4), ghi đủ:")[1]
    assert re.findall(r"Chữ\d+", listed) == name.split()


@pytest.mark.parametrize("refusal", Refusal)
def test_a_refused_code_is_a_row_without_a_number(register: RegisterPdf, tmp_path: Path, refusal: Refusal) -> None:
    notes = (RefusedNote(0, "09:20", refusal), RefusedNote(7, "09:21", refusal))
    text = printed(register, of(USUAL, refused=notes), tmp_path)[0]
    first, visit, last = (text.index(one) for one in ("09:20: từ chối", "07:12", "09:21: từ chối"))
    assert first < visit < last


@pytest.mark.parametrize(
    ("day", "stamp", "shown"),
    [
        (
            of(*[USUAL, INSIDE] * 20, day=replace(DAY, closed=False, copy=0)),
            "BẢN TẠM, CHƯA ĐÓNG SỔ",
            "đang ở trong: 20",
        ),
        (of(*[USUAL] * 40, day=REPRINT), "BẢN IN LẠI (LẦN 1)", "NGƯỜI IN LẠI"),
    ],
)
def test_every_page_says_what_print_it_is(
    register: RegisterPdf, tmp_path: Path, day: RegisterVolume, stamp: str, shown: str
) -> None:
    texts = printed(register, day, tmp_path)
    assert all(stamp in text for text in texts)
    assert shown in texts[-1]
    assert not any("bản in thứ nhất" in text for text in texts)


def test_a_day_without_lines_says_so(register: RegisterPdf, tmp_path: Path) -> None:
    empty = of(day=replace(DAY, first_seq=0, last_seq=0), operators=())
    assert "Trong ngày không ghi nhận lượt ra, vào nào." in printed(register, empty, tmp_path)[0]
