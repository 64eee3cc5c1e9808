"""The desk is offered to type what a visitor's code does not tell."""

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


class TypingOffer(QFrame):
    """56 px at the foot of every page but the form itself, as long as the offer stands: a question and one key."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        look, sentence = station.look, station.say("desk.typing_offer")
        self.setProperty("bar", "true")
        self.setAccessibleName(sentence)
        Hold(look, self, height=56, least=station.narrow)
        self.manual = Button(look, station.say("desk.manual"), ButtonKind.BAR, icon="user-plus", key="F4", height=48)
        row = Row(look, 12, (16, 4, 6, 4))
        self.setLayout(row)
        row.addWidget(IconLabel(look, "triangle-alert", "barx", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(
            TextLabel(look, sentence, "label", "barx", elide=not station.narrow, wrap=station.narrow),
            1,
            Qt.AlignmentFlag.AlignVCenter,
        )
        row.addWidget(self.manual)
        self.hide()

    def make(self) -> None:
        """Show the offer and tell it to screen readers; the focus stays where the receptionist works."""
        if self.isHidden():
            self.show()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))
