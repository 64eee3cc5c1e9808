"""The register on paper says when the kiosk was off, who was open at closing, and why an exit is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.adapters.documents.register_pdf import RegisterPdf
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.no_exit import NoExitCause
from kiosk.domain.register_day import RefusedNote, RememberedNote
from kiosk.domain.register_notes import ClosingNote, GapKind, GapNote, ShiftNote
from kiosk.domain.register_volume import RegisterVolume
from kiosk.domain.shift import PartOfDay
from tests.integration.register_days import NO_EXIT, USUAL, of, register_pdf
from tests.integration.test_register_pdf import printed


@pytest.fixture(scope="module")
def register() -> RegisterPdf:
    return register_pdf()


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (GapKind.CUT, "10:05–10:31 (26 phút): máy tắt đột ngột (mất điện)"),
        (GapKind.ENDED, "10:05–10:31 (26 phút): máy tắt hoặc ngủ trong giờ làm việc"),
        (GapKind.DOUBTFUL, "Máy tắt lúc 10:05, mở lại lúc 10:31 theo đồng hồ của máy: đồng hồ đã lùi"),
        (GapKind.CLOCK_SET, "Đồng hồ của máy nhảy từ 10:05 sang 10:31 khi máy đang chạy"),
    ],
)
def test_a_gap_is_a_row_between_the_lines_and_counts_as_no_refusal(
    register: RegisterPdf, tmp_path: Path, kind: GapKind, said: str
) -> None:
    day = of(USUAL, replace(USUAL, entry_clock="10:40"), gaps=(GapNote(1, "10:05", "10:31", kind),))
    text = printed(register, day, tmp_path)[0]
    before, gap, after = (text.index(one) for one in ("07:12", said, "10:40"))
    assert before < gap < after
    assert "mã bị từ chối: 0" in text


def test_who_was_on_duty_stands_between_the_lines_and_signs_for_the_shift(
    register: RegisterPdf, tmp_path: Path
) -> None:
    shifts = (
        ShiftNote(0, "07:00", "11:30", PartOfDay.MORNING, "Hà Thị Ví Dụ"),
        ShiftNote(1, "13:00", "", PartOfDay.AFTERNOON, "Phạm Văn Mẫu"),
        ShiftNote(2, "17:10", "", PartOfDay.EVENING, "Lê Văn Thử"),
    )
    text = printed(register, of(USUAL, USUAL, shifts=shifts, operators=("Hà Thị Ví Dụ", "Lê Văn Thử")), tmp_path)[0]
    flat = " ".join(text.split())
    assert flat.index("Ca sáng 07:00–11:30: người trực Hà Thị Ví Dụ.") < flat.index("07:12")
    assert "Ca chiều từ 13:00: người trực Phạm Văn Mẫu." in flat
    assert "NGƯỜI TRỰC CA SÁNG NGƯỜI TRỰC CA CHIỀU THỦ TRƯỞNG CƠ QUAN" in flat
    assert "Cùng ghi sổ: Lê Văn Thử." in flat


def test_the_closing_hour_names_the_lines_that_stood_open(register: RegisterPdf, tmp_path: Path) -> None:
    day = of(*[USUAL] * 4, closing=(ClosingNote(4, "17:00", (1, 2, 4)),))
    assert "17:00: hết giờ làm việc, còn 3 lượt chưa ghi giờ ra (dòng 1, 2, 4)" in _flat(register, day, tmp_path)


@pytest.mark.parametrize(
    ("cause", "said"),
    [
        (NoExitCause.NOT_SCANNED, "Không ghi nhận giờ ra"),
        (NoExitCause.KIOSK_OFF, "máy đã tắt lúc hết giờ"),
        (NoExitCause.POWER_CUT, "có lúc máy mất điện"),
        (NoExitCause.FOUND_GONE, "người trực thấy khách đã về"),
    ],
)
def test_the_line_says_why_nobody_knows(register: RegisterPdf, tmp_path: Path, cause: NoExitCause, said: str) -> None:
    text = _flat(register, of(replace(NO_EXIT, no_exit_cause=cause)), tmp_path)
    assert said in text
    assert "09:47–17:00" in text


def test_what_is_remembered_stands_beside_the_interval(register: RegisterPdf, tmp_path: Path) -> None:
    told = RememberedNote("11:15", date(2026, 11, 20), "Lê Ngọc Anh")
    text = _flat(register, of(replace(NO_EXIT, remembered=told)), tmp_path)
    assert "Khách nhớ ra khoảng 11:15" in text
    assert "09:47–17:00" in text


def test_notes_of_several_kinds_after_one_line_all_stand_there(register: RegisterPdf, tmp_path: Path) -> None:
    day = of(
        USUAL,
        refused=(RefusedNote(1, "09:20", Refusal.PAYMENT),),
        gaps=(GapNote(1, "10:05", "10:31", GapKind.CUT),),
        closing=(ClosingNote(1, "17:00", (1,)),),
    )
    text = printed(register, day, tmp_path)[0]
    assert all(one in text for one in ("09:20: từ chối", "10:05–10:31 (26 phút): máy tắt", "17:00: hết giờ"))
    assert "mã bị từ chối: 1" in text


def _flat(register: RegisterPdf, day: RegisterVolume, tmp_path: Path) -> str:
    """The text of the first page, as if no cell had broken it into lines."""
    return " ".join(printed(register, day, tmp_path)[0].split())
