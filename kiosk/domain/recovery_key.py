"""The register's key on paper: 24 groups of three letters that a person can read out, copy and type.

256 bits of key and 8 of a check make 24 times 11 bits; each group adds 4 bits that depend on its place, so that a slip
is named by the number of its group: "nhóm 7".
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from itertools import product

from kiosk.domain.journal import CODE_ALPHABET
from kiosk.domain.names import fold

KEY_BYTES = 32
GROUPS, LETTERS = 24, 3
_BITS, _CHECK_BITS = 11, 4
_TAG = b"BRK1/"
_TAKEN_FOR = {"0": "DQ", "O": "DQ", "1": "JLT", "I": "JLT"}
"""Four signs stand on no paper: who types one misread another, and the group's check says which."""
PREFIX = "BRK1:"
"""Begins the text of the QR code beside the groups."""


class RecoveryKeyError(ValueError):
    """What was typed is no key. `group` is the first that is wrong, from 1; 0 where only their number or sum is."""

    def __init__(self, group: int = 0, count: int = GROUPS) -> None:
        super().__init__(f"group {group} of {count}")
        self.group, self.count = group, count


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """32 bytes of key, never shown by `repr`."""

    key: bytes

    def __post_init__(self) -> None:
        """Raises ValueError for a key of another length."""
        if len(self.key) != KEY_BYTES:
            raise ValueError("a key of the wrong length")

    def __repr__(self) -> str:
        return "RecoveryKey(...)"

    @property
    def groups(self) -> tuple[str, ...]:
        """As it stands on paper."""
        bits = int.from_bytes(self.key + _sum(self.key), "big")
        values = [(bits >> (_BITS * place)) & ((1 << _BITS) - 1) for place in reversed(range(GROUPS))]
        return tuple(_letters(number, value) for number, value in enumerate(values, start=1))

    @property
    def code_text(self) -> str:
        """What the QR code on the paper says."""
        return PREFIX + "-".join(self.groups)

    @property
    def name(self) -> str:
        """Four letters that tell keys apart and reveal nothing: on the paper and in the list of copies."""
        digest = int.from_bytes(sha256(_TAG + b"name" + self.key).digest()[:4], "big")
        return "".join(CODE_ALPHABET[(digest >> (5 * place)) & 31] for place in range(4))


def groups_read(typed: str, before: int = 0) -> int:
    """How many groups `typed` is, which come after `before` others. Raises `RecoveryKeyError` naming the first that is
    wrong, or not whole.
    """
    letters = _letters_in(typed)
    for place in range(0, len(letters), LETTERS):
        number = before + place // LETTERS + 1
        group = letters[place : place + LETTERS]
        read_group(min(number, GROUPS), group if number <= GROUPS else "")
    return len(letters) // LETTERS


def _letters_in(typed: str) -> str:
    return plain_letters(typed.strip().upper().removeprefix(PREFIX))


def read_recovery_key(typed: str) -> RecoveryKey:
    """The key of typed groups, whatever stands between them. Raises `RecoveryKeyError`."""
    letters = _letters_in(typed)
    if len(letters) != GROUPS * LETTERS:
        raise RecoveryKeyError(0, -(-len(letters) // LETTERS))
    groups = (letters[place : place + LETTERS] for place in range(0, len(letters), LETTERS))
    bits = 0
    for number, group in enumerate(groups, start=1):
        bits = (bits << _BITS) | _value(number, read_group(number, group))
    whole = bits.to_bytes(KEY_BYTES + 1, "big")
    if whole[KEY_BYTES:] != _sum(whole[:KEY_BYTES]):
        raise RecoveryKeyError
    return RecoveryKey(whole[:KEY_BYTES])


def plain_letters(typed: str) -> str:
    """Large letters and digits of what was typed, without marks that an input method set, and nothing else."""
    return "".join(one for one in fold(typed).upper() if one.isascii() and one.isalnum())


def read_group(number: int, typed: str) -> str:
    """The group that stands at place `number`, from 1, as the paper has it. Raises `RecoveryKeyError`.

    0 or O, 1 or I are taken for the one letter that looks like it and agrees with the group's check.
    """
    letters = plain_letters(typed)
    if len(letters) != LETTERS:
        raise RecoveryKeyError(number)
    meant = ["".join(one) for one in product(*(_TAKEN_FOR.get(sign, sign) for sign in letters))]
    good = [one for one in meant if _agrees(number, one)]
    if len(good) != 1:
        raise RecoveryKeyError(number)
    return good[0]


def _agrees(number: int, letters: str) -> bool:
    try:
        _value(number, letters)
    except RecoveryKeyError:
        return False
    return True


def _letters(number: int, value: int) -> str:
    bits = (value << _CHECK_BITS) | _check(number, value)
    return "".join(CODE_ALPHABET[(bits >> (5 * place)) & 31] for place in reversed(range(LETTERS)))


def _value(number: int, letters: str) -> int:
    bits = 0
    for one in letters:
        place = CODE_ALPHABET.find(one)
        if place < 0:
            raise RecoveryKeyError(number)
        bits = (bits << 5) | place
    value = bits >> _CHECK_BITS
    if bits & ((1 << _CHECK_BITS) - 1) != _check(number, value):
        raise RecoveryKeyError(number)
    return value


def _check(number: int, value: int) -> int:
    return sha256(_TAG + bytes((number,)) + value.to_bytes(2, "big")).digest()[0] >> (8 - _CHECK_BITS)


def _sum(key: bytes) -> bytes:
    return sha256(_TAG + key).digest()[:1]
