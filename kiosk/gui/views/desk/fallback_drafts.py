"""A leaf that was read: its rows at the left, the one that is worked on at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.domain.fallback.source import shown_number
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.sheet_rows import RowState
from kiosk.gui.views.desk.fallback_form import FallbackForm
from kiosk.gui.views.desk.fallback_rows import FallbackRows
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.station import Station

_WIDTHS = {DeskLayout.WIDE: 440, DeskLayout.COMPACT: 330, DeskLayout.STRIP: 290, DeskLayout.NARROW: 260}


class FallbackDrafts(QWidget):
    """Ctrl+Enter records the row, Alt+X puts it aside, Page Up and Page Down turn to another."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._sheets = station, station.presenters.sheets
        self._drafts = self._sheets.drafts
        look, say, wide = station.look, station.say, station.wide
        self._title = TextLabel(look, "", "section_strong" if wide else "label", wrap=True)
        self._left = TextLabel(look, "", "caption", "ink2", wrap=True)
        self.rows, self.form = FallbackRows(station), FallbackForm(station)
        self.record = Button(look, say("fallback.record"), ButtonKind.PRIMARY, icon="check", key="Ctrl+Enter")
        self.void = Button(look, say("fallback.void"), icon="x", key="Alt+X")
        self.away = Button(look, say("fallback.put_away"), ButtonKind.QUIET)
        self.issue_day, self.today = Button(look, ""), Button(look, "")
        self._day = self._day_question()
        self._build()
        QShortcut(QKeySequence("Alt+X"), self, self._drafts.void)
        self.record.clicked.connect(self._drafts.confirm)
        self.void.clicked.connect(self._drafts.void)
        self.away.clicked.connect(self._sheets.put_away)
        self.issue_day.clicked.connect(self._use_issue_day)
        self.today.clicked.connect(lambda: self._sheets.use_day(self._sheets.today))
        self._drafts.changed.connect(self._show)
        self._show()

    def _day_question(self) -> QWidget:
        """A sheet of an earlier day: when was it used?"""
        look = self._station.look
        question, column, row = QWidget(), Column(look, 8, (0, 0, 0, 8)), Row(look, 8)
        question.setLayout(column)
        column.addWidget(TextLabel(look, self._station.say("fallback.which_day"), "label", "warnx", wrap=True))
        for button in (self.issue_day, self.today):
            row.addWidget(button, 1)
        column.addLayout(row)
        return question

    def _build(self) -> None:
        look, inner, wide = self._station.look, self._station.measures.inner, self._station.wide
        list_, editor = Column(look, 8, (inner, 12, inner, 12)), Column(look, 8, (inner, 12, inner, 12))
        for part in (self._title, self._left):
            list_.addWidget(part)
        list_.addWidget(self.rows, 1)
        list_.addWidget(self.away)
        left = Card(list_)
        Hold(look, left, width=_WIDTHS[self._station.layout], least=self._station.narrow)
        editor.addWidget(self._day)
        editor.addWidget(self.form, 1)
        foot = Row(look, 8)
        foot.addWidget(self.record, 2)
        foot.addWidget(self.void, 1)
        editor.addLayout(foot)
        row = Row(look, 24 if wide else 12)
        row.addWidget(left)
        row.addWidget(Card(editor), 1)
        self.setLayout(row)

    def take_focus(self) -> None:
        """The question about the day, else the row."""
        if self._drafts.day is None:
            self.issue_day.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.take_focus()

    @Slot()
    def _use_issue_day(self) -> None:
        if self._drafts.leaf is not None:
            self._sheets.use_day(self._drafts.leaf.issue_day)

    @Slot()
    def _show(self) -> None:
        drafts, say, leaf = self._drafts, self._station.say, self._drafts.leaf
        if leaf is None:
            return
        day = f"{drafts.day:%d/%m/%Y}" if drafts.day else ""
        self._title.setText(
            say("fallback.of_leaf", number=shown_number(leaf.number), leaf=leaf.leaf, leaves=leaf.leaves, day=day)
        )
        self._left.setText(say("fallback.left", count=drafts.waiting, rows=len(drafts.rows)))
        self._day.setVisible(drafts.day is None)
        self.issue_day.set_words(f"{leaf.issue_day:%d/%m/%Y}")
        self.today.set_words(say("fallback.today", day=f"{self._sheets.today:%d/%m/%Y}"))
        row = drafts.current
        ready = row is not None and drafts.day is not None
        self.record.setEnabled(ready and row is not None and row.state is not RowState.RECORDED)
        self.void.setEnabled(ready and row is not None and row.state is RowState.WAITING)
