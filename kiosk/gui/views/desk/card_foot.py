"""What the receptionist can do with the card: done, skip, exit, wrong person."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.office_time import office_day
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.quick_actions import QuickActions
from kiosk.gui.views.desk.station import Station

_DONE = {
    DeskLayout.WIDE: "desk.done",
    DeskLayout.COMPACT: "desk.done_short",
    DeskLayout.STRIP: "desk.done_plain",
    DeskLayout.NARROW: "desk.done_short",
}
_WRONG = "wrong person"
_TAKE_BACK = "take back"


class CardFoot(QWidget):
    """One primary button by kind of card, the others beside and, where there is room, under it."""

    manual_asked = Signal()
    action_chosen = Signal(str)
    """Key of an action of the card."""
    taken_back = Signal()
    """What was said of whose visit this is was a mistake."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._taking_back, self._can_be_wrong = "", False
        self._actions: list[tuple[str, str]] = []
        self._build_buttons()
        self._build_rows()
        desk, card, undo = station.presenters.desk, station.presenters.card, station.presenters.undo
        self.done.clicked.connect(card.done)
        self.stays.clicked.connect(card.done)
        self.leave.clicked.connect(self._leave)
        self.manual.clicked.connect(self.manual_asked)
        for choices in (self.more, self.others):
            choices.picked.connect(self._pick)
            choices.opened.connect(station.presenters.rush.hold)
        self.quick.chosen.connect(self.action_chosen)
        self.wrong.clicked.connect(self._withdraw)
        self.apart.clicked.connect(self.taken_back)
        undo.changed.connect(self._show_wrong)
        self._desk, self._card = desk, card

    def _build_buttons(self) -> None:
        look, say, wide = self._station.look, self._station.say, self._station.wide
        primary, secondary = ButtonKind.PRIMARY, ButtonKind.SECONDARY
        done = say(_DONE[self._station.layout])
        self.done = Button(look, done, primary, icon="check", key="Enter", large=wide)
        self.stays = Button(
            look, say("desk.stays" if wide else "desk.stays_short"), primary, icon="check", key="Enter", large=wide
        )
        self.leave = Button(look, say("desk.leave"), secondary, icon="log-out", key="R", large=wide)
        self.manual = Button(look, say("desk.manual"), secondary, icon="user-plus", key="F4", large=wide)
        more, icon = ("desk.skip", "") if wide else ("desk.others", "ellipsis")
        self.more = ChoiceList(look, say(more), height=56 if wide else 48, icon=icon)
        self.apart = Button(look, "", ButtonKind.QUIET, icon="users", height=48)
        self.wrong = Button(look, say("desk.wrong_person"), ButtonKind.QUIET, icon="user-x", height=48)
        self.wrong.setToolTip("Alt+U")
        self.quick = QuickActions(self._station)
        self.others = ChoiceList(look, say("desk.others"), height=48, icon="ellipsis")
        Hold(look, self.others, width=52)
        Hold(look, self.more, width=204 if wide else 52)

    def _build_rows(self) -> None:
        column, row = Column(self._station.look, 8), Row(self._station.look, 8 if not self._station.wide else 12)
        self.setLayout(column)
        column.addLayout(row)
        for button in (self.leave, self.done, self.stays):
            row.addWidget(button, 1)
        row.addWidget(self.manual)
        row.addWidget(self.more)
        self._first_row = row
        lower = Row(self._station.look, 4)
        lower.addWidget(self.wrong)
        lower.addWidget(self.apart)
        lower.addWidget(self.quick)
        lower.addStretch(1)
        lower.addWidget(self.others)
        column.addLayout(lower)

    def add_mark(self, mark: QWidget) -> None:
        """Something to look at, before the further actions."""
        self._first_row.insertWidget(self._first_row.count() - 1, mark)

    def show_card(self, card: DeskCard, taking_back: str, actions: list[tuple[str, str]]) -> None:
        """Offer what fits this card.

        `taking_back` is what can be said against whose visit it is, `actions` are keys and words of whatever else
        can be done.
        """
        self._taking_back, self._actions = taking_back, actions if card.kind.about_a_visit else []
        self.apart.set_words(taking_back)
        self.apart.setVisible(bool(taking_back) and self._station.wide)
        asking = card.kind is CardKind.ASK_LEAVING
        self.done.setVisible(not asking)
        self.stays.setVisible(asking)
        self.leave.setVisible(asking or (card.kind is CardKind.OPENED and card.line.visit.inside))
        self.manual.setVisible(card.kind is CardKind.JUST_LEFT)
        alone = self.leave.isHidden() and self.manual.isHidden()
        self.done.set_words(self._station.say(_DONE[self._station.layout] if alone else "desk.done_plain"))
        self._show_wrong()

    @property
    def asks_leaving(self) -> bool:
        """Whether "record exit" stands on the card."""
        return not self.leave.isHidden()

    @Slot()
    def _show_wrong(self) -> None:
        """Of what was just recorded it may turn out that it is somebody else's."""
        card = self._station.presenters.card.card
        if not isinstance(card, DeskCard):
            return
        self._can_be_wrong = card.may_be_wrong(office_day(self._station.now()))
        # Two sentences about whose visit it is have no room side by side; of a row it is seldom said.
        beside = self._station.wide and not self._taking_back and card.kind.of_a_code
        self.wrong.setVisible(beside and self._can_be_wrong)
        self._offer_more(
            skip=card.kind is CardKind.ENTRY and self._station.asks(card), wrong=self._can_be_wrong and not beside
        )

    def _offer_more(self, *, skip: bool, wrong: bool) -> None:
        language, wide = self._station.wording.language, self._station.wide
        skips = [(key, label.get(language, label["vi"])) for key, label in self._station.app.skips] if skip else []
        key = "desk.skip_because"
        worded = [(one, label if wide else self._station.say(key, reason=label)) for one, label in skips]
        withdrawal = [(_WRONG, self._station.say("desk.wrong_person"))] if wrong else []
        back = [(_TAKE_BACK, self._taking_back)] if self._taking_back and not wide else []
        quick = self.quick.offer(dict(self._actions) if wide and not self._taking_back else ())
        rare = [*withdrawal, *(one for one in self._actions if one[0] not in quick)]
        others = [] if wide else rare
        self.more.offer([*worded, *back, *others])
        self.more.setVisible(bool(worded or back or others))
        self.others.offer(rare if wide else [])
        self.others.setVisible(wide and bool(rare))
        # Beside the list a narrow card has no room for the caps of keys; the help page tells them.
        tight = not wide and not self.more.isHidden()
        self.leave.set_key("" if tight else "R")
        self.done.set_key("" if tight else "Enter")

    @Slot()
    def _leave(self) -> None:
        self._desk.leave()

    @Slot(str)
    def _pick(self, key: str) -> None:
        if key == _WRONG:
            self._withdraw()
        elif key == _TAKE_BACK:
            self.taken_back.emit()
        elif key in dict(self._actions):
            self.action_chosen.emit(key)
        else:
            self._card.skip(key)

    @Slot()
    def _withdraw(self) -> None:
        self._desk.withdrawal.wrong_person(self._station.in_vietnamese("desk.wrong_person_reason"))

    def say_wrong(self) -> None:
        """Alt+U, as far as the card offers it."""
        if self._can_be_wrong:
            self._withdraw()
