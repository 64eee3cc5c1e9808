"""What the desk writes and reads of a person's request, and why one is not recorded."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from kiosk.domain.requests.request import PersonRequest, Standing
from kiosk.domain.requests.rules import IdentityProof, RequestKind

MOST_LETTERS = 2000
"""Of what somebody says."""


class RequestFault(Enum):
    """Why nothing was recorded."""

    NAME = "name"
    """Who asks must be named."""
    REASON = "reason"
    """Who is told no, or later, is told why; what was done must be said."""
    GROUND = "ground"
    """A refusal names the case of the law."""
    PROOF = "proof"
    """Nobody saw who they are: nothing personal is handed out or erased."""
    KIND = "kind"
    """Only who asks to be erased is."""
    CLOSED = "closed"
    EXTENDED = "extended"
    """Once only."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, repr=False)
class RequestForm:
    """What the desk takes down."""

    kind: RequestKind = RequestKind.SEE
    proof: IdentityProof = IdentityProof.NONE
    name: str = ""
    contact: str = ""
    """A telephone number or an address."""
    words: str = ""
    """What exactly they want."""
    visitor_id: str = ""
    """Any visitor of the person; empty where the kiosk knows nobody like that."""


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request with its words; they are empty once erased."""

    request: PersonRequest
    standing: Standing
    erased: bool
    """Whether its words were erased."""
    name: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
    """Why it takes longer."""
    answer: str = field(default="", repr=False)
    """What was done, or why not."""


@dataclass(frozen=True, slots=True)
class RequestCounts:
    """What waits for the desk."""

    open: int = 0
    due: int = 0
    """Of these, so many whose day is close."""
    overdue: int = 0
