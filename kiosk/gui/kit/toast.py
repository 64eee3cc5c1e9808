"""A short notice that goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame

from kiosk.gui.kit.boxes import Hold, Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

SHOWN_FOR_MS = 6000


class Toast(QFrame):
    """One notice of 56 px at a time, 6 s long, in the layout; a new one takes the place of the old."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("bar", "true")
        Hold(look, self, height=56, least=True)
        row = Row(look, 12, (16, 8, 16, 8))
        self.setLayout(row)
        self._icon = IconLabel(look, "info", "barx", 20)
        self._sentence = TextLabel(look, "", "body", "barx", wrap=True)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.hide()

    def say(self, sentence: str, icon: str = "info") -> None:
        """Show a notice for 6 s and tell it to screen readers."""
        self._icon.set_icon(icon)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self._timer.start(SHOWN_FOR_MS)

    def sentence(self) -> str:
        """The notice that is shown, empty when none is."""
        return self._sentence.text()

    def dismiss(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        self._sentence.setText("")
        self.setAccessibleName("")
        self.hide()
