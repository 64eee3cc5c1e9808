"""A box to tick, with the key that ticks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from kiosk.gui.kit.key_cap import cap_width, draw_cap
from kiosk.gui.kit.painting import FOCUS_WIDTH, Skin, draw_box, draw_icon

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_BOX, _GAP, _SIDE = 28, 12, 4


class CheckBox(QCheckBox):
    """48 px high: box, semibold words, a quiet remark, key cap. The page itself binds the key."""

    def __init__(self, look: Look, words: str, *, remark: str = "", key: str = "") -> None:
        super().__init__()
        self._look, self._words, self._remark, self._key = look, words, remark, key
        self.setAccessibleName(f"{words} {remark}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def _parts(self) -> list[tuple[str, str, str]]:
        """Text, role and token of what stands right of the box."""
        parts = [(self._words, "label", "ink"), (self._remark, "body", "ink2")]
        return [part for part in parts if part[0]]

    def _advance(self, text: str, role: str) -> float:
        return QFontMetricsF(self._look.font(role)).horizontalAdvance(text)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        look = self._look
        width = 2 * look.px(_SIDE) + look.px(_BOX)
        width += sum(round(self._advance(text, role)) + look.px(_GAP) for text, role, _ in self._parts())
        width += cap_width(look, self._key) + look.px(_GAP) if self._key else 0
        return QSize(width + look.px(4), look.px(48))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """The whole line ticks."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, words, cap; the ring around all of it."""
        look, painter, middle = self._look, QPainter(self), self.height() / 2
        if self.hasFocus():
            draw_box(painter, self.rect(), look.px(8), Skin(look.colour("surface"), look.colour("focus"), FOCUS_WIDTH))
        box = QRectF(look.px(_SIDE) + 2, round(middle - look.px(_BOX) / 2), look.px(_BOX), look.px(_BOX))
        fill, border = ("brand", "brand") if self.isChecked() else ("surface", "ctl")
        draw_box(painter, box, look.px(4), Skin(look.colour(fill), look.colour(border), 2, not self.isEnabled()))
        if self.isChecked():
            draw_icon(painter, look, "check", "onbrand", QPointF(box.center()), 20)
        x = box.right() + look.px(_GAP)
        for text, role, token in self._parts():
            painter.setFont(look.font(role))
            painter.setPen(look.colour(token if self.isEnabled() else "ink3"))
            place = QRectF(x, 0, self.width(), self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)
            x += self._advance(text, role) + look.px(_GAP)
        if self._key:
            draw_cap(painter, look, self._key, QRectF(x, 0, cap_width(look, self._key), self.height()))
        painter.end()
