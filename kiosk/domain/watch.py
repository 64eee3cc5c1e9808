"""The watch-list: whom the office wants to be told of, found also where a name is written a little differently.

A match is a reason to look, never a verdict: the desk sees both names side by side and decides (`anchors.md` B9: lists
that match exactly miss people, lists that match loosely call half of the visitors; both are complained about).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.evidence import Evidence, compare
from kiosk.domain.names import fold
from kiosk.domain.visitor import VisitorDetails

_NUMBERS = frozenset({Evidence.NUMBER, Evidence.NATIONAL_ID, Evidence.INSURANCE, Evidence.NUMBER_TAIL})
MOST_SHOWN = 3


class WatchDecision(Enum):
    """What the desk decided about a visitor whom the list may mean."""

    LET_IN = "let_in"
    REFUSED = "refused"
    NOT_SAME = "not_same"


class Nearness(Enum):
    """Why an entry of the list may mean a visitor, surest first."""

    NUMBER = "number"
    """One number of a paper, or one phone."""
    NAME = "name"
    """The same letters, marks aside."""
    REORDERED = "reordered"
    """The same words in another order."""
    ONE_LETTER = "one_letter"
    """One letter more, less or other, or two neighbours swapped."""


@dataclass(frozen=True, slots=True, repr=False)
class WatchEntry:
    """One person on the list: who they are, why they are on it, who put them there when."""

    entry_id: str
    details: VisitorDetails
    reason: str
    put_by: str
    put_at: datetime

    def __repr__(self) -> str:
        return "WatchEntry(…)"


def nearness(name: str, year: int | None, listed: str, listed_year: int | None) -> Nearness | None:
    """How near two folded names are, for people who can be of one age; None when not near. The order says nothing."""
    if year is not None and listed_year is not None and year != listed_year:
        return None
    if name == listed:
        return Nearness.NAME
    if len(name) == len(listed) and sorted(name.split()) == sorted(listed.split()):
        return Nearness.REORDERED
    return Nearness.ONE_LETTER if within_one_letter(name, listed) else None


def within_one_letter(one: str, other: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours makes one text of the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[same:] == long[same + 1 :]
    swapped = short[same : same + 2] == long[same : same + 2][::-1]
    return short[same + 1 :] == long[same + 1 :] or (swapped and short[same + 2 :] == long[same + 2 :])


def nearness_of(details: VisitorDetails, listed: VisitorDetails) -> Nearness | None:
    """How near a statement is to whom the list means: by a number or a phone, whatever the name, else by the name."""
    if shares_number(details, listed):
        return Nearness.NUMBER
    agreement = compare(details, listed)
    if agreement is not None and agreement.evidence & _NUMBERS:
        return Nearness.NUMBER
    return nearness(fold(details.name), details.birth_year, fold(listed.name), listed.birth_year)


def shares_number(details: VisitorDetails, listed: VisitorDetails) -> bool:
    """Whether a whole number or a phone is the same on both sides: who hides changes a name before a number."""
    if details.phone and details.phone == listed.phone:
        return True
    return bool({*details.own_keys()} & {*listed.own_keys()})
