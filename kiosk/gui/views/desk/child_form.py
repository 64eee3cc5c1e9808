"""A child who came with the adult on the card."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from kiosk.application.bring_child import ChildField
from kiosk.gui.kit.boxes import Column, Hold, Row, show_property
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.station import Station

_YEAR = QRegularExpression("[0-9]{0,4}")


class ChildCardForm(CardForm):
    """Name and birth year; the child's visit is its own, at the adult's counter."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self.name, self.birth_year = self._line(say("desk.child_name")), self._line(say("desk.child_year"))
        tell_kind(self.name, LineKind.NAME)
        tell_kind(self.birth_year, LineKind.DIGITS)
        self.birth_year.setValidator(QRegularExpressionValidator(_YEAR, self.birth_year))
        Hold(look, self.birth_year, width=128)
        self.save = Button(look, say("desk.child_save"), ButtonKind.PRIMARY, icon="check", key="Enter")
        self._error = TextLabel(look, "", "caption", "errx", wrap=True)
        column, row = Column(look, 6, self.edges), Row(look, 8)
        self.setLayout(column)
        column.addWidget(TextLabel(look, say("desk.child_title"), "label"))
        column.addLayout(row)
        row.addWidget(self.name, 1)
        row.addWidget(self.birth_year)
        if station.wide or station.strip:
            row.addWidget(self.save)
        else:
            column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._error)
        column.addStretch(1)
        self.save.clicked.connect(self.keep)

    def _line(self, words: str) -> QLineEdit:
        line = QLineEdit()
        line.setFont(self._station.look.font("body"))
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        line.textEdited.connect(self._unmark)
        return line

    def fill(self, card: DeskCard) -> bool:
        """Empty lines."""
        self.name.clear()
        self.birth_year.clear()
        self._mark(())
        return card.line.visit.inside

    def focus_first(self) -> None:
        """The child's name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def keep(self) -> None:
        """Enter: on from the name to the year, then record."""
        if self.name.hasFocus() and self.name.text() and not self.birth_year.text():
            self.birth_year.setFocus(Qt.FocusReason.TabFocusReason)
            return
        company = self._station.presenters.company
        faults = company.bring_child(self._visit_id, self.name.text(), self.birth_year.text())
        if faults:
            self._mark(faults)
            (self.name if ChildField.NAME in faults else self.birth_year).setFocus()
        else:
            self.leave()

    @Slot()
    def _unmark(self) -> None:
        self._mark(())

    def _mark(self, faults: tuple[ChildField, ...]) -> None:
        show_property(self.name, "invalid", ChildField.NAME in faults)
        show_property(self.birth_year, "invalid", ChildField.BIRTH_YEAR in faults)
        self._error.setText(" ".join(self._station.say(f"desk.child_wrong_{one.value}") for one in faults))
        self._error.setVisible(bool(faults))
