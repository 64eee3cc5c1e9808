"""It is time to read out the reminder: its text, and the key that takes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QFrame

from kiosk.gui.kit.boxes import Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.broadcast_presenter import BroadcastPresenter
from kiosk.gui.views.desk.station import Station

KEY = "Alt+M"


def take_reminder(broadcast: BroadcastPresenter) -> None:
    """The text that is due into the clipboard, to be sent on; a toast shows it, to be read out."""
    text = broadcast.take_text()
    if text:
        QGuiApplication.clipboard().setText(text)


class ReminderBar(QFrame):
    """56 px at the foot until the text is taken or put off; it takes no focus and makes no sound."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._broadcast = station, station.presenters.broadcast
        look, say = station.look, station.say
        self.setProperty("bar", "true")
        Hold(look, self, height=56, least=station.narrow)
        # Beside a visitor's strip the lights leave little room.
        due, icon = ("reminder.due_short", "") if station.strip else ("reminder.due", "volume-2")
        words = TextLabel(look, say(due), "label", "barx", elide=not station.narrow, wrap=station.narrow)
        self.take = Button(look, say("reminder.take"), ButtonKind.BAR, icon=icon, key=KEY, height=48)
        self.later = Button(look, "", ButtonKind.BAR, icon="x", height=48)
        self.later.setAccessibleName(say("reminder.later"))
        self.later.setToolTip(say("reminder.later"))
        row = Row(look, 12, (16, 4, 6, 4))
        self.setLayout(row)
        row.addWidget(IconLabel(look, "bell", "barx", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.take)
        row.addWidget(self.later)
        self.take.clicked.connect(self._take)
        self.later.clicked.connect(self._broadcast.put_off)
        self.hide()

    @Slot()
    def _take(self) -> None:
        take_reminder(self._broadcast)

    def make(self) -> None:
        """Show it and tell it to screen readers; the text says what it is about."""
        self.setAccessibleName(f"{self._station.say('reminder.due')} {self._broadcast.text('vi')}")
        if self.isHidden():
            self.show()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))
