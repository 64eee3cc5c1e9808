"""Relations of declarers from `office/relations.toml`."""

from __future__ import annotations

from kiosk.adapters.resources.labelled_list import load_labelled
from kiosk.adapters.resources.layers import Layers
from kiosk.domain.relations import Relation, Relations

_FILE = "office/relations.toml"


def load_relations(layers: Layers) -> Relations:
    """The list, an override instead of the one that ships. Raises `ResourceFaultyError` naming the line."""
    listed = load_labelled(layers, _FILE, "relation")
    return Relations(tuple(Relation(key, labels) for key, labels in listed.items()))
