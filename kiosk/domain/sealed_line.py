"""A line of the journal as bytes, as it was sealed: the one form that verifying, exporting and an inspector share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from typing import NamedTuple, Protocol

TAG = b"BEK1/entry"
GENESIS = bytes(32)


class SealedLine(NamedTuple):
    """One line. A register of years has millions of them, so they are tuples."""

    seq: int
    kind: str
    previous: bytes
    """Seal of the line before; 32 bytes in a line that was not tampered with, as `seal` has."""
    seal: bytes
    body: bytes
    """Canonical JSON (`kiosk.domain.plain.canonical`) of everything that the seal covers."""


def seal_of_bytes(previous: bytes, body: bytes) -> bytes:
    """SHA-256 over the domain tag, the seal before, the length of the body in 8 bytes, and the body."""
    return sha256(TAG + previous + len(body).to_bytes(8, "big") + body).digest()


class Fault(Enum):
    """What can be wrong with a line."""

    GAP = "gap"
    """Another number stands where the next one should."""
    WRONG_PREVIOUS = "wrong_previous"
    WRONG_SEAL = "wrong_seal"
    DIFFERS = "differs"
    """The chain holds, but a head that was kept outside says another seal: the journal was written anew from here."""
    MISSING = "missing"
    """A head that was kept outside tells of this line, and the journal ends before it: it was cut, or taken back."""
    APPENDED = "appended"
    """The line was added while nothing ran that adds lines."""


@dataclass(frozen=True, slots=True)
class Broken:
    """The journal is not what it was, from line `seq` on."""

    seq: int
    fault: Fault
    vouched_by: str = ""
    """Where the head that says so was kept; empty for what the chain itself shows."""


class Witness(Protocol):
    """Knows from elsewhere what lines a journal had, and follows it line by line."""

    def differs(self, line: SealedLine) -> Broken | None:
        """Whether this line was sealed otherwise; to be asked of each line in turn."""
        ...

    def ends_at(self, seq: int) -> Broken | None:
        """What is wrong with a journal whose last line is `seq`."""
        ...


def fault_after(seq: int, seal: bytes, line: SealedLine) -> Fault | None:
    """What is wrong with `line` where the line before has this number and seal."""
    if line.seq != seq + 1:
        return Fault.GAP
    if line.previous != seal:
        return Fault.WRONG_PREVIOUS
    return None if line.seal == seal_of_bytes(seal, line.body) else Fault.WRONG_SEAL
