"""How long what is kept, from `office/retention.toml`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.toml_lines import TomlLines
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.retention import Kept, Retention

_FILE = "office/retention.toml"
MOST_DAYS, MOST_TEXTS = 30, 5000
"""Beyond these nobody waits for a pattern any more."""
MOST_EXPECTED_DAYS = 366
MOST_HEALTH_DAYS = 366
MOST_KEPT_DAYS = 36525
"""A hundred years, for the longest of archive periods."""
LONGEST_RULE = 200
_HEADS = {
    "unknown_codes": ("days", "most"),
    **dict.fromkeys(("expected", "watch", "files"), ("days",)),
    **{one.value: ("days", "rule") for one in FieldGroup},
}
"""What the file may say of each."""


def load_retention(layers: Layers) -> Retention:
    """The periods. Raises `ResourceFaultyError` naming file, line and fault."""
    table = layers.table(_FILE)
    read = _Tables(layers, table)
    return Retention(
        unknown_days=read.number("unknown_codes", "days", MOST_DAYS),
        unknown_most=read.number("unknown_codes", "most", MOST_TEXTS),
        expected_days=read.number("expected", "days", MOST_EXPECTED_DAYS),
        watch_days=read.number("watch", "days", MOST_KEPT_DAYS),
        files_days=read.number("files", "days", MOST_EXPECTED_DAYS),
        groups=tuple((group, read.kept(group)) for group in FieldGroup),
    )


class _Tables:
    def __init__(self, layers: Layers, table: Mapping[str, Any]) -> None:
        self._layers, self._table = layers, table
        # A mistyped head or key would leave the shipped period in force, and what it erases never comes back.
        self._no_stranger(table, "", _HEADS)
        for head, keys in _HEADS.items():
            inside = table.get(head)
            self._no_stranger(inside if isinstance(inside, Mapping) else {}, head, keys)

    def _no_stranger(self, table: Mapping[str, Any], head: str, known: Collection[str]) -> None:
        for name in sorted(table.keys() - set(known)):
            place, key = (head, name) if head else (name, "")
            raise self._faulty(place, key, f"[{head or name}]{f' {name}' if head else ''}: {', '.join(sorted(known))}")

    def kept(self, group: FieldGroup) -> Kept:
        """How long this group is kept, and where that stands."""
        most = MOST_HEALTH_DAYS if group is FieldGroup.HEALTH else MOST_KEPT_DAYS
        days = self.number(group.value, "days", most)
        rule = self._table[group.value].get("rule", "")
        if not isinstance(rule, str) or len(rule) > LONGEST_RULE:
            raise self._faulty(group.value, "rule", f"rule: 0..{LONGEST_RULE}")
        return Kept(days, rule)

    def number(self, head: str, key: str, most: int) -> int:
        """A whole number from 0 on."""
        inside = self._table.get(head)
        value = inside.get(key) if isinstance(inside, Mapping) else None
        if not is_whole(value) or not 0 <= value <= most:
            raise self._faulty(head, key, f"[{head}] {key} = {value}: 0..{most}")
        return value

    def _faulty(self, head: str, key: str, fault: str) -> ResourceFaultyError:
        layers = self._layers
        file, line = TomlLines.of([layers.in_force(_FILE), layers.shipped / _FILE]).place(head, 0, key)
        return ResourceFaultyError(file, f"line {line}: {fault}")
