"""A list of which one line is looked at: a button for each, under one another, that scrolls where there are many."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.scrolling import scrolled
from kiosk.gui.theme.look import Look


class ButtonList(QWidget):
    """`rows` are the buttons by their keys, in the order in which they were offered."""

    picked = Signal(str)

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.rows: dict[str, Button] = {}
        content, whole = QWidget(), Column(look)
        self._list = Column(look, 8)
        self._list.addStretch(1)
        content.setLayout(self._list)
        whole.addWidget(scrolled(content))
        self.setLayout(whole)

    def offer(self, said: Mapping[str, str], chosen: str) -> None:
        """Lines by their keys, anew only where one of them changed; none is `chosen` where no line has that key."""
        if list(said.items()) != [(key, button.words()) for key, button in self.rows.items()]:
            self._lay(said)
        for key, button in self.rows.items():
            button.setChecked(key == chosen)

    def _lay(self, said: Mapping[str, str]) -> None:
        for button in self.rows.values():
            self._list.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.rows = {key: Button(self._look, words, icon=self._icon) for key, words in said.items()}
        for place, (key, button) in enumerate(self.rows.items()):
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, one=key: self.picked.emit(one))
            self._list.insertWidget(place, button)
            button.show()
