"""The paper number: one that was recalled shows only its end while names are masked."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.gui.kit.field import Field
from kiosk.gui.views.desk.station import Station

_TAIL = 4


class PaperField(Field):
    """The number itself stays in the presenter's form; typing replaces what is hidden, never adds to it."""

    def __init__(self, station: Station) -> None:
        say = station.say
        optional, example = say("manual.optional"), say("manual.paper_example")
        super().__init__(station.look, say("manual.paper"), optional_word=optional, alt="G", placeholder=example)
        self._station, self._manual = station, station.presenters.manual
        self._hidden = ""
        self.edited.connect(self._change)
        station.mask.changed.connect(self.show_number)

    @Slot()
    def show_number(self) -> None:
        """Show the form's number, or its last four characters."""
        number = self._manual.form.paper
        hides = self._station.mask.masked and self._manual.paper_recalled
        self._hidden = self._station.say("paper.paper_tail", tail=number[-_TAIL:]) if hides else ""
        if self.text() != (self._hidden or number):
            self.set_text(self._hidden or number)

    @Slot(str)
    def _change(self, typed: str) -> None:
        if self._hidden:
            typed, self._hidden = _instead_of(self._hidden, typed), ""
            self.edit.setText(typed)
        self._manual.change(paper=typed)


def _instead_of(hidden: str, typed: str) -> str:
    """What was typed beside or over the shown end; nothing when a part of it was deleted."""
    if hidden in typed:
        return typed.replace(hidden, "", 1)
    return "" if typed.startswith(hidden[0]) or typed == hidden[1:] else typed
