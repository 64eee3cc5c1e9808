"""Any column of a visit, to be set right: which column, what it should say, why."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from kiosk.application.column_text import value_of
from kiosk.application.corrected_values import can_be
from kiosk.domain.names import tidy
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import VisitState
from kiosk.domain.visit_facts import CorrectedColumn
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.correction_fields import CorrectionReason, CorrectionValue, column_words
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.pick_one import PickOne
from kiosk.gui.views.desk.station import Station


def correctable(card: DeskCard) -> bool:
    """Whether the card is a visit's that counts and whose words were not erased."""
    visit = card.line.visit
    return card.line.details is not None and visit.state is not VisitState.UNDONE and card.kind.about_a_visit


class CorrectionForm(CardForm):
    """One column at a time, so that each correction stands with its own reason; Enter records it, Esc leaves."""

    has_way_out = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self._line: DeskCard | None = None
        choices = [(one.value, column_words(station, one)) for one in CorrectedColumn]
        self.column = PickOne(station, say("correction.column"), choices, numbered=True)
        self.value, self.reason = CorrectionValue(station), CorrectionReason(station)
        self.save = Button(look, say("desk.form_save"), ButtonKind.PRIMARY, icon="check", key="Enter")
        self.cancel = Button(look, say("correction.cancel"), ButtonKind.QUIET, icon="x", key="Esc")
        self._error = TextLabel(look, "", "caption", "errx", wrap=True)
        self._build(Column(look, 8, self.edges))
        self.column.chosen.connect(self._show_column)
        self.column.taken.connect(self.value.take_focus)
        self.save.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.leave)

    def _build(self, column: Column) -> None:
        look, wide = self._station.look, self._station.wide
        self.setLayout(column)
        column.addWidget(TextLabel(look, self._station.say("correction.title"), "section_strong" if wide else "label"))
        which, fields = (Column if wide else Row)(look, 8), (Row if self._station.strip else Column)(look, 8)
        # A stretch would take the second line from chips that stand under each other.
        which.addWidget(self.column, 0 if wide else 2)
        which.addWidget(self.value, 0 if wide else 3)
        fields.addLayout(which, 1 if self._station.strip else 0)
        fields.addWidget(self.reason, 1 if self._station.strip else 0)
        buttons = Row(look, 8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        for part in (fields, buttons):
            column.addLayout(part)
            if part is fields:
                column.addWidget(self._error)

    def fill(self, card: DeskCard) -> bool:
        """Nothing is chosen yet."""
        if not correctable(card):
            return False
        self._line = card
        self.column.choose("")
        self.value.show_nothing()
        self.reason.clear()
        self._say("")
        return True

    def focus_first(self) -> None:
        """Which column; a digit answers it."""
        self.column.take_focus()

    def press_digit(self, number: int) -> None:
        """The column of this number, and on to what it should say."""
        columns = list(CorrectedColumn)
        if 1 <= number <= len(columns):
            self.column.choose(columns[number - 1].value)
            self._show_column(columns[number - 1].value)
            self.value.take_focus()

    @Slot()
    def keep(self) -> None:
        """Record the correction, unless something is missing, unchanged or impossible."""
        column, value, reason = self._chosen(), tidy(self.value.text()), self.reason.given()
        fault = self._fault(column, value, reason)
        self._say(self._station.say(f"correction.{fault}") if fault else "")
        if not fault and column is not None:
            self._station.presenters.card.correct(self._visit_id, column, value, reason)
            self.leave()

    def _fault(self, column: CorrectedColumn | None, value: str, reason: tuple[str, str]) -> str:
        if column is None:
            self.column.take_focus()
            return "no_column"
        if value == tidy(self.value.before):
            self.value.take_focus()
            return "unchanged"
        if not can_be(column, value, office_day(self._station.now())):
            self.value.take_focus()
            return f"wrong_{column.value}"
        if not any(reason):
            self.reason.take_focus()
            return "no_reason"
        return ""

    def _chosen(self) -> CorrectedColumn | None:
        key = self.column.choice()
        return CorrectedColumn(key) if key else None

    @Slot(str)
    def _show_column(self, key: str) -> None:
        column = CorrectedColumn(key)
        if self._line is not None:
            self.value.show_column(column, value_of(self._line.line, column))
            self._say("")

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.setAccessibleDescription(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses the column while nothing is typed; Enter keeps, also on a chip, and on "leave" leaves."""
        focus = self.focusWidget()
        if event.text().isdecimal() and not isinstance(focus, QLineEdit):
            self.press_digit(int(event.text()))
        elif event.key() in ENTER:
            self.leave() if self.cancel.hasFocus() else self.keep()
        else:
            super().keyPressEvent(event)
