"""Records of erasure for an auditor: the list, and the one that is open with its paper."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.views.desk.erasures_pane import ErasuresPane, erasure_row
from kiosk.gui.views.desk.row_list import RowList
from kiosk.gui.views.desk.station import Station

_SHOWN = 200


class AuditErasures(QWidget):
    """Names nobody."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._erasures = station, station.presenters.requests.erasures
        self.rows, self.pane = RowList(station.look, station.say("erasures.list")), ErasuresPane(station)
        box = Column(station.look, 12) if station.narrow else Row(station.look, 16)
        self.setLayout(box)
        box.addWidget(self.rows, 2)
        box.addWidget(self.pane, 3)
        for chosen in (self.rows.tapped, self.rows.entered):
            chosen.connect(self._erasures.choose)
        self._erasures.changed.connect(self.show_state)
        self._erasures.notice.connect(station.presenters.sign_on.audit.tell)

    def look(self) -> None:
        """Read them anew."""
        self._erasures.look()

    def take_focus(self) -> None:
        """The list, else what is open."""
        if not self.rows.take_focus():
            self.pane.print.setFocus()

    def act(self) -> None:
        """Ctrl+Enter does nothing here: there is nothing to begin."""

    def put(self) -> None:
        """Ctrl+P: the record that is open."""
        self._erasures.put()

    def step_back(self) -> bool:
        """From one record to the list; False where none is open."""
        return self._erasures.close()

    @Slot()
    def show_state(self) -> None:
        """As the presenter has it."""
        standing = self._erasures.standing
        records = standing.records[:_SHOWN] if standing is not None else ()
        self.rows.show_rows([erasure_row(self._station, one) for one in records])
        self.rows.setVisible(bool(records))
        self.rows.mark(str(self._erasures.chosen))
        self.pane.show_standing()
