"""What came of making a pass, as a closed union, and what the list of passes shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from kiosk.application.ports.passes import PassCard
from kiosk.application.ports.register import VisitLine
from kiosk.domain.passes.pass_state import IssuedPass
from kiosk.domain.visitor import VisitorDetails


class PassFault(Enum):
    """Why no pass was made or changed."""

    NO_KEY = "no_key"
    """This kiosk has no key to sign with."""
    HAS_ONE = "has_one"
    NO_NAME = "no_name"
    """The visitor's statement is erased, or the entry was withdrawn."""
    UNKNOWN = "unknown"
    """No pass of this number is known here."""
    REVOKED = "revoked"
    EXPIRED = "expired"
    OTHER_KEY = "other_key"
    """It was signed with a key that this kiosk signs with no more, so that no same one can be printed."""
    FULL = "full"
    """All numbers of this kiosk are given out."""


@dataclass(frozen=True, slots=True)
class PassRefused:
    """Nothing was recorded."""

    fault: PassFault
    number: str = ""
    """The pass that the visitor has already."""


@dataclass(frozen=True, slots=True)
class PassMade:
    """Committed; the cards are to be printed."""

    cards: tuple[PassCard, ...]
    line: VisitLine | None = None


@dataclass(frozen=True, slots=True)
class PassLine:
    """One pass of the list."""

    issued: IssuedPass
    details: VisitorDetails | None = field(default=None, repr=False)
    """None for a blank, and once erased."""
