"""Every value that holds, with the file that says it: what ships, or the administrator's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.adapters.resources.known_settings import settings_files
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.toml_lines import TomlLines
from kiosk.application.ports.settings import SettingValue

_Path = tuple[str | int, ...]


def settings_values(layers: Layers) -> Iterator[SettingValue]:
    """Of every file, in its order. Raises `ResourceFaultyError` for a file that is no TOML.

    Lists are replaced whole, so a list of the administrator's is theirs with all its entries.
    """
    known = list(settings_files(layers))
    own = [one.relative_to(layers.override).as_posix() for one in _own_files(layers) if layers.override]
    for name in dict.fromkeys((*known, *own)):
        yield from values_of(layers, name)


def _own_files(layers: Layers) -> Iterator[Any]:
    if layers.override is not None:
        yield from sorted(layers.override.glob("*/*.toml"))


def values_of(layers: Layers, name: str) -> Iterator[SettingValue]:
    """Of one file. Raises `ResourceFaultyError`."""
    own, shipped = layers.own_table(name), layers.shipped / name
    texts = {True: TomlLines.of([layers.in_force(name)]), False: TomlLines.of([shipped])}
    for path, value in _leaves(layers.table(name)):
        is_own = _says(own, path)
        shown = ".".join(str(part + 1 if isinstance(part, int) else part) for part in path)
        yield SettingValue(name, shown, value, is_own, texts[is_own].line(path))


def _leaves(value: Any, path: _Path = ()) -> Iterator[tuple[_Path, Any]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list) and value and all(isinstance(one, Mapping) for one in value):
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*path, number))
    else:
        yield path, value


def _says(table: Any, path: _Path) -> bool:
    """Whether the administrator's table leads to this value; from a list on everything in it is theirs."""
    for part in path:
        if isinstance(part, int):
            return True
        if not isinstance(table, Mapping) or part not in table:
            return False
        table = table[part]
    return True
