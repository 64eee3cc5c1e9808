"""Nationalities from `office/nationalities.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kiosk.adapters.resources.layers import Layers
from kiosk.domain.nationalities import Nationalities, Nationality

_FILE = "office/nationalities.toml"
_CODE = re.compile("[A-Z]{3}")


def load_nationalities(layers: Layers) -> Nationalities:
    """The list. Raises `ResourceFaultyError` naming the missing or faulty value."""
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        return _nationalities(table)


def _nationalities(table: Mapping[str, Any]) -> Nationalities:
    names, first, speaks = table["names"], table["most_used"], table["speaks"]
    for code, said in names.items():
        if not _CODE.fullmatch(code) or not all(isinstance(one, str) and one for one in (said["vi"], *said.values())):
            raise ValueError(code)
    for code in (*first, *speaks):
        if code not in names:
            raise KeyError(code)
    if not all(isinstance(one, str) for one in (table["foreign"], *speaks.values())):
        raise TypeError("a language is a text")
    codes = dict.fromkeys((*first, *names))
    listed = tuple(Nationality(code, dict(names[code])) for code in codes)
    return Nationalities(listed, len(first), table["foreign"], dict(speaks))
