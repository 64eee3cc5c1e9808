"""What was reported in confidence, as a head reads it: each can be printed, and marked as passed on."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.application.keep_concerns import ConcernLine
from kiosk.domain.office_time import office_clock, office_day
from kiosk.gui.kit.boxes import Column, Row, rule, show_property
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.list_card import ListCard
from kiosk.gui.views.desk.station import Station


class ConcernRow(QWidget):
    """One concern: kind, when, where, the words; to whom it went, or a line to say so."""

    def __init__(self, station: Station, line: ConcernLine) -> None:
        super().__init__()
        self._station, self._concerns, self.line = station, station.presenters.concerns, line
        look, say, concern = station.look, station.say, line.concern
        kinds = station.presenters.services.concerns.kinds
        kind = kinds.label(concern.kind, station.wording.language) if concern else say("desk.erased")
        at = line.reported_at
        when = say("concern.taken", clock=office_clock(at), day=f"{office_day(at):%d/%m/%Y}", operator=line.taken_by)
        column, foot = Column(look, 6, (20, 10, 20, 12)), Row(look, 8)
        self.setLayout(column)
        column.addWidget(TextLabel(look, kind, "section_strong", wrap=True))
        column.addWidget(TextLabel(look, when, "caption", "ink2", wrap=True))
        for words in (concern.place, concern.text) if concern else ():
            if words:
                column.addWidget(TextLabel(look, words, "body", wrap=True))
        self.to = QLineEdit()
        self.to.setFont(look.font("body"))
        self.to.setPlaceholderText(say("concern.to"))
        self.to.setAccessibleName(f"{say('concern.to')}: {kind}")
        self.passed = Button(look, say("concern.pass_on"), icon="arrow-right")
        self.print = Button(look, say("concern.print"), icon="printer")
        self.passed.setAccessibleName(f"{say('concern.pass_on')}: {kind}")
        self.print.setAccessibleName(f"{say('concern.print')}: {kind}")
        gone = line.passed_at
        if gone is None:
            foot.addWidget(self.to, 1)
            foot.addWidget(self.passed)
        else:
            day = f"{office_day(gone):%d/%m/%Y}"
            words = say("concern.passed", to=line.passed_to, clock=office_clock(gone), day=day)
            foot.addWidget(TextLabel(look, words, "label", "inx", wrap=True), 1)
        foot.addWidget(self.print)
        column.addLayout(foot)
        column.addWidget(rule())
        self.passed.clicked.connect(self._pass_on)
        self.print.clicked.connect(lambda: self._concerns.print_one(line.concern_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the line passes on; it must not go on to the page, which would press what has the focus then."""
        if event.key() in ENTER and self.to.hasFocus():
            self._pass_on()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _pass_on(self) -> None:
        named = self._concerns.pass_on(self.line.concern_id, self.to.text())
        show_property(self.to, "invalid", not named)
        if not named:
            self.to.setFocus()


class ConcernList(ListCard[ConcernLine, ConcernRow]):
    """Empty while no head reads."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, station.say("concern.none"))
        self._station = station

    def show_lines(self, head: str, lines: tuple[ConcernLine, ...]) -> None:
        """Show what this head reads; nothing takes it away."""
        self.show_items(self._station.say("concern.read_by", head=head), lines, self._row)

    def _row(self, line: ConcernLine) -> ConcernRow:
        return ConcernRow(self._station, line)
