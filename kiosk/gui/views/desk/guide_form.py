"""On the card: who guided the visitor in installing the app, and how many relatives the visitor has guided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent

from kiosk.application.guide_visitors import MOST_RELATIVES
from kiosk.domain.helping import Helper
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.kit.stepper import Stepper
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.station import Station

_MOST = {DeskLayout.WIDE: 6, DeskLayout.COMPACT: 4, DeskLayout.STRIP: 3, DeskLayout.NARROW: 4}
"""Chips; the others stand in a list."""


class HelperForm(CardForm):
    """Whoever was picked last is chosen already: Enter keeps, so does a digit or a tap on a chip."""

    has_way_out = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self._helping, self._shown = station.presenters.helping, tuple[str, ...]()
        self._title = TextLabel(look, "", "label", wrap=True)
        self.chips = ChipRow(look, say("helping.title"))
        self.others = ChoiceList(look, say("helping.others"), height=48)
        self._relatives_words = TextLabel(look, say("helping.relatives_short"), "label", wrap=True)
        fewer, more = say("helping.fewer"), say("helping.more")
        self.relatives = Stepper(look, say("helping.relatives"), fewer=fewer, more=more)
        self.wrong = Button(look, say("helping.not_so"), ButtonKind.QUIET, icon="undo-2")
        self.save = Button(look, say("helping.keep"), ButtonKind.PRIMARY, icon="check", key="Enter")
        self.cancel = Button(look, say("manual.cancel"), ButtonKind.QUIET, key="Esc")
        self._build()
        self.chips.tapped.connect(self.keep)
        self.others.picked.connect(self._keep_other)
        self.wrong.clicked.connect(self._take_back)
        self.save.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.leave)
        self._helping.told.connect(self.leave)

    def _build(self) -> None:
        look = self._station.look
        column, number, row = Column(look, 4 if self._station.strip else 8, self.edges), Row(look, 8), Row(look, 8)
        self.setLayout(column)
        column.addWidget(self._title)
        column.addWidget(self.wrong, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.chips)
        number.addWidget(self._relatives_words, 1)
        number.addWidget(self.relatives)
        column.addLayout(number)
        for part in (self.save, self.cancel, self.others):
            row.addWidget(part, 1 if part is self.others else 0)
        column.addLayout(row)
        column.addStretch(1)

    def fill(self, card: DeskCard) -> bool:
        """Who stands there, else whoever was picked last; without a list of helpers only the relatives are asked."""
        guidance, say = card.line.visit.guidance, self._station.say
        offered = self._helping.offered(card)
        chips, rest = offered[: _MOST[self._station.layout]], offered[_MOST[self._station.layout] :]
        self._shown = tuple(one.code for one in chips) + (("",) if guidance.helper else ())
        words = [*map(self._words, chips), say("helping.nobody")]
        self.chips.offer(
            [(code, word, str(place)) for place, (code, word) in enumerate(zip(self._shown, words, strict=False), 1)]
        )
        self.chips.choose(guidance.helper or self._helping.last)
        self.chips.setVisible(bool(self._shown))
        self.others.offer([(one.code, self._words(one)) for one in rest])
        self.others.setVisible(bool(rest))
        self.relatives.offer(guidance.relatives, 0, MOST_RELATIVES)
        came = say("helping.came", app=self._station.app.name, helper=self._helping.name_of(guidance.came_by))
        self._title.setText(came if guidance.came_by else say("helping.title"))
        self.wrong.setVisible(bool(guidance.came_by))
        return True

    def focus_first(self) -> None:
        """The chips; where nobody is on the list, the number."""
        if self._shown:
            self.chips.setFocus()
        else:
            self.relatives.take_focus()

    def press_digit(self, number: int) -> None:
        """Alt and a digit picks as the digit alone does."""
        if number <= len(self._shown):
            self.chips.chip(self._shown[number - 1]).click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On a chip digits pick and Enter keeps."""
        digit, on_chip = event.text(), self.chips.isAncestorOf(self.focusWidget())
        if on_chip and event.key() in ENTER:
            self.keep()
        elif on_chip and digit.isascii() and digit.isdigit() and digit != "0":
            self.press_digit(int(digit))
        else:
            super().keyPressEvent(event)

    @Slot()
    def keep(self) -> None:
        """Record it; the form closes when it is recorded."""
        self._helping.tell(self._visit_id, self.chips.choice(), self.relatives.value())

    @Slot(str)
    def _keep_other(self, code: str) -> None:
        self._helping.tell(self._visit_id, code, self.relatives.value())

    @Slot()
    def _take_back(self) -> None:
        self._helping.take_back_app(self._visit_id)

    def _words(self, helper: Helper) -> str:
        goal, people = self._helping.ledger.goal, self._helping.ledger.of([helper.code]).people
        return f"{helper.name} {people}/{goal.least}" if goal else helper.name
