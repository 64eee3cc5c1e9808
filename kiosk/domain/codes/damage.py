"""Names that a reader has damaged on the way: it guessed the character set, or wrote what it could not as signs."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

_SIGNS_IN_NAMES = " '’.,-"
# UTF-8 taken for a one-byte character set: C3 to C6 begin the two bytes of à, ă, ĩ, ũ, đ, ơ, ư; the second byte shows
# as a sign, as a letter of no Vietnamese name, or as a blank or nothing (A0, AD), which leaves a capital after small
# letters.
_FIRST_BYTES = "ÃÄÅÆ"
_SECOND_BYTES = frozenset(bytes(range(0x80, 0xC0)).decode("cp1252", "ignore"))


def is_damaged(name: str) -> bool:
    """Whether `name` cannot have been written so; names of other Latin alphabets, or without marks, can."""
    foreign = not all(_is_latin(letter) for letter in name)
    return foreign or _is_misread(name) or _has_capital_within(name) or _ends_in_a_first_byte(name)


def _is_latin(letter: str) -> bool:
    # A reader that guesses the character set turns Vietnamese into CJK letters, question marks or signs.
    return letter in _SIGNS_IN_NAMES or unicodedata.name(letter, "").startswith(("LATIN", "COMBINING"))


def _is_misread(name: str) -> bool:
    return any(first in _FIRST_BYTES and second in _SECOND_BYTES for first, second in pairwise(name))


def _has_capital_within(name: str) -> bool:
    """A marked capital after a small letter: "NguyÔn" was "Nguyễn" in a character set of before Unicode.

    Unmarked ones are names: "McDonald". A name in capitals throughout has none after a small letter.
    """
    return any(first.islower() and second.isupper() and not second.isascii() for first, second in pairwise(name))


def _ends_in_a_first_byte(name: str) -> bool:
    """`Thu HÃ` was `Thu Hà`; in a name in capitals throughout `HÃ` is a word in its own right."""
    return not name.isupper() and any(word[1:].endswith("Ã") for word in name.split())
