"""The code of a pass: `SQP1:` and Base45 of 88 bytes, 137 characters, a QR code of version 6-M (`paper.md` 7).

| bytes | what |
|---|---|
| 8 | mark of the office |
| 4 | mark of the kiosk that issued it |
| 4 | number |
| 4 | last day of validity, as the number `20271119` |
| 4 | number of the office's key |
| 64 | Ed25519 signature (RFC 8032) over `SQP1` and the 24 bytes before |

It holds no name and no number of a paper: who lost a card lost nothing of theirs. All numbers are big-endian.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from kiosk.domain.codes.base45 import base45_bytes, base45_text

PREFIX = "SQP1:"
SIGNATURE_BYTES = 64
_FORM = ">8s4sIII"
_LETTERS = (struct.calcsize(_FORM) + SIGNATURE_BYTES) * 3 // 2
SERIALS = 1_000_000
"""Passes of one kiosk; what stands before these six digits tells kiosks apart."""
MOST_PREFIX = 999


def kiosk_mark(kiosk: str) -> str:
    """8 hex digits of a kiosk's id in the journal."""
    return sha256(f"kiosk {kiosk}".encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class PassName:
    """Which pass it is. The number is printed; the mark keeps two kiosks apart that were given one prefix."""

    mark: str
    """Of the kiosk that issued it."""
    number: int

    @property
    def pass_id(self) -> str:
        """As the journal names it: `1a2b3c4d-482`."""
        return f"{self.mark}-{self.number}"

    @property
    def shown(self) -> str:
        """As the card says it: `000.482`, of a kiosk with the prefix 3 `3.000.482`."""
        return shown_number(self.number)


def name_of(pass_id: str) -> PassName:
    """The inverse of `PassName.pass_id`. Raises ValueError."""
    mark, _, number = pass_id.partition("-")
    return PassName(mark, int(number))


def shown_number(number: int) -> str:
    """Six digits at least, thousands apart."""
    digits = f"{number:06d}"
    head = len(digits) % 3 or 3
    return ".".join((digits[:head], *(digits[at : at + 3] for at in range(head, len(digits), 3))))


def typed_number(typed: str) -> int | None:
    """The number that was typed with or without its dots and zeros; None for no number."""
    bare = "".join(typed.split()).replace(".", "")
    fits = bare.isascii() and bare.isdigit() and len(bare) <= len(str(MOST_PREFIX * SERIALS))
    return int(bare) if fits else None


@dataclass(frozen=True, slots=True)
class PassClaim:
    """What the code of a pass says before anybody believed it."""

    office: bytes
    name: PassName
    until: date
    key: int
    """Number of the office's key that signed it."""

    @property
    def message(self) -> bytes:
        """What is signed."""
        return PREFIX.encode()[:4] + self._packed

    def text(self, signature: bytes) -> str:
        """What the code holds."""
        return PREFIX + base45_text(self._packed + signature)

    @property
    def _packed(self) -> bytes:
        day = int(f"{self.until:%Y%m%d}")
        return struct.pack(_FORM, self.office, bytes.fromhex(self.name.mark), self.name.number, day, self.key)


@dataclass(frozen=True, slots=True)
class SignedPass:
    """A code that is written as a pass is."""

    claim: PassClaim
    signature: bytes


def read_pass_code(text: str) -> SignedPass | None:
    """What `text` claims; None for a text that is no whole code of a pass. Never raises."""
    if not text.startswith(PREFIX) or len(text) > len(PREFIX) + _LETTERS:
        return None
    # A blank is a letter of Base45, and readers cut blanks from the end.
    letters = text[len(PREFIX) :].ljust(_LETTERS)
    try:
        content = base45_bytes(letters)
        office, mark, number, day, key = struct.unpack_from(_FORM, content)
        until = date(day // 10000, day // 100 % 100, day % 100)
    except (ValueError, struct.error):
        return None
    claim = PassClaim(office, PassName(mark.hex(), number), until, key)
    return SignedPass(claim, content[-SIGNATURE_BYTES:])
