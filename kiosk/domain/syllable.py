"""What a Vietnamese syllable may be, and on which letter its tone is written.

Sources: the spelling rules of Quyết định 240/QĐ (5/3/1984) of the Ministry of Education for beginnings and rhymes; the
tone of an open "oa oe uy" stands on the first letter ("Hòa", "Thúy"), as in the State's own title "CỘNG HÒA".
"""

from __future__ import annotations

import unicodedata
from enum import Enum
from itertools import product


class ToneMark(Enum):
    """The six tones, by the combining sign that writes them."""

    LEVEL = ""
    ACUTE = "\u0301"
    GRAVE = "\u0300"
    HOOK = "\u0309"
    TILDE = "\u0303"
    DOT = "\u0323"


_TONES = {one.value: one for one in ToneMark if one.value}
_OF_STOPS = frozenset((ToneMark.LEVEL, ToneMark.ACUTE, ToneMark.DOT))
_STOPS = ("c", "ch", "k", "p", "t")
_VOWELS = frozenset("aăâeêioôơuưy")
_MARKED = frozenset("ăâêôơư")
_ONSETS = (
    "ngh", "ng", "nh", "n", "gh", "gi", "g", "ch", "c", "th", "tr", "t", "kh", "k", "ph", "p", "qu",
    "b", "d", "đ", "h", "l", "m", "r", "s", "v", "x", "",
)  # fmt: skip
"""The longer before what it begins with."""
_ONSET_HEADS = frozenset(onset[:end] for onset in _ONSETS for end in range(1, len(onset) + 1))

_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc
    oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt
    uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu
"""
RHYMES = frozenset(_RHYMES.split())
"""Written as without a tone. "ăk" stands in the names of the Highlands (Đắk Lắk)."""
_BEHIND_QU = """
    a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăt ân âng ât ây e en eo et ê êch ên ênh êt i ich in inh it iu ơ ôc
    y ych yn yên yêt ynh yt
"""
_AFTER_QU = frozenset(_BEHIND_QU.split())
_AFTER_GI = frozenset(rhyme[1:] for rhyme in RHYMES if rhyme.startswith("iê"))
"""`giếng` is g and `iêng`, with one i."""
_TWO_MARKS = ("ươ", "uô", "iê", "yê", "uyê", "ưu")
"""Their marks may come late, after the letters behind them: without them these letters are no rhyme."""


def bare(letter: str) -> str:
    """One vowel without its mark: "a" for "ă" and "â"."""
    return unicodedata.normalize("NFD", letter)[:1]


def without_tone(text: str) -> tuple[str, ToneMark]:
    """The letters with their marks but without tone (NFC), and the tone; the last one where there are several."""
    letters, tone = "", ToneMark.LEVEL
    for sign in unicodedata.normalize("NFD", text):
        tone = _TONES.get(sign, tone)
        letters += "" if sign in _TONES else sign
    return unicodedata.normalize("NFC", letters), tone


def with_tone(letters: str, tone: ToneMark) -> str:
    """The tone on its letter, NFC: the marked one, the last before a consonant, the middle of three, else the first."""
    onset, rest = parted(letters)
    vowels = [place for place, letter in enumerate(rest) if letter in _VOWELS]
    if not vowels or tone is ToneMark.LEVEL:
        return unicodedata.normalize("NFC", letters)
    marked = [place for place in vowels if rest[place] in _MARKED]
    if marked:
        chosen = marked[-1]
    elif vowels[-1] < len(rest) - 1:
        chosen = vowels[-1]
    else:
        chosen = vowels[1] if len(vowels) == 3 else vowels[0]
    end = len(onset) + chosen + 1
    return unicodedata.normalize("NFC", letters[:end] + tone.value + letters[end:])


def parted(letters: str) -> tuple[str, str]:
    """Beginning and rhyme in small letters: ("qu", "yên"), ("gi", "a"), but ("g", "i")."""
    small = letters.lower()
    onset = next(one for one in _ONSETS if small.startswith(one) and not _is_bare_gi(one, small))
    return onset, small[len(onset) :]


def _is_bare_gi(onset: str, small: str) -> bool:
    return onset == "gi" and small[2:3] not in _VOWELS


def is_syllable(letters: str, tone: ToneMark) -> bool:
    """Whether this is a whole syllable, as Vietnamese may have it."""
    onset, rest = parted(letters)
    return _fits(onset, rest) and _bears(rest, tone) and (tone is not ToneMark.LEVEL or not rest.endswith(_STOPS))


def may_become_syllable(letters: str, tone: ToneMark) -> bool:
    """Whether letters or marks are all that is missing: "ngu", "nguye" and "nguoi" are on the way to a syllable."""
    onset, rest = parted(letters)
    if any(_fits(onset, one) for one in _ON_THE_WAY.get(rest, ())):
        return _bears(rest, tone)
    return tone is ToneMark.LEVEL and onset + rest in _ONSET_HEADS


def _bears(rest: str, tone: ToneMark) -> bool:
    return tone in _OF_STOPS or not rest.endswith(_STOPS)


def _fits(onset: str, rhyme: str) -> bool:
    if onset == "qu":
        return rhyme in _AFTER_QU
    if onset == "gi" and rhyme in _AFTER_GI:
        return True
    return rhyme in RHYMES and _follows(onset, rhyme)


def _follows(onset: str, rhyme: str) -> bool:
    front = rhyme[0] in "ieêy"
    match onset:
        case "":
            return not rhyme.startswith("iê")
        case "gi":
            return rhyme[0] not in "iy"
        case "g":
            return not front or rhyme in ("i", "in")
        case "gh" | "ngh":
            return rhyme[0] in "ieê"
        case "c" | "ng":
            return not front
        case _:
            return not rhyme.startswith("yê")


def _forms(rhyme: str) -> set[str]:
    """What may stand there while a rhyme is typed key by key."""
    found: set[str] = set()
    late = any(rhyme.startswith(one) for one in _TWO_MARKS)
    for end in range(1, len(rhyme) + 1):
        head = rhyme[:end]
        found |= {head, head[:-1] + bare(head[-1])}
        if late:
            found |= {"".join(letters) for letters in product(*((one, bare(one)) for one in head))}
    return found


def _ways() -> dict[str, frozenset[str]]:
    ways: dict[str, set[str]] = {}
    for rhyme in RHYMES | _AFTER_QU | _AFTER_GI:
        for form in _forms(rhyme):
            ways.setdefault(form, set()).add(rhyme)
    return {form: frozenset(rhymes) for form, rhymes in ways.items()}


_ON_THE_WAY = _ways()
