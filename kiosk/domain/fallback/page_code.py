"""The code of a leaf of a fallback sheet: `FB1:office:number:leaf:leaves:check`, all letters alphanumeric."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256

from kiosk.domain.journal import CODE_ALPHABET
from kiosk.domain.names import fold

PREFIX = "FB1:"
CHECK_LETTERS = 4
MACHINE_LETTERS = 2
MOST_INITIALS = 4
MOST_LEAVES = 9
"""What `24 + 5` letters of a code of version 2 with correction Q have room for."""
_CODE = re.compile(
    rf"FB1:(?P<office>[0-9A-Z]{{1,{MOST_INITIALS}}}[{CODE_ALPHABET}]{{{MACHINE_LETTERS}}}):(?P<number>[0-9]{{6}})"
    rf":(?P<leaf>[1-9]):(?P<leaves>[1-9]):(?P<check>[{CODE_ALPHABET}]{{{CHECK_LETTERS}}})"
)


BLANK = 0
"""Number of a sheet that was printed while no register could give it one: it has no code, and the desk writes one."""


@dataclass(frozen=True, slots=True)
class SheetCode:
    """Which leaf of which sheet, printed by which machine of which office."""

    office: str
    """Initials of the office and two letters of its machine: numbers are counted by each machine's journal."""
    number: int
    leaf: int
    leaves: int

    @property
    def text(self) -> str:
        """What the QR code says."""
        return f"{self._said}:{_check(self._said)}"

    @property
    def _said(self) -> str:
        return f"{PREFIX}{self.office}:{self.number:06d}:{self.leaf}:{self.leaves}"


def office_mark(short_name: str, kiosk: str) -> str:
    """By which a code tells offices and their machines apart: `UXAB7K` of the machine `kiosk` of "UBND xã An Bình"."""
    plain = "".join(one if one.isascii() and one.isalnum() else " " for one in fold(short_name)).split()
    initials = "".join(word[0] for word in plain).upper()[:MOST_INITIALS] or "X"
    return initials + _letters(f"kiosk/{kiosk}", MACHINE_LETTERS)


def read_sheet_code(text: str) -> SheetCode | None:
    """The code that `text` is; None for any other text and for one that was damaged."""
    found = _CODE.fullmatch(text.strip())
    if found is None:
        return None
    code = SheetCode(found["office"], int(found["number"]), int(found["leaf"]), int(found["leaves"]))
    return code if code.text == text.strip() and code.number > 0 and code.leaf <= code.leaves else None


def _check(said: str) -> str:
    return _letters(said, CHECK_LETTERS)


def _letters(text: str, count: int) -> str:
    bits = int.from_bytes(sha256(text.encode()).digest()[:8], "big")
    return "".join(CODE_ALPHABET[(bits >> (5 * place)) & 31] for place in range(count))
