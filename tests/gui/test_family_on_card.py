"""Proves a declaration on behalf, a child with an adult, and the wrong person: by keys and fingers, in every layout."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.application.declare_on_behalf import Declaration
from kiosk.application.register_by_hand import Direction, FormField
from kiosk.domain.declarer import Declarer
from kiosk.domain.visit import VisitState
from kiosk.gui.presenters.desk_states import CardKind, WrongPersonCard
from kiosk.gui.presenters.visitor_states import UndoneShown
from kiosk.gui.views.desk.card_actions import CHILD
from kiosk.gui.views.desk.child_form import ChildCardForm
from kiosk.gui.views.desk.company_note import CompanyNote
from kiosk.gui.views.desk.correction_lines import CorrectionLines
from kiosk.gui.views.desk.on_behalf_form import OnBehalfForm
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.cards import card
from tests.gui.desk_stage import DeskStage, texts

# The offscreen plugin has no windows to raise and no keyboard to grab for a list that drops down.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def note(desk: DeskStage) -> CompanyNote:
    return desk.window.findChildren(CompanyNote)[0]


def bring(desk: DeskStage, name: str = "Lê Bé Mẫu") -> None:
    desk.window.body.desk.place.visitor.act(CHILD)
    desk.type(name)
    desk.key(Qt.Key.Key_Return)
    desk.type("2019")
    desk.key(Qt.Key.Key_Return)


def test_who_declares_is_typed_on_the_card_by_keys_alone(desk: DeskStage) -> None:
    desk.scan()
    desk.press("Alt+K")
    form = desk.window.findChildren(OnBehalfForm)[0]
    desk.type("Lê Thị Cháu")
    desk.key(Qt.Key.Key_Return)
    assert desk.say("desk.behalf_wrong_relation") in texts(form)
    assert form.fields.relation.hasFocus(), "what is missing is next"
    desk.key(Qt.Key.Key_Space)
    QTest.keyClick(form.fields.relation.view(), Qt.Key.Key_Down)
    QTest.keyClick(form.fields.relation.view(), Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Return)
    line = card(desk).line
    assert not form.isVisible()
    assert line.visit.on_behalf
    assert line.visit.relation in {one.key for one in desk.window.body.station.office.relations.listed}
    assert line.declarer is not None
    assert line.declarer.name == "Lê Thị Cháu"
    assert any("Lê Thị C" in text for text in texts(desk.window.body.desk.place))


def test_another_declarer_needs_a_reason_and_both_stay_to_be_read(desk: DeskStage) -> None:
    desk.scan()
    company, visit_id = desk.presenters.company, card(desk).line.visit.visit_id
    company.declare(visit_id, Declaration("Lê Thị Cháu", "0900000009", "grandchild"))
    desk.press("Alt+K")
    form = desk.window.findChildren(OnBehalfForm)[0]
    desk.key(Qt.Key.Key_Return)
    assert not form.isVisible(), "nothing was changed"
    desk.press("Alt+K")
    desk.type("Phạm Văn Con")
    desk.key(Qt.Key.Key_Return)
    assert desk.say("correction.no_reason") in texts(form)
    assert form.reason.hasFocus()
    desk.key(Qt.Key.Key_Space)
    QTest.keyClick(form.reason.view(), Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Return)
    assert not form.isVisible()
    assert card(desk).line.declarer == Declarer("Phạm Văn Con", "0900000009")
    (one,) = card(desk).line.visit.corrections
    assert (one.column, one.reason, one.operator) == ("declarer", "gõ nhầm", "Lê Ngọc Anh")
    told = next(one for one in desk.window.findChildren(CorrectionLines)).accessibleName()
    assert "Lê Thị C" in told
    assert "Phạm Văn C" in told


def test_a_typed_entry_on_behalf_asks_who_declares(desk: DeskStage) -> None:
    desk.press("F4")
    desk.press("Alt+K")
    company = desk.window.body.pages.manual.form.fields.company
    assert company.name.edit.hasFocus()
    desk.press("Ctrl+Return")
    assert company.name.error() == desk.say("manual.fault_declarer")
    assert company.relation.error() == desk.say("manual.fault_relation")
    assert {FormField.DECLARER, FormField.RELATION} <= set(desk.presenters.manual.faults)
    company.name.take_focus()
    desk.type("Lê Thị Cháu")
    company.relation.list.picked.emit("grandchild")
    assert not {FormField.DECLARER, FormField.RELATION} & set(desk.presenters.manual.faults)


def test_the_exit_of_an_adult_warns_about_the_child_and_one_key_lets_both_out(desk: DeskStage) -> None:
    desk.scan()
    adult = card(desk).line.visit.visit_id
    bring(desk)
    assert desk.presenters.board.counts.inside == 2
    assert card(desk).line.visit.visit_id == adult, "a second child may stand beside the first"
    desk.clock.forward(minutes=30)
    desk.presenters.desk.leave()
    assert note(desk).isVisible()
    assert "Lê Bé M" in note(desk).words.text()
    desk.press("Alt+R")
    assert desk.presenters.board.counts.inside == 0
    assert not note(desk).isVisible()
    desk.press("Ctrl+Z")
    assert desk.presenters.board.counts.inside == 2


def test_the_exit_of_the_child_warns_about_the_adult(desk: DeskStage) -> None:
    desk.scan("Trần Thị Mẫu", 1987, 3)
    bring(desk)
    child = next(one.visit for one in desk.presenters.board.inside if one.visit.with_visit)
    desk.presenters.desk.leave(child.visit_id)
    assert "Trần Thị M" in note(desk).words.text()
    QTest.mouseClick(note(desk).together, Qt.MouseButton.LeftButton)
    assert desk.presenters.board.counts.inside == 0


def test_whoever_is_no_child_is_told_so(desk: DeskStage) -> None:
    desk.scan()
    desk.window.body.desk.place.visitor.act(CHILD)
    form = desk.window.findChildren(ChildCardForm)[0]
    desk.type("Lê Lớn")
    desk.key(Qt.Key.Key_Return)
    desk.type("1990")
    QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert desk.say("desk.child_wrong_birth_year") in texts(form)
    assert desk.presenters.board.counts.inside == 1


def test_the_wrong_persons_entry_is_withdrawn_and_nothing_of_them_is_left(desk: DeskStage) -> None:
    desk.scan("Vợ Người Khác", 1987, 4)
    desk.press("Alt+U")
    assert isinstance(desk.presenters.card.card, WrongPersonCard)
    assert isinstance(desk.presenters.visitor.state, UndoneShown)
    assert desk.presenters.board.counts.inside == 0
    assert not any("Người Khác" in text for text in texts(desk.window.body.desk.place))
    desk.press("Alt+K")
    form = desk.presenters.manual.form
    assert desk.window.body.page is PageKey.MANUAL
    assert (form.name, form.birth_year, form.phone, form.paper, form.declarer) == ("", "", "", "", "")
    assert form.on_behalf
    undone = desk.presenters.board.line(next(iter(all_today(desk))))
    assert undone is not None
    assert (undone.visit.state, undone.visit.undone_because) == (VisitState.UNDONE, "không đúng người")


def test_a_code_that_only_asked_may_be_the_wrong_persons_too(desk: DeskStage) -> None:
    desk.scan()
    desk.clock.forward(seconds=30)
    desk.scan()
    assert card(desk).kind is CardKind.ASK_LEAVING
    desk.press("Alt+U")
    note = desk.window.body.desk.place.wrong
    assert isinstance(desk.presenters.card.card, WrongPersonCard)
    assert desk.say("desk.wrong_next_nothing") in texts(note)
    assert desk.presenters.board.counts.inside == 1, "whoever came in is inside"
    note.manual.click()
    assert desk.presenters.manual.form.direction is Direction.ENTRY


def test_of_a_row_of_today_it_may_turn_out_later(desk: DeskStage) -> None:
    desk.scan()
    desk.press("Esc")
    desk.clock.forward(minutes=30)
    desk.presenters.card.open(desk.presenters.board.inside[0].visit.visit_id)
    desk.press("Alt+U")
    assert isinstance(desk.presenters.card.card, WrongPersonCard)
    assert desk.presenters.board.counts.inside == 0


def test_the_wrong_persons_exit_leads_to_the_exit_of_the_right_one(desk: DeskStage) -> None:
    desk.scan("Vợ Người Khác", 1987, 4)
    desk.clock.forward(minutes=30)
    desk.presenters.desk.leave()
    desk.press("Alt+U")
    assert desk.presenters.board.counts.inside == 1
    note = desk.window.body.desk.place.wrong
    assert not note.behalf.isVisible()
    QTest.mouseClick(note.manual, Qt.MouseButton.LeftButton)
    assert desk.presenters.manual.form.direction is Direction.EXIT
    assert desk.presenters.manual.form.name == ""


def test_the_visitors_own_code_goes_on(desk: DeskStage) -> None:
    desk.scan("Vợ Người Khác", 1987, 4)
    desk.press("Alt+U")
    desk.key(Qt.Key.Key_Return)
    assert desk.presenters.card.card is None
    desk.scan("Chồng Mẫu", 1985, 5)
    assert desk.presenters.board.counts.inside == 1


def all_today(desk: DeskStage) -> list[str]:
    with desk.register.read() as reader:
        return [one.visit.visit_id for one in reader.lines_of_day(desk.clock.now().date())]
