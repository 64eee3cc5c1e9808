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


class StoreCodes(QWidget):
    """A code for each kind of phone."""

    def __init__(self, look: Look, app: App) -> None:
        super().__init__()
        self._look, self._app = look, app
        self._codes = (QrView(look, app.android_link), QrView(look, app.ios_link))
        self._phones = (TextLabel(look, "", "label"), TextLabel(look, "", "label"))
        self._stores = (TextLabel(look, "", "caption", "ink2"), TextLabel(look, "", "caption", "ink2"))
        row = Row(look, 16)
        self.setLayout(row)
        for code, *words in zip(self._codes, self._phones, self._stores, strict=True):
            under = Column(look, 0)
            under.addWidget(code)
            under.add_space(4)
            for label in words:
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
                under.addWidget(label)
            row.addLayout(under)
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        for code in self._codes:
            code.set_side(self._look.px(_SIDE))

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        say, name = wording.say, self._app.name
        for place, key in enumerate(("android", "ios")):
            self._phones[place].setText(say(f"install.{key}"))
            self._stores[place].setText(say(f"install.{key}_store"))
            self._codes[place].setAccessibleName(say(f"install.qr_{key}", app=name))


class StripInstall(QWidget):
    """The codes, and what to do after the other."""

    def __init__(self, look: Look, app: App) -> None:
        super().__init__()
        self._app = app
        self._title = TextLabel(look, "", "section", elide=True)
        self._codes = StoreCodes(look, app)
        self._steps = [StripStep(look, number, step) for number, step in enumerate(app.steps[:MOST_STEPS], start=1)]
        column = Column(look, 12, (16, 16, 16, 8))
        self.setLayout(column)
        column.addWidget(self._title)
        column.addWidget(self._codes)
        for step in self._steps:
            column.addWidget(step)
        column.addStretch(1)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self._title.setText(wording.say("install.title", app=self._app.name, count=len(self._steps)))
        self._codes.use_wording(wording)
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
