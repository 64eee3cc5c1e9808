"""Corrections of a visit, as its view keeps them, and the names of what has no column of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

PERSONAL_COLUMNS = frozenset({"name", "birth_year", "paper", "address", "phone", "nationality"})
"""Corrected columns whose values are sheets of the visitor's details."""
WITHDRAWN_EXIT = "exit"
"""Column of a `Correction` that is an exit which was undone; `before` is its moment in ISO form."""
SUPERSEDED_NO_EXIT = "no_exit"
"""Column of a `Correction` that is *no exit recorded* until an exit came after all; `before` is the interval's two
moments in ISO form with a slash between."""

DECLARER = "declarer"
"""Column of a `Correction` that is another word about who declares; both values are a sheet's id and the key of the
relation with a slash between."""

HEAD_COUNT = "people"
"""Column of a `Correction` that is a recount of a group; both values are numbers of heads."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of one column: both values, who, when, why.

    `before` and `after` are sheet ids for personal columns and the value itself for the counter.
    """

    column: str
    before: str
    after: str
    corrected_at: datetime
    operator: str
    reason: str
    because: str = ""
    """Sheet of what was typed of the reason, empty for most."""
