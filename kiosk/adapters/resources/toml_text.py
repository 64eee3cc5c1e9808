"""A table as the text of a TOML file, one that people go on reading and editing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any


def toml_text(table: Mapping[str, Any]) -> str:
    """Values first, then tables, then lists of tables, each under its head.

    Knows what the office's files are made of: texts, numbers, days, lists of texts, texts by language.
    """
    tables = {key: value for key, value in table.items() if _stands_apart(value)}
    lines = [f"{key} = {_value(value)}" for key, value in table.items() if key not in tables]
    for key, value in tables.items():
        lines += _section(key, value)
    return "\n".join(lines) + "\n"


def _stands_apart(value: Any) -> bool:
    """Whether it has a head of its own: a table that is no text by language, a list of tables."""
    if isinstance(value, Mapping):
        return not all(len(key) == 2 for key in value)
    return isinstance(value, list) and bool(value) and all(isinstance(one, Mapping) for one in value)


def _section(key: str, value: Any) -> Iterator[str]:
    listed = value if isinstance(value, list) else [value]
    for one in listed:
        yield ""
        yield f"[[{key}]]" if isinstance(value, list) else f"[{key}]"
        yield from (f"{name} = {_value(inner)}" for name, inner in one.items())


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        # JSON's escapes are TOML's, but for the one control sign that JSON writes as it is.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_value(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return str(value)
