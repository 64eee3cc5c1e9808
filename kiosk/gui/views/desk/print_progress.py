"""How far a register is that is being written, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station


class PrintProgress(QWidget):
    """There only while one is written."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._printing, look = station, station.presenters.printing, station.look
        self._words = TextLabel(look, "", "caption", "ink2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        Hold(look, self.bar, height=12)
        self.cancel = Button(look, station.say("register.cancel"), icon="x")
        row, column = Row(look, 12), Column(look, 4)
        self.setLayout(row)
        column.addWidget(self._words)
        column.addWidget(self.bar)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.cancel.clicked.connect(self._printing.cancel)
        self._printing.changed.connect(self._show)
        self._printing.progressed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        printing = self._printing
        show_in_place(self, shown=printing.busy)
        self.bar.setRange(0, printing.of)
        self.bar.setValue(printing.done)
        key = "register.progress" if printing.of else "register.busy"
        percent = 100 * printing.done // max(printing.of, 1)
        self._words.setText(self._station.say(key, percent=percent))
        self.bar.setAccessibleName(self._words.text())
