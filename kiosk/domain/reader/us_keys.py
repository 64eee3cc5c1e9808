"""What keys type on a US keyboard, by their place: readers leave the factory set to it."""

from __future__ import annotations

# Linux's numbers of keys, which are those of the keyboards of the first PCs and Windows' scan codes too.
_ROWS = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
)
_PLAIN = {first + place: sign for first, signs, _ in _ROWS for place, sign in enumerate(signs)}
_SHIFTED = {first + place: sign for first, _, signs in _ROWS for place, sign in enumerate(signs)}


def us_text(place: int, *, shifted: bool) -> str:
    """What the key with this number types with or without Shift; Caps Lock has no say. Empty for other keys."""
    return (_SHIFTED if shifted else _PLAIN).get(place, "")
