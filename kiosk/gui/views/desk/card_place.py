"""The place on the desk where one card lies at a time."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.folding import go_to_top
from kiosk.gui.presenters.desk_states import DeskCard, EnteringCard, OwnCodeCard, RefusedCard, WrongPersonCard
from kiosk.gui.views.desk.card_actions import ON_BEHALF, group_action
from kiosk.gui.views.desk.card_identity import identity_of
from kiosk.gui.views.desk.entering_note import EnteringNote
from kiosk.gui.views.desk.own_notes import OwnNote, note_kind
from kiosk.gui.views.desk.rest_cards import EmptyCard, RefusedNote
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.strip_card import StripCard
from kiosk.gui.views.desk.visitor_card import VisitorCard
from kiosk.gui.views.desk.wrong_person_note import WrongPersonNote

_Note = TypeVar("_Note", bound=EmptyCard | RefusedNote | OwnNote | WrongPersonNote | EnteringNote)


class CardPlace(QStackedWidget):
    """Shows the presenter's card; `laid` tells of a new one, not of a change on the one that lies there."""

    laid = Signal()
    manual_asked = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._card = station, station.presenters.card
        self.visitor = StripCard(station) if station.strip else VisitorCard(station)
        self._notes: dict[type[QWidget], QWidget] = {}
        """Cards of no visitor, each made when it is first needed."""
        self._put(self.visitor)
        self._shown: tuple[object, ...] = ()
        self._card.changed.connect(self._show)
        station.mask.changed.connect(self._show)
        for mark in (station.presenters.rush, station.presenters.watch):
            mark.changed.connect(self._show)
        self._show()

    @property
    def empty(self) -> EmptyCard:
        """Nobody is here."""
        return self._one_of(EmptyCard)

    @property
    def refused(self) -> RefusedNote:
        """A code that names nobody."""
        return self._one_of(RefusedNote)

    def own(self, prefix: str) -> OwnNote:
        """A code of our own, of the kind that begins so."""
        return self._one_of(note_kind(prefix))

    @property
    def wrong(self) -> WrongPersonNote:
        """Somebody else was recorded."""
        return self._one_of(WrongPersonNote)

    @property
    def entering(self) -> EnteringNote:
        """Somebody at a door for exits who is not inside."""
        return self._one_of(EnteringNote)

    def _one_of(self, kind: type[_Note]) -> _Note:
        note = self._notes.get(kind)
        if not isinstance(note, kind):
            note = self._notes[kind] = kind(self._station)
            self._put(note)
        return note

    def _put(self, card: QWidget) -> None:
        self.addWidget(_resting_on_top(self._station, card) if self._station.railed else card)
        if isinstance(card, VisitorCard | StripCard | EmptyCard | RefusedNote | WrongPersonNote):
            card.manual_asked.connect(self.manual_asked)

    @Slot()
    def _show(self) -> None:
        card = self._card.card
        match card:
            case None:
                self._bring(self.empty)
            case OwnCodeCard(prefix=prefix):
                self.own(prefix).show_card(card)
                self._bring(self.own(prefix))
            case RefusedCard():
                self.refused.show_refusal(card)
                self._bring(self.refused)
            case EnteringCard():
                self.entering.show_card(card)
                self._bring(self.entering)
            case WrongPersonCard():
                self.wrong.show_card(card)
                self._bring(self.wrong)
            case DeskCard():
                self.visitor.show_card(card)
                self._bring(self.visitor)
        identity = identity_of(card)
        if identity != self._shown:
            self._shown = identity
            go_to_top(self)  # who it is stands at the top of a card
            self.laid.emit()

    def _bring(self, page: QWidget) -> None:
        holder = page.parentWidget() if self._station.railed else page
        shown = holder if holder is not None else page
        if self._station.narrow:
            # Where everything scrolls, the place is as high as its card and not as the highest of them.
            self.addWidget(shown)
            for other in (*self._notes.values(), self.visitor):
                if other is not shown:
                    self.removeWidget(other)
                    other.hide()
        self.setCurrentWidget(shown)

    def take_focus(self) -> None:
        """Where work goes on for the card that lies here."""
        match self._card.card:
            case None:
                self.setFocus()
            case OwnCodeCard(prefix=prefix):
                self.own(prefix).take_focus()
            case RefusedCard():
                self.refused.take_focus()
            case EnteringCard():
                self.entering.take_focus()
            case WrongPersonCard():
                self.wrong.take_focus()
            case DeskCard():
                self.visitor.take_focus()

    def finish(self) -> None:
        """Enter: put the card away, if one lies here; a question whose visit it is, first."""
        if self.asks_person:
            self._station.presenters.person.later()
        elif self._card.card is not None:
            self._card.done()

    def come_in(self) -> None:
        """V: who scanned at a door for exits comes in."""
        self._station.presenters.desk.come_in()

    def leave(self) -> None:
        """R: record the exit, where the card offers it."""
        if isinstance(self._card.card, DeskCard) and self.visitor.foot.asks_leaving:
            self._station.presenters.desk.leave()

    def correct_name(self) -> None:
        """Alt+S: set the visitor's name right."""
        self.visitor.correct_name()

    def act(self, key: str) -> None:
        """Open the form of an action on the card."""
        if isinstance(self._card.card, WrongPersonCard) and key == ON_BEHALF:
            self.wrong.open_declaration()
        elif not self.asks_person:
            self.visitor.act(key)

    def act_on_group(self) -> None:
        """Count the group of the card, or say who of it leaves."""
        card = self._card.card
        if isinstance(card, DeskCard):
            self.act(group_action(card))

    def wrong_person(self) -> None:
        """What the card shows was recorded of somebody else, where the card offers to say so."""
        if isinstance(self._card.card, DeskCard):
            self.visitor.foot.say_wrong()

    def keep_form(self) -> bool:
        """Ctrl+Enter: False when no form was open on the card."""
        form = self.visitor.open_form if isinstance(self._card.card, DeskCard) else None
        if form is not None:
            form.keep()
        return form is not None

    def leave_form(self) -> bool:
        """Esc: False when no form was open on the card."""
        return self.visitor.leave_form()

    @property
    def asks_entering(self) -> bool:
        """Whether the card waits for "comes in" or nothing."""
        return isinstance(self._card.card, EnteringCard)

    @property
    def asks_person(self) -> bool:
        """Whether the card waits for "one person" or "somebody else"."""
        return isinstance(self._card.card, DeskCard) and self.visitor.person.asks

    @property
    def asks(self) -> bool:
        """Whether the three questions are on the card."""
        card = self._card.card
        if not isinstance(card, DeskCard) or self.visitor.puts_off(card):
            return False
        return self._station.asks(card) and not self.asks_person and self.visitor.open_form is None


def _resting_on_top(station: Station, card: QWidget) -> QWidget:
    """The card as high as what it says, under it the desk."""
    holder, column = QWidget(), Column(station.look)
    holder.setLayout(column)
    column.addWidget(card)
    column.addStretch(1)
    return holder
