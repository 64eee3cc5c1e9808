"""Proves that in a rush a scan needs no key, and that nobody who was put off is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.application.ports.paper import Tone
from kiosk.application.ports.register import RegisterFault
from kiosk.application.recording import BY_ITSELF
from kiosk.domain.app_answers import ALL_YES
from kiosk.domain.office_time import office_clock
from kiosk.domain.rush_facts import RushBegan, RushEnded
from kiosk.gui.kit.button import Button
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.rush_line import RushButton
from tests.gui.desk_stage import DeskStage, texts
from tests.gui.stage_devices import HeardTones

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PEOPLE = (("Trần Văn Đức", 1975, 2), ("Nguyễn Thị Thu Hương", 1987, 1), ("Lê Quang Huy", 1979, 3))


def on_the_desk(desk: DeskStage) -> str:
    card = desk.presenters.card.card
    assert isinstance(card, DeskCard)
    assert card.line.details is not None
    return card.line.details.name


def tap(button: Button) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def lasts(desk: DeskStage) -> bool:
    return desk.presenters.rush.on


def going(desk: DeskStage) -> bool:
    """Whether the card makes way by itself."""
    return desk.presenters.rush.going


def pass_time(desk: DeskStage, **span: float) -> None:
    desk.clock.forward(**span)
    desk.presenters.board.counts_changed.emit()


def test_a_scan_is_one_beep_without_questions_and_its_card_goes_by_itself(desk: DeskStage, qtbot: QtBot) -> None:
    desk.press("F7")
    desk.scan()
    place = desk.window.body.desk.place
    assert not place.asks
    assert not place.visitor.questions.isVisible()
    tones = desk.presenters.services.tones
    assert isinstance(tones, HeardTones)
    assert tones.tones == [Tone.ENTRY]
    qtbot.waitUntil(lambda: desk.presenters.card.card is None, timeout=8000)
    assert desk.presenters.board.counts.unasked == 1


def test_who_was_put_off_is_asked_later_by_one_key_in_the_order_of_coming(desk: DeskStage) -> None:
    desk.press("F7")
    for person in PEOPLE:
        desk.scan(*person)
        desk.clock.forward(minutes=1)
    desk.press("F7")
    asked = []
    for _ in PEOPLE:
        desk.press("Shift+F7")
        asked.append(on_the_desk(desk))
        desk.press("Ctrl+Return")
    assert asked == [name for name, _, _ in PEOPLE]
    assert {one.visit.answers for one in desk.presenters.board.inside} == {ALL_YES}
    assert not desk.window.body.desk.rush.isVisible()


def test_the_same_by_touch(desk: DeskStage) -> None:
    button, line = desk.window.body.findChild(RushButton), desk.window.body.desk.rush
    assert button is not None
    tap(button)
    desk.scan(*PEOPLE[0])
    desk.scan(*PEOPLE[1])
    tap(line.end)
    assert not lasts(desk)
    tap(line.next)
    assert on_the_desk(desk) == PEOPLE[0][0]
    tap(line.next)
    assert on_the_desk(desk) == PEOPLE[1][0]
    assert desk.window.body.desk.place.asks


def test_who_is_not_found_now_is_passed_over_and_comes_again(desk: DeskStage) -> None:
    for person in PEOPLE:
        desk.scan(*person)
    desk.presenters.card.done()
    for name in (*PEOPLE, PEOPLE[0]):
        desk.press("Shift+F7")
        assert on_the_desk(desk) == name[0]


def test_a_rush_ends_by_itself_and_says_until_when(desk: DeskStage) -> None:
    desk.press("F7")
    assert "07:42" in desk.window.body.desk.rush.accessibleName()
    pass_time(desk, minutes=29)
    assert lasts(desk)
    pass_time(desk, minutes=1)
    assert not lasts(desk)
    desk.scan()
    assert desk.window.body.desk.place.asks


def test_a_question_before_anything_is_recorded_stays_on_the_desk(desk: DeskStage) -> None:
    desk.press("F7")
    desk.scan()
    desk.clock.forward(seconds=40)
    desk.scan()
    assert not going(desk)
    card = desk.presenters.card.card
    assert isinstance(card, DeskCard)
    assert card.kind is CardKind.ASK_LEAVING


def test_a_card_that_somebody_works_on_stays(desk: DeskStage) -> None:
    desk.press("F7")
    desk.scan()
    assert going(desk)
    desk.press("Alt+S")
    assert not going(desk)
    assert desk.window.body.desk.place.visitor.open_form is not None


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_card_whose_choices_are_looked_at_stays(desk: DeskStage) -> None:
    desk.press("F7")
    desk.scan()
    assert going(desk)
    foot = desk.window.body.desk.place.visitor.foot
    (foot.others if desk.window.body.station.wide else foot.more).showPopup()
    assert not going(desk)


def test_by_hand_a_rush_asks_for_name_and_birth_year_only(desk: DeskStage) -> None:
    desk.press("F7")
    desk.press("F4")
    desk.presenters.manual.change(name="Lê Quang Huy", birth_year="1979")
    desk.press("Ctrl+Return")
    assert desk.window.body.page is PageKey.DESK
    assert desk.presenters.board.counts.inside == 1
    desk.press("F7")
    desk.press("F4")
    desk.presenters.manual.change(name="Lê Quang Tư", birth_year="1979")
    desk.press("Ctrl+Return")
    assert desk.presenters.manual.faults


def told(desk: DeskStage) -> list[tuple[str, str, object]]:
    """Of the journal: when at the office, by whom, what of a rush."""
    with desk.register.read() as reader:
        entries = tuple(reader.entries(kinds=("rush_began", "rush_ended")))
    return [(office_clock(one.happened_at), one.operator, one.fact) for one in entries]


def test_the_journal_tells_who_had_the_questions_wait_and_what_ended_it(desk: DeskStage) -> None:
    desk.press("F7")
    until = desk.presenters.rush.until
    assert until is not None
    pass_time(desk, minutes=31)
    desk.press("F7")
    second = desk.presenters.rush.until
    assert second is not None
    desk.clock.forward(minutes=3)
    desk.press("F7")
    assert told(desk) == [
        ("07:12", "Lê Ngọc Anh", RushBegan(until)),
        ("07:42", BY_ITSELF, RushEnded(by_itself=True)),
        ("07:43", "Lê Ngọc Anh", RushBegan(second)),
        ("07:46", "Lê Ngọc Anh", RushEnded(by_itself=False)),
    ]


@pytest.mark.expects_log("begin rush")
def test_a_rush_that_could_not_be_recorded_is_told_and_goes_on(desk: DeskStage) -> None:
    desk.register.fault = RegisterFault.DISK_FULL
    desk.press("F7")
    desk.register.fault = None
    assert lasts(desk)
    assert told(desk) == []
    assert desk.say("fault.disk_full") in texts(desk.window.body.toast)
