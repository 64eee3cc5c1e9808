"""A question with chips under it, and what is wrong when none was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.key_cap import KeyCap
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.theme.look import Look


class ChipQuestion(QWidget):
    """Label with a star, the keys at the right, chips, an error line."""

    chosen = Signal(str)

    def __init__(self, look: Look, question: str, choices: Sequence[tuple[str, str, str]], keys: str) -> None:
        super().__init__()
        self._keys = [key for key, _, digit in choices if digit]
        self.chips = ChipRow(look, question)
        self.chips.offer(choices)
        self._icon = IconLabel(look, "circle-alert", "errx", 16)
        self._error = TextLabel(look, "", "caption", "errx", wrap=True)
        head, foot, column = Row(look, 6), Row(look, 6), Column(look, 6)
        self.setLayout(column)
        head.addWidget(TextLabel(look, question, "label"))
        head.addWidget(TextLabel(look, "*", "label", "errx"))
        head.addStretch(1)
        if keys:
            head.addWidget(KeyCap(look, keys))
        foot.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._error, 1)
        column.addLayout(head)
        column.addWidget(self.chips)
        column.addLayout(foot)
        self.chips.chosen.connect(self.chosen)
        self.set_error("")

    def pick(self, key: str) -> None:
        """Choose as a press would."""
        self.chips.choose(key)
        self.chosen.emit(key)

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; empty says nothing."""
        self._error.setText(sentence)
        self._icon.setVisible(bool(sentence))
        self._error.setVisible(bool(sentence))
        self.chips.setAccessibleDescription(sentence)

    def error(self) -> str:
        """What is said to be wrong."""
        return self._error.text()

    def take_focus(self) -> None:
        """The focus on the chosen chip, or the first."""
        self.chips.setFocus(Qt.FocusReason.ShortcutFocusReason)
