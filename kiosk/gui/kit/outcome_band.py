"""The band of the last scan on top of the card."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from kiosk.gui.kit.boxes import Hold, Row, show_property
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class Outcome(Enum):
    """What became of a scan; always shown by colour, icon and words together."""

    IN = "in"
    OUT = "out"
    REFUSED = "refused"
    CALM = "calm"
    TROUBLE = "trouble"


_ICONS = {
    Outcome.IN: "log-in",
    Outcome.OUT: "log-out",
    Outcome.REFUSED: "circle-x",
    Outcome.CALM: "info",
    Outcome.TROUBLE: "triangle-alert",
}
_INKS = {
    Outcome.IN: "white",
    Outcome.OUT: "white",
    Outcome.REFUSED: "onrefused",
    Outcome.CALM: "oncalm",
    Outcome.TROUBLE: "ink",
}


class OutcomeBand(QFrame):
    """56 px: icon, words, how it was read, time."""

    folds = False
    """Its parts stand in one line in any room (`folding`)."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("band", "true")
        row = Row(look, 12, (20, 0, 20, 0))
        self.setLayout(row)
        Hold(look, self, height=56)
        self._icon = IconLabel(look, "info", "white", 24)
        self._words = TextLabel(look, "", "section", "white", elide=True)
        self._how_icon = IconLabel(look, "", "white", 24)
        self._how = TextLabel(look, "", "body", "white")
        self._time = FiguresLabel(look, "", "clock", "white")
        for widget in (self._icon, self._words, self._how_icon, self._how, self._time):
            row.addWidget(widget, 1 if widget is self._words else 0, Qt.AlignmentFlag.AlignVCenter)

    def show_outcome(self, outcome: Outcome, words: str, clock: str = "", how: str = "", how_icon: str = "") -> None:
        """Show what became of the scan; `how` and `how_icon` tell the kind of code, `clock` the time."""
        show_property(self, "outcome", outcome.value)
        ink = _INKS[outcome]
        self._icon.set_icon(_ICONS[outcome], ink)
        self._how_icon.set_icon(how_icon, ink)
        self._how_icon.setVisible(bool(how_icon))
        for label, text in ((self._words, words), (self._how, how), (self._time, clock)):
            label.setText(text)
            label.set_tone(ink)
            label.setVisible(bool(text))
        self.setAccessibleName(" ".join(part for part in (words, how, clock) if part))
