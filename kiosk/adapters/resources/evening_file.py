"""What the office wants of the end of its days, from `office/evening.toml`."""

from __future__ import annotations

from datetime import timedelta

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.domain.evening import EveningRules

_FILE = "office/evening.toml"
MINUTES = range(361)


def load_evening(layers: Layers) -> EveningRules:
    """The rules. Raises `ResourceFaultyError` naming the missing or faulty value."""
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        by_itself, steps = table["by_itself"], table["steps"]
        minutes = by_itself["minutes_after_closing"]
        if not is_whole(minutes) or minutes not in MINUTES:
            raise ValueError(f"minutes_after_closing = {minutes}: 0..{MINUTES.stop - 1}")
        return EveningRules(
            _switch("on", by_itself["on"]),
            timedelta(minutes=minutes),
            _switch("print", steps["print"]),
            _switch("backup", steps["backup"]),
        )


def _switch(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{key} = {value}: true, false")
    return value
