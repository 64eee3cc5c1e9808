"""That somebody looked at personal data, past tense: whose by ids alone, so that it stays when they are erased."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.sheet import SheetSeal

ON_DUTY = ""
"""No reason of its own: whoever is on duty sees who stands at the desk and who is here today. That one look is the
shift itself (`ShiftBegan`), not a fact a card.
"""
TRACED = "traced"
"""The reason of whoever made a list of contacts: requester and purpose stand in that fact, and are not asked again."""


class LookKind(Enum):
    """What was looked at; its words have the key `look.kind_<value>`."""

    PERSON = "person"
    """The visits of somebody, of any day."""
    CONTACTS = "contacts"
    DECLARATION = "declaration"
    LIST = "list"
    """Who is expected, watched for, or works here."""
    ROSTER = "roster"
    UNMASKED = "unmasked"
    """Names on the desk that had been masked."""
    REVEALED = "revealed"
    """Names and numbers in whole on the command line."""
    TABLE = "table"
    """The register of a period as a table."""
    PAGES = "pages"
    """The register of other days as it would be printed; the subjects are its first and last day."""
    CONCERNS = "concerns"
    """What was reported in confidence: told by its own facts, as are the three that follow."""
    EXPORT = "export"
    PRINT = "print"
    ON_DUTY = "on_duty"
    REQUEST = "request"
    """What is kept of somebody, put together because they asked."""
    LOOKS = "looks"
    """Who looked at what, of a period: what was typed as a reason may name somebody."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Somebody looked; the operator of the record is who."""

    kind: LookKind
    subjects: tuple[str, ...]
    """Visit or visitor ids, days, or which list it was; never a name of anybody."""
    why: str
    """Key of a reason of `office/looks.toml`; `ON_DUTY` for none."""
    by: str = ""
    """The person's code; empty where nobody has a PIN yet."""
    said: SheetSeal | None = None
    """Sheet with the `reason` that was typed: it may name a person."""
