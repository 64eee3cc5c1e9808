"""On the card, what was corrected: when, by whom, both values, why."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.column_text import CorrectionTold, DeclarerTold
from kiosk.domain.no_exit import interval_of, interval_words
from kiosk.domain.office_time import office_clock, office_clock_of, office_day
from kiosk.domain.visit_facts import CorrectedColumn
from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.correction_fields import column_words, shown_value
from kiosk.gui.views.desk.station import Station

_SHOWN = {True: 3, False: 1}
"""Corrections that are told in the wide layout, and elsewhere: the latest ones."""
_UNNAMED = (
    CorrectedColumn.BIRTH_YEAR,
    CorrectedColumn.COUNTER,
    CorrectedColumn.PURPOSE,
    CorrectedColumn.NATIONALITY,
    None,
)
"""Columns whose values tell nobody who the visitor is."""


class CorrectionLines(QWidget):
    """The latest first; hidden while nothing was corrected."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._presenter = station, station.presenters.corrections
        self._words = TextLabel(station.look, "", "caption", "ink2", wrap=station.wide, elide=not station.wide)
        row = Row(station.look, 8)
        self.setLayout(row)
        row.addWidget(IconLabel(station.look, "undo-2", "ink2", 16, side=20), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._presenter.changed.connect(self.show_lines)
        station.mask.changed.connect(self.show_lines)
        # Shown by the card: what is shown before it has a parent is a window of its own.
        self.hide()

    @Slot()
    def show_lines(self) -> None:
        """Tell the latest corrections, and how many there are beside."""
        told, most = self._presenter.told, _SHOWN[self._station.wide]
        lines = [correction_words(self._station, one) for one in reversed(told)]
        short = [correction_words(self._station, one, short=True) for one in reversed(told)]
        beside = [self._station.say("correction.more", count=len(lines) - most)] if len(lines) > most else []
        shown = lines if self._station.wide or self._station.strip else short
        self._words.setText("\n".join([*shown[:most], *(beside if self._station.wide else [])]))
        self.setToolTip("\n".join(lines))
        self.setAccessibleName("\n".join(lines))
        self.setVisible(bool(lines))


def correction_words(station: Station, one: CorrectionTold, *, short: bool = False) -> str:
    """One correction: "Sửa lúc 09:14 (Lê Ngọc Anh), năm sinh: trước 1987, sau 1978; gõ nhầm."; `short` without who
    and why.
    """
    say, clock = station.say, office_clock_of(one.corrected_at, office_day(station.now()))
    if one.column is None and "/" in one.before:
        interval = interval_words(interval_of(one.before))
        return say("correction.told_late_exit", clock=clock, operator=one.operator, before=interval)
    if one.declarers is not None:
        earlier, later = (_declarer(station, told) for told in one.declarers)
        because = "; ".join(part for part in (later, one.reason) if part)
        return say("correction.told_declarer", clock=clock, operator=one.operator, before=earlier, after=because)
    if one.recount:
        return say("correction.told_recount", clock=clock, operator=one.operator, before=one.before, after=one.after)
    if one.column is None:
        moments = [office_clock(datetime.fromisoformat(moment)) for moment in one.before.split("/")]
        key = "correction.told_exit" if len(moments) == 1 else "correction.told_no_exit"
        return say(key, clock=clock, operator=one.operator, before="–".join(moments))
    before, after = (_value(station, one.column, value) for value in (one.before, one.after))
    column = column_words(station, one.column)
    if short:
        return say("correction.told_short", clock=clock, column=column, before=before, after=after)
    because = "; ".join(part for part in (after, one.reason) if part)
    return say("correction.told", clock=clock, operator=one.operator, column=column, before=before, after=because)


def _value(station: Station, column: CorrectedColumn, value: str) -> str:
    if not value:
        return station.say("correction.empty")
    if column is CorrectedColumn.NAME:
        return station.shown(value)
    if station.mask.masked and column not in _UNNAMED:
        return station.say("correction.hidden_value")
    if column is CorrectedColumn.PAPER:
        return f"…{value}"
    counter = station.office.counter(value) if column is CorrectedColumn.COUNTER else None
    return f"{counter.number} · {counter.short_name}" if counter else shown_value(station, column, value)


def _declarer(station: Station, told: DeclarerTold) -> str:
    """Name, relation, and the phone while names are shown."""
    if told.declarer is None:
        return station.say("correction.hidden_value")
    relation = station.office.relations.label(told.relation, station.wording.language) if told.relation else ""
    phone = "" if station.mask.masked else told.declarer.phone
    return ", ".join(part for part in (station.shown(told.declarer.name), relation.lower(), phone) if part)
