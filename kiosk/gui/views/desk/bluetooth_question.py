"""Whether Bluetooth is on: asked of who has the app, an answer of its own beside the three (dispatch 002)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.domain.app_answers import Answer, AppAnswers
from kiosk.gui.kit.boxes import Hold, Row
from kiosk.gui.kit.key_cap import KeyCap
from kiosk.gui.kit.segmented_answer import SegmentedAnswer
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station

_WIDE_ANSWER = 358


class BluetoothQuestion(QWidget):
    """Stands where the reasons stand of who has not installed it; hidden while it says nothing."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        look, say = station.look, station.say
        words = (say("desk.yes"), say("desk.no"), say("desk.not_asked"))
        self.answer = SegmentedAnswer(look, say("desk.bluetooth"), words, height=station.measures.answer)
        row = Row(look, 12)
        self.setLayout(row)
        if station.wide:
            row.addWidget(KeyCap(look, "Alt+4"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(TextLabel(look, say("desk.bluetooth"), "label", elide=True), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.answer)
        if station.wide:
            Hold(look, self.answer, width=_WIDE_ANSWER)
        else:
            self.answer.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.answer.answered.connect(station.presenters.card.answer_bluetooth)
        self.hide()

    def show_answers(self, answers: AppAnswers) -> None:
        """Show the answer, where the question makes sense."""
        self.setVisible(answers.asks_bluetooth)
        shown = answers.bluetooth or Answer.NOT_ASKED
        if self.answer.answer() is not shown:
            self.answer.show_answer(shown)

    def take_focus(self) -> None:
        """The answer, where the question stands."""
        if self.isVisible():
            self.answer.setFocus(Qt.FocusReason.ShortcutFocusReason)
