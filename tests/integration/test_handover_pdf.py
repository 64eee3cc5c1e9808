"""The half page of a hand-over: one A5 sheet with both names and every figure, and no visitor."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pypdf

from kiosk.adapters.documents.handover_pdf import HandoverPdf
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.ports.paper import KeptAsPdf
from kiosk.application.print_handover import HandoverSheet, PrintHandover
from kiosk.application.shift_outcomes import HandedOver
from kiosk.domain.shift import Shift
from kiosk.domain.shift_facts import OpenCount, ShiftReport
from tests.fakes.desk import MORNING, RESOURCES, CountingChance, TestClock
from tests.fakes.staff import ANH, BINH
from tests.integration.registers import THU
from tests.integration.test_shifts import PINS, real_desk, sign_on

DOCUMENT = HandoverPdf(RESOURCES / "fonts", load_wordings(Layers(RESOURCES)).of("en"))
OFFICE = load_office(Layers(RESOURCES))
A5 = (595, 420)


def text_of(file: Path) -> str:
    (page,) = pypdf.PdfReader(file).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == A5
    return " ".join(page.extract_text().split())


def test_everything_stands_on_the_half_page(tmp_path: Path) -> None:
    shift = Shift("s", "01", ANH.name, MORNING)
    kinds = ("unanswered", "overstayed", "waiting", "badges")
    report = ShiftReport(42, 39, 3, tuple(OpenCount(kind, number) for number, kind in enumerate(kinds, 1)))
    sheet = HandoverSheet(OFFICE, shift, BINH.name, MORNING + timedelta(hours=4, minutes=18), report)
    DOCUMENT.write(sheet, tmp_path / "half.pdf")
    said = text_of(tmp_path / "half.pdf")
    for words in (
        "PHIẾU BÀN GIAO CA TRỰC",
        "Thứ Năm, ngày 19 tháng 11 năm 2026",
        "từ 07:12 đến 11:30",
        f"Người giao: {ANH.name}. Người nhận: {BINH.name}.",
        "42 lượt người vào, 39 lượt người ra",
        "4 thẻ khách chưa trả",
        "NGƯỜI GIAO CA",
    ):
        assert words in said


def test_a_hand_over_goes_to_the_printer_and_names_no_visitor(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path / "register", clock) as (door, shifts):
        sign_on(shifts, ANH.code)
        door.enter(THU)
        handed = shifts.hand_over(PINS[ANH.code], BINH.code, PINS[BINH.code])
    assert isinstance(handed, HandedOver)
    printing = PrintHandover(OFFICE, DOCUMENT, PdfFolder(tmp_path / "paper"), tmp_path, CountingChance())
    went = printing(handed)
    assert isinstance(went, KeptAsPdf)
    said = text_of(went.path)
    assert "1 lượt người vào, 0 lượt người ra" in said
    assert "Thử" not in said
    assert not list(tmp_path.glob("giao-ca-*.pdf"))
