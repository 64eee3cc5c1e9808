"""The office's holidays and closed days, from `office/closed_days.toml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.domain.closed_days import ClosedDays, NamedDays, YearlyDay

_FILE = "office/closed_days.toml"
_LEAP_YEAR = 2024
_T = TypeVar("_T")


def load_closed_days(layers: Layers) -> ClosedDays:
    """The closed days. Raises `ResourceFaultyError` naming the line of the entry that is faulty."""
    table = layers.table(_FILE)
    return ClosedDays(
        yearly=_entries(layers, table, "yearly", _yearly),
        holidays=_entries(layers, table, "holiday", _named_days),
        own=_entries(layers, table, "closed", _named_days),
        opened=_entries(layers, table, "opened", _named_days),
    )


def _entries(
    layers: Layers, table: Mapping[str, Any], key: str, read: Callable[[Mapping[str, Any]], _T]
) -> tuple[_T, ...]:
    number, found = 0, []
    try:
        for number, entry in enumerate(table.get(key, ())):  # noqa: B007 - a fault names it
            found.append(read(entry))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        line = layers.line_of(_FILE, key, number)
        raise ResourceFaultyError(layers.in_force(_FILE), f"line {line}, {key}: {error}") from error
    return tuple(found)


def _yearly(entry: Mapping[str, Any]) -> YearlyDay:
    day, month = (int(part) for part in str(entry["day"]).split("/"))
    date(_LEAP_YEAR, month, day)
    return YearlyDay(month, day, _name(entry))


def _named_days(entry: Mapping[str, Any]) -> NamedDays:
    first = entry["from"] if "from" in entry else entry["date"]
    last = entry["to"] if "from" in entry else first
    if type(first) is not date or type(last) is not date:
        raise TypeError("a date is written 2026-04-26, without quotes")
    if last < first:
        raise ValueError(f"{last} is before {first}")
    return NamedDays(first, last, _name(entry))


def _name(entry: Mapping[str, Any]) -> str:
    name = entry["name"]
    if not isinstance(name, str) or not name.strip():
        raise ValueError("a name is needed")
    return name.strip()
