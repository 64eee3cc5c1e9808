"""The office's own people: they come and go by the same door, are asked nothing, and are counted apart from visitors.

Officials are no visitors in what the dispatches ask of those who come (002 and 004, item 1); that they are inside must
be known all the same, in a roll call above all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.domain.evidence import compare
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.same_person import BITS, LIKELY_BITS
from kiosk.domain.visitor import VisitorDetails

SHORTEST_CARD, LONGEST_CARD = 3, 60
"""Characters of what an office's own card says."""


@dataclass(frozen=True, slots=True, repr=False)
class Official:
    """One person who works here. Its `repr` is empty on purpose, as that of `VisitorDetails` is."""

    official_id: str
    details: VisitorDetails
    card: str = ""
    """What the code on the office's own card says, whole; empty where there is no such card."""
    unit: str = ""

    def __repr__(self) -> str:
        return "Official(…)"

    @property
    def by_card(self) -> VisitorDetails:
        """What the office's card says of its holder; its number stands for a paper where the list names none."""
        if self.details.paper is not None:
            return self.details
        return replace(self.details, paper=Paper(PaperKind.OTHER, f"CB-{self.card}"))


def is_card(text: str) -> bool:
    """Whether an office's card can say this."""
    return SHORTEST_CARD <= len(text) <= LONGEST_CARD


def official_match(details: VisitorDetails, officials: Iterable[Official]) -> Official | None:
    """Whose statement it is, None for nobody of these and for a statement that may be of two of them.

    As far as the register would ask the desk whether two statements are one person's, and nothing speaks against it.
    """
    found = [one for one in officials if _agrees(details, one)]
    return found[0] if len(found) == 1 else None


def _agrees(details: VisitorDetails, one: Official) -> bool:
    agreement = compare(details, one.by_card if one.card else one.details)
    if agreement is None or agreement.doubts:
        return False
    return sum(BITS[each] for each in agreement.evidence) >= LIKELY_BITS
