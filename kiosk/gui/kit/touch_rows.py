"""Which keys the touch keyboard has, row by row. Widths are in halves of a letter's key."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class KeyRole(Enum):
    """What a key does."""

    SIGN = "sign"
    GAP = "gap"
    """No key: an empty place."""
    SHIFT = "shift"
    ERASE = "erase"
    ENTER = "enter"
    SPACE = "space"
    TELEX = "telex"
    HIDE = "hide"
    SYMBOLS = "symbols"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True)
class KeySpec:
    """One key; `sign` is what a key of role SIGN types."""

    role: KeyRole
    sign: str = ""
    width: int = 2


Rows = tuple[tuple[KeySpec, ...], ...]


def _signs(text: str, width: int = 2) -> tuple[KeySpec, ...]:
    return tuple(KeySpec(KeyRole.SIGN, one, width) for one in text)


def _key(role: KeyRole, width: int = 2) -> tuple[KeySpec, ...]:
    return (KeySpec(role, width=width),)


_TOP = (*_signs("1234567890"), *_key(KeyRole.ERASE))
_HALF = _key(KeyRole.GAP, 1)
_END = (*_key(KeyRole.SPACE, 10), *_signs("."), *_key(KeyRole.HIDE, 3))

LETTER_ROWS: Rows = (
    _TOP,
    (*_signs("qwertyuiop"), *_signs("-")),
    (*_HALF, *_signs("asdfghjkl"), *_signs("'"), *_HALF),
    (*_key(KeyRole.SHIFT, 3), *_signs("zxcvbnm"), *_signs("/"), *_key(KeyRole.ENTER, 3)),
    (*_key(KeyRole.SYMBOLS, 3), *_key(KeyRole.TELEX, 4), *_END),
)
SYMBOL_ROWS: Rows = (
    _TOP,
    _signs("ăâđêôơưñ@&#"),
    (*_HALF, *_signs('():;!?+*="'), *_HALF),
    (*_key(KeyRole.SHIFT, 3), *_signs(",._-'%"), *_signs("č/"), *_key(KeyRole.ENTER, 3)),
    (*_key(KeyRole.LETTERS, 3), *_key(KeyRole.TELEX, 4), *_END),
)
"""The letters of the second row stand for themselves, also in words that Telex leaves alone (Êban, Kpă, Mlô)."""
PAD_ROWS: Rows = (
    (*_signs("123"), *_key(KeyRole.ERASE)),
    (*_signs("456"), *_key(KeyRole.LETTERS)),
    (*_signs("789"), *_key(KeyRole.ENTER)),
    (*_signs("+0/"), *_key(KeyRole.HIDE)),
)
TELEX_HINTS = dict(zip("sfrxjwdaeo", "áàảãạơđâêô", strict=True))
"""What a key writes by Telex, in small at its corner; the last four are struck twice for it."""


def units(rows: Rows) -> int:
    """Halves of a key that the widest row takes."""
    return max(sum(key.width for key in row) for row in rows)
