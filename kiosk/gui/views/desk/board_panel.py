"""The desk's lists: tabs, table, what can be done with a row."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column, Hold, Row, panel
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.tab_bar import TabBar
from kiosk.gui.models.board_cells import BoardCells, BoardColumn
from kiosk.gui.models.board_model import BoardModel
from kiosk.gui.models.expected_model import ExpectedModel
from kiosk.gui.models.refused_model import RefusedModel
from kiosk.gui.presenters.board_presenter import BoardPresenter, BoardTab
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.board_buttons import BoardButtons
from kiosk.gui.views.desk.board_filter import BoardFilter
from kiosk.gui.views.desk.board_foot import BoardFoot
from kiosk.gui.views.desk.board_table import REFUSED_COLUMNS, BoardTable, TableColumns
from kiosk.gui.views.desk.expected_bar import ExpectedBar
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.rush_line import RushButton
from kiosk.gui.views.desk.station import Station

_EXPECTED = {
    DeskLayout.WIDE: TableColumns({0: 56, 2: 88, 3: 268, 4: 236, 5: 196}, 1, received=True),
    DeskLayout.COMPACT: TableColumns({0: 52, 2: 88, 3: 196, 5: 172}, 1, received=True),
    DeskLayout.STRIP: TableColumns({2: 88, 3: 212, 5: 180}, 1, received=True),
    DeskLayout.NARROW: TableColumns({2: 80, 5: 160}, 1, received=True),
}
_REFUSED = TableColumns({1: 80, 2: 180}, 3)
"""Where the list of refusals has no room for row numbers."""


class BoardPanel(Card):
    """Bound to the board's presenter; a chosen row stays chosen while visits come and go."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._board = station, station.presenters.board
        self._narrowed: BoardFilter | None = None
        tabs = [(one.value, _tab_words(station, one)) for one in BoardTab]
        self.tabs = TabBar(station.look, tabs, 14 if station.wide else 10, flowing=station.narrow)
        self.visits = BoardModel(self._cells(), self._headings(), self)
        self.refused = RefusedModel(station.wording, self)
        self.table = BoardTable(station.look, station.layout, with_app=station.app.is_asked)
        self.table.setAccessibleName(station.say("table.name"))
        self.expected = ExpectedModel(
            station.wording, lambda: station.mask.masked, lambda visit_id: _entered(self._board, visit_id), self
        )
        self.foot, self.buttons = BoardFoot(station), BoardButtons(station)
        self.bar = ExpectedBar(station, self.table)
        self._build()
        self._connect()
        self._show()

    def _cells(self) -> BoardCells:
        station, mask, board = self._station, self._station.mask, self._board
        return BoardCells(
            station.wording,
            station.office,
            board.stayed,
            board.waited,
            board.is_overstay,
            lambda: mask.masked,
            station.wide,
        )

    def _headings(self) -> dict[BoardColumn, str]:
        say, short = self._station.say, "" if self._station.wide else "_short"
        return {
            BoardColumn.NUMBER: say("table.number"),
            BoardColumn.VISITOR: say("table.visitor"),
            BoardColumn.CLOCK: say("table.clock"),
            BoardColumn.OUT: say("table.out"),
            BoardColumn.MINUTES: say(f"table.minutes{short}"),
            BoardColumn.COUNTER: say(f"table.counter{short}"),
            BoardColumn.HOW: say("table.how"),
            BoardColumn.APP: self._station.app.name,
        }

    def _build(self) -> None:
        look, wide = self._station.look, self._station.wide
        column, head = Column(look, 0, (1, 1, 1, 1)), Row(look, 8, (12 if wide else 4, 0, 12, 0))
        self.setLayout(column)
        holder = QWidget()
        holder.setLayout(head)
        Hold(look, holder, height=56 if wide else 48)
        (column if self._station.narrow else head).addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.foot.filter)
        head.addWidget(RushButton(self._station)) if self._station.strip else None
        head.addWidget(self.buttons)
        column.addWidget(holder)
        column.addWidget(self.table, 1)
        self._foot_frame = panel("foot", self.foot.row)
        Hold(look, self._foot_frame, height=44)
        column.addWidget(self._foot_frame)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        presenters = self._station.presenters
        self._board.changed.connect(self._show)
        self._board.counts_changed.connect(self._pass_time)
        self._station.mask.changed.connect(self.visits.refresh)
        presenters.card.changed.connect(self._follow_card)
        self.tabs.chosen.connect(self._choose_tab)
        self.foot.filter.clicked.connect(self._show_all)
        self.table.opened.connect(self._open)
        self.table.left.connect(presenters.desk.leave)
        self.table.received.connect(presenters.expected.receive)
        presenters.expected.changed.connect(self._show)
        self._station.mask.changed.connect(self.expected.refresh)

    def show_filter(self, kind: BoardFilter) -> None:
        """A tile was pressed: its list, and only its lines."""
        self._narrowed = kind if kind.narrows else None
        self._board.choose(kind.tab)

    @Slot(str)
    def _choose_tab(self, key: str) -> None:
        self._narrowed = None
        self._board.choose(BoardTab(key))

    @Slot()
    def _show_all(self) -> None:
        self._narrowed = None
        self._show()

    @Slot()
    def _show(self) -> None:
        view, presenters = self._board.view, self._station.presenters
        self.tabs.choose(view.tab.value)
        for tab, size in {**view.sizes, BoardTab.EXPECTED: presenters.expected.awaited}.items():
            self.tabs.set_count(tab.value, size)
        self.bar.setVisible(view.tab is BoardTab.EXPECTED)
        if view.tab is BoardTab.EXPECTED:
            self._show_expected()
            return
        narrowed = self._narrowed if self._narrowed and self._narrowed.tab is view.tab else None
        lines = [one for one in view.lines if narrowed is None or narrowed.leaves(one, self._board)]
        visits = view.tab is not BoardTab.REFUSED
        if visits:
            self.visits.show_lines(lines)
        self.refused.show_lines(view.refused)
        with_exit = view.tab is BoardTab.TODAY
        if visits:
            self.table.use_model(self.visits, with_exit=with_exit)
        else:
            self.table.use_model(self.refused, columns=_REFUSED if self._station.narrow else REFUSED_COLUMNS)
        searched = self._board.typed if visits else ""
        self.table.say_when_empty(self.foot.nothing(view, searched))
        self.foot.show_view(view, lines, narrowed, searched)
        self.buttons.make_room(narrowed=narrowed is not None)
        self._foot_frame.setVisible(self._station.wide or bool(searched))

    def _show_expected(self) -> None:
        """Today's list; whoever came stands at its end."""
        expected, say = self._station.presenters.expected, self._station.say
        chosen = self.table.chosen_visit() if self.table.model() is self.expected else None
        lines = expected.lines
        self.expected.show_lines(lines)
        self.table.use_model(self.expected, columns=_EXPECTED[self._station.layout])
        row = self.expected.row_of(chosen) if chosen is not None else None
        if row is not None and row != self.table.currentIndex().row():
            self.table.selectRow(row)
        self.table.say_when_empty(say("table.empty_search" if expected.all else "expected.nobody"))
        self.foot.filter.hide()
        self.buttons.make_room(narrowed=False)
        self._foot_frame.hide()

    @Slot(str)
    def _open(self, key: str) -> None:
        if self.table.model() is self.expected:
            self.bar.take(key)
        else:
            self._station.presenters.card.open(key)

    @Slot()
    def _pass_time(self) -> None:
        self.visits.refresh()

    @Slot()
    def _follow_card(self) -> None:
        """The card's visitor is the chosen row, unless the receptionist is busy in the table."""
        card = self._station.presenters.card.card
        if not isinstance(card, DeskCard) or self.table.hasFocus() or self.table.model() is not self.visits:
            return
        row = self.visits.row_of(card.line.visit.visit_id)
        if row is not None and row != self.table.currentIndex().row():
            self.table.selectRow(row)


def _entered(board: BoardPresenter, visit_id: str) -> str:
    line = board.line(visit_id)
    return office_clock(line.visit.entered_at) if line else ""


def _tab_words(station: Station, tab: BoardTab) -> str:
    """Four tabs have no room for a long word where the window is small."""
    short = "_short" if tab is BoardTab.EXPECTED and not station.wide else ""
    return station.say(f"table.tab_{tab.value}{short}")
