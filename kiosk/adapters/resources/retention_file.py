"""How long what is kept, from `office/retention.toml`."""

from __future__ import annotations

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.domain.retention import Retention

_FILE = "office/retention.toml"
MOST_DAYS, MOST_TEXTS = 30, 5000
"""Beyond these nobody waits for a pattern any more."""
MOST_EXPECTED_DAYS = 366
MOST_HEALTH_DAYS = 366


def load_retention(layers: Layers) -> Retention:
    """The periods. Raises `ResourceFaultyError` naming the missing or faulty value."""
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        unknown = table["unknown_codes"]
        return Retention(
            unknown_days=_number(unknown["days"], MOST_DAYS),
            unknown_most=_number(unknown["most"], MOST_TEXTS),
            expected_days=_number(table["expected"]["days"], MOST_EXPECTED_DAYS),
            health_days=_number(table["health"]["days"], MOST_HEALTH_DAYS),
        )


def _number(value: object, most: int) -> int:
    if not is_whole(value) or not 0 <= value <= most:
        raise ValueError(f"{value}: 0..{most}")
    return value
