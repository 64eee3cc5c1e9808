"""On the card: to which groups of the dispatches the visitor belongs, and for whom of those inside they came."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.chip_set import ChipSet
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.station import Station

_MOST = {DeskLayout.WIDE: 9, DeskLayout.COMPACT: 5, DeskLayout.STRIP: 6, DeskLayout.NARROW: 5}
"""Chips; the others stand in a list."""


class GroupsForm(CardForm):
    """Digits turn the chips, Enter keeps."""

    has_way_out = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self._groups, self._offered = station.presenters.groups, tuple[str, ...]()
        self.chips = ChipSet(look, say("groups.title"))
        self.others = ChoiceList(look, say("groups.others"), height=48)
        self.whom = ChoiceList(look, say("groups.for_whom"), height=48)
        self.save = Button(look, say("groups.keep"), ButtonKind.PRIMARY, icon="check", key="Enter")
        self.cancel = Button(look, say("manual.cancel"), ButtonKind.QUIET, key="Esc")
        self._build()
        self.chips.turned.connect(self._offer_whom)
        self.others.picked.connect(self._add)
        self.save.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.leave)
        self._groups.told.connect(self.leave)

    def _build(self) -> None:
        look = self._station.look
        column, lists, row = Column(look, 4 if self._station.strip else 8, self.edges), Row(look, 8), Row(look, 8)
        self.setLayout(column)
        if not self._station.strip:
            column.addWidget(TextLabel(look, self._station.say("groups.title"), "label", wrap=True))
        column.addWidget(self.chips)
        column.addLayout(lists)
        lists.addWidget(self.others)
        lists.addWidget(self.whom, 1)
        if self._station.strip:
            row = lists
        else:
            column.addLayout(row)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addStretch(1)

    def fill(self, card: DeskCard) -> bool:
        """What stands, and what is likely."""
        visit = card.line.visit
        self._offered = self._groups.offered(card)
        self._offer(self._offered[: max(_MOST[self._station.layout], len(visit.belongs_to))])
        self.chips.choose(visit.belongs_to)
        self._visit_id = visit.visit_id
        self._offer_whom()
        self.whom.choose(visit.beside_visit)
        return bool(self._offered)

    def focus_first(self) -> None:
        """The chips."""
        self.chips.setFocus()

    def press_digit(self, number: int) -> None:
        """Alt and a digit turns a chip as the digit alone does."""
        if number <= len(self._shown):
            self.chips.chip(self._shown[number - 1]).click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On a chip, which Space turns, Enter keeps."""
        if event.key() in ENTER and self.chips.isAncestorOf(self.focusWidget()):
            self.keep()
        else:
            super().keyPressEvent(event)

    @Slot()
    def keep(self) -> None:
        """Record it; the form closes when it is recorded."""
        beside = self.whom.choice() if not self.whom.isHidden() else ""
        self._groups.tell(self._visit_id, self.chips.choices(), beside)

    def _offer(self, shown: tuple[str, ...]) -> None:
        self._shown = shown
        self.chips.offer([(one, self._words(one)) for one in shown])
        rest = [(one, self._words(one)) for one in self._offered if one not in shown]
        self.others.offer(rest)
        self.others.setVisible(bool(rest))

    @Slot(str)
    def _add(self, key: str) -> None:
        """A group from the list becomes a chip that is chosen."""
        chosen = (*self.chips.choices(), key)
        self._offer((*self._shown, key))
        self.chips.choose(chosen)
        self._offer_whom()
        self.chips.setFocus()

    @Slot()
    def _offer_whom(self) -> None:
        before = self.whom.choice()
        lines = self._groups.for_whom(self.chips.choices(), self._visit_id)
        self.whom.offer([(one.visit.visit_id, self._station.name_of(one)) for one in lines])
        self.whom.choose(before)
        self.whom.setVisible(bool(lines))

    def _words(self, key: str) -> str:
        return self._station.office.groups.short(key, self._station.wording.language)
