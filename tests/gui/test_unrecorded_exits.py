"""Proves that an exit nobody saw is dealt with honestly at the desk: found gone, asked next time, never made up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.no_exit import NoExitCause, interval_words
from kiosk.domain.office_time import office_clock
from kiosk.domain.visit import VisitState
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.exit_memory import ExitMemory
from kiosk.gui.views.desk.forgotten_part import ForgottenPart
from kiosk.gui.views.desk.gone_form import GoneForm
from tests.gui.desk_stage import DeskStage, texts


def _card(desk: DeskStage) -> DeskCard:
    card = desk.presenters.card.card
    assert isinstance(card, DeskCard)
    return card


def _open_somebody_inside(desk: DeskStage) -> None:
    """Came 07:12, was sent to a counter at 10:20; it is 11:30."""
    desk.scan()
    desk.clock.forward(hours=3, minutes=8)
    desk.presenters.card.choose_counter("3")
    desk.presenters.card.done()
    desk.clock.forward(hours=1, minutes=10)
    desk.presenters.card.open(desk.presenters.board.inside[0].visit.visit_id)


def _come_again(desk: DeskStage, *, in_a_rush: bool = False) -> None:
    """The next day, after an exit that nobody recorded."""
    code = desk.scan()
    desk.clock.forward(days=1)
    if in_a_rush:
        desk.press("F7")
    desk.show(code)


def test_found_gone_is_one_key_and_an_interval_from_the_last_sign(desk: DeskStage) -> None:
    _open_somebody_inside(desk)
    desk.press("Alt+G")
    form = desk.window.findChildren(GoneForm)[0]
    assert form.isVisible()
    assert desk.say("desk.gone_line", interval="10:20–11:30") in texts(form)
    desk.key(Qt.Key.Key_Return)
    visit = _card(desk).line.visit
    assert (visit.state, visit.no_exit_cause, visit.left_at) == (VisitState.NO_EXIT, NoExitCause.FOUND_GONE, None)
    assert visit.left_between is not None
    assert interval_words(visit.left_between) == "10:20–11:30"
    assert desk.presenters.board.inside == ()


def test_found_gone_is_taken_back_for_a_minute(desk: DeskStage) -> None:
    _open_somebody_inside(desk)
    desk.press("Alt+G")
    desk.key(Qt.Key.Key_Return)
    desk.press("Ctrl+Z")
    assert len(desk.presenters.board.inside) == 1
    assert _card(desk).line.visit.inside


def test_esc_and_the_second_button_record_nothing(desk: DeskStage) -> None:
    _open_somebody_inside(desk)
    desk.press("Alt+G")
    desk.press("Esc")
    form = desk.window.findChildren(GoneForm)[0]
    assert not form.isVisible()
    desk.press("Alt+G")
    form.stay.setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Return)
    assert not form.isVisible()
    assert _card(desk).line.visit.inside


def test_whoever_scans_after_the_desk_found_them_gone_came_back(desk: DeskStage) -> None:
    code = desk.scan()
    desk.clock.forward(hours=2)
    desk.presenters.exits.found_gone(_card(desk).line.visit.visit_id)
    desk.clock.forward(hours=3)
    desk.show(code)
    assert _card(desk).line.visit.inside
    assert _card(desk).visits == 2


def test_at_the_next_visit_the_time_is_typed_in_four_digits(desk: DeskStage) -> None:
    _come_again(desk)
    desk.press("Alt+H")
    form = desk.window.findChildren(ExitMemory)[0]
    assert form.isVisible()
    assert desk.focus() is form.edit
    assert desk.say("desk.exit_ask", day="19/11", interval="07:12–17:00") in texts(form)
    desk.type("1115")
    desk.key(Qt.Key.Key_Return)
    before = _card(desk).previous
    assert before is not None
    assert before.visit.remembered is not None
    assert office_clock(before.visit.remembered.left_at) == "11:15"
    assert before.visit.remembered.operator == desk.presenters.services.operator
    assert (before.visit.state, before.visit.left_at) == (VisitState.NO_EXIT, None)
    assert not form.isVisible()
    desk.press("Alt+H")
    assert not form.isVisible(), "asked once is enough"


def test_the_card_of_the_next_visit_has_a_button_that_asks(desk: DeskStage) -> None:
    _come_again(desk)
    part = next(one for one in desk.window.findChildren(ForgottenPart) if one.isVisible())
    assert part.accessibleName() == desk.say("desk.exit_ask_missing", day="19/11")
    QTest.mouseClick(part.button, Qt.MouseButton.LeftButton)
    form = next(one for one in desk.window.findChildren(ExitMemory) if one.isVisible())
    desk.type("1115")
    desk.key(Qt.Key.Key_Return)
    assert not form.isVisible()
    assert not part.isVisible(), "asked once is enough"


def test_in_a_rush_nobody_is_asked(desk: DeskStage) -> None:
    _come_again(desk, in_a_rush=True)
    assert not any(one.isVisible() for one in desk.window.findChildren(ForgottenPart))


def test_a_round_time_is_one_press_of_a_finger(desk: DeskStage) -> None:
    _come_again(desk)
    desk.press("Alt+H")
    form = desk.window.findChildren(ExitMemory)[0]
    pick = next(one for one in form.picks if one.isVisible())
    assert pick.height() >= 48
    QTest.mouseClick(pick, Qt.MouseButton.LeftButton)
    before = _card(desk).previous
    assert before is not None
    assert before.visit.remembered is not None
    assert office_clock(before.visit.remembered.left_at) == pick.words()


@pytest.mark.parametrize("typed", ["", "0700", "1701", "25", "sáng"])
def test_a_time_at_which_nobody_can_have_left_stays_to_be_mended_and_esc_goes_on(desk: DeskStage, typed: str) -> None:
    _come_again(desk)
    desk.press("Alt+H")
    form = desk.window.findChildren(ExitMemory)[0]
    desk.type(typed)
    desk.key(Qt.Key.Key_Return)
    assert form.isVisible()
    assert desk.say("desk.exit_ask_outside") in texts(form)
    desk.press("Esc")
    assert not form.isVisible()
    before = _card(desk).previous
    assert before is not None
    assert before.visit.remembered is None


def test_the_question_holds_nobody_up(desk: DeskStage) -> None:
    """It is not asked unless its key is pressed, and Enter goes on to the next visitor."""
    _come_again(desk)
    assert desk.window.body.desk.place.visitor.open_form is None
    desk.presenters.card.yes_to_all()
    desk.key(Qt.Key.Key_Return)
    assert desk.presenters.card.card is None


def test_there_is_nothing_to_ask_of_somebody_whose_exit_stands(desk: DeskStage) -> None:
    desk.scan()
    desk.presenters.desk.leave()
    for key in ("Alt+H", "Alt+G"):
        desk.press(key)
        assert desk.window.body.desk.place.visitor.open_form is None
