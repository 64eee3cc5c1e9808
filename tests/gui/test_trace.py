"""Proves that contacts are traced at the desk by keys alone and by touch alone, never without a reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.application.ports.register import RegisterFault
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.trace_panel import TracePanel
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY

REQUESTER, PURPOSE = "Trung tâm Y tế An Bình", "Truy vết ca bệnh"


@pytest.fixture(params=ROOMY)
def desk(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, request.param) as stage:
        codes = []
        for number, name in enumerate(("Trần Văn Đức", "Lê Thị Mai", "Phạm Văn Bình"), 1):
            codes.append(stage.scan(name, 1970 + number, number))
            stage.presenters.card.choose_counter("1" if number < 3 else "2")
            stage.clock.forward(minutes=10)
        for code in codes:
            stage.show(code)
        stage.clock.forward(hours=48)
        stage.presenters.board.reload()
        stage.presenters.card.done()
        yield stage


def panel(desk: DeskStage) -> TracePanel:
    return desk.window.body.pages.look_up.trace


def rows(desk: DeskStage) -> list[list[str]]:
    model = panel(desk).model
    cells = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
    return [[str(cell) for cell in row] for row in cells]


def touch(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def papers(folder: Path, kind: str) -> list[Path]:
    return sorted((folder / "prints").glob(f"truy-vet-*.{kind}"))


def look_up(desk: DeskStage) -> None:
    desk.press("Ctrl+T")
    desk.type("duc")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Return)


def test_by_keyboard_alone(desk: DeskStage, tmp_path: Path) -> None:
    look_up(desk)
    desk.key(Qt.Key.Key_T)
    desk.type(REQUESTER)
    desk.key(Qt.Key.Key_Return)
    desk.type(PURPOSE)
    desk.key(Qt.Key.Key_Return)
    assert [(row[0], row[3]) for row in rows(desk)] == [
        (desk.say("trace.certain"), "20"),
        (desk.say("trace.probable"), "10"),
    ]
    assert desk.focus() is panel(desk).table
    desk.press("Ctrl+P")
    assert len(papers(tmp_path, "pdf")) == 1
    assert desk.presenters.printing.last is None, "no register was printed"
    desk.press("Esc")
    assert desk.window.body.pages.look_up.visits.in_focus
    assert rows(desk) == []


def test_the_level_of_the_contacts_is_that_of_the_person(desk: DeskStage) -> None:
    look_up(desk)
    desk.key(Qt.Key.Key_T)
    desk.type(REQUESTER)
    desk.key(Qt.Key.Key_Return)
    touch(panel(desk).status.chip("suspect"))
    panel(desk).purpose.take_focus()
    desk.type(PURPOSE)
    desk.key(Qt.Key.Key_Return)
    model = panel(desk).model
    levels = {model.index(row, 5).data() for row in range(model.rowCount())}
    assert levels == {desk.say("trace.level_suspect")}


def test_by_touch_alone(desk: DeskStage, tmp_path: Path) -> None:
    look_up(desk)
    touch(desk.window.body.pages.look_up.visits.list.rows()[0])
    touch(desk.window.body.pages.look_up.visits.trace)
    touch(panel(desk).requester.edit)
    desk.type(REQUESTER)
    touch(panel(desk).purpose.edit)
    desk.type(PURPOSE)
    touch(panel(desk).seek)
    touch(panel(desk).save)
    (table,) = papers(tmp_path, "csv")
    assert "Lê Thị Mai" in table.read_text("utf-8-sig")
    touch(panel(desk).back)
    assert desk.window.body.pages.look_up.visits.isVisible()
    assert desk.window.body.page is PageKey.LOOK_UP


def test_nothing_is_looked_for_without_requester_and_purpose(desk: DeskStage) -> None:
    look_up(desk)
    desk.key(Qt.Key.Key_T)
    touch(panel(desk).seek)
    desk.type(REQUESTER)
    touch(panel(desk).seek)
    assert panel(desk).purpose.error() == desk.say("trace.missing")
    assert panel(desk).requester.error() == ""
    with desk.register.read() as reader:
        assert not list(reader.entries(kinds=("traced",)))


@pytest.mark.expects_log("trace contacts")
def test_a_register_that_cannot_be_written_gives_no_list(desk: DeskStage) -> None:
    look_up(desk)
    desk.key(Qt.Key.Key_T)
    desk.register.fault = RegisterFault.DISK_FULL
    desk.type(REQUESTER)
    desk.key(Qt.Key.Key_Return)
    desk.type(PURPOSE)
    desk.key(Qt.Key.Key_Return)
    assert desk.window.body.toast.sentence() == desk.say("trace.failed")
    assert rows(desk) == []
    assert desk.say("trace.notice") in texts(panel(desk))
