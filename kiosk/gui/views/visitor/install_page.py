"""How to install the app, in a few steps, while the visitor waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.visitor.install_panel import InstallPanel
from kiosk.gui.views.visitor.phone_drawing import PhoneDrawing
from kiosk.gui.views.visitor.step_number import StepNumber

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App, InstallStep, Office
    from kiosk.gui.theme.look import Look

MOST_STEPS = 4


class StepCard(Card):
    """Number, title and text at the left, a drawing of the phone at the right."""

    def __init__(self, look: Look, step: InstallStep, place: int) -> None:
        super().__init__()
        self._step = step
        self._title = TextLabel(look, "", "step_title", wrap=True)
        self._text = TextLabel(look, "", "visitor_line", "ink2", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = Column(look)
        words.addWidget(StepNumber(look, place + 1))
        words.add_space(8)
        words.addWidget(self._title)
        words.addWidget(self._text, 1)
        row = Row(look, 24, (24, 24, 40, 16))
        row.addLayout(words, 1)
        row.addWidget(PhoneDrawing(look, place), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(row)

    def use_language(self, code: str) -> None:
        """Speak another language; a step that lacks it is said in Vietnamese."""
        self._title.setText(self._step.title.get(code, self._step.title["vi"]))
        self._text.setText(self._step.text.get(code, self._step.text["vi"]))


class InstallPage(QWidget):
    """Title of 168, up to four step cards two by two, the panel of codes at the right."""

    def __init__(self, look: Look, wording: Wording, office: Office, app: App) -> None:
        super().__init__()
        self._look, self._app = look, app
        self._title = TextLabel(look, "", "install_title", elide=True)
        self._sub = TextLabel(look, "", "visitor_line", "ink2", elide=True)
        self._steps = [StepCard(look, step, place) for place, step in enumerate(app.steps[:MOST_STEPS])]
        self._panel = InstallPanel(look, wording, app, office.wifi)
        self._grid = QGridLayout()
        for place, card in enumerate(self._steps):
            self._grid.addWidget(card, place // 2, place % 2)
        for cell in range(2):
            self._grid.setColumnStretch(cell, 1)
            self._grid.setRowStretch(cell, 1)
        body = Row(look, 24)
        body.addLayout(self._grid, 1)
        body.addWidget(self._panel)
        column = Column(look, 0, (48, 24, 48, 24))
        self.setLayout(column)
        column.addWidget(self._title)
        column.addWidget(self._sub)
        column.add_space(24)
        column.addLayout(body, 1)
        look.changed.connect(self._measure)
        self._measure()
        self.use_wording(wording)

    def _measure(self) -> None:
        self._grid.setSpacing(self._look.px(24))

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self._title.setText(wording.say("install.title", app=self._app.name, count=len(self._steps)))
        self._sub.setText(wording.say("install.sub"))
        for card in self._steps:
            card.use_language(wording.language)
        self._panel.use_wording(wording)
