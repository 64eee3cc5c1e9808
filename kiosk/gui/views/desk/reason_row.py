"""Why the app is not installed, and the page that shows how; of who has it, whether Bluetooth is on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.app_answers import AppAnswers
from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.presenters.visitor_states import InstallShown, VisitorState
from kiosk.gui.views.desk.bluetooth_question import BluetoothQuestion
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.station import Station


class ReasonRow(QWidget):
    """The list appears with the first no; the button is there until the app is."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        language, look = station.wording.language, station.look
        self.reasons = ChoiceList(look, station.say("desk.reason"), height=48)
        shape = self.reasons.sizePolicy()
        shape.setRetainSizeWhenHidden(True)
        self.reasons.setSizePolicy(shape)
        worded = [(key, label.get(language, label["vi"])) for key, label in station.app.reasons]
        self.reasons.offer([(key, station.say("desk.reason_is", reason=label)) for key, label in worded])
        self.install = Button(look, "", icon="qr-code", key="F6")
        self.back, self.next = Button(look, "", icon="arrow-left"), Button(look, "", icon="arrow-right")
        row = Row(look, 16 if station.wide else 8)
        self.setLayout(row)
        self.bluetooth = BluetoothQuestion(station)
        row.addWidget(self.bluetooth, 1)
        row.addWidget(self.reasons, 1)
        visitor = station.presenters.visitor
        for button, by, key in ((self.back, -1, "desk.install_back"), (self.next, 1, "desk.install_next")):
            button.setAccessibleName(station.say(key))
            button.clicked.connect(partial(visitor.turn_install, by))
            row.addWidget(button)
        row.addWidget(self.install)
        self.reasons.picked.connect(station.presenters.card.give_reason)
        self.install.clicked.connect(visitor.toggle_install)
        visitor.changed.connect(self._name_button)
        self._name_button(visitor.state)

    @Slot(object)
    def _name_button(self, state: VisitorState) -> None:
        """The button opens the page on the visitor's screen, or closes it; others turn its steps meanwhile."""
        opening = "desk.install" if self._station.wide else "desk.install_short"
        closing = isinstance(state, InstallShown)
        self.install.set_words(self._station.say("desk.install_close" if closing else opening))
        # A card that is not wide has no room for the cap beside the buttons that turn.
        self.install.set_key("F6" if self._station.wide or not closing else "")
        show_in_place(self.next, shown=closing and not self.install.isHidden())
        # Nor for both of them: its key leads back, and so does the visitor's own button.
        show_in_place(self.back, shown=closing and not self.install.isHidden() and self._station.wide)

    def show_answers(self, answers: AppAnswers) -> None:
        """Show the reason that was given, where one makes sense."""
        self.bluetooth.show_answers(answers)
        asks = answers.asks_bluetooth
        shape = self.reasons.sizePolicy()
        shape.setRetainSizeWhenHidden(not asks)
        self.reasons.setSizePolicy(shape)
        self.install.setVisible(not asks)
        self._name_button(self._station.presenters.visitor.state)
        self.reasons.setVisible(answers.wants_reason)
        self.reasons.choose(answers.reason)
