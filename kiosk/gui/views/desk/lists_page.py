"""Lists of people to come: paste one or pick a file; every bad line is named, and then nothing is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QPlainTextEdit, QWidget

from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.flow import Flow
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.lists_presenter import ListKind
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.list_faults import ListSide
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.station import Station

_WIDTHS = {DeskLayout.WIDE: 640, DeskLayout.COMPACT: 440, DeskLayout.STRIP: 340, DeskLayout.NARROW: 320}
_ICONS = {
    ListKind.EXPECTED: "calendar",
    ListKind.WATCH: "eye",
    ListKind.OFFICIALS: "id-card-lanyard",
    ListKind.ROSTER: "list-checks",
}


class ListsPage(Page):
    """Ctrl+Enter keeps the list; what was pasted stays in the presenter until it is kept or emptied."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._lists = station.presenters.lists
        look, say = station.look, station.say
        self.buttons = {one: Button(look, say(f"lists.kind_{one.value}"), icon=_ICONS[one]) for one in ListKind}
        self._group = QButtonGroup(self)
        self.text = QPlainTextEdit()
        self.text.setFont(look.font("body"))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say("lists.text"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        key = "" if station.strip else "Ctrl+Enter"
        self.keep = Button(look, say("lists.keep"), ButtonKind.PRIMARY, icon="check", key=key)
        self.file = Button(look, say("lists.file"), icon="" if station.strip else "file-text")
        self.empty = Button(look, say("lists.empty"), ButtonKind.QUIET, icon="x")
        self.side = ListSide(station)
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        station, look, wide = self.station, self.station.look, self.station.wide
        measures, inner, edge = station.measures, station.measures.inner, 20 if wide else 12
        row = Row(look, 24 if wide else 12, (measures.edge, edge, measures.edge, edge))
        self.setLayout(row)
        column, kinds, foot = Column(look, 12, (inner, 16 if wide else 8, inner, 16)), Flow(look, 8), Row(look, 8)
        role = "page_title" if wide else "section_strong"
        column.addWidget(TextLabel(look, station.say("lists.title"), role))
        column.addLayout(kinds)
        for kind, button in self.buttons.items():
            button.setCheckable(True)
            self._group.addButton(button)
            kinds.addWidget(button)
            button.clicked.connect(lambda _checked=False, one=kind: self._lists.choose(one))
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        for button in (self.keep, self.file):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.empty)
        right, side = QWidget(), Column(look)
        right.setLayout(side)
        side.addWidget(self.side, 1)
        Hold(look, right, width=_WIDTHS[station.layout], least=station.narrow)
        row.addWidget(Card(column), 1)
        row.addWidget(right)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._typed)
        self.keep.clicked.connect(self._lists.keep)
        self.file.clicked.connect(self._pick)
        self.empty.clicked.connect(self.text.clear)
        self._lists.changed.connect(self._show)

    def take_focus(self) -> None:
        """Where a list is pasted."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def yes(self) -> None:
        """Ctrl+Enter keeps the list."""
        self._lists.keep()

    @Slot()
    def _typed(self) -> None:
        self._lists.change(self.text.toPlainText())

    @Slot()
    def _show(self) -> None:
        lists, say = self._lists, self.station.say
        self.buttons[lists.kind].setChecked(True)
        self.text.setPlaceholderText(say(f"lists.example_{lists.kind.value}"))
        if self.text.toPlainText() != lists.typed:
            self.text.setPlainText(lists.typed)

    @Slot()
    def _pick(self) -> None:
        say = self.station.say
        file, _ = QFileDialog.getOpenFileName(self, say("lists.file"), "", say("lists.file_kinds"))
        if file:
            self._lists.keep_file(Path(file))
