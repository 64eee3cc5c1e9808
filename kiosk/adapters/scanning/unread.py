"""The codes of a film that are in view and not read, measured: told by a reader, or seen only by the spotter."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.adapters.scanning.measures import measured
from kiosk.adapters.scanning.reading.place import is_near, side
from kiosk.adapters.scanning.sighting import CodeSpotter

if TYPE_CHECKING:
    from kiosk.adapters.scanning.reading.one_look import Look, Spoiled
    from kiosk.application.ports.camera import DecodedCode, Picture, SeenCode

STIRRED = timedelta(seconds=3)
"""After the last movement, or the last sight of a code, in which a code that no reader tells is still looked for."""


class UnreadCodes:
    """Belongs to one film."""

    def __init__(self) -> None:
        self._spotter = CodeSpotter()
        self._stirred: datetime | None = None

    def in_view(self, grey: Picture, look: Look, at: datetime, *, moved: bool) -> tuple[SeenCode, ...]:
        """The unread codes of a `(height, width)` uint8 picture in which a reader found what `look` says."""
        told = tuple(measured(grey, one.corners, side(one.corners) / one.modules) for one in _spoiled_alone(look))
        if moved or told:
            self._stirred = at
        if told or look.read or not self._is_stirred(at):
            return told
        seen = self._spotter.spot(grey, at)
        if seen:
            self._stirred = at
        return seen

    def _is_stirred(self, at: datetime) -> bool:
        return self._stirred is not None and abs(at - self._stirred) < STIRRED


def _spoiled_alone(look: Look) -> list[Spoiled]:
    """Each spoiled symbol once: a reader may tell one twice, and one that another look has read."""
    alone: list[Spoiled] = []
    for one in look.spoiled:
        others: list[DecodedCode | Spoiled] = [*look.read, *alone]
        if not any(is_near(one.corners, other.corners, side(other.corners) / 2) for other in others):
            alone.append(one)
    return alone
