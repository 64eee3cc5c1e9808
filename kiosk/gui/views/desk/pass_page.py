"""Passes: a number or a name finds one; it is printed again or revoked with a reason; blanks are printed in advance."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit

from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.pass_list import PassList
from kiosk.gui.views.desk.station import Station

_BLANKS = 8
"""One sheet."""


class PassPage(Page):
    """Digits and letters go to the search; Enter leads to the first row that fits."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, measures, say = station.look, station.measures, station.say
        edge = 20 if station.wide else 12
        self.typed = QLineEdit()
        self.typed.setFont(look.font("body"))
        self.typed.setPlaceholderText(say("pass.search"))
        self.typed.setAccessibleName(say("pass.search"))
        Hold(look, self.typed, width=320 if station.wide else 240)
        self.blanks = Button(look, say("pass.blanks"), icon="printer", key="Ctrl+P" if station.wide else "")
        self.list = PassList(station)
        column, head = Column(look, measures.gap, (measures.edge, edge, measures.edge, edge)), Row(look, 16)
        title = "page_title" if station.wide else "section_strong"
        head.addWidget(TextLabel(look, say("pass.title"), title))
        head.addStretch(1)
        head.addWidget(self.typed)
        head.addWidget(self.blanks)
        self.setLayout(column)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.typed.textChanged.connect(self.list.look_for)
        self.blanks.clicked.connect(self._print_blanks)

    def take_focus(self) -> None:
        """The number that is looked for."""
        self.typed.setFocus()
        self.typed.selectAll()

    def search(self) -> bool:
        """F3: to the number."""
        self.take_focus()
        return True

    def print_page(self) -> bool:
        """Ctrl+P: a sheet of blanks."""
        self._print_blanks()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """As it stands now."""
        super().showEvent(event)
        self.station.presenters.passes.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads from the search to the first row, and there presses the button in focus."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not press_focused(self) and self.typed.hasFocus() and self.list.rows:
            self.list.rows[0].again.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _print_blanks(self) -> None:
        self.station.presenters.passes.blanks(_BLANKS)
