"""The board of the dispatches on the desk: read off the register, told by keys, touch and a screen reader alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtWidgets import QApplication

from kiosk.application.outcomes import EntryMade
from kiosk.domain.app_answers import ALL_YES, Answer, AppAnswers
from kiosk.gui.kit.bar_line import BarLine
from kiosk.gui.kit.button import Button
from kiosk.gui.views.desk.dispatches_page import DispatchesPage
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.integration.registers import form
from tests.integration.report_weeks import KNOWS, PLAIN

PEOPLE = [*[ALL_YES] * 3, *[KNOWS] * 2, PLAIN]
FAULTY = 'key = "9"\nnumber = "9/UBND"\ndate = 2026-11-01\nissuer = "A"\ntitle = { vi = "B" }\nurgent = 1\n'


def come(desk: DeskStage, people: list[AppAnswers]) -> None:
    services = desk.presenters.services
    for number, answers in enumerate(people):
        made = services.register_by_hand(form(f"board-{number}", f"Lê Văn {number}", f"09000{number:05}"))
        assert isinstance(made, EntryMade)
        services.change_visit.answer(made.line.visit.visit_id, answers)


def board(desk: DeskStage) -> DispatchesPage:
    page = desk.window.body.pages[PageKey.DISPATCHES]
    assert isinstance(page, DispatchesPage)
    return page


@pytest.mark.parametrize("layout", [DeskLayout.WIDE, DeskLayout.NARROW])
def test_it_says_figures_targets_and_days_in_every_layout(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        come(desk, PEOPLE)
        desk.press("Ctrl+K")
        page = board(desk)
        assert desk.window.body.page is PageKey.DISPATCHES
        first, residents = next(iter(page.cards.values())), page.cards[_key_of(page, "003-g")]
        assert first.hasFocus(), "keys begin at the urgent one"
        assert first.accessibleName().startswith("Cán bộ Đoàn, Hội, Đội")
        said = residents.accessibleName()
        for part in ("60,0 %", "Trên 60 % (60,0 % chưa đạt)", "Ban đầu 14,6 %", "cần thêm 1 người", "3 / 5 người"):
            assert part in said
        assert "3 / 6 người = 50,0 %" in said
        lines = [one.accessibleName() for one in page.side.findChildren(BarLine) if one.isVisible()]
        assert lines[0].startswith("Có điện thoại thông minh: 5, 1 người")
        assert "Chưa biết cách cài: 2" in lines
        assert any("+45,4 điểm" in one for one in texts(page.side)), "60,0 % beside the 14,6 % of 2021"


def _key_of(page: DispatchesPage, obligation: str) -> str:
    return next(key for key in page.cards if key.startswith(obligation))


def test_it_reads_anew_each_time_it_is_opened(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.press("Ctrl+K")
        residents = board(desk).cards[_key_of(board(desk), "003-g")]
        assert desk.say("progress.nobody_counts") not in texts(residents)
        desk.press("F5")
        come(desk, PEOPLE[:1])
        desk.press("Ctrl+K")
        assert "100,0 %" in texts(residents)
        assert desk.say("progress.reached") in texts(residents)


def test_beside_the_strip_a_finger_reaches_it(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.STRIP) as desk:
        desk.press("Ctrl+Shift+P")
        words = desk.say("desk.page_dispatches")
        next(one for one in desk.window.body.current.findChildren(Button) if one.words() == words).click()
        assert desk.window.body.page is PageKey.DISPATCHES


def test_a_refused_file_is_told_at_the_start_and_named_on_the_board(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, config=_configured(tmp_path)) as desk:
        desk.presenters.progress.reload()
        assert desk.window.body.toast.sentence() == desk.say("progress.refused", files="9.toml")
        desk.press("Ctrl+K")
        shown = " ".join(texts(desk.window.body.current))
        assert "9.toml: dòng 6" in shown
        assert desk.say("progress.others_hold") in shown
        assert board(desk).cards


def _configured(folder: Path) -> Path:
    there = folder / "config" / "dispatches"
    there.mkdir(parents=True)
    (there / "9.toml").write_text(FAULTY, "utf-8")
    return there.parent


def test_helpers_stand_beside_the_meters_with_what_is_asked_of_each(qapp: QApplication, tmp_path: Path) -> None:
    helpers = tmp_path / "config" / "office" / "helpers.toml"
    helpers.parent.mkdir(parents=True)
    helpers.write_text('[[helper]]\ncode = "ĐX-07"\nname = "Lê Thị Mai"\n', "utf-8")
    with desk_stage(qapp, tmp_path, config=tmp_path / "config") as desk:
        come(desk, [KNOWS, ALL_YES.with_bluetooth(Answer.YES)])
        with desk.register.read() as reader:
            visits = [line.visit.visit_id for line in reader.lines_of_day(desk.presenters.printing.today)]
        desk.presenters.helping.tell(visits[0], "ĐX-07", 0)
        desk.press("Ctrl+K")
        shown = texts(board(desk).side)
        assert {"Lê Thị Mai, ĐX-07", "1/5", desk.say("progress.each", count=5)} <= set(shown)
        lines = [one.accessibleName() for one in board(desk).side.findChildren(BarLine) if one.isVisible()]
        assert any(one.startswith(desk.say("progress.funnel_bluetooth") + ": 1") for one in lines)


def test_ctrl_p_prints_every_target_as_it_stands(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        come(desk, PEOPLE)
        desk.press("Ctrl+K")
        desk.press("Ctrl+P")
        (draft,) = desk.presenters.reports.drafts
        assert draft.name == "bang-cong-van-2026-11-19"
        assert draft.name in desk.window.body.toast.sentence()
        words = " ".join(
            cell.text for table in Document(str(draft.docx)).tables for row in table.rows for cell in row.cells
        )
        assert "Trên 60% đã cài đặt, trên số có ĐTTM, đến hết ngày 30/8/2021 3/5 60,0 Chưa đạt" in words
        assert "Cán bộ Đoàn, Hội, Đội" in words
