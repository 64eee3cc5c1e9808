"""Layouts and sizes whose lengths follow the factor of the look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QSpacerItem, QWidget

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

Edges = tuple[float, float, float, float]
NO_EDGES: Edges = (0, 0, 0, 0)


class _Box(QBoxLayout):
    """A box layout with its gap and edges (left, top, right, bottom) in px at scale 1."""

    def __init__(self, direction: QBoxLayout.Direction, look: Look, gap: float, edges: Edges) -> None:
        super().__init__(direction)
        self._look, self._gap, self._edges = look, gap, edges
        self._spaces: list[tuple[QSpacerItem, float]] = []
        look.changed.connect(self._measure)
        self._measure()

    def add_space(self, size: float) -> None:
        """An empty place of `size` px at scale 1 along the box."""
        space = QSpacerItem(0, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._spaces.append((space, size))
        self.addSpacerItem(space)
        self._measure()

    def _measure(self) -> None:
        for space, size in self._spaces:
            space.changeSize(self._look.px(size), self._look.px(size))
        self.invalidate()
        self.setSpacing(self._look.px(self._gap) if self._gap else 0)
        left, top, right, bottom = (self._look.px(edge) if edge else 0 for edge in self._edges)
        self.setContentsMargins(left, top, right, bottom)


class Column(_Box):
    """Things under each other."""

    def __init__(self, look: Look, gap: float = 0, edges: Edges = NO_EDGES) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom, look, gap, edges)


class Row(_Box):
    """Things side by side."""

    def __init__(self, look: Look, gap: float = 0, edges: Edges = NO_EDGES) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, look, gap, edges)


class Hold(QObject):
    """Holds a widget at a width or height given in px at scale 1; lives as long as the widget.

    `least` holds a minimum only; `floor` is a width in px of the screen under which no scale brings it.
    """

    def __init__(
        self,
        look: Look,
        widget: QWidget,
        width: float = 0,
        height: float = 0,
        *,
        least: bool = False,
        floor: int = 0,
    ) -> None:
        super().__init__(widget)
        self._floor = floor
        self._look, self._widget, self._width, self._height, self._least = look, widget, width, height, least
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        if self._width:
            width = max(self._floor, self._look.px(self._width))
            self._widget.setMinimumWidth(width) if self._least else self._widget.setFixedWidth(width)
        if self._height:
            height = self._look.px(self._height)
            self._widget.setMinimumHeight(height) if self._least else self._widget.setFixedHeight(height)


def panel(kind: str, layout: QBoxLayout | None = None) -> QFrame:
    """A frame whose fill the style sheet knows by `kind`."""
    frame = QFrame()
    frame.setProperty("panel", kind)
    if layout is not None:
        frame.setLayout(layout)
    return frame


def rule(*, upright: bool = False) -> QFrame:
    """A hairline between two things."""
    line = QFrame()
    line.setProperty("rule", "upright" if upright else "true")
    return line


def show_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet selects by, and let it take effect."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
