"""A line that shortens with the time that is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class TimeBar(QWidget):
    """A line of `thickness` px whose length is a share of its width, driven by the caller; it moves linearly."""

    def __init__(self, look: Look, tone: str = "in", thickness: float = 6, track: str = "line") -> None:
        super().__init__()
        self._look, self._tone, self._thickness, self._track = look, tone, thickness, track
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_share(self, share: float) -> None:
        """Show how much is left, 0 to 1."""
        self._share = min(1.0, max(0.0, share))
        self.update()

    def share(self) -> float:
        """How much is left, 0 to 1."""
        return self._share

    def set_tone(self, tone: str) -> None:
        """Draw the line in another colour token."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(0, self._look.px(self._thickness))

    def minimumSizeHint(self) -> QSize:
        """A thin line."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline of its way, then what is left."""
        painter = QPainter(self)
        if self._track:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._look.colour(self._track))
        painter.fillRect(QRectF(0, 0, self.width() * self._share, self.height()), self._look.colour(self._tone))
        painter.end()
