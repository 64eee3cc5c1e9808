"""Fallback sheets: print one, read one, and what became of those that were printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from kiosk.domain.fallback.ledger import Leaf, LeafState
from kiosk.domain.fallback.source import shown_number
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.list_card import ListCard
from kiosk.gui.views.desk.station import Station

_MOST_LEAVES = 60
_LOOKS = {
    LeafState.UNFINISHED: ("triangle-alert", "warnx"),
    LeafState.UNUSED: ("file-text", "ink2"),
    LeafState.DONE: ("check", "inx"),
    LeafState.WRITTEN_OFF: ("x", "ink3"),
}


class LeafRow(QWidget):
    """One leaf and where it stands."""

    def __init__(self, station: Station, leaf: Leaf) -> None:
        super().__init__()
        look, say = station.look, station.say
        icon, tone = _LOOKS[leaf.state]
        name = say("fallback.leaf", number=shown_number(leaf.number), leaf=leaf.leaf, leaves=leaf.leaves)
        made = say("fallback.leaf_made", clock=office_clock(leaf.issued_at), day=f"{leaf.issue_day:%d/%m/%Y}")
        state = say(f"fallback.state_{leaf.state.value}")
        if leaf.rows:
            counts = {"recorded": len(leaf.recorded), "waiting": len(leaf.waiting), "voided": len(leaf.voided)}
            state = f"{state}: {say('fallback.leaf_rows', **counts)}"
        row, words = Row(look, 12, (20, 8, 20, 8)), Column(look, 2)
        words.addWidget(TextLabel(look, name, "label", elide=True))
        words.addWidget(TextLabel(look, made, "caption", "ink2", elide=True))
        words.addWidget(TextLabel(look, state, "caption_strong", tone, wrap=True))
        row.addWidget(IconLabel(look, icon, tone, 24), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.setLayout(row)


class LeafList(ListCard[Leaf, LeafRow]):
    """What has to be shown once more on top, then the latest."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, station.say("fallback.none"))
        self._station, self._sheets = station, station.presenters.sheets
        self._sheets.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        leaves = sorted(self._sheets.leaves, key=lambda one: (one.state is not LeafState.UNFINISHED, -one.number))
        self.show_items(
            self._station.say("fallback.list"), leaves[:_MOST_LEAVES], lambda one: LeafRow(self._station, one)
        )


class FallbackHome(QWidget):
    """Ctrl+P prints, Ctrl+Enter reads."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._sheets = station, station.presenters.sheets
        look, say, wide, inner = station.look, station.say, station.wide, station.measures.inner
        self.print = Button(look, say("fallback.print"), icon="printer", key="Ctrl+P")
        self.read = Button(look, say("fallback.read"), ButtonKind.PRIMARY, icon="scan", key="Ctrl+Enter")
        self.file = Button(look, say("fallback.file"), icon="file-text")
        self.write_off = Button(look, say("fallback.write_off"), ButtonKind.QUIET, icon="ban")
        column = Column(look, 10, (inner, 12, inner, 14))
        column.addWidget(TextLabel(look, say("fallback.title"), "page_title" if wide else "section_strong"))
        column.addWidget(TextLabel(look, say("fallback.about"), "body", "ink2", wrap=True))
        for button in (self.read, self.file, self.print, self.write_off):
            column.addWidget(button)
        column.addStretch(1)
        row = Row(look, 24 if wide else 12)
        row.addWidget(Card(column), 2)
        row.addWidget(LeafList(station), 3)
        self.setLayout(row)
        self.print.clicked.connect(self._sheets.prints.print_sheet)
        self.read.clicked.connect(self._sheets.watch.begin)
        self.file.clicked.connect(self._pick)
        self.write_off.clicked.connect(self._sheets.prints.write_off)
        self._sheets.changed.connect(self._show)
        self._show()

    def take_focus(self) -> None:
        """To read a sheet."""
        self.read.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show(self) -> None:
        unused = any(one.state is LeafState.UNUSED for one in self._sheets.leaves)
        self.print.set_busy(self._sheets.prints.busy)
        self.print.setEnabled(not self._sheets.prints.busy)
        self.write_off.setEnabled(unused)

    @Slot()
    def _pick(self) -> None:
        say = self._station.say
        file, _ = QFileDialog.getOpenFileName(self, say("fallback.file"), "", say("fallback.file_kinds"))
        if file:
            self._sheets.watch.look_at_file(Path(file))
