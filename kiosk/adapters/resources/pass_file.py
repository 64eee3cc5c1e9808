"""The office's passes and badges on paper from `office/passes.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.domain.passes.pass_code import MOST_PREFIX
from kiosk.domain.passes.rules import MOST_DAYS, BadgeLine, BadgePaper, PassRules, Stock

_FILE = "office/passes.toml"
_LONGEST_NAME = 127


def load_passes(layers: Layers) -> PassRules:
    """What the office says of them. Raises `ResourceFaultyError` naming the value."""
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        made, paper, badge = table["pass"], table["paper"], table["badge"]
        printer = paper["printer"]
        if not isinstance(printer, str) or len(printer) > _LONGEST_NAME:
            raise TypeError("printer")
        return PassRules(
            days=_number(made, "days", MOST_DAYS),
            prefix=_number(made, "prefix", MOST_PREFIX),
            name=_switch(made, "name"),
            birth_year=_switch(made, "birth_year"),
            stock=Stock(paper["stock"]),
            printer=printer.strip(),
            badge=BadgePaper(_switch(badge, "print"), tuple(map(BadgeLine, badge["lines"])), _switch(badge, "code")),
        )


def _number(table: Mapping[str, Any], key: str, most: int) -> int:
    value = table[key]
    if not is_whole(value) or not 0 <= value <= most:
        raise ValueError(f"{key}: 0 to {most}")
    return value


def _switch(table: Mapping[str, Any], key: str) -> bool:
    value = table[key]
    if not isinstance(value, bool):
        raise TypeError(f"{key}: true or false")
    return value
