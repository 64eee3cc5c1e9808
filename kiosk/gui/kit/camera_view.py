"""The newest picture of the camera with the frame to aim at; no picture is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.camera_marks import draw_corners, draw_pill
from kiosk.gui.kit.hint_marks import Hint, draw_hint, draw_hint_pill
from kiosk.gui.kit.painting import draw_icon, rounded_path

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_DIM = 0.5


class CameraView(QWidget):
    """A mirror: the newest frame fills the view, dark outside the aim frame, white corner marks around it.

    The marks turn amber while a code is seen but not read. `frame_share` is the frame's side as a share of the
    view's shorter side. Without a frame it paints a calm ground, so that a lost camera looks like no fault.
    """

    def __init__(self, look: Look, *, frame_share: float = 480 / 816, radius: float = 16) -> None:
        super().__init__()
        self._look, self._share, self._radius = look, frame_share, radius
        self._frame: QImage | None = None
        self._code_seen = False
        self._hint: Hint | None = None
        self._status, self._aim = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)
        look.changed.connect(self.update)

    def show_frame(self, frame: QImage) -> None:
        """Show this frame instead of the one before; unmirrored, as the camera gave it."""
        self._frame = frame
        self.update()

    def clear(self) -> None:
        """Forget the frame; a calm ground stands instead."""
        self._frame = None
        self._code_seen, self._hint = False, None
        self.update()

    def has_frame(self) -> bool:
        """Whether a picture is shown."""
        return self._frame is not None

    def set_code_seen(self, code_seen: bool) -> None:
        """Amber marks while a code is seen but not read."""
        if code_seen != self._code_seen:
            self._code_seen = code_seen
            self.update()

    def set_hint(self, hint: Hint | None) -> None:
        """Show which way to move a code that is seen but not read; its words stand in the place of how to aim."""
        if hint != self._hint:
            self._hint = hint
            self.set_code_seen(hint is not None)
            self.update()

    def code_seen(self) -> bool:
        """Whether the marks are amber."""
        return self._code_seen

    def set_words(self, status: str = "", aim: str = "", name: str = "") -> None:
        """Say in the pills how the camera is and how to aim; `name` is for screen readers."""
        self._status, self._aim = status, aim
        self.setAccessibleName(name or status)
        self.setAccessibleDescription(aim)
        self.update()

    def sizeHint(self) -> QSize:
        """A small mirror; layouts give it more."""
        return QSize(self._look.px(208), self._look.px(116))

    def minimumSizeHint(self) -> QSize:
        """Small enough for any strip."""
        return QSize(self._look.px(96), self._look.px(64))

    def aim_area(self) -> QRectF:
        """The square to hold a code in, in px of this widget."""
        side = min(self.width(), self.height()) * self._share
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Picture or ground, darkness outside the frame, marks, pills."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = rounded_path(self.rect(), self._look.px(self._radius))
        painter.fillPath(outline, self._look.colour("camera_rest"))
        if self._frame is None:
            self._paint_rest(painter)
        else:
            self._paint_picture(painter, self._frame)
        painter.end()

    def _paint_rest(self, painter: QPainter) -> None:
        aim = self.aim_area()
        draw_corners(painter, aim, self._look.colour("camera_rest_ink", 0.55))
        size = aim.width() * 0.3 / self._look.theme.scale
        draw_icon(painter, self._look, "camera", "camera_rest_ink", QPointF(aim.center()), size)

    def _paint_picture(self, painter: QPainter, frame: QImage) -> None:
        painter.setClipPath(rounded_path(self.rect(), self._look.px(self._radius)))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.save()
        painter.translate(self.width(), 0)
        painter.scale(-1, 1)
        painter.drawImage(QRectF(self.rect()), frame, self._cover(frame))
        painter.restore()
        aim = self.aim_area()
        outside = rounded_path(self.rect(), 0).subtracted(rounded_path(aim, aim.width() * 0.03))
        painter.fillPath(outside, self._look.colour("camera_dim", _DIM))
        mark = self._look.colour("camera_seen" if self._code_seen else "camera_frame")
        draw_corners(painter, aim, mark)
        if self._hint is not None:
            draw_hint(painter, self._look, aim, self._hint)
        self._paint_pills(painter)

    def _cover(self, frame: QImage) -> QRect:
        """The middle of the frame that has the shape of this view."""
        wanted = self.width() / max(1, self.height())
        width, height = frame.width(), frame.height()
        if width / max(1, height) > wanted:
            width = round(height * wanted)
        else:
            height = round(width / wanted)
        return QRect((frame.width() - width) // 2, (frame.height() - height) // 2, width, height)

    def _paint_pills(self, painter: QPainter) -> None:
        large = self.width() > self._look.px(600)
        edge = self._look.px(24 if large else 8)
        if self._status:
            dot, role = "camera_seen" if self._code_seen else "camera_good", "pill" if large else "pill_small"
            draw_pill(painter, self._look, self._status, QPointF(edge, edge), role=role, dot=dot)
        foot, room = QPointF(self.width() / 2, self.height() - self._look.px(40)), self.width() - 2 * edge
        if self._hint is not None and self._hint.words:
            draw_hint_pill(painter, self._look, self._hint, foot, room)
        elif self._hint is None and self._aim:
            draw_pill(painter, self._look, self._aim, foot, role="aim" if large else "pill_small", room=room)
