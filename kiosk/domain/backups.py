"""Copies of the register: how they are named, and which are kept for how long."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kiosk.domain.office_time import OFFICE_ZONE

_NAME = re.compile(r"so-ra-vao_([0-9a-z-]{1,8})_(\d{8}-\d{6})_(\d{1,12})\.db", re.ASCII)
_FORM = "%Y%m%d-%H%M%S"
SHORT = 8
"""Letters of a kiosk's id in a name."""


@dataclass(frozen=True, slots=True, order=True)
class BackupName:
    """A copy as its file is named: of which kiosk, made when, up to which entry."""

    made_at: datetime
    seq: int
    kiosk: str
    """The first letters of its id."""

    @classmethod
    def of(cls, kiosk: str, made_at: datetime, seq: int) -> BackupName:
        """Of a copy that is made now; the name tells whole seconds."""
        return cls(made_at.astimezone(UTC).replace(microsecond=0), seq, kiosk[:SHORT])

    @classmethod
    def read(cls, file_name: str) -> BackupName | None:
        """The name of a file, None where it is none of ours."""
        found = _NAME.fullmatch(file_name)
        if found is None:
            return None
        try:
            made_at = datetime.strptime(found[2], _FORM).replace(tzinfo=OFFICE_ZONE)
        except ValueError:
            return None
        name = cls(made_at.astimezone(UTC), int(found[3]), found[1])
        # Years that no system writes with four figures, and figures that are not written so.
        return name if name.file_name == file_name else None

    @property
    def file_name(self) -> str:
        """What the file is called, by the office's clock."""
        return f"so-ra-vao_{self.kiosk}_{self.made_at.astimezone(OFFICE_ZONE).strftime(_FORM)}_{self.seq}.db"

    def is_of(self, kiosk: str) -> bool:
        """Whether it is a copy of this kiosk's register."""
        return kiosk[:SHORT] == self.kiosk


@dataclass(frozen=True, slots=True)
class Rotation:
    """The latest copy of so many days, weeks and months, counted from the latest that there is (`CopyOrder`)."""

    daily: int = 14
    weekly: int = 8
    monthly: int = 12


@dataclass(frozen=True, slots=True)
class BackupRules:
    """What the office wants of its copies."""

    rotation: Rotation = Rotation()
    folder: str = ""
    """Empty: beside the register's folder."""
    second: str = ""
    """A folder on another disk, empty for none."""
    drill_every: timedelta = timedelta(days=7)
    old_after: timedelta = timedelta(days=14)
    """From then on the desk is told that the last good copy is old."""


def outdated(oldest_first: Sequence[BackupName], rotation: Rotation) -> tuple[BackupName, ...]:
    """Which copies of one register may go; the latest one never does."""
    latest_first = list(reversed(oldest_first))
    kept = set(latest_first[:1])
    for many, period in ((rotation.daily, _day), (rotation.weekly, _week), (rotation.monthly, _month)):
        kept |= _latest_of_each(latest_first, many, period)
    return tuple(one for one in latest_first if one not in kept)


def _latest_of_each(
    latest_first: list[BackupName], many: int, period: Callable[[BackupName], Hashable]
) -> set[BackupName]:
    first: dict[Hashable, BackupName] = {}
    for one in latest_first:
        first.setdefault(period(one), one)
    return set(list(first.values())[:many])


def _day(one: BackupName) -> Hashable:
    return one.made_at.astimezone(OFFICE_ZONE).date()


def _week(one: BackupName) -> Hashable:
    return one.made_at.astimezone(OFFICE_ZONE).isocalendar()[:2]


def _month(one: BackupName) -> Hashable:
    return one.made_at.astimezone(OFFICE_ZONE).strftime("%Y-%m")
