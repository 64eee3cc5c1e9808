"""Frozen dataclasses to plain JSON values and back: the one form in which facts are sealed and stored.

The form is part of the seal, so it must never change for a field that exists: enums by value, moments as UTC
microseconds in ISO form, sets sorted, tuples as lists, empty optional fields left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:
    """`value` as JSON values; raises TypeError for a type that has no sealed form (floats have none), ValueError for
    a moment without a zone.
    """
    match value:
        case Enum():
            return cast(str, value.value)
        case None | str() | bool() | int():
            return value
        case datetime():
            if value.tzinfo is None:
                raise ValueError("a moment without a zone")
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case frozenset():
            return sorted((plain(one) for one in value), key=str)
        case tuple():
            return [plain(one) for one in value]
        case _ if is_dataclass(value):
            pairs = ((one.name, plain(getattr(value, one.name))) for one in fields(value))
            return {name: one for name, one in pairs if one is not None}
        case _:
            raise TypeError(type(value).__name__)


def canonical(value: Plain) -> bytes:
    """The one byte form of plain JSON values: keys sorted, no blanks, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def from_plain(kind: Any, value: Any) -> Any:
    """The inverse of `plain` for the annotated type `kind`; raises on anything that does not fit."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        inner = next(one for one in arguments if one is not NoneType)
        return None if value is None else from_plain(inner, value)
    if origin in (tuple, frozenset):
        return origin(from_plain(arguments[0], one) for one in value)
    return _from_scalar(kind, value)


def _from_scalar(kind: Any, value: Any) -> Any:
    if kind is datetime:
        return datetime.fromisoformat(value)
    if kind is date:
        return date.fromisoformat(value)
    if is_dataclass(kind):
        return _from_fields(cast(type, kind), value)
    return kind(value)


def _from_fields(kind: type, value: Mapping[str, Any]) -> Any:
    hints = _hints(kind)
    known = {one.name: from_plain(hints[one.name], value[one.name]) for one in fields(kind) if one.name in value}
    for one in fields(kind):
        if one.name not in known and one.default is MISSING and one.default_factory is MISSING:
            known[one.name] = None
    return kind(**known)
