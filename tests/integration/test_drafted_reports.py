"""Reports that lie ready: the week's by itself on Monday, once; a result and a summary when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from docx import Document

from kiosk.adapters.documents.letter_pdf import ReportPdf
from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.report_file import load_report_form
from kiosk.application.compose_report import NoSuchDispatchError, ReportOrder
from kiosk.application.draft_reports import DraftReports
from kiosk.application.keep_roster import KeepRoster
from kiosk.application.list_rows import rows_of_text
from kiosk.application.ports.reports import ReportDraft
from kiosk.application.report_figures import Period, read_figures, week_named
from kiosk.application.tell_groups import TellGroups
from kiosk.domain.app_answers import ALL_YES
from kiosk.domain.journal import Record
from kiosk.domain.kiosk_facts import KioskWasOff
from kiosk.domain.report_form import ReportKind
from tests.fakes.desk import MORNING, TestClock
from tests.fakes.drafting import drafting_of
from tests.integration.registers import Door, open_door
from tests.integration.report_weeks import (
    HOURS,
    INSTALLED,
    KNOWS,
    LAYERS,
    PLAIN,
    THIS_WEEK,
    comes,
    counted,
    recounted,
    words_of_reports,
)

WEEK = timedelta(days=7)
MONDAY = MORNING + timedelta(days=4)


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path / "register", TestClock(MORNING)) as opened:
        yield opened


def drafting(door: Door, folder: Path) -> DraftReports:
    """As the kiosk makes it, over this register."""
    return drafting_of(door.desk, folder / "reports")


def names(drafts: tuple[ReportDraft, ...]) -> list[str]:
    return [one.name for one in drafts]


def said(draft: ReportDraft) -> str:
    opened = Document(str(draft.docx))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in opened.paragraphs), *cells])


def test_the_weeks_notice_is_drafted_once_on_monday_and_next_monday_again(door: Door, tmp_path: Path) -> None:
    drafts = drafting(door, tmp_path)
    assert drafts.missed_weeks() == (), "the week before this kiosk had its first visitor"
    for number, answers in enumerate(THIS_WEEK):
        comes(door, number, answers)
    assert drafts.missed_weeks() == (), "the week still runs"
    door.clock.forward(days=4)
    (made,) = drafts.missed_weeks()
    assert made.name == "bao-cao-tuan-2026-W47"
    assert made.pdf.read_bytes().startswith(b"%PDF")
    words = said(made)
    assert "tuần từ ngày 16/11/2026 đến ngày 22/11/2026" in words
    assert "của UBND tỉnh, Ủy ban nhân dân xã An Bình báo cáo" in words, "it answers the dispatch that wants it weekly"
    assert "Kính gửi: Ủy ban nhân dân tỉnh." in words, "and goes where the office's reports go"
    assert "Trên 60% đã cài đặt, trên số có ĐTTM, đến hết ngày 30/8/2021" in words
    assert drafting(door, tmp_path).missed_weeks() == (), "another start of the same Monday"
    door.clock.forward(days=6)
    assert drafts.missed_weeks() == ()
    door.clock.forward(days=1)
    assert names(drafts.missed_weeks()) == ["bao-cao-tuan-2026-W48"]
    assert set(names(drafts.place.drafts())) == {"bao-cao-tuan-2026-W47", "bao-cao-tuan-2026-W48"}


def test_missed_mondays_are_made_up_for_and_not_without_end(door: Door, tmp_path: Path) -> None:
    drafts = drafting(door, tmp_path)
    comes(door, 1, THIS_WEEK[0])
    door.clock.forward(days=5)
    assert names(drafts.missed_weeks()) == ["bao-cao-tuan-2026-W47"], "the kiosk was off on Monday itself"
    door.clock.forward(days=16)
    assert names(drafts.missed_weeks()) == ["bao-cao-tuan-2026-W48", "bao-cao-tuan-2026-W49"]
    door.clock.forward(days=7 * 60)
    assert len(drafts.missed_weeks()) == 5
    assert drafts.missed_weeks() == ()


def test_a_result_is_of_the_whole_campaign_and_says_when_it_is_late(door: Door, tmp_path: Path) -> None:
    door.clock.forward(days=0)
    draft = drafting(door, tmp_path).draft(ReportOrder(ReportKind.RESULT, dispatch="002"))
    assert draft.name == "bao-cao-ket-qua-002-2020-08-01-2020-08-29"
    words = said(draft)
    assert "Kính gửi: Sở Thông tin và Truyền thông tỉnh Tuyên Quang." in words
    assert "Báo cáo này lập sau hạn 2273 ngày (hạn đến hết ngày 29/8/2020)." in words
    assert "Tuần" not in words


def test_a_result_before_its_last_day_counts_up_to_today_and_is_not_late(door: Door, tmp_path: Path) -> None:
    for number, answers in enumerate(THIS_WEEK):
        comes(door, number, answers)
    compose = drafting(door, tmp_path).compose
    shelf = compose.shelf.read()
    ends = replace(shelf.book.dispatches[2], obligations=())
    assert ends.campaign_ends is None
    request = compose(ReportOrder(ReportKind.RESULT, dispatch="004"))
    assert request.figures.period == Period(date(2020, 8, 4), date(2026, 11, 19))
    assert counted(request.figures) == recounted(door, date(2026, 11, 1), date(2026, 11, 30))
    ReportPdf(*words_of_reports()).write(request, tmp_path / "a.pdf")


def test_a_summary_goes_to_whom_the_dispatch_names_for_the_days_that_were_chosen(door: Door, tmp_path: Path) -> None:
    for number, answers in enumerate(THIS_WEEK):
        comes(door, number, answers)
    chosen = Period(date(2026, 11, 1), date(2026, 11, 30))
    drafts = drafting(door, tmp_path)
    order = ReportOrder(ReportKind.SUMMARY, chosen, "003")
    first, again = drafts.draft(order), drafts.draft(order)
    assert names((first, again)) == [
        "bao-cao-tong-hop-003-2026-11-01-2026-11-30",
        "bao-cao-tong-hop-003-2026-11-01-2026-11-30-2",
    ]
    words = said(first)
    assert "- Bộ Thông tin và Truyền thông;" in words
    assert "- UBND tỉnh." in words
    assert "Mức khi ban hành công văn: 14,6% trên số có ĐTTM, thứ 43/63." in words
    figures = drafts.compose(order).figures
    assert counted(figures) == recounted(door, chosen.first, chosen.last)
    with pytest.raises(NoSuchDispatchError):
        drafts.draft(ReportOrder(ReportKind.RESULT))
    with pytest.raises(NoSuchDispatchError):
        drafts.draft(ReportOrder(dispatch="gossip"))


def test_nobody_to_address_leaves_a_dotted_line_for_the_clerk(door: Door, tmp_path: Path) -> None:
    drafts = drafting(door, tmp_path)
    form = replace(load_report_form(LAYERS), to=())
    nobody = replace(drafts, compose=replace(drafts.compose, read_form=lambda: form))
    words = said(nobody.draft(ReportOrder()))
    assert "Kính gửi: ……………………………………." in words
    assert "kính gửi …" in words


def test_a_report_says_when_nothing_could_be_recorded(door: Door, tmp_path: Path) -> None:
    cut = KioskWasOff(MORNING + timedelta(hours=1), MORNING + timedelta(hours=1, minutes=26), clean=False)
    with door.register.write() as writer:
        writer.append(Record("0" * 32, MORNING + timedelta(hours=2), "kiosk", cut))
        writer.commit()
    figures = read_figures(door.register, week_named("2026-W47"), door.clock, HOURS)
    assert [(str(one.day), one.since_clock, one.until_clock) for one in figures.gaps] == [
        ("2026-11-19", "08:12", "08:38")
    ]
    door.clock.forward(days=4)
    words = said(drafting(door, tmp_path).draft(ReportOrder()))
    assert "không ghi nhận được 1 lần: ngày 19/11/2026 từ 08:12 đến 08:38 (mất điện hoặc bị tắt ngang)." in words
    other = read_figures(door.register, week_named("2026-W46"), door.clock, HOURS)
    assert other.gaps == ()


def test_groups_stand_in_a_table_and_under_their_targets(door: Door, tmp_path: Path) -> None:
    groups = load_groups(LAYERS)
    for number, answers in enumerate([INSTALLED, ALL_YES, KNOWS, PLAIN]):
        visit = comes(door, number, answers)
        TellGroups(door.desk, groups)(visit, ("union_members", "youth") if number < 3 else ("youth",))
    order = ReportOrder(ReportKind.SUMMARY, Period(date(2026, 11, 1), date(2026, 11, 30)), "003")
    opened = Document(str(drafting(door, tmp_path).draft(order).docx))
    rows = [[cell.text for cell in row.cells] for table in opened.tables for row in table.rows]
    assert ["1", "Đoàn viên", "3", "3", "2", "1", "66,6", "66,6"] in rows
    assert ["2", "Thanh niên", "4", "3", "2", "1", "50,0", "66,6"] in rows
    ours = next(row for row in rows if row[1:2] == ["Đoàn viên"] and row[3] == "2/3")
    assert "còn thiếu 1\xa0người" in ours[5]


def test_units_of_the_rosters_are_ranked_with_their_rise_and_groups_count_by_their_rosters(
    door: Door, tmp_path: Path
) -> None:
    comes(door, 1, ALL_YES)
    lines = (
        "Họ và tên\tĐối tượng\tĐơn vị\tĐiện thoại thông minh\tBiết\tĐã cài\tĐang chạy\tNgày\tDi động",
        "Lê Thị Ngọc\tĐoàn viên\tChi đoàn 1\tcó\tx\tx\tx\t01/11\t900000101",
        "Phạm Quốc Cường\tĐoàn viên\tChi đoàn 1\tcó\tx\tchưa\t\t01/11\t900000102",
        "Trần Văn Đức\tĐoàn viên\tChi đoàn 2\tcó\tx\tx\tx\t18/11\t900000103",
    )
    KeepRoster(door.desk, load_groups(LAYERS)).take(rows_of_text("\n".join(lines)))
    door.clock.forward(days=4)
    opened = Document(str(drafting(door, tmp_path).draft(ReportOrder()).docx))
    rows = [[cell.text for cell in row.cells] for table in opened.tables for row in table.rows]
    assert ["1", "Chi đoàn 2", "1", "1", "1", "100,0", "+100,0"] in rows
    assert ["2", "Chi đoàn 1", "2", "2", "1", "50,0", "0,0"] in rows
    running_lately = "1"
    assert ["1", "Đoàn viên", "3", "3", "2", running_lately, "66,6", "66,6"] in rows
