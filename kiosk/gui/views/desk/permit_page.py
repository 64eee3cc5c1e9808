"""Stands in the window while a PIN of somebody who may, or a reason to look, is asked for; shows nothing of anybody."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.application.permits import NotAllowedError
from kiosk.application.record_looks import ReasonWantedError
from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.folding import FoldingPage
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.permit_guard import Stopped
from kiosk.gui.views.desk.pin_card import pin_card
from kiosk.gui.views.desk.pin_step import PinStep
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.top_bar import KeyboardButton

_CENTRE = Qt.AlignmentFlag.AlignCenter
_DIGITS = 9


class PermitPage(QWidget):
    """A card in the middle of the window: who may and the pad, or the reasons; Esc and a button give it up."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._guard = station, station.presenters.guard
        look, say = station.look, station.say
        self.setProperty("page", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = TextLabel(look, "", "page_title", wrap=True)
        self.why = TextLabel(look, "", "body", "ink2", wrap=True)
        self.step = PinStep(station)
        self.pin = QWidget()
        self.pin.setLayout(self.step)
        self.reasons = QWidget()
        self.buttons = [
            Button(look, label, icon="file-text", key=str(number) if number <= _DIGITS else "")
            for number, (_, label) in enumerate(station.look_reasons, start=1)
        ]
        self.keyboard = KeyboardButton(station)
        self.keyboard.hide()
        self.cancel = Button(look, say("permit.give_up"), ButtonKind.QUIET, icon="arrow-left", key="Esc")
        self._build()
        self.cancel.clicked.connect(self._guard.refuse)
        for (key, _), button in zip(station.look_reasons, self.buttons, strict=True):
            button.clicked.connect(lambda _checked=False, why=key: self._guard.give_reason(why))
        self.step.picked.connect(self._pick)
        self.step.entered.connect(self._guard.enter)
        self._guard.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        look, station = self._station.look, self._station
        column, _ = pin_card(station, self.title, self.why)
        column.addWidget(self.pin)
        listed = Column(look, 12)
        self.reasons.setLayout(listed)
        for button in self.buttons:
            listed.addWidget(button)
        column.addWidget(self.reasons)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        card = Card(column)
        card.setMaximumWidth(look.px(960))
        card.setMinimumWidth(0 if station.narrow else look.px(780))
        inside, outer = QWidget(), Column(look)
        edge = 12 if station.narrow else 24
        around = Column(look, 0, (edge, edge, edge, edge))
        inside.setLayout(around)
        around.addStretch(1)
        around.addWidget(card) if station.narrow else around.addWidget(card, 0, _CENTRE)
        around.addStretch(2)
        self.setLayout(outer)
        outer.addWidget(FoldingPage(look, inside))

    @property
    def wanted(self) -> bool:
        """Whether something is asked."""
        return self._guard.stopped is not None

    def take_focus(self) -> None:
        """To the pad, or to the first reason."""
        self.step.pad.line.setFocus() if self._guard.people else self.buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits are the PIN's, or choose a reason; Esc forgets what was typed, then gives it up."""
        digit = event.text() if event.text().isascii() and event.text().isdigit() else ""
        if event.key() == Qt.Key.Key_Escape:
            if not self.step.pad.clear():
                self._guard.refuse()
        elif not self._guard.people and digit and 0 < int(digit) <= len(self.buttons):
            self.buttons[int(digit) - 1].click()
        elif not (self._guard.people and self.step.pad.line.take(event)):
            super().keyPressEvent(event)

    @Slot()
    def _show(self) -> None:
        guard, say = self._guard, self._station.say
        stopped = guard.stopped
        self.pin.setVisible(bool(guard.people))
        self.reasons.setVisible(stopped is not None and isinstance(stopped.fault, ReasonWantedError))
        if stopped is None:
            self.step.pad.clear()
        elif isinstance(stopped.fault, NotAllowedError):
            right = say(f"right.{stopped.fault.right.value}")
            self.title.setText(say("permit.title"))
            self.why.setText(say("permit.asked", right=right))
            self._ask(stopped)
        else:
            self.title.setText(say("look.title"))
            self.why.setText(say("look.asked"))
        self.step.set_busy(guard.busy and bool(guard.people))

    def _ask(self, stopped: Stopped) -> None:
        """One PIN opens the page until it is left; two are each for the one thing that is done."""
        guard, say = self._guard, self._station.say
        whose, until = ("permit.whose", "permit.until")
        if stopped.two is not None:
            whose, until = ("permit.second" if guard.first else "permit.first", "permit.both")
        self.step.ask(say(whose), say(until), guard.people, guard.chosen)
        self.step.tell(guard.fault)

    @Slot(str)
    def _pick(self, code: str) -> None:
        self._guard.pick(code)
        self.step.pad.clear()
        self.step.pad.line.setFocus()
