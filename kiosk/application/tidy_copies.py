"""A folder of copies is tidied: old ones go, and out of those that stay goes what its period is over of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.application.ports.backups import BackupPlace, RegisterCopier
from kiosk.domain.backups import BackupName, Rotation, beyond_days, outdated


@dataclass(frozen=True, slots=True)
class TidyOrder:
    """By which rules. It may be sent to another process."""

    made: BackupName
    """The copy that was made just now: it stays whatever the clock said when others were made."""
    rotation: Rotation
    today: date
    health_days: int


def tidy(place: BackupPlace, copier: RegisterCopier, order: TidyOrder) -> None:
    """Let go of old copies, and strike in those that stay but the latest. Raises `CopyFailedError`."""
    there = own_copies(place, order.made.kiosk)
    old = set(outdated(there, order.rotation)) - {order.made}
    for name in old:
        place.drop(name)
    kept = [one for one in there if one not in old]
    long_kept = set(beyond_days(kept, order.rotation))
    before = order.today - timedelta(days=order.health_days)
    for name in (one for one in kept if one != order.made):
        copier.strike(place.file_of(name), before, lists=name in long_kept)


def own_copies(place: BackupPlace, kiosk: str) -> tuple[BackupName, ...]:
    """The copies of this kiosk's register, oldest first."""
    return tuple(one for one in place.names() if one.is_of(kiosk))
