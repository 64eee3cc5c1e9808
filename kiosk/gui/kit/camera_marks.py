"""What is painted over the camera's picture: corner marks and pills of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from kiosk.gui.kit.painting import Skin, draw_box

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_THICK, _ARM, _CORNER = 10 / 480, 88 / 480, 20 / 480
_PILL_OPACITY = 0.86


def draw_corners(painter: QPainter, aim: QRectF, colour: QColor) -> None:
    """Four rounded corners on the edge of the aim frame: 10 px thick when the frame is 480 px."""
    side = aim.width()
    pen = QPen(colour, max(3.0, side * _THICK))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for right in (False, True):
        for low in (False, True):
            painter.drawPath(_corner(aim, right=right, low=low))


def _corner(aim: QRectF, *, right: bool, low: bool) -> QPainterPath:
    arm, bend = aim.width() * _ARM, max(6.0, aim.width() * _CORNER)
    x, y = (aim.right() if right else aim.left()), (aim.bottom() if low else aim.top())
    across, down = (-1 if right else 1), (-1 if low else 1)
    path = QPainterPath(QPointF(x, y + down * arm))
    path.lineTo(x, y + down * bend)
    path.quadTo(QPointF(x, y), QPointF(x + across * bend, y))
    path.lineTo(x + across * arm, y)
    return path


def draw_pill(
    painter: QPainter, look: Look, words: str, at: QPointF, *, role: str, dot: str = "", room: float = 0
) -> None:
    """A pill of text: with a dot its left top is `at`, without it stands centred over `at`, within `room` px."""
    font = look.font(role)
    metrics = QFontMetricsF(font)
    side = look.px(20 if metrics.height() > look.px(22) else 12)
    spot = look.px(22 if metrics.height() > look.px(22) else 19) if dot else 0
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - 2 * side) if room else words
    width, height = metrics.horizontalAdvance(shown) + 2 * side + spot, metrics.height() + look.px(18)
    box = QRectF(at.x(), at.y(), width, height) if dot else QRectF(at.x() - width / 2, at.y() - height, width, height)
    draw_box(painter, box, height / 2, Skin(look.colour("camera_pill", _PILL_OPACITY), QColor()))
    if dot:
        centre = QPointF(box.x() + side + look.px(6), box.center().y())
        painter.setBrush(look.colour(dot))
        # A state is a shape too: round is good, square wants something.
        round_by = look.px(6) if dot == "camera_good" else look.px(2)
        half = QPointF(look.px(6), look.px(6))
        painter.drawRoundedRect(QRectF(centre - half, centre + half), round_by, round_by)
    painter.setFont(font)
    painter.setPen(look.colour("white"))
    text = box.adjusted(side + spot, 0, 0, 0)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, shown)
