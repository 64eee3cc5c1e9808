"""How to get the app, on the strip: the two store codes beside each other over the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.visitor.qr_view import QrView

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App, InstallStep
    from kiosk.gui.theme.look import Look

_SIDE = 174
MOST_STEPS = 4


class StripInstall(QWidget):
    """A code for each kind of phone, and what to do after the other."""

    def __init__(self, look: Look, app: App) -> None:
        super().__init__()
        self._look, self._app = look, app
        self._title = TextLabel(look, "", "section", elide=True)
        self._codes = (QrView(look, app.android_link), QrView(look, app.ios_link))
        self._phones = (TextLabel(look, "", "label"), TextLabel(look, "", "label"))
        self._stores = (TextLabel(look, "", "caption", "ink2"), TextLabel(look, "", "caption", "ink2"))
        self._steps = [StripStep(look, number, step) for number, step in enumerate(app.steps[:MOST_STEPS], start=1)]
        column = Column(look, 12, (16, 16, 16, 8))
        self.setLayout(column)
        column.addWidget(self._title)
        column.addLayout(self._both_codes(look))
        for step in self._steps:
            column.addWidget(step)
        column.addStretch(1)
        look.changed.connect(self._measure)
        self._measure()

    def _both_codes(self, look: Look) -> Row:
        row = Row(look, 16)
        for code, *words in zip(self._codes, self._phones, self._stores, strict=True):
            under = Column(look, 0)
            under.addWidget(code)
            under.add_space(4)
            for label in words:
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
                under.addWidget(label)
            row.addLayout(under)
        return row

    def _measure(self) -> None:
        for code in self._codes:
            code.set_side(self._look.px(_SIDE))

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        say, name = wording.say, self._app.name
        self._title.setText(say("install.title", app=name, count=len(self._steps)))
        for place, key in enumerate(("android", "ios")):
            self._phones[place].setText(say(f"install.{key}"))
            self._stores[place].setText(say(f"install.{key}_store"))
            self._codes[place].setAccessibleName(say(f"install.qr_{key}", app=name))
        for step in self._steps:
            step.use_language(wording.language)


class StripStep(QWidget):
    """One step: number and title over what to do."""

    def __init__(self, look: Look, number: int, step: InstallStep) -> None:
        super().__init__()
        self._number, self._step = number, step
        self._title = TextLabel(look, "", "label", elide=True)
        self._text = TextLabel(look, "", "caption", "ink2", wrap=True)
        column = Column(look, 2)
        self.setLayout(column)
        column.addWidget(self._title)
        column.addWidget(self._text)

    def use_language(self, code: str) -> None:
        """Speak another language; Vietnamese where the app's file lacks it."""
        title = self._step.title.get(code, self._step.title["vi"])
        self._title.setText(f"{self._number}. {title}")
        self._text.setText(self._step.text.get(code, self._step.text["vi"]))
