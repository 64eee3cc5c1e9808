"""A list to choose from, with its name above it and what is wrong under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row, show_property
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.theme.look import Look
from kiosk.gui.views.desk.choice_list import ChoiceList


class ChoiceField(QWidget):
    """What `Field` is for a text, for a choice that must be made."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, label: str, resting: str, choices: Sequence[tuple[str, str]], *, required: bool = True
    ) -> None:
        super().__init__()
        self.list = ChoiceList(look, resting)
        self.list.setAccessibleName(label)
        self.list.offer(choices)
        self._under = TextLabel(look, "", "caption", "errx", wrap=True)
        column, head = Column(look, 8), Row(look, 6)
        self.setLayout(column)
        head.addWidget(TextLabel(look, label, "label"))
        if required:
            head.addWidget(TextLabel(look, "*", "label", "errx"))
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self._under)
        self.list.picked.connect(self.chosen)
        self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; empty says nothing."""
        show_property(self.list, "invalid", bool(sentence))
        self._under.setText(sentence)
        self._under.setVisible(bool(sentence))
        self.list.setAccessibleDescription(sentence)

    def error(self) -> str:
        """What is said to be wrong."""
        return self._under.text()

    def take_focus(self) -> None:
        """The focus on the list; Space opens it."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
