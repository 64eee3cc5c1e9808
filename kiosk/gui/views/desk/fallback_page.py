"""Fallback sheets: printed, held to the camera, and entered row by row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget

from kiosk.gui.kit.boxes import Column
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.fallback_drafts import FallbackDrafts
from kiosk.gui.views.desk.fallback_home import FallbackHome
from kiosk.gui.views.desk.fallback_watch import FallbackWatch
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.station import Station

_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class FallbackPage(Page):
    """One of three parts, as the sheet stands; drafts stay while a visitor is served on another page."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._sheets = station.presenters.sheets
        self.home, self.watch, self.drafts = FallbackHome(station), FallbackWatch(station), FallbackDrafts(station)
        self._parts = QStackedWidget()
        for part in (self.home, self.watch, self.drafts):
            self._parts.addWidget(part)
        measures, edge = station.measures, 16 if station.wide else 10
        column = Column(station.look, 0, (measures.edge, edge, measures.edge, edge))
        column.addWidget(self._parts, 1)
        self.setLayout(column)
        self._sheets.changed.connect(self._turn)
        self._sheets.watch.changed.connect(self._turn)
        self._sheets.drafts.changed.connect(self._turn)
        self._sheets.drafts.turned.connect(self._follow)
        self._turn()

    def show_frame(self, frame: QImage) -> None:
        """What the camera sees, while a sheet is held to it: not where visitors see the desk, for the names on it."""
        if self._sheets.watch.on and self.isVisible() and not self.station.mask.masked:
            self.watch.view.show_frame(frame)

    def take_focus(self) -> None:
        """Where work goes on."""
        self._part().take_focus()

    def step_back(self) -> bool:
        """Esc: the watching ends first; drafts stay as they are."""
        if self._part() is not self.watch:
            return False
        self._sheets.put_away()
        return True

    def print_page(self) -> bool:
        """Ctrl+P: a new sheet."""
        self._sheets.prints.print_sheet()
        return True

    def press_digit(self, number: int) -> None:
        """Alt+1 in, Alt+2 out."""
        if self._part() is self.drafts:
            self.drafts.form.choose_way(number)

    def yes(self) -> None:
        """Ctrl+Enter: read, open, record."""
        match self._part():
            case self.drafts:
                self._sheets.drafts.confirm()
            case self.watch if self._sheets.unnamed is not None:
                self.watch.look_for()
            case self.home:
                self._sheets.watch.begin()
            case _:
                pass

    def showEvent(self, event: QShowEvent) -> None:
        """As it stands now."""
        super().showEvent(event)
        self._sheets.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody watches a camera that is not shown."""
        super().hideEvent(event)
        if self._sheets.watch.on and not event.spontaneous():
            self._sheets.watch.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down turn to another row, ↓ from the name to the matches, Enter to the next line."""
        drafts, form = self._sheets.drafts, self.drafts.form
        if self._part() is self.drafts and event.key() in _TURNS:
            drafts.go_to(drafts.place + _TURNS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Down and form.name.edit.hasFocus() and form.matches.take_focus():
            return
        elif event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if isinstance(self.focusWidget(), QLineEdit):
                self.focusNextChild()
            else:
                press_focused(self)
        else:
            super().keyPressEvent(event)

    def _part(self) -> FallbackHome | FallbackWatch | FallbackDrafts:
        if self._sheets.drafts.leaf is not None:
            return self.drafts
        return self.watch if self._sheets.watch.on or self._sheets.unnamed is not None else self.home

    @Slot()
    def _turn(self) -> None:
        part = self._part()
        if self._parts.currentWidget() is not part:
            self._parts.setCurrentWidget(part)
            if self.isVisible():
                part.take_focus()

    @Slot()
    def _follow(self) -> None:
        """The next row is before the desk: the cursor goes where it is typed."""
        if self.isVisible() and self._part() is self.drafts:
            self.drafts.take_focus()
