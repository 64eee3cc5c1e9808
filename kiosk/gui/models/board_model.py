"""The lists of visits as a Qt table that keeps selection and scrolling while visits come and go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kiosk.application.ports.register import VisitLine
from kiosk.gui.kit.table_roles import Cell, TableRole
from kiosk.gui.models.board_cells import BoardCells, BoardColumn
from kiosk.gui.models.cells import heading
from kiosk.gui.models.row_changes import Insert, Remove, row_changes

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class BoardModel(QAbstractTableModel):
    """Visits, one row each; `show_lines` changes only the rows that differ."""

    def __init__(self, cells: BoardCells, headings: dict[BoardColumn, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells, self._headings = cells, headings
        self._lines: list[VisitLine] = []
        self._overstays: set[str] = set()
        self._made: dict[tuple[int, int], Cell] = {}

    def show_lines(self, lines: Sequence[VisitLine]) -> None:
        """Show these visits in this order."""
        self._made.clear()
        for change in row_changes([_key(one) for one in self._lines], [_key(one) for one in lines]):
            match change:
                case Remove(row=row):
                    self.beginRemoveRows(_NO_PARENT, row, row)
                    del self._lines[row]
                    self.endRemoveRows()
                case Insert(row=row):
                    self.beginInsertRows(_NO_PARENT, row, row)
                    self._lines.insert(row, lines[row])
                    self.endInsertRows()
        self._lines = list(lines)
        self.refresh()

    def refresh(self) -> None:
        """Ask for every shown cell again: minutes passed, names were masked, answers came."""
        self._made.clear()
        is_overstay = self._cells.is_overstay
        self._overstays = {_key(one) for one in self._lines if is_overstay(one)}
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(BoardColumn) - 1))

    def visit_id(self, row: int) -> str | None:
        """The visit of a row, None past the end."""
        return _key(self._lines[row]) if 0 <= row < len(self._lines) else None

    def row_of(self, visit_id: str) -> int | None:
        """The row of a visit, None where it is not shown."""
        return next((row for row, line in enumerate(self._lines) if _key(line) == visit_id), None)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """One row a visit."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """All columns; the view hides what has no room."""
        return 0 if parent.isValid() else len(BoardColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate asks for."""
        if not index.isValid():
            return None
        if role == TableRole.ROW_KEY:
            return _key(self._lines[index.row()])
        return self._cell(index.row(), index.column()).role(role)

    def _cell(self, row: int, column: int) -> Cell:
        """Made once until the next `refresh`: a list of thirty rows is painted anew with every move in the window."""
        place = row, column
        if place not in self._made:
            line = self._lines[row]
            cell = self._cells.cell(line, BoardColumn(column), row)
            self._made[place] = replace(cell, overstay=True) if _key(line) in self._overstays else cell
        return self._made[place]

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings, over their column's side."""
        right = section in (BoardColumn.NUMBER, BoardColumn.CLOCK, BoardColumn.OUT, BoardColumn.MINUTES)
        return heading(way, role, lambda: self._headings[BoardColumn(section)], right=right)


def _key(line: VisitLine) -> str:
    return line.visit.visit_id
