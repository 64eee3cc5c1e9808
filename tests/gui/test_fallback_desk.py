"""A fallback sheet at the desk: printed, held to the camera, entered by touch; of whom, and whose it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.camera import Frame
from kiosk.application.ports.fallback import Unseen
from kiosk.application.recording import BY_ITSELF
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain.fallback.ledger import LeafState
from kiosk.domain.fallback.page_code import SheetCode
from kiosk.domain.visit import VisitState
from kiosk.gui.presenters.desk_states import Notice
from kiosk.gui.presenters.sheet_presenter import SheetPresenter
from kiosk.gui.presenters.sheet_rows import RowState
from kiosk.gui.views.desk.fallback_page import FallbackPage
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.paper_matches import PaperMatches
from tests.fakes.paper_camera import Paper, Pen, Written, printed_leaf
from tests.fakes.paper_lens import Lens, photograph
from tests.gui.desk_stage import DeskStage, desk_stage, texts

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

ROWS = {0: Written((0,), (8,), (15,), (3,)), 1: Written((1,), (9,), (40,)), 2: Written((0, 1), (9,), (5,))}


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as one:
        yield one


@cache
def _picture(code: SheetCode, *, spoiled: bool = False) -> Picture:
    paper = Paper(printed_leaf(code), np.random.default_rng(5)).write(ROWS, Pen())
    if spoiled:
        paper[20:330, 1920:2208] = 255
    return photograph(paper, Lens())


def _sheets(stage: DeskStage) -> SheetPresenter:
    return stage.presenters.sheets


def _page(stage: DeskStage) -> FallbackPage:
    stage.press("Ctrl+Shift+F")
    page = stage.window.body.current
    assert isinstance(page, FallbackPage)
    return page


def _printed(stage: DeskStage) -> tuple[FallbackPage, SheetCode]:
    page = _page(stage)
    page.home.print.click()
    stage.clock.forward(hours=4)
    return page, SheetCode(stage.presenters.services.fallback.keep.mark, 1, 1, 2)


def _hold(stage: DeskStage, picture: Picture) -> None:
    for _ in range(3):
        _sheets(stage).watch.see(Frame(picture, stage.clock.now()))


def test_a_sheet_is_printed_held_to_the_camera_and_entered_by_touch(stage: DeskStage, tmp_path: Path) -> None:
    page, code = _printed(stage)
    page.home.read.click()
    _hold(stage, np.full((720, 1280, 3), 120, np.uint8))
    assert _sheets(stage).watch.unseen is Unseen.NO_CORNERS
    assert stage.say("fallback.unseen_no_corners") in texts(page.watch)
    _hold(stage, _picture(code))
    form, drafts = page.drafts.form, _sheets(stage).drafts
    assert [(one.row, one.time) for one in drafts.rows] == [(1, "08:18"), (2, "09:40–09:44"), (3, "09:05–09:09")]
    strip = drafts.rows[0].strip.tobytes()
    page.drafts.record.click()
    assert form.name.error() == stage.say("fallback.fault_name")
    form.name.take_focus()
    stage.type("Lê Thị Mẫu")
    page.drafts.record.click()
    assert drafts.place == 1
    page.drafts.record.click()
    assert form.name.error() == stage.say("fallback.fault_who")
    form.matches.buttons[0].click()
    assert form.name.text() == "Lê Thị Mẫu"
    page.drafts.record.click()
    assert stage.say("fallback.doubt_both_ways") in " ".join(texts(form))
    page.drafts.void.click()
    assert drafts.leaf is None, "every row is done, the picture is let go"
    assert [one.state for one in _sheets(stage).leaves] == [LeafState.DONE, LeafState.UNUSED]
    with stage.register.read() as reader:
        (line,) = reader.lines_of_day(_sheets(stage).today)
    assert [one.label for one in line.visit.paper.sources] == ["0001/1", "0001/2"]
    page.home.write_off.click()
    assert [one.state for one in _sheets(stage).leaves] == [LeafState.DONE, LeafState.WRITTEN_OFF]
    with stage.register.read() as reader:
        gone = reader.last_entry(("leaves_off",))
    assert gone is not None
    assert gone.operator != BY_ITSELF
    assert isinstance(verify_register(stage.register), Verified)
    for file in (one for one in tmp_path.rglob("*") if one.is_file() and one.stat().st_size):
        content = file.read_bytes()
        assert cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR) is None, file.name
        assert strip[:64] not in content, file.name


def test_a_code_that_is_shown_opens_the_page_and_a_row_is_chosen_by_keys(stage: DeskStage) -> None:
    _, code = _printed(stage)
    stage.press("F5")
    stage.show(code.text)
    assert stage.window.body.page is PageKey.FALLBACK
    _hold(stage, _picture(code))
    drafts = _sheets(stage).drafts
    stage.key(Qt.Key.Key_PageDown)
    stage.key(Qt.Key.Key_PageDown)
    stage.press("Alt+1")
    stage.type("Trần Văn Thử")
    stage.press("Ctrl+Return")
    assert [one.state for one in drafts.rows] == [RowState.WAITING, RowState.WAITING, RowState.RECORDED]
    stage.press("F5")
    stage.scan()
    stage.press("Ctrl+Shift+F")
    assert drafts.waiting == 2, "a visitor in between takes nothing away"
    _sheets(stage).put_away()
    assert [one.waiting for one in _sheets(stage).unfinished] == [(1, 2)]
    stage.press("Ctrl+Return")
    _hold(stage, _picture(code))
    assert [one.state for one in drafts.rows] == [RowState.WAITING, RowState.WAITING, RowState.RECORDED]


def test_a_sheet_of_another_office_is_told_and_a_number_is_typed_where_the_code_is_spoiled(stage: DeskStage) -> None:
    page, code = _printed(stage)
    stage.press("F5")
    stage.show(replace(code, office="ZZ22").text)
    assert stage.say("fallback.other_office") in texts(stage.window.body.desk.place.own("FB"))
    stage.press("Ctrl+Shift+F")
    stage.press("Ctrl+Return")
    _hold(stage, _picture(code, spoiled=True))
    assert _sheets(stage).unnamed is not None
    stage.type("7")
    stage.press("Ctrl+Return")
    assert _sheets(stage).drafts.leaf is None
    page.watch.number.set_text("0001")
    page.watch.open.click()
    assert len(_sheets(stage).drafts.rows) == 3


def test_an_old_sheet_asks_for_its_day_and_a_day_that_is_over_stays_closed(stage: DeskStage) -> None:
    page, code = _printed(stage)
    day = _sheets(stage).today
    stage.clock.forward(days=1)
    stage.press("Ctrl+Return")
    _hold(stage, _picture(code))
    assert not page.drafts.record.isEnabled()
    assert _sheets(stage).leaves[0].state is LeafState.UNUSED
    page.drafts.issue_day.click()
    page.drafts.form.name.take_focus()
    stage.type("Lê Thị Mẫu")
    for press in ("Ctrl+Return", "Alt+X", "Alt+X"):
        stage.press(press)
    assert [one.day for one in _sheets(stage).leaves] == [day, None]
    with stage.register.read() as reader:
        (line,) = reader.lines_of_day(day)
    assert line.visit.state is VisitState.NO_EXIT
    assert stage.presenters.board.counts.inside == 0


def test_a_sheet_that_was_not_finished_is_told_at_the_next_start(stage: DeskStage) -> None:
    page, code = _printed(stage)
    page.home.read.click()
    sheets, told = _sheets(stage), list[Notice]()
    assert sheets.watch.see(Frame(_picture(code), stage.clock.now())), "names on paper are for the desk alone"
    _hold(stage, _picture(code))
    sheets.put_away()
    sheets.notice.connect(told.append)
    sheets.start()
    assert ("fallback.unfinished", "0001") in [(one.key, one.values.get("number")) for one in told]


def test_the_morning_sheet_is_printed_by_itself_once(stage: DeskStage, tmp_path: Path) -> None:
    prints = _sheets(stage).prints
    prints.print_if_due()
    prints.print_if_due()
    stage.clock.moment += timedelta(days=1)
    prints.print_if_due()
    assert len(list((tmp_path / "prints").glob("*.pdf"))) == 2


def test_matches_move_by_arrows(stage: DeskStage) -> None:
    stage.scan("Trần Văn Mẫu", 1990, 2)
    stage.scan("Trần Văn Máy", 1991, 3)
    page, code = _printed(stage)
    stage.press("Ctrl+Return")
    _hold(stage, _picture(code))
    stage.type("tran")
    matches = page.drafts.form.findChildren(PaperMatches)[0]
    assert len(matches.buttons) == 2
    stage.key(Qt.Key.Key_Down)
    stage.key(Qt.Key.Key_Down)
    stage.key(Qt.Key.Key_Return)
    drafts = _sheets(stage).drafts
    assert drafts.current is not None
    assert drafts.current.visitor_id is not None
    assert drafts.current.birth_year in ("1990", "1991")
