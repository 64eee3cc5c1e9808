"""The visitor's name, to be set right: filled in as it stands, Enter keeps it, Esc leaves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.domain.codes.reading import Warning
from kiosk.gui.kit.boxes import Column, Row, show_property
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.station import Station

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NameCorrection(QWidget):
    """A line on the card, hidden until it is asked for; it belongs to the visit that it was opened for."""

    turned = Signal()
    """It was opened or closed: the card makes room, or shows its other parts again."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, look = station, station.look
        self._visit_id, self._damaged = "", False
        self.edit = QLineEdit()
        self.edit.setFont(look.font("body"))
        self.edit.setAccessibleName(station.say("desk.name_correct"))
        self.save = Button(look, station.say("desk.name_save"), icon="check", key="Enter", height=44)
        self._error = TextLabel(look, station.say("desk.name_wrong"), "caption", "errx", wrap=True)
        column, row = Column(look, 4, (0, 6, 0, 2)), Row(look, 8)
        self.setLayout(column)
        column.addWidget(TextLabel(look, station.say("desk.name_correct"), "label"))
        column.addLayout(row)
        row.addWidget(self.edit, 1)
        row.addWidget(self.save)
        column.addWidget(self._error)
        self.edit.textEdited.connect(self._unmark)
        self.save.clicked.connect(self._keep)
        self.hide()

    @property
    def open(self) -> bool:
        """Whether a name is being corrected."""
        return not self.isHidden()

    @Slot()
    def begin(self) -> None:
        """Show the name of the card's visitor as it stands, unless the visitor's details were erased."""
        card = self._station.presenters.card.card
        details = card.line.details if isinstance(card, DeskCard) else None
        if not isinstance(card, DeskCard) or details is None:
            return
        self._visit_id, self._damaged = card.line.visit.visit_id, Warning.NAME_DAMAGED in card.warnings
        self.edit.setText(details.name)
        self._mark(wrong=False)
        self.show()
        self.turned.emit()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def follow(self, card: DeskCard) -> None:
        """Another visitor's card lies on the desk: what was begun for the one before is over."""
        if card.line.visit.visit_id != self._visit_id:
            self.hide()

    def leave(self) -> bool:
        """Esc: False when it was not open."""
        if not self.open:
            return False
        self.hide()
        self.turned.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the name; it must not reach the desk, where it puts the card away."""
        if event.key() in _ENTER:
            self._keep()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _keep(self) -> None:
        reason = self._station.in_vietnamese("desk.name_damaged_reason" if self._damaged else "desk.name_paper_reason")
        if self._station.presenters.card.correct_name(self._visit_id, self.edit.text(), reason):
            self.leave()
        else:
            self._mark(wrong=True)

    @Slot()
    def _unmark(self) -> None:
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        show_property(self.edit, "invalid", wrong)
        self._error.setVisible(wrong)
