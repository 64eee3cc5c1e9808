"""Kinds of concerns from `office/concerns.toml`."""

from __future__ import annotations

from kiosk.adapters.resources.labelled_list import load_labelled
from kiosk.adapters.resources.layers import Layers
from kiosk.domain.concerns import ConcernKind, ConcernKinds

_FILE = "office/concerns.toml"


def load_concern_kinds(layers: Layers) -> ConcernKinds:
    """The list, an override instead of the one that ships. Raises `ResourceFaultyError` naming the line."""
    listed = load_labelled(layers, _FILE, "concern")
    return ConcernKinds(tuple(ConcernKind(key, labels) for key, labels in listed.items()))
