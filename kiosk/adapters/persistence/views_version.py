"""Which views a file holds: they are folded again when this program would fold others from the same journal."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from typing import Any, get_args, get_type_hints

from sqlalchemy import Connection

from kiosk.domain.facts import KINDS
from kiosk.domain.visit import Visit

FOLD = 2
"""Raise it when `fold_visit` says something else of a journal that exists, although `Visit` has the same fields."""


@cache
def views_version(kind: type = Visit, fold: int = FOLD) -> int:
    """31 bits that change with the fields of `kind`, their types, or the way of folding; never 0, as a new file has."""
    digest = sha256(f"{fold} {_shape(kind)}".encode()).digest()
    return int.from_bytes(digest[:4], "big") >> 1 or 1


def _shape(kind: Any) -> str:
    if not is_dataclass(kind):
        return f"{getattr(kind, '__name__', kind)}({' '.join(_shape(one) for one in get_args(kind))})"
    hints = get_type_hints(kind)
    return " ".join(f"{one.name}:{_shape(hints[one.name])}" for one in fields(kind))


def views_are_current(connection: Connection) -> bool:
    """Whether this version of the program folded the views of the file."""
    return connection.exec_driver_sql("PRAGMA user_version").scalar() == views_version()


def mark_views(connection: Connection) -> None:
    """Say, in the open transaction, that the views are this version's."""
    connection.exec_driver_sql(f"PRAGMA user_version = {views_version()}")


_KINDS = (
    "WITH RECURSIVE used(kind) AS (SELECT min(kind) FROM journal UNION ALL SELECT "
    "(SELECT min(journal.kind) FROM journal WHERE journal.kind > used.kind) FROM used WHERE used.kind IS NOT NULL) "
    "SELECT kind FROM used WHERE kind IS NOT NULL"
)
"""One look into the index for each kind, however long the journal is."""


def holds_unknown_kinds(connection: Connection) -> bool:
    """Whether a newer version of the program recorded something that this one cannot read."""
    return not KINDS.keys() >= set(connection.exec_driver_sql(_KINDS).scalars())
