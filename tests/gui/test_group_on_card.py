"""Proves that a group is counted, named and let out on the card by keys alone and by fingers alone, in every layout."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.gui.models.board_cells import BoardColumn
from kiosk.gui.presenters.desk_states import CardKind
from kiosk.gui.views.desk.card_actions import GROUP_COUNT, GROUP_NAMES, GROUP_PART
from kiosk.gui.views.desk.company_note import CompanyNote
from kiosk.gui.views.desk.correction_lines import CorrectionLines
from kiosk.gui.views.desk.group_forms import GroupCountForm, GroupPartForm
from kiosk.gui.views.desk.group_names_form import GroupNamesForm
from tests.gui.cards import card
from tests.gui.desk_stage import DeskStage


def note(desk: DeskStage) -> CompanyNote:
    return desk.window.findChildren(CompanyNote)[0]


def inside(desk: DeskStage) -> int:
    return desk.presenters.board.counts.inside


def count(desk: DeskStage, digits: str) -> None:
    desk.press("F9")
    for digit in digits:
        desk.type(digit)
    desk.key(Qt.Key.Key_Return)


def test_a_leader_and_a_head_count_by_keys(desk: DeskStage) -> None:
    desk.scan()
    desk.press("F9")
    form = desk.window.findChildren(GroupCountForm)[0]
    assert desk.focus() is form.stepper.figure
    desk.type("2")
    desk.type("0")
    desk.key(Qt.Key.Key_Minus)
    desk.key(Qt.Key.Key_Minus)
    desk.key(Qt.Key.Key_Plus)
    assert form.then.text() == desk.say("desk.group_others", number=18)
    desk.key(Qt.Key.Key_Return)
    assert (inside(desk), desk.presenters.board.counts.entries) == (19, 1)
    assert card(desk).kind is CardKind.ENTRY, "the leader's card goes on"
    cells = desk.window.body.desk.board.visits
    assert cells.index(0, BoardColumn.HOW).data() == desk.say("how.group", people=19)
    foot = desk.window.body.desk.board.foot.sentence()
    assert foot == desk.say("table.foot_groups", count=1, groups=1, people=19)


def test_the_count_is_withdrawn_by_the_key_and_the_entry_stays(desk: DeskStage) -> None:
    desk.scan()
    count(desk, "20")
    desk.press("Ctrl+Z")
    assert (inside(desk), desk.presenters.board.counts.entries) == (1, 1)


def test_everyone_leaves_by_the_leaders_code_and_one_turns_out_to_have_stayed(desk: DeskStage) -> None:
    text = desk.scan()
    count(desk, "20")
    desk.clock.forward(minutes=30)
    desk.show(text)
    assert inside(desk) == 0
    assert note(desk).words.text() == desk.say("desk.group_gone", people=20)
    desk.press("F9")
    form = desk.window.findChildren(GroupPartForm)[0]
    assert (form.stepper.value(), form.then.text()) == (19, desk.say("desk.group_left", number=1))
    desk.key(Qt.Key.Key_Return)
    assert inside(desk) == 1
    assert card(desk).kind is CardKind.OPENED
    desk.show(text)
    assert inside(desk) == 0


def test_fingers_alone(desk: DeskStage) -> None:
    text = desk.scan()
    place = desk.window.body.desk.place.visitor
    place.act(GROUP_COUNT)
    counting = desk.window.findChildren(GroupCountForm)[0]
    for _ in range(4):
        QTest.mouseClick(counting.stepper.plus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(counting.stepper.minus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(counting.save, Qt.MouseButton.LeftButton)
    assert inside(desk) == 5
    desk.clock.forward(minutes=30)
    desk.show(text)
    QTest.mouseClick(note(desk).part, Qt.MouseButton.LeftButton)
    leaving = desk.window.findChildren(GroupPartForm)[0]
    QTest.mouseClick(leaving.stepper.minus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(leaving.save, Qt.MouseButton.LeftButton)
    assert inside(desk) == 2
    for button in (counting.stepper.plus, counting.stepper.minus, counting.save, note(desk).part):
        assert button.height() >= desk.look.px(48)


def test_some_leave_earlier_and_what_left_is_withdrawn(desk: DeskStage) -> None:
    desk.scan()
    count(desk, "12")
    desk.presenters.card.open(card(desk).line.visit.visit_id)
    desk.press("F9")
    desk.type("3")
    desk.key(Qt.Key.Key_Return)
    assert inside(desk) == 9
    desk.press("Ctrl+Z")
    assert inside(desk) == 12
    desk.window.body.desk.place.visitor.act(GROUP_PART)
    desk.type("99")
    desk.key(Qt.Key.Key_Return)
    assert (inside(desk), card(desk).kind) == (0, CardKind.EXIT)


def test_names_are_pasted_later_one_a_line(desk: DeskStage) -> None:
    desk.scan()
    assert GROUP_NAMES not in dict(desk.window.body.desk.place.visitor.fitting_actions(card(desk)))
    count(desk, "3")
    desk.presenters.card.open(card(desk).line.visit.visit_id)
    desk.window.body.desk.place.visitor.act(GROUP_NAMES)
    form = desk.window.findChildren(GroupNamesForm)[0]
    QApplication.clipboard().setText("1. Lê Mẫu An\n2. Trần Thử\n")
    desk.press("Ctrl+V")
    assert form.count.text() == desk.say("desk.names_count", named=2, others=2)
    desk.press("Ctrl+Return")
    assert card(desk).line.names == ("Lê Mẫu An", "Trần Thử")
    assert not form.isVisible()


def test_a_finger_types_name_after_name_and_the_last_needs_no_press(desk: DeskStage) -> None:
    desk.scan()
    count(desk, "3")
    desk.window.body.desk.place.visitor.act(GROUP_NAMES)
    form = desk.window.findChildren(GroupNamesForm)[0]
    form.one.setFocus()
    desk.type("Lê Mẫu An")
    QTest.mouseClick(form.add, Qt.MouseButton.LeftButton)
    assert form.one.hasFocus()
    desk.type("Trần Thử")
    desk.key(Qt.Key.Key_Return)
    assert form.isVisible(), "Enter after a name puts it on the list"
    assert form.text.toPlainText() == "Lê Mẫu An\nTrần Thử"
    desk.type("Phạm Ví Dụ")
    QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert card(desk).line.names == ("Lê Mẫu An", "Trần Thử", "Phạm Ví Dụ")


def test_a_group_begins_in_the_form_where_no_card_lies(desk: DeskStage) -> None:
    desk.press("F9")
    people = desk.window.body.pages.manual.form.fields.company.people
    assert desk.focus() is people.figure
    desk.type("7")
    assert desk.presenters.manual.form.people == 7


def test_a_recount_is_told_on_the_card_with_both_counts(desk: DeskStage) -> None:
    desk.scan()
    count(desk, "20")
    count(desk, "18")
    told = desk.window.findChildren(CorrectionLines)[0]
    assert inside(desk) == 18
    assert all(number in told.accessibleName() for number in ("20", "18", "Lê Ngọc Anh"))
