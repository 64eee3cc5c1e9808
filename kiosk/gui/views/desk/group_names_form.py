"""Names of a group, typed or pasted at any time, one a line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from kiosk.application.keep_group import names_of
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.station import Station


class GroupNamesForm(CardForm):
    """Enter begins the next line, Ctrl+Enter keeps the list; Tab leaves the text."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self.text = QPlainTextEdit()
        self.text.setFont(look.font("body"))
        self.text.setTabChangesFocus(True)
        tell_kind(self.text, LineKind.NAME)
        self.text.setAccessibleName(say("desk.names_title"))
        self.text.setPlaceholderText(say("desk.names_example"))
        Hold(look, self.text, height=76 if station.strip else 196)
        self.save = Button(look, say("desk.names_save"), icon="check", key="Ctrl+Enter")
        self.count = TextLabel(look, "", "caption", "ink2", wrap=True)
        column, row = Column(look, 6, (0, 6, 0, 2)), Row(look, 12)
        self.setLayout(column)
        if not station.strip:
            column.addWidget(TextLabel(look, say("desk.names_title"), "label"))
        column.addWidget(self.text)
        column.addLayout(row)
        row.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.save)
        self._others = 0
        self.text.textChanged.connect(self._tell)
        column.addStretch(1)
        self.save.clicked.connect(self.keep)

    def fill(self, card: DeskCard) -> bool:
        """The names that were given before."""
        self._others = card.line.visit.group.people - 1
        self.text.setPlainText("\n".join(card.line.names))
        self._tell()
        return self._others > 0

    def focus_first(self) -> None:
        """The end of the list."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    @Slot()
    def keep(self) -> None:
        """Record the list."""
        self._station.presenters.company.name(self._visit_id, self.text.toPlainText())
        self.leave()

    @Slot()
    def _tell(self) -> None:
        named = len(names_of(self.text.toPlainText()))
        key = "desk.names_more" if named > self._others else "desk.names_count"
        self.count.setText(self._station.say(key, named=named, others=self._others))
