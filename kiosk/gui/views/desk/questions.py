"""The three questions of the dispatches on the visitor's card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kiosk.domain.app_answers import Answer, AppAnswers, Question
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.key_cap import KeyCap
from kiosk.gui.kit.segmented_answer import SegmentedAnswer
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station

_WIDE_ANSWER = 358


class Questions(QWidget):
    """Three answers, under each other or, beside a visitor's strip, side by side; one key says yes to all."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._title = TextLabel(station.look, station.say("desk.questions"), "section", elide=True)
        self._answers = {question: self._answer_of(question) for question in Question}
        self._yes = Button(
            station.look,
            station.say("desk.yes_to_all"),
            ButtonKind.QUIET,
            icon="list-checks",
            key="Ctrl+Enter",
            height=48,
        )
        self._yes.clicked.connect(station.presenters.card.yes_to_all)
        gap = 6
        rows: QBoxLayout = Row(station.look, 12) if station.strip else Column(station.look, gap)
        self.setLayout(rows)
        self._add_title(rows)
        for question, answer in self._answers.items():
            rows.addLayout(self._with_words(question, answer))

    def show_age(self, age: str) -> None:
        """Say how old the answers are in place of the title, where there is one and something to say."""
        self._title.setText(age or self._station.say("desk.questions"))

    def _answer_of(self, question: Question) -> SegmentedAnswer:
        say, card = self._station.say, self._station.presenters.card
        words = (say("desk.yes"), say("desk.no"), say("desk.not_asked"))
        height = self._station.measures.answer
        answer = SegmentedAnswer(self._station.look, self._question(question), words, height=height)
        answer.answered.connect(lambda chosen, one=question: card.answer(one, chosen))
        return answer

    def _question(self, question: Question) -> str:
        return self._station.say(f"desk.{question.value}", app=self._station.app.name)

    def _add_title(self, rows: QBoxLayout) -> None:
        show_in_place(self._yes, shown=self._station.wide)
        if not self._station.wide:
            for part in (self._yes, self._title):
                part.setParent(self)
            self._title.hide()
            return
        title = Row(self._station.look, 8)
        title.addWidget(self._title, 1)
        title.addWidget(self._yes)
        rows.addLayout(title)

    def _with_words(self, question: Question, answer: SegmentedAnswer) -> QBoxLayout:
        look, number = self._station.look, list(Question).index(question) + 1
        words = TextLabel(look, self._question(question), "label", elide=True)
        if self._station.strip:
            column = Column(look, 4)
            column.addWidget(words)
            column.addWidget(answer)
            return column
        row = Row(look, 12)
        if self._station.wide:
            row.addWidget(KeyCap(look, f"Alt+{number}"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(answer)
        if self._station.wide:
            Hold(look, answer, width=_WIDE_ANSWER)
        else:
            # As narrow as its words, so that the question has room; all three have the same words.
            answer.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        return row

    def show_answers(self, answers: AppAnswers) -> None:
        """Show the answers; a question that makes no sense any more is dashed."""
        for question, shown in self._answers.items():
            shown.set_applicable(answers.applies(question))
            if shown.answer() is not answers.to(question):
                shown.show_answer(answers.to(question))

    def focus_question(self, number: int) -> None:
        """Bring the focus to question 1, 2 or 3, where it applies."""
        answer = self._answers[list(Question)[number - 1]]
        if answer.isEnabled():
            answer.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first_open(self) -> bool:
        """Bring the focus to the first question without an answer; False when none is open."""
        for answer in self._answers.values():
            if answer.isEnabled() and answer.answer() is Answer.NOT_ASKED:
                answer.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def shown(self, question: Question) -> Answer:
        """The answer that is shown."""
        return self._answers[question].answer()
