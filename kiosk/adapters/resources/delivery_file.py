"""How long a delivery takes, from `office/deliveries.toml`."""

from __future__ import annotations

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.domain.deliveries import DeliveryRules

_FILE = "office/deliveries.toml"
MOST_MINUTES = 240
"""Who stays longer is a visitor."""


def load_deliveries(layers: Layers) -> DeliveryRules:
    """The rules. Raises `ResourceFaultyError` naming the missing or faulty value."""
    minutes = layers.table(_FILE).get("minutes")
    if not is_whole(minutes) or not 1 <= minutes <= MOST_MINUTES:
        raise ResourceFaultyError(layers.shipped / _FILE, f"minutes = {minutes}: 1..{MOST_MINUTES}")
    return DeliveryRules(minutes)
