"""A list of contacts as a Qt table: grade, who, phone, minutes, when; read by rows, so a thousand cost what ten do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kiosk.application.stays_of_day import ContactLine
from kiosk.application.wording import Wording
from kiosk.domain.case_status import CaseStatus
from kiosk.domain.contacts import ContactGrade
from kiosk.gui.kit.table_roles import Cell, Tone
from kiosk.gui.models.board_cells import shown_name

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_HEADINGS = ("trace.grade", "trace.name", "trace.phone", "trace.minutes", "trace.together", "trace.level")
_MARKS = {
    ContactGrade.CERTAIN: ("circle-check", Tone.WARN),
    ContactGrade.PROBABLE: ("circle-alert", Tone.PLAIN),
    ContactGrade.POSSIBLE: ("circle-question-mark", Tone.QUIET),
}
NAME = 1
"""The column that takes the room that is left."""


class ContactsModel(QAbstractTableModel):
    """One row a person, surest and longest first; names and phones masked while names are."""

    def __init__(self, wording: Wording, masked: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._masked = wording, masked
        self._found: tuple[ContactLine, ...] = ()
        self._status: CaseStatus | None = None

    def show_contacts(self, found: Sequence[ContactLine], status: CaseStatus | None = None) -> None:
        """Show these people; `status` is what the person is whom they met."""
        self._status = status
        self.beginResetModel()
        self._found = tuple(found)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """One row a person."""
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Grade, name, phone, minutes, span, level."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate asks for."""
        return self._cell(index.row(), index.column()).role(role) if index.isValid() else None

    def _cell(self, row: int, column: int) -> Cell:
        one = self._found[row]
        contact, details = one.contact, one.details
        match column:
            case 0:
                icon, tone = _MARKS[contact.grade]
                return Cell(self._wording.say(f"trace.{contact.grade.value}"), icon=icon, tone=tone)
            case 1:
                year = str(details.birth_year or "") if details else ""
                return Cell(self._name(one), dim=year, bold=True)
            case 2:
                return Cell(self._phone(one), figures=True)
            case 3:
                return Cell(contact.minutes, figures=True, right=True)
            case 4:
                return Cell(contact.clocks, figures=True, right=True)
            case _:
                return Cell(self._wording.say(f"trace.level_{self._status.value}") if self._status else "")

    def _name(self, one: ContactLine) -> str:
        if one.delivery is not None:
            return self._wording.say("trace.shipper", company=one.delivery.company).rstrip(" ,")
        return shown_name(one.line, self._wording, masked=self._masked()) if one.line else ""

    def _phone(self, one: ContactLine) -> str:
        """A phone; of a shipper perhaps the plate. Masked while names are, by their last three signs."""
        number = one.delivery.contact if one.delivery else one.details.phone if one.details else ""
        return f"…{number[-3:]}" if number and self._masked() else number

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings, over their column's side."""
        if way is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in (3, 4) else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return self._wording.say(_HEADINGS[section]) if role == Qt.ItemDataRole.DisplayRole else None
