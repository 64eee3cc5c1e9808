"""A made-up office, one line of every kind, and the register that is printed from them."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from kiosk.adapters.documents.register_pdf import RegisterPdf
from kiosk.application.wording import Wording
from kiosk.domain.app_answers import AppRung
from kiosk.domain.office import Counter, Office
from kiosk.domain.register_day import CorrectionNote, LineState, RegisterDay, RegisterLine
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.register_volume import RegisterVolume
from kiosk.domain.visit import RecordedBy

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
COUNTERS = (Counter("2", "Quầy 2", "Chứng thực", ""), Counter("3", "Quầy 3", "Hộ tịch", ""))
OFFICE = Office(
    name="Trung tâm Phục vụ hành chính công",
    short_name="TTPVHCC",
    unit="Bộ phận một cửa",
    parent="Ủy ban nhân dân phường Vĩnh Mẫu",
    place="Vĩnh Mẫu",
    head_name="Lâm Thị Giả Định",
    head_title="",
    help_line="",
    counters=COUNTERS,
    closes_at=time(17),
    overstay_minutes=90,
)
USUAL = RegisterLine(
    number=1,
    entry_clock="07:12",
    exit_clock="07:40",
    state=LineState.LEFT,
    name="Nguyễn Văn Thử",
    birth_year="1990",
    paper_tail="0001",
    address="Khu phố 2",
    phone="0900000001",
    purpose="Nộp hồ sơ",
    counter="3",
    host="",
    by=RecordedBy.CITIZEN_CARD,
    on_behalf=False,
    rung=AppRung.RUNNING,
    answered=True,
)
DAY = RegisterVolume(
    scope=RegisterScope.of_day(date(2026, 11, 19)),
    office=OFFICE,
    app_name="Bluezone",
    days=(RegisterDay(date(2026, 11, 19), (USUAL,), operators=("Hà Thị Ví Dụ", "Phạm Văn Mẫu")),),
    lines=1,
    printed_at=datetime(2026, 11, 19, 10, 6, tzinfo=UTC),
    printed_by="Hà Thị Ví Dụ",
    closed=True,
    copy=1,
    first_printed_at=None,
    first_seq=18_204,
    last_seq=18_349,
    head_code="WXWE-DYD8-WMB7",
)
NO_EXIT = replace(USUAL, state=LineState.NO_EXIT, exit_clock="09:47–17:00")
INSIDE = replace(USUAL, state=LineState.INSIDE, exit_clock="")
UNDONE = replace(
    USUAL, state=LineState.UNDONE, exit_clock="", undone_clock="16:12", undone_by="Mẫu", undone_because="quét nhầm"
)
CORRECTED = replace(
    USUAL,
    corrections=(
        CorrectionNote(4, "Nguyễn Văn Thư", "07:58", "Hà", "nhầm dấu"),
        CorrectionNote(10, "2", "08:05", "Hà", ""),
    ),
)
ERASED = replace(CORRECTED, name="Tên Còn Sót", address="Địa chỉ sót", erased=True)
DOUBTFUL = replace(USUAL, entry_clock="10:12", entry_doubtful=True)
REPRINT = replace(DAY, copy=2, first_printed_at=DAY.printed_at, printed_at=datetime(2026, 12, 21, 1, 15, tzinfo=UTC))


def register_pdf() -> RegisterPdf:
    """The register with the program's own words; the screen's language is English, which paper must not heed."""
    paper = tomllib.loads((RESOURCES / "translations" / "vi.toml").read_text("utf-8"))["paper"]
    sentences = {f"paper.{key}": text for key, text in paper.items()}
    return RegisterPdf(RESOURCES / "fonts", Wording("en", {"paper.title": "REGISTER"}, sentences))


def of(*lines: RegisterLine, day: RegisterVolume = DAY, **notes: Any) -> RegisterVolume:
    """The register of one day with these lines, numbered from 1, and these notes between them."""
    (known,) = day.days
    numbered = tuple(replace(line, number=number) for number, line in enumerate(lines, start=1))
    closed = {"closed": day.closed, **notes}
    return replace(day, days=(replace(known, lines=numbered, **closed),), lines=len(numbered))
