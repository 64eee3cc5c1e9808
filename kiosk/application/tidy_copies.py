"""A folder of copies is tidied: old ones go, and out of those that stay goes what its period is over of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.application.ports.backups import BackupFault, BackupPlace, CopyFailedError, RegisterCopier
from kiosk.domain.backup_order import CopyOrder
from kiosk.domain.backups import BackupName, Rotation, outdated
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.office_time import office_day
from kiosk.domain.retention import Retention

_SHUT = (BackupFault.DAMAGED, BackupFault.WRONG_KEY)


@dataclass(frozen=True, slots=True)
class TidyOrder:
    """By which rules. It may be sent to another process."""

    made: BackupName
    """The copy that was made just now: it stays whatever the clock said when others were made."""
    rotation: Rotation
    today: date
    retention: Retention
    order: CopyOrder = CopyOrder()


def tidy(place: BackupPlace, copier: RegisterCopier, order: TidyOrder) -> None:
    """Let go of old copies, and strike in those that stay but the latest; one that no longer opens goes when what is
    kept shortest is over in it. Raises `CopyFailedError`.
    """
    there = order.order(own_copies(place, order.made.kiosk))
    old = set(outdated(there, order.rotation)) - {order.made}
    for name in old:
        place.drop(name)
    for name in (one for one in there if one not in old and one != order.made):
        try:
            copier.strike(place.file_of(name), order.today, order.retention)
        except CopyFailedError as failed:
            if failed.cause not in _SHUT:
                raise
            if office_day(name.made_at) < order.retention.before(FieldGroup.HEALTH, order.today):
                place.drop(name)


def own_copies(place: BackupPlace, kiosk: str) -> tuple[BackupName, ...]:
    """The copies of this kiosk's register, by the clocks of their names."""
    return tuple(one for one in place.names() if one.is_of(kiosk))
