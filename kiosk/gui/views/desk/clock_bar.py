"""The machine's clock jumped: is it right? One key says so; recording goes on without an answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame

from kiosk.gui.kit.boxes import Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station

KEY = "Alt+J"


def confirm_clock(station: Station) -> None:
    """Whoever is on duty says that the time is right."""
    station.presenters.troubles.question.confirm()


class ClockBar(QFrame):
    """56 px at the foot until somebody answered; it takes no focus."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        look, say = station.look, station.say
        self.setProperty("bar", "true")
        Hold(look, self, height=56, least=station.narrow)
        words = say("clock.asks_short" if station.strip else "clock.asks")
        label = TextLabel(look, words, "label", "barx", elide=not station.narrow, wrap=station.narrow)
        self.right = Button(look, say("clock.right"), ButtonKind.BAR, icon="check", key=KEY, height=48)
        row = Row(look, 12, (16, 4, 6, 4))
        self.setLayout(row)
        row.addWidget(IconLabel(look, "clock", "barx", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.right)
        self.right.clicked.connect(station.presenters.troubles.question.confirm)
        self.setAccessibleName(say("clock.asks"))
        self.hide()

    def make(self) -> None:
        """Show it and tell it to screen readers."""
        if self.isHidden():
            self.show()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))
