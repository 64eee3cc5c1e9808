"""The scan doctor: a code that is seen and not read gets one piece of advice at a time, calmly."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.code_places import CodePlaces, Patience
from kiosk.domain.posters import Posters
from kiosk.domain.scan_advice import (
    Advice,
    Brightness,
    Distance,
    Slant,
    Symptoms,
    advice_for,
    brightness_of,
    distance_of,
    place_of,
    slant_of,
)
from kiosk.domain.seen_code import Corners, SeenCode
from kiosk.domain.showing import Showing

QUIET = timedelta(seconds=1.5)
"""A code is given this long to be read before anything is said."""
CHANGE = timedelta(milliseconds=700)
"""Advice changes at most once in this time."""
REFRESH = timedelta(milliseconds=250)
"""The live lines and the scale follow at most this often."""
GONE = timedelta(seconds=1)
"""A code out of sight this long has left; a shorter gap is flicker."""
TYPING_SECONDS = 8
"""After this long the desk offers to type."""
_LEAST_SIGHTS = 4
"""Fewer looks than this in all are a pattern that passed for a code."""

_READ_BEFORE = Patience(reach=1.0, unseen=GONE, kept=timedelta(seconds=8), follows=True)
"""A code that was read and still stands there needs no advice while its outcome is shown."""


@dataclass(frozen=True, slots=True)
class Counsel:
    """What the visitor is told at one moment."""

    advice: Advice
    brightness: Brightness
    slant: Slant
    distance: Distance
    place: float
    """On the distance scale, 0.0 to 1.0."""
    seen_for: float
    """Seconds since the code came into view."""

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the desk offers to type; 0 from then on."""
        return max(0, math.ceil(TYPING_SECONDS - self.seen_for))

    @property
    def offers_typing(self) -> bool:
        """Whether the desk should offer to type what the code says."""
        return self.seen_for >= TYPING_SECONDS


class Doctor:
    """Looks at what each frame shows, in order, and says what to tell: nothing, or one counsel.

    The same counsel is given until there is something new to tell, so a caller passes on what differs.
    """

    def __init__(self) -> None:
        self._read, self._posters = CodePlaces(_READ_BEFORE), Posters()
        self._showing: Showing | None = None
        self._counsel: Counsel | None = None
        self._looked_at: datetime | None = None
        self._told_at: datetime | None = None
        self._changed_at: datetime | None = None

    def look(
        self,
        at: datetime,
        seen: Sequence[SeenCode] = (),
        read: Sequence[Corners] = (),
    ) -> Counsel | None:
        """What to tell after the frame of `at`, which shows codes `seen` and not read, and codes `read`."""
        if self._looked_at is not None and at < self._looked_at:
            self.forget()
        self._looked_at = at
        if [corners for corners in read if not self._read.confirm(corners, at)]:
            self._end()
        fresh = [code for code in seen if not self._is_known(code.corners, at)]
        if fresh:
            self._see(at, fresh)
        return self._tell(at)

    def forget(self) -> None:
        """The camera was lost or the clock was set back: begin anew."""
        self._read.forget()
        self._posters.forget()
        self._end()

    def _is_known(self, corners: Corners, at: datetime) -> bool:
        return self._read.hold(corners, at) or self._posters.hold(corners, at)

    def _see(self, at: datetime, codes: Sequence[SeenCode]) -> None:
        if self._showing is None or at - self._showing.seen_at > GONE:
            self._end()
            self._showing = Showing(at, at)
        self._showing.add(at, codes, beside_read=self._read.lately(at))
        self._posters.watch(self._showing.nearest.corners, at)

    def _end(self) -> None:
        self._showing = self._counsel = self._told_at = self._changed_at = None

    def _tell(self, at: datetime) -> Counsel | None:
        showing = self._showing
        if showing is None or at - showing.seen_at > GONE:
            self._end()
        elif at - showing.began >= QUIET and showing.sights >= _LEAST_SIGHTS and _is_over(self._told_at, at, REFRESH):
            self._renew(at, showing.symptoms(at))
        return self._counsel

    def _renew(self, at: datetime, symptoms: Symptoms) -> None:
        current = self._counsel.advice if self._counsel else None
        advice = advice_for(symptoms, current)
        if current is not None and not _is_over(self._changed_at, at, CHANGE):
            advice = current
        if advice is not current:
            self._changed_at = at
        self._told_at, self._counsel = at, _counsel(advice, symptoms)


def _is_over(since: datetime | None, at: datetime, time: timedelta) -> bool:
    return since is None or at - since >= time


def _counsel(advice: Advice, symptoms: Symptoms) -> Counsel:
    return Counsel(
        advice,
        brightness_of(symptoms),
        slant_of(symptoms),
        distance_of(symptoms),
        place_of(symptoms.module),
        symptoms.seen_for,
    )
