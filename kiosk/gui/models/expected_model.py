"""Today's expected visitors as a Qt table: who, when, to whom, and whether they came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kiosk.application.ports.planned import ExpectedLine
from kiosk.application.wording import Wording
from kiosk.gui.kit.table_roles import Cell, TableRole, Tone
from kiosk.gui.models.cells import heading

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class ExpectedColumn(IntEnum):
    """Columns of the list of expected visitors."""

    NUMBER = 0
    VISITOR = 1
    CLOCK = 2
    WHERE = 3
    NOTE = 4
    STATE = 5


_HEADINGS = ("table.number", "table.visitor", "expected.clock", "expected.where", "expected.note", "expected.state")
_RIGHT = (ExpectedColumn.NUMBER, ExpectedColumn.CLOCK)


class ExpectedModel(QAbstractTableModel):
    """One row a line, those who have not come first; `entered` tells when the visitor of a visit came."""

    def __init__(
        self,
        wording: Wording,
        masked: Callable[[], bool],
        entered: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wording, self._masked, self._entered = wording, masked, entered
        self._lines: tuple[ExpectedLine, ...] = ()

    def show_lines(self, lines: Sequence[ExpectedLine]) -> None:
        """Show these lines; the rows stay while only who came changes."""
        new = tuple(lines)
        ids = [one.visitor.expected_id for one in new]
        if ids != [one.visitor.expected_id for one in self._lines]:
            self.beginResetModel()
            self._lines = new
            self.endResetModel()
        else:
            self._lines = new
            self.refresh()

    def refresh(self) -> None:
        """Ask for every cell again."""
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(ExpectedColumn) - 1))

    def row_of(self, expected_id: str) -> int | None:
        """The row of a line, None where it is not shown."""
        return next((row for row, one in enumerate(self._lines) if one.visitor.expected_id == expected_id), None)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """One row a line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """All columns; the view hides what has no room."""
        return 0 if parent.isValid() else len(ExpectedColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate asks for."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == TableRole.ROW_KEY:
            return line.visitor.expected_id
        return self._cell(line, ExpectedColumn(index.column()), index.row()).role(role)

    def _cell(self, line: ExpectedLine, column: ExpectedColumn, row: int) -> Cell:
        one, came = line.visitor, line.visit_id is not None
        match column:
            case ExpectedColumn.NUMBER:
                return Cell(str(row + 1), tone=Tone.QUIET, figures=True, right=True)
            case ExpectedColumn.VISITOR:
                name = one.details.masked_name if self._masked() else one.details.name
                tone = Tone.QUIET if came else Tone.PLAIN
                return Cell(name, dim=str(one.details.birth_year or ""), bold=not came, tone=tone)
            case ExpectedColumn.CLOCK:
                return Cell(one.at.strftime("%H:%M") if one.at else "–", figures=True, right=True)
            case ExpectedColumn.WHERE:
                at = self._wording.say("table.at_counter", number=one.counter) if one.counter else ""
                return Cell(one.host or at or "–", dim=f"· {at}" if one.host and at else "")
            case ExpectedColumn.NOTE:
                return Cell(one.note, tone=Tone.QUIET)
            case ExpectedColumn.STATE:
                return self._state(line)

    def _state(self, line: ExpectedLine) -> Cell:
        if line.visit_id is None:
            return Cell(self._wording.say("expected.awaited"), icon="clock", tone=Tone.QUIET)
        clock = self._entered(line.visit_id)
        return Cell(self._wording.say("expected.came", clock=clock), icon="circle-check", tone=Tone.IN)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings, over their column's side."""
        return heading(way, role, lambda: self._wording.say(_HEADINGS[section]), right=section in _RIGHT)
