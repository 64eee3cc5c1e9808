"""Passes as their records leave them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from kiosk.domain.journal import Entry
from kiosk.domain.pass_facts import BlankPassMade, PassEnd, PassIssued, PassLearned, PassReprinted, PassRevoked
from kiosk.domain.passes.pass_code import PassName, name_of
from kiosk.domain.sheet import SheetSeal

PASS_KINDS = ("pass", "pass_blank", "pass_reprinted", "pass_revoked", "pass_learned")
"""Kinds of records that passes are folded from."""


@dataclass(frozen=True, slots=True)
class IssuedPass:
    """One pass."""

    name: PassName
    until: date
    issued_at: datetime
    issued_by: str
    key: int = 0
    """Number of the key that signed it; 0 for one that another kiosk issued."""
    visit_id: str = ""
    visitor_id: str = ""
    """Empty for a blank one and for one of another kiosk."""
    holder: SheetSeal | None = None
    reprints: int = 0
    revoked: PassEnd | None = None
    revoked_at: datetime | None = None

    @property
    def own(self) -> bool:
        """Whether this kiosk issued it."""
        return self.key > 0

    def good_on(self, day: date) -> bool:
        """Whether it opens the door on that day."""
        return self.revoked is None and day <= self.until


def fold_passes(entries: Iterable[Entry]) -> dict[str, IssuedPass]:
    """By id, in the order in which they were issued; what is said of a pass of which nothing is known is left out."""
    found: dict[str, IssuedPass] = {}
    for entry in entries:
        match entry.fact:
            case PassIssued() as fact:
                made = _new(entry, fact.pass_id, fact.until, fact.key)
                found[fact.pass_id] = replace(
                    made, visit_id=fact.visit_id, visitor_id=fact.visitor_id, holder=fact.holder
                )
            case BlankPassMade() as fact:
                found[fact.pass_id] = _new(entry, fact.pass_id, fact.until, fact.key)
            case PassLearned() as fact:
                found.setdefault(fact.pass_id, replace(_new(entry, fact.pass_id, fact.until, 0), holder=fact.holder))
            case PassReprinted(pass_id=one, copy=copy) if one in found:
                found[one] = replace(found[one], reprints=copy)
            case PassRevoked(pass_id=one, because=because) if one in found:
                found[one] = replace(found[one], revoked=because, revoked_at=entry.happened_at)
            case _:
                continue
    return found


def _new(entry: Entry, pass_id: str, until: date, key: int) -> IssuedPass:
    return IssuedPass(name_of(pass_id), until, entry.happened_at, entry.operator, key)
