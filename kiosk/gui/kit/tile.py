"""A count that filters the table when pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from kiosk.gui.kit.painting import FOCUS_WIDTH, Skin, draw_box

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class Tile(QToolButton):
    """A figure over its caption (88 px), or both in one line when compact (46 px); amber when it needs a look."""

    def __init__(self, look: Look, caption: str, *, compact: bool = False) -> None:
        super().__init__()
        self._look, self._caption, self._compact = look, caption, compact
        self._figure, self._needs_look = "0", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)
        self._tell()

    def show_figure(self, figure: str, *, needs_look: bool = False) -> None:
        """Show a count, amber when the desk should look at it."""
        self._figure, self._needs_look = figure, needs_look
        self._tell()

    def set_caption(self, caption: str) -> None:
        """Say otherwise what is counted."""
        if caption != self._caption:
            self._caption = caption
            self._tell()

    def set_compact(self, compact: bool) -> None:
        """One line instead of two."""
        self._compact = compact
        self._tell()

    def figure(self) -> str:
        """The count that is shown."""
        return self._figure

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._caption}: {self._figure}")
        self.setToolTip(self._caption)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Figure and caption with their sides."""
        look = self._look
        caption = QFontMetricsF(look.font("caption")).horizontalAdvance(self._caption)
        figure = QFontMetricsF(look.font("tile")).horizontalAdvance(self._figure)
        if self._compact:
            return QSize(round(figure * 0.75 + caption) + look.px(44), look.px(46))
        return QSize(round(max(figure, caption)) + look.px(40), look.px(88))

    def minimumSizeHint(self) -> QSize:
        """The figure is never cut; the caption may be shortened, its tooltip keeps the whole."""
        return QSize(self._look.px(96), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, the figure, the caption."""
        look, painter = self._look, QPainter(self)
        fill, border = ("warnt", "warn") if self._needs_look else ("surface", "line")
        fill = "brandt" if self.underMouse() and not self._needs_look else fill
        edge = Skin(look.colour(fill), look.colour(border), 1)
        if self.hasFocus():
            edge = Skin(look.colour(fill), look.colour("focus"), FOCUS_WIDTH)
        draw_box(painter, self.rect(), look.px(8 if self._compact else 12), edge)
        tones = ("warnx", "warnx") if self._needs_look else ("ink", "ink2")
        self._paint_line(painter, tones) if self._compact else self._paint_stack(painter, tones)
        painter.end()

    def _paint_stack(self, painter: QPainter, tones: tuple[str, str]) -> None:
        look, side = self._look, self._look.px(20)
        middle = self.height() / 2
        painter.setFont(look.font("tile"))
        painter.setPen(look.colour(tones[0]))
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(side, 0, self.width() - side, middle + look.px(12)), bottom, self._figure)
        self._paint_caption(painter, QRectF(side, middle + look.px(8), self.width() - 2 * side, look.px(24)), tones[1])

    def _paint_line(self, painter: QPainter, tones: tuple[str, str]) -> None:
        look, side = self._look, self._look.px(14)
        font = look.font("clock")
        painter.setFont(font)
        painter.setPen(look.colour(tones[0]))
        figure = QFontMetricsF(font).horizontalAdvance(self._figure)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(side, 0, figure + 2, self.height()), middle, self._figure)
        x = side + figure + look.px(9)
        self._paint_caption(painter, QRectF(x, 0, self.width() - x - look.px(8), self.height()), tones[1])

    def _paint_caption(self, painter: QPainter, area: QRectF, tone: str) -> None:
        font = self._look.font("caption")
        painter.setFont(font)
        painter.setPen(self._look.colour(tone))
        words = QFontMetricsF(font).elidedText(self._caption, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
