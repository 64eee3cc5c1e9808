"""Who declares for the visitor on the card: name, phone, relation (khai hộ)."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.application.declare_on_behalf import Declaration, DeclarerField
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.correction_fields import USUAL_REASONS
from kiosk.gui.views.desk.declarer_fields import DeclarerFields
from kiosk.gui.views.desk.station import Station


class OnBehalfForm(CardForm):
    """Opens filled in with whoever was named before; another word about it needs its reason."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self.fields, self._stands = DeclarerFields(station), Declaration()
        self.reason = ChoiceList(look, say("correction.reason"))
        self.reason.offer([(one, say(f"correction.reason_{one}")) for one in USUAL_REASONS])
        self.save = Button(look, say("desk.form_save"), ButtonKind.PRIMARY, icon="check", key="Enter")
        self._error = TextLabel(look, "", "caption", "errx", wrap=True)
        column = Column(look, 4 if station.strip else 8, self.edges)
        self.setLayout(column)
        if not station.strip:
            column.addWidget(TextLabel(look, say("desk.behalf_title"), "label"))
        for row in self._rows():
            column.addLayout(row)
        column.addWidget(self._error)
        column.addStretch(1)
        self.save.clicked.connect(self.keep)
        self.fields.edited.connect(self._unmark)

    def _rows(self) -> tuple[Row, ...]:
        fields, strip, look = self.fields, self._station.strip, self._station.look
        first = Row(look, 8)
        why, last = (first, first) if strip else (Row(look, 8), Row(look, 8))
        first.addWidget(fields.name, 3)
        first.addWidget(fields.phone, 2)
        why.addWidget(self.reason, 2)
        last.addWidget(fields.relation, 2)
        last.addWidget(self.save)
        return (first,) if strip else (first, why, last)

    def fill(self, card: DeskCard) -> bool:
        """Who was named before."""
        line = card.line
        if line.details is None:
            return False
        known = line.declarer
        self._stands = Declaration(known.name if known else "", known.phone if known else "", line.visit.relation)
        self.fields.show_declaration(self._stands)
        self.reason.setVisible(known is not None)
        self.reason.choose("")
        self._mark(())
        return True

    def focus_first(self) -> None:
        """The declarer's name."""
        self.fields.take_focus()

    @Slot()
    def keep(self) -> None:
        """Record who declares, or say what is missing: of a correction also why."""
        declared = self.fields.declaration()
        if declared == self._stands and declared.declarer:
            self.leave()
            return
        if not self.reason.isHidden() and not self.reason.choice():
            self._say(self._station.say("correction.no_reason"))
            self.reason.setFocus()
            return
        why = self.reason.choice()
        words = self._station.in_vietnamese(f"correction.reason_{why}") if why else ""
        faults = self._station.presenters.company.declare(self._visit_id, declared, words[:1].lower() + words[1:])
        if faults:
            self._mark(faults)
            self.fields.of(faults[0]).setFocus()
        else:
            self.leave()

    @Slot()
    def _unmark(self) -> None:
        self._mark(())

    def _mark(self, faults: tuple[DeclarerField, ...]) -> None:
        self.fields.mark(faults)
        self._say(" ".join(self._station.say(f"desk.behalf_wrong_{one.value}") for one in faults))

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
