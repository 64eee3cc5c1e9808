"""Buttons, with the key that does the same painted at their right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kiosk.gui.kit.button_skins import ButtonKind, Colours, colours_of
from kiosk.gui.kit.key_cap import cap_width, draw_cap
from kiosk.gui.kit.painting import Skin, draw_box, draw_focus_ring, draw_icon

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_SIDE, _GAP, _ICON = 16, 10, 20


class Button(QPushButton):
    """A button of 48 px (56 when `large`): one primary on a page, the others secondary or quiet.

    `key` is only painted; the page itself binds the key. A checkable button shows itself chosen by a tint.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        kind: ButtonKind = ButtonKind.SECONDARY,
        *,
        icon: str = "",
        key: str = "",
        large: bool = False,
        height: float = 0,
        role: str = "",
    ) -> None:
        """`role` is a larger role of text, for a screen that is read from afar; the icon grows with it."""
        super().__init__()
        self._look, self._kind, self._icon_name, self._key = look, kind, icon, key
        self._role, self._height = ("large", 56.0) if large else ("label", 48.0)
        self._role, self._height = role or self._role, height or self._height
        self._sign = look.theme.types[role].size if role else _ICON
        self._busy = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_words(text)
        look.changed.connect(self._restyle)
        self._restyle()

    def set_words(self, text: str) -> None:
        """Show other words; an ampersand is an ampersand, never a shortcut."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def words(self) -> str:
        """The words on the button."""
        return self.text().replace("&&", "&")

    def set_icon_name(self, name: str) -> None:
        """Show another icon, or none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Take another rank among the buttons of its page."""
        self._kind = kind
        self.update()

    def set_key(self, key: str) -> None:
        """Paint another key cap, or none."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_busy(self, busy: bool) -> None:
        """While busy the words stay and a ring stands for the icon; presses do nothing."""
        self._busy = busy
        self.setEnabled(not busy)
        self.update()

    def _restyle(self) -> None:
        self.setFont(self._look.font(self._role))
        self.updateGeometry()
        self.update()

    def _content_width(self, *, capped: bool) -> int:
        look = self._look
        width = round(QFontMetricsF(self.font()).horizontalAdvance(self.words())) + 1 if self.text() else 0
        width += look.px(self._sign) if self._icon_name else 0
        width += look.px(_GAP) if self._icon_name and self.text() else 0
        return width + (look.px(_GAP) + cap_width(look, self._key) if capped and self._key else 0)

    def _whole_width(self, *, capped: bool) -> int:
        return max(self._look.px(self._height), self._content_width(capped=capped) + 2 * self._look.px(_SIDE))

    def sizeHint(self) -> QSize:
        """The whole content with its sides."""
        return QSize(self._whole_width(capped=True), self._look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """The words of a button are never cut; where there is little room, the key does without its cap."""
        return QSize(self._whole_width(capped=False), self._look.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, ring, icon, words, key cap."""
        painter = QPainter(self)
        colours = colours_of(self._look, self._kind, self)
        self._paint_ground(painter, colours)
        self._paint_content(painter, colours)
        painter.end()

    def _paint_ground(self, painter: QPainter, colours: Colours) -> None:
        area, radius = QRectF(self.rect()), float(self._look.px(8))
        border = colours.border
        if self.hasFocus():
            area, radius, border = draw_focus_ring(painter, area, radius, self._look), self._look.px(5), QColor()
        width = 2 if border.isValid() else 0
        draw_box(painter, area, radius, Skin(colours.fill, border, width, colours.dashed))

    def _paint_content(self, painter: QPainter, colours: Colours) -> None:
        look, middle = self._look, self.height() / 2
        capped = bool(self._key) and self.width() >= self._whole_width(capped=True)
        x = (self.width() - self._content_width(capped=capped)) / 2
        if self._icon_name:
            name = "hourglass" if self._busy else self._icon_name
            draw_icon(painter, look, name, colours.token, QPointF(x + look.px(self._sign) / 2, middle), self._sign)
            x += look.px(self._sign) + look.px(_GAP)
        painter.setFont(self.font())
        painter.setPen(look.colour(colours.token))
        words = QFontMetricsF(self.font()).horizontalAdvance(self.words())
        place = QRectF(x, 0, words + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self.words())
        if capped:
            cap = cap_width(look, self._key)
            box = QRectF(x + words + look.px(_GAP), 0, cap, self.height())
            draw_cap(painter, look, self._key, box, colours.cap)
