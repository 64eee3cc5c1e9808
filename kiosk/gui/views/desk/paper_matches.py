"""Whom a row of a fallback sheet may be of: known visitors for an entry, those without an exit for an exit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.application.ports.register import KnownVisitor, VisitLine
from kiosk.domain.fallback.marking import Way
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.station import Station

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Match(Button):
    """Leaves the arrows to its list: a button hands the focus on to the next widget."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space takes it."""
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class PaperMatches(QWidget):
    """↓ and ↑ move, Enter takes."""

    left = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._drafts = station, station.presenters.sheets.drafts
        self.buttons: list[QAbstractButton] = []
        self._column = Column(station.look, 6)
        self.setLayout(self._column)
        self._title = TextLabel(station.look, "", "caption", "ink2", wrap=True)
        self._column.addWidget(self._title)
        self._drafts.matches_changed.connect(self._show)
        self._drafts.changed.connect(self._show)
        station.mask.changed.connect(self._show)
        self._show()

    def take_focus(self) -> bool:
        """The focus on the first; False when nobody was found."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self.buttons)

    @Slot()
    def _show(self) -> None:
        drafts, say = self._drafts, self._station.say
        for gone in self.buttons:
            gone.hide()
            self._column.removeWidget(gone)
            gone.deleteLater()
        row = drafts.current
        leaving = row is not None and row.way is Way.OUT
        found = len(drafts.inside) if leaving else len(drafts.known)
        self._title.setText(say("fallback.who_leaves" if leaving else "fallback.who_comes", count=found))
        self.buttons = (
            [self._leaver(one) for one in drafts.inside] if leaving else [self._known(one) for one in drafts.known]
        )
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._column.addWidget(button)
            button.show()

    def _known(self, known: KnownVisitor) -> QAbstractButton:
        details = known.details
        tail = self._station.say("manual.tail", tail=details.phone[-3:]) if details.phone else ""
        parts = (self._station.shown(details.name), str(details.birth_year or ""), tail)
        button = _Match(self._station.look, " · ".join(part for part in parts if part), icon="contact")
        chosen = self._drafts.current is not None and self._drafts.current.visitor_id == known.visitor_id
        button.setCheckable(True)
        button.setChecked(chosen)
        button.clicked.connect(lambda: self._drafts.take(known))
        return button

    def _leaver(self, line: VisitLine) -> QAbstractButton:
        words = self._station.say(
            "fallback.inside_since", name=self._station.name_of(line), clock=office_clock(line.visit.entered_at)
        )
        button = _Match(self._station.look, words, icon="log-out")
        chosen = self._drafts.current is not None and self._drafts.current.visit_id == line.visit.visit_id
        button.setCheckable(True)
        button.setChecked(chosen)
        button.clicked.connect(lambda: self._drafts.let_out(line))
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter; other keys go on to the page."""
        here = next((place for place, one in enumerate(self.buttons) if one.hasFocus()), None)
        if here is None:
            super().keyPressEvent(event)
        elif event.key() in ENTER:
            self.buttons[here].click()
            self.left.emit()
        elif event.key() in _STEPS:
            there = here + _STEPS[Qt.Key(event.key())]
            if there < 0:
                self.left.emit()
            elif there < len(self.buttons):
                self.buttons[there].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
