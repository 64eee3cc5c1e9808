"""A line in which a digit or a finger picks from what fits what was typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.kit.field import Field
from kiosk.gui.views.desk.station import Station

_MOST = {True: 9, False: 4}
"""Quick picks where there is room, and where there is not."""


class PickField(Field):
    """For words that have no digit in them: in this line 1 to 9 pick. `picked` gives the key of a pick."""

    picked = Signal(str)

    def __init__(self, station: Station, label: str, placeholder: str, *, most: int = 0) -> None:
        super().__init__(station.look, label, required=True, placeholder=placeholder)
        self._most = most or _MOST[station.wide]
        self._picks: tuple[tuple[str, str], ...] = ()
        self.chips = ChipRow(station.look, label)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.chips)
        self.edit.installEventFilter(self)
        self.chips.chosen.connect(self._pick)
        self.edit.textChanged.connect(self.offer)

    def fitting(self, typed: str, most: int) -> Sequence[tuple[str, str]]:
        """Keys and words of what fits, best first."""
        raise NotImplementedError

    @property
    def picks(self) -> tuple[str, ...]:
        """The words that are offered, in the order of their digits."""
        return tuple(words for _, words in self._picks)

    @Slot()
    def offer(self) -> None:
        """Offer what fits; words that stand whole in the line leave the others to choose from."""
        typed = self.text()
        whole = [words for _, words in self.fitting(typed, 2)] == [typed]
        picks = tuple(self.fitting("" if whole else typed, self._most))
        if picks != self._picks:
            self._picks = picks
            self.chips.offer([(key, words, str(place)) for place, (key, words) in enumerate(picks, 1)])
            for key, _ in picks:
                # The line has the focus while one picks; the Tab key goes on to the next field.
                self.chips.chip(key).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.chips.choose(next((key for key, words in picks if words == typed), ""))
        self.chips.setVisible(bool(picks))

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        """A digit in the line picks."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            digit = event.text()
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and digit.isascii() and digit.isdigit():
                if 1 <= int(digit) <= len(self._picks):
                    self._pick(self._picks[int(digit) - 1][0])
                return True
        return super().eventFilter(line, event)

    @Slot(str)
    def _pick(self, key: str) -> None:
        words = dict(self._picks)[key]
        self.set_text(words)
        self.edited.emit(words)
        self.picked.emit(key)
