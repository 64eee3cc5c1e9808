"""The head of the strip: whose office this is, and the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.language_switch import LanguageSwitch
from kiosk.gui.kit.text_label import TextLabel

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import Office
    from kiosk.gui.theme.look import Look


class StripHead(QFrame):
    """64 px: logo, short name, "for visitors", VI / EN."""

    language_chosen = Signal(str)

    def __init__(self, look: Look, office: Office) -> None:
        super().__init__()
        self.setProperty("panel", "head")
        Hold(look, self, height=64)
        self._for = TextLabel(look, "", "caption", "ink2", elide=True)
        self._switch = LanguageSwitch(look, compact=True)
        self._switch.chosen.connect(self.language_chosen)
        names = Column(look)
        names.addStretch(1)
        names.addWidget(TextLabel(look, office.short_name, "label", elide=True))
        names.addWidget(self._for)
        names.addStretch(1)
        row = Row(look, 12, (16, 0, 16, 0))
        self.setLayout(row)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(IconLabel(look, "building-2", "onbrand", 24, ground="brand", side=40, radius=8), 0, middle)
        row.addLayout(names, 1)
        row.addWidget(self._switch, 0, middle)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self._for.setText(wording.say("visitor.for_visitors"))
        self._switch.use_wording(wording)
