"""Beside a pasted list: how it is written, what is wrong with it, or who is on the watch-list already."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kiosk.domain.office_time import office_day
from kiosk.domain.officials import Official
from kiosk.domain.visitor import VisitorDetails
from kiosk.domain.watch import WatchEntry
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.lists_presenter import ListKind
from kiosk.gui.views.desk.roster_lines import add_roster
from kiosk.gui.views.desk.station import Station

_MOST_FAULTS = 12
_MOST_ENTRIES = 200


class ListSide(Card):
    """Scrolls where there is much to say."""

    def __init__(self, station: Station) -> None:
        inner = station.measures.inner
        column = Column(station.look, 12, (inner, 16 if station.wide else 8, inner, 16))
        super().__init__(column)
        self._station, self._lists = station, station.presenters.lists
        self._title = TextLabel(station.look, "", "section_strong" if station.wide else "label")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._title)
        column.addWidget(self._scroll, 1)
        self._lists.changed.connect(self._show)
        station.mask.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        lists, say = self._lists, self._station.say
        page, column = QWidget(), Column(self._station.look, 8)
        page.setLayout(column)
        if lists.faults:
            file = lists.file_name
            title = say("lists.faulty_in", count=len(lists.faults), file=file) if file else ""
            self._title.setText(title or say("lists.faulty", count=len(lists.faults)))
            self._add_faults(column)
        elif lists.kind is ListKind.WATCH and lists.watched:
            self._title.setText(say("lists.watched", count=len(lists.watched)))
            for entry in lists.watched[:_MOST_ENTRIES]:
                column.addLayout(self._watched(entry))
        elif lists.kind is ListKind.ROSTER and lists.roster:
            self._title.setText(say("lists.roster", count=len(lists.roster)))
            add_roster(column, self._station, self._line)
        elif lists.kind is ListKind.OFFICIALS and lists.officials:
            self._title.setText(say("lists.officials", count=len(lists.officials)))
            for one in lists.officials[:_MOST_ENTRIES]:
                column.addLayout(self._official(one))
        else:
            self._title.setText(say("lists.how"))
            for key in ("how_paste", "how_columns", f"how_{lists.kind.value}", "how_whole"):
                column.addWidget(TextLabel(self._station.look, say(f"lists.{key}"), "body", "ink2", wrap=True))
        column.addStretch(1)
        self._scroll.setWidget(page)

    def _add_faults(self, column: Column) -> None:
        look, say = self._station.look, self._station.say
        for one in self._lists.faults[:_MOST_FAULTS]:
            what = say(f"lists.fault_{one.column.value if one.column else 'length'}")
            row = Row(look, 8)
            row.addWidget(IconLabel(look, "circle-alert", "errx", 18), 0, Qt.AlignmentFlag.AlignTop)
            words = say("lists.fault", line=one.number, fault=what)
            row.addWidget(TextLabel(look, words, "body", wrap=True), 1)
            column.addLayout(row)
        more = len(self._lists.faults) - _MOST_FAULTS
        if more > 0:
            column.addWidget(TextLabel(look, say("lists.more_faults", count=more), "body", "ink2"))
        column.addWidget(TextLabel(look, say("lists.not_kept"), "label", wrap=True))

    def _watched(self, entry: WatchEntry) -> Row:
        say = self._station.say
        reason = "" if self._station.mask.masked else entry.reason
        put = say("lists.put", operator=entry.put_by, day=office_day(entry.put_at).strftime("%d/%m/%Y"))
        return self._line(entry.entry_id, *_who(entry.details), reason, put)

    def _official(self, one: Official) -> Row:
        card = self._station.say("lists.card", card=one.card) if one.card and not self._station.mask.masked else ""
        return self._line(one.official_id, *_who(one.details), one.unit, card)

    def _line(self, line_id: str, name: str, year: str, what: str, small: str) -> Row:
        """Who, what is said of them, and a button that takes the line off the list."""
        look, say = self._station.look, self._station.say
        row, words = Row(look, 8), Column(look)
        name = self._station.shown(name)
        who = " · ".join(part for part in (name, year) if part)
        words.addWidget(TextLabel(look, who, "label", elide=True))
        words.addWidget(TextLabel(look, what, "body", "ink2", elide=True))
        words.addWidget(TextLabel(look, small, "caption", "ink2", elide=True))
        strike = Button(look, "", ButtonKind.QUIET, icon="x")
        strike.setAccessibleName(say("lists.strike", name=name))
        strike.setToolTip(say("lists.strike", name=name))
        strike.clicked.connect(lambda: self._lists.strike(line_id))
        row.addLayout(words, 1)
        row.addWidget(strike)
        return row


def _who(details: VisitorDetails) -> tuple[str, str]:
    return details.name, str(details.birth_year or "")
