"""A meter: how far a share has come on its track, where the target stands and where one began."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.painting import Skin, draw_box, rounded_path

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_TRACK, _OVER, _TICK, _LABEL, _GAP = 24, 8, 3, 24, 12


@dataclass(frozen=True, slots=True)
class Mark:
    """A tick at a share of the track with its label above it; a dashed one tells where things began."""

    share: float
    label: str
    dashed: bool = False


class MeterBar(QWidget):
    """Track of 24 px, fill, ticks 8 px over both edges; without a share the track is dashed and empty.

    Its words are a screen reader's from `tell`; beside it they stand in labels.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._share, self._reached = look, 0.0, False
        self._known = False
        self._marks: tuple[Mark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_share(self, share: float | None, marks: Sequence[Mark], *, reached: bool) -> None:
        """Show a share of 0 to 1, None where nobody counts, and its marks."""
        self._known, self._share, self._reached = share is not None, share or 0.0, reached
        self._marks = tuple(marks)
        self.update()

    def tell(self, words: str) -> None:
        """What a screen reader says in its place."""
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """The labels, the track and what ticks reach over it."""
        return QSize(self._look.px(240), self._look.px(_LABEL + 2 * _OVER + _TRACK))

    def minimumSizeHint(self) -> QSize:
        """Shorter, never lower."""
        return QSize(self._look.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, fill, ticks, labels."""
        look, painter = self._look, QPainter(self)
        track = QRectF(0, look.px(_LABEL + _OVER), self.width(), look.px(_TRACK))
        skin = Skin(look.colour("sunken"), look.colour("ctl"), 1, dashed=not self._known)
        draw_box(painter, track, look.px(6), skin)
        if self._known and self._share > 0:
            painter.setClipPath(rounded_path(track, look.px(6)))
            filled = QRectF(track.left(), track.top(), track.width() * self._share, track.height())
            painter.fillRect(filled, look.colour("in" if self._reached else "out"))
            painter.setClipping(False)
        for mark in self._marks:
            self._paint_tick(painter, mark, track)
        self._paint_labels(painter)
        painter.end()

    def _x(self, mark: Mark) -> float:
        half = self._look.px(_TICK) / 2
        return min(max(self.width() * mark.share, half), self.width() - half)

    def _paint_tick(self, painter: QPainter, mark: Mark, track: QRectF) -> None:
        look, x = self._look, self._x(mark)
        if mark.dashed:
            within = mark.share <= self._share
            pen = QPen(look.colour("white" if within else "ink2"), look.px(2), Qt.PenStyle.DashLine)
            line = QLineF(x, track.top(), x, track.bottom())
        else:
            pen = QPen(look.colour("ink"), look.px(_TICK))
            line = QLineF(x, track.top() - look.px(_OVER), x, track.bottom() + look.px(_OVER))
        painter.setPen(pen)
        painter.drawLine(line)

    def _paint_labels(self, painter: QPainter) -> None:
        """Above their ticks; one that another leaves no room for steps aside, the target's stays."""
        look = self._look
        taken: list[QRectF] = []
        for mark in sorted(self._marks, key=lambda one: one.dashed):
            font = look.font("caption" if mark.dashed else "caption_strong")
            width = QFontMetricsF(font).horizontalAdvance(mark.label) + 2
            left = min(max(self._x(mark) - width / 2, 0), max(self.width() - width, 0))
            area = QRectF(left, 0, width, look.px(_LABEL))
            for other in taken:
                if area.intersects(other):
                    before = other.left() - width - look.px(_GAP)
                    area.moveLeft(before if before >= 0 else other.right() + look.px(_GAP))
            taken.append(area)
            if area.right() > self.width() + 1:
                continue
            painter.setFont(font)
            painter.setPen(look.colour("ink2" if mark.dashed else "ink"))
            base = area.top() + look.px(_LABEL) - QFontMetricsF(font).descent()
            painter.drawText(QPointF(area.left(), base), mark.label)
