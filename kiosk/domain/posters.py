"""Codes that hang in the room: no visitor holds one, so nobody is told anything about them."""

from __future__ import annotations

from datetime import datetime, timedelta

from kiosk.domain.code_places import CodePlaces, Patience, is_same_place
from kiosk.domain.seen_code import Corners

HANGS_AFTER = timedelta(seconds=45)
"""No hand holds a code as still as a wall does for this long."""
_GAP = timedelta(seconds=10)
"""A code that stands still may be hidden this long, by somebody who passes, without its time starting anew."""
_STILL = 0.15
"""Sides of the code that the jitter of measuring moves a code that stands still."""
_KEPT = Patience(reach=_STILL, unseen=timedelta(minutes=10), kept=timedelta.max, follows=False)


class Posters:
    """Learns which codes never move."""

    def __init__(self) -> None:
        self._known = CodePlaces(_KEPT)
        self._standing: tuple[Corners, datetime, datetime] | None = None

    def hold(self, corners: Corners, at: datetime) -> bool:
        """Whether the code that is seen here hangs in the room."""
        return self._known.hold(corners, at)

    def watch(self, corners: Corners, at: datetime) -> None:
        """A code that is not known to hang is seen here."""
        first, since, last = self._standing or (corners, at, at)
        if at - last > _GAP or not is_same_place(first, corners, _STILL):
            first, since = corners, at
        self._standing = first, since, at
        if at - since >= HANGS_AFTER:
            self._known.confirm(first, at)
            self._standing = None

    def forget(self) -> None:
        """The clock jumped: begin anew."""
        self._known.forget()
        self._standing = None
