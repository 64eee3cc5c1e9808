"""The visits of the person who was looked up, and what can be done with one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent

from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.look_up_words import visit_row
from kiosk.gui.views.desk.row_list import RowList
from kiosk.gui.views.desk.station import Station


class VisitsPanel(Card):
    """Enter opens the visit in focus on the desk; a tap marks it, and the buttons act on the marked one."""

    opened = Signal(str)
    trace_asked = Signal(str)
    """Who was inside together with the person, on the day of this visit?"""

    def __init__(self, station: Station) -> None:
        self._station, self._look_up = station, station.presenters.look_up
        self._awaited = False
        look, say = station.look, station.say
        column = Column(look, 0, (1, 1, 1, 1))
        super().__init__(column)
        self._title = TextLabel(look, "", "section_strong", elide=True)
        self._line = TextLabel(look, "", "body", "ink2", wrap=True)
        self.list = RowList(look, say("look_up.visits"))
        self.open = Button(look, say("look_up.open"), ButtonKind.PRIMARY, icon="file-text", key="Enter")
        self.trace = Button(look, say("look_up.trace"), icon="users", key="T")
        self._build(column)
        self.list.entered.connect(self.opened)
        self.list.tapped.connect(self._mark)
        self.open.clicked.connect(lambda: self._act(self.opened))
        self.trace.clicked.connect(lambda: self._act(self.trace_asked))
        self._look_up.visits_changed.connect(self._show)
        station.mask.changed.connect(self._show)
        self._show()

    def _build(self, column: Column) -> None:
        look = self._station.look
        head, self.foot = Column(look, 4, (16, 16, 16, 12)), Row(look, 8, (16, 12, 16, 12))
        head.addWidget(self._title)
        head.addWidget(self._line)
        self.foot.addWidget(self.trace)
        self.foot.addStretch(1)
        self.foot.addWidget(self.open)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        column.addWidget(rule())
        column.addLayout(self.foot)

    def take_focus(self) -> None:
        """The marked visit, else the first; while they are still read, as soon as they are there."""
        self._awaited = not self.list.take_focus()

    @property
    def in_focus(self) -> bool:
        """Whether a visit or a button has the focus."""
        return self.list.in_focus or self.open.hasFocus() or self.trace.hasFocus()

    @Slot()
    def _show(self) -> None:
        known, say = self._look_up.chosen, self._station.say
        if known is None:
            self._title.setText(say("look_up.visits"))
            self._line.setText(say("look_up.choose"))
        else:
            self._title.setText(self._station.shown(known.details.name))
            self._line.setText(say("look_up.count", count=known.visits))
        self.list.show_rows([visit_row(self._station, one) for one in self._look_up.visits])
        self._mark()
        if self._awaited and self.list.keys():
            self.take_focus()

    @Slot()
    def _mark(self) -> None:
        for button in (self.open, self.trace):
            button.setEnabled(bool(self.list.keys()))

    def _act(self, asked: SignalInstance) -> None:
        """With the marked visit, else the latest."""
        key = self.list.marked() or next(iter(self.list.keys()), "")
        if key:
            asked.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T traces from the visit in focus; other keys are the page's."""
        if event.key() == Qt.Key.Key_T and self.list.in_focus and not event.modifiers():
            self._act(self.trace_asked)
        else:
            event.ignore()
