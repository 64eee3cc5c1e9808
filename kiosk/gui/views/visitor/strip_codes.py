"""What the strip shows while nobody is at the camera: the codes accepted, and the way without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.visitor.code_words import code_line
from kiosk.gui.views.visitor.idle_page import CODE_ICONS

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App
    from kiosk.gui.theme.look import Look

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class StripCodes(QWidget):
    """Four lines, each an icon, a title and a line, and a tinted card under them."""

    def __init__(self, look: Look, app: App) -> None:
        super().__init__()
        self._app = app
        self._titles = {key: TextLabel(look, "", "label", elide=True) for key in CODE_ICONS}
        self._lines = {key: TextLabel(look, "", "caption", "ink2", elide=True) for key in CODE_ICONS}
        self._question = TextLabel(look, "", "label")
        self._help = TextLabel(look, "", "body", elide=True)
        column = Column(look, 5, (16, 0, 16, 8))
        self.setLayout(column)
        for key, icon in CODE_ICONS.items():
            column.addLayout(self._code(look, key, icon))
        column.addStretch(1)
        column.addWidget(self._without_code(look))
        self._declare = TextLabel(look, "", "caption", "ink2", wrap=True)
        self._declare.hide()
        column.addWidget(self._declare)

    def _code(self, look: Look, key: str, icon: str) -> Row:
        words = Column(look)
        words.addWidget(self._titles[key])
        words.addWidget(self._lines[key])
        row = Row(look, 12)
        row.addWidget(IconLabel(look, icon, "accent", 24, ground="brandt", side=44, radius=8), 0, _MIDDLE)
        row.addLayout(words, 1)
        return row

    def _without_code(self, look: Look) -> Card:
        words = Column(look)
        words.addWidget(self._question)
        words.addWidget(self._help)
        row = Row(look, 12, (14, 5, 14, 5))
        row.addWidget(IconLabel(look, "keyboard", size=24), 0, _MIDDLE)
        row.addLayout(words, 1)
        return Card(row, "tint")

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self.setAccessibleName(wording.say("visitor.codes"))
        for key in CODE_ICONS:
            self._titles[key].setText(wording.say(f"visitor.code_{key}"))
            self._lines[key].setText(code_line(wording, "visitor.code_", key, self._app))
        self._question.setText(wording.say("visitor.nocode"))
        self._help.setText(wording.say("visitor.nocode_help"))
        self._declare.setText(wording.say("visitor.declare_here"))

    def offer_declaration(self, *, offered: bool) -> None:
        """Say that whoever has no phone can make a health declaration at the desk."""
        self._declare.setVisible(offered)
