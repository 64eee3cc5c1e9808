"""The tiles: how many are inside, came, left, are not asked yet, stay long; a press filters the table."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.board import Counts
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.tile import Tile
from kiosk.gui.views.desk.board_filter import BoardFilter
from kiosk.gui.views.desk.station import Station

_SHORT = {
    BoardFilter.INSIDE: "desk.inside_short",
    BoardFilter.TODAY: "desk.entries_short",
    BoardFilter.LEFT: "desk.exits_short",
    BoardFilter.OVERSTAY: "desk.overstays_short",
}
_LONG = {
    BoardFilter.INSIDE: "desk.inside",
    BoardFilter.TODAY: "desk.entries",
    BoardFilter.LEFT: "desk.exits",
    BoardFilter.UNASKED: "desk.unasked",
    BoardFilter.OVERSTAY: "desk.overstays",
}
_LOWER = (BoardFilter.LEFT, BoardFilter.OVERSTAY)
"""In a second line where one has no room for four."""


class CountsRow(QWidget):
    """Five tiles; four in one line where the window is small."""

    filter_chosen = Signal(object)

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._board = station, station.presenters.board
        row = Row(station.look, 16 if station.wide else 8)
        lower = Row(station.look, 8) if station.narrow else row
        lines = Column(station.look, 8)
        self.setLayout(lines)
        lines.addLayout(row)
        if lower is not row:
            lines.addLayout(lower)
        self.tiles: dict[BoardFilter, Tile] = {}
        minutes = station.office.overstay_minutes
        for kind, key in (_LONG if station.wide else _SHORT).items():
            tile = Tile(station.look, station.say(key, minutes=minutes), compact=not station.wide)
            tile.clicked.connect(lambda _checked=False, one=kind: self.filter_chosen.emit(one))
            self.tiles[kind] = tile
            if kind is BoardFilter.UNASKED and not station.app.is_asked:
                tile.setParent(self)
                tile.hide()
                continue
            (lower if kind in _LOWER else row).addWidget(tile, 1)
        self._board.counts_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        counts = self._board.counts
        figures = {
            BoardFilter.INSIDE: counts.inside,
            BoardFilter.TODAY: counts.entries,
            BoardFilter.LEFT: counts.exits,
            BoardFilter.UNASKED: counts.unasked,
            BoardFilter.OVERSTAY: counts.overstays,
        }
        for kind, tile in self.tiles.items():
            late = kind is BoardFilter.OVERSTAY and figures[kind] > 0
            late = late or (kind is BoardFilter.INSIDE and counts.after_closing > 0)
            tile.show_figure(str(figures[kind]), needs_look=late)
        self._say_what_is_unsure(counts)

    def _say_what_is_unsure(self, counts: Counts) -> None:
        """Whoever is inside after closing may be gone, and whose exit nobody saw is in no count of exits."""
        say, short = self._station.say, "" if self._station.wide else "_short"
        apart = "desk.inside_officials" if counts.officials else "desk.inside"
        inside = "desk.inside_late" if counts.after_closing else apart
        exits = "desk.exits_unsure" if counts.no_exit else "desk.exits"
        self.tiles[BoardFilter.INSIDE].set_caption(say(f"{inside}{short}", count=counts.officials))
        self.tiles[BoardFilter.LEFT].set_caption(say(f"{exits}{short}", count=counts.no_exit))
