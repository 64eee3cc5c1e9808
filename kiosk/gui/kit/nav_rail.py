"""The rail that leads to the pages of the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton

from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.painting import FOCUS_WIDTH, Skin, draw_box, draw_icon

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class RailItem:
    """One page: its key, icon, label; an item at the foot stands apart at the bottom."""

    key: str
    icon: str
    label: str
    foot: bool = False


class RailButton(QToolButton):
    """An item of 80 px with its label, or of 60 px as an icon with a tooltip."""

    def __init__(self, look: Look, item: RailItem) -> None:
        super().__init__()
        self._look, self._item, self._compact = look, item, False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(item.label)
        look.changed.connect(self.updateGeometry)

    def set_compact(self, compact: bool) -> None:
        """Only the icon; the tooltip keeps the label."""
        self._compact = compact
        self.setToolTip(self._item.label if compact else "")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the rail leaves."""
        return QSize(self._look.px(48 if self._compact else 80), self._look.px(56 if self._compact else 80))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than a finger."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon over label; the current page on its own ground, a white ring in focus."""
        look, painter = self._look, QPainter(self)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            fill = look.colour("raila" if self.isChecked() or self.underMouse() else "rail")
            ring = FOCUS_WIDTH if self.hasFocus() else 0
            draw_box(painter, self.rect(), look.px(8), Skin(fill, look.colour("white"), ring))
        token = "white" if self.isChecked() else "railink"
        middle = QRectF(self.rect()).center()
        up = 0 if self._compact else look.px(13)
        draw_icon(painter, look, self._item.icon, token, QPointF(middle.x(), middle.y() - up), 28)
        if not self._compact:
            self._paint_label(painter, token)
        painter.end()

    def _paint_label(self, painter: QPainter, token: str) -> None:
        look = self._look
        font = look.font("caption_strong" if self.isChecked() else "caption")
        painter.setFont(font)
        painter.setPen(look.colour(token))
        words = QFontMetricsF(font).elidedText(self._item.label, Qt.TextElideMode.ElideRight, self.width() - 4)
        area = QRectF(0, self.height() / 2 + look.px(4), self.width(), look.px(26))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


class NavRail(QFrame):
    """Exclusive items, up and down move between them; 96 px wide, 64 when compact."""

    chosen = Signal(str)
    """The key of the item that a person chose; not sent by `set_current`."""

    def __init__(self, look: Look, items: Sequence[RailItem]) -> None:
        super().__init__()
        self.setProperty("rail", "true")
        self._look, self._compact = look, False
        column = Column(look, 4, (8, 12, 8, 12))
        self.setLayout(column)
        self._group = QButtonGroup(self)
        self._buttons = {item.key: RailButton(look, item) for item in items}
        for item in [*(one for one in items if not one.foot), None, *(one for one in items if one.foot)]:
            if item is None:
                column.addStretch(1)
                continue
            button = self._buttons[item.key]
            self._group.addButton(button)
            column.addWidget(button)
            button.clicked.connect(lambda _checked=False, key=item.key: self._pick(key))
        look.changed.connect(self._measure)
        self._measure()
        self.set_current(items[0].key)

    def set_compact(self, compact: bool) -> None:
        """Icons only, with tooltips."""
        self._compact = compact
        for button in self._buttons.values():
            button.set_compact(compact)
        self._measure()

    def set_current(self, key: str) -> None:
        """Show which page is open; an unknown key shows none."""
        self._group.setExclusive(False)
        for one, button in self._buttons.items():
            button.setChecked(one == key)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == key else Qt.FocusPolicy.ClickFocus)
        self._group.setExclusive(True)

    def current(self) -> str:
        """Key of the open page, empty when none of the rail's."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def _pick(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)

    def _measure(self) -> None:
        self.setFixedWidth(self._look.px(64 if self._compact else 96))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down; other keys go on to the window."""
        step, keys = _STEPS.get(Qt.Key(event.key())), list(self._buttons)
        here = next((place for place, key in enumerate(keys) if self._buttons[key].hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = keys[(here + step) % len(keys)]
        self._buttons[there].setFocus(Qt.FocusReason.OtherFocusReason)
