"""Whom the visitor comes to see: typed, or picked by a digit or a finger from those who are asked for most."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.views.desk.station import Station

_MOST = {True: 9, False: 4}
"""Quick picks where there is room, and where there is not."""


class HostField(Field):
    """No name has a digit in it: in this line 1 to 9 pick."""

    picked = Signal(str)

    def __init__(self, station: Station, label: str, *, most: int = 0) -> None:
        example = station.say("manual.host_example")
        super().__init__(station.look, label, required=True, placeholder=example)
        self._hosts, self._most = station.presenters.hosts, most or _MOST[station.wide]
        self._picks: tuple[str, ...] = ()
        self.chips = ChipRow(station.look, label)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.chips)
        tell_kind(self.edit, LineKind.NAME)
        self.edit.installEventFilter(self)
        self.chips.chosen.connect(self._pick)
        self.edit.textChanged.connect(self._offer)
        self._hosts.learned.connect(self._offer)
        self._offer()

    @property
    def picks(self) -> tuple[str, ...]:
        """The names that are offered, in the order of their digits."""
        return self._picks

    def counter_of(self, name: str) -> str:
        """Number of the counter where this person works, empty where the office does not say."""
        known = self._hosts.host(name)
        return known.counter if known else ""

    @Slot()
    def _offer(self) -> None:
        """Offer who fits; a name that stands whole in the line leaves the others to choose from."""
        typed = self.text()
        whole = self._hosts.picks(typed, 2) == (typed,)
        picks = self._hosts.picks("" if whole else typed, self._most)
        if picks != self._picks:
            self._picks = picks
            self.chips.offer([(name, name, str(place)) for place, name in enumerate(picks, 1)])
            for name in picks:
                # The line has the focus while one picks; the Tab key goes on to the next field.
                self.chips.chip(name).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.chips.choose(typed)
        self.chips.setVisible(bool(picks))

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        """A digit in the line picks."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            digit = event.text()
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and digit.isascii() and digit.isdigit():
                if 1 <= int(digit) <= len(self._picks):
                    self._pick(self._picks[int(digit) - 1])
                return True
        return super().eventFilter(line, event)

    @Slot(str)
    def _pick(self, name: str) -> None:
        self.set_text(name)
        self.edited.emit(name)
        self.picked.emit(name)
