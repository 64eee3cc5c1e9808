"""Reports: draft one, look at it, open, print, save."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.models.draft_words import draft_title
from kiosk.gui.views.desk.button_list import ButtonList
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.report_order import ReportOrderForm
from kiosk.gui.views.desk.report_preview import ReportPreview
from kiosk.gui.views.desk.station import Station

_LEFT = {DeskLayout.WIDE: 640, DeskLayout.COMPACT: 520, DeskLayout.STRIP: 440, DeskLayout.NARROW: 440}
_MOST = 40


class ReportsPage(Page):
    """Esc leads back to the board of the dispatches, whence one comes."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._reports = station.presenters.reports
        self.order, self.preview = ReportOrderForm(station), ReportPreview(station)
        self._list = ButtonList(station.look, "file-text")
        self._none = TextLabel(station.look, "", "body", "ink2", wrap=True)
        self._build()
        self.order.ordered.connect(self._reports.draft)
        self._list.picked.connect(self._choose)
        self._reports.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        station, look, measures = self.station, self.station.look, self.station.measures
        edge, inner = 16 if station.wide else 10, measures.inner
        row, left = Row(look, 24 if station.wide else 12, (measures.edge, edge, measures.edge, edge)), QWidget()
        self.setLayout(row)
        column, form = Column(look, measures.gap), Column(look, 10, (inner, 14, inner, 16))
        left.setLayout(column)
        role = "page_title" if station.wide else "section_strong"
        form.addWidget(TextLabel(look, station.say("reports.title"), role))
        form.addWidget(self.order)
        column.addWidget(Card(form))
        column.addWidget(TextLabel(look, station.say("reports.drafts"), "label"))
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        Hold(look, left, width=_LEFT[station.layout], least=station.narrow)
        row.addWidget(left)
        row.addWidget(self.preview, 1)

    @property
    def rows(self) -> dict[str, Button]:
        """The drafts, by their names."""
        return self._list.rows

    def take_focus(self) -> None:
        """The kind of report that is chosen."""
        next(one for one in self.order.kinds.values() if one.isChecked()).setFocus()

    def step_back(self) -> bool:
        """To the board of the dispatches."""
        self.page_asked.emit(PageKey.DISPATCHES.value)
        return True

    def print_page(self) -> bool:
        """Ctrl+P prints the draft that is looked at."""
        if self._reports.chosen is None:
            return False
        self._reports.print()
        return True

    def yes(self) -> None:
        """Ctrl+Enter drafts what is chosen."""
        self.order.order()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody may have taken drafts out meanwhile."""
        super().showEvent(event)
        self._reports.reload()
        if self.station.presenters.progress.read is None:
            self.station.presenters.progress.reload()

    @Slot()
    def _show(self) -> None:
        drafts, say = self._reports.drafts[:_MOST], self.station.say
        self.order.make.set_busy(self._reports.busy)
        self._none.setText(say("reports.none"))
        self._none.setVisible(not drafts)
        chosen = self._reports.chosen
        self._list.offer({one.name: draft_title(say, one.name) for one in drafts}, chosen.name if chosen else "")

    @Slot(str)
    def _choose(self, name: str) -> None:
        self.rows[name].setChecked(True)
        self._reports.choose(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus."""
        if event.key() not in ENTER or not press_focused(self):
            super().keyPressEvent(event)
