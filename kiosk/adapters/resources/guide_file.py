"""Who helps visitors to install the app, from `office/helpers.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.domain.helping import Helper, Helpers
from kiosk.domain.names import fold, tidy

_FILE = "office/helpers.toml"
_CODE_LENGTH = 32


def load_helpers(layers: Layers) -> Helpers:
    """The helpers. Raises `ResourceFaultyError` with the line of the faulty one."""
    entries = layers.table(_FILE).get("helper", [])
    if not isinstance(entries, list):
        raise ResourceFaultyError(layers.in_force(_FILE), "helper")
    listed: list[Helper] = []
    for number, entry in enumerate(entries):
        try:
            listed.append(_helper(entry, {fold(one.code) for one in listed}))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            line = layers.line_of(_FILE, "helper", number)
            fault = f"line {line}: {type(error).__name__}: {error}"
            raise ResourceFaultyError(layers.in_force(_FILE), fault) from error
    return Helpers(tuple(listed))


def _helper(entry: Mapping[str, Any], taken: set[str]) -> Helper:
    texts = entry["code"], entry["name"], entry.get("organisation", "")
    if not all(isinstance(one, str) for one in texts):
        raise TypeError("code, name and organisation are texts")
    code, name, organisation = (tidy(one) for one in texts)
    if not code or len(code) > _CODE_LENGTH or fold(code) in taken:
        raise ValueError(f"code {code!r} is empty, too long or there twice")
    if not name:
        raise ValueError(f"code {code!r} has no name")
    return Helper(code, name, organisation)
