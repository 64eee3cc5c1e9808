"""Draws every row of every table: one delegate, no widget per row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from kiosk.gui.kit.painting import draw_icon
from kiosk.gui.kit.table_roles import TableRole, Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from kiosk.gui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 48
_TOKENS = {Tone.PLAIN: "ink", Tone.IN: "inx", Tone.WARN: "warnx", Tone.OUT: "outx", Tone.QUIET: "ink2"}
_SIDE, _ICON, _GAP, _EDGE = 10, 20, 8, 4


class TableDelegate(QStyledItemDelegate):
    """Rows of 48 px: hairline, tint and 4 px edge when selected, warn tint and timer icon on an overstay."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row's height, and the width that its text needs."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "") + str(index.data(TableRole.DIM) or "")
        width = QFontMetricsF(self._font(index)).horizontalAdvance(text)
        icon = self._look.px(_ICON + _GAP) if self._icon(option, index) else 0
        return QSize(round(width) + icon + self._look.px(3 * _SIDE), self._look.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, index)
        area = QRectF(option.rect).adjusted(self._look.px(_SIDE), 0, -self._look.px(_SIDE), -1)
        if icon := self._icon(option, index):
            token = "warnx" if self._timer(option, index) else self._token(index)
            centre = QPointF(area.x() + self._look.px(_ICON) / 2, area.center().y())
            draw_icon(painter, self._look, icon, token, centre, _ICON)
            area.setLeft(area.x() + self._look.px(_ICON + _GAP))
        self._paint_text(painter, area, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, area = self._look, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        overstay = bool(index.data(TableRole.OVERSTAY))
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

    def _paint_text(self, painter: QPainter, area: QRectF, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        dim = str(index.data(TableRole.DIM) or "")
        font = self._font(index)
        metrics = QFontMetricsF(font)
        alignment = Qt.AlignmentFlag(int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0))
        side = Qt.AlignmentFlag.AlignRight if alignment & Qt.AlignmentFlag.AlignRight else Qt.AlignmentFlag.AlignLeft
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        self._write(painter, area, side, font, self._colour(index), shown)
        rest = area.adjusted(metrics.horizontalAdvance(shown) + self._look.px(5), 0, 0, 0)
        if dim and shown == text and rest.width() > self._look.px(24):
            quiet = self._look.font("figures" if dim.isdecimal() else "body")
            kept = QFontMetricsF(quiet).elidedText(dim, Qt.TextElideMode.ElideRight, rest.width())
            self._write(painter, rest, side, quiet, self._look.colour("ink3" if dim.isdecimal() else "ink2"), kept)

    @staticmethod
    def _write(painter: QPainter, area: QRectF, side: Qt.AlignmentFlag, font: QFont, colour: QColor, text: str) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextSingleLine, text)

    def _font(self, index: Index) -> QFont:
        figures, bold = bool(index.data(TableRole.FIGURES)), bool(index.data(TableRole.BOLD))
        if figures:
            return self._look.font("figures_strong" if bold else "figures")
        return self._look.font("label" if bold else "body")

    def _token(self, index: Index) -> str:
        return _TOKENS[index.data(TableRole.TONE) or Tone.PLAIN]

    def _colour(self, index: Index) -> QColor:
        return self._look.colour(self._token(index))

    def _timer(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """Whether the overstay's timer stands here: before the text of the first bold cell that is no number."""
        bold = bool(index.data(TableRole.BOLD)) and not index.data(TableRole.FIGURES)
        return bool(index.data(TableRole.OVERSTAY)) and bold and isinstance(option.widget, QTableView)

    def _icon(self, option: QStyleOptionViewItem, index: Index) -> str:
        return "timer" if self._timer(option, index) else str(index.data(TableRole.ICON) or "")

    @staticmethod
    def _first(option: QStyleOptionViewItem, index: Index) -> bool:
        view = option.widget
        if not isinstance(view, QTableView):
            return index.column() == 0
        shown = (place for place in range(index.column()) if not view.isColumnHidden(place))
        return next(shown, None) is None
