"""Where codes stand in the picture that need no advice: read already, or hung up for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.seen_code import Corners, apart, side_of

_LIKE = 1.4
"""How much larger or smaller a code may be from one look to the next and still be the same one."""


@dataclass(frozen=True, slots=True)
class Patience:
    """When two looks show one code, and how long a place is kept."""

    reach: float
    """How far it may have moved, in sides of the code."""
    unseen: timedelta
    """How long it may be out of sight."""
    kept: timedelta
    """How long after it was last confirmed its place is kept, though a code is still seen there."""
    follows: bool
    """Whether the place goes with a code that moves."""


@dataclass(slots=True)
class _Place:
    corners: Corners
    confirmed_at: datetime
    seen_at: datetime


class CodePlaces:
    """Places that are remembered for a while, by where they are: a code that is not read has no other name."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._places: list[_Place] = []

    def confirm(self, corners: Corners, at: datetime) -> bool:
        """A known code stands here; whether its place was remembered already."""
        place = self._at(corners, at)
        if place is None:
            self._places.append(_Place(corners, at, at))
            return False
        place.corners, place.confirmed_at, place.seen_at = corners, at, at
        return True

    def hold(self, corners: Corners, at: datetime) -> bool:
        """Whether a code that is seen here is one of those; its place is then kept longer."""
        place = self._at(corners, at)
        if place is not None:
            place.seen_at = at
            place.corners = corners if self._patience.follows else place.corners
        return place is not None

    def lately(self, at: datetime) -> bool:
        """Whether one of them was confirmed within the time that it may be out of sight."""
        return any(at - place.confirmed_at <= self._patience.unseen for place in self._places)

    def forget(self) -> None:
        """Remember none."""
        self._places.clear()

    def _at(self, corners: Corners, at: datetime) -> _Place | None:
        rule = self._patience
        self._places = [
            one for one in self._places if at - one.seen_at <= rule.unseen and at - one.confirmed_at <= rule.kept
        ]
        return next((one for one in self._places if is_same_place(one.corners, corners, rule.reach)), None)


def is_same_place(one: Corners, other: Corners, reach: float) -> bool:
    """Whether two codes are of about one size and at most `reach` sides apart."""
    sides = sorted((side_of(one), side_of(other)))
    return sides[1] <= sides[0] * _LIKE and apart(one, other) <= reach * sides[1]
