"""The desk's screen of a start that failed: its head, and the page of the fault or of the key."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.folding import FoldingPage
from kiosk.gui.presenters.stopped_presenter import GiveUp, TryAgain, UsePaper
from kiosk.gui.theme.apply import WindowDress
from kiosk.gui.views.start.key_page import KeyPage
from kiosk.gui.views.start.stopped_head import StoppedHead
from kiosk.gui.views.start.stopped_page import StoppedPage
from kiosk.gui.views.start.stopped_station import StoppedStation

_WIDEST = 1120


class StoppedWindow(QWidget):
    """Built anew for another language, and the page for another page; each is a few labels."""

    language_chosen = Signal(str)
    theme_toggled = Signal()

    def __init__(self, station: StoppedStation) -> None:
        super().__init__()
        self.station = station
        self.page: StoppedPage | KeyPage
        self._column = Column(station.look)
        self.setLayout(self._column)
        self.setProperty("page", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        WindowDress(station.look, self)
        station.stopped.changed.connect(self._follow)
        self._build()

    def use_language(self, code: str) -> None:
        """Speak another language."""
        self.station = replace(self.station, wording=self.station.wordings.of(code))
        self._build()

    def _build(self) -> None:
        station = self.station
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.page = KeyPage(station) if station.stopped.key_page else StoppedPage(station)
        self.head = StoppedHead(station)
        self.head.language_chosen.connect(self.language_chosen)
        self.head.theme_toggled.connect(self.theme_toggled)
        whole, middle, inside = Column(station.look), Column(station.look, 0, (24, 24, 24, 24)), QWidget()
        inside.setLayout(whole)
        whole.addWidget(self.head)
        whole.addLayout(middle, 1)
        row = Row(station.look)
        self.page.setMaximumWidth(station.look.px(_WIDEST))
        row.addWidget(self.page)
        middle.addStretch(1)
        middle.addLayout(row)
        middle.addStretch(2)
        self._column.addWidget(FoldingPage(station.look, inside), 1)
        self.setWindowTitle(station.say("stopped.kiosk"))
        self.page.take_focus()

    @Slot()
    def _follow(self) -> None:
        if self.station.stopped.key_page is not isinstance(self.page, KeyPage):
            self._build()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that stand on the buttons. None with Ctrl: a code can type those."""
        stopped = self.station.stopped
        match event.key():
            case Qt.Key.Key_F5:
                stopped.choose(TryAgain())
            case Qt.Key.Key_F8:
                stopped.choose(UsePaper())
            case Qt.Key.Key_F4 if stopped.asks_key:
                stopped.open_key_page()
            case Qt.Key.Key_Escape if isinstance(self.page, KeyPage):
                self.page.go_back()
            case _:
                super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it ends the program, where that is allowed."""
        event.ignore()
        if self.station.stopped.may_quit:
            self.station.stopped.choose(GiveUp())
