"""A card on which forms open: the name that is set right, and whatever else a visit may need."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_actions import ASK_EXIT, CORRECT_NAME, GROUP_PART, PASS, WATCH, CardAction, actions_of
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.watch_note import WatchNote


class FormCard(Card):
    """At most one form is open; while it is, the card's other parts make room.

    `edge` is the margin of its forms at the left and the right, in px at scale 1.
    """

    def __init__(self, station: Station, edge: int) -> None:
        super().__init__()
        self._station, self._visit_id = station, ""
        self.offered: tuple[CardAction, ...] = actions_of(station)
        self._forms: dict[str, CardForm] = {}
        self.form_room = Row(station.look, 0, (edge, 0, edge, 0))
        """Where a form opens; a form is made when it is first asked for."""
        self.watch = WatchNote(station)
        self.watch.asked.connect(self._look)
        self.way_out = Button(station.look, station.say("correction.cancel"), ButtonKind.QUIET, icon="x", key="Esc")
        """What Esc is for a finger: in the place of the card's foot, under a form that has no such button itself."""
        self.way_out.hide()
        self.way_row = Row(station.look)
        self.way_row.addWidget(self.way_out)
        self.way_out.clicked.connect(self.leave_form)

    def show_card(self, card: DeskCard) -> None:
        """Show this visitor."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Where work goes on."""
        raise NotImplementedError

    @property
    def open_action(self) -> str:
        """The key of the action whose form is being filled in."""
        return next((key for key, form in self._forms.items() if form.open), "")

    @property
    def open_form(self) -> CardForm | None:
        """The form that is being filled in."""
        return self._forms.get(self.open_action)

    def form(self, action: CardAction) -> CardForm:
        """The form of this action."""
        if action.key not in self._forms:
            form = self._forms[action.key] = action.form(self._station)
            self.form_room.addWidget(form)
            # Whatever joins a window late is last for the Tab key: so the way out joins again, behind the form.
            self.way_out.setParent(None)
            self.way_row.addWidget(self.way_out)
            form.turned.connect(self._make_room)
        return self._forms[action.key]

    @Slot(str)
    def act(self, key: str) -> None:
        """Open the form of this action, if it fits the card that lies here."""
        card = self._station.presenters.card.card
        action = next((one for one in self.offered if one.key == key), None)
        if action is None or not isinstance(card, DeskCard) or not action.fits(card):
            return
        self.leave_form()
        self._station.presenters.rush.hold()
        self.form(action).begin()

    @Slot()
    def _look(self) -> None:
        self.act(WATCH)

    @Slot()
    def correct_name(self) -> None:
        """Set the visitor's name right."""
        self.act(CORRECT_NAME)

    @Slot()
    def ask_exit(self) -> None:
        """Ask when the visitor left the last time."""
        self.act(ASK_EXIT)

    @Slot()
    def act_on_part(self) -> None:
        """Say who of the group leaves."""
        self.act(GROUP_PART)

    @Slot()
    def act_on_pass(self) -> None:
        """A pass for the visitor."""
        self.act(PASS)

    def fitting_actions(self, card: DeskCard) -> list[tuple[str, str]]:
        """Key and words of what can be done for this visitor."""
        return [(one.key, one.words) for one in self.offered if one.fits(card)]

    def puts_off(self, card: DeskCard) -> bool:
        """Whether the questions wait until the rush is over."""
        return self._station.presenters.rush.puts_off(card)

    def leave_form(self) -> bool:
        """Esc: False when no form was open."""
        form = self.open_form
        return form is not None and form.leave()

    def _follow(self, card: DeskCard) -> None:
        if card.line.visit.visit_id != self._visit_id:
            # A list that was opened for the visitor before must not act on this one.
            for one in self.findChildren(ChoiceList):
                one.hidePopup()
        self._visit_id = card.line.visit.visit_id
        self.watch.show_card(card)
        for form in self._forms.values():
            form.follow(card)

    def _leave_only_the_form(self, foot: QWidget, others: Iterable[QWidget]) -> None:
        form = self.open_form
        foot.setVisible(form is None)
        self.way_out.setVisible(form is not None and not form.has_way_out)
        if form is not None:
            for part in (*others, self.watch):
                part.hide()

    @Slot()
    def _make_room(self) -> None:
        card = self._station.presenters.card.card
        if isinstance(card, DeskCard):
            self.show_card(card)
        if self.open_form is None:
            self.take_focus()
