"""The health declaration at the desk, by keyboard alone and by touch alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.app_answers import Answer
from kiosk.domain.declarations.declaration import declaration_from_sheet
from kiosk.domain.visitor import Sex
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_actions import DECLARE
from kiosk.gui.views.desk.declaration_page import DeclarationPage
from kiosk.gui.views.desk.declaration_sheet import DeclarationSheet
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage, texts

KEYS = {"patient": Qt.Key.Key_K, "from_country": Qt.Key.Key_C, "symptoms": Qt.Key.Key_K}


@pytest.fixture(params=[DeskLayout.WIDE, DeskLayout.STRIP], ids=lambda one: one.value)
def stage(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, request.param) as made:
        yield made


def page_of(stage: DeskStage) -> DeclarationPage:
    page = stage.window.body.pages[PageKey.DECLARATION]
    assert isinstance(page, DeclarationPage)
    return page


def open_page(stage: DeskStage) -> PageKey:
    return stage.window.body.page


def sheet_of(stage: DeskStage) -> DeclarationSheet:
    sheet = page_of(stage).sheet
    assert sheet is not None
    return sheet


def touch(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_by_keyboard_alone_from_the_card_to_the_receipt(stage: DeskStage, tmp_path: Path) -> None:
    stage.scan("Trần Văn Đức", 1975, 2)
    stage.press("Alt+Y")
    sheet = sheet_of(stage)
    assert open_page(stage) is PageKey.DECLARATION
    assert stage.focus().property("text") == "Trần Văn Đức"
    assert [row.answer.answer() for row in sheet.questions.rows] == [Answer.NOT_ASKED] * 3
    assert any("hình sự" in one for one in texts(sheet))
    stage.press("Ctrl+Return")
    assert sheet.fault.isVisible()
    for number, key in enumerate(KEYS.values(), 1):
        stage.press(f"Alt+{number}")
        stage.key(key)
    stage.press("Alt+D")
    stage.press("Ctrl+Return")
    receipt = page_of(stage).receipt
    assert receipt.isVisible()
    assert receipt.number.text().endswith("TK-000002")
    stage.press("Ctrl+P")
    assert len(list((tmp_path / "prints").glob("to-khai-TK-000002*.pdf"))) == 1
    assert stage.presenters.printing.last is None, "no register was printed"
    stage.key(Qt.Key.Key_Return)
    assert open_page(stage) is PageKey.DESK
    with stage.register.read() as reader:
        (line,) = reader.open_lines()
        assert line.visit.declaration is not None
        kept = reader.sheet(line.visit.declaration.sheet)
    assert kept is not None
    made = declaration_from_sheet(kept.body)
    assert (made.name, made.birth_year, made.sex, made.nationality) == ("Trần Văn Đức", "1975", Sex.FEMALE, "VNM")
    assert made.answers == {"patient": Answer.NO, "from_country": Answer.YES, "symptoms": Answer.NO}


def test_by_touch_alone_in_english_for_somebody_else(stage: DeskStage) -> None:
    stage.scan("Trần Văn Đức", 1975, 2)
    stage.window.body.desk.place.act("declare")
    stage.presenters.declarations.speak("en")
    sheet = sheet_of(stage)
    assert any("prosecuted" in one for one in texts(sheet))
    for row in sheet.questions.rows:
        no = row.answer.findChildren(QWidget)[1]
        assert no.accessibleName().endswith(": No")
        touch(no)
    touch(sheet.agree)
    touch(sheet.person.behalf)
    touch(sheet.send)
    assert sheet.person.declarer.name.property("invalid")
    assert sheet.fault.isVisible()
    stage.type("Trần Thị Cháu")
    sheet.person.declarer.phone.setFocus()
    stage.type("0900000007")
    sheet.person.declarer.relation.setCurrentIndex(0)
    sheet.person.declarer.relation.picked.emit(sheet.person.declarer.relation.choice())
    touch(sheet.send)
    assert page_of(stage).receipt.isVisible()
    touch(page_of(stage).receipt.done)
    with stage.register.read() as reader:
        (line,) = reader.open_lines()
    assert line.visit.on_behalf
    assert line.declarer is not None
    assert line.visit.relation == "grandchild"


def test_another_visitor_at_the_door_changes_nothing_of_the_form(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as stage:
        stage.scan("Trần Văn Đức", 1975, 2)
        stage.press("Alt+Y")
        sheet_of(stage).questions.rows[0].answer.answered.emit(Answer.NO)
        stage.scan("Nguyễn Thị Thu Hương", 1987, 1)
        assert open_page(stage) is PageKey.DECLARATION
        form = stage.presenters.declarations.form
        assert form is not None
        assert (form.made.name, form.made.to("patient")) == ("Trần Văn Đức", Answer.NO)
        stage.press("Esc")
        assert open_page(stage) is PageKey.DESK


def test_answers_are_erased_as_a_day_begins_and_nobody_has_to_ask_for_it(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as stage:
        stage.scan("Trần Văn Đức", 1975, 2)
        stage.press("Alt+Y")
        made = stage.presenters.declarations
        for question in KEYS:
            made.answer(question, Answer.NO)
        made.agree(agreed=True)
        made.send()
        assert made.form is not None
        assert made.form.sent is not None
        sheet = made.form.sent.declared.sheet
        stage.clock.forward(days=31)
        stage.presenters.closing.begin_day()
        with stage.register.read() as reader:
            assert reader.sheet(sheet) is None


def test_on_a_day_without_any_epidemic_nothing_is_offered(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "config" / "declarations").mkdir(parents=True)
    (tmp_path / "config" / "declarations" / "health.toml").write_text("retired = true\n", "utf-8")
    with desk_stage(qapp, tmp_path, config=tmp_path / "config") as stage:
        stage.scan("Trần Văn Đức", 1975, 2)
        stage.press("Alt+Y")
        assert open_page(stage) is PageKey.DESK
        card = stage.presenters.card.card
        assert isinstance(card, DeskCard)
        assert DECLARE not in dict(stage.window.body.desk.place.visitor.fitting_actions(card))
