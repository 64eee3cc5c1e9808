"""One step with a PIN: what is asked, whose names there are, the pad, and what was wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from kiosk.domain.staff import Member
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.kit.pin_pad import PinPad
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import Notice
from kiosk.gui.views.desk.station import Station

_TOP = Qt.AlignmentFlag.AlignTop


class PinStep(Row):
    """Names at the left, the pad at the right."""

    picked = Signal(str)
    entered = Signal(str)

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, 32)
        look, say = station.look, station.say
        self._station = station
        self.asked = TextLabel(look, "", "section_strong", wrap=True)
        self.advice = TextLabel(look, "", "body", "ink2", wrap=True)
        self.names = ChipRow(look, say("duty.names"))
        self.fault = TextLabel(look, "", "label", "errx", wrap=True)
        self.pad = PinPad(look)
        self.left = Column(look, 12)
        self._checking = TextLabel(look, say("duty.checking"), "label", "accent")
        self._checking.hide()
        for part in (self.asked, self.advice, self.names, self.fault, self._checking):
            self.left.addWidget(part)
        self.left.addStretch(1)
        self.addLayout(self.left, 1)
        self.addWidget(self.pad, 0, _TOP)
        self._offered: tuple[Member, ...] = ()
        self.names.chosen.connect(self.picked)
        self.pad.entered.connect(self.entered)

    def ask(self, asked: str, advice: str, people: Sequence[Member], who: str) -> None:
        """Show the step; names stand in the order of the office's list, without one when there are none."""
        if tuple(people) != self._offered:
            self._offered = tuple(people)
            self.names.offer([(one.code, one.name, "") for one in people])
        self.names.choose(who)
        self.names.setVisible(bool(people))
        self.asked.setText(asked)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        say = self._station.say
        self.pad.use_words(asked, say("duty.back"), say("duty.enter"))

    def set_busy(self, busy: bool) -> None:
        """Say that a PIN is being looked at."""
        if busy:
            self.tell(None)
        self._checking.setVisible(busy)
        self.pad.set_busy(busy)

    def tell(self, fault: Notice | None) -> None:
        """Say what was wrong, by words; None takes it away."""
        words = self._station.say(fault.key, **fault.values) if fault else ""
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        self.pad.line.setAccessibleDescription(words)
