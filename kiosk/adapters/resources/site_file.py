"""The kind of the office from `office/site.toml`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from kiosk.adapters.resources.labelled_list import load_labelled
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.domain.site import Site

_FILE = "office/site.toml"


def load_site(layers: Layers, groups: Collection[str]) -> Site:
    """The kind that is chosen; `groups` are those of the office. Raises `ResourceFaultyError` with the line.

    The kinds that ship may speak of groups that an office has struck from its list; its own kinds may not.
    """
    table, file = layers.table(_FILE), layers.in_force(_FILE)
    labels, reasons = (load_labelled(layers, _FILE, head, table) for head in ("kind", "no_scan"))
    kinds: list[dict[str, Any]] = table["kind"]
    own = layers.is_override(file) and "[[kind]]" in file.read_text("utf-8")
    for number, kind in enumerate(kinds):
        if fault := _fault_of(kind, groups, own=own):
            raise ResourceFaultyError(file, f"line {layers.line_of(_FILE, 'kind', number)}: {fault}")
    chosen = next((one for one in kinds if one["key"] == table.get("site")), None)
    if chosen is None:
        raise ResourceFaultyError(file, f"site “{table.get('site', '')}” is none of the kinds")
    return Site(
        key=chosen["key"],
        labels=labels[chosen["key"]],
        groups=tuple(one for one in chosen.get("groups", ()) if one in groups),
        no_scan=tuple(reasons.items()) if chosen.get("scan_reason") else (),
        running_days=chosen.get("running_days"),
    )


def _fault_of(kind: Mapping[str, Any], groups: Collection[str], *, own: bool) -> str:
    key, named, days = kind["key"], kind.get("groups", []), kind.get("running_days", 1)
    if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
        return f"groups of “{key}” is no list of keys"
    unknown = [one for one in named if one not in groups]
    if own and unknown:
        return f"groups of “{key}” names no group: “{unknown[0]}”"
    if not isinstance(kind.get("scan_reason", False), bool):
        return f"scan_reason of “{key}” is neither true nor false"
    if not isinstance(days, int) or isinstance(days, bool) or not 1 <= days <= 365:
        return f"running_days of “{key}” is no number from 1 to 365"
    return ""
