"""One question of the dispatches with its three answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy

from kiosk.domain.app_answers import Answer
from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.painting import FOCUS_WIDTH, Skin, draw_box, rounded_path
from kiosk.gui.kit.segment import Segment

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_BORDER = 4
_ORDER = (Answer.YES, Answer.NO, Answer.NOT_ASKED)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_LETTERS = {Qt.Key.Key_C: Answer.YES, Qt.Key.Key_K: Answer.NO, Qt.Key.Key_B: Answer.NOT_ASKED}


class SegmentedAnswer(QFrame):
    """Có / Không / Chưa hỏi: arrows move the answer, C, K and B choose it; it starts at "not asked".

    `labels` are the words for yes, no and not asked; `plain` colours yes and no alike. While not applicable it is
    dashed and takes no answer.
    """

    folds = False
    """Its parts stand in one line in any room (`folding`)."""

    answered = Signal(Answer)
    """A person chose an answer; not sent by `show_answer`."""

    def __init__(
        self, look: Look, question: str, labels: tuple[str, str, str], *, height: float = 52, plain: bool = False
    ) -> None:
        super().__init__()
        self._look, self._height = look, height
        self.setAccessibleName(question)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._segments = {one: Segment(look, one, plain=plain) for one in _ORDER}
        self._row = Row(look)
        self.setLayout(self._row)
        for place, (answer, segment) in enumerate(self._segments.items()):
            self._group.addButton(segment, place)
            self._row.addWidget(segment, 1)
            segment.clicked.connect(lambda _checked=False, one=answer: self.answered.emit(one))
            segment.focus_moved.connect(self.update)
        self.use_words(question, labels)
        self.show_answer(Answer.NOT_ASKED)
        look.changed.connect(self._restyle)
        self._restyle()

    def use_words(self, question: str, labels: tuple[str, str, str]) -> None:
        """Say question and answers in other words."""
        self.setAccessibleName(question)
        for segment, label in zip(self._segments.values(), labels, strict=True):
            segment.use_words(question, label)

    def answer(self) -> Answer:
        """The answer that is chosen."""
        return _ORDER[self._group.checkedId()]

    def show_answer(self, answer: Answer) -> None:
        """Show an answer; only its segment is a stop of the Tab key."""
        for one, segment in self._segments.items():
            chosen = one is answer
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
            segment.setChecked(chosen)
        self.setFocusProxy(self._segments[answer])

    def set_applicable(self, applicable: bool) -> None:
        """Whether the question makes sense; dashed and silent when not."""
        self.setEnabled(applicable)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, C, K, B; other keys go on to the page."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            place = _ORDER.index(self.answer()) + _STEPS[key]
            self._choose(_ORDER[max(0, min(place, len(_ORDER) - 1))])
        elif key in _LETTERS:
            self._choose(_LETTERS[key])
        else:
            super().keyPressEvent(event)

    def _choose(self, answer: Answer) -> None:
        moved = answer is not self.answer()
        self.show_answer(answer)
        self._segments[answer].setFocus(Qt.FocusReason.OtherFocusReason)
        if moved or answer is Answer.NOT_ASKED:
            self.answered.emit(answer)

    def _restyle(self) -> None:
        edge = FOCUS_WIDTH + self._look.px(1)
        self._row.setContentsMargins(edge, edge, edge, edge)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the three answers."""
        return QSize(self._row.sizeHint().width(), self._look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """The answers are never cut."""
        return QSize(self._row.minimumSize().width(), self._look.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The border around the answers: the ring of focus, the control's border, or dashes."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), self._look.px(8), self._skin())
        if self.isEnabled() and not self._in_focus():
            self._fill_chosen(painter)
        painter.end()

    def _fill_chosen(self, painter: QPainter) -> None:
        """Carry the chosen answer's colour up to the border."""
        chosen = self._segments[self.answer()]
        span = chosen.geometry().adjusted(-_BORDER, -_BORDER, 0, _BORDER)
        if self.answer() is Answer.NOT_ASKED:
            span.setRight(self.width())
        painter.setClipPath(rounded_path(self.rect().adjusted(2, 2, -2, -2), self._look.px(6)))
        painter.fillRect(span, self._look.colour(chosen.fill()))

    def _in_focus(self) -> bool:
        return any(segment.hasFocus() for segment in self._segments.values())

    def _skin(self) -> Skin:
        if not self.isEnabled():
            return Skin(self._look.colour("sunken"), self._look.colour("line"), 2, dashed=True)
        if self._in_focus():
            return Skin(self._look.colour("surface"), self._look.colour("focus"), FOCUS_WIDTH)
        return Skin(self._look.colour("surface"), QColor(self._look.colour("ctl")), 2)
