"""Names of a group, typed or pasted at any time, one a line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from kiosk.application.keep_group import names_of
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.station import Station


class GroupNamesForm(CardForm):
    """Enter begins the next line, Ctrl+Enter keeps the list; Tab leaves the text.

    A finger types name after name into the line under it, where the keys on the screen write.
    """

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self.text = QPlainTextEdit()
        self.text.setFont(look.font("body"))
        self.text.setTabChangesFocus(True)
        tell_kind(self.text, LineKind.NAME)
        self.text.setAccessibleName(say("desk.names_title"))
        self.text.setPlaceholderText(say("desk.names_example"))
        Hold(look, self.text, height=76 if station.strip else 144)
        self.one = QLineEdit()
        self.one.setFont(look.font("body"))
        self.one.setPlaceholderText(say("desk.names_one"))
        self.one.setAccessibleName(say("desk.names_one"))
        tell_kind(self.one, LineKind.NAME)
        self.add = Button(look, say("desk.names_add"), icon="plus")
        self.save = Button(look, say("desk.form_save"), ButtonKind.PRIMARY, icon="check", key="Ctrl+Enter")
        self.count = TextLabel(look, "", "caption", "ink2", wrap=True)
        column, row = Column(look, 6, self.edges), Row(look, 12)
        single = row if station.strip else Row(look, 8)
        single.addWidget(self.one, 1)
        single.addWidget(self.add)
        self.setLayout(column)
        if not station.strip:
            column.addWidget(TextLabel(look, say("desk.names_title"), "label"))
        column.addWidget(self.text)
        if single is not row:
            column.addLayout(single)
        column.addLayout(row)
        row.addWidget(self.count, 0 if station.strip else 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.save)
        self._others = 0
        self.text.textChanged.connect(self._tell)
        self.add.clicked.connect(self._add)
        column.addStretch(1)
        self.save.clicked.connect(self.keep)

    def fill(self, card: DeskCard) -> bool:
        """The names that were given before."""
        self._others = card.line.visit.group.people - 1
        self.text.setPlainText("\n".join(card.line.names))
        self.one.clear()
        self._tell()
        return self._others > 0

    def focus_first(self) -> None:
        """The end of the list."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after a name puts it on the list; in the empty line it keeps the list."""
        if event.key() in ENTER and self.one.hasFocus() and self.one.text().strip():
            self._add()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _add(self) -> None:
        names = [*self.text.toPlainText().splitlines(), self.one.text()]
        self.text.setPlainText("\n".join(one for one in names if one.strip()))
        self.one.clear()
        self.one.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def keep(self) -> None:
        """Record the list, and the name that was being typed."""
        self._add()
        self._station.presenters.company.name(self._visit_id, self.text.toPlainText())
        self.leave()

    @Slot()
    def _tell(self) -> None:
        named = len(names_of(self.text.toPlainText()))
        key = "desk.names_more" if named > self._others else "desk.names_count"
        self.count.setText(self._station.say(key, named=named, others=self._others))
