"""When fallback sheets are printed, from `office/fallback.toml`."""

from __future__ import annotations

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.domain.fallback.page_code import MOST_LEAVES
from kiosk.domain.fallback.rules import FallbackRules

_FILE = "office/fallback.toml"
_MOST_MINUTES = 120


def load_fallback(layers: Layers) -> FallbackRules:
    """The rules. Raises `ResourceFaultyError` naming the missing or faulty value."""
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        morning, leaves, minutes = table["morning"], table["leaves"], table["minutes_before"]
        if not isinstance(morning, bool):
            raise TypeError(f"morning = {morning}: true, false")
        if not is_whole(leaves) or not 1 <= leaves <= MOST_LEAVES:
            raise ValueError(f"leaves = {leaves}: 1..{MOST_LEAVES}")
        if not is_whole(minutes) or not 0 <= minutes <= _MOST_MINUTES:
            raise ValueError(f"minutes_before = {minutes}: 0..{_MOST_MINUTES}")
        return FallbackRules(morning, leaves, minutes)
