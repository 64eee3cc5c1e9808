"""Under the list of expected visitors: what can be done with the chosen line, and the way to a new list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.board_table import BoardTable
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.station import Station


class ExpectedBar(QFrame):
    """V records the entry without a sound, Enter fills the form, Del takes the line off after a question, Ctrl+E leads
    to the lists.
    """

    form_filled = Signal()

    def __init__(self, station: Station, table: BoardTable) -> None:
        super().__init__()
        self._station, self._table, self._expected = station, table, station.presenters.expected
        self._asked = ""
        look, say = station.look, station.say
        self.setProperty("panel", "foot")
        self.receive = Button(look, say("expected.receive"), icon="volume-x", key="V")
        self.form = Button(look, say("expected.form"), icon="keyboard", key="Enter")
        self.strike = Button(look, say("expected.strike"), ButtonKind.QUIET, icon="x", key="Del")
        self.lists = Button(look, say("expected.lists"), ButtonKind.QUIET, icon="list", key="Ctrl+E")
        self._question = TextLabel(look, "", "label", elide=True)
        self.yes = Button(look, say("expected.strike_yes"), ButtonKind.PRIMARY, key="Enter")
        self.no = Button(look, say("expected.strike_no"), key="Esc")
        self._doing, self._asking = QWidget(), QWidget()
        row = Row(look, 0, (12, 4, 12, 4))
        self.setLayout(row)
        row.addWidget(self._doing, 1)
        row.addWidget(self._asking, 1)
        self._build()
        self._connect()
        self._ask("")

    def _build(self) -> None:
        doing, asking = Row(self._station.look, 8), Row(self._station.look, 8)
        self._doing.setLayout(doing)
        self._asking.setLayout(asking)
        for button in (self.receive, self.form, self.strike):
            doing.addWidget(button)
        doing.addStretch(1)
        doing.addWidget(self.lists)
        asking.addWidget(self._question, 1)
        asking.addWidget(self.yes)
        asking.addWidget(self.no)

    def _connect(self) -> None:
        self.receive.clicked.connect(self._receive)
        self.form.clicked.connect(self._fill_form)
        self.strike.clicked.connect(self._ask_chosen)
        self._table.struck.connect(self._ask)
        self.yes.clicked.connect(self._strike)
        self.no.clicked.connect(self._keep)
        self._expected.changed.connect(self._forget)

    def take(self, expected_id: str) -> None:
        """Enter on a line."""
        if self._expected.fill_form(expected_id):
            self.form_filled.emit()

    @Slot()
    def _receive(self) -> None:
        chosen = self._table.chosen_visit()
        if chosen is not None:
            self._expected.receive(chosen)

    @Slot()
    def _fill_form(self) -> None:
        chosen = self._table.chosen_visit()
        if chosen is not None:
            self.take(chosen)

    @Slot()
    def _ask_chosen(self) -> None:
        self._ask(self._table.chosen_visit() or "")

    @Slot(str)
    def _ask(self, expected_id: str) -> None:
        """Ask whether this line goes; none, or one whose visitor came, asks nothing."""
        line = self._expected.line(expected_id) if self._expected.can_strike(expected_id) else None
        self._asked = expected_id if line else ""
        name = self._station.shown(line.visitor.details.name) if line else ""
        self._question.setText(self._station.say("expected.strike_ask", name=name))
        self._doing.setVisible(line is None)
        self._asking.setVisible(line is not None)
        if line is not None:
            self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _strike(self) -> None:
        self._expected.strike(self._asked)
        self._keep()

    @Slot()
    def _keep(self) -> None:
        self._ask("")
        self._table.take_focus()

    @Slot()
    def _forget(self) -> None:
        """The list became another: what was asked about may have come meanwhile."""
        if self._asked and not self._expected.can_strike(self._asked):
            self._ask("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus."""
        if event.key() not in ENTER or not press_focused(self):
            super().keyPressEvent(event)

    def step_back(self) -> bool:
        """Esc keeps the line that was asked about; False when none was."""
        asked = bool(self._asked)
        if asked:
            self._keep()
        return asked

    def hideEvent(self, event: QHideEvent) -> None:
        """Another list is shown: nothing is asked any more."""
        super().hideEvent(event)
        if self._asked:
            self._ask("")
