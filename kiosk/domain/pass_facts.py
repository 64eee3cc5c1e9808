"""What can happen to a pass, past tense. Which pass it is says `PassName.pass_id`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.domain.sheet import SheetSeal


class PassEnd(Enum):
    """Why a pass was revoked: one of these and no text, which might name somebody."""

    LOST = "lost"
    WRONG_PERSON = "wrong_person"
    DAMAGED = "damaged"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class PassIssued:
    """The visitor was given a pass, good until the end of a day."""

    visit_id: str
    visitor_id: str
    pass_id: str
    until: date
    key: int
    """Number of the office's key that signed it."""
    holder: SheetSeal
    """The visitor's own sheet of that visit."""
    on_badge: bool = False
    """It stands on the badge of that visit, until the end of the day, beside whatever pass the visitor has."""


@dataclass(frozen=True, slots=True)
class BlankPassMade:
    """A pass was printed that is nobody's yet."""

    pass_id: str
    until: date
    key: int


@dataclass(frozen=True, slots=True)
class PassShown:
    """The visitor came in by this pass."""

    visit_id: str
    pass_id: str


@dataclass(frozen=True, slots=True)
class PassReprinted:
    """It was printed again, with the same number."""

    pass_id: str
    copy: int
    """1 for the first reprint."""


@dataclass(frozen=True, slots=True)
class PassRevoked:
    """It is good for nothing from now on."""

    pass_id: str
    because: PassEnd


@dataclass(frozen=True, slots=True)
class PassLearned:
    """Another kiosk of the office issued this pass; whose it is came by a list."""

    pass_id: str
    until: date
    holder: SheetSeal


PassFact = PassIssued | BlankPassMade | PassShown | PassReprinted | PassRevoked | PassLearned
PASS_FACTS: dict[str, type[PassFact]] = {
    "pass": PassIssued,
    "pass_blank": BlankPassMade,
    "pass_shown": PassShown,
    "pass_reprinted": PassReprinted,
    "pass_revoked": PassRevoked,
    "pass_learned": PassLearned,
}
"""By the names under which the journal keeps them."""
