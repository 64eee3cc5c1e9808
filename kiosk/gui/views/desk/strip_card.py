"""The visitor's card beside a visitor's strip: one line, three answers side by side, one row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Hold, Row, rule
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.outcome_band import Outcome
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.answers_age import answers_age
from kiosk.gui.views.desk.card_foot import CardFoot
from kiosk.gui.views.desk.card_head import WarningNote
from kiosk.gui.views.desk.card_message import CardMessage
from kiosk.gui.views.desk.card_words import band_words, expected_line, person_line, stay_line
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.company_note import CompanyNote
from kiosk.gui.views.desk.company_words import company_line
from kiosk.gui.views.desk.correction_lines import CorrectionLines
from kiosk.gui.views.desk.form_card import FormCard
from kiosk.gui.views.desk.person_part import PersonPart
from kiosk.gui.views.desk.person_words import asks_person
from kiosk.gui.views.desk.questions import Questions
from kiosk.gui.views.desk.reason_row import ReasonRow
from kiosk.gui.views.desk.reminders import Reminders
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.undo_line import UndoButton

_MARKS = {Outcome.IN: ("log-in", "inx"), Outcome.OUT: ("log-out", "outx")}
_SHORT = {CardKind.ENTRY: "desk.short_entry", CardKind.EXIT: "desk.short_exit"}
_EDGE = 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class StripCard(FormCard):
    """What `VisitorCard` shows, in 210 px of height."""

    manual_asked = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__(station, _EDGE)
        look = station.look
        self._mark = IconLabel(look, "info", "accent", 24)
        self._what = TextLabel(look, "", "label")
        self._clock = FiguresLabel(look, "", "figures_strong")
        self._name = TextLabel(look, "", "section", elide=True)
        self._facts = TextLabel(look, "", "body", "ink2", elide=True)
        self._warnings, self.message, self.person = WarningNote(station), CardMessage(station), PersonPart(station)
        self.company = CompanyNote(station)
        self.company.part_asked.connect(self.act_on_part)
        self.questions, self.reason, self.foot = Questions(station), ReasonRow(station), CardFoot(station)
        self.reminders = Reminders(station)
        self.reminders.forgotten.button.clicked.connect(self.ask_exit)
        self.reminders.passes.button.clicked.connect(self.act_on_pass)
        self.corrections = CorrectionLines(station)
        self.counter = ChoiceList(look, station.say("desk.counter_short"), height=48)
        Hold(look, self.counter, width=164)
        self.counter.offer([(one.number, f"{one.number} · {one.short_name}") for one in station.office.counters])
        self._build()
        # The highest of all cards gives their place its height; what a card says besides the questions is rare.
        for part in (self.message, self.person):
            part.hide()
        self.counter.picked.connect(station.presenters.card.choose_counter)
        self.foot.manual_asked.connect(self.manual_asked)
        self.foot.taken_back.connect(self.person.take_back)
        self._warnings.correction_asked.connect(self.correct_name)
        self.foot.action_chosen.connect(self.act)

    def _build(self) -> None:
        look = self._station.look
        column = Column(look, 6, (0, 2, 0, 8))
        self.setLayout(column)
        head = Row(look, 8, (16, 0, 8, 0))
        for widget in (self._mark, self._what, self._clock):
            head.addWidget(widget, 0, _MIDDLE)
        head.addWidget(self._name, 0, _MIDDLE)
        head.add_space(4)
        head.addWidget(self._facts, 1, _MIDDLE)
        head.addWidget(self.watch)
        head.addWidget(UndoButton(self._station))
        column.addLayout(head)
        column.addWidget(rule())
        column.addLayout(self._inset(self._warnings))
        column.addLayout(self.form_room)
        people = (self.company, self.corrections, self.message, self.reminders, self.person)
        for part in (*people, self.questions):
            column.addLayout(self._inset(part))
        last = Row(look, 8, (16, 2, 16, 0))
        last.addWidget(self.reason, 1)
        last.addWidget(self.counter)
        # Alone in its row it must not become a bar as wide as the card.
        last.addWidget(self.foot, 0, Qt.AlignmentFlag.AlignRight)
        self.way_row.setAlignment(Qt.AlignmentFlag.AlignRight)
        last.addLayout(self.way_row)
        column.addLayout(last)

    def _inset(self, widget: QWidget) -> Row:
        row = Row(self._station.look, 0, (_EDGE, 0, _EDGE, 0))
        row.addWidget(widget)
        return row

    def show_card(self, card: DeskCard) -> None:
        """Show this visitor."""
        self._follow(card)
        band = band_words(self._station, card)
        icon, tone = _MARKS.get(band.outcome, ("info", "accent"))
        self._mark.set_icon(icon, tone)
        self._what.setText(self._station.say(_SHORT[card.kind]) if card.kind in _SHORT else band.words)
        self._clock.setText(band.clock)
        self._what.set_tone(tone)
        self._clock.set_tone(tone)
        # Who it is is the question: the two statements say it, a line each.
        asked = asks_person(card)
        self._name.setText("" if asked else self._station.name_of(card.line))
        self._facts.setText(self._station.say("desk.person_ask") if asked else self._facts_of(card))
        self._warnings.show_warnings(card.warnings)
        self._show_parts(card)

    def _facts_of(self, card: DeskCard) -> str:
        counter = card.line.visit.counter
        at = self._station.say("desk.at_counter", counter=counter) if counter else card.line.host
        at = expected_line(self._station, card) or at
        stay = stay_line(self._station, card.line) if card.kind in (CardKind.EXIT, CardKind.OPENED) else ""
        company = company_line(self._station, card.line)
        person, age = person_line(self._station, card.line), answers_age(self._station, card)
        return stay or " · ".join(part for part in (company, person, age, at) if part)

    def _show_parts(self, card: DeskCard) -> None:
        self.person.show_card(card)
        self.company.show_card(card)
        self.corrections.show_lines()
        asking = self._station.asks(card) and not self.person.asks and not self.puts_off(card)
        for part in (self.questions, self.reason, self.counter):
            part.setVisible(asking)
        self.message.show_card(card)
        self.reminders.show_card(card)
        self.foot.show_card(card, self.person.taking_back(card), self.fitting_actions(card))
        answers = card.line.visit.answers
        self.counter.choose(card.line.visit.counter)
        self.questions.show_answers(answers)
        self.reason.show_answers(answers)
        shown = (self._warnings, self.company, self.person, self.corrections, self.message, self.reminders)
        self._leave_only_the_form(self.foot, (*shown, self.questions, self.reason, self.counter))
        if self.person.asks:
            self.foot.hide()

    def take_focus(self) -> None:
        """The first open question, else the button that ends the card."""
        if self.person.asks:
            self.person.take_focus()
            return
        if not self.questions.isHidden() and self.questions.focus_first_open():
            return
        (self.foot.stays if self.foot.done.isHidden() else self.foot.done).setFocus()
