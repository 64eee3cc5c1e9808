"""An icon that stands for itself, on nothing, on a tile or on a disc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.painting import Skin, draw_box, draw_icon

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class IconLabel(QWidget):
    """An icon of `size` px in a token's colour; `ground` puts it on a box of `side` px with `radius`.

    A radius of half the side makes a disc. Screen readers skip it: the words stand beside it.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        tone: str = "accent",
        size: float = 20,
        *,
        ground: str = "",
        side: float = 0,
        radius: float = 16,
    ) -> None:
        super().__init__()
        self._look, self._name, self._tone, self._size = look, name, tone, size
        self._ground, self._side, self._radius = ground, side or size, radius
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def set_icon(self, name: str, tone: str = "", ground: str = "") -> None:
        """Show another icon, and in another colour or on another ground when one is given."""
        self._name, self._tone, self._ground = name, tone or self._tone, ground or self._ground
        self.update()

    @property
    def icon_name(self) -> str:
        """Which icon is shown."""
        return self._name

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The icon or the box under it."""
        return QSize(self._look.px(self._side), self._look.px(self._side))

    def minimumSizeHint(self) -> QSize:
        """An icon is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then the icon."""
        painter = QPainter(self)
        if self._ground:
            fill = Skin(self._look.colour(self._ground), QColor())
            draw_box(painter, self.rect(), self._look.px(self._radius), fill)
        if self._name:
            draw_icon(painter, self._look, self._name, self._tone, QPointF(QRectF(self.rect()).center()), self._size)
        painter.end()
