"""Facts side by side, a thin line between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look
    from kiosk.gui.views.visitor.outcome_text import Fact

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
MOST = 2


class _Divider(QWidget):
    """A thin upright line in the colour of the text."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.tone = look, "white"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """A few px."""
        return QSize(self._look.px(3), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line at 40 %, as a hairline has no words to carry."""
        painter = QPainter(self)
        tall = self._look.px(42)
        line = QRectF(0, (self.height() - tall) / 2 + self._look.px(3), self._look.px(3), tall)
        painter.fillRect(line, self._look.colour(self.tone, 0.4))
        painter.end()


class FactRow(QWidget):
    """Up to two facts, each an icon and words."""

    def __init__(self, look: Look, role: str = "fact", icon: float = 40) -> None:
        super().__init__()
        row = Row(look, 12)
        self.setLayout(row)
        self._icons = [IconLabel(look, "", "white", icon) for _ in range(MOST)]
        self._labels = [TextLabel(look, "", role, "white", elide=True) for _ in range(MOST)]
        self._divider = _Divider(look)
        for place in range(MOST):
            if place:
                row.add_space(12)
                row.addWidget(self._divider)
                row.add_space(12)
            row.addWidget(self._icons[place], 0, _MIDDLE)
            row.addWidget(self._labels[place], 0, _MIDDLE)
        row.addStretch(1)

    def show_facts(self, facts: Sequence[Fact], tone: str) -> None:
        """Show these facts in a colour token; none hides the row's parts."""
        self._divider.tone = tone
        self._divider.setVisible(len(facts) > 1)
        for place, (icon, label) in enumerate(zip(self._icons, self._labels, strict=True)):
            fact = facts[place] if place < len(facts) else None
            icon.setVisible(fact is not None)
            label.setVisible(fact is not None)
            label.setText(fact.text if fact else "")
            label.set_tone(tone)
            icon.set_icon(fact.icon if fact else "", tone)
