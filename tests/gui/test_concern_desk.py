"""Concerns reported in confidence at the desk: any receptionist takes one, a head alone reads, and it goes again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kiosk.application.check_pin import CheckPin
from kiosk.domain.concern_facts import ConcernPassedOn, ConcernPrinted, ConcernsRead
from kiosk.domain.staff import Member, Role, Staff
from kiosk.gui.views.desk.concern_page import ConcernPage
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.staff import ANH, BINH, ListedStaff, give_pins
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.duty_stage import touch_pin, type_pin

HEAD = Member("09", "Võ Thị Lãnh Đạo", Role.HEAD)
WORDS = "Nhà bên có người sốt nhiều ngày"


@pytest.fixture(params=[DeskLayout.WIDE, DeskLayout.STRIP], ids=lambda one: one.value)
def stage(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, request.param) as made:
        shifts = made.presenters.services.shifts
        assert isinstance(shifts.choose.book, ListedStaff)
        assert isinstance(shifts.check, CheckPin)
        shifts.choose.book.staff = Staff((ANH, BINH, HEAD))
        give_pins(shifts, (HEAD.code, "1397"))
        yield made


def page_of(stage: DeskStage) -> ConcernPage:
    page = stage.window.body.pages[PageKey.CONCERN]
    assert isinstance(page, ConcernPage)
    return page


def touch(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def told(stage: DeskStage) -> list[str]:
    """Every text that stands anywhere in the window, seen or not, once the event loop has turned."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [one.text() for one in stage.window.findChildren(QLabel)]


def test_by_keyboard_alone_from_the_report_to_whom_it_went(stage: DeskStage, tmp_path: Path) -> None:
    stage.press("Ctrl+H")
    page = page_of(stage)
    stage.press("Ctrl+Return")
    assert page.form.fault.isVisible()
    stage.press("Alt+2")
    stage.type(WORDS)
    stage.key(Qt.Key.Key_Tab)
    stage.type("Xã An Bình")
    stage.press("Ctrl+Return")
    assert (page.side.count.text(), page.form.text.toPlainText()) == ("1", "")
    page.side.read.setFocus()
    stage.key(Qt.Key.Key_Return)
    type_pin(stage, "1397")
    (row,) = page.side.list.rows
    assert any(WORDS in one.text() for one in row.findChildren(QLabel))
    row.to.setFocus()
    stage.type("Trạm Y tế xã")
    stage.key(Qt.Key.Key_Return)
    assert page.side.count.text() == "0"
    (passed,) = page.side.list.rows
    passed.print.setFocus()
    stage.key(Qt.Key.Key_Return)
    assert len(list((tmp_path / "prints").glob("phan-anh-*.pdf"))) == 1
    with stage.register.read() as reader:
        found = reader.entries(kinds=("concerns_read", "concern_passed", "concern_printed"))
        kinds = [type(one.fact) for one in found if one.operator == HEAD.name]
    assert kinds == [ConcernsRead, ConcernPassedOn, ConcernPrinted]
    stage.press("Esc")
    assert page.side.list.rows == []
    assert not [one for one in told(stage) if WORDS in one and one]


def test_by_touch_alone_and_leaving_the_page_takes_it_away(stage: DeskStage) -> None:
    stage.window.body.show_page(PageKey.CONCERN)
    page = page_of(stage)
    touch(page.form.kinds.chip("entered"))
    page.form.text.setFocus()
    stage.type(WORDS)
    touch(page.form.record)
    touch(page.side.read)
    touch_pin(page.side.step.pad, "2580")
    assert page.side.step.fault.isVisible()
    assert page.side.list.rows == []
    stage.clock.forward(hours=1)
    touch_pin(page.side.step.pad, "1397")
    assert len(page.side.list.rows) == 1
    stage.window.body.show_page(PageKey.DESK)
    assert stage.presenters.concerns.open is None
    assert page.side.list.rows == []


def test_without_a_head_nobody_reads(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as stage:
        stage.press("Ctrl+H")
        touch(page_of(stage).side.read)
        assert stage.window.body.toast.sentence() == stage.say("concern.no_heads")
        assert not stage.presenters.concerns.asking
