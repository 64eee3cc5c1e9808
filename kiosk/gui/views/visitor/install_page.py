"""How to install the app, in a few steps, while the visitor waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from kiosk.domain.office import in_language
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.visitor.guide_buttons import GuideButtons
from kiosk.gui.views.visitor.guide_step import GuideStep
from kiosk.gui.views.visitor.install_panel import InstallPanel
from kiosk.gui.views.visitor.step_drawing import StepDrawing
from kiosk.gui.views.visitor.step_number import StepNumber

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App, InstallStep, Office
    from kiosk.gui.theme.look import Look

_BUTTON = 72


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
        row = Row(look, 16, (24, 24, 24, 16))
        row.addLayout(words, 1)
        row.addWidget(StepDrawing(look, step.drawing), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(row)

    def use_language(self, code: str) -> None:
        """Speak another language; a step that lacks it is said in Vietnamese."""
        self._title.setText(in_language(self._step.title, code))
        self._text.setText(in_language(self._step.text, code))


class InstallPage(QWidget):
    """Title of 168 and the buttons beside it; all steps at a glance or one of them large; the codes at the right."""

    turned = Signal(int)
    listened = Signal()

    def __init__(self, look: Look, wording: Wording, office: Office, app: App) -> None:
        super().__init__()
        self._look, self._app, self._wording = look, app, wording
        self._step: int | None = None
        self._title = TextLabel(look, "", "install_title", elide=True)
        self._sub = TextLabel(look, "", "visitor_line", "ink2", elide=True)
        self._cards = [StepCard(look, step, place) for place, step in enumerate(app.guide)]
        self._panel, self._large = InstallPanel(look, wording, app, office.wifi), GuideStep(look, app)
        self._buttons = GuideButtons(look, len(app.guide), height=_BUTTON, role="visitor_strong")
        self._grid, self._steps = QGridLayout(), QStackedWidget()
        self._steps.addWidget(self._at_a_glance())
        self._steps.addWidget(self._large)
        body, column = Row(look, 24), Column(look, 0, (48, 24, 48, 24))
        body.addWidget(self._steps, 1)
        body.addWidget(self._panel)
        self.setLayout(column)
        column.addLayout(self._head())
        column.add_space(24)
        column.addLayout(body, 1)
        for buttons in (self._buttons, self._large.buttons):
            buttons.turned.connect(self.turned)
            buttons.listened.connect(self.listened)
        look.changed.connect(self._measure)
        self._measure()
        self.use_wording(wording)

    def _head(self) -> Row:
        row, words = Row(self._look, 24), Column(self._look)
        words.addWidget(self._title)
        words.addWidget(self._sub)
        row.addLayout(words, 1)
        row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _at_a_glance(self) -> QWidget:
        glance = QWidget()
        glance.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // 2, place % 2)
        for cell in range(2):
            self._grid.setColumnStretch(cell, 1)
            self._grid.setRowStretch(cell, 1)
        return glance

    def _measure(self) -> None:
        self._grid.setSpacing(self._look.px(24))

    def offer_listening(self, offered: bool) -> None:
        """Whether anything here speaks."""
        for buttons in (self._buttons, self._large.buttons):
            buttons.offer_listening(offered)

    def show_step(self, step: int | None) -> None:
        """Show one step large, or all of them; the codes stand beside the first, which is done with them."""
        self._step = step
        self._buttons.setVisible(step is None)
        self._buttons.show_step(None, self._wording)
        if step is not None:
            self._large.show_step(step, self._wording)
        self._steps.setCurrentIndex(0 if step is None else 1)
        self._panel.setVisible(not step)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self._wording = wording
        self._title.setText(wording.say("install.title", app=self._app.name, count=len(self._cards)))
        self._sub.setText(wording.say("install.sub"))
        for card in self._cards:
            card.use_language(wording.language)
        self._panel.use_wording(wording)
        self.show_step(self._step)
