"""Who was here before under a name like the one that is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.application.ports.register import KnownVisitor
from kiosk.gui.kit.boxes import Column, Hold, Row, panel, rule
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.key_cap import KeyCap
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.match_row import MatchRow
from kiosk.gui.views.desk.station import Station

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MatchList(Card):
    """↓ and ↑ move, Enter takes, Esc goes back to the name; rows are no stops of the Tab key."""

    taken = Signal(object)
    looked_at = Signal(object)
    """The `KnownVisitor` in focus, None when none is."""
    left = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._manual = station, station.presenters.manual
        self._rows: list[MatchRow] = []
        look, wide = station.look, station.wide
        column, head = Column(look, 0, (1, 1, 1, 1)), Row(look, 8, (20, 0, 20, 0))
        self.setLayout(column)
        holder = QWidget()
        holder.setLayout(head)
        Hold(look, holder, height=60 if wide else 48)
        self._count = TextLabel(look, "", "caption", "ink2", elide=True)
        head.addWidget(TextLabel(look, station.say("manual.found_title"), "section" if wide else "label"))
        head.addStretch(1)
        head.addWidget(self._count) if wide else None
        self._list = Column(look)
        self._nobody = TextLabel(look, "", "body", "ink2", wrap=True)
        self._none, nobody = QWidget(), Row(look, 0, (20, 12, 20, 12))
        self._none.setLayout(nobody)
        nobody.addWidget(self._nobody)
        column.addWidget(holder)
        column.addWidget(rule())
        column.addWidget(self._none)
        column.addLayout(self._list)
        self._foot = panel("", self._keys())
        column.addWidget(self._foot)
        self._manual.matches_changed.connect(self._show)
        station.mask.changed.connect(self._show)
        self._show()

    def _keys(self) -> Row:
        look, say = self._station.look, self._station.say
        row = Row(look, 8, (20, 12, 12, 12))
        keys = [("↓", "manual.pick"), ("Enter", "manual.fill"), ("Esc", "manual.back")]
        for key, words in keys[: 3 if self._station.wide else 2]:
            row.addWidget(KeyCap(look, key))
            row.addWidget(TextLabel(look, say(words), "caption", "ink2"))
        row.addStretch(1)
        return row

    @Slot()
    def _show(self) -> None:
        looked_at = next((row.known.visitor_id for row in self._rows if row.hasFocus()), None)
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(known) for known in self._manual.matches]
        say, typed = self._station.say, len(self._manual.form.name.strip()) > 1
        self._count.setText(say("manual.found", count=len(self._rows)) if self._rows else "")
        self._nobody.setText(say("manual.found_nobody" if typed else "manual.found_none"))
        self._none.setVisible(not self._rows)
        self._foot.setVisible(bool(self._rows))
        self.looked_at.emit(None)
        if looked_at is not None:
            self._look_again_at(looked_at)

    def _look_again_at(self, visitor_id: str) -> None:
        # A search that was still on its way must not take the row from under a fast receptionist's Enter.
        same = next((row for row in self._rows if row.known.visitor_id == visitor_id), None)
        if same is not None:
            same.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _row(self, known: KnownVisitor) -> MatchRow:
        row = MatchRow(self._station, known)
        row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row.installEventFilter(self)
        row.clicked.connect(lambda: self.taken.emit(known))
        self._list.addWidget(row)
        # A layout shows a new child only with the next turn of the event loop; until then it takes no focus.
        row.show()
        return row

    def rows(self) -> tuple[MatchRow, ...]:
        """The rows that are shown."""
        return tuple(self._rows)

    def take_focus(self) -> bool:
        """The focus on the first row; False when nobody was found."""
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self._rows)

    @property
    def in_focus(self) -> bool:
        """Whether a row has the focus."""
        return any(row.hasFocus() for row in self._rows)

    def eventFilter(self, row: QObject, event: QEvent) -> bool:
        """Tell which row is looked at."""
        if event.type() == QEvent.Type.FocusIn and isinstance(row, MatchRow):
            self.looked_at.emit(row.known)
        return super().eventFilter(row, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter; other keys go on to the page."""
        here = next((place for place, row in enumerate(self._rows) if row.hasFocus()), None)
        if here is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in ENTER:
            self.taken.emit(self._rows[here].known)
        elif event.key() in _STEPS:
            there = here + _STEPS[Qt.Key(event.key())]
            self._move(there)
        else:
            super().keyPressEvent(event)

    def _move(self, there: int) -> None:
        if there < 0:
            self.left.emit()
        elif there < len(self._rows):
            self._rows[there].setFocus(Qt.FocusReason.OtherFocusReason)
