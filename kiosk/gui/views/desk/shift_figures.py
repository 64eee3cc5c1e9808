"""A shift in figures and what it leaves open, for the hand-over page."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.application.shift_report import OpenItem
from kiosk.domain.shift_facts import OpenCount, ShiftReport
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.station import Station

_NAMED = 4
"""Names that stand beside one kind of open things; the rest is a number."""


class ShiftFigures(Card):
    """Title, three figures, open things: with names while the shift runs, as counts once it is over."""

    def __init__(self, station: Station) -> None:
        look = station.look
        self._station = station
        self._title = TextLabel(look, "", "section_strong", wrap=True)
        self._line = TextLabel(look, "", "body", "ink2", wrap=True)
        self._figures = [FiguresLabel(look, "", "tile") for _ in range(3)]
        self._items = Column(look, 4)
        super().__init__(self._column())

    def _column(self) -> Column:
        look, say = self._station.look, self._station.say
        column, figures = Column(look, 12, (20, 16, 20, 16)), Row(look, 24)
        for label, key in zip(self._figures, ("entries", "exits", "inside"), strict=True):
            pair = Column(look)
            pair.addWidget(label)
            pair.addWidget(TextLabel(look, say(f"duty.{key}"), "caption", "ink2"))
            figures.addLayout(pair)
        figures.addStretch(1)
        for part in (self._title, self._line):
            column.addWidget(part)
        column.addLayout(figures)
        column.addLayout(self._items)
        return column

    def show_running(self, title: str, line: str, report: ShiftReport, items: Sequence[OpenItem]) -> None:
        """The shift that goes on: whom the open things are about."""
        rows = [(self._words(one.count), self._names(one)) for one in items]
        self._show(title, line, report, rows)

    def show_over(self, title: str, line: str, report: ShiftReport) -> None:
        """A shift that ended: how many there were of what."""
        self._show(title, line, report, [(self._words(one), "") for one in report.open_items])

    def _show(self, title: str, line: str, report: ShiftReport, rows: Sequence[tuple[str, str]]) -> None:
        self._title.setText(title)
        self._line.setText(line)
        for label, figure in zip(self._figures, (report.entries, report.exits, report.inside), strict=True):
            label.setText(str(figure))
        while (taken := self._items.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words, names in rows or [(self._station.say("duty.nothing_open"), "")]:
            self._items.addWidget(self._row(words, names, good=not rows))

    def _row(self, words: str, names: str, *, good: bool) -> Card:
        look = self._station.look
        row, lines = Row(look, 10, (12, 8, 12, 8)), Column(look)
        row.addWidget(IconLabel(look, "circle-check" if good else "circle-alert", "inx" if good else "warnx", 20))
        lines.addWidget(TextLabel(look, words, "label", wrap=True))
        if names:
            lines.addWidget(TextLabel(look, names, "caption", "ink2", wrap=True))
        row.addLayout(lines, 1)
        return Card(row, "true" if good else "warn")

    def _words(self, one: OpenCount) -> str:
        return self._station.say(f"duty.open_{one.kind}", count=one.count)

    def _names(self, item: OpenItem) -> str:
        names = [self._station.name_of(line) for line in item.lines[:_NAMED]]
        more = len(item.lines) - len(names)
        return ", ".join(names) + (self._station.say("duty.more", count=more) if more else "")
