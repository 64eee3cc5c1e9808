"""Cards: a surface with a hairline, and the card that shows one kind of code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class Card(QFrame):
    """A surface of radius 12 with a hairline; `kind` is "true" (plain), "tint", "warn" or "error"."""

    def __init__(self, layout: QBoxLayout | None = None, kind: str = "true") -> None:
        super().__init__()
        self.setProperty("card", kind)
        if layout is not None:
            self.setLayout(layout)


class CodeCard(Card):
    """One kind of code: icon on a tint tile, title, one line (standing: icon above, line wrapped)."""

    def __init__(self, look: Look, icon: str, *, kind: str = "true", standing: bool = False) -> None:
        super().__init__(kind=kind)
        plain = kind == "true"
        tile = IconLabel(look, icon, "accent", 36, ground="brandt" if plain else "surface", side=64)
        self._title = TextLabel(look, "", "code_title", elide=not standing, wrap=standing)
        tone = "ink2" if plain else "ink"
        role = "small_print" if standing else "code_line"
        self._line = TextLabel(look, "", role, tone, elide=not standing, wrap=standing)
        self._line.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._build_standing(look, tile) if standing else self._build_lying(look, tile)

    def _build_lying(self, look: Look, tile: IconLabel) -> None:
        row, words = Row(look, 20, (24, 8, 24, 8)), Column(look)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.setLayout(row)

    def _build_standing(self, look: Look, tile: IconLabel) -> None:
        column = Column(look, 0, (24, 24, 24, 16))
        column.addWidget(tile)
        column.add_space(10)
        column.addWidget(self._title)
        column.addWidget(self._line, 1)
        self.setLayout(column)

    def use_words(self, title: str, line: str) -> None:
        """Show title and line."""
        self._title.setText(title)
        self._line.setText(line)
        self.setAccessibleName(f"{title}. {line}")
