"""One thing that is watched while a code is held up, and whether it is good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.gui.kit.boxes import Hold, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class LiveLine(Card):
    """Icon and name at the left; at the right a mark by colour, icon and word. `small` is for the strip."""

    def __init__(self, look: Look, icon: str, *, small: bool = False) -> None:
        super().__init__()
        role, side = ("label", 20) if small else ("visitor_strong", 32)
        Hold(look, self, height=44 if small else 88, least=True)
        self._name = TextLabel(look, "", role)
        self._mark = IconLabel(look, "circle-check", "inx", 18 if small else 26)
        self._word = TextLabel(look, "", role, "inx")
        row = Row(look, 10 if small else 16, (14, 4, 14, 4) if small else (24, 8, 24, 8))
        self.setLayout(row)
        row.addWidget(IconLabel(look, icon, "accent", side), 0, _MIDDLE)
        row.addWidget(self._name, 1, _MIDDLE)
        mark = Row(look, 8)
        mark.addWidget(self._mark, 0, _MIDDLE)
        mark.addWidget(self._word, 0, _MIDDLE)
        row.addLayout(mark)

    def show_mark(self, name: str, word: str, *, good: bool) -> None:
        """Show what is watched and how it stands."""
        tone = "inx" if good else "warnx"
        self._name.setText(name)
        self._mark.set_icon("circle-check" if good else "triangle-alert", tone)
        self._word.set_tone(tone)
        self._word.setText(word)
        self.setAccessibleName(f"{name}: {word}")
