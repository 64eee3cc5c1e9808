"""What a receptionist does in a day, in order, each as one key or one touch: what the benchmark of years measures."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt

from kiosk.application.put_register import RegisterOrder
from kiosk.application.trace_contacts import TraceRequest
from kiosk.domain.register_scope import RegisterScope
from kiosk.gui.presenters.board_presenter import BoardTab
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage

Act = Callable[[], object]
Action = tuple[str, Act]


def actions(stage: DeskStage, number: int) -> Iterator[Action]:
    """One round; `number` counts the rounds, so that each shows other people."""
    yield from _a_visitor(stage, number)
    yield from _what_else_a_card_can(stage, number)
    yield from _pages(stage)
    yield from _by_hand(stage)
    yield from _the_desk(stage)
    yield from _roll_call(stage)
    yield from _look_up(stage)
    yield from _old_days(stage, number)
    yield from _other_clothes(stage)


def _a_visitor(stage: DeskStage, number: int) -> Iterator[Action]:
    fresh = int(time.time()) % 100_000
    yield "a code is held up", lambda: stage.scan("Trần Thị Ví Dụ", 1960 + number, fresh)
    yield "3, the counter", lambda: stage.press("3")
    yield "Ctrl+Return, yes to all", lambda: stage.press("Ctrl+Return")
    yield "Return, done", lambda: stage.press("Return")
    yield "Ctrl+Z, taken back", lambda: stage.press("Ctrl+Z")
    yield "a code of another system", stage.refuse
    yield "a code after it", lambda: stage.scan("Lê Thị Thử", 1960 + number, fresh + 100_000)


def _what_else_a_card_can(stage: DeskStage, number: int) -> Iterator[Action]:
    for key, words in (
        ("Alt+E", "correct"),
        ("Alt+P", "host"),
        ("Alt+K", "on behalf"),
        ("Alt+S", "the name"),
        ("Alt+L", "watch-list"),
        ("F9", "group"),
        ("Alt+B", "badge"),
    ):
        yield f"{key}, the form: {words}", partial(stage.press, key)
        if key == "Alt+B":
            yield "Return, the badge is handed out", lambda: stage.key(Qt.Key.Key_Return)
        elif key == "Alt+P":
            yield "a letter of a host", lambda: stage.type("B")
            yield "Return, the host is kept", lambda: stage.key(Qt.Key.Key_Return)
        else:
            yield "Esc, the form is left", lambda: stage.press("Esc")
    yield "Alt+C, waits", lambda: stage.press("Alt+C")
    yield "Alt+U, wrong person", lambda: stage.press("Alt+U")
    yield "Ctrl+G, who waits", lambda: stage.press("Ctrl+G")


def _pages(stage: DeskStage) -> Iterator[Action]:
    for key, words in (
        ("F1", "help"),
        ("F8", "delivery"),
        ("Ctrl+B", "badges"),
        ("Ctrl+E", "lists"),
        ("Ctrl+L", "hand-over"),
        ("Ctrl+Shift+P", "register"),
        ("F5", "the desk"),
    ):
        yield f"{key}, page: {words}", partial(stage.press, key)
    for key, words in (("F6", "install page"), ("F7", "rush"), ("F10", "speech"), ("Ctrl+M", "mask")):
        yield f"{key}, {words}", partial(stage.press, key)
        yield f"{key}, {words}, back", partial(stage.press, key)


def _other_clothes(stage: DeskStage) -> Iterator[Action]:
    yield "Ctrl+D, the other theme", lambda: stage.press("Ctrl+D")
    yield "F12, the other language", lambda: stage.press("F12")
    yield "F12, back", lambda: stage.press("F12")
    # The offscreen platform has no window manager that would keep the window active.
    yield "the window is active", stage.window.activateWindow


def _by_hand(stage: DeskStage) -> Iterator[Action]:
    yield "F4, by hand", lambda: stage.press("F4")
    for letter in "Nguyen v":
        yield "a letter of a name by hand", partial(stage.type, letter)
    yield "Down, who was here before", lambda: stage.key(Qt.Key.Key_Down)
    yield "Return, the form is filled", lambda: stage.key(Qt.Key.Key_Return)
    yield "Ctrl+Return, recorded by hand", lambda: stage.press("Ctrl+Return")
    yield "the form is emptied", stage.presenters.manual.clear


def _the_desk(stage: DeskStage) -> Iterator[Action]:
    yield "F5, the desk", lambda: stage.press("F5")
    for tab in (BoardTab.TODAY, BoardTab.REFUSED, BoardTab.EXPECTED, BoardTab.INSIDE):
        yield f"list: {tab.value}", partial(stage.presenters.board.choose, tab)
    yield "F3, the search", lambda: stage.press("F3")
    for letter in "nguy":
        yield "a letter of the desk's search", partial(stage.type, letter)
    yield "Esc, the search is left", lambda: stage.press("Esc")


def _roll_call(stage: DeskStage) -> Iterator[Action]:
    yield "F2, roll call", lambda: stage.press("F2")
    yield "Space, a tick", lambda: stage.key(Qt.Key.Key_Space)
    yield "Space, another", lambda: stage.key(Qt.Key.Key_Space)


def _look_up(stage: DeskStage) -> Iterator[Action]:
    yield "Ctrl+T, look somebody up", lambda: stage.window.body.show_page(PageKey.LOOK_UP)
    for letter in "nguyen van":
        yield "a letter of somebody ever here", partial(stage.type, letter)
    yield "Return, to the people", lambda: stage.key(Qt.Key.Key_Return)
    yield "Return, somebody's visits", lambda: stage.key(Qt.Key.Key_Return)
    yield "Return, a visit on the card", lambda: stage.key(Qt.Key.Key_Return)
    yield "forgotten", stage.presenters.look_up.forget


def _old_days(stage: DeskStage, number: int) -> Iterator[Action]:
    """On the report lane at a desk: the keys answer meanwhile."""
    day = stage.clock.now().date() - timedelta(days=30 * (number + 1))
    services = stage.presenters.services
    with services.find_visitors.register.read() as reader:
        lines = reader.lines_of_day(day)
    yield (
        "report lane: the register of an old day",
        lambda: services.registers(RegisterOrder(RegisterScope.of_day(day), reason="again")),
    )
    if lines:
        request = TraceRequest(lines[0].visit.visitor_id, day, "trung tâm y tế", "đo")
        yield "report lane: contacts of an old day", lambda: services.trace_contacts(request)
