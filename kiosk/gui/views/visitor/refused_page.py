"""A code that is nobody's: what it was, and what to show instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.gui.kit.boxes import Column, Row, panel
from kiosk.gui.kit.card import CodeCard
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.kit.time_bar import TimeBar
from kiosk.gui.views.visitor.code_words import code_line

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App
    from kiosk.gui.theme.look import Look
    from kiosk.gui.views.visitor.outcome_text import OutcomeText

_SHOW = {"personal": "smartphone", "cccd": "id-card", "bhyt": "heart-pulse", "none": "hand-helping"}


class RefusedPage(QWidget):
    """Amber field of 496 with the reason; panel of 416 with the codes to show instead."""

    def __init__(self, look: Look, wording: Wording, app: App) -> None:
        super().__init__()
        self._app = app
        self._icon = IconLabel(look, "map-pin", "field_refused", 144, ground="onrefused", side=256, radius=32)
        self._title = TextLabel(look, "", "refused", "onrefused", elide=True)
        self._reason = TextLabel(look, "", "reason", "onrefused", wrap=True)
        self._why = TextLabel(look, "", "second", "onrefused", wrap=True)
        self._show = TextLabel(look, "", "next_title")
        self._cards = {
            key: CodeCard(look, icon, kind="tint" if key == "none" else "true", standing=True)
            for key, icon in _SHOW.items()
        }
        self.bar = TimeBar(look, "refused_bar")
        column = Column(look)
        self.setLayout(column)
        self._field = self._build_field(look)
        column.addWidget(self._field, 496)
        column.addWidget(self._build_panel(look), 416)
        self.use_wording(wording)

    def _build_field(self, look: Look) -> QFrame:
        words = Column(look, 4)
        words.addStretch(1)
        for label in (self._title, self._reason, self._why):
            words.addWidget(label)
        words.addStretch(1)
        row = Row(look, 72, (96, 16, 96, 16))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        field = QFrame()
        field.setProperty("outcome", "refused")
        field.setLayout(row)
        return field

    def _build_panel(self, look: Look) -> QFrame:
        cards = Row(look, 24)
        for key, card in self._cards.items():
            cards.addWidget(card, 456 if key == "none" else 400)
        inside = Column(look, 16, (96, 22, 96, 24))
        inside.addWidget(self._show)
        inside.addLayout(cards, 7)
        inside.addStretch(1)
        column = Column(look)
        column.addLayout(inside, 1)
        column.addWidget(self.bar)
        return panel("surface", column)

    def show_refusal(self, text: OutcomeText) -> None:
        """Show why a code was refused; nothing of what it said."""
        self._icon.set_icon(text.icon)
        self._title.setText(text.title)
        self._reason.setText(text.reason)
        self._why.setText(text.why)
        self._field.setAccessibleName(f"{text.title}. {text.reason}")

    def use_wording(self, wording: Wording) -> None:
        """Speak another language; the refusal itself is shown anew by the screen."""
        self._show.setText(wording.say("visitor.show"))
        for key, card in self._cards.items():
            line = code_line(wording, "visitor.show_", key, self._app)
            card.use_words(wording.say(f"visitor.show_{key}"), line)

    def forget(self) -> None:
        """Keep nothing of the refusal."""
        for label in (self._title, self._reason, self._why):
            label.setText("")
        self._field.setAccessibleName("")
