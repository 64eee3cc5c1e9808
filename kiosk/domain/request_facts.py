"""What happened to the request of a person about their data, past tense; words and names stand in sheets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.domain.requests.rules import IdentityProof, RequestKind
from kiosk.domain.sheet import SheetSeal


class RequestEnd(Enum):
    """How a request ended."""

    DONE = "done"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"
    """The person wants it no more."""


class RequestPaper(Enum):
    """What is printed for the person."""

    RECEIPT = "receipt"
    """That it was received, under which number, and by when it is done."""
    COPY = "copy"
    """Everything that the kiosk holds of the person."""
    LETTER = "letter"
    """The answer: done or refused, and why."""


@dataclass(frozen=True, slots=True)
class RequestTaken:
    """Somebody asked; the days are those that the person was told, whatever rules hold later."""

    request_id: str
    number: int
    """Counted from 1 each year."""
    kind: RequestKind
    subjects: tuple[str, ...]
    """Visitors whose data it is; none where the kiosk knows nobody like that."""
    proof: IdentityProof
    answer_by: date
    done_by: date
    said: SheetSeal
    """Sheet with `name`, `contact` and `words`."""


@dataclass(frozen=True, slots=True)
class RequestAnswered:
    """The person was told that it was received and how it goes on."""

    request_id: str


@dataclass(frozen=True, slots=True)
class RequestExtended:
    """It takes longer, once."""

    request_id: str
    done_by: date
    because: SheetSeal
    """Sheet with `reason`: typed, so it may name a person."""


@dataclass(frozen=True, slots=True)
class RequestClosed:
    """It was done, refused, or taken back."""

    request_id: str
    end: RequestEnd
    ground: str = ""
    """Key of the case in which the law lets it be refused."""
    said: SheetSeal | None = None
    """Sheet with `words`: what was done, or why not; None where nobody said anything."""


@dataclass(frozen=True, slots=True)
class RequestPrinted:
    """A paper was printed for the person."""

    request_id: str
    paper: RequestPaper


RequestFact = RequestTaken | RequestAnswered | RequestExtended | RequestClosed | RequestPrinted
REQUEST_FACTS: dict[str, type[RequestFact]] = {
    "request": RequestTaken,
    "request_answered": RequestAnswered,
    "request_extended": RequestExtended,
    "request_closed": RequestClosed,
    "request_printed": RequestPrinted,
}
"""By the name under which the journal keeps them."""
