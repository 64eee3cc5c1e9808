"""A pass for the visitor on the card: printed at once; of one who has a pass already, printed again or revoked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot

from kiosk.domain.office_time import office_day
from kiosk.domain.pass_facts import PassEnd
from kiosk.domain.passes.pass_code import PassName
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.station import Station


class PassForm(CardForm):
    """Enter prints: a new pass, or the one that the visitor has once more."""

    has_way_out = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._passes = station.presenters.passes
        look, say = station.look, station.say
        compact = station.layout is DeskLayout.COMPACT
        self._title = TextLabel(look, "", "label", wrap=True)
        self._line = TextLabel(look, "", "body", "ink2", wrap=True)
        self.print = Button(look, say("pass.print"), ButtonKind.PRIMARY, icon="printer", key="Enter")
        self.revoke = ChoiceList(look, say("pass.revoke"), height=48)
        self.revoke.setAccessibleName(say("pass.revoke"))
        self.revoke.offer([(one.value, say(f"pass.end_{one.value}")) for one in PassEnd])
        self.cancel = Button(look, say("manual.cancel"), ButtonKind.QUIET, key="" if compact else "Esc")
        column, row = Column(look, 4, self.edges), Row(look, 8)
        self.setLayout(column)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addLayout(row)
        row.addWidget(self.print)
        row.addWidget(self.revoke)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addStretch(1)
        self.print.clicked.connect(self.keep)
        self.revoke.picked.connect(self._revoke)
        self.cancel.clicked.connect(self.leave)
        self._passes.found.connect(self._found)
        self._passes.made.connect(self.leave)
        self._name: PassName | None = None
        self._told = ""

    def fill(self, card: DeskCard) -> bool:
        """What will be printed; whether there is a pass already is told at once after."""
        if card.line.details is None:
            return False
        holder = self._passes.holder(card.line.details)
        until = self._passes.rules.until(office_day(self._station.now()))
        say = self._station.say
        line = say("pass.will_say", holder=holder) if holder else ""
        self._told = " ".join(part for part in (line, say("pass.good_until", day=f"{until:%d/%m/%Y}")) if part)
        self._show(None)
        self._passes.look_for(card.line.visit.visit_id)
        return True

    def focus_first(self) -> None:
        """The button that prints."""
        self.print.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def keep(self) -> None:
        """Print; the form closes when it is recorded."""
        if self._name is None:
            self._passes.issue(self._visit_id)
        else:
            self._passes.again(self._name.pass_id)

    @Slot(str)
    def _revoke(self, because: str) -> None:
        if self._name is not None:
            self._passes.revoke(self._name, PassEnd(because))
        self.revoke.choose("")

    @Slot(str, object)
    def _found(self, visit_id: str, name: PassName | None) -> None:
        card = self._station.presenters.card.card
        if isinstance(card, DeskCard) and card.line.visit.visit_id == visit_id:
            self._show(name)

    def _show(self, name: PassName | None) -> None:
        say, self._name = self._station.say, name
        has = name is not None
        self._title.setText(say("pass.has", number=name.shown) if name else say("pass.none_yet"))
        self._line.setText(say("pass.has_line") if has else self._told)
        self.print.set_words(say("pass.print_again" if has else "pass.print"))
        self.revoke.setVisible(has)
