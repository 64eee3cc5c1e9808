"""The lines of a declaration on a card: name, phone, relation, without labels over them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.application.declare_on_behalf import Declaration, DeclarerField
from kiosk.gui.kit.boxes import show_property
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.station import Station


class DeclarerFields(QObject):
    """What each line asks stands in it while it is empty, and is its name for a screen reader."""

    edited = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        say, language = station.say, station.wording.language
        self.name = self._line(station, say("manual.declarer"))
        self.phone = self._line(station, say("desk.behalf_phone"))
        tell_kind(self.name, LineKind.NAME)
        tell_kind(self.phone, LineKind.DIGITS)
        self.relation = ChoiceList(station.look, say("manual.relation"))
        self.relation.offer([(one.key, one.label(language)) for one in station.office.relations.listed])
        self.relation.picked.connect(self.edited)

    def _line(self, station: Station, words: str) -> QLineEdit:
        line = QLineEdit()
        line.setFont(station.look.font("body"))
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        line.textEdited.connect(self.edited)
        return line

    def show_declaration(self, declaration: Declaration) -> None:
        """Fill the lines."""
        self.name.setText(declaration.declarer)
        self.phone.setText(declaration.declarer_phone)
        self.relation.choose(declaration.relation)

    def declaration(self) -> Declaration:
        """What stands in the lines."""
        return Declaration(self.name.text(), self.phone.text(), self.relation.choice())

    def take_focus(self) -> None:
        """The name, chosen whole."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def of(self, field: DeclarerField) -> QWidget:
        """The line that a fault is about."""
        lines = {
            DeclarerField.DECLARER: self.name,
            DeclarerField.DECLARER_PHONE: self.phone,
            DeclarerField.RELATION: self.relation,
        }
        return lines[field]

    def mark(self, faults: tuple[DeclarerField, ...]) -> None:
        """Mark what is wrong, and nothing else."""
        for one in DeclarerField:
            show_property(self.of(one), "invalid", one in faults)
