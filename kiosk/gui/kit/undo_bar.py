"""The bar that takes the last record back, for as long as that is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.kit.time_bar import TimeBar

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class UndoBar(QFrame):
    """56 px in the layout, never over the table: sentence, time left, button, a warn line that shortens.

    A `stacked` bar is for a narrow place: 100 px, the sentence over the time left and the button.
    The caller counts the time; the bar is hidden until `offer`.
    """

    undone = Signal()
    """The button was pressed."""

    def __init__(self, look: Look, undo_words: str, key: str = "Ctrl+Z", *, stacked: bool = False) -> None:
        super().__init__()
        self.setProperty("bar", "true")
        Hold(look, self, height=100 if stacked else 56)
        column = Column(look)
        row = Row(look, 12, (16, 2, 6, 2))
        lower = Row(look, 12, (16, 0, 6, 2)) if stacked else row
        self.setLayout(column)
        self._icon = IconLabel(look, "log-in", "barx", 20)
        self._sentence = TextLabel(look, "", "body", "barx", elide=True)
        self._left = FiguresLabel(look, "", "figures", "barx")
        self.button = Button(look, undo_words, ButtonKind.BAR, icon="undo-2", key=key)
        self._line = TimeBar(look, "warn", 4, track="")
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row, 1)
        lower.addWidget(self._left, 0, Qt.AlignmentFlag.AlignVCenter)
        if stacked:
            lower.addStretch(1)
            column.addLayout(lower)
        lower.addWidget(self.button)
        column.addWidget(self._line)
        self.button.clicked.connect(self.undone)
        self.hide()

    def offer(self, sentence: str, icon: str = "log-in") -> None:
        """Offer to take back what `sentence` says."""
        self._icon.set_icon(icon)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.set_left("", 1.0)
        show_in_place(self, shown=True)

    def set_left(self, words: str, share: float) -> None:
        """Show the time left in words ("43 s") and as a share 0 to 1."""
        self._left.setText(words)
        self._line.set_share(share)

    def close_offer(self) -> None:
        """The time is over: nothing of the record stays on the bar."""
        self._sentence.setText("")
        self.setAccessibleName("")
        self.hide()
