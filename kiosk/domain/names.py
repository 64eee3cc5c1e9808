"""Vietnamese names: stored as they are (NFC), found without marks, masked for the public."""

from __future__ import annotations

import unicodedata

MAX_NAME = 100
_D_STROKE = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d"})
_REFUSED_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
MAX_MARKS_IN_A_ROW = 2


def tidy(text: str) -> str:
    """`text` as a register keeps it: NFC, one space between words, nothing invisible.

    Control, format, surrogate and private characters become spaces, and a run of combining marks is cut at two
    (the longest that Vietnamese needs), so that no code can smuggle a direction override or a stack of marks.
    """
    visible = "".join(" " if unicodedata.category(c) in _REFUSED_CATEGORIES else c for c in text)
    return " ".join(_without_stacked_marks(unicodedata.normalize("NFC", visible)).split())


def _without_stacked_marks(text: str) -> str:
    kept: list[str] = []
    run = 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run <= MAX_MARKS_IN_A_ROW:
            kept.append(character)
    return "".join(kept)


def fold(text: str) -> str:
    """`text` for searching: no marks, đ is d, no case, one space between words.

    `hoà` and `hòa` fold alike, which NFC alone does not achieve.
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_D_STROKE).casefold().translate(_D_STROKE))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.split())


def mask(name: str) -> str:
    """The name for the public screen: all but the first letter of the last word hidden ("Nguyễn Văn T***").

    Source: the masking that the owners of a place saw on the national platform (`formats.md` 9).
    """
    words = tidy(name).split(" ")
    last = words[-1]
    return " ".join([*words[:-1], f"{last[:1]}***"]) if last else ""
