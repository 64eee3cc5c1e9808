"""Lists of keys with a label in each language: `[[relation]]`, `[[group]]`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.application.wording import VIETNAMESE


def load_labelled(
    layers: Layers, file_name: str, head: str, table: Mapping[str, Any] | None = None
) -> dict[str, Mapping[str, str]]:
    """Labels by key in the order of the file, an override instead of the one that ships; `table` is the file where it
    was read already.

    Raises `ResourceFaultyError` naming the line.
    """
    read = layers.table(file_name) if table is None else table
    entries, file = read.get(head, []), layers.in_force(file_name)
    found: dict[str, Mapping[str, str]] = {}
    for number, entry in enumerate(entries if isinstance(entries, list) else [None]):
        fault = _fault_of(entry, head, found)
        if fault:
            raise ResourceFaultyError(file, f"line {layers.line_of(file_name, head, number)}: {fault}")
        found[entry["key"]] = entry["label"]
    if not found:
        raise ResourceFaultyError(file, f"line 1: no [[{head}]]")
    return found


def _fault_of(table: Any, head: str, known: Mapping[str, object]) -> str:
    """What is wrong with one entry, empty when nothing is."""
    if not isinstance(table, Mapping):
        return f"{head} is no table"
    key, labels = table.get("key"), table.get("label")
    if not isinstance(key, str) or not key:
        return "key is missing or no text"
    if key in known:
        return f"key “{key}” stands there twice"
    if not isinstance(labels, Mapping) or not all(isinstance(one, str) and one for one in labels.values()):
        return f"label of “{key}” is no table of texts by language"
    return "" if VIETNAMESE in labels else f"label of “{key}” has no “{VIETNAMESE}”"
