"""The card of the visitor before the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.answers_age import answers_age
from kiosk.gui.views.desk.card_foot import CardFoot
from kiosk.gui.views.desk.card_head import CardHead
from kiosk.gui.views.desk.card_message import CardMessage
from kiosk.gui.views.desk.company_note import CompanyNote
from kiosk.gui.views.desk.correction_lines import CorrectionLines
from kiosk.gui.views.desk.counter_picker import CounterPicker
from kiosk.gui.views.desk.declared_note import DeclaredNote
from kiosk.gui.views.desk.form_card import FormCard
from kiosk.gui.views.desk.person_part import PersonPart
from kiosk.gui.views.desk.questions import Questions
from kiosk.gui.views.desk.reason_row import ReasonRow
from kiosk.gui.views.desk.reminders import Reminders
from kiosk.gui.views.desk.station import Station

_ROOM_FOR_BOTH = 900
"""Px of the window's height at scale 1 from which reminder, warning and reason stand below each other."""


class VisitorCard(FormCard):
    """Head, counter, questions, reason and what to do; each kind of card shows the parts that it needs."""

    manual_asked = Signal()

    def __init__(self, station: Station) -> None:
        inner = station.measures.inner
        super().__init__(station, inner)
        self.head = CardHead(station)
        self.counter = CounterPicker(station, station.measures.left - 2 * inner - 4)
        self.questions, self.reason = Questions(station), ReasonRow(station)
        self.person, self.message, self.foot = PersonPart(station), CardMessage(station), CardFoot(station)
        self.reminders = Reminders(station, inner)
        self.company, self.declared = CompanyNote(station), DeclaredNote(station)
        self.company.part_asked.connect(self.act_on_part)
        self.reminders.forgotten.button.clicked.connect(self.ask_exit)
        self.reminders.passes.button.clicked.connect(self.act_on_pass)
        self.corrections = CorrectionLines(station)
        self._asked = self._asked_part(inner)
        self._build(inner)
        self.counter.chosen.connect(station.presenters.card.choose_counter)
        self.foot.manual_asked.connect(self.manual_asked)
        self.foot.taken_back.connect(self.person.take_back)
        self.head.warnings.correction_asked.connect(self.correct_name)
        self.foot.action_chosen.connect(self.act)

    def _asked_part(self, inner: int) -> QWidget:
        look, wide = self._station.look, self._station.wide
        part, column = QWidget(), Column(look, 0)
        part.setLayout(column)
        counter = Row(look, 0, (inner, 8, inner, 12 if wide else 8))
        counter.addWidget(self.counter)
        asked = Column(look, 12 if wide else 8, (inner, 10 if wide else 6, inner, 0))
        asked.addWidget(self.questions)
        asked.addWidget(self.reason)
        for layout in (counter, asked):
            column.addLayout(layout)
            if layout is counter:
                column.addWidget(rule())
        return part

    def _build(self, inner: int) -> None:
        look, wide = self._station.look, self._station.wide
        column = Column(look)
        self.setLayout(column)
        column.addWidget(self.head)
        (self.head if wide else self.foot).add_mark(self.watch)
        column.addLayout(self.form_room)
        corrected = Row(look, 0, (inner, 6, inner, 0))
        corrected.addWidget(self.corrections)
        column.addLayout(corrected)
        person = Row(look, 0, (inner, 8, inner, 0))
        person.addWidget(self.person)
        column.addLayout(person)
        column.addWidget(self._asked)
        said = Column(look, 8, (inner, 8, inner, 0))
        said.addWidget(self.declared)
        said.addWidget(self.company)
        said.addWidget(self.message)
        column.addLayout(said)
        column.addWidget(self.reminders)
        foot = Row(look, 0, (inner, 16 if wide else 10, inner, 16 if wide else 10))
        foot.addWidget(self.foot)
        self.way_row.setAlignment(Qt.AlignmentFlag.AlignRight)
        foot.addLayout(self.way_row)
        column.addLayout(foot)
        column.addStretch(1)

    def show_card(self, card: DeskCard) -> None:
        """Show this visitor."""
        self._follow(card)
        self.head.show_card(card)
        self.person.show_card(card)
        self.company.show_card(card)
        self.declared.show_card(card)
        self.corrections.show_lines()
        self._asked.setVisible(self._station.asks(card) and not self.person.asks and not self.puts_off(card))
        self.message.show_card(card)
        self.reminders.show_card(card)
        self._share_room(card)
        self.foot.show_card(card, self.person.taking_back(card), self.fitting_actions(card))
        tight = () if self._station.wide else (self.corrections,)
        people = (self.company, self.person, self.declared)
        others = (self.head.warnings, *people, self._asked, self.message, self.reminders, *tight)
        self._leave_only_the_form(self.foot, others)
        if self.person.asks:
            self.foot.hide()
        answers = card.line.visit.answers
        self.counter.show_counter(card.line.visit.counter)
        self.questions.show_answers(answers)
        self.questions.show_age(answers_age(self._station, card))
        self.reason.show_answers(answers)

    def _share_room(self, card: DeskCard) -> None:
        """A low window has room for one of them: a reason that is asked for now goes before what was read already."""
        answers = card.line.visit.answers
        if self.window().height() < self._station.look.px(_ROOM_FOR_BOTH):
            if self._station.asks(card) and answers.wants_reason and not answers.reason:
                self.reminders.hide()
                self.head.drop_warnings()
            # F6 opens the page all the same.
            self.reason.setVisible(self.reminders.isHidden() and self.head.warnings.isHidden())
        else:
            self.reason.show()

    def take_focus(self) -> None:
        """The first open question, else the button that ends the card."""
        if self.person.asks:
            self.person.take_focus()
            return
        asking = not self._asked.isHidden()
        if asking and self.questions.focus_first_open():
            return
        (self.foot.stays if self.foot.done.isHidden() else self.foot.done).setFocus()
