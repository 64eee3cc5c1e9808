"""Under the list of expected visitors: what can be done with the chosen line, and the way to a new list."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.views.desk.board_table import BoardTable
from kiosk.gui.views.desk.station import Station


class ExpectedBar(QFrame):
    """V records the entry without a sound, Enter fills the form by hand, Ctrl+E leads to the lists."""

    form_filled = Signal()

    def __init__(self, station: Station, table: BoardTable) -> None:
        super().__init__()
        self._station, self._table, self._expected = station, table, station.presenters.expected
        look, say = station.look, station.say
        self.setProperty("panel", "foot")
        self.receive = Button(look, say("expected.receive"), icon="volume-x", key="V")
        self.form = Button(look, say("expected.form"), icon="keyboard", key="Enter")
        self.lists = Button(look, say("expected.lists"), ButtonKind.QUIET, icon="list", key="Ctrl+E")
        row = Row(look, 8, (12, 4, 12, 4))
        self.setLayout(row)
        for button in (self.receive, self.form):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.lists)
        self.receive.clicked.connect(self._receive)
        self.form.clicked.connect(self._fill_form)

    def take(self, expected_id: str) -> None:
        """Enter on a line."""
        if self._expected.fill_form(expected_id):
            self.form_filled.emit()

    @Slot()
    def _receive(self) -> None:
        chosen = self._table.chosen_visit()
        if chosen is not None:
            self._expected.receive(chosen)

    @Slot()
    def _fill_form(self) -> None:
        chosen = self._table.chosen_visit()
        if chosen is not None:
            self.take(chosen)
