"""The office's badges from `office/badges.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.domain.badges import LONGEST_NUMBER, BadgeRules, BadgeSeries

_FILE = "office/badges.toml"
_LONGEST_PREFIX = 6


def load_badges(layers: Layers) -> BadgeRules:
    """The badges. Raises `ResourceFaultyError` naming the faulty series."""
    series: list[BadgeSeries] = []
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        for place, one in enumerate(table["series"], 1):
            series.append(_series(one, place))
    return BadgeRules(tuple(series))


def _series(one: Mapping[str, Any], place: int) -> BadgeSeries:
    prefix, digits = one.get("prefix", ""), one.get("digits", 1)
    first, last = one["first"], one["last"]
    if not isinstance(prefix, str) or not all(map(is_whole, (first, last, digits))):
        raise TypeError(f"series {place}")
    fits = 0 <= first <= last < 10**LONGEST_NUMBER and 1 <= digits <= LONGEST_NUMBER
    # A prefix that ends in a digit would make one number of two badges: "1" and 12, "11" and 2.
    if not fits or len(prefix) > _LONGEST_PREFIX or prefix[-1:].isdigit():
        raise ValueError(f"series {place}")
    return BadgeSeries(prefix, first, last, digits)
