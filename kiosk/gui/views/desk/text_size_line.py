"""How large the texts of the desk are, and two buttons that change it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.theme.tokens import SCALES
from kiosk.gui.views.desk.station import Station


class TextSizeLine(QFrame):
    """On the help page, which is built anew with every other size."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        look, say, scale = station.look, station.say, station.look.theme.scale
        row = Row(look, 12)
        self.setLayout(row)
        self.larger = Button(look, say("desk.text_larger"), icon="zoom-in", key="Ctrl +")
        self.smaller = Button(look, say("desk.text_smaller"), icon="zoom-out", key="Ctrl −")
        row.addWidget(IconLabel(look, "zoom-in", "accent", 24))
        words = say("help.text_size_now", percent=round(scale * 100))
        row.addWidget(TextLabel(look, words, "body", wrap=True), 1, Qt.AlignmentFlag.AlignVCenter)
        for button, step in ((self.smaller, -1), (self.larger, 1)):
            button.clicked.connect(partial(look.size_asked.emit, step))
            row.addWidget(button)
        self.larger.setEnabled(scale < SCALES[-1])
        self.smaller.setEnabled(scale > SCALES[0])
