"""The same leaves on the strip of a single monitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.domain.office import in_language
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.visitor.leaves import MOST_BENEFITS
from kiosk.gui.views.visitor.strip_install import StoreCodes

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App
    from kiosk.gui.theme.look import Look


class StripProtects(QWidget):
    """What the app protects: a line an icon."""

    def __init__(self, look: Look, app: App) -> None:
        super().__init__()
        self._app, shown = app, app.benefits[:MOST_BENEFITS]
        self._title = TextLabel(look, "", "section_strong", wrap=True)
        self._titles = [TextLabel(look, "", "label", wrap=True) for _ in shown]
        self._texts = [TextLabel(look, "", "caption", "ink2", wrap=True) for _ in shown]
        column = Column(look, 10, (16, 0, 16, 8))
        self.setLayout(column)
        column.addWidget(self._title)
        for benefit, *words in zip(shown, self._titles, self._texts, strict=True):
            row, lines = Row(look, 12), Column(look)
            for label in words:
                lines.addWidget(label)
            icon = IconLabel(look, benefit.icon, "accent", 24, ground="brandt", side=44, radius=8)
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(lines, 1)
            column.addLayout(row)
        column.addStretch(1)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self._title.setText(wording.say("visitor.protects", app=self._app.name))
        for benefit, title, text in zip(self._app.benefits, self._titles, self._texts, strict=False):
            title.setText(in_language(benefit.title, wording.language))
            text.setText(in_language(benefit.text, wording.language))


class StripGetApp(QWidget):
    """Where to get the app: both stores' codes."""

    def __init__(self, look: Look, app: App) -> None:
        super().__init__()
        self._app = app
        self._title = TextLabel(look, "", "section_strong", wrap=True)
        self._codes = StoreCodes(look, app)
        column = Column(look, 10, (16, 0, 16, 8))
        self.setLayout(column)
        column.addWidget(self._title)
        column.addWidget(self._codes)
        column.addStretch(1)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self._title.setText(wording.say("visitor.get_app", app=self._app.name))
        self._codes.use_wording(wording)
