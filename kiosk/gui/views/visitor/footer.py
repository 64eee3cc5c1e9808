"""The foot of the visitor's screen: what happens to the picture and the details, and where help is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from kiosk.domain.dispatches.help_lines import help_lines
from kiosk.gui.kit.boxes import Hold, Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.visitor.help_words import help_words

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.dispatches.dispatch import HelpLine
    from kiosk.domain.office import Office
    from kiosk.gui.theme.look import Look

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_NARROW = 0.6
"""Below this factor the long privacy sentence does not fit beside the way to help."""


class VisitorFooter(QFrame):
    """72 px: privacy and help; on the install page the help line and when the page closes."""

    def __init__(self, look: Look, wording: Wording, office: Office) -> None:
        super().__init__()
        self._look, self._wording, self._install = look, wording, False
        self._lines, self._notice = help_lines(office.help_line, ()), office.notice
        self.setProperty("panel", "foot")
        Hold(look, self, height=72)
        row = Row(look, 16, (48, 0, 48, 0))
        self.setLayout(row)
        self._left_icon = IconLabel(look, "shield-check", size=28)
        self._right_icon = IconLabel(look, "hand-helping", size=28)
        self._left = TextLabel(look, "", "small_print", "ink2", elide=True)
        self._right = TextLabel(look, "", "small_strong")
        row.addWidget(self._left_icon, 0, _MIDDLE)
        row.addWidget(self._left, 1, _MIDDLE)
        row.addWidget(self._right_icon, 0, _MIDDLE)
        row.addWidget(self._right, 0, _MIDDLE)
        look.changed.connect(self._say)
        self._say()

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self._wording = wording
        self._say()

    def use_help_lines(self, lines: tuple[HelpLine, ...]) -> None:
        """Whom to call in a difficulty."""
        self._lines = lines
        self._say()

    def show_install(self, install: bool) -> None:
        """Say what belongs to the install page, or what belongs to all others."""
        self._install = install
        self._say()

    def _say(self) -> None:
        self._left_icon.set_icon("phone" if self._install else "shield-check")
        self._right_icon.set_icon("clock" if self._install else "hand-helping")
        self._left.set_tone("ink" if self._install else "ink2")
        self._right.set_tone("ink2" if self._install else "ink")
        self._right.set_role("small_print" if self._install else "small_strong")
        say = self._wording.say
        if self._install:
            self._left.setText(help_words(self._wording, self._lines) or say("visitor.help"))
            self._right.setText(say("install.closes"))
        else:
            narrow = self._look.theme.scale < _NARROW
            notice = self._notice
            self._left.setText(notice.said(notice.foot_short if narrow else notice.foot, self._wording.language))
            self._right.setText(say("visitor.help"))
