"""What is painted over the camera's picture while a code is seen but not read: which way to move, and the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from kiosk.gui.kit.painting import Skin, draw_box, draw_icon

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class Motion(Enum):
    """What the hand with the code is asked to do."""

    OUTWARD = "outward"
    """Towards the camera: the code shall grow."""
    INWARD = "inward"
    """Away from the camera: the code shall shrink."""
    TURN = "turn"
    """Turned about its upright axis."""
    NONE = "none"
    """Something else than moving: the icon alone tells."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint over the picture: direction, icon, and the words of the pill at the foot, which may be empty."""

    motion: Motion
    icon: str
    words: str = ""


_STROKE, _REACH, _HEAD = 12 / 480, 58 / 480, 46 / 480
"""Of an arrow, in shares of the aim frame's side: thickness, length along each axis, length of its head."""
_NEAR_CORNER = 42 / 480
_DISC, _DISC_ICON = 96 / 480, 52 / 480


def draw_hint(painter: QPainter, look: Look, aim: QRectF, hint: Hint) -> None:
    """Arrows in the corners or at the sides of the aim frame; for what is no direction a disc on its edge."""
    pen = QPen(look.colour("camera_seen"), max(2.5, aim.width() * _STROKE))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match hint.motion:
        case Motion.OUTWARD | Motion.INWARD:
            _draw_corner_arrows(painter, aim, outward=hint.motion is Motion.OUTWARD)
        case Motion.TURN:
            for right in (False, True):
                painter.drawPath(_bent_arrow(aim, right=right))
            _draw_disc(painter, look, _place_of_disc(aim, hint), aim.width(), hint.icon)
        case Motion.NONE:
            _draw_disc(painter, look, _place_of_disc(aim, hint), aim.width(), hint.icon)


def _draw_corner_arrows(painter: QPainter, aim: QRectF, *, outward: bool) -> None:
    side = aim.width()
    for across in (-1, 1):
        for down in (-1, 1):
            corner = QPointF(
                aim.center().x() + across * side * (0.5 - _NEAR_CORNER),
                aim.center().y() + down * side * (0.5 - _NEAR_CORNER),
            )
            inner = corner - QPointF(across * side * _REACH, down * side * _REACH)
            tip, tail, back = (corner, inner, -1) if outward else (inner, corner, 1)
            painter.drawLine(QLineF(tail, tip))
            painter.drawLine(QLineF(tip, tip + QPointF(back * across * side * _HEAD, 0)))
            painter.drawLine(QLineF(tip, tip + QPointF(0, back * down * side * _HEAD)))


def _bent_arrow(aim: QRectF, *, right: bool) -> QPainterPath:
    """An arrow at a side of the frame that comes towards the viewer at one side and goes away at the other."""
    side, across = aim.width(), 1 if right else -1
    x, y = aim.center().x() + across * side * 0.36, aim.center().y()
    high, low = QPointF(x, y - side * 0.13), QPointF(x, y + side * 0.13)
    path = QPainterPath(high if right else low)
    tip, up = (low, -1) if right else (high, 1)
    path.quadTo(QPointF(x + across * side * 0.11, y), tip)
    head = side * _HEAD * 0.8
    path.moveTo(tip + QPointF(across * head, up * head * 0.15))
    path.lineTo(tip)
    path.lineTo(tip + QPointF(across * head * 0.05, up * head))
    return path


def _place_of_disc(aim: QRectF, hint: Hint) -> QPointF:
    """On the upper edge; in a small picture, which has no pill at its foot, the camera's own pill lies there."""
    return QPointF(aim.center().x(), aim.top() if hint.words else aim.bottom())


def _draw_disc(painter: QPainter, look: Look, at: QPointF, width: float, icon: str) -> None:
    side = width * _DISC
    disc = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
    draw_box(painter, disc, side / 2, Skin(look.colour("camera_seen"), QColor()))
    draw_icon(painter, look, icon, "onrefused", disc.center(), width * _DISC_ICON / look.theme.scale)


def draw_hint_pill(painter: QPainter, look: Look, hint: Hint, foot: QPointF, room: float) -> None:
    """The amber pill with icon and words, centred over `foot`, within `room` px."""
    font = look.font("page_title")
    metrics = QFontMetricsF(font)
    side, icon, gap = look.px(32), look.px(32), look.px(14)
    words = metrics.elidedText(hint.words, Qt.TextElideMode.ElideRight, room - 2 * side - icon - gap)
    width, height = metrics.horizontalAdvance(words) + 2 * side + icon + gap, look.px(64)
    box = QRectF(foot.x() - width / 2, foot.y() - height, width, height)
    draw_box(painter, box, height / 2, Skin(look.colour("camera_seen"), QColor()))
    draw_icon(painter, look, hint.icon, "onrefused", QPointF(box.x() + side + icon / 2, box.center().y()), 32)
    painter.setFont(font)
    painter.setPen(look.colour("onrefused"))
    text = box.adjusted(side + icon + gap, 0, 0, 0)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, words)
