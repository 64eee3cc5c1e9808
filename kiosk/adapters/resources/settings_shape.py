"""The shape of a settings file: which tables and keys it may have and of what kind their values are.

What ships is the example: every key of it is known, of the kind that it has there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from difflib import get_close_matches
from enum import Enum
from typing import Any

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_DEEPEST = 12
"""Levels of tables within tables; the deepest that ships has four."""


class Kind(Enum):
    """Kinds of values, as people call them."""

    TEXT = "text"
    NUMBER = "number"
    SWITCH = "switch"
    DAY = "day"
    LIST = "list"
    TABLE = "table"
    TABLES = "tables"
    """A list of tables, `[[counter]]`."""


@dataclass(frozen=True, slots=True)
class Shape:
    """`keys` are what tables have; `rest` is the shape of what may stand under any other key."""

    kinds: frozenset[Kind]
    keys: Mapping[str, Shape] = field(default_factory=dict)
    rest: Shape | None = None
    languages: bool = False
    """Whether the other keys are languages."""

    def of(self, key: str) -> Shape | None:
        """The shape of what stands under this key, None where no such key is known."""
        found = self.keys.get(key)
        if found is None and self.rest is not None and (not self.languages or _LANGUAGE.fullmatch(key)):
            return self.rest
        return found


@dataclass(frozen=True, slots=True)
class Odd:
    """A key that is not known (`wanted` is empty, `near` the most like it or empty), or a value of a wrong kind.

    `path` leads to it: keys, and numbers from 0 within lists.
    """

    path: tuple[str | int, ...]
    near: str = ""
    wanted: frozenset[Kind] = frozenset()
    given: Kind = Kind.TEXT


def shape_of(value: Any) -> Shape:
    """The shape of a value that is right."""
    if isinstance(value, Mapping):
        by_language = bool(value) and all(_LANGUAGE.fullmatch(key) for key in value)
        texts = by_language and all(isinstance(one, str) for one in value.values())
        keys = {} if texts else {key: shape_of(one) for key, one in value.items()}
        return Shape(frozenset({Kind.TABLE}), keys, Shape(frozenset({Kind.TEXT})) if texts else None, languages=texts)
    kind = kind_of(value)
    if kind is not Kind.TABLES:
        return Shape(frozenset({kind}))
    entries = Shape(frozenset())
    for one in value:
        entries = joined(entries, shape_of(one))
    return Shape(frozenset({kind}), entries.keys, entries.rest, entries.languages)


def kind_of(value: Any) -> Kind:
    """The kind of a value of a TOML file."""
    match value:
        case bool():
            return Kind.SWITCH
        case int() | float():
            return Kind.NUMBER
        case date():
            return Kind.DAY
        case Mapping():
            return Kind.TABLE
        case list():
            return Kind.TABLES if value and all(isinstance(one, Mapping) for one in value) else Kind.LIST
        case str() | time() | _:
            return Kind.TEXT


def joined(one: Shape, other: Shape) -> Shape:
    """What either of them knows."""
    keys = dict(one.keys)
    for key, shape in other.keys.items():
        keys[key] = joined(keys[key], shape) if key in keys else shape
    return Shape(one.kinds | other.kinds, keys, one.rest or other.rest, one.languages or other.languages)


def opened(shape: Shape, path: tuple[str, ...]) -> Shape:
    """The same shape with any key allowed in the table at `path`, of the shape of those that are there."""
    if path:
        inner = opened(shape.keys.get(path[0], Shape(frozenset({Kind.TABLE}))), path[1:])
        return Shape(shape.kinds, {**shape.keys, path[0]: inner}, shape.rest, shape.languages)
    rest = Shape(frozenset())
    for one in shape.keys.values():
        rest = joined(rest, one)
    return Shape(shape.kinds, shape.keys, rest)


def odd(table: Mapping[str, Any], shape: Shape, path: tuple[str | int, ...] = ()) -> Iterator[Odd]:
    """Everything in `table` that does not fit the shape, in its order."""
    for key, value in table.items():
        known = shape.of(key)
        if known is None:
            yield Odd((*path, key), near=nearest(key, shape.keys))
        elif known.kinds and not _fits(value, known.kinds):
            yield Odd((*path, key), wanted=known.kinds, given=kind_of(value))
        elif len(path) < _DEEPEST:
            yield from _inner(value, known, (*path, key))


def _inner(value: Any, shape: Shape, path: tuple[str | int, ...]) -> Iterator[Odd]:
    if isinstance(value, Mapping):
        yield from odd(value, shape, path)
    elif kind_of(value) is Kind.TABLES and Kind.TABLES in shape.kinds:
        for number, one in enumerate(value):
            yield from odd(one, shape, (*path, number))


def _fits(value: Any, kinds: frozenset[Kind]) -> bool:
    # An empty list is a list of anything.
    return kind_of(value) in kinds or (value == [] and Kind.TABLES in kinds)


def nearest(name: str, known: Mapping[str, object]) -> str:
    """The known name that is most like this one, empty where none is."""
    found = get_close_matches(name[:80].lower(), list(known), n=1, cutoff=0.6)
    return found[0] if found else ""
