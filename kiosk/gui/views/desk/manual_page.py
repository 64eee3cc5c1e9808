"""Entry by hand: the form at the left, who was here before at the right; all of it from the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from kiosk.application.ports.register import KnownVisitor
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.views.desk.card_actions import ON_BEHALF, PASS
from kiosk.gui.views.desk.draft_line import DraftLine
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.last_visit_note import LastVisitNote
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.manual_foot import ManualFoot
from kiosk.gui.views.desk.manual_form import ManualForm
from kiosk.gui.views.desk.manual_head import ManualHead
from kiosk.gui.views.desk.match_list import MatchList
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.undo_line import UndoLine

_WIDTHS = {DeskLayout.WIDE: 640, DeskLayout.COMPACT: 352, DeskLayout.STRIP: 300, DeskLayout.NARROW: 320}


class ManualPage(Page):
    """Esc leaves the form as it is; what was typed stays in the presenter until it is recorded or emptied."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._manual = station.presenters.manual
        # In the order of the Tab key.
        self.head, self.draft = ManualHead(station), DraftLine(station)
        self.form, self.foot = ManualForm(station), ManualFoot(station)
        self.matches, self.note = MatchList(station), LastVisitNote(station)
        self._build()
        self.head.turned.connect(self.form.show_direction)
        self.head.turned.connect(self.foot.show_direction)
        self.foot.cancelled.connect(self.desk_asked)
        self.draft.emptied.connect(self.form.begin)
        self.foot.empty.clicked.connect(self.form.begin)
        self.matches.taken.connect(self._take)
        self.matches.looked_at.connect(self.note.show_visitor)
        self.matches.left.connect(self.form.fields.name.take_focus)
        self._manual.recorded.connect(self._recorded)

    def _build(self) -> None:
        look, measures, wide = self.station.look, self.station.measures, self.station.wide
        edge = 20 if wide else 12
        row = Row(look, 24 if wide else 16, (measures.edge, edge, measures.edge, edge))
        self.setLayout(row)
        column, right, side = Column(look, 0, (1, 1, 1, 1)), QWidget(), Column(look, measures.gap)
        column.addWidget(self.head)
        column.addWidget(self.draft)
        column.addWidget(self.form, 1)
        column.addWidget(self.foot)
        right.setLayout(side)
        Hold(look, right, width=_WIDTHS[self.station.layout], least=self.station.narrow)
        side.addWidget(self.matches)
        side.addWidget(self.note)
        side.addStretch(1)
        side.addWidget(UndoLine(self.station, narrow=True))
        row.addWidget(Card(column), 1)
        row.addWidget(right)

    def take_focus(self) -> None:
        """The name; what an earlier visitor left in the form is told and shown from its top."""
        self.draft.remind()
        self.form.begin()

    def step_back(self) -> bool:
        """From the matches back to the name."""
        if self.matches.in_focus:
            self.form.fields.name.take_focus()
            return True
        return False

    def press_digit(self, number: int) -> None:
        """A counter, the person, or a kind of phone."""
        self.form.press_digit(number)

    def act(self, key: str) -> None:
        """Alt+K: somebody declares for the visitor; Alt+V: record, and print a pass."""
        if key == ON_BEHALF:
            self.form.fields.company.toggle()
        elif key == PASS:
            self._manual.record(with_pass=True)

    def act_on_group(self) -> None:
        """F9: how many came along."""
        self.form.fields.company.people.take_focus()

    def yes(self) -> None:
        """Ctrl+Enter records."""
        self._manual.record()

    def yes_and_next(self) -> None:
        """Ctrl+Shift+Enter records, and the next form is open."""
        self._manual.record(and_next=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↓ from the name goes to the matches; Enter in a line goes to the next field and never records."""
        name = self.form.fields.name.edit
        if event.key() == Qt.Key.Key_Down and name.hasFocus() and self.matches.take_focus():
            return
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._press_enter()
            return
        super().keyPressEvent(event)

    def _press_enter(self) -> None:
        focus = self.focusWidget()
        if isinstance(focus, QLineEdit):
            self.focusNextChild()
        elif isinstance(focus, QAbstractButton) and focus.hasFocus() and focus in self.foot.buttons:
            focus.click()

    @Slot(object)
    def _take(self, known: KnownVisitor) -> None:
        self._manual.take(known)
        self.head.show_direction()
        self.foot.show_direction()
        if not self.form.focus_next_gap():
            self.foot.record.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _recorded(self, and_next: bool) -> None:
        self.head.show_direction()
        self.foot.show_direction()
        if and_next:
            self.form.fields.name.take_focus()
        elif self.isVisible():
            self.desk_asked.emit()
