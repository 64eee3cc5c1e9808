"""Shapes that several components paint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

FOCUS_WIDTH = 3


@dataclass(frozen=True, slots=True)
class Skin:
    """Fill, border colour and width (px) of one box."""

    fill: QColor
    border: QColor
    width: float = 0
    dashed: bool = False


def draw_box(painter: QPainter, area: QRect | QRectF, radius: float, skin: Skin) -> None:
    """A box with rounded corners, its border wholly inside `area`."""
    inset = skin.width / 2
    pen = QPen(skin.border, skin.width, Qt.PenStyle.DashLine if skin.dashed else Qt.PenStyle.SolidLine)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen if skin.width else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(skin.fill))
    box = QRectF(area).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, radius - inset, radius - inset)


def draw_focus_ring(painter: QPainter, area: QRect | QRectF, radius: float, look: Look) -> QRectF:
    """The 3 px ring of keyboard focus along the edge and a 2 px gap inside it; gives the area that is left."""
    gap = look.px(2)
    draw_box(painter, area, radius, Skin(look.colour("surface"), look.colour("focus"), FOCUS_WIDTH))
    inset = FOCUS_WIDTH + gap
    return QRectF(area).adjusted(inset, inset, -inset, -inset)


def rounded_path(area: QRect | QRectF, radius: float) -> QPainterPath:
    """The outline of a box with rounded corners, for clipping."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(area), radius, radius)
    return path


def draw_icon(painter: QPainter, look: Look, name: str, token: str, centre: QPointF, size: float) -> None:
    """An icon around `centre`, `size` px at scale 1."""
    ratio = painter.device().devicePixelRatioF()
    side = look.px(size)
    corner = QPointF(round(centre.x() - side / 2), round(centre.y() - side / 2))
    painter.drawPixmap(corner, look.pixmap(name, token, size, ratio))
