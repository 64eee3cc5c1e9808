"""The head of the visitor's screen: whose office this is, what time it is, which language is spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.language_switch import LanguageSwitch
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import Office
    from kiosk.gui.theme.look import Look

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class VisitorHeader(QFrame):
    """96 px: logo, office, clock and date, language."""

    language_chosen = Signal(str)

    def __init__(self, look: Look, office: Office) -> None:
        super().__init__()
        self.setProperty("panel", "head")
        Hold(look, self, height=96)
        row = Row(look, 24, (48, 0, 48, 0))
        self.setLayout(row)
        self._switch = LanguageSwitch(look)
        self._switch.chosen.connect(self.language_chosen)
        self._clock = FiguresLabel(look, "", "visitor_clock")
        self._date = FiguresLabel(look, "", "figures_second", "ink2")
        row.addWidget(IconLabel(look, "building-2", "onbrand", 32, ground="brand", side=56, radius=12), 0, _MIDDLE)
        row.addLayout(self._names(look, office), 1)
        row.addLayout(self._times(look))
        row.add_space(16)
        row.addWidget(self._switch, 0, _MIDDLE)

    @staticmethod
    def _names(look: Look, office: Office) -> Column:
        column = Column(look)
        column.addStretch(1)
        column.addWidget(TextLabel(look, office.name, "office", elide=True))
        column.addWidget(TextLabel(look, office.unit, "small_print", "ink2", elide=True))
        column.addStretch(1)
        return column

    def _times(self, look: Look) -> Column:
        column = Column(look)
        column.addStretch(1)
        column.addWidget(self._clock, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._date, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        return column

    def set_clock(self, time_text: str, date_text: str) -> None:
        """Show time and date."""
        self._clock.setText(time_text)
        self._date.setText(date_text)

    def use_wording(self, wording: Wording) -> None:
        """Show which language is in use."""
        self._switch.use_wording(wording)
