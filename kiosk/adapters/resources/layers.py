"""Two layers of files: what ships, and what the administrator put over it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kiosk.adapters.resources.toml_lines import TomlLines

_TOO_DEEP = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){40}")
"""A key of forty parts: the library's reader takes time by the square of their number, and people stop at four."""
LARGEST = 2_000_000
"""Bytes of a file; the longest that ships has a tenth of it."""


class ResourceFaultyError(Exception):
    """A resource file cannot be used; says which and why, for the person who edited it.

    `key` and `values` make a sentence of it in the reader's language, where there is one.
    """

    def __init__(self, file: Path, fault: str, key: str = "", values: Mapping[str, object] | None = None) -> None:
        super().__init__(f"{file.name}: {fault}")
        self.file = file
        self.fault = fault
        self.key = key
        self.values = values or {}


@dataclass(frozen=True, slots=True)
class Layers:
    """The shipped folder and the override folder, which need not exist."""

    shipped: Path
    override: Path | None = None

    def files(self, folder: str, pattern: str) -> tuple[Path, ...]:
        """Files of a folder by name; an override replaces the shipped file of its name or adds to them."""
        found = {one.name: one for one in sorted((self.shipped / folder).glob(pattern))}
        if self.override is not None:
            found.update((one.name, one) for one in sorted((self.override / folder).glob(pattern)))
        return tuple(found[name] for name in sorted(found))

    def is_override(self, file: Path) -> bool:
        """Whether the administrator put this file there."""
        return self.override is not None and file.is_relative_to(self.override)

    def table(self, name: str) -> dict[str, Any]:
        """A TOML file, the override's values laid over the shipped ones, table by table."""
        return self.table_under(name, self.in_force(name))

    def table_under(self, name: str, over: Path) -> dict[str, Any]:
        """The shipped file of this name as it were with the file `over` laid upon it."""
        shipped = self.shipped / name
        if over == shipped:
            return _read_shipped(shipped)
        return laid_over(_read_shipped(shipped) if shipped.is_file() else {}, read_toml(over))

    def own_table(self, name: str) -> dict[str, Any]:
        """What the override's file alone says, empty where there is none. Raises `ResourceFaultyError`."""
        over = self.in_force(name)
        return read_toml(over) if self.is_override(over) else {}

    def in_force(self, name: str) -> Path:
        """The file that a person would look into: the override's where there is one."""
        over = self.override / name if self.override is not None else None
        return over if over is not None and over.is_file() else self.shipped / name

    @contextmanager
    def faults_named(self, name: str) -> Iterator[None]:
        """A value that is missing or of a wrong kind, met while the table of `name` is read, as that file's fault."""
        try:
            yield
        except (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError) as error:
            raise ResourceFaultyError(self.in_force(name), f"{type(error).__name__}: {error}") from error

    def line_of(self, name: str, key: str, number: int) -> int:
        """The line on which the n-th `[[key]]` of the file in force begins, `number` from 0; 1 where it is not so."""
        return TomlLines.of([self.in_force(name)]).place(key, number)[1]


def read_toml(file: Path) -> dict[str, Any]:
    """What a TOML file says. Raises `ResourceFaultyError`."""
    try:
        if file.stat().st_size > LARGEST:
            raise ResourceFaultyError(file, f"more than {LARGEST:,} bytes")
        # Notepad marks UTF-8 with a sign that TOML does not know.
        text = file.read_text("utf-8-sig")
        if _TOO_DEEP.search(text):
            raise ResourceFaultyError(file, "tables within tables within tables")
        return tomllib.loads(text)
    except (OSError, RecursionError, ValueError) as error:
        raise ResourceFaultyError(file, str(error)) from error


def _read_shipped(file: Path) -> dict[str, Any]:
    """What ships does not change while the program runs, and several readers ask for the same file."""
    try:
        state = file.stat()
    except OSError as error:
        raise ResourceFaultyError(file, str(error)) from error
    return dict(_own(_parsed(file, state.st_ino, state.st_size, state.st_mtime_ns)))


def _own(value: Any) -> Any:
    """A copy that its reader may change; of what TOML knows only tables and lists can be."""
    if isinstance(value, dict):
        return {key: _own(one) for key, one in value.items()}
    return [_own(one) for one in value] if isinstance(value, list) else value


@lru_cache(maxsize=256)
def _parsed(file: Path, *_state: int) -> dict[str, Any]:
    return read_toml(file)


def laid_over(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """`over` upon `under`, table by table; any other value replaces the one below it."""
    merged = dict(under)
    for key, value in over.items():
        both_tables = isinstance(value, Mapping) and isinstance(merged.get(key), Mapping)
        merged[key] = laid_over(merged[key], value) if both_tables else value
    return merged
