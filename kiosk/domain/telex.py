"""Telex: Vietnamese from the letters of a plain keyboard, one word at a time.

`aa ee oo` write â ê ô, `w` writes ă ơ ư, `dd` writes đ, `s f r x j` the tones, `z` takes a tone away; the same key once
more takes back what it did. What cannot be a Vietnamese syllable stands as it was typed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import reduce

from kiosk.domain.syllable import (
    ToneMark,
    bare,
    is_syllable,
    may_become_syllable,
    parted,
    with_tone,
    without_tone,
)

TONE_KEYS = {
    "s": ToneMark.ACUTE,
    "f": ToneMark.GRAVE,
    "r": ToneMark.HOOK,
    "x": ToneMark.TILDE,
    "j": ToneMark.DOT,
    "z": ToneMark.LEVEL,
}
_ROOFS = {"a": "â", "e": "ê", "o": "ô"}
_HORNS = (
    ("uô", "ươ"), ("ưo", "ươ"), ("ưô", "ươ"), ("uo", "ươ"), ("uu", "ưu"), ("ua", "ưa"),
    ("a", "ă"), ("â", "ă"), ("o", "ơ"), ("ô", "ơ"), ("u", "ư"),
)  # fmt: skip
"""What `w` makes of the letters of a rhyme: the first that may become a syllable."""
_UNHORNED = str.maketrans("ăơưĂƠƯ", "aouAOU")


@dataclass(frozen=True, slots=True)
class Word:
    """The word under the cursor: what it shows, and the keys that made it."""

    text: str = field(default="", repr=False)
    keys: str = field(default="", repr=False)
    plain: bool = False
    """It cannot be Vietnamese, or something was taken back: what follows stays as it is typed."""
    composed: str = field(default="", repr=False)
    """What it showed before the key by which it ceased to be Vietnamese."""
    composed_keys: int = 0
    doubled: Word | None = None
    """The word as it would be had a tone key not been struck twice: Hassan has two of them, and may become foreign."""


def compose(keys: str) -> str:
    """The word that these keys write."""
    return reduce(press, keys, Word()).text


def pick_up(text: str) -> Word:
    """A word that stands there already, to be gone on with."""
    letters, tone = without_tone(text)
    return Word(text, text, plain=not may_become_syllable(letters, tone))


def press(word: Word, key: str) -> Word:
    """The word after one more letter, large or small."""
    if word.plain or not key.isalpha():
        return _plainly(word, key)
    made = _toned(word, key) or _roofed(word, key) or _horned(word, key) or _barred(word, key)
    return made or _appended(word, key)


def _plainly(word: Word, key: str) -> Word:
    keys = word.keys + key
    if word.doubled is None or key.lower() == word.keys[-1:].lower():
        return Word(word.text + key, keys, True, word.composed, word.composed_keys)
    doubled = press(word.doubled, key)
    if doubled.plain or _changes_tone(word.doubled, key):
        return Word(keys, keys, plain=True)
    return Word(word.text + key, keys, plain=True, doubled=doubled)


def _changes_tone(doubled: Word, key: str) -> bool:
    """Nobody strikes a tone twice and then another one in a word that is Vietnamese: Harris, Morris, Norris."""
    return key.lower() in TONE_KEYS and without_tone(doubled.text)[1] is not ToneMark.LEVEL


def erase(word: Word) -> Word:
    """The word without its last letter; what a wrong key made plain becomes Vietnamese again."""
    if word.composed and len(word.keys) == word.composed_keys + 1:
        return pick_up(word.composed)
    if word.composed:
        return Word(word.text[:-1], word.keys[:-1], True, word.composed, word.composed_keys)
    return pick_up(word.text[:-1])


def _spell(word: Word, key: str, letters: str, tone: ToneMark) -> Word:
    return Word(with_tone(letters, tone), word.keys + key)


def _take_back(word: Word, key: str, letters: str, tone: ToneMark) -> Word:
    return Word(with_tone(letters, tone) + key, word.keys + key, plain=True)


def _toned(word: Word, key: str) -> Word | None:
    letters, before = without_tone(word.text)
    tone = TONE_KEYS.get(key.lower())
    if tone is None or not parted(letters)[1]:
        return None
    if tone is before:
        # A "z" without a tone to take away is a letter, and so is a tone key that is struck again.
        back = _take_back(word, key, letters, ToneMark.LEVEL)
        return replace(back, doubled=word) if before is not ToneMark.LEVEL else None
    return _spell(word, key, letters, tone) if may_become_syllable(letters, tone) else None


def _roofed(word: Word, key: str) -> Word | None:
    roof = _ROOFS.get(key.lower())
    if roof is None:
        return None
    letters, tone = without_tone(word.text)
    small = letters.lower()
    again = word.keys[-1:].lower() == key.lower()
    if again and small.endswith(roof):
        # "xoong" has two of them, and its tone is still to come.
        return pick_up(with_tone(letters[:-1] + _cased(key.lower(), letters[-1]) + key, tone))
    place = max(small.rfind(one) for one in (bare(roof), *_also(roof)))
    if place < 0 or (again and place < len(small) - 1):
        return None
    changed = letters[:place] + _cased(roof, letters[place]) + letters[place + 1 :]
    needed = is_syllable(changed, tone) and not _stands(letters, tone)
    if (again and may_become_syllable(changed, tone)) or needed:
        return _spell(word, key, changed, tone)
    return None


def _stands(letters: str, tone: ToneMark) -> bool:
    """Whether it is a syllable as it is, apart from the tone that every stop needs."""
    return is_syllable(letters, tone if tone is not ToneMark.LEVEL else ToneMark.ACUTE)


def _also(roof: str) -> tuple[str, ...]:
    return {"â": ("ă",), "ô": ("ơ",)}.get(roof, ())


def _horned(word: Word, key: str) -> Word | None:
    if key.lower() != "w":
        return None
    letters, tone = without_tone(word.text)
    onset, rest = parted(letters)
    if not rest:
        # A word that begins with W is a name from abroad: Wilson, Wong, Wu.
        changed = letters + _cased("ư", key)
        return _spell(word, key, changed, tone) if onset and may_become_syllable(changed, tone) else None
    for old, new in _HORNS:
        changed = _replaced(letters, len(onset), rest.find(old), new)
        if old in rest and may_become_syllable(changed, tone) and _open_uo(changed) != letters:
            return _spell(word, key, _open_uo(changed), tone)
    unhorned = letters.translate(_UNHORNED)
    if unhorned == letters:
        return None
    alone = word.keys[-1:].lower() == "w" and word.keys[-2:-1].lower() != "u" and rest == "ư"
    return _take_back(word, key, letters[:-1] if alone else unhorned, tone)


def _replaced(letters: str, start: int, place: int, new: str) -> str:
    there = letters[start + place : start + place + len(new)]
    cased = "".join(_cased(one, as_this) for one, as_this in zip(new, there, strict=True)) if place >= 0 else ""
    return letters[: start + place] + cased + letters[start + place + len(new) :]


def _barred(word: Word, key: str) -> Word | None:
    if key.lower() != "d":
        return None
    if word.text in ("d", "D"):
        return Word(_cased("đ", word.text), word.keys + key)
    return Word(_cased("d", word.text) + key, word.keys + key, plain=True) if word.text in ("đ", "Đ") else None


def _appended(word: Word, key: str) -> Word:
    letters, tone = without_tone(word.text)
    longer = _closed_uo(letters + key)
    if may_become_syllable(longer, tone):
        return _spell(word, key, longer, tone)
    return Word(word.keys + key, word.keys + key, True, word.text, len(word.keys))


def _open_uo(letters: str) -> str:
    """`thuở` has no horn on its u, `thương` has: until a letter follows, the u waits."""
    return letters[:-2] + _cased("u", letters[-2]) + letters[-1] if letters.lower().endswith("ươ") else letters


def _closed_uo(letters: str) -> str:
    """Both letters of "ươ" have their horn before another letter, whichever was written with one."""
    small = letters.lower()
    place = max(small.find("uơ"), small.find("ưo"))
    if not 0 <= place < len(letters) - 2:
        return letters
    closed = letters[:place] + _cased("ư", letters[place]) + _cased("ơ", letters[place + 1]) + letters[place + 2 :]
    return closed if may_become_syllable(closed, ToneMark.LEVEL) else letters


def _cased(letter: str, as_this: str) -> str:
    return letter.upper() if as_this.isupper() else letter
