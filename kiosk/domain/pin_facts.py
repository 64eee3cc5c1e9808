"""What happened to the PINs of the staff, past tense: the journal holds neither a PIN nor its hash, only a mark of it.

PINs and counts stand beside the journal. Whoever edits them there, or takes a row away, does not reach the marks and
counts here without breaking the chain.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

PIN_KINDS = ("pin_set", "pin_wrong", "pin_right")


@dataclass(frozen=True, slots=True)
class PinSet:
    """Somebody has a PIN, or another one than before."""

    code: str
    mark: str
    """SHA-256 of the kept hash, which has a salt of its own: it tells that the hash is another,
    and nothing of a PIN.
    """


@dataclass(frozen=True, slots=True)
class PinWrong:
    """So many wrong PINs in a row were typed for somebody."""

    code: str
    wrong: int


@dataclass(frozen=True, slots=True)
class PinRight:
    """The right PIN came after wrong ones, which are forgiven."""

    code: str


PinFact = PinSet | PinWrong | PinRight


@dataclass(frozen=True, slots=True)
class PinTold:
    """What the journal tells of one person's PIN."""

    mark: str = ""
    """Empty where it tells of none."""
    wrong: int = 0


def mark_of(pin_hash: str) -> str:
    """The mark of a kept hash."""
    return sha256(pin_hash.encode()).hexdigest()


def told_after(told: PinTold, fact: PinFact) -> PinTold:
    """One more fact about the same person."""
    match fact:
        case PinSet(mark=mark):
            return PinTold(mark)
        case PinWrong(wrong=wrong):
            return PinTold(told.mark, wrong)
        case PinRight():
            return PinTold(told.mark)


def told_of(facts: Iterable[PinFact]) -> dict[str, PinTold]:
    """What these facts tell, by code."""
    told: dict[str, PinTold] = {}
    for one in facts:
        told[one.code] = told_after(told.get(one.code, PinTold()), one)
    return told
