"""Tabs with a pill that counts what is under each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QWidget

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.flow import Flow
from kiosk.gui.kit.painting import FOCUS_WIDTH, Skin, draw_box

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Tab(QToolButton):
    """One tab: words, count, an accent line under the one in front."""

    def __init__(self, look: Look, label: str, side: float = 14) -> None:
        super().__init__()
        self._look, self._label, self._count, self._side = look, label, "", side
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(label)
        look.changed.connect(self.updateGeometry)

    def set_count(self, count: str) -> None:
        """Show how many are under this tab; empty shows no pill."""
        self._count = count
        self.setAccessibleName(f"{self._label} {count}".strip())
        self.updateGeometry()
        self.update()

    def _words_width(self) -> float:
        return QFontMetricsF(self._look.font("label")).horizontalAdvance(self._label)

    def _pill_width(self) -> float:
        if not self._count:
            return 0
        count = QFontMetricsF(self._look.font("figures_small")).horizontalAdvance(self._count)
        return max(self._look.px(26), count + self._look.px(16))

    def sizeHint(self) -> QSize:
        """Words, pill and sides."""
        gap = self._look.px(10) if self._count else 0
        width = self._words_width() + gap + self._pill_width() + 2 * self._look.px(self._side)
        return QSize(round(width) + 1, self._look.px(48))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, pill, line; a ring in focus."""
        look, painter = self._look, QPainter(self)
        if self.underMouse() or self.hasFocus():
            border = look.colour("focus" if self.hasFocus() else "brandt")
            ring = Skin(look.colour("brandt"), border, FOCUS_WIDTH)
            draw_box(painter, self.rect(), look.px(8), ring)
        tone = "accent" if self.isChecked() else "ink2"
        x, height = look.px(self._side), self.height()
        painter.setFont(look.font("label"))
        painter.setPen(look.colour(tone))
        words = QRectF(x, 0, self._words_width() + 2, height)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self._label)
        if self._count:
            left, tall = x + self._words_width() + look.px(10), look.px(26)
            box = QRectF(left, (height - tall) / 2, self._pill_width(), tall)
            draw_box(painter, box, box.height() / 2, Skin(look.colour("sunken"), look.colour("line"), 1))
            painter.setFont(look.font("figures_small"))
            painter.setPen(look.colour("ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._count)
        if self.isChecked():
            painter.fillRect(QRectF(0, height - look.px(3), self.width(), look.px(3)), look.colour("accent"))
        painter.end()


class TabBar(QWidget):
    """Exclusive tabs; left and right move between them."""

    chosen = Signal(str)
    """The key of the tab that a person chose; not sent by `choose`."""

    def __init__(self, look: Look, tabs: Sequence[tuple[str, str]], side: float = 14, *, flowing: bool = False) -> None:
        """`side` is the air beside the words of each tab, in px at scale 1.

        `flowing` tabs go on in a next line when one is full.
        """
        super().__init__()
        row = Flow(look, 4) if flowing else Row(look, 4)
        self.setLayout(row)
        shape = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        if flowing:
            shape = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            shape.setHeightForWidth(True)
        self.setSizePolicy(shape)
        self._group = QButtonGroup(self)
        self._tabs = {key: Tab(look, label, side) for key, label in tabs}
        for key, tab in self._tabs.items():
            self._group.addButton(tab)
            row.addWidget(tab)
            tab.clicked.connect(lambda _checked=False, one=key: self._pick(one))
        self.choose(tabs[0][0])

    def set_count(self, key: str, count: int) -> None:
        """Show how many are under the tab `key`; raises `KeyError`."""
        self._tabs[key].set_count(str(count))

    def choose(self, key: str) -> None:
        """Bring the tab `key` to the front; raises `KeyError`."""
        for one, tab in self._tabs.items():
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == key else Qt.FocusPolicy.ClickFocus)
        self._tabs[key].setChecked(True)
        self.setFocusProxy(self._tabs[key])

    def choice(self) -> str:
        """Key of the tab in front."""
        return next(key for key, tab in self._tabs.items() if tab.isChecked())

    def _pick(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right; other keys go on to the page."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = list(self._tabs)
        self._pick(keys[(keys.index(self.choice()) + step) % len(keys)])
        self._tabs[self.choice()].setFocus(Qt.FocusReason.OtherFocusReason)
