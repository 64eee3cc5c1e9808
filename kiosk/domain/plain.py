"""Frozen dataclasses to plain JSON values and back: the one form in which facts are sealed and stored.

The form is part of the seal, so it must never change for a field that exists: enums by value, moments as UTC
microseconds in ISO form, sets sorted, tuples as lists, empty optional fields left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)
_AS_THEY_ARE = frozenset({str, bool, int})
Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:
    """`value` as JSON values; raises TypeError for a type that has no sealed form (floats have none), ValueError for
    a moment without a zone.
    """
    kind: Any = type(value)
    return _writer(kind)(value)


# One look at a type for all of its values: a register of years is folded and drawn by these two.
@cache
def _writer(kind: Any) -> Callable[[Any], Plain]:
    if issubclass(kind, Enum):
        return lambda value: cast(str, value.value)
    if issubclass(kind, NoneType | str | bool | int):
        return _same
    if issubclass(kind, datetime):
        return _moment
    if issubclass(kind, date):
        return date.isoformat
    if issubclass(kind, frozenset):
        return lambda value: sorted((plain(one) for one in value), key=str)
    if issubclass(kind, tuple):
        return lambda value: [plain(one) for one in value]
    if is_dataclass(kind):
        return partial(_fields, tuple(one.name for one in fields(kind)))
    raise TypeError(kind.__name__)


def _same(value: Plain) -> Plain:
    return value


def _moment(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("a moment without a zone")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def _fields(names: tuple[str, ...], value: object) -> dict[str, Plain]:
    told: dict[str, Plain] = {}
    for name in names:
        one = getattr(value, name)
        if one is not None:
            kind: Any = type(one)
            told[name] = one if kind in _AS_THEY_ARE else _writer(kind)(one)
    return told


def canonical(value: Plain) -> bytes:
    """The one byte form of plain JSON values: keys sorted, no blanks, UTF-8."""
    return _CANONICAL.encode(value).encode()


def from_plain(kind: Any, value: Any) -> Any:
    """The inverse of `plain` for the annotated type `kind`; raises on anything that does not fit."""
    return _reader(kind)(value)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        inner = _reader(next(one for one in arguments if one is not NoneType))
        return lambda value: None if value is None else inner(value)
    if origin in (tuple, frozenset):
        each = _reader(arguments[0])
        return lambda value: origin([each(one) for one in value])
    if kind is datetime:
        return datetime.fromisoformat
    if kind is date:
        return date.fromisoformat
    return _fields_reader(kind) if is_dataclass(kind) else cast(Callable[[Any], Any], kind)


def _fields_reader(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = {one.name: _reader(hints[one.name]) for one in fields(kind)}
    needed = [one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING]

    def read(value: Mapping[str, Any]) -> Any:
        known = {name: each(value[name]) for name, each in readers.items() if name in value}
        return kind(**{**dict.fromkeys(needed), **known})

    return read
