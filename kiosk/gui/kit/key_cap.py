"""The picture of a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from kiosk.gui.kit.painting import Skin, draw_box
from kiosk.gui.kit.text_label import TextLabel

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

CAP_HEIGHT = 26


def cap_width(look: Look, key: str) -> int:
    """Px that the cap of `key` is wide."""
    text = QFontMetricsF(look.font("key")).horizontalAdvance(key)
    return max(look.px(CAP_HEIGHT), round(text) + look.px(16))


def draw_cap(painter: QPainter, look: Look, key: str, area: QRectF, tone: str = "", fill: str = "sunken") -> None:
    """The cap of `key` in the middle of `area`; `tone` (a token) colours text and line on a filled ground."""
    width, height = cap_width(look, key), look.px(CAP_HEIGHT)
    box = QRectF(area.center().x() - width / 2, area.center().y() - height / 2, width, height)
    ground = QColor(Qt.GlobalColor.transparent) if tone else look.colour(fill)
    draw_box(painter, box, look.px(4), Skin(ground, look.colour(tone or "line"), 1))
    painter.setFont(look.font("key"))
    painter.setPen(look.colour(tone or "ink2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)


class KeyCap(TextLabel):
    """A key that does what stands beside it."""

    def __init__(self, look: Look, key: str) -> None:
        super().__init__(look, key, "key", "ink2")
        self._cap_look = look
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The cap with its border."""
        return QSize(cap_width(self._cap_look, self.text()), self._cap_look.px(CAP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A cap is never cut."""
        return self.sizeHint()

    def paint_ground(self, painter: QPainter) -> None:
        """The cap's box."""
        box = Skin(self._cap_look.colour("sunken"), self._cap_look.colour("line"), 1)
        draw_box(painter, self.ground(), self._cap_look.px(4), box)
