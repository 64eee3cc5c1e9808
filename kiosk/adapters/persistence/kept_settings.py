"""The administrator's files inside a copy of the register: without them nobody whom the office named could sign on at
another machine. They are encrypted with the copy, and taken out of the register that is restored from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk.adapters.persistence.engine import connect

_MAKE = "CREATE TABLE IF NOT EXISTS kept_settings (name TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT"
_THERE = "SELECT 1 FROM sqlite_master WHERE name = 'kept_settings'"


def put_settings(copy: Any, settings: Mapping[str, bytes]) -> None:
    """Into a copy that is being made; `copy` is a raw connection to it."""
    copy.execute(_MAKE)
    copy.executemany("INSERT OR REPLACE INTO kept_settings VALUES (?, ?)", list(settings.items()))


def settings_in(register: Path, key: bytes) -> dict[str, bytes]:
    """What a register that was restored still holds of them."""
    with closing(connect(register, key)) as connection:
        if connection.execute(_THERE).fetchone() is None:
            return {}
        return {str(name): bytes(content) for name, content in connection.execute("SELECT * FROM kept_settings")}


def drop_settings(register: Path, key: bytes) -> None:
    """They lie where they belong now."""
    with closing(connect(register, key)) as connection:
        connection.execute("DROP TABLE IF EXISTS kept_settings")
