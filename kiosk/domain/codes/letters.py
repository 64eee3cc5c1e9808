"""How far the letters of a code can be trusted, by the way on which they came."""

from __future__ import annotations

from enum import Enum

from kiosk.domain.codes.reading import PersonCode
from kiosk.domain.visit import RecordedBy


class Letters(Enum):
    """What a way makes of a code's letters."""

    SURE = "sure"
    """From a picture, or from a reader that sends UTF-8."""
    KEYED = "keyed"
    """By a reader that poses as a keyboard: a keyboard has no key for most Vietnamese letters."""
    GUESSED = "guessed"
    """By a reader whose bytes are no UTF-8: an old code page, and nobody knows which."""


def may_have_lost_letters(code: PersonCode, letters: Letters) -> bool:
    """Whether the name should be compared with the paper.

    Citizen cards write names with all their marks, and hardly any Vietnamese name has none.
    """
    plain = code.visitor.name.isascii()
    match letters:
        case Letters.SURE:
            return False
        case Letters.KEYED:
            return plain and code.by is RecordedBy.CITIZEN_CARD
        case Letters.GUESSED:
            return not plain
