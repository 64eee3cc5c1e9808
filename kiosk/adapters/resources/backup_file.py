"""What the office wants of copies of its register, from `office/backup.toml`."""

from __future__ import annotations

from datetime import timedelta

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.domain.backups import BackupRules, Rotation

_FILE = "office/backup.toml"
DAILY, WEEKLY, MONTHLY = range(1, 367), range(105), range(121)
DRILL_DAYS, OLD_DAYS = range(1, 91), range(1, 367)


def load_backup(layers: Layers) -> BackupRules:
    """The rules. Raises `ResourceFaultyError` naming the missing or faulty value."""
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        places, keep, drill = table["places"], table["keep"], table["drill"]
        return BackupRules(
            Rotation(
                _number("daily", keep["daily"], DAILY),
                _number("weekly", keep["weekly"], WEEKLY),
                _number("monthly", keep["monthly"], MONTHLY),
            ),
            _text("folder", places["folder"]),
            _text("second", places["second"]),
            timedelta(days=_number("days", drill["days"], DRILL_DAYS)),
            timedelta(days=_number("old_days", drill["old_days"], OLD_DAYS)),
        )


def _number(key: str, value: object, allowed: range) -> int:
    if not is_whole(value) or value not in allowed:
        raise ValueError(f"{key} = {value}: {allowed.start}..{allowed.stop - 1}")
    return value


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{key} = {value}")
    return value.strip()
