"""What a receptionist may not do is asked of somebody who may, and then done; a reason to look is asked for once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.domain.look_facts import Looked, LookKind
from kiosk.domain.visitor import VisitorDetails
from kiosk.domain.watch import WatchEntry
from kiosk.gui.presenters.lists_presenter import ListKind
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.desk import MORNING
from tests.fakes.staff import ANH, BINH
from tests.gui.desk_stage import DeskStage, texts
from tests.gui.duty_stage import PINS, closed_desk, shifts_at, touch, touch_pin, type_pin

NAME = "Nguyễn Thị Thu Hương"


@pytest.fixture(params=[DeskLayout.WIDE, DeskLayout.STRIP], ids=lambda one: one.value)
def desk(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    """The receptionist is on duty."""
    with closed_desk(qapp, tmp_path, request.param) as stage:
        with stage.register.write() as writer:
            writer.watched.add([WatchEntry("w", VisitorDetails("Lê Mẫu"), "dặn", ANH.name, MORNING)])
            writer.commit()
        shifts_at(stage).sign_on(BINH.code, PINS[BINH.code])
        stage.presenters.duty.changed.emit()
        yield stage


def asked(desk: DeskStage) -> bool:
    return desk.window.front_shown


def looks(desk: DeskStage) -> list[tuple[str, LookKind, str]]:
    with desk.register.read() as reader:
        found = [(one.operator, one.fact) for one in reader.entries(kinds=("looked",))]
    return [(who, fact.kind, fact.why) for who, fact in found if isinstance(fact, Looked)]


def test_by_keyboard_an_administrator_lets_the_receptionist_see_the_watch_list(desk: DeskStage) -> None:
    desk.window.body.show_page(PageKey.LISTS)
    desk.presenters.lists.choose(ListKind.WATCH)
    assert asked(desk)
    assert not desk.window.body.isVisible()
    assert any(desk.say("right.lists") in one for one in texts(desk.window.permit))
    type_pin(desk, "9753")
    assert asked(desk)
    assert desk.say("duty.wrong") in texts(desk.window.permit)
    type_pin(desk, PINS[ANH.code])
    assert desk.window.body.isVisible()
    assert looks(desk) == [(ANH.name, LookKind.LIST, "")]
    desk.window.body.show_page(PageKey.DESK)
    desk.presenters.lists.choose(ListKind.OFFICIALS)
    assert asked(desk), "whoever vouched went with the page"
    desk.key(Qt.Key.Key_Escape)
    assert not asked(desk)
    assert len(looks(desk)) == 1


def test_by_a_finger_the_pin_and_giving_up(desk: DeskStage) -> None:
    desk.presenters.lists.choose(ListKind.WATCH)
    touch_pin(desk.window.permit.step.pad, PINS[ANH.code])
    assert not asked(desk)
    desk.presenters.guard.lock()
    desk.presenters.lists.choose(ListKind.OFFICIALS)
    touch(desk.window.permit.cancel)
    assert not asked(desk)
    assert not [*desk.presenters.lists.officials]


def test_a_desk_that_is_hidden_gives_up_what_was_asked(desk: DeskStage) -> None:
    desk.presenters.lists.choose(ListKind.WATCH)
    desk.presenters.duty.lock()
    assert desk.window.front.isVisible()
    assert desk.presenters.guard.stopped is None
    type_pin(desk, PINS[BINH.code])
    assert desk.window.body.isVisible()


def test_the_visits_of_somebody_take_a_reason_once(desk: DeskStage) -> None:
    desk.scan(NAME)
    desk.press("Ctrl+T")
    look_up = desk.presenters.look_up
    desk.type("huong")
    look_up.choose(look_up.people[0].visitor_id)
    assert asked(desk)
    assert not [*look_up.visits]
    assert not [one for one in texts(desk.window) if "Hương" in one], "nothing of anybody while it is asked"
    desk.press("2")
    assert len(look_up.visits) == 1
    assert looks(desk) == [(BINH.name, LookKind.PERSON, "mistake")]
    look_up.read_visits()
    assert not asked(desk), "within minutes it is not asked again"
    assert len(looks(desk)) == 1
