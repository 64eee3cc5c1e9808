"""Which counter the visitor goes to: a chip for each that has room, a list for the rest."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.office import Counter
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.chip_row import Chip, ChipRow
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.station import Station

_GAP, _LIST = 8, 92


class CounterPicker(QWidget):
    """Chips with the digit that chooses them; `room` is the width in px at scale 1 that they may take."""

    chosen = Signal(str)

    def __init__(self, station: Station, room: float) -> None:
        super().__init__()
        self._station, self._room = station, room
        look, counters = station.look, station.office.counters
        self._capped = station.wide and self._shown(counters, look.px(room), capped=True) == len(counters)
        self._chips = ChipRow(look, station.say("desk.counter"))
        self._rest = ChoiceList(look, station.say("desk.counter_other"), height=48, brief=True)
        Hold(look, self._rest, width=_LIST)
        self._build()
        self._chips.chosen.connect(self.chosen)
        self._rest.picked.connect(self.chosen)
        station.presenters.hosts.learned.connect(self._offer)
        self._offer()

    @Slot()
    def _offer(self) -> None:
        """Where not all have room, those most asked for lately do; the order stays the office's."""
        counters, room, chosen = self._station.office.counters, self._station.look.px(self._room), self.counter()
        usual = self._station.presenters.hosts.usual.counters
        ranks = {number: place for place, number in enumerate(usual)}
        ranked = tuple(sorted(counters, key=lambda one: ranks.get(one.number, len(ranks))))
        if self._shown(counters, room, capped=self._capped) == len(counters):
            ranked = counters
        first = set(ranked[: self._shown(ranked, room, capped=self._capped)])
        shown, rest = [one for one in counters if one in first], [one for one in counters if one not in first]
        self._chips.offer([(one.number, *self._words(one, capped=self._capped)) for one in shown])
        self._rest.offer([(one.number, f"{one.number} · {one.short_name}") for one in rest])
        self._rest.setVisible(bool(rest))
        self.show_counter(chosen)

    def _build(self) -> None:
        look = self._station.look
        column, row = Column(look, 6), Row(look, _GAP)
        self.setLayout(column)
        if self._station.wide:
            column.addWidget(TextLabel(look, self._station.say("desk.counter"), "caption_strong", "ink2"))
        column.addLayout(row)
        row.addWidget(self._chips, 1)
        row.addWidget(self._rest)

    def _words(self, counter: Counter, *, capped: bool) -> tuple[str, str]:
        """Label and cap: without room for caps the number stands in the label, in a small window nowhere."""
        if capped and len(counter.number) == 1:
            return counter.short_name, counter.number
        return f"{counter.number} {counter.short_name}" if self._station.wide else counter.short_name, ""

    def _shown(self, counters: tuple[Counter, ...], room: int, *, capped: bool) -> int:
        """How many counters get a chip."""
        look, used = self._station.look, 0
        for place, one in enumerate(counters):
            used += Chip(look, *self._words(one, capped=capped)).sizeHint().width() + look.px(_GAP)
            last = place == len(counters) - 1
            if used + (0 if last else look.px(_LIST)) > room + (look.px(_GAP) if last else 0):
                return place
        return len(counters)

    def show_counter(self, number: str) -> None:
        """Show which counter is chosen; an empty number shows none."""
        self._chips.choose(number)
        self._rest.choose(number)

    def counter(self) -> str:
        """Number of the counter that is shown as chosen."""
        return self._chips.choice() or self._rest.choice()
