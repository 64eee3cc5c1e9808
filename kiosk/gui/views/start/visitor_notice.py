"""What visitors see meanwhile: whom to turn to, and no cause."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.application.wording import Wording
from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.theme.apply import WindowDress
from kiosk.gui.theme.look import Look

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class VisitorNotice(QWidget):
    """The same words as when a scan cannot be recorded; `small` on the strip beside a desk."""

    def __init__(self, look: Look, wording: Wording, *, small: bool) -> None:
        super().__init__()
        self._title = TextLabel(look, "", "strip_outcome" if small else "refused", wrap=True)
        self._line = TextLabel(look, "", "strip_fact" if small else "reason", "ink2", wrap=True)
        for label in (self._title, self._line):
            label.setAlignment(_CENTRE)
        edge, side = (24, 96) if small else (160, 256)
        column = Column(look, 12 if small else 24, (edge, 24, edge, 24))
        self.setLayout(column)
        column.addStretch(1)
        column.addWidget(IconLabel(look, "hand", "accent", side / 2, ground="brandt", side=side, radius=side / 2), 0,
                         _CENTRE)  # fmt: skip
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addStretch(1)
        self.setProperty("page", "visitor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        WindowDress(look, self)
        self.use_wording(wording)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self._title.setText(wording.say("visitor.trouble"))
        self._line.setText(wording.say("visitor.trouble_line"))
        self.setWindowTitle(wording.say("visitor.trouble"))
        self.setAccessibleName(f"{self._title.text()}. {self._line.text()}")
