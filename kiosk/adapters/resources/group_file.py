"""Groups of people that dispatches speak of, from `office/groups.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.adapters.resources.labelled_list import load_labelled
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.domain.dispatches.groups import Groups

_FILE, _HEAD = "office/groups.toml", "group"


def load_groups(layers: Layers) -> Groups:
    """The list, an override instead of the one that ships. Raises `ResourceFaultyError` naming the line."""
    file = layers.table(_FILE)
    labels = load_labelled(layers, _FILE, _HEAD, file)
    tables: list[dict[str, Any]] = file[_HEAD]
    for number, table in enumerate(tables):
        for fault in _faults(table, labels):
            line = layers.line_of(_FILE, _HEAD, number)
            raise ResourceFaultyError(layers.in_force(_FILE), f"line {line}: {fault}")
    return Groups(
        labels,
        {one["key"]: one["short"] for one in tables if "short" in one},
        frozenset(one["key"] for one in tables if one.get("passing", False)),
        {one["key"]: one["beside"] for one in tables if "beside" in one},
    )


def _faults(table: Mapping[str, Any], labels: Mapping[str, object]) -> Iterator[str]:
    key, short = table["key"], table.get("short", {})
    if not isinstance(short, Mapping) or not all(isinstance(one, str) and one for one in short.values()):
        yield f"short of “{key}” is no table of texts by language"
    if not isinstance(table.get("passing", False), bool):
        yield f"passing of “{key}” is neither true nor false"
    if "beside" in table and table["beside"] not in labels:
        yield f"beside of “{key}” names no group: “{table['beside']}”"
