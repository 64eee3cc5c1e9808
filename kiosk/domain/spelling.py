"""Whether two spellings can be one name: marks that were dropped say nothing, marks that differ say no."""

from __future__ import annotations

import unicodedata
from enum import Enum

from kiosk.domain.names import fold, tidy
from kiosk.domain.syllable import ToneMark

_TONES = frozenset(one.value for one in ToneMark)


class Spelling(Enum):
    """How two spellings stand to each other."""

    SAME = "same"
    """Letter by letter, marks included."""
    UNMARKED = "unmarked"
    """The same letters; at least one of the two is written without any marks, as the unified code writes names."""
    DIFFERENT = "different"
    """Other letters, or other marks on the same letters: Hùng and Hưng are two names."""


def compare_names(one: str, other: str) -> Spelling:
    """How two spellings of a full name stand to each other, whichever comes first."""
    if fold(one) != fold(other):
        return Spelling.DIFFERENT
    if _letters(one) == _letters(other):
        return Spelling.SAME
    return Spelling.UNMARKED if one.isascii() or other.isascii() else Spelling.DIFFERENT


def _letters(name: str) -> tuple[tuple[str, str], ...]:
    """Each word as its letters and its tone, so that "hoà" and "hòa", one word in two habits, are equal."""
    return tuple(_word(one) for one in tidy(name).casefold().split(" "))


def _word(word: str) -> tuple[str, str]:
    decomposed = unicodedata.normalize("NFD", word)
    tones = "".join(sorted(one for one in decomposed if one in _TONES))
    return "".join(one for one in decomposed if one not in _TONES), tones
