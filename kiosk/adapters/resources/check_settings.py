"""Every fault of the administrator's files at once: files, tables and keys that nothing reads, values of a wrong kind,
and what the loaders refuse.

The loaders take what they know and pass over the rest, so a key with a typing mistake would change nothing, in silence.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice
from pathlib import Path, PurePosixPath

from kiosk.adapters.resources.known_settings import is_read, settings_files, shape_for
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.settings_loaders import refused_files
from kiosk.adapters.resources.settings_shape import Odd, odd
from kiosk.adapters.resources.toml_lines import TomlLines
from kiosk.application.ports.settings import SettingFault

_LONGEST_NAME = 60
_ALIKE = 0.85
"""How like a name must be to that of a settings file (1: the same), so that other files beside them are left alone."""
_LEFT_LYING = (".bak", ".orig", ".old", ".swp", ".tmp", "~")
"""Ends of the names under which editors and people put an earlier version aside."""
MOST_FAULTS = 200
"""Beyond this a file is of another kind altogether, and nobody reads on."""


def check_settings(layers: Layers) -> tuple[SettingFault, ...]:
    """What is refused first, then what has no effect, by file and line."""
    return (*_refused(layers), *without_effect(layers))


def without_effect(layers: Layers) -> tuple[SettingFault, ...]:
    """What the override files say and nothing reads; cheap where there are none. A file that is no TOML is left out:
    its loader says so.
    """
    known = frozenset(settings_files(layers)) if layers.override and layers.override.is_dir() else frozenset()
    found: list[SettingFault] = []
    for file in _files(layers):
        name = file.relative_to(layers.override or file).as_posix()
        if is_read(name, known):
            found += islice(_odd_in(layers, name, file), MOST_FAULTS) if name.endswith(".toml") else ()
        elif near := _meant(name, known):
            found.append(SettingFault(name, 0, "settings.strange_file_near", {"near": near}))
        elif name.endswith(".toml"):
            found.append(SettingFault(name, 0, "settings.strange_file"))
    return tuple(found[:MOST_FAULTS])


def _files(layers: Layers) -> Iterator[Path]:
    if layers.override is None:
        return
    for file in sorted(layers.override.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(layers.override).parts)
        if file.is_file() and not hidden and not file.name.endswith(_LEFT_LYING):
            yield file


def _refused(layers: Layers) -> Iterator[SettingFault]:
    for fault in refused_files(layers):
        file = _name(layers, fault.file)
        if fault.key:
            line = fault.values.get("line")
            values = {"fault_key": fault.key, **fault.values}
            yield SettingFault(file, line if isinstance(line, int) else 0, "settings.refused", values, refused=True)
        else:
            yield SettingFault(file, 0, "settings.refused", {"fault": fault.fault}, refused=True)


def _name(layers: Layers, file: Path) -> str:
    for folder in (layers.override, layers.shipped):
        if folder is not None and file.is_relative_to(folder):
            return file.relative_to(folder).as_posix()
    return file.name


def _meant(name: str, known: frozenset[str]) -> str:
    """The settings file that somebody wanted to write who wrote this one: "office.toml", "office/door.toml.txt"."""
    bare = name.lower().removesuffix(".txt")
    same_name = [one for one in sorted(known) if PurePosixPath(one).name == PurePosixPath(bare).name]
    near = same_name or get_close_matches(bare, sorted(known), n=1, cutoff=_ALIKE)
    return near[0] if near else ""


def _odd_in(layers: Layers, name: str, file: Path) -> Iterator[SettingFault]:
    try:
        shape, table = shape_for(layers, name), layers.own_table(name)
    except ResourceFaultyError:
        return
    if shape is None:
        return
    lines = TomlLines.of([file])
    for one in odd(table, shape):
        yield _told(name, lines.line(one.path), one)


def _told(file: str, line: int, one: Odd) -> SettingFault:
    name = _shown(".".join(str(part + 1 if isinstance(part, int) else part) for part in one.path))
    if one.wanted:
        wanted = min(kind.value for kind in one.wanted)
        return SettingFault(
            file, line, "settings.wrong_kind", {"name": name, "wanted": wanted, "given": one.given.value}
        )
    if one.near:
        near = ".".join((*name.split(".")[:-1], one.near))
        return SettingFault(file, line, "settings.strange_key_near", {"name": name, "near": near})
    return SettingFault(file, line, "settings.strange_key", {"name": name})


def _shown(name: str) -> str:
    """A name as it may stand in a sentence and on a terminal."""
    plain = "".join(one if one.isprintable() else "?" for one in name)
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[:_LONGEST_NAME]}…"
