"""The people of a roll call: a card for each counter, in three columns where there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kiosk.domain.roll_call import CounterGroup, Listed
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.roll_call_group_row import RollCallGroupRow
from kiosk.gui.views.desk.roll_call_row import RollCallRow
from kiosk.gui.views.desk.station import Station

_COLUMNS = 3


class RollCallList(QScrollArea):
    """Rows stay the same widgets as they change places, so that the focus stays too."""

    ticked = Signal(str)

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._content = station, QWidget()
        self._rows: dict[str, RollCallRow] = {}
        self._cards: list[Card] = []
        self.order: list[str] = []
        """Visits in the order of the screen, from counter to counter."""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row_of_columns = row = Row(station.look, station.measures.gap)
        self._content.setLayout(row)
        self._columns = [Column(station.look, station.measures.gap) for _ in range(_COLUMNS if station.wide else 1)]
        for column in self._columns:
            column.addStretch(1)
            row.addLayout(column, 1)
        self.setWidget(self._content)

    def show_call(self) -> None:
        """Put every row in its place."""
        presenter = self._station.presenters.roll_call
        old, self._cards = self._cards, []
        groups, heights = presenter.groups(), [0] * len(self._columns)
        self.order = [one.visit_id for _, people in groups for one in people]
        for group, people in groups:
            shortest = heights.index(min(heights))
            heights[shortest] += 1 + len(people)
            card = self._card(group, [self._row(one) for one in people])
            self._columns[shortest].insertWidget(self._columns[shortest].count() - 1, card)
            card.show()
            self._cards.append(card)
        self._drop([one for one in self._rows if one not in set(self.order)])
        for card in old:
            card.hide()
            card.deleteLater()

    def refresh(self) -> None:
        """Minutes passed, or names are masked or shown."""
        for row in self._rows.values():
            row.update()

    def focused(self) -> str | None:
        """The visit whose row has the focus."""
        return next((visit_id for visit_id, row in self._rows.items() if row.hasFocus()), None)

    def takes_focus(self, visit_id: str) -> bool:
        """Whether this row is shown and can still be ticked."""
        return visit_id in self._rows and self._rows[visit_id].isEnabled()

    def focus(self, visit_id: str) -> None:
        """The focus, on this row, scrolled into sight."""
        row = self._rows[visit_id]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._row_of_columns.activate()
        self.ensureWidgetVisible(row)

    def _row(self, listed: Listed) -> RollCallRow:
        visit_id = listed.visit_id
        if visit_id not in self._rows:
            kind = RollCallGroupRow if listed.heads > 1 else RollCallRow
            row = self._rows[visit_id] = kind(self._station, visit_id)
            row.clicked.connect(self._tick)
            row.moved.connect(self._move)
        return self._rows[visit_id]

    def _drop(self, gone: list[str]) -> None:
        for visit_id in gone:
            row = self._rows.pop(visit_id)
            row.setParent(None)
            row.deleteLater()

    def _card(self, group: CounterGroup, rows: list[RollCallRow]) -> Card:
        call = self._station.presenters.roll_call.call
        column = Column(self._station.look, 0, (1, 0, 1, 8))
        column.addLayout(self._head(group))
        for row in rows:
            if call is not None:
                fixed = call.ended_at is not None or row.visit_id in call.gone
                row.show_state(seen=call.is_seen(row.visit_id), fixed=fixed)
            column.addWidget(row)
        card = Card(column)
        for row in rows:
            # A row that changes its card is hidden until the next event, and what is hidden takes no focus.
            row.show()
        return card

    def _head(self, group: CounterGroup) -> Row:
        look, say = self._station.look, self._station.say
        by_name = self._station.presenters.roll_call.by_name
        row, counter = Row(look, 8, (16, 10, 16, 10)), None if by_name else self._station.office.counter(group.counter)
        nowhere = say("rollcall.officials" if group.officials else "rollcall.no_counter")
        name = say("table.at_counter", number=group.counter) if group.counter else nowhere
        row.addWidget(TextLabel(look, group.counter or "–" if by_name else name, "section_strong"))
        row.addWidget(TextLabel(look, counter.unit if counter else "", "body", "ink2", elide=True), 1)
        whole = group.seen == group.heads
        tone = "in" if whole else "errx"
        row.addWidget(IconLabel(look, "circle-check" if whole else "circle-question-mark", tone, 20))
        row.addWidget(FiguresLabel(look, f"{group.seen}/{group.heads}", "figures_strong", tone))
        return row

    @Slot()
    def _tick(self) -> None:
        row = self.sender()
        if isinstance(row, RollCallRow):
            self.ticked.emit(row.visit_id)

    @Slot(int)
    def _move(self, step: int) -> None:
        row = self.sender()
        if isinstance(row, RollCallRow):
            place = self.order.index(row.visit_id) + step
            self.focus(self.order[min(max(place, 0), len(self.order) - 1)])
