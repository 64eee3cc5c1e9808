"""The line under the band: search, switch, keys, and the button that ends the call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from kiosk.domain.roll_call import RollCall
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.key_cap import KeyCap
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.station import Station

_LEAVING = (*ENTER, Qt.Key.Key_Down)


class NameSearch(QLineEdit):
    """Enter or ↓ leads to the first person found."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing, or on to the list."""
        if event.key() in _LEAVING:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class RollCallTools(Column):
    """The button asks once more while people were not seen; ended, it begins a new call."""

    left = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, 8)
        self._station, self._presenter = station, station.presenters.roll_call
        look, say = station.look, station.say
        self._asking = False
        self.search = NameSearch(self._presenter.typed)
        self.search.setPlaceholderText(say("rollcall.search"))
        self.search.setAccessibleName(say("rollcall.search"))
        self.search.setFont(look.font("body"))
        tell_kind(self.search, LineKind.SEARCH)
        width = 320 if station.wide else 240 if station.strip else 300
        Hold(look, self.search, width=width, height=52, least=not station.wide)
        self.switch = Button(look, say("rollcall.unseen_only"))
        self.order = Button(look, say("rollcall.by_name"), key="Alt+Q")
        self.print = Button(look, say("rollcall.print"), icon="printer", key="" if station.strip else "Ctrl+P")
        self.action = Button(look, say("rollcall.end"), ButtonKind.PRIMARY)
        for one in (self.switch, self.order):
            one.setCheckable(True)
        for one in (self.switch, self.order, self.print, self.action):
            one.setAutoDefault(True)
        self._build()
        self.search.textChanged.connect(self._presenter.search)
        self.search.left.connect(self.left)
        self.switch.toggled.connect(self._presenter.show_unseen_only)
        self.order.toggled.connect(self._presenter.order_by_name)
        self.print.clicked.connect(station.presenters.roll_call_print.print_list)
        self.action.clicked.connect(self._act)

    def _build(self) -> None:
        """One line where there is room; beside a visitor's strip the search has a line with the button that ends."""
        look, strip = self._station.look, self._station.strip or self._station.narrow
        first, second = Row(look, 12), Row(look, 12)
        self.addLayout(first)
        first.addWidget(self.search, 0 if self._station.wide else 1)
        others = second if strip else first
        for button in (self.switch, self.order, self.print):
            others.addWidget(button)
        if strip or self._station.wide:
            others.addStretch(1)
        if not self._station.narrow and (strip or self._station.wide):
            self._add_keys(others)
        first.addWidget(self.action)
        if strip:
            self.addLayout(second)

    def _add_keys(self, row: Row) -> None:
        look, say = self._station.look, self._station.say
        for cap, words in (("↓", say("rollcall.move")), (say("rollcall.space"), say("rollcall.tick"))):
            row.addWidget(KeyCap(look, cap))
            row.addWidget(TextLabel(look, words, "caption", "ink2"))

    def show_call(self, call: RollCall) -> None:
        """Show what the button does now."""
        say, ended = self._station.say, call.ended_at is not None
        self._asking = self._asking and not ended and call.unseen > 0
        asked = say("rollcall.end_anyway", count=call.unseen) if self._asking else say("rollcall.end")
        self.action.set_words(say("rollcall.again") if ended else asked)
        # Not disabled while it is recorded: a disabled button loses the focus, and the keyboard with it.
        self.action.setEnabled(bool(call.listed))
        if self.search.text() != self._presenter.typed:
            self.search.setText(self._presenter.typed)
        self.switch.setChecked(self._presenter.unseen_only)
        self.order.setChecked(self._presenter.by_name)
        self.print.setEnabled(bool(call.listed))

    def take_back(self) -> bool:
        """Ask no more whether to end; False when nothing was asked."""
        was, self._asking = self._asking, False
        if was and self._presenter.call is not None:
            self.show_call(self._presenter.call)
        return was

    @Slot()
    def _act(self) -> None:
        call = self._presenter.call
        if call is None:
            return
        if call.ended_at is not None:
            self._presenter.start()
            self.left.emit()
        elif call.unseen and not self._asking:
            self._asking = True
            self.show_call(call)
        else:
            self._presenter.end()
