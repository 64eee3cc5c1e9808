"""Relations of declarers from `office/relations.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.relations import Relation, Relations

_FILE = "office/relations.toml"
_KEY = "relation"


def load_relations(layers: Layers) -> Relations:
    """The list, an override instead of the one that ships. Raises `ResourceFaultyError` naming the line."""
    entries, file = layers.table(_FILE).get(_KEY, []), layers.in_force(_FILE)
    relations: list[Relation] = []
    for number, table in enumerate(entries if isinstance(entries, list) else [None]):
        fault = _fault_of(table, [one.key for one in relations])
        if fault:
            raise ResourceFaultyError(file, f"line {layers.line_of(_FILE, _KEY, number)}: {fault}")
        relations.append(Relation(table["key"], table["label"]))
    if not relations:
        raise ResourceFaultyError(file, f"line 1: no [[{_KEY}]]")
    return Relations(tuple(relations))


def _fault_of(table: Any, known: list[str]) -> str:
    """What is wrong with one entry, empty when nothing is."""
    if not isinstance(table, Mapping):
        return "relation is no table"
    key, labels = table.get("key"), table.get("label")
    if not isinstance(key, str) or not key:
        return "key is missing or no text"
    if key in known:
        return f"key “{key}” stands there twice"
    if not isinstance(labels, Mapping) or not all(isinstance(one, str) and one for one in labels.values()):
        return f"label of “{key}” is no table of texts by language"
    return "" if VIETNAMESE in labels else f"label of “{key}” has no “{VIETNAMESE}”"
