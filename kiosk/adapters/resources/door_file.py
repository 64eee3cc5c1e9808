"""The door from `office/door.toml`."""

from __future__ import annotations

from datetime import timedelta

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.domain.door import Door, DoorWay, RushRules

_FILE = "office/door.toml"
RUSH_MINUTES = range(1, 241)
CARD_SECONDS = range(2, 61)


def load_door(layers: Layers) -> Door:
    """What the office says of its door. Raises `ResourceFaultyError` naming the missing or faulty value."""
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        rush = table["rush"]
        return Door(
            direction=DoorWay(table["door"]["direction"]),
            rush=RushRules(
                lasts=timedelta(minutes=_number("minutes", rush["minutes"], RUSH_MINUTES)),
                card_stays=timedelta(seconds=_number("card_seconds", rush["card_seconds"], CARD_SECONDS)),
            ),
        )


def _number(key: str, value: object, allowed: range) -> int:
    if not is_whole(value) or value not in allowed:
        raise ValueError(f"{key} = {value}: {allowed.start}..{allowed.stop - 1}")
    return value
