"""Relations of declarers from `office/relations.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.relations import Relation, Relations

_FILE = "office/relations.toml"
_HEAD = "[[relation]]"


def load_relations(layers: Layers) -> Relations:
    """The list, an override instead of the one that ships. Raises `ResourceFaultyError` naming the line."""
    entries, file = layers.table(_FILE).get("relation", []), _file_of(layers)
    relations: list[Relation] = []
    for number, table in enumerate(entries if isinstance(entries, list) else [None]):
        fault = _fault_of(table, [one.key for one in relations])
        if fault:
            raise ResourceFaultyError(file, f"line {_line_of(file, number)}: {fault}")
        relations.append(Relation(table["key"], table["label"]))
    if not relations:
        raise ResourceFaultyError(file, f"line 1: no {_HEAD}")
    return Relations(tuple(relations))


def _file_of(layers: Layers) -> Path:
    over = layers.override / _FILE if layers.override is not None else None
    return over if over is not None and over.is_file() else layers.shipped / _FILE


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


def _line_of(file: Path, number: int) -> int:
    """Line of the n-th entry, from 0; 1 where entries are written otherwise."""
    lines = enumerate(file.read_text("utf-8").splitlines(), 1)
    heads = [line for line, text in lines if text.strip().startswith(_HEAD)]
    return heads[number] if number < len(heads) else 1
