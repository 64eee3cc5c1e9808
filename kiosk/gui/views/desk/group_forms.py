"""A group on the card: how many came, and how many leave now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot

from kiosk.domain.group import MOST_PEOPLE
from kiosk.domain.visit import VisitState
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.stepper import Stepper
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.station import Station

_FIRST_OFFER = 2


class _StepperForm(CardForm):
    """A question, a stepper, what follows from the number, a button that keeps it."""

    def __init__(self, station: Station, question: str, save: str) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self.stepper = Stepper(look, question, fewer=say("desk.stepper_fewer"), more=say("desk.stepper_more"))
        cap = "Enter" if station.wide or station.strip else ""
        self.save = Button(look, save, ButtonKind.PRIMARY, icon="check", key=cap)
        self.then = TextLabel(look, "", "body", "ink2", wrap=True)
        column, row = Column(look, 6, self.edges), Row(look, 12)
        self.setLayout(column)
        column.addWidget(TextLabel(look, question, "label", wrap=True))
        column.addLayout(row)
        row.addWidget(self.stepper)
        if station.wide or station.strip:
            row.addWidget(self.then, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            row.addStretch(1)
            column.addWidget(self.then)
        row.addWidget(self.save)
        column.addStretch(1)
        self.stepper.changed.connect(self._tell)
        self.save.clicked.connect(self.keep)

    def focus_first(self) -> None:
        """The figure: digits replace it."""
        self.stepper.take_focus()

    def show_then(self, value: int) -> str:
        """What follows from the number."""
        raise NotImplementedError

    @Slot(int)
    def _tell(self, value: int) -> None:
        self.then.setText(self.show_then(value))


class GroupCountForm(_StepperForm):
    """How many came with the leader on the card; what has left already stays the least."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, station.say("desk.group_count"), station.say("desk.form_save"))

    def fill(self, card: DeskCard) -> bool:
        """The count that stands; two for a visitor who is no group yet."""
        visit = card.line.visit
        if not visit.inside:
            return False
        group = visit.group
        least = max(1, group.left + 1)
        self.stepper.offer(group.people if group.several else max(_FIRST_OFFER, least), least, MOST_PEOPLE)
        self._tell(self.stepper.value())
        return True

    def show_then(self, value: int) -> str:
        """The leader and the others."""
        return self._station.say("desk.group_others", number=value - 1)

    @Slot()
    def keep(self) -> None:
        """Record the count."""
        self._station.presenters.company.count(self._visit_id, self.stepper.value())
        self.leave()


class GroupPartForm(_StepperForm):
    """How many of the group leave now; after the exit of all, how many of them really left."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, station.say("desk.group_part"), station.say("desk.group_part_save"))
        self._staying = 1

    def fill(self, card: DeskCard) -> bool:
        """One leaves; or, where all were let out, one stayed."""
        visit = card.line.visit
        self._staying = visit.group.staying
        gone = visit.state is VisitState.LEFT
        most = self._staying - 1 if gone else self._staying
        if most < 1 or not (gone or visit.inside):
            return False
        self.stepper.offer(most if gone else 1, 1, most)
        self._tell(self.stepper.value())
        return True

    def show_then(self, value: int) -> str:
        """How many are inside afterwards: "còn 1 người"."""
        return self._station.say("desk.group_left", number=self._staying - value)

    @Slot()
    def keep(self) -> None:
        """Record who leaves."""
        card = self._station.presenters.card.card
        if isinstance(card, DeskCard):
            reason = self._station.in_vietnamese("desk.group_stayed_reason")
            self._station.presenters.company.some_leave(card.line, self.stepper.value(), reason)
        self.leave()
