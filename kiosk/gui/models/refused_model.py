"""Refused scans as a Qt table: when, which kind of code, what to tell the visitor; never what the code said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kiosk.application.board import RefusedLine
from kiosk.application.wording import Wording
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.table_roles import Cell, Tone
from kiosk.gui.models.cells import heading

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_HEADINGS = ("table.number", "table.refused_clock", "table.refused_code", "table.refused_tell")


class RefusedModel(QAbstractTableModel):
    """One row a refused scan, latest first."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._lines: tuple[RefusedLine, ...] = ()

    def show_lines(self, lines: Sequence[RefusedLine]) -> None:
        """Show these refusals; new ones come on top."""
        new = tuple(lines)
        more = len(new) - len(self._lines)
        if more > 0 and new[more:] == self._lines:
            self.beginInsertRows(_NO_PARENT, 0, more - 1)
            self._lines = new
            self.endInsertRows()
        elif new != self._lines:
            self.beginResetModel()
            self._lines = new
            self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """One row a refusal."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Number, time, kind of code, what to tell."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate asks for."""
        return self._cell(index.row(), index.column()).role(role) if index.isValid() else None

    def _cell(self, row: int, column: int) -> Cell:
        line, say = self._lines[row], self._wording.say
        match column:
            case 0:
                return Cell(str(row + 1), tone=Tone.QUIET, figures=True, right=True)
            case 1:
                return Cell(office_clock(line.at), figures=True, right=True)
            case 2:
                return Cell(say(f"refusal.{line.refusal.value}"), icon="circle-x", tone=Tone.WARN)
            case _:
                return Cell(say(f"refusal.{line.refusal.value}_tell"), tone=Tone.QUIET)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings, over their column's side."""
        return heading(way, role, lambda: self._wording.say(_HEADINGS[section]), right=section < 2)
