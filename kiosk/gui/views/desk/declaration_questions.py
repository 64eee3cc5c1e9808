"""The questions of a declaration: each with yes, no, and not answered, which is where it begins."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.application.send_declaration import FormFault
from kiosk.domain.app_answers import Answer
from kiosk.domain.declarations.declaration import Unanswered
from kiosk.domain.declarations.questionnaire import HealthQuestion
from kiosk.domain.office import in_language
from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.kit.segmented_answer import SegmentedAnswer
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.declaration_presenter import OpenForm
from kiosk.gui.views.desk.station import Station

_STAR = " *"


class QuestionRow(QWidget):
    """One question and its answer, side by side where there is room."""

    def __init__(self, station: Station, form: OpenForm, question: HealthQuestion) -> None:
        super().__init__()
        look, say = station.look, station.wordings.of(form.language).say
        self.question, self._words = question, in_language(question.text, form.language)
        self._text = TextLabel(look, self._words + (_STAR if question.required else ""), "label", wrap=True)
        labels = (say("declaration.yes"), say("declaration.no"), say("declaration.open"))
        self.answer = SegmentedAnswer(look, self._words, labels, height=52, plain=True)
        self.answer.show_answer(form.made.to(question.key))
        box: QBoxLayout = Row(look, 16, (0, 6, 0, 6)) if station.wide else Column(look, 4, (0, 6, 0, 6))
        self.setLayout(box)
        box.addWidget(self._text, 1)
        box.addWidget(self.answer, 1)

    def mark(self, *, open_still: bool) -> None:
        """Whether it was to be sent without an answer."""
        self._text.set_tone("errx" if open_still else "ink")
        self._text.setText((self._words + _STAR) if self.question.required else self._words)


class DeclarationQuestions(QWidget):
    """Every group under its line."""

    answered = Signal(str, Answer)

    def __init__(self, station: Station, form: OpenForm) -> None:
        super().__init__()
        look = station.look
        column = Column(look, 2)
        self.setLayout(column)
        self.rows: list[QuestionRow] = []
        for place, group in enumerate(form.asked.groups):
            if place:
                column.addWidget(rule())
            column.addWidget(TextLabel(look, in_language(group.title, form.language), "section", wrap=True))
            for question in group.questions:
                row = QuestionRow(station, form, question)
                row.answer.answered.connect(lambda chosen, key=question.key: self._answer(key, chosen))
                column.addWidget(row)
                self.rows.append(row)

    def _answer(self, key: str, chosen: Answer) -> None:
        for row in self.rows:
            if row.question.key == key and chosen is not Answer.NOT_ASKED:
                row.mark(open_still=False)
        self.answered.emit(key, chosen)

    def mark(self, faults: Iterable[FormFault]) -> QWidget | None:
        """Mark what is unanswered; the first of it."""
        missing = {one.question for one in faults if isinstance(one, Unanswered)}
        for row in self.rows:
            row.mark(open_still=row.question.key in missing)
        return next((row.answer for row in self.rows if row.question.key in missing), None)

    def press_digit(self, number: int) -> None:
        """Alt and a digit: to that question."""
        if number <= len(self.rows):
            self.rows[number - 1].answer.setFocus(Qt.FocusReason.ShortcutFocusReason)
