"""Reasons to look at personal data from `office/looks.toml`."""

from __future__ import annotations

from kiosk.adapters.resources.labelled_list import load_labelled
from kiosk.adapters.resources.layers import Layers
from kiosk.domain.look_reasons import LookReason, LookReasons

_FILE = "office/looks.toml"


def load_look_reasons(layers: Layers) -> LookReasons:
    """The list, an override instead of the one that ships. Raises `ResourceFaultyError` naming the line."""
    return tuple(LookReason(key, labels) for key, labels in load_labelled(layers, _FILE, "reason").items())
