"""The paper on which a visitor's number stands, and what of the number can be relied on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

_CITIZEN_DIGITS = 12
_SHOWN_DIGITS = 6
SHORTEST_NUMBER = 6
"""Characters; who has no paper at hand writes "0" or "KHONG" where an app wants a number."""


class PaperKind(Enum):
    """Which paper a number stands on."""

    CITIZEN = "citizen"
    INSURANCE = "insurance"
    PASSPORT = "passport"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper's number; `*` stands for hidden characters."""

    kind: PaperKind
    number: str = field(repr=False)
    issuer: str = field(default="", repr=False)
    """Country that issued a travel document, as its zone writes it; two countries give out one number twice."""

    @property
    def whole(self) -> bool:
        """Whether the whole number is known, so that it identifies a person; a short one stands for none at all."""
        return len(self.number) >= SHORTEST_NUMBER and "*" not in self.number

    @property
    def tail(self) -> str:
        """The last four characters, all that the paper register prints."""
        return self.number[-4:]

    @property
    def citizen_tail(self) -> str:
        """The last six digits of a 12-digit citizen number, masked or not; empty for any other number.

        A mask hides the first six characters and leaves the random part (`formats.md` 1.1, 2.2); of a shorter number it
        leaves too little to tell people apart by.
        """
        if self.kind is PaperKind.INSURANCE or len(self.number) != _CITIZEN_DIGITS:
            return ""
        tail = self.number[-_SHOWN_DIGITS:]
        return tail if tail.isascii() and tail.isdigit() else ""
