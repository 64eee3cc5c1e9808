"""The table of visits: Enter opens, R records the exit, letters never search by themselves."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPointingDevice, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from kiosk.gui.kit.folding import bring_into_sight
from kiosk.gui.kit.table_dress import dress_table
from kiosk.gui.kit.table_roles import TableRole
from kiosk.gui.models.board_cells import BoardColumn
from kiosk.gui.theme.look import Look
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.layouts import DeskLayout

_KEPT = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_AS_NEEDED = QTableView.ScrollHint.EnsureVisible
_WIDTHS = {
    DeskLayout.WIDE: {
        BoardColumn.NUMBER: 56,
        BoardColumn.CLOCK: 88,
        BoardColumn.OUT: 168,
        BoardColumn.MINUTES: 92,
        BoardColumn.COUNTER: 268,
        BoardColumn.HOW: 140,
        BoardColumn.APP: 196,
    },
    DeskLayout.COMPACT: {
        BoardColumn.NUMBER: 52,
        BoardColumn.CLOCK: 88,
        BoardColumn.OUT: 124,
        BoardColumn.MINUTES: 68,
        BoardColumn.COUNTER: 108,
        BoardColumn.APP: 192,
    },
    DeskLayout.STRIP: {
        BoardColumn.CLOCK: 88,
        BoardColumn.OUT: 114,
        BoardColumn.MINUTES: 72,
        BoardColumn.COUNTER: 120,
        BoardColumn.APP: 196,
    },
    DeskLayout.NARROW: {
        BoardColumn.CLOCK: 88,
        BoardColumn.OUT: 108,
        BoardColumn.MINUTES: 68,
        BoardColumn.COUNTER: 100,
    },
}
_ROOMY = 800
"""Px at scale 1 from which a narrow desk's table has room for the columns of a compact one."""


@dataclass(frozen=True, slots=True)
class TableColumns:
    """Widths of a list that is no list of visits, and the column that takes the rest."""

    widths: dict[int, int]
    stretched: int
    received: bool = False
    """Whether V records the entry of a row, and Delete takes it off the list."""


REFUSED_COLUMNS = TableColumns({0: 56, 1: 84, 2: 236}, 3)


class BoardTable(QTableView):
    """A dressed table over the model of visits, or the one of refusals."""

    opened = Signal(str)
    left = Signal(str)
    received = Signal(str)
    struck = Signal(str)

    def __init__(self, look: Look, layout: DeskLayout, *, with_app: bool = True) -> None:
        """`with_app` false leaves out the column of what visitors answered."""
        super().__init__()
        self._with_app = with_app
        self._look, self._layout, self._nothing = look, layout, ""
        self._columns: TableColumns | None = None
        self._with_exit = False
        dress_table(look, self)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._open_index)
        look.changed.connect(self._measure)

    def use_model(
        self, model: QAbstractTableModel, *, with_exit: bool = False, columns: TableColumns | None = None
    ) -> None:
        """Show a model; a list of visits hides the columns that have no room, and the exits of those inside.

        `columns` are those of any other list.
        """
        if self.model() is not model:
            self.setModel(model)
        self._columns, self._with_exit = columns, with_exit
        self._measure()

    def _measure(self) -> None:
        if self.model() is None:
            return
        header, widths = self.horizontalHeader(), self._column_widths()
        stretched = BoardColumn.VISITOR if self._columns is None else self._columns.stretched
        for column in range(self.model().columnCount()):
            stretch = column == stretched
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
            self.setColumnHidden(column, not stretch and column not in widths)
            if column in widths:
                self.setColumnWidth(column, self._look.px(widths[column]))

    def _column_widths(self) -> dict[int, int]:
        if self._columns is not None:
            return dict(self._columns.widths)
        roomy = self.width() >= self._look.px(_ROOMY)
        layout = DeskLayout.COMPACT if self._layout is DeskLayout.NARROW and roomy else self._layout
        widths = {int(column): width for column, width in _WIDTHS[layout].items()}
        if not self._with_app:
            widths.pop(int(BoardColumn.APP), None)
        if self._with_exit:
            widths.pop(int(BoardColumn.HOW), None)
            if layout is not DeskLayout.WIDE:
                widths.pop(int(BoardColumn.NUMBER), None)
            if layout is DeskLayout.NARROW:
                widths.pop(int(BoardColumn.MINUTES), None)
        else:
            widths.pop(int(BoardColumn.OUT), None)
        return widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, more columns."""
        super().resizeEvent(event)
        if self._layout is DeskLayout.NARROW and event.oldSize().width() != event.size().width():
            self._measure()

    def scrollTo(self, index: QModelIndex | QPersistentModelIndex, hint: QTableView.ScrollHint = _AS_NEEDED) -> None:
        """The row that the keys reach is seen also where the page scrolls around its lists."""
        super().scrollTo(index, hint)
        if self.hasFocus() and self._layout is DeskLayout.NARROW:
            bring_into_sight(self.viewport(), self.visualRect(index))

    def chosen_visit(self) -> str | None:
        """The visit of the row that is chosen, None when none is."""
        index = self.currentIndex()
        return index.data(TableRole.ROW_KEY) if index.isValid() else None

    def take_focus(self) -> None:
        """The focus, on the first row when no row is chosen yet."""
        if not self.currentIndex().isValid() and self.model() is not None and self.model().rowCount():
            self.selectRow(0)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say_when_empty(self, sentence: str) -> None:
        """The sentence that stands in the table while it has no row."""
        self._nothing = sentence
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows, or the sentence that there are none."""
        super().paintEvent(event)
        if self.model() is None or self.model().rowCount() or not self._nothing:
            return
        painter = QPainter(self.viewport())
        painter.setFont(self._look.font("body"))
        painter.setPen(self._look.colour("ink2"))
        area = QRectF(self.viewport().rect()).adjusted(16, self._look.px(24), -16, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(area, flags, self._nothing)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, R, moving, and what is done with those who are to come; everything else belongs to the page."""
        visit = self.chosen_visit()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and visit and event.key() in ENTER:
            self.opened.emit(visit)
        elif plain and visit and self._awaits and event.key() == Qt.Key.Key_V:
            self.received.emit(visit)
        elif plain and visit and self._awaits and event.key() == Qt.Key.Key_Delete:
            self.struck.emit(visit)
        elif plain and visit and event.key() == Qt.Key.Key_R:
            self.left.emit(visit)
        elif event.key() in _KEPT:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A finger opens the row with one tap; a mouse chooses it, and opens it with two clicks.

        Where buttons stand under the list, a finger chooses, too: there is more than one thing to do with a row.
        """
        super().mouseReleaseEvent(event)
        if event.pointerType() is QPointingDevice.PointerType.Finger and not self._awaits:
            self._open_index(self.indexAt(event.position().toPoint()))

    @property
    def _awaits(self) -> bool:
        """Whether the rows are people who are still to come."""
        return self._columns is not None and self._columns.received

    def _open_index(self, index: QModelIndex) -> None:
        visit = index.data(TableRole.ROW_KEY)
        if visit:
            self.opened.emit(visit)
