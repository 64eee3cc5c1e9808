"""The keys of the desk (`ui.md` 6), all in one place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.gui.views.desk import clock_bar
from kiosk.gui.views.desk.body import DeskBody
from kiosk.gui.views.desk.card_actions import (
    BADGE,
    CORRECT_VISIT,
    DECLARE,
    GROUPS,
    HELPER,
    HOST,
    ON_BEHALF,
    PASS,
    WAIT,
    WATCH,
)
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.reminder_bar import take_reminder
from kiosk.gui.views.desk.station import Station

_LARGER, _SMALLER = "Ctrl++ Ctrl+=", "Ctrl+-"
_ALWAYS = frozenset({"F11", "F12", "Ctrl+D", _LARGER, _SMALLER})
"""Keys that show nothing of anybody."""


class DeskKeys(QObject):
    """Shortcuts of the window, acting on the body that it shows at the moment."""

    language_toggled = Signal()
    theme_toggled = Signal()
    visitor_full_screen_toggled = Signal()

    def __init__(self, window: QWidget, body: Callable[[], DeskBody], closes_keyboard: Callable[[], bool]) -> None:
        """`closes_keyboard` puts the keyboard on the screen away: False when there was none."""
        super().__init__(window)
        self._window, self._body, self._closes_keyboard = window, body, closes_keyboard
        self._shortcuts: dict[str, QShortcut] = {}
        for keys, action in {**self._page_keys(), **self._desk_keys()}.items():
            self._bind(keys, action)
        for number in range(1, 10):
            self._bind(f"Alt+{number}", partial(self._press_digit, number))

    @Slot(object)
    def watch(self, part: QWidget) -> None:
        """Let no line of this part of the desk keep Ctrl+Z for its typing while a record can be withdrawn."""
        for line in part.findChildren(QLineEdit):
            line.installEventFilter(self)

    def rest(self, closed: bool) -> None:
        """While the desk is closed no key leads to what it knows."""
        for keys, shortcut in self._shortcuts.items():
            shortcut.setEnabled(not closed or keys in _ALWAYS)

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        """A line claims Ctrl+Z by this event; refused for it, the key is the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            offered = self._station.presenters.undo.offer is not None
            if offered and event.matches(QKeySequence.StandardKey.Undo):
                event.ignore()
                return True
        return super().eventFilter(line, event)

    def _page_keys(self) -> dict[str, Callable[[], None]]:
        """Keys that lead somewhere; several keys for one thing stand with a blank between them."""
        return {
            "F1": partial(self._go, PageKey.HELP),
            "F2": partial(self._go, PageKey.ROLL_CALL),
            "Alt+S": self._correct_name,
            "Alt+B": partial(self._act, BADGE),
            "Alt+V": partial(self._act, PASS),
            "Ctrl+Shift+B": partial(self._go, PageKey.PASSES),
            "Alt+O": partial(self._act, GROUPS),
            "Alt+I": partial(self._act, HELPER),
            "Alt+P": partial(self._act, HOST),
            "Alt+C": partial(self._act, WAIT),
            "Ctrl+G": self._show_waiting,
            "Ctrl+B": partial(self._go, PageKey.BADGE),
            "Alt+K": partial(self._act, ON_BEHALF),
            "Alt+Y": partial(self._act, DECLARE),
            "Alt+R": self._leave_together,
            "Alt+U": self._wrong_person,
            "F9": self._act_on_group,
            "Alt+E": partial(self._act, CORRECT_VISIT),
            "F3 Ctrl+F": self._search,
            "F4": partial(self._go, PageKey.MANUAL),
            "Ctrl+T": partial(self._go, PageKey.LOOK_UP),
            "Ctrl+E": partial(self._go, PageKey.LISTS),
            "Ctrl+K": partial(self._go, PageKey.DISPATCHES),
            "Ctrl+Shift+K": partial(self._go, PageKey.POSTERS),
            "Ctrl+R": partial(self._go, PageKey.REPORTS),
            "Ctrl+Shift+F": partial(self._go, PageKey.FALLBACK),
            "Alt+L": partial(self._act, WATCH),
            "Ctrl+H": partial(self._go, PageKey.CONCERN),
            "Ctrl+Shift+Y": partial(self._go, PageKey.REQUESTS),
            "Ctrl+Shift+A": lambda: self._station.presenters.sign_on.audit.open(),  # noqa: PLW0108 - no body is there yet
            "F5": partial(self._go, PageKey.DESK),
            "F8": partial(self._go, PageKey.DELIVERY),
            "Ctrl+Shift+P": partial(self._go, PageKey.REGISTER),
            "Ctrl+L": partial(self._go, PageKey.HANDOVER),
            "Ctrl+Shift+D": partial(self._go, PageKey.EVENING),
            "Ctrl+Return Ctrl+Enter": self._yes,
            "Ctrl+Shift+Return Ctrl+Shift+Enter": self._yes_and_next,
            "Esc": self._step_back,
        }

    def _desk_keys(self) -> dict[str, Callable[[], None]]:
        """Keys that do the same on every page."""
        return {
            "F6": self._install,
            "Alt+Right": partial(self._turn_install, 1),
            "Alt+Left": partial(self._turn_install, -1),
            "Alt+M": self._take_reminder,
            clock_bar.KEY: lambda: clock_bar.confirm_clock(self._station),
            "F7": self._rush,
            "Shift+F7": self._ask_next,
            "F10": self._turn_speech,
            "F11": self.visitor_full_screen_toggled.emit,
            "F12": self.language_toggled.emit,
            "Ctrl+P": self._print,
            "Ctrl+Z": self._undo,
            "Ctrl+M": self._mask,
            "Ctrl+D": self.theme_toggled.emit,
            _LARGER: partial(self._resize, 1),
            _SMALLER: partial(self._resize, -1),
        }

    @property
    def _station(self) -> Station:
        return self._body().station

    def _bind(self, keys: str, action: Callable[[], None]) -> None:
        shortcut = QShortcut(self._window)
        shortcut.setKeys([QKeySequence(key) for key in keys.split()])
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(action)
        self._shortcuts[keys] = shortcut

    def _go(self, page: PageKey) -> None:
        self._body().show_page(page)

    def _search(self) -> None:
        self._body().search()

    def _step_back(self) -> None:
        if not self._closes_keyboard():
            self._body().step_back()

    def _press_digit(self, number: int) -> None:
        self._body().current.press_digit(number)

    def _correct_name(self) -> None:
        self._body().current.correct_name()

    def _show_waiting(self) -> None:
        self._go(PageKey.DESK)
        self._body().desk.show_waiting()

    def _act(self, key: str) -> None:
        self._body().current.act(key)

    def _act_on_group(self) -> None:
        """The group of the card, or where no card lies a new one in the form."""
        body = self._body()
        if body.page is PageKey.DESK and body.station.presenters.card.card is None:
            body.show_manual()
        body.current.act_on_group()

    def _wrong_person(self) -> None:
        self._body().current.wrong_person()

    def _leave_together(self) -> None:
        self._body().current.leave_together()

    def _yes(self) -> None:
        self._body().current.yes()

    def _yes_and_next(self) -> None:
        self._body().current.yes_and_next()

    def _install(self) -> None:
        self._station.presenters.visitor.toggle_install()

    def _turn_install(self, by: int) -> None:
        self._station.presenters.visitor.turn_install(by)

    def _take_reminder(self) -> None:
        take_reminder(self._station.presenters.broadcast)

    def _rush(self) -> None:
        self._station.presenters.rush.toggle()

    def _ask_next(self) -> None:
        self._go(PageKey.DESK)
        self._station.presenters.rush.ask_next()

    def _turn_speech(self) -> None:
        self._station.presenters.speech.toggle()

    def _print(self) -> None:
        if not self._body().current.print_page():
            self._station.presenters.printing.print_day()

    def _resize(self, step: int) -> None:
        self._station.look.size_asked.emit(step)

    def _mask(self) -> None:
        self._station.mask.toggle()

    def _undo(self) -> None:
        if self._station.presenters.undo.offer is not None:
            self._station.presenters.desk.undo("")
