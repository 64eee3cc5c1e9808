"""The visitor's badge on the card: the next free number to hand out, or the one held to take back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit

from kiosk.application.hand_badges import BadgeRefused
from kiosk.gui.kit.boxes import Column, Hold, Row, show_property
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.station import Station


class BadgeForm(CardForm):
    """Enter hands out what stands in the line; of a visitor who holds a badge Enter takes it back."""

    has_way_out = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._badges = station.presenters.badges
        look, say = station.look, station.say
        self._title = TextLabel(look, "", "label", wrap=True)
        self.edit = QLineEdit()
        self.edit.setFont(look.font("figures"))
        self.edit.setAccessibleName(say("badge.number"))
        compact = station.layout is DeskLayout.COMPACT
        Hold(look, self.edit, width=104 if compact else 144)
        icon = "" if compact else "id-card-lanyard"
        self.keep_button = Button(look, "", ButtonKind.PRIMARY, icon=icon, key="Enter")
        self.cancel = Button(look, say("manual.cancel"), ButtonKind.QUIET, key="Esc")
        self._error = TextLabel(look, "", "caption", "errx", wrap=True)
        column, row = Column(look, 4, self.edges), Row(look, 8)
        self.setLayout(column)
        column.addWidget(self._title)
        column.addLayout(row)
        row.addWidget(self.edit)
        row.addWidget(self.keep_button)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addWidget(self._error)
        column.addStretch(1)
        self.edit.textEdited.connect(lambda: self._say_error(""))
        self.keep_button.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.leave)
        self._badges.refused.connect(self._refuse)
        self._badges.handed.connect(self.leave)
        self._holds = False

    def fill(self, card: DeskCard) -> bool:
        """The next free number, or which badge the visitor holds."""
        visit, say = card.line.visit, self._station.say
        self._holds = visit.holds_badge
        self._title.setText(say("badge.holds", number=visit.badge) if self._holds else say("badge.hand_title"))
        self.keep_button.set_words(say("badge.take_back" if self._holds else "badge.hand"))
        self.edit.setVisible(not self._holds)
        self.edit.setText(self._badges.next_free)
        self._say_error("" if self._holds or self.edit.text() else say("badge.none_free"))
        return True

    def focus_first(self) -> None:
        """The number, chosen whole."""
        if self._holds:
            self.keep_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    @Slot()
    def keep(self) -> None:
        """Record it; the form closes when it is recorded."""
        if self._holds:
            self._badges.take_back(self._visit_id)
        else:
            self._badges.hand(self._visit_id, self.edit.text())

    @Slot(object)
    def _refuse(self, refused: BadgeRefused) -> None:
        if not self.open:
            return
        holder = self._station.name_of(refused.holder) if refused.holder else ""
        self._say_error(self._station.say(f"badge.refused_{refused.fault.value}", holder=holder))
        self.focus_first()

    def _say_error(self, sentence: str) -> None:
        show_property(self.edit, "invalid", bool(sentence))
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)
