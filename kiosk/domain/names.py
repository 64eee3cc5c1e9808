"""Vietnamese names: stored as they are (NFC), found without marks, masked for the public."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

MAX_NAME = 100
_D_STROKE = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d"})
_REFUSED_CATEGORIES = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
_WIDTHLESS = "Cf"
_INVISIBLE = frozenset(
    chr(code)
    for first, last in (
        (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x3164, 0x3164), (0xFE00, 0xFE0F),
        (0xFFA0, 0xFFA0), (0xE0100, 0xE01EF),
    )
    for code in range(first, last + 1)
)  # fmt: skip
"""Marks and letters that show nothing (Unicode, Default_Ignorable_Code_Point), beside the format characters."""
MAX_MARKS_IN_A_ROW = 2


def tidy(text: str) -> str:
    """`text` as a register keeps it: NFC, one space between words, nothing invisible.

    Format characters and whatever else shows nothing vanish, control, surrogate and private ones become spaces, and a
    run of combining marks is cut at two (the longest that Vietnamese needs), so that no code can smuggle a direction
    override or a stack of marks.
    """
    whole_words = "".join(c for c in text if unicodedata.category(c) != _WIDTHLESS and c not in _INVISIBLE)
    visible = "".join(" " if unicodedata.category(c) in _REFUSED_CATEGORIES else c for c in whole_words)
    return " ".join(_without_stacked_marks(unicodedata.normalize("NFC", visible)).split())


def _without_stacked_marks(text: str) -> str:
    kept: list[str] = []
    run = 0
    for character in text:
        # Enclosing marks and joiners stack too, though their combining class is 0.
        run = run + 1 if unicodedata.category(character).startswith("M") else 0
        if run <= MAX_MARKS_IN_A_ROW:
            kept.append(character)
    return "".join(kept)


def fold(text: str) -> str:
    """`text` for searching: no marks, đ is d, no case, one space between words.

    `hoà` and `hòa` fold alike, which NFC alone does not achieve.
    """
    # Twice, since letters that only decomposing brings to light ("㎒") have a case of their own.
    once = unicodedata.normalize("NFKD", text.casefold())
    decomposed = unicodedata.normalize("NFKD", once.casefold()).translate(_D_STROKE)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.split())


def begins_words(name: str, folded: str) -> bool:
    """Whether every word of `folded`, folded already, begins a word of `name`: "van a" finds "Nguyễn Văn Ánh"."""
    return begins_each(fold(name).split(), folded)


def begins_each(words: Sequence[str], folded: str) -> bool:
    """The same of a name's words that are folded already."""
    return all(any(word.startswith(part) for word in words) for part in folded.split())


def is_damaged(name: str, whole: str) -> bool:
    """Whether `name` is what a reader without Vietnamese letters makes of `whole`: each left out, or a "?" for it."""
    written = unicodedata.normalize("NFC", whole)
    forms = ("".join(c if c.isascii() else lost for c in written) for lost in ("?", ""))
    return not written.isascii() and name in [" ".join(form.split()) for form in forms]


def mask(name: str) -> str:
    """The name for the public screen: all but the first letter of the last word hidden ("Nguyễn Văn T***").

    Source: the masking that the owners of a place saw on the national platform (`formats.md` 9).
    """
    words = tidy(name).split(" ")
    last = words[-1]
    return " ".join([*words[:-1], f"{last[:1]}***"]) if last else ""
