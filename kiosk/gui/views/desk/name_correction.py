"""The visitor's name, to be set right: filled in as it stands, Enter keeps it, Esc leaves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit

from kiosk.domain.codes.reading import Warning
from kiosk.gui.kit.boxes import Column, Row, show_property
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.station import Station

_PAPER = "desk.name_paper_reason"
_REASONS = {Warning.NAME_DAMAGED: "desk.name_damaged_reason", Warning.NAME_UNKNOWN: "desk.name_unknown_reason"}


class NameCorrection(CardForm):
    """One line; opens only while the visitor's details are not erased."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, self._reason = station.look, _PAPER
        self.edit = QLineEdit()
        self.edit.setFont(look.font("body"))
        tell_kind(self.edit, LineKind.NAME)
        self.edit.setAccessibleName(station.say("desk.name_correct"))
        self.save = Button(
            look, station.say("desk.name_save"), ButtonKind.PRIMARY, icon="check", key="Enter", height=48
        )
        self._error = TextLabel(look, station.say("desk.name_wrong"), "caption", "errx", wrap=True)
        column, row = Column(look, 4, self.edges), Row(look, 8)
        self.setLayout(column)
        column.addWidget(TextLabel(look, station.say("desk.name_correct"), "label"))
        column.addLayout(row)
        row.addWidget(self.edit, 1)
        row.addWidget(self.save)
        column.addWidget(self._error)
        self.edit.textEdited.connect(self._unmark)
        self.save.clicked.connect(self.keep)

    def fill(self, card: DeskCard) -> bool:
        """The name as it stands."""
        if card.line.details is None:
            return False
        self._reason = next((key for warning, key in _REASONS.items() if warning in card.warnings), _PAPER)
        unknown = Warning.NAME_UNKNOWN in card.warnings
        self.edit.setText("" if unknown else card.line.details.name)
        self._mark(wrong=False)
        return True

    def focus_first(self) -> None:
        """The name, chosen whole."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    @Slot()
    def keep(self) -> None:
        """Record the correction with its reason."""
        reason = self._station.in_vietnamese(self._reason)
        if self._station.presenters.card.correct_name(self._visit_id, self.edit.text(), reason):
            self.leave()
        else:
            self._mark(wrong=True)

    @Slot()
    def _unmark(self) -> None:
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        show_property(self.edit, "invalid", wrong)
        self._error.setVisible(wrong)
