"""By what a code of our own tells which office made it, without naming it in clear: codes are small."""

from __future__ import annotations

from hashlib import sha256
from unicodedata import normalize

from kiosk.domain.names import fold
from kiosk.domain.office import Office

MARK_BYTES = 8
_TAG = b"BEK1/office"
_INITIALS = 6


def office_mark(office: Office) -> bytes:
    """Eight bytes of SHA-256 over the names of the parent and the office; blanks and case do not count."""
    names = "\n".join(_plain(one) for one in (office.parent, office.name))
    return sha256(_TAG + names.encode()).digest()[:MARK_BYTES]


def initials_of(short_name: str) -> str:
    """Up to six letters by which people tell the codes of offices apart: "UXAB" of "UBND xã An Bình"."""
    plain = "".join(one if one.isascii() and one.isalnum() else " " for one in fold(short_name)).split()
    return "".join(word[0] for word in plain).upper()[:_INITIALS] or "X"


def _plain(name: str) -> str:
    return " ".join(normalize("NFC", name).casefold().split())
