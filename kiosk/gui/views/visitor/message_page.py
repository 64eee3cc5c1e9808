"""A calm message: the camera pauses, a record was withdrawn or could not be made. No cause, no red."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.kit.time_bar import TimeBar

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look
    from kiosk.gui.views.visitor.outcome_text import OutcomeText


class MessagePage(QWidget):
    """The whole body sunken: an icon, what happened, whom to see."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._icon = IconLabel(look, "hand", "accent", 144, ground="brandt", side=288, radius=144)
        self._title = TextLabel(look, "", "refused", wrap=True)
        self._line = TextLabel(look, "", "reason", "ink2", wrap=True)
        self.bar = TimeBar(look, "ctl")
        words = Column(look, 8)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        row = Row(look, 80, (96, 48, 96, 48))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self._field = QFrame()
        self._field.setProperty("outcome", "trouble")
        self._field.setLayout(row)
        column = Column(look)
        self.setLayout(column)
        column.addWidget(self._field, 1)
        column.addWidget(self.bar)

    def show_message(self, text: OutcomeText) -> None:
        """Show a message."""
        self._icon.set_icon(text.icon)
        self._title.setText(text.title)
        self._line.setText(text.reason)
        self._field.setAccessibleName(f"{text.title}. {text.reason}")

    def forget(self) -> None:
        """Keep nothing of the message."""
        self._title.setText("")
        self._line.setText("")
        self._field.setAccessibleName("")
