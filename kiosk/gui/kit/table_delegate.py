"""Draws every row of every table: one delegate, no widget per row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from kiosk.gui.kit.painting import draw_icon
from kiosk.gui.kit.table_roles import Cell, TableRole, Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from kiosk.gui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 48
_TOKENS = {Tone.PLAIN: "ink", Tone.IN: "inx", Tone.WARN: "warnx", Tone.OUT: "outx", Tone.QUIET: "ink2"}
_SIDE, _ICON, _GAP, _EDGE = 10, 20, 8, 4
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT, _RIGHT = _LINE | Qt.AlignmentFlag.AlignLeft, _LINE | Qt.AlignmentFlag.AlignRight


class TableDelegate(QStyledItemDelegate):
    """Rows of 48 px: hairline, tint and 4 px edge when selected, warn tint and timer icon on an overstay."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row's height, and the width that its text needs."""
        look, cell = self._look, _cell_of(index)
        width = look.metrics(_font_of(cell)).horizontalAdvance(cell.text + cell.dim)
        icon = look.px(_ICON + _GAP) if _icon_of(cell) else 0
        return QSize(round(width) + icon + look.px(3 * _SIDE), look.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        look, cell = self._look, _cell_of(index)
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, index, overstay=cell.overstay)
        area = QRectF(option.rect).adjusted(look.px(_SIDE), 0, -look.px(_SIDE), -1)
        if icon := _icon_of(cell):
            centre = QPointF(area.x() + look.px(_ICON) / 2, area.center().y())
            draw_icon(painter, look, icon, "warnx" if _timed(cell) else _TOKENS[cell.tone], centre, _ICON)
            area.setLeft(area.x() + look.px(_ICON + _GAP))
        self._paint_text(painter, area, cell)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, overstay: bool) -> None:
        look, area = self._look, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, look.colour("brandt" if selected else "warnt" if overstay else "surface"))
        painter.fillRect(QRect(area.x(), area.bottom(), area.width(), 1), look.colour("line"))
        if (selected or overstay) and self._first(option, index):
            edge = QRect(area.x(), area.y(), look.px(_EDGE), area.height())
            painter.fillRect(edge, look.colour("accent" if selected else "warn"))
        self._paint_focus(painter, option, index)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        if isinstance(view, QTableView) and view.hasFocus() and index.row() == view.currentIndex().row():
            ring = self._look.colour("focus")
            painter.fillRect(QRect(option.rect.x(), option.rect.y(), option.rect.width(), 3), ring)
            painter.fillRect(QRect(option.rect.x(), option.rect.bottom() - 2, option.rect.width(), 3), ring)

    def _paint_text(self, painter: QPainter, area: QRectF, cell: Cell) -> None:
        look, role = self._look, _font_of(cell)
        metrics, side = look.metrics(role), _RIGHT if cell.right else _LEFT
        width, shown = metrics.horizontalAdvance(cell.text), cell.text
        if width > area.width():
            shown = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, area.width())
        self._write(painter, area, side, role, _TOKENS[cell.tone], shown)
        rest = area.width() - width - look.px(5)
        if cell.dim and rest > look.px(24):
            quiet, token = ("figures", "ink3") if cell.dim.isdecimal() else ("body", "ink2")
            kept = look.metrics(quiet).elidedText(cell.dim, Qt.TextElideMode.ElideRight, rest)
            self._write(painter, area.adjusted(area.width() - rest, 0, 0, 0), side, quiet, token, kept)

    def _write(self, painter: QPainter, area: QRectF, side: Qt.AlignmentFlag, role: str, token: str, text: str) -> None:
        painter.setFont(self._look.font(role))
        painter.setPen(self._look.colour(token))
        painter.drawText(area, side, text)

    @staticmethod
    def _first(option: QStyleOptionViewItem, index: Index) -> bool:
        view = option.widget
        if not isinstance(view, QTableView):
            return index.column() == 0
        shown = (place for place in range(index.column()) if not view.isColumnHidden(place))
        return next(shown, None) is None


def _cell_of(index: Index) -> Cell:
    cell: Cell = index.data(TableRole.CELL)
    return cell


def _font_of(cell: Cell) -> str:
    if cell.figures:
        return "figures_strong" if cell.bold else "figures"
    return "label" if cell.bold else "body"


def _timed(cell: Cell) -> bool:
    """Whether the overstay's timer stands here: before the text of the first bold cell that is no number."""
    return cell.overstay and cell.bold and not cell.figures


def _icon_of(cell: Cell) -> str:
    return "timer" if _timed(cell) else cell.icon
