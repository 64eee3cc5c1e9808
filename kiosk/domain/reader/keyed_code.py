"""What a burst of keys spells, as far as a keyboard lets it through."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kiosk.domain.reader.key_stream import Burst, Stroke, StrokeKind
from kiosk.domain.reader.settings import Dress

_DIGIT = re.compile("[0-9]")
_SIX_DIGITS = re.compile("(?:[0-9][^0-9]*){6}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_CERTIFICATE = "hc1:"
_HEALTH_CARD = "SHC:/"
_LOST = "?"
_MAX_LETTER = 0x10FFFF


@dataclass(frozen=True, slots=True)
class KeyedCode:
    """The text of a code that came as keys."""

    text: str = field(repr=False)
    composed: bool
    """A typing tool or an input method had its hands on the keys: the text is not what the code says."""


def keyed_code(burst: Burst, dress: Dress) -> KeyedCode:
    """What `burst` spells.

    A code of a person holds digits. Where the machine's layout made none of keys that are digits on a US keyboard,
    the reader is set to US and the machine is not: then the places of the keys are read. What Caps Lock turned
    around is turned back where it shows by itself.
    """
    pressed = [one for one in burst.strokes if one.kind is not StrokeKind.RELEASE]
    given = "".join(_signs(pressed))
    by_place = "".join(_signs(pressed, by_place=True))
    layout_differs = not _DIGIT.search(given) and _SIX_DIGITS.search(by_place)
    composed = any(one.text if one.kind is StrokeKind.COMPOSED else one.text == "\b" for one in pressed)
    return KeyedCode(without_caps_lock(dress.off(by_place if layout_differs else given)), composed)


def without_caps_lock(text: str) -> str:
    """`text` as it was before Caps Lock: certificates by their first letters, names by words like "nGUYỄN"."""
    if text.startswith(_HEALTH_CARD):
        return text.lower()
    if text.startswith(_CERTIFICATE):
        return text.upper()
    words = _WORD.findall(text)
    turned = sum(one[0].islower() and one[1:].isupper() for one in words)
    as_written = any(one[0].isupper() and one[1:].islower() for one in words)
    # Words of small letters only may have been capitals, but are more often an address on the web.
    return text.swapcase() if turned > sum(one.islower() for one in words) and not as_written else text


def _signs(pressed: Iterable[Stroke], *, by_place: bool = False) -> Iterator[str]:
    number, made = "", ""
    for stroke in pressed:
        if stroke.kind is StrokeKind.ALT_DIGIT:
            number += stroke.text
        elif stroke.kind is StrokeKind.ALT_END:
            made, number = letter_of(number) if number else "", ""
            yield made
        elif stroke.kind is StrokeKind.KEY:
            # Where the system composes the letter of a number itself, it comes a second time.
            if not made or stroke.text != made:
                yield stroke.us_text or stroke.text if by_place else stroke.text
            made = ""


def letter_of(number: str) -> str:
    """The letter of a number typed while Alt was held, as Windows reads it: 0nnn of its Vietnamese code page, nnn of
    the first PC's, from 256 on of Unicode.
    """
    value = int(number[:7])
    if value > 255:
        lost = value > _MAX_LETTER or 0xD800 <= value <= 0xDFFF
        return _LOST if lost else chr(value)
    return bytes([value]).decode("cp1258" if number.startswith("0") else "cp437", "replace")
