"""The row that is worked on: its picture, what was read of it, what the desk types beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kiosk.application.record_paper import PaperField
from kiosk.domain.fallback.layout import COLUMNS
from kiosk.domain.fallback.marking import Way
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.paper_view import StripView
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.sheet_rows import RowDraft
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.paper_matches import PaperMatches
from kiosk.gui.views.desk.station import Station

_NAME_FROM = (COLUMNS[6] - COLUMNS[0] + 1) / (COLUMNS[7] - COLUMNS[0] + 2)
"""Where the name begins, as a part of the strip's width."""
_TEXTS = ("time", "name", "birth_year", "phone")


class FallbackForm(QScrollArea):
    """Nothing typed is kept here, all of it in the presenter."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._drafts = station, station.presenters.sheets.drafts
        look, say = station.look, station.say
        self.strip, self.name_strip = StripView(look, say("fallback.strip")), StripView(look, say("fallback.strip"))
        self._doubts = TextLabel(look, "", "label", "warnx", wrap=True)
        self.way = ChipRow(look, say("fallback.way"))
        self.way.offer([(Way.IN.value, say("fallback.way_in"), "1"), (Way.OUT.value, say("fallback.way_out"), "2")])
        self.time = Field(look, say("fallback.time"), required=True, placeholder="10:12", alt="G")
        self.name = Field(look, say("fallback.name"), required=True, alt="H")
        self.birth_year = Field(look, say("fallback.birth_year"), optional_word=say("fallback.optional"))
        self.phone = Field(look, say("fallback.phone"), optional_word=say("fallback.optional"))
        self.counter = ChoiceList(look, say("fallback.counter"))
        self.counter.setAccessibleName(say("fallback.counter"))
        self.counter.offer([(one.number, f"{one.number} · {one.short_name}") for one in station.office.counters])
        self.matches = PaperMatches(station)
        self._way_error = TextLabel(look, "", "caption", "errx", wrap=True)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._laid_out())
        self._connect()
        self._show()

    def _laid_out(self) -> QWidget:
        look, wide = self._station.look, self._station.wide
        page, column = QWidget(), Column(look, 12 if wide else 8, (2, 2, 10, 8))
        page.setLayout(column)
        for part in (self.strip, self.name_strip, self._doubts):
            column.addWidget(part)
        first, second, third = Row(look, 12), Row(look, 12), Row(look, 12)
        ways = Column(look, 8)
        ways.addWidget(TextLabel(look, self._station.say("fallback.way"), "label"))
        ways.addWidget(self.way)
        ways.addWidget(self._way_error)
        ways.addStretch(1)
        first.addLayout(ways, 1)
        first.addWidget(self.time, 1, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.name, 3, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.birth_year, 2, Qt.AlignmentFlag.AlignTop)
        third.addWidget(self.phone, 1, Qt.AlignmentFlag.AlignTop)
        third.addWidget(self.counter, 1, Qt.AlignmentFlag.AlignBottom)
        for line in (first, second):
            column.addLayout(line)
        column.addWidget(self.matches)
        column.addLayout(third)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        drafts = self._drafts
        for text in _TEXTS:
            self._field(text).edited.connect(lambda typed, one=text: drafts.change(**{one: typed}))
        self.way.chosen.connect(lambda key: drafts.change(way=Way(key)))
        self.counter.picked.connect(lambda key: drafts.change(counter=key))
        self.matches.left.connect(self.name.take_focus)
        drafts.changed.connect(self._show)
        drafts.faults_changed.connect(self._show_faults)
        self._station.mask.changed.connect(self._show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Page Down belong to the page; they do not scroll."""
        event.ignore()

    def take_focus(self) -> None:
        """The time where it is not certain, else the name."""
        row = self._drafts.current
        (self.time if row is not None and not row.time else self.name).take_focus()

    def choose_way(self, number: int) -> None:
        """Alt+1 for an entry, Alt+2 for an exit."""
        ways = list(Way)
        if 0 < number <= len(ways):
            self._drafts.change(way=ways[number - 1])

    def _field(self, text: str) -> Field:
        return {"time": self.time, "name": self.name, "birth_year": self.birth_year, "phone": self.phone}[text]

    @Slot()
    def _show(self) -> None:
        row = self._drafts.current
        self._show_strip(row)
        self._doubts.setText(self._doubted(row) if row else "")
        self._doubts.setVisible(bool(self._doubts.text()))
        self.way.choose(row.way.value if row and row.way else "")
        for text in _TEXTS:
            said = getattr(row, text) if row else ""
            if self._field(text).text() != said:
                self._field(text).set_text(said)
        self.counter.choose(row.counter if row else "")
        entering = row is None or row.way is not Way.OUT
        for part in (self.birth_year, self.phone, self.counter):
            part.setVisible(entering)
        self._show_faults()

    def _show_strip(self, row: RowDraft | None) -> None:
        """While names are masked the one that was written is not shown either: it stands on the paper at hand."""
        strip = row.strip if row else None
        edge = round(strip.shape[1] * _NAME_FROM) if strip is not None else 0
        masked = self._station.mask.masked
        self.strip.show_strip(None if strip is None else strip[:, :edge])
        self.name_strip.show_strip(None if strip is None or masked else strip[:, edge:])
        self.name_strip.setVisible(strip is not None and not masked)

    def _doubted(self, row: RowDraft) -> str:
        say = self._station.say
        if row.reading.struck:
            return say("fallback.struck_ask")
        doubts = "; ".join(say(f"fallback.doubt_{one.value}") for one in row.reading.doubts)
        return say("fallback.doubts", doubts=doubts) if doubts else ""

    @Slot()
    def _show_faults(self) -> None:
        faults, say = self._drafts.faults, self._station.say
        for text in _TEXTS:
            field = PaperField(text)
            self._field(text).set_error(say(f"fallback.fault_{text}") if field in faults else "")
        for other, shown in ((PaperField.WHO, self.name), (PaperField.ORDER, self.time)):
            if other in faults:
                shown.set_error(say(f"fallback.fault_{other.value}"))
        self._way_error.setText(say("fallback.fault_way") if PaperField.WAY in faults else "")
        if faults:
            wrong = {PaperField.WHO: "name", PaperField.ORDER: "time"}.get(faults[0], faults[0].value)
            self._field(wrong).take_focus() if wrong in _TEXTS else self.way.setFocus()
