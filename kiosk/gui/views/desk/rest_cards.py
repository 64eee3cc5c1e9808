"""The card's place when no visitor lies there: nobody yet, or a code that was refused."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.codes.reading import Refusal
from kiosk.domain.office_time import office_clock, office_seconds
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.outcome_band import Outcome, OutcomeBand
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import RefusedCard
from kiosk.gui.views.desk.start_check import StartCheck
from kiosk.gui.views.desk.station import Station

_TOP = Qt.AlignmentFlag.AlignTop


class EmptyCard(Card):
    """Nobody before the desk: what will happen, what can be done meanwhile."""

    manual_asked = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        look, inner = station.look, station.measures.inner
        column = Column(look, 12 if station.wide else 8, (inner, inner, inner, inner))
        self.setLayout(column)
        column.addWidget(TextLabel(look, station.say("desk.empty_title"), "section_strong"))
        self.check = StartCheck(station)
        column.addWidget(self.check)
        lines = {"scan-line": "empty_line", "user-plus": "empty_by_hand", "log-out": "empty_forgot"}
        self._hints: list[QWidget] = []
        for icon, key in lines.items():
            row = Row(look, 12)
            hint = (
                IconLabel(look, icon, "accent", 24),
                TextLabel(look, station.say(f"desk.{key}"), "body", "ink2", wrap=True),
            )
            row.addWidget(hint[0], 0, _TOP)
            row.addWidget(hint[1], 1)
            self._hints.extend(hint)
            column.addLayout(row)
        self._roomy = station.wide
        self.check.told.connect(self._make_room)
        self._make_room(len(self.check.lines))
        self.manual = Button(look, station.say("desk.manual"), icon="user-plus", key="F4")
        foot = Row(look)
        foot.addWidget(self.manual)
        foot.addStretch(1)
        if not station.strip:
            column.add_space(4)
            column.addLayout(foot)
        else:
            self.manual.hide()
            self.manual.setParent(self)
        column.addStretch(1)
        self.manual.clicked.connect(self.manual_asked)

    @Slot(int)
    def _make_room(self, told: int) -> None:
        """What is wrong comes before what everybody knows, where there is no room for both."""
        for part in self._hints:
            part.setVisible(self._roomy or told <= 1)


class RefusedNote(Card):
    """A refused code: what it was, what to tell the visitor, the way out by hand."""

    manual_asked = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        look, say, wide = station.look, station.say, station.wide
        self._station = station
        self._band = OutcomeBand(look)
        if not wide:
            Hold(look, self._band, height=44)
        self._kind = TextLabel(look, "", "label", "warnx")
        self._tell = TextLabel(look, "", "section" if wide else "label", wrap=True)
        self._way_out = TextLabel(look, "", "body", "ink2", wrap=True)
        self.manual = Button(look, say("desk.manual"), icon="user-plus", large=wide)
        self.done = Button(look, say("desk.done_plain"), icon="check", large=wide)
        self._buttons = Row(look, 8)
        column = Column(look, 0, (1, 1, 1, 0))
        self.setLayout(column)
        column.addWidget(self._band)
        column.addWidget(self._words())
        column.addStretch(1)
        self.manual.clicked.connect(self.manual_asked)
        self.done.clicked.connect(station.presenters.card.done)

    def _words(self) -> QWidget:
        look, say, inner = self._station.look, self._station.say, self._station.measures.inner
        gap = 10 if self._station.wide else 6
        part, column = QWidget(), Column(look, gap, (inner, gap + 4, inner, gap + 6))
        part.setLayout(column)
        column.addWidget(self._kind)
        self._kind.setVisible(not self._station.wide)
        column.addWidget(TextLabel(look, say("desk.refused_tell"), "caption_strong", "ink2"))
        column.addWidget(self._tell)
        column.addWidget(self._way_out)
        if self._station.strip:
            self._buttons.addStretch(1)
        column.add_space(4 if self._station.wide else 2)
        column.addLayout(self._buttons)
        self._put_first(self.done, self.manual)
        return part

    def _put_first(self, first: Button, second: Button) -> None:
        """The button that Enter presses stands first, for the eye and for the Tab key."""
        share = 0 if self._station.strip else 1
        for button in (first, second):
            self._buttons.removeWidget(button)
            self._buttons.addWidget(button, share)
        first.set_kind(ButtonKind.PRIMARY)
        first.set_key("Enter")
        second.set_kind(ButtonKind.SECONDARY)
        second.set_key("F4" if second is self.manual else "")
        self._first = first
        QWidget.setTabOrder(first, second)

    def show_refusal(self, card: RefusedCard) -> None:
        """Show why, and what to tell the visitor; whom no code names, the receptionist names."""
        say, refusal = self._station.say, card.refusal.value
        clock = office_seconds(card.shown_at) if self._station.wide else office_clock(card.shown_at)
        kind = say(f"refusal.{refusal}")
        words = f"{say('desk.band_refused')} · {kind}" if self._station.wide else say("desk.band_refused")
        self._kind.setText(say("desk.refused_kind", refusal=kind))
        self._band.show_outcome(Outcome.REFUSED, words, clock)
        self._tell.setText(say(f"refusal.{refusal}_tell"))
        is_unknown = card.refusal is Refusal.UNKNOWN
        self._way_out.setText(say("desk.refused_unknown" if is_unknown else "desk.refused_codes"))
        self._put_first(*((self.manual, self.done) if is_unknown else (self.done, self.manual)))

    def take_focus(self) -> None:
        """Enter puts the note away, or leads to the form where the code is unknown."""
        self._first.setFocus()
