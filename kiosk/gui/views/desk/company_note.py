"""Who came with the card's visitor and is still inside, with the one button that settles it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot

from kiosk.domain.visit import VisitState
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.station import Station

_LEAVING = (CardKind.EXIT, CardKind.ASK_LEAVING)
"""On a card that was opened the questions need the room; its exit tells whoever is still inside."""


class CompanyNote(Card):
    """A child whose adult left, an adult whose child did not, a group of which somebody may have stayed."""

    part_asked = Signal()

    def __init__(self, station: Station) -> None:
        self._station, self._company = station, station.presenters.company
        buttons, beside = Row(station.look, 8), station.wide or station.strip
        row = Row(station.look, 10, (12, 4, 12, 4) if beside else (0, 0, 0, 0))
        column = row if beside else Column(station.look, 4, (12, 6, 12, 6))
        super().__init__(column, "warn")
        self.words = TextLabel(station.look, "", "caption_strong", "warnx", wrap=True)
        self.together = Button(station.look, "", icon="log-out", key="Alt+R")
        self.part = Button(station.look, station.say("desk.group_part_open"), icon="users", key="F9")
        row.addWidget(IconLabel(station.look, "users", "warnx", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        for button in (self.together, self.part):
            buttons.addWidget(button)
        if column is not row:
            column.addLayout(row)
        column.addLayout(buttons)
        self.together.clicked.connect(self._company.leave_together)
        self.part.clicked.connect(self.part_asked)
        station.presenters.board.changed.connect(self._follow)
        self.hide()

    def show_card(self, card: DeskCard) -> None:
        """Say who is inside; hidden while nobody's leaving is at stake."""
        asked = card.kind in _LEAVING
        inside = self._company.companions(card.line) if asked else ()
        group = asked and not inside and card.line.visit.group.several and self._may_have_stayed(card)
        sentence = self._companions(card, len(inside)) if inside else self._group(card) if group else ""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        heads = sum(one.visit.heads_inside for one in (*inside, card.line))
        self.together.setVisible(bool(inside))
        say = self._station.say
        self.together.set_words(say("desk.leave_together", number=heads) if heads > 1 else say("desk.leave_also"))
        self.part.setVisible(group)
        key = "desk.group_part_some" if card.line.visit.inside else "desk.group_part_open"
        self.part.set_words(self._station.say(key))
        self.setVisible(bool(sentence))

    def _may_have_stayed(self, card: DeskCard) -> bool:
        visit = card.line.visit
        return visit.group.staying > 1 and (visit.inside or visit.state is VisitState.LEFT)

    def _companions(self, card: DeskCard, number: int) -> str:
        station = self._station
        names = ", ".join(station.name_of(one) for one in self._company.companions(card.line))
        key = "desk.adult_inside" if card.line.visit.with_visit and number == 1 else "desk.child_still_inside"
        return station.say(key, names=names)

    def _group(self, card: DeskCard) -> str:
        visit, say = card.line.visit, self._station.say
        group = visit.group
        if visit.inside:
            return say("desk.group_inside", staying=group.staying, people=group.people)
        return say("desk.group_gone", people=group.staying)

    @Slot()
    def _follow(self) -> None:
        card = self._station.presenters.card.card
        if isinstance(card, DeskCard) and self.isVisible():
            self.show_card(card)
