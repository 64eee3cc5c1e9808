"""Tiếng Việt, English, or whatever language has a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.painting import FOCUS_WIDTH, Skin, draw_box

if TYPE_CHECKING:
    from kiosk.application.wording import Tongue, Wording
    from kiosk.gui.theme.look import Look


class LanguageHalf(QToolButton):
    """One language."""

    def __init__(self, look: Look, tongue: Tongue, *, compact: bool) -> None:
        super().__init__()
        self._look, self._compact = look, compact
        self._words, self._role = (tongue.letters, "label") if compact else (tongue.name, "small_strong")
        self.setCheckable(True)
        self.setAccessibleName(tongue.name)
        # A finger leaves no ring behind; the Tab key does.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """136 x 56, compact 50 x 48."""
        width, height = (48, 44) if self._compact else (136, 52)
        words = QFontMetricsF(self._look.font(self._role)).horizontalAdvance(self._words)
        return QSize(max(self._look.px(width), round(words) + 24), self._look.px(height))

    def minimumSizeHint(self) -> QSize:
        """The name is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Brand fill for the language in use."""
        look, painter = self._look, QPainter(self)
        fill = look.colour("brand" if self.isChecked() else "brandt" if self.underMouse() else "surface")
        ring = Skin(fill, look.colour("focus"), FOCUS_WIDTH if self.hasFocus() else 0)
        draw_box(painter, self.rect(), look.px(6), ring)
        painter.setFont(look.font(self._role))
        painter.setPen(look.colour("onbrand" if self.isChecked() else "ink2"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


class LanguageSwitch(QFrame):
    """One part a language, one in use."""

    chosen = Signal(str)
    """Code of the language that a person chose; not sent by `use_wording`."""

    def __init__(self, look: Look, *, compact: bool = False) -> None:
        super().__init__()
        self._look, self._compact = look, compact
        self._row = Row(look, 0, (2, 2, 2, 2))
        self.setLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._halves: dict[str, LanguageHalf] = {}

    def use_wording(self, wording: Wording) -> None:
        """Offer the languages that there are, and show which is in use."""
        for tongue in wording.tongues:
            if tongue.code not in self._halves:
                self._add(tongue)
        if wording.language in self._halves:
            self._halves[wording.language].setChecked(True)

    def _add(self, tongue: Tongue) -> None:
        half = LanguageHalf(self._look, tongue, compact=self._compact)
        self._halves[tongue.code] = half
        self._group.addButton(half)
        self._row.addWidget(half)
        half.clicked.connect(lambda _checked=False, one=tongue.code: self.chosen.emit(one))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The border around them."""
        painter = QPainter(self)
        border = Skin(self._look.colour("surface"), self._look.colour("ctl"), 2)
        draw_box(painter, self.rect(), self._look.px(8), border)
        painter.end()
