"""Rows that stand under each other where a page is too narrow for them side by side, and the page that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QBoxLayout,
    QFrame,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QScroller,
    QStackedLayout,
    QTableView,
    QWidget,
    QWidgetItem,
)

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.unrolled import Unrolled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from kiosk.gui.theme.look import Look

_SMALL, _READABLE = 4, 10
"""In heights of a line: up to this width a thing stands beside another, as an icon does; this much a text wants."""
_SIGHT = 56
"""Px at scale 1 kept in sight over and under what has the focus: its label, its remark."""
_SETTLED_MS, _LOOKS = 40, 4
"""How often, and how many times, what took the focus is looked for: a page that opens is laid out in several turns."""


def side_by_side(layout: QLayout | None, widget: QWidget | None) -> int:
    """Px that this layout, or this widget, needs with every row in one line."""
    if widget is not None:
        inner = _inside(widget)
        needs = side_by_side(inner, None) if inner is not None else _leaf(widget)
        return min(max(needs, widget.minimumWidth()), widget.maximumWidth())
    if isinstance(layout, QStackedLayout):
        return max((side_by_side(None, one) for one in _pages(layout)), default=0)
    if not isinstance(layout, QBoxLayout):
        return layout.totalMinimumSize().width() if layout is not None else 0
    sizes = [side_by_side(item.layout(), item.widget()) for item in _items(layout)]
    edges = layout.contentsMargins()
    row = isinstance(layout, Row)
    whole = sum(sizes) + layout.spacing() * max(0, len(sizes) - 1) if row else max(sizes, default=0)
    return whole + edges.left() + edges.right()


def fold(layout: QLayout | None, room: int) -> None:
    """Fold the rows of this layout, and of all that is in it, that do not fit into `room` px.

    A row with one large thing, as a text beside its icon, stays a row: the thing in it gets what is left.
    """
    if isinstance(layout, QStackedLayout):
        for page in _pages(layout):
            fold(_inside(page), room)
    if not isinstance(layout, QBoxLayout):
        return
    edges, items = layout.contentsMargins(), _items(layout)
    room -= edges.left() + edges.right()
    sizes = [side_by_side(item.layout(), item.widget()) for item in items]
    spaces, beside = layout.spacing() * max(0, len(items) - 1), isinstance(layout, Row)
    if beside and sum(sizes) + spaces > room:
        holder = layout.parentWidget()
        small = holder.fontMetrics().height() * _SMALL if holder is not None else 0
        beside = sum(size > small for size in sizes) < 2
    if isinstance(layout, Row):
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if layout.direction() is not way:
            layout.setDirection(way)
    for item, size in zip(items, sizes, strict=True):
        left = room - (sum(sizes) - size) - spaces if beside else room
        widget = item.widget()
        fold(_inside(widget) if widget is not None else item.layout(), max(left, 0))


def bring_into_sight(widget: QWidget, place: QRect | None = None) -> None:
    """Scroll whatever this lies in until it is seen, or the `place` of it."""
    for page in _around(widget):
        page.show_place(widget, place or widget.rect())


def go_to_top(widget: QWidget) -> None:
    """Whatever this lies in is shown from its beginning; what has the focus is then brought into sight as ever."""
    for page in _around(widget):
        page.verticalScrollBar().setValue(0)


def _around(widget: QWidget) -> Iterator[FoldingPage]:
    """The pages that scroll around this, from within."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, FoldingPage):
            yield around
        around = around.parentWidget()


def _pages(layout: QStackedLayout) -> list[QWidget]:
    found = [layout.widget(place) for place in range(layout.count())]
    return [one for one in found if one is not None]


def _items(layout: QBoxLayout) -> list[QLayoutItem]:
    found = [layout.itemAt(place) for place in range(layout.count())]
    return [one for one in found if one is not None and not one.isEmpty()]


def _inside(widget: QWidget) -> QLayout | None:
    """What can be folded of this widget."""
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        return content.layout() if content is not None else None
    whole = isinstance(widget, QAbstractScrollArea) or not getattr(widget, "folds", True)
    return None if whole else widget.layout()


def _leaf(widget: QWidget) -> int:
    wanted, least = widget.sizeHint().width(), QWidgetItem(widget).minimumSize().width()
    return max(least, min(wanted, _READABLE * widget.fontMetrics().height()))


class FoldingPage(QScrollArea):
    """Holds one page: as wide as the window, as high as it needs, and what has the focus is always in sight."""

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__()
        self._look, self._page = look, page
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        for area in page.findChildren(QAbstractScrollArea):
            if isinstance(area, QScrollArea | QTableView):
                Unrolled(area)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._sight = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._sight.timeout.connect(self._show_focus)
        self._looks = 0
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def event(self, event: QEvent) -> bool:
        """Whatever asks for another size is folded before it is measured."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width folds other rows; what has the focus stays in sight."""
        self._fold()
        super().resizeEvent(event)
        self._look_for_focus()

    def _fold(self) -> None:
        # As wide as with a scroll bar: a page that folds because of its bar and then needs none would never rest.
        bar = self.verticalScrollBar().sizeHint().width()
        fold(self._page.layout(), self.width() - bar)

    def keep_clear(self, height: int) -> None:
        """Leave so many px free under the page."""
        if self.viewportMargins().bottom() != height:
            self.setViewportMargins(0, 0, 0, height)

    def show_place(self, widget: QWidget, place: QRect) -> None:
        """Scroll until this place of a widget of the page is seen; of a high one its top."""
        edge, seen = self._look.px(_SIGHT), self.viewport().height()
        top = widget.mapTo(self._page, place.topLeft()).y()
        bottom = top + min(place.height(), seen)
        bar, edge = self.verticalScrollBar(), max(0, min(edge, (seen - (bottom - top)) // 2))
        if top - edge < bar.value():
            bar.setValue(top - edge)
        elif bottom + edge > bar.value() + seen:
            bar.setValue(bottom + edge - seen)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self._page and self.isAncestorOf(now):
            self._look_for_focus()

    def _look_for_focus(self) -> None:
        self._looks = _LOOKS
        self._sight.start()

    @Slot()
    def _show_focus(self) -> None:
        now, self._looks = QApplication.focusWidget(), self._looks - 1
        if self._looks > 0:
            self._sight.start()
        if now is None or now is self._page or not self._page.isAncestorOf(now):
            return
        row = now.visualRect(now.currentIndex()) if isinstance(now, QTableView) else QRect()
        self.show_place(now, row if row.isValid() else now.rect())
