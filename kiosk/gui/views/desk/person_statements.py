"""Two statements for the receptionist to compare: side by side, under each other, or a line each."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.person_words import StatementWords
from kiosk.gui.views.desk.station import Station


class StatementPanel(Card):
    """One of the two statements; `tint` for the one that was just made."""

    def __init__(self, station: Station, kind: str) -> None:
        look, inner = station.look, 16 if station.wide else 12
        column = Column(look, 2, (inner, 8, inner, 8))
        super().__init__(column, kind)
        self._wide = station.wide
        self._title = TextLabel(look, "", "caption_strong", "ink2", elide=True)
        self._name = TextLabel(look, "", "label", elide=True)
        self._rest = [TextLabel(look, "", "body", "ink2", elide=True) for _ in range(3 if station.wide else 1)]
        for label in (self._title, self._name, *self._rest):
            column.addWidget(label)
        column.addStretch(1)

    def show_words(self, words: StatementWords) -> None:
        """Show a statement; where the panels lie under each other, in three lines."""
        lines = (words.birth, words.code, words.when)
        self._title.setText(words.title if self._wide else f"{words.title} · {words.when}")
        self._name.setText(words.name)
        shown = lines if self._wide else (" · ".join(part for part in lines[:2] if part),)
        for label, line in zip(self._rest, shown, strict=True):
            label.setText(line)
        self.setAccessibleName(". ".join(part for part in (words.title, words.name, *lines) if part))


class StatementPanels(QWidget):
    """The question, a panel for each statement, what agrees."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        look, wide = station.look, station.wide
        title = TextLabel(look, station.say("desk.person_ask"), "section" if wide else "label", wrap=True)
        self._now, self._before = StatementPanel(station, "tint"), StatementPanel(station, "true")
        self._agrees = TextLabel(look, "", "body", "ink2", wrap=True)
        column, panels = Column(look, 10), self._side_by_side(station)
        self.setLayout(column)
        column.addWidget(title)
        column.addLayout(panels)
        column.addWidget(self._agrees)

    def _side_by_side(self, station: Station) -> QBoxLayout:
        panels: QBoxLayout = Row(station.look, 8) if station.wide else Column(station.look, 6)
        panels.addWidget(self._now, 1)
        panels.addWidget(self._before, 1)
        return panels

    def show_statements(self, now: StatementWords, before: StatementWords, agrees: str) -> None:
        """Show what was said now and before."""
        self._now.show_words(now)
        self._before.show_words(before)
        self._agrees.setText(agrees)


class StatementLines(QWidget):
    """Beside a visitor's strip there are 210 px: a line each, and the head asks."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        column = Column(station.look, 4)
        self.setLayout(column)
        self._lines = [TextLabel(station.look, "", "body", elide=True) for _ in range(2)]
        for line in self._lines:
            column.addWidget(line)
        column.addStretch(1)

    def show_statements(self, now: StatementWords, before: StatementWords, agrees: str) -> None:
        """Show what was said now and before; what agrees is plain to see, and said to who only hears it."""
        for label, words in zip(self._lines, (now, before), strict=True):
            said = " · ".join(part for part in (words.name, words.birth, words.code, words.when) if part)
            label.setText(f"{words.title}: {said}")
        self.setAccessibleDescription(agrees)
