"""Look up anyone who was ever here, on any day: open a visit to correct it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.application.outcomes import EntryMade, ExitMade, JustLeft, LeavingAsked
from kiosk.gui.kit.boxes import Column, Hold, Row, rule
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.look_up_words import person_row
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.row_list import RowList
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.trace_panel import TracePanel
from kiosk.gui.views.desk.visits_panel import VisitsPanel

_WIDTHS = {DeskLayout.WIDE: 640, DeskLayout.COMPACT: 440, DeskLayout.STRIP: 360, DeskLayout.NARROW: 320}


class LookUpPage(Page):
    """The search and who was found at the left, the visits of the one who was chosen at the right."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._look_up, say = station.presenters.look_up, station.say
        self._awaited = False
        example = say("look_up.example")
        self.field = Field(station.look, say("look_up.search"), placeholder=example, advice=say("look_up.advice"))
        tell_kind(self.field.edit, LineKind.SEARCH)
        self.field.edit.setText(self._look_up.typed)
        self.people = RowList(station.look, say("look_up.people"))
        self._nobody = TextLabel(station.look, "", "body", "ink2", wrap=True)
        self.visits, self.trace = VisitsPanel(station), TracePanel(station)
        self._found, self._right = Card(), QStackedWidget()
        self._build()
        self.field.edited.connect(self._look_up.search)
        for signal in (self.people.tapped, self.people.entered):
            signal.connect(self._choose)
        self.people.left.connect(self.field.take_focus)
        self.visits.opened.connect(self._open)
        self.visits.trace_asked.connect(self._begin_trace)
        self.trace.left.connect(self._leave_trace)
        self._look_up.people_changed.connect(self._show)
        station.mask.changed.connect(self._show)
        station.presenters.desk.happened.connect(self._follow_scan)
        self._show()

    def _build(self) -> None:
        look, measures, wide = self.station.look, self.station.measures, self.station.wide
        edge = 20 if wide else 12
        row = Row(look, 24 if wide else 16, (measures.edge, edge, measures.edge, edge))
        self.setLayout(row)
        left, head = Column(look, 0, (1, 1, 1, 1)), Column(look, 8, (16, 16, 16, 8))
        head.addWidget(TextLabel(look, self.station.say("desk.page_look_up"), "page_title" if wide else "section"))
        head.addWidget(self.field)
        head.addWidget(self._nobody)
        left.addLayout(head)
        left.addWidget(rule())
        left.addWidget(self.people, 1)
        Hold(look, self._found, width=_WIDTHS[self.station.layout], least=self.station.narrow)
        self._found.setLayout(left)
        row.addWidget(self._found)
        for part in (self.visits, self.trace):
            self._right.addWidget(part)
        row.addWidget(self._right, 1)

    def take_focus(self) -> None:
        """The search; nobody is found before something is typed."""
        self.field.take_focus()

    def begin(self, typed: str) -> None:
        """Look for what was typed elsewhere."""
        self.field.set_text(typed)
        self._look_up.search(typed)

    @property
    def tracing(self) -> bool:
        """Whether contacts are traced in place of the visits."""
        return self._right.currentWidget() is self.trace

    def print_page(self) -> bool:
        """Ctrl+P prints the list of contacts, where there is one."""
        self.station.presenters.trace.print_form()
        return self.tracing

    def search(self) -> bool:
        """F3 goes to this page's search."""
        self.field.take_focus()
        return True

    def step_back(self) -> bool:
        """From the visits to the people, from the people to the search, then off the page."""
        if self.tracing:
            self._leave_trace()
        elif self.visits.in_focus:
            self.people.take_focus()
        elif self.people.in_focus:
            self.field.take_focus()
        elif self.field.text():
            self._look_up.forget()
            self.field.set_text("")
            self.field.take_focus()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↓ and Enter lead on from the search; Enter presses the button in focus."""
        enter, down = event.key() in ENTER, event.key() == Qt.Key.Key_Down
        if (enter or down) and self.field.edit.hasFocus():
            self._awaited = True
            if not self._look_up.searching:
                self._to_people()
        elif not (enter and press_focused(self)):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """A correction may have changed the visits since."""
        super().showEvent(event)
        self._look_up.read_visits()

    @Slot(object)
    def _follow_scan(self, outcome: object) -> None:
        """Whose code is held up while nothing is typed here is looked up. The scan is recorded as on every page: nobody
        can tell a visitor at the door from a paper in the receptionist's hand.
        """
        free = self.isVisible() and not self.tracing and not self.field.text()
        if free and isinstance(outcome, EntryMade | ExitMade | LeavingAsked | JustLeft):
            self._look_up.show(outcome.line.visit.visitor_id)

    @Slot(str)
    def _choose(self, visitor_id: str) -> None:
        self._look_up.choose(visitor_id)
        self.visits.take_focus()

    @Slot(str)
    def _begin_trace(self, visit_id: str) -> None:
        line = self._look_up.line(visit_id)
        if line is not None:
            self._turn_to(self.trace)
            self.station.presenters.trace.begin(line)
            self.trace.begin()

    def _turn_to(self, part: QWidget) -> None:
        """A list of contacts has five columns: where the window is small it takes the whole of it."""
        self._right.setCurrentWidget(part)
        self._found.setVisible(self.station.wide or part is self.visits)

    @Slot()
    def _leave_trace(self) -> None:
        self._turn_to(self.visits)
        self.station.presenters.trace.leave()
        self.visits.take_focus()

    @Slot(str)
    def _open(self, visit_id: str) -> None:
        if self._look_up.open(visit_id):
            self.desk_asked.emit()

    @Slot()
    def _show(self) -> None:
        self.people.show_rows([person_row(self.station, one) for one in self._look_up.people])
        typed = len(self._look_up.typed.strip()) > 1
        self._nobody.setText(self.station.say("look_up.nobody" if typed else "look_up.none"))
        self._nobody.setVisible(not self._look_up.people)
        if self._awaited:
            self._to_people()

    def _to_people(self) -> None:
        """On to whoever was found, unless one went on typing or nobody was."""
        self._awaited = False
        if self.field.edit.hasFocus():
            self.people.take_focus()
