"""One choice of several: chips where the desk has room, a list that drops down where it has not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.station import Station

Choices = Sequence[tuple[str, str]]


class PickOne(QWidget):
    """Keyed choices with their words; `numbered` chips show the digit that chooses them, a `long` one is a list."""

    chosen = Signal(str)
    taken = Signal(str)
    """Chosen for good: pressed, not passed by with the arrows."""

    def __init__(
        self, station: Station, question: str, choices: Choices, *, numbered: bool = False, long: bool = False
    ) -> None:
        super().__init__()
        self._chips = ChipRow(station.look, question) if station.wide and not long else None
        self._list = ChoiceList(station.look, question, height=52)
        row = Row(station.look)
        self.setLayout(row)
        row.addWidget(self._chips or self._list)
        if self._chips is not None:
            digits = [str(place) if numbered else "" for place in range(1, len(choices) + 1)]
            self._chips.offer([(*one, digit) for one, digit in zip(choices, digits, strict=True)])
            self._chips.chosen.connect(self.chosen)
            self._chips.tapped.connect(self.taken)
            self._list.setParent(self)
            self._list.hide()
        else:
            self._list.offer(choices)
            self._list.picked.connect(self.chosen)
            self._list.picked.connect(self.taken)

    def choose(self, key: str) -> None:
        """Show `key` as chosen, an empty one as nothing chosen."""
        self._chips.choose(key) if self._chips is not None else self._list.choose(key)

    def choice(self) -> str:
        """Key of what is chosen, empty when nothing is."""
        return self._chips.choice() if self._chips is not None else self._list.choice()

    def take_focus(self) -> None:
        """The focus on what is chosen, or on the first."""
        (self._chips or self._list).setFocus(Qt.FocusReason.ShortcutFocusReason)
