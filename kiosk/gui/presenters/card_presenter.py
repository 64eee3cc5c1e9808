"""The card on the desk: the visitor before the receptionist, the counter and the three questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.outcomes import PersonNote, VisitChanged
from kiosk.application.ports.register import VisitLine
from kiosk.application.typed_fields import is_name
from kiosk.domain.app_answers import ALL_YES, Answer, AppAnswers, Question
from kiosk.domain.codes.reading import NAMES_TO_TYPE
from kiosk.domain.names import tidy
from kiosk.domain.visit_facts import CorrectedColumn
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.desk_states import (
    CardKind,
    DeskCard,
    EnteringCard,
    OwnCodeCard,
    RefusedCard,
    WrongPersonCard,
)
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

Card = DeskCard | RefusedCard | OwnCodeCard | EnteringCard | WrongPersonCard | None


class CardPresenter(QObject):
    """Holds the card; an answer is shown at once and committed on the register lane in the order of the taps."""

    changed = Signal()
    found_not_running = Signal()
    """The visitor before the desk has the app, and it does not run."""
    opened = Signal(str)
    """The card of a row was laid: its visit."""
    line_changed = Signal(object)
    """A `VisitChanged` was committed."""
    failed = Signal(object)
    """The `Err` of a change that was not committed."""

    def __init__(self, services: DeskServices, board: BoardPresenter) -> None:
        super().__init__()
        self._services = services
        self._board = board
        self._on_their_way = 0
        self.laid = 0
        """How many times the card on the desk gave way to another one, or to none."""
        self.card: Card = None

    def lay(self, card: Card) -> None:
        """Lay a card on the desk, or clear it."""
        self._on_their_way = 0
        self.laid += 1
        self.card = card
        self.changed.emit()

    def done(self) -> None:
        """Put the card away: the next visitor, please."""
        self.lay(None)

    def open(self, visit_id: str) -> None:
        """Lay the card of a row on the desk."""
        line = self._board.line(visit_id)
        if line is not None:
            self.open_line(line)

    def open_line(self, line: VisitLine) -> None:
        """Lay the card of a visit of any day on the desk."""
        self.lay(DeskCard(CardKind.OPENED, line, self._services.clock.now()))
        self.opened.emit(line.visit.visit_id)

    def show_person(self, person: PersonNote | None, visits: int = 0) -> None:
        """Say whose visit the card's is, or ask; `visits` counts theirs, where the card counts at all."""
        if isinstance(self.card, DeskCard):
            known = visits if visits and self.card.visits else self.card.visits
            self.card = replace(self.card, person=person, visits=known)
            self.changed.emit()

    def show_changed(self, outcome: VisitChanged) -> None:
        """A change of a visit was committed, here or by another part of the desk: table and card show it."""
        self._board.put(outcome.line)
        # While later taps are on their way, the card already shows more than this commit knows.
        if self._on_their_way == 0 and self._is_on_the_desk(outcome.line):
            self._show_line(outcome.line)
        self.line_changed.emit(outcome)

    def answer(self, question: Question, answer: Answer) -> None:
        """One of the three questions was answered."""
        self._answer(lambda answers: replace(answers.with_answer(question, answer), skipped_because=""))
        if self._just_entered and question is Question.RUNNING and answer is Answer.NO:
            self.found_not_running.emit()

    def answer_bluetooth(self, answer: Answer) -> None:
        """Whether Bluetooth is on was answered; who has it off is shown how to switch it on."""
        self._answer(lambda answers: answers.with_bluetooth(answer))
        if self._just_entered and answer is Answer.NO:
            self.found_not_running.emit()

    def yes_to_all(self) -> None:
        """The visitor knows it, has it, and it runs."""
        self._answer(lambda _: ALL_YES)

    def give_reason(self, key: str) -> None:
        """Why it is not installed."""
        self._answer(lambda answers: answers.with_reason(key))

    def skip(self, key: str) -> None:
        """The receptionist does not ask, and says why; then the next visitor may come."""
        self._answer(lambda answers: replace(answers, skipped_because=key))
        self.done()

    def choose_counter(self, number: str) -> None:
        """The visitor goes to this counter."""
        card = self.card
        if isinstance(card, DeskCard) and card.line.visit.counter != number:
            visit = card.line.visit
            self._show_line(replace(card.line, visit=replace(visit, counter=number)))
            self._submit("choose counter", lambda: self._services.change_visit.send_to(visit.visit_id, number))

    def correct_name(self, visit_id: str, name: str, reason: str) -> bool:
        """Set the name of a visit right; both names stay in the register. False for what can be no name."""
        if not is_name(name):
            return False
        line = self._board.line(visit_id)
        if line is None or line.details is None or line.details.name != tidy(name):
            change = self._services.change_visit
            self._submit("correct name", lambda: change.correct(visit_id, CorrectedColumn.NAME, name, reason))
        return True

    def follow(self, line: VisitLine) -> None:
        """Show what was committed of the visit on the desk, or of the one before it; a withdrawn or partly withdrawn
        exit opens its card.
        """
        card = self.card
        if not isinstance(card, DeskCard):
            return
        if card.previous is not None and card.previous.visit.visit_id == line.visit.visit_id:
            self.card = replace(card, previous=line)
            self.changed.emit()
        elif not self._is_on_the_desk(line):
            return
        elif card.kind is CardKind.EXIT and line.visit.inside:
            self.lay(DeskCard(CardKind.OPENED, line, self._services.clock.now()))
        elif self._on_their_way == 0:
            self._show_line(line)

    def correct(self, visit_id: str, column: CorrectedColumn, value: str, reason: tuple[str, str]) -> None:
        """Set a column of a visit right to a value that can be; both values stay in the register.

        `reason` is what was chosen of the desk's own words, and what was typed beside.
        """
        change = self._services.change_visit
        self._submit("correct visit", lambda: change.correct(visit_id, column, value, *reason))

    def _answer(self, changed: Callable[[AppAnswers], AppAnswers]) -> None:
        card = self.card
        if not isinstance(card, DeskCard) or card.line.visit.official:
            return
        visit = card.line.visit
        answers = changed(visit.answers).consistent()
        self._show_line(replace(card.line, visit=replace(visit, answers=answers)))
        self._submit("answer", lambda: self._services.change_visit.answer(visit.visit_id, answers))

    def _show_line(self, line: VisitLine) -> None:
        if isinstance(self.card, DeskCard):
            corrected = any(one.column == CorrectedColumn.NAME.value for one in line.visit.corrections)
            settled = NAMES_TO_TYPE if corrected else frozenset()
            self.card = replace(self.card, line=line, warnings=self.card.warnings - settled)
            self.changed.emit()

    def _submit(self, name: str, work: Callable[[], VisitChanged]) -> None:
        self._on_their_way += 1
        self._services.register_lane.submit(name, work, self._committed)

    def _committed(self, result: Ok[Any] | Err) -> None:
        self._on_their_way = max(0, self._on_their_way - 1)
        if isinstance(result, Err):
            self._show_what_stands()
            self.failed.emit(result)
            return
        self.show_changed(result.value)

    def _show_what_stands(self) -> None:
        if isinstance(self.card, DeskCard):
            line = self._board.line(self.card.line.visit.visit_id)
            if line is not None:
                self._show_line(line)

    @property
    def _just_entered(self) -> bool:
        return isinstance(self.card, DeskCard) and self.card.kind is CardKind.ENTRY

    def _is_on_the_desk(self, line: VisitLine) -> bool:
        return isinstance(self.card, DeskCard) and self.card.line.visit.visit_id == line.visit.visit_id
