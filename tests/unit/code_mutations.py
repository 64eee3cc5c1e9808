"""Codes that somebody made up to break the reader: mutations of good ones, damage within certificates, and junk."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable

from kiosk.domain.names import MAX_MARKS_IN_A_ROW, MAX_NAME
from tests.unit.code_makers import BASE45, cbor, certificate, hc1, passport, patient, signed, smart_card, token
from tests.unit.code_samples import SAMPLES

HOSTILE = (
    "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\x00", "\x1b[2J", "\x7f", "\x85", "\u0301", "\u0489", "\u20dd",
    "\ud800", "\ue000", "\U000e0041", "\ufffd", "٠", "０", "𝟎", "Ạ", "\u1100", "ﷺ", "|", "<", "*", "\r\n", "\t", "=",
    "<b>", "%s", "{0}", "\\", "'", '"', "廙", "ﾅ", "á»", "\u2028", "\u00ad",
)  # fmt: skip
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
TEXTS = tuple(sample.text for sample in SAMPLES)


def is_fit(name: str) -> bool:
    """Whether a name can stand in a register: printable, whole, no heap of marks."""
    marks = [unicodedata.category(letter)[0] == "M" for letter in name]
    stacked = any(all(marks[at : at + MAX_MARKS_IN_A_ROW + 1]) for at in range(len(marks) - MAX_MARKS_IN_A_ROW))
    hidden = any(unicodedata.category(letter) in _HIDDEN for letter in name)
    return (
        1 <= len(name) <= MAX_NAME
        and name.isprintable()
        and unicodedata.is_normalized("NFC", name)
        and not hidden
        and not stacked
    )


def payload(chance: random.Random) -> str:
    """One code, the same for the same state of `chance`."""
    return chance.choices(_MAKERS, _WEIGHTS)[0](chance)


def _mutated(chance: random.Random) -> str:
    text = chance.choice(TEXTS)
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(_CHANGES)(text, chance)
    return text


def _place(text: str, chance: random.Random) -> int:
    return chance.randint(0, len(text))


def _inserted(text: str, chance: random.Random) -> str:
    at = _place(text, chance)
    return text[:at] + chance.choice(HOSTILE) * chance.choice((1, 1, 1, 2, 40)) + text[at:]


def _removed(text: str, chance: random.Random) -> str:
    at = _place(text, chance)
    return text[:at] + text[at + chance.randint(1, 5) :]


def _repeated(text: str, chance: random.Random) -> str:
    at, length = _place(text, chance), chance.randint(1, 12)
    return text[:at] + text[at : at + length] * chance.choice((2, 3, 60)) + text[at:]


def _joined(text: str, chance: random.Random) -> str:
    other = chance.choice(TEXTS)
    return text[: _place(text, chance)] + other[_place(other, chance) :]


def _shuffled(text: str, chance: random.Random) -> str:
    fields = text.split("|")
    chance.shuffle(fields)
    return "|".join(fields)


def _respelled(text: str, chance: random.Random) -> str:
    match chance.randrange(5):
        case 0:
            return unicodedata.normalize("NFD", text)
        case 1:
            return unicodedata.normalize("NFKD", text)
        case 2:
            return text.swapcase()
        case _:
            wrong = chance.choice(("latin-1", "cp1258", "big5"))
            return text.encode("utf-8", "surrogatepass").decode(wrong, "replace")


def _filled(text: str, chance: random.Random) -> str:
    return (text[: _place(text, chance)] + chance.choice(("0", "a|", "A ", "1/", "<", "á")) * 8000)[
        : chance.choice((500, 2000, 7089))
    ]


def _broken_certificate(chance: random.Random) -> str:
    content = bytearray(signed(token(names={"fn": chance.choice(HOSTILE) * 3 + "Lê", "gn": "Thử"})))
    for _ in range(chance.randint(0, 3)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return hc1(bytes(content[: chance.choice((len(content), chance.randrange(len(content))))]))


def _heavy_certificate(chance: random.Random) -> str:
    kind = chance.randrange(4)
    if kind == 0:
        return hc1(bytes(chance.choice((20_000, 20_001, 300_000))))
    if kind == 1:
        return hc1(bytes([chance.choice((0x81, 0x9F, 0xD2))]) * chance.choice((10, 13, 19_000)))
    if kind == 2:
        return hc1(cbor([0] * chance.choice((10, 1990, 2000, 19_000))))
    return "HC1:" + "".join(chance.choices(BASE45, k=chance.choice((10, 500, 4292))))


def _broken_card(chance: random.Random) -> str:
    kind = chance.randrange(3)
    if kind == 0:
        return smart_card(chance.choice((b"[", b'{"a":', b"9", b'"')) * chance.choice((20, 41, 3000)))
    if kind == 1:
        return smart_card(patient(name=[{"family": chance.choice(HOSTILE) + "SAMPLE", "given": ["X"] * 3}]))
    return "shc:/" + "".join(chance.choices("0123456789", k=chance.choice((10, 900, 7084))))


def _junk(chance: random.Random) -> str:
    length = chance.choice((1, 20, 200, 2000, 2953))
    kind = chance.randrange(4)
    if kind == 0:
        return chance.randbytes(length).decode(chance.choice(("latin-1", "utf-8", "cp1252")), "replace")
    if kind == 1:
        return "".join(chr(chance.randrange(0x110000)) for _ in range(min(length, 200)))
    if kind == 2:
        return "9" * chance.choice((length, 7089))
    return "|".join(chance.choice(("", "0", "1990", "Lê", *HOSTILE)) for _ in range(chance.randint(1, 20)))


def _zone(chance: random.Random) -> str:
    text = passport(chance.choice(("A<<B", "<<", "N" * 39)), number="".join(chance.choices("AZ09<", k=9)))
    at = chance.randrange(len(text))
    return text[:at] + chance.choice(("<", "9", "x", "Đ", "")) + text[at + 1 :]


_CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    _inserted, _inserted, _inserted, _removed, _repeated, _joined, _shuffled, _respelled, _filled,
)  # fmt: skip
_MAKERS: tuple[Callable[[random.Random], str], ...] = (
    _mutated, _broken_certificate, _heavy_certificate, _broken_card, _junk, _zone, lambda _: certificate(),
)  # fmt: skip
_WEIGHTS = (70, 8, 2, 6, 10, 3, 1)
