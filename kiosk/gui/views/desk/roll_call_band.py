"""The band over a roll call: what it is, and how far it is."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from kiosk.domain.office_time import office_seconds
from kiosk.domain.roll_call import RollCall
from kiosk.gui.kit.boxes import Column, Hold, Row, panel, show_property
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.station import Station

_RIGHT = Qt.AlignmentFlag.AlignRight


class RollCallBand(Column):
    """104 px: red while the call runs, calm once it has ended."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look)
        look, wide = station.look, station.wide
        self._station = station
        row, words = Row(look, 24 if wide else 16, (24 if wide else 16, 8, 24 if wide else 16, 8)), Column(look)
        self._frame = panel("alarm", row)
        Hold(look, self._frame, height=104, least=True)
        self.addWidget(self._frame)
        row.addWidget(IconLabel(look, "bell", "white", 28 if station.strip else 40))
        self._title = TextLabel(look, "", "page_title" if wide else "section_strong", "white", wrap=True)
        self._sub = TextLabel(look, "", "body" if wide else "caption", "white", wrap=True)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._sub)
        words.addStretch(1)
        row.addLayout(words, 1)
        figures = Row(look, 16) if station.narrow else row
        if figures is not row:
            words.insertLayout(3, figures)
        self._figures = {key: self._count(figures, key) for key in ("unseen", "seen", "time")}

    def _count(self, row: Row, key: str) -> FiguresLabel:
        station, pair = self._station, Column(self._station.look)
        figure = FiguresLabel(station.look, "", "tile" if station.wide else "clock", "white")
        pair.addStretch(1)
        role = "body" if station.wide else "caption"
        pair.addWidget(TextLabel(station.look, station.say(f"rollcall.{key}"), role, "white"), 0, _RIGHT)
        pair.addWidget(figure, 0, _RIGHT)
        pair.addStretch(1)
        row.addLayout(pair)
        return figure

    def show_call(self, call: RollCall, lasts: timedelta) -> None:
        """Show counts and the time since the list was fixed, up to the end of the call."""
        say, ended = self._station.say, call.ended_at
        show_property(self._frame, "panel", "brand" if ended else "alarm")
        self._title.setText(say("rollcall.ended_title" if ended else "rollcall.title"))
        clock = office_seconds(call.started_at)
        told = say("rollcall.ended_sub", clock=clock, ended=office_seconds(ended)) if ended else ""
        self._sub.setText(told or say("rollcall.sub", clock=clock))
        self._figures["unseen"].setText(str(call.unseen))
        self._figures["seen"].setText(f"{call.seen} / {call.heads}")
        self._figures["time"].setText(_length(lasts))


def _length(span: timedelta) -> str:
    """`02:05`, from an hour on `1:02:05`; a clock that jumped back makes no time negative."""
    minutes, seconds = divmod(max(0, int(span.total_seconds())), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes:02d}:{seconds:02d}"
