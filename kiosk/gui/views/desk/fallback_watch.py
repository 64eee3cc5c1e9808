"""A sheet is held to the camera: hold still; and its number, where its code cannot be read."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.paper_view import PaperView
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.sheet_watch import ENOUGH
from kiosk.gui.views.desk.station import Station


class FallbackWatch(QWidget):
    """Esc ends it."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._sheets = station, station.presenters.sheets
        look, say, wide, inner = station.look, station.say, station.wide, station.measures.inner
        self.view = PaperView(look, say("fallback.view"))
        self._hint = TextLabel(look, "", "section" if wide else "label", wrap=True)
        self.number = Field(look, say("fallback.number"), required=True, placeholder="0147")
        self.leaf = Field(look, say("fallback.leaf_number"), required=True, placeholder="1")
        self.open = Button(look, say("fallback.open"), ButtonKind.PRIMARY, icon="check", key="Ctrl+Enter")
        self.end = Button(look, say("fallback.end"), icon="x", key="Esc")
        column = Column(look, 10, (inner, 12, inner, 14))
        column.addWidget(TextLabel(look, say("fallback.hold_still"), "page_title" if wide else "section_strong"))
        column.addWidget(self._hint)
        column.addWidget(self.view, 1)
        self._asked, asked = QWidget(), Row(look, 12)
        self._asked.setLayout(asked)
        asked.addWidget(self.number, 2)
        asked.addWidget(self.leaf, 1)
        column.addWidget(self._asked)
        foot = Row(look, 8)
        foot.addWidget(self.end)
        foot.addWidget(self.open)
        foot.addStretch(1)
        column.addLayout(foot)
        outer = Column(look)
        outer.addWidget(Card(column), 1)
        self.setLayout(outer)
        self.end.clicked.connect(self._sheets.put_away)
        self.open.clicked.connect(self.look_for)
        self._sheets.watch.changed.connect(self._show)
        self._sheets.changed.connect(self._show)
        self._show()

    def take_focus(self) -> None:
        """The number where it is asked for."""
        if self._sheets.unnamed is not None:
            self.number.take_focus()
        else:
            self.end.setFocus()

    @Slot()
    def look_for(self) -> None:
        """The sheet of the number that was typed."""
        number, leaf = self.number.text().strip(), self.leaf.text().strip() or "1"
        if not (number.isascii() and number.isdigit() and leaf.isascii() and leaf.isdigit()):
            self.number.set_error(self._station.say("fallback.number_wrong"))
            self.number.take_focus()
            return
        self._sheets.find(int(number), int(leaf))

    @Slot()
    def _show(self) -> None:
        say, watch = self._station.say, self._sheets.watch
        unnamed = self._sheets.unnamed is not None
        self._asked.setVisible(unnamed)
        self.open.setVisible(unnamed)
        self.view.setVisible(not unnamed)
        if unnamed:
            self._hint.setText(say("fallback.code_unread"))
        elif watch.sights:
            self._hint.setText(say("fallback.reading", count=watch.sights, most=ENOUGH))
        elif watch.unseen is not None:
            self._hint.setText(say(f"fallback.unseen_{watch.unseen.value}"))
        else:
            self._hint.setText(say("fallback.look"))
        if not watch.on:
            self.view.show_frame(None)
