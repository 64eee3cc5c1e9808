"""One step of installing the app, so large that it is read from two metres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.domain.office import in_language
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.visitor.guide_buttons import GuideButtons
from kiosk.gui.views.visitor.step_drawing import StepDrawing
from kiosk.gui.views.visitor.step_number import StepNumber

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App
    from kiosk.gui.theme.look import Look

_DRAWN = 1.9
_BUTTON = 80


class GuideStep(Card):
    """The drawing at the left; number, title and text at its right; the buttons under both."""

    def __init__(self, look: Look, app: App) -> None:
        super().__init__()
        self._app, self._step = app, 0
        self._drawing = StepDrawing(look, "", _DRAWN)
        self._number = StepNumber(look, 1)
        self._where = TextLabel(look, "", "fact", "ink2")
        self._title = TextLabel(look, "", "invitation", wrap=True)
        self._text = TextLabel(look, "", "fact", wrap=True)
        self.buttons = GuideButtons(look, len(app.guide), height=_BUTTON, role="office")
        head, words, row = Row(look, 20), Column(look), Row(look, 48)
        head.addWidget(self._number)
        head.addWidget(self._where, 1)
        words.addStretch(1)
        words.addLayout(head)
        words.add_space(12)
        words.addWidget(self._title)
        words.add_space(8)
        words.addWidget(self._text)
        words.addStretch(2)
        row.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        column = Column(look, 16, (48, 24, 48, 24))
        column.addLayout(row, 1)
        column.addWidget(self.buttons)
        self.setLayout(column)

    def show_step(self, step: int, wording: Wording) -> None:
        """Show the step of this place, from 0."""
        shown, language = self._app.guide[step], wording.language
        self._drawing.show_drawing(shown.drawing)
        self._number.setText(str(step + 1))
        self._where.setText(wording.say("install.step_of", number=step + 1, count=len(self._app.guide)))
        # Beside the codes there is room for less.
        self._title.set_role("visitor_name" if step else "invitation")
        self._text.set_role("reason" if step else "fact")
        self._title.setText(in_language(shown.title, language))
        self._text.setText(in_language(shown.text, language))
        self.setAccessibleName(f"{self._where.text()}: {self._title.text()}")
        self.buttons.show_step(step, wording)
