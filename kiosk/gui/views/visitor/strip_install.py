"""How to get the app, on the strip: the two store codes under each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.visitor.code_words import CodeWords
from kiosk.gui.views.visitor.qr_view import QrView

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App
    from kiosk.gui.theme.look import Look

_SIDE = 150


class StripInstall(QWidget):
    """The name of the app and a code for each kind of phone."""

    def __init__(self, look: Look, app: App) -> None:
        super().__init__()
        self._look, self._app = look, app
        self._title = TextLabel(look, "", "section_strong", elide=True)
        self._codes = (QrView(look, app.android_link), QrView(look, app.ios_link))
        roles = ("label", "caption")
        self._words = (CodeWords(look, "smartphone", roles), CodeWords(look, "smartphone", roles))
        column = Column(look, 6, (16, 0, 16, 8))
        self.setLayout(column)
        column.addWidget(self._title)
        for code, words in zip(self._codes, self._words, strict=True):
            row = Row(look, 16)
            row.addWidget(code)
            row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(row)
        column.addStretch(1)
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        for code in self._codes:
            code.set_side(self._look.px(_SIDE))

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        say, name = wording.say, self._app.name
        self._title.setText(say("install.title_short", app=name))
        for place, key in enumerate(("android", "ios")):
            self._words[place].use_words(say(f"install.{key}"), say(f"install.{key}_store"))
            self._codes[place].setAccessibleName(say(f"install.qr_{key}", app=name))
