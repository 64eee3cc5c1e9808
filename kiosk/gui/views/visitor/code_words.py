"""What stands beside a code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App
    from kiosk.gui.theme.look import Look

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def code_line(wording: Wording, section: str, key: str, app: App) -> str:
    """Which codes of this kind are meant; the personal one without a name where no app is asked for."""
    nameless = not app.code_name and wording.has(f"{section}{key}_alone")
    return wording.say(f"{section}{key}_{'alone' if nameless else 'line'}", app=app.code_name)


class CodeWords(QWidget):
    """Icon and title over up to three quiet lines, in two roles of type."""

    def __init__(self, look: Look, icon: str, roles: tuple[str, str] = ("small_strong", "code_line")) -> None:
        super().__init__()
        self._title = TextLabel(look, "", roles[0], max_lines=2)
        self._lines = [TextLabel(look, "", roles[1], "ink2", max_lines=2) for _ in range(3)]
        head = Row(look, 8)
        head.addWidget(IconLabel(look, icon, "accent", 24), 0, _MIDDLE)
        head.addWidget(self._title, 1)
        column = Column(look)
        self.setLayout(column)
        column.addLayout(head)
        for line in self._lines:
            column.addWidget(line)

    def use_words(self, title: str, *lines: str) -> None:
        """Show a title and lines; a missing line leaves no gap."""
        self._title.setText(title)
        for place, label in enumerate(self._lines):
            label.setText(lines[place] if place < len(lines) else "")
            label.setVisible(bool(label.text()))
