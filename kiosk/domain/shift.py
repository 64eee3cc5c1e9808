"""A shift: one person at one desk, from the sign-on to the sign-off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import Enum

from kiosk.domain.office_time import OFFICE_ZONE

_AFTERNOON, _EVENING = time(11), time(17)


class PartOfDay(Enum):
    """What people call a shift, by when it began."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True)
class Shift:
    """Who is on duty since when. `began_seq` is the journal's number of the fact that began it."""

    shift_id: str
    code: str
    operator: str
    """The name as it stands in the register."""
    began_at: datetime
    began_seq: int = 0

    @property
    def part_of_day(self) -> PartOfDay:
        """Morning until 11:00, evening from 17:00, as the office's clock shows it."""
        return part_of_day(self.began_at)


def part_of_day(began_at: datetime) -> PartOfDay:
    """What a shift is called that began then."""
    clock = began_at.astimezone(OFFICE_ZONE).time()
    if clock < _AFTERNOON:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if clock < _EVENING else PartOfDay.EVENING
