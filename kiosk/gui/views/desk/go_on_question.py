"""A roll call was broken off by a restart: does it go on?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from kiosk.domain.office_time import office_clock
from kiosk.domain.roll_call import RollCall
from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.station import Station


class GoOnQuestion(Card):
    """Yellow, over the list; ticking goes on meanwhile, and the first tick answers it as well as the button does."""

    answered = Signal()

    def __init__(self, station: Station) -> None:
        row = Row(station.look, 12, (16, 8, 12, 8))
        super().__init__(row, "warn")
        self._station, self._presenter = station, station.presenters.roll_call
        look, say = station.look, station.say
        self._words = TextLabel(look, "", "label", "warnx", wrap=True)
        self.go_on = Button(look, say("rollcall.go_on"), ButtonKind.PRIMARY, icon="check", key="Enter")
        self.anew = Button(look, say("rollcall.anew"))
        row.addWidget(IconLabel(look, "triangle-alert", "warnx", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self.go_on)
        row.addWidget(self.anew)
        self.go_on.clicked.connect(self._go_on)
        self.anew.clicked.connect(self._begin_anew)
        self.hide()

    def show_call(self, call: RollCall) -> None:
        """Ask while the call was not gone on with."""
        clock = office_clock(call.started_at)
        words = self._station.say("rollcall.unfinished", clock=clock, seen=call.seen, listed=call.heads)
        self._words.setText(words)
        self.setAccessibleName(words)
        show_in_place(self, shown=self._presenter.asks_to_go_on)

    def take_focus(self) -> None:
        """On the answer that loses nothing."""
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus."""
        if event.key() in ENTER:
            (self.anew if self.anew.hasFocus() else self.go_on).click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _go_on(self) -> None:
        self._presenter.go_on()
        self.answered.emit()

    @Slot()
    def _begin_anew(self) -> None:
        self._presenter.start()
        self.answered.emit()
