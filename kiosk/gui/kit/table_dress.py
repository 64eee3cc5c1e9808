"""Gives a table its rows, its header and the heights of the look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from kiosk.gui.kit.table_delegate import ROW_HEIGHT, TableDelegate

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

HEADER_HEIGHT = 40


class _Measure(QObject):
    """Heights of rows and header; lives as long as the table."""

    def __init__(self, look: Look, table: QTableView) -> None:
        super().__init__(table)
        self._look, self._table = look, table
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        rows = self._table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._look.px(ROW_HEIGHT))
        header = self._table.horizontalHeader()
        header.setFixedHeight(self._look.px(HEADER_HEIGHT))
        self._table.viewport().update()


def dress_table(look: Look, table: QTableView) -> TableDelegate:
    """Give `table` the rows of this delegate: whole rows are selected, no grid, no row numbers."""
    delegate = TableDelegate(look, table)
    table.setItemDelegate(delegate)
    table.setShowGrid(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)
    _Measure(look, table)
    return delegate
