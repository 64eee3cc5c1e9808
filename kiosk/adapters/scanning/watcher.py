"""Reads the codes in a film: a plain look at every frame, and costly tries as far as the time of a frame allows."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import cycle
from typing import TYPE_CHECKING

from kiosk.adapters.scanning.decoder import grey_of
from kiosk.adapters.scanning.lens import LensGuard
from kiosk.adapters.scanning.reading.freshness import Freshness
from kiosk.adapters.scanning.reading.joining import JoinedFrames, surest
from kiosk.adapters.scanning.reading.module_grid import read_levels
from kiosk.adapters.scanning.reading.one_look import Look, Spoiled
from kiosk.adapters.scanning.reading.place import Box, Place, box_around
from kiosk.adapters.scanning.reading.slow_pictures import is_slow
from kiosk.adapters.scanning.reading.spoiled_codes import levels_of
from kiosk.adapters.scanning.reading.takes import OTHERS, plain
from kiosk.adapters.scanning.reading.texture import likely_box
from kiosk.adapters.scanning.unread import UnreadCodes
from kiosk.application.ports.camera import Frame, Glance

if TYPE_CHECKING:
    from kiosk.application.ports.camera import DecodedCode, Picture

IDLE_EVERY = 12
"""Of so many frames on which nothing is worth a costly try, one gets it all the same."""
ENOUGH = 3 * len(OTHERS)
"""Costly tries after which a sight that does not change has shown all it has."""
BUSY_SECONDS = 0.012
"""While a code was found a moment ago, further tries begin within this time after the frame came."""
LONGEST_SECONDS = 0.05
"""No frame's tries go on for longer: a large code takes many, and the next frame may show it better."""
LOOKED_FOR_EVERY = 2
"""Frames for which the place that looks most like a code is kept while things move."""
REMEMBERED = timedelta(seconds=1)
"""How long the last place of a code is looked at first."""
_ROOM = 0.5


@dataclass(slots=True)
class _Sight:
    """One frame as it is being looked at."""

    grey: Picture
    at: datetime
    began: float


class FilmWatcher:
    """Implements `Watcher`."""

    def __init__(self, ticks: Callable[[], float] = time.perf_counter, *, live: bool = False) -> None:
        self._ticks = ticks
        self._unread, self._lens = UnreadCodes(), LensGuard(live=live)
        self._takes = cycle(OTHERS)
        self._joined = JoinedFrames()
        self._freshness = Freshness(ENOUGH)
        self._place: Box | None = None
        self._placed_at: datetime | None = None
        self._idle, self._calm = 0, False
        self._moved, self._age = True, LOOKED_FOR_EVERY
        self._candidate: Box | None = None
        self._shape: tuple[int, ...] = ()
        self.tries = 0
        """Costly tries so far."""

    def look(self, frame: Frame) -> Glance:
        """What this frame shows."""
        began = self._ticks()
        grey = grey_of(frame.picture)
        if grey is None:
            return Glance()
        self._let_go(grey, frame.captured_at)
        moved = self._freshness.meet(grey)
        self._moved = moved or self._moved
        # What did not move needs no second check for a picture that is made to be slow.
        self._calm = not is_slow(grey) if moved else self._calm
        self._age += 1
        sight = _Sight(grey, frame.captured_at, began)
        look = self._look(sight)
        if look.read:
            self._joined.forget()
            self._place = None
        height, width = grey.shape
        place = Place(frame.picture.shape[1] / width, frame.picture.shape[0] / height)
        seen = self._unread.in_view(grey, look, frame.captured_at, moved=moved)
        return Glance(
            read=tuple(replace(code, corners=place.corners(code.corners)) for code in look.read),
            seen=tuple(
                replace(code, corners=place.corners(code.corners), module=code.module * place.across) for code in seen
            ),
            fault=self._lens.fault_of(grey, frame.captured_at),
        )

    def _let_go(self, grey: Picture, at: datetime) -> None:
        """Places in a picture of another size, and the modules of a code that is gone, are kept no longer."""
        if grey.shape != self._shape:
            self._shape, self._place, self._candidate, self._moved = grey.shape, None, None, True
            self._joined.forget()
        self._joined.let_go(at)

    def _look(self, sight: _Sight) -> Look:
        look = told = self._straightened(sight, plain(sight.grey).look(calm=self._calm))
        while not look.read and (box := self._worth_a_try(sight)):
            look = self._straightened(sight, self._another_take(sight.grey, box))
            self._freshness.spend(box)
            self.tries += 1
            if not self._remembers(sight.at) or self._ticks() - sight.began > BUSY_SECONDS:
                break
        # Another take sees a part of the picture only: what the plain look told stays told.
        return Look(look.read, told.spoiled or look.spoiled)

    def _worth_a_try(self, sight: _Sight) -> Box | None:
        """Where a code was found a moment ago, else where the picture looks like one, unless that had its tries."""
        grey = sight.grey
        box = self._place if self._remembers(sight.at) else self._likely(grey)
        if box and self._freshness.left(box):
            return box
        self._idle = (self._idle + 1) % IDLE_EVERY
        return None if self._idle else Box(0, 0, grey.shape[1], grey.shape[0])

    def _likely(self, grey: Picture) -> Box | None:
        """Where the picture looks like a code, looked for anew when something changed and some frames have passed."""
        if self._moved and self._age >= LOOKED_FOR_EVERY:
            self._candidate, self._moved, self._age = likely_box(grey), False, 0
        return self._candidate

    def _another_take(self, grey: Picture, box: Box) -> Look:
        return next(self._takes)(box.of(grey)).look(Place(left=box.left, top=box.top))

    def _remembers(self, at: datetime) -> bool:
        return self._place is not None and self._placed_at is not None and abs(at - self._placed_at) < REMEMBERED

    def _straightened(self, sight: _Sight, look: Look) -> Look:
        """The look, with its first spoiled code read where flattening or the frames before help."""
        if look.read or not look.spoiled:
            return look
        spoiled = look.spoiled[0]
        self._place, self._placed_at = box_around(spoiled.corners, sight.grey.shape, _ROOM), sight.at
        code = self._flattened(sight, spoiled)
        return Look((code,), look.spoiled) if code else look

    def _flattened(self, sight: _Sight, spoiled: Spoiled) -> DecodedCode | None:
        candidates = []
        for levels in levels_of(sight.grey, spoiled):
            code = read_levels(levels, spoiled.corners)
            if code is not None:
                return code
            candidates.append(levels)
            if self._ticks() - sight.began > LONGEST_SECONDS:
                break
        return self._joined.add(surest(candidates), spoiled, sight.at) if candidates else None
