"""The desk's main page: the visitor at the left, everyone else at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.application.outcomes import ScanOutcome
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.camera_view import CameraView
from kiosk.gui.kit.chip_row import Chip
from kiosk.gui.kit.segment import Segment
from kiosk.gui.views.desk.board_filter import BoardFilter
from kiosk.gui.views.desk.board_panel import BoardPanel
from kiosk.gui.views.desk.card_actions import ASK_EXIT, FOUND_GONE
from kiosk.gui.views.desk.card_place import CardPlace
from kiosk.gui.views.desk.counts_row import CountsRow
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.ready_card import ScanHead
from kiosk.gui.views.desk.rush_line import RushLine
from kiosk.gui.views.desk.search_box import SearchBox
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.undo_line import UndoLine

_ANSWERS = (Qt.Key.Key_C, Qt.Key.Key_K)

_PAGE_KEYS = {"Alt+G": FOUND_GONE, "Alt+H": ASK_EXIT}
"""Keys of this page alone: in the entry by hand the same letters lead to lines."""


class DeskPage(Page):
    """Keys that nothing on the page takes end here: Enter, R, digits of counters."""

    look_up_asked = Signal(str)
    """Nobody of today fits what was typed."""

    def __init__(self, station: Station, search: SearchBox) -> None:
        super().__init__(station)
        self._search = search
        # In the order of the Tab key. Beside a visitor's strip the card itself offers to undo.
        self.place, self._undo = CardPlace(station), None if station.strip else UndoLine(station)
        self.counts, self.board = CountsRow(station), BoardPanel(station)
        self.rush = RushLine(station)
        self.camera: CameraView | None = None
        self._build_columns() if station.railed else self._build_strip()
        self.place.laid.connect(self._card_laid)
        self.place.manual_asked.connect(self.manual_asked)
        for button, key in (
            (self.board.buttons.deliveries, PageKey.DELIVERY),
            (self.board.buttons.badges, PageKey.BADGE),
        ):
            button.clicked.connect(partial(self.page_asked.emit, key.value))
        self.board.bar.form_filled.connect(self.manual_asked)
        self.board.bar.lists.clicked.connect(partial(self.page_asked.emit, PageKey.LISTS.value))
        self.counts.filter_chosen.connect(self.board.show_filter)
        self.board.buttons.waiting.clicked.connect(self.show_waiting)
        for keys, action in _PAGE_KEYS.items():
            QShortcut(QKeySequence(keys), self, partial(self.act, action))
        search.returnPressed.connect(self._leave_search)
        station.presenters.desk.happened.connect(self._end_search)

    def _build_strip(self) -> None:
        measures, look = self.station.measures, self.station.look
        column = Column(look, measures.gap, (measures.edge, 12, measures.edge, 16))
        self.setLayout(column)
        column.addWidget(self.place)
        if self._undo is not None:
            column.addWidget(self._undo)
        column.addWidget(self.counts)
        column.addWidget(self.rush)
        column.addWidget(self.board, 1)

    def _build_columns(self) -> None:
        measures, look, wide = self.station.measures, self.station.look, self.station.wide
        top, foot = (20, 20) if wide else (4, 14)
        row = Row(look, 24 if wide else 16, (measures.edge, top, measures.edge, foot))
        self.setLayout(row)
        left, head = QWidget(), ScanHead(self.station)
        self.camera = head.camera
        column = Column(look, measures.gap)
        left.setLayout(column)
        Hold(look, left, width=measures.left)
        column.addWidget(head)
        column.addWidget(self.place, 1)
        if self._undo is not None:
            column.addWidget(self._undo)
        right = Column(look, measures.gap)
        right.addWidget(self.counts)
        right.addWidget(self.rush)
        right.addWidget(self.board, 1)
        row.addWidget(left)
        row.addLayout(right, 1)

    def take_focus(self) -> None:
        """The card, or the page itself while none lies there."""
        if self.station.presenters.card.card is None:
            self.setFocus()
        else:
            self.place.take_focus()

    @Slot()
    def _card_laid(self) -> None:
        """A new card takes the focus, unless something is being typed or chosen elsewhere."""
        searching = self._search.hasFocus() and bool(self._search.text())
        if self.isVisible() and not searching and QApplication.activePopupWidget() is None:
            self.take_focus()

    @Slot()
    def _leave_search(self) -> None:
        """Enter leads to the rows that were found, or where there are none to the search through every day."""
        if self._search.text().strip() and not self.station.presenters.board.view.lines:
            self.look_up_asked.emit(self._search.text())
        else:
            self.board.table.take_focus()

    @Slot(object)
    def _end_search(self, outcome: object) -> None:
        """A search was for the visitor before; with it the table would hide the one who just came or left."""
        if isinstance(outcome, ScanOutcome):
            self._search.clear()

    def step_back(self) -> bool:
        """Leave the form that is open on the card, empty the search, then leave the table."""
        if self.place.leave_form() or self.board.bar.step_back():
            return True
        if self._search.text():
            self._search.clear()
        elif self._search.hasFocus() or self.board.table.hasFocus():
            self.take_focus()
        else:
            return False
        return True

    def press_digit(self, number: int) -> None:
        """Alt+1..3: a question, Alt+4: Bluetooth; while a form is open on the card, one of its choices."""
        form = self.place.visitor.open_form
        if form is not None:
            form.press_digit(number)
        elif number <= 3 and self.place.asks:
            self.place.visitor.questions.focus_question(number)
        elif number == 4 and self.place.asks:
            self.place.visitor.reason.bluetooth.take_focus()

    def correct_name(self) -> None:
        """Alt+S: set the visitor's name right."""
        self.place.correct_name()

    @Slot()
    def show_waiting(self) -> None:
        """Ctrl+G: only who waits for somebody, the table in focus."""
        self.board.show_filter(BoardFilter.WAITING)
        self.board.table.take_focus()

    def act(self, key: str) -> None:
        """Open a form on the card, or the one that stands for it after a record was withdrawn."""
        self.place.act(key)

    def act_on_group(self) -> None:
        """F9: count the group of the card, or say who of it leaves."""
        self.place.act_on_group()

    def wrong_person(self) -> None:
        """Alt+U: what the card shows was somebody else's."""
        self.place.wrong_person()

    def leave_together(self) -> None:
        """Alt+R: the card's visitor and everyone who came with them."""
        self.station.presenters.company.leave_together()

    def yes(self) -> None:
        """Yes to all three questions; in a form that is open on the card, keep it."""
        if self.place.keep_form():
            return
        if self.place.asks:
            self.station.presenters.card.yes_to_all()
            self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the card, R records its exit, a digit chooses the counter; C and K say whose visit it is."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in ENTER:
            self._press_enter()
        elif event.key() in _ANSWERS and self.place.asks_person:
            part = self.place.visitor.person
            part.say_same() if event.key() == Qt.Key.Key_C else part.say_other()
        elif event.key() == Qt.Key.Key_V and self.place.asks_entering:
            self.place.come_in()
        elif event.key() == Qt.Key.Key_R:
            self.place.leave()
        elif self._settles(event.key()):
            self.take_focus()
        elif not (self.place.asks and self._choose_counter(event.text())):
            super().keyPressEvent(event)

    def _settles(self, key: int) -> bool:
        """T takes the badge back of which the card reminds, G says that the visitor met whom they waited for."""
        presenters = self.station.presenters
        if key == Qt.Key.Key_T:
            return presenters.badges.take_back_of_card()
        return key == Qt.Key.Key_G and presenters.hosts.came_of_card()

    def _press_enter(self) -> None:
        """The button in focus is pressed; on an answer or anywhere else the card is done."""
        focus = self.focusWidget()
        if isinstance(focus, QAbstractButton) and focus.hasFocus() and not isinstance(focus, Segment | Chip):
            focus.click()
        else:
            self.place.finish()

    def _choose_counter(self, typed: str) -> bool:
        counter = self.station.office.counter(typed) if typed.isdecimal() else None
        if counter is not None:
            self.station.presenters.card.choose_counter(counter.number)
        return counter is not None
