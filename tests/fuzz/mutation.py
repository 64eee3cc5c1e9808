"""Bytes changed as somebody would who wants to break a reader; the same for the same state of the chance."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST = 200_000
"""No mutation grows beyond; targets that must bear more bring a file of that size in their corpus."""
_SIGNS = tuple(
    one.encode("utf-8", "surrogatepass")
    for one in (
        "\x00",
        "\r\n",
        "\u202e",
        "\u200b",
        "\ufeff",
        "\u0301",
        "\ud800",
        "\U0010ffff",
        "٣",
        "０",
        "Ạ",
        "\x1b[2J",
    )
)
_NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"255",
    b"65536",
    b"2147483648",
    b"9" * 20,
    b"9" * 5000,
    b"1e400",
    b"nan",
    b"-inf",
    b"0x1",
)
_OCTETS = (0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF)
_REPEATS = (2, 3, 17, 300, 4000)


@dataclass(frozen=True, slots=True)
class Mutator:
    """`words` mean something to the target; `corpus` is what is crossed."""

    corpus: Sequence[bytes]
    words: Sequence[bytes] = ()

    def one(self, chance: random.Random) -> bytes:
        """A member of the corpus after some changes."""
        data = chance.choice(self.corpus)
        for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
            data = self._changed(data, chance)[:LONGEST]
        return data

    def _changed(self, data: bytes, chance: random.Random) -> bytes:
        at, length = chance.randint(0, len(data)), chance.choice((1, 1, 2, 4, 16, 200))
        before, after = data[:at], data[at + length :]
        word = chance.choice(self.words or _SIGNS)
        other = chance.choice(self.corpus)
        flipped = bytes([data[at] ^ (1 << chance.randrange(8))]) if at < len(data) else b""
        octet = bytes([chance.choice((*_OCTETS, chance.randrange(256)))])
        return chance.choice(
            (
                before + word + data[at:],
                before + word + data[at + len(word) :],
                before + chance.choice((*_SIGNS, *_NUMBERS)) + chance.choice((data[at:], after)),
                before + after,
                before + data[at : at + length] * chance.choice(_REPEATS) + data[at:],
                before + other[chance.randint(0, len(other)) :],
                before,
                before + octet + data[at + 1 :],
                before + flipped + data[at + 1 :],
            )
        )
