"""A row that goes on in a next line when it is full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class Flow(QLayout):
    """Places its widgets from left to right, then in the next line; `gap` in px at scale 1."""

    def __init__(self, look: Look, gap: float = 8) -> None:
        super().__init__()
        self._look, self._gap = look, gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self.invalidate)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt hands over an item."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away, None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes what it needs, no more."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrow row needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Px that the lines need in `width` px."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place every item."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All items in one line."""
        gap = self._look.px(self._gap)
        hints = [item.sizeHint() for item in self._items]
        width = sum(hint.width() for hint in hints) + gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The largest single item."""
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, area: QRect, *, move: bool) -> int:
        """Lay the items into `area`; gives the height in px."""
        gap = self._look.px(self._gap)
        x, y, tallest = area.x(), area.y(), 0
        for item in self._items:
            hint = item.sizeHint()
            if x > area.x() and x + hint.width() > area.x() + area.width():
                x, y, tallest = area.x(), y + tallest + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x, tallest = x + hint.width() + gap, max(tallest, hint.height())
        return y + tallest - area.y()
