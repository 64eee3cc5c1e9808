"""What to do so that the code can be read: the words, the distance and three live lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.domain.scan_advice import Distance
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.distance_scale import DistanceScale
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.live_line import LiveLine
from kiosk.gui.kit.text_label import TextLabel

if TYPE_CHECKING:
    from kiosk.domain.scan_doctor import Counsel
    from kiosk.gui.theme.look import Look
    from kiosk.gui.views.visitor.doctor_text import DoctorText

_ICONS = ("sun", "rotate-cw", "fullscreen")
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class DoctorColumn(QWidget):
    """Beside the camera on the visitor's screen; `small` under it on the strip."""

    def __init__(self, look: Look, *, small: bool = False) -> None:
        super().__init__()
        self._small = small
        title, why, caption = (
            ("strip_where", "body", "label") if small else ("invitation", "visitor_line", "small_strong")
        )
        self._title = TextLabel(look, "", title, wrap=True)
        self._why = TextLabel(look, "", why, "ink2", wrap=True)
        self._ends = tuple(TextLabel(look, "", caption, "ink2") for _ in range(3))
        self.scale = DistanceScale(look, small=small)
        self.lines = tuple(LiveLine(look, icon, small=small) for icon in _ICONS)
        self._soon_icon = IconLabel(look, "clock", "ink2", 22 if small else 32)
        self._soon = TextLabel(look, "", why, "ink2", wrap=True)
        self._build(look)

    def _build(self, look: Look) -> None:
        small = self._small
        column = Column(look, 0, (16, 4, 16, 8) if small else (0, 0, 0, 0))
        self.setLayout(column)
        column.addWidget(self._words(look))
        column.addStretch(2)
        column.addLayout(self._captions(look))
        column.addWidget(self.scale)
        column.addStretch(1)
        lines = Column(look, 6 if small else 16)
        for line in self.lines:
            lines.addWidget(line)
        column.addLayout(lines)
        column.addStretch(3)
        soon = Row(look, 10 if small else 16)
        soon.addWidget(self._soon_icon, 0, _MIDDLE)
        soon.addWidget(self._soon, 1, _MIDDLE)
        column.addLayout(soon)

    def _words(self, look: Look) -> QWidget:
        """Title and why in the height of the longest, so that nothing under them jumps when the advice changes."""
        words, column = QWidget(), Column(look, 0 if self._small else 8)
        words.setLayout(column)
        column.addWidget(self._title)
        column.addWidget(self._why)
        column.addStretch(1)
        Hold(look, words, height=100 if self._small else 260, least=True)
        return words

    def _captions(self, look: Look) -> Row:
        row = Row(look)
        for place, end in enumerate(self._ends):
            row.addWidget(end)
            if place < 2:
                row.addStretch(1)
        return row

    def show_counsel(self, counsel: Counsel, text: DoctorText) -> None:
        """Show what to do and how things stand."""
        self._title.setText(text.hint.words)
        self._why.setText(text.why)
        here = (Distance.FAR, Distance.GOOD, Distance.NEAR).index(counsel.distance)
        for place, (label, words) in enumerate(zip(self._ends, text.scale, strict=True)):
            label.setText(words)
            label.set_tone("inx" if place == 1 else "warnx" if place == here else "ink2")
        self.scale.set_place(counsel.place)
        self.scale.setAccessibleName(text.scale[here])
        for line, mark in zip(self.lines, text.marks, strict=True):
            line.show_mark(mark.name, mark.word, good=mark.good)
        self._soon.setText(text.soon)
        self.setAccessibleName(f"{text.hint.words}. {text.why}")
