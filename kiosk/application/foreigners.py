"""What the entry by hand asks of a foreigner, and what it does not.

Dispatch 004 asks to speak to guests and tourists; 001 takes the nationality and stars no paper number.
"""

from __future__ import annotations

import re

from kiosk.application.typed_fields import digits_of, is_phone, paper_of
from kiosk.domain.identity_paper import Paper, PaperKind

_ABROAD = re.compile(r"(\+|00)?[0-9]{6,15}")


def is_phone_anywhere(text: str) -> bool:
    """Whether this is a phone number of any country (at most fifteen digits, ITU-T E.164)."""
    return is_phone(text) or bool(_ABROAD.fullmatch(digits_of(text)))


def passport_of(text: str, nationality: str) -> Paper | None:
    """The passport of a typed number: the same person's whether it is typed or read from the passport's zone."""
    paper = paper_of(text)
    return Paper(PaperKind.PASSPORT, paper.number, nationality) if paper else None
