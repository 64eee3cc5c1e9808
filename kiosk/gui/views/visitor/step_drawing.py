"""The drawing of a step, in the colours of the theme in force."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.in_place import show_in_place

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

WIDTH, HEIGHT = 168, 268
_COLOURED = re.compile(r'class="([^"]*)" fill="[^"]*"(?: stroke="[^"]*")?')
"""What has colours of the theme: its class names a token for the fill, and one with `-line` for the lines."""
_LINE = "-line"


def recoloured(svg: str, look: Look) -> str:
    """The SVG text with the colours that its tokens have now; what names no token keeps its own."""
    known = look.theme.colours

    def coloured(part: re.Match[str]) -> str:
        tokens = part[1].split()
        if not all(one.removesuffix(_LINE) in known for one in tokens):
            return part[0]
        fill = next((known[one] for one in tokens if not one.endswith(_LINE)), "none")
        line = next((known[one.removesuffix(_LINE)] for one in tokens if one.endswith(_LINE)), "none")
        return f'fill="{fill}" stroke="{line}"'

    return _COLOURED.sub(coloured, svg)


class StepDrawing(QWidget):
    """A drawing of 168 x 268 px at size 1; nothing and no room where the app has none for the step."""

    def __init__(self, look: Look, svg: str, size: float = 1.0) -> None:
        """`svg` is the drawing's text, empty for none."""
        super().__init__()
        self._look, self._svg, self._size = look, svg, size
        self._renderer = QSvgRenderer(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_drawing(self, svg: str) -> None:
        """Another drawing."""
        self._svg = svg
        self._restyle()

    def _restyle(self) -> None:
        self._renderer.load(QByteArray(recoloured(self._svg, self._look).encode()))
        show_in_place(self, shown=bool(self._svg))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The whole drawing."""
        return QSize(self._look.px(WIDTH * self._size), self._look.px(HEIGHT * self._size))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The drawing, as large as the widget."""
        painter = QPainter(self)
        self._renderer.render(painter, QRectF(self.rect()))
        painter.end()
