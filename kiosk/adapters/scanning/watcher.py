"""Reads the codes in a film: one plain look at every frame, one of the costly tries at a time after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import cycle
from typing import TYPE_CHECKING

from kiosk.adapters.scanning.decoder import exposure
from kiosk.adapters.scanning.reading.joining import JoinedFrames, surest
from kiosk.adapters.scanning.reading.module_grid import read_levels
from kiosk.adapters.scanning.reading.one_look import Look, Spoiled
from kiosk.adapters.scanning.reading.place import Box, Place, box_around
from kiosk.adapters.scanning.reading.spoiled_codes import levels_of
from kiosk.adapters.scanning.reading.takes import OTHERS, Exposure, plain
from kiosk.adapters.scanning.reading.texture import likely_box
from kiosk.application.ports.camera import DecodedCode, Frame, Glance

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

IDLE_EVERY = 8
"""Of so many frames that show nothing like a code, one gets another take all the same."""
REMEMBERED = timedelta(seconds=1)
"""How long a code's last place is looked at first."""
_ROOM = 0.5


class FilmWatcher:
    """Implements `Watcher`."""

    def __init__(self) -> None:
        self._takes = cycle(OTHERS)
        self._joined = JoinedFrames()
        self._place: Box | None = None
        self._placed_at: datetime | None = None
        self._idle = 0

    def look(self, frame: Frame) -> Glance:
        """What this frame shows."""
        shown = exposure(frame.picture)
        if shown is None:
            return Glance()
        look = plain(shown).look()
        if not look.read:
            look = self._second_try(shown, look, frame.captured_at)
        if look.read:
            self._joined.forget()
        height, width = shown.grey.shape
        place = Place(frame.picture.shape[1] / width, frame.picture.shape[0] / height)
        return Glance(read=tuple(replace(code, corners=place.corners(code.corners)) for code in look.read))

    def _second_try(self, shown: Exposure, look: Look, at: datetime) -> Look:
        if not look.spoiled:
            look = self._another_take(shown, at)
        if look.read or not look.spoiled:
            return look
        spoiled = look.spoiled[0]
        self._place, self._placed_at = box_around(spoiled.corners, shown.grey.shape, _ROOM), at
        code = self._straightened(shown.grey, spoiled, at)
        return Look((code,), ()) if code else look

    def _another_take(self, shown: Exposure, at: datetime) -> Look:
        box = self._where(shown.grey, at)
        if box is None:
            self._idle += 1
            if self._idle % IDLE_EVERY:
                return Look()
            box = Box(0, 0, shown.grey.shape[1], shown.grey.shape[0])
        taken = next(self._takes)(shown.cut(box))
        return taken.look(Place(left=box.left, top=box.top)) if taken else Look()

    def _where(self, grey: Picture, at: datetime) -> Box | None:
        """Where a code was found a moment ago, else where the picture looks like one."""
        if self._place and self._placed_at and abs(at - self._placed_at) < REMEMBERED:
            return self._place
        self._place = None
        return likely_box(grey)

    def _straightened(self, grey: Picture, spoiled: Spoiled, at: datetime) -> DecodedCode | None:
        candidates = []
        for levels in levels_of(grey, spoiled):
            code = read_levels(levels, spoiled.corners)
            if code is not None:
                return code
            candidates.append(levels)
        return self._joined.add(surest(candidates), spoiled, at) if candidates else None
