"""Whom the visitor comes to see: typed, or picked from those who are asked for most."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.views.desk.pick_field import PickField
from kiosk.gui.views.desk.station import Station


class HostField(PickField):
    """The keys of its picks are the names themselves."""

    def __init__(self, station: Station, label: str, *, most: int = 0) -> None:
        super().__init__(station, label, station.say("manual.host_example"), most=most)
        self._hosts = station.presenters.hosts
        tell_kind(self.edit, LineKind.NAME)
        self._hosts.learned.connect(self.offer)
        self.offer()

    def fitting(self, typed: str, most: int) -> Sequence[tuple[str, str]]:
        """Who fits, most asked for first."""
        return [(name, name) for name in self._hosts.picks(typed, most)]

    def counter_of(self, name: str) -> str:
        """Number of the counter where this person works, empty where the office does not say."""
        known = self._hosts.host(name)
        return known.counter if known else ""
