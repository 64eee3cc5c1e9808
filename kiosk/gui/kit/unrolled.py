"""Lists as high as all their rows, inside a page that scrolls as a whole."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QTableView

_MOST_ROWS = 200
"""A longer list scrolls by itself."""


class Unrolled(QObject):
    """A list inside a page that scrolls is as high as all its rows, so that one finger moves all of it."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        area.viewport().installEventFilter(self)
        if isinstance(area, QTableView):
            area.verticalHeader().sectionCountChanged.connect(self._measure)
        self._measure()

    def eventFilter(self, viewport: QObject, event: QEvent) -> bool:
        """Other contents or another width."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._measure()
        return super().eventFilter(viewport, event)

    @Slot()
    def _measure(self) -> None:
        height = self._height()
        if height != self._area.minimumHeight():
            self._area.setMinimumHeight(height)

    def _height(self) -> int:
        area = self._area
        if isinstance(area, QTableView):
            rows = area.verticalHeader()
            shown = max(3, min(rows.count(), _MOST_ROWS))
            return area.horizontalHeader().height() + shown * rows.defaultSectionSize() + 2
        content = area.widget() if isinstance(area, QScrollArea) else None
        layout = content.layout() if content is not None else None
        if layout is None:
            return 0
        least = layout.totalMinimumSize().height()
        return max(least, layout.totalHeightForWidth(area.viewport().width())) if layout.hasHeightForWidth() else least
