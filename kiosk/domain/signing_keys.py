"""Keys that sign what leaves the kiosk, as the journal tells of them.

A key has a number, which counts up and is short enough for a code, and a fingerprint for people to compare. Two kiosks
may have given the same number before they shared a key; what was signed tells which of the two it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from kiosk.domain.journal import CODE_ALPHABET, Entry
from kiosk.domain.key_facts import KeyOrigin, KeyRevoked, KeyTrusted, SigningKeyBegan

PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64
LAST_NUMBER = 0xFFFF
KEY_KINDS = ("key_began", "key_trusted", "key_revoked")
_LETTERS = 8


@dataclass(frozen=True, slots=True)
class KeyName:
    """The public half of a signing key."""

    number: int
    public: bytes
    """32 bytes of Ed25519 (RFC 8032)."""

    @property
    def fingerprint(self) -> str:
        """Eight letters to compare on the telephone: `7K4Q-9XMD`."""
        bits = int.from_bytes(sha256(b"BEK1/key" + self.public).digest()[:5], "big")
        letters = "".join(CODE_ALPHABET[(bits >> (5 * place)) & 31] for place in reversed(range(_LETTERS)))
        return f"{letters[:4]}-{letters[4:]}"


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A key that this kiosk knows."""

    key: KeyName
    since: datetime
    operator: str
    origin: KeyOrigin | None
    """None for a key of others that is only trusted."""
    initials: str = ""
    """Of the office that named it, empty for one of this kiosk."""
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SignedBy:
    """The signature holds; `key.revoked_at` says whether the key is still to be believed."""

    key: SigningKey


@dataclass(frozen=True, slots=True)
class FalseSignature:
    """No key of this number made it: the text was changed, or made by somebody else."""


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """No key of this number is known here: nothing can be said about the signature."""

    number: int


KeyVerdict = SignedBy | FalseSignature | UnknownKey


@dataclass(frozen=True, slots=True)
class KnownKeys:
    """Every key that the journal tells of, in the order in which it came."""

    keys: tuple[SigningKey, ...] = ()

    @property
    def current(self) -> SigningKey | None:
        """The key that this kiosk signs with, None before its first; also when it was revoked since."""
        return next((one for one in reversed(self.keys) if one.origin is not None), None)

    @property
    def next_number(self) -> int:
        """The number of the next key made here."""
        return max((one.key.number for one in self.keys), default=0) + 1

    def numbered(self, number: int) -> tuple[SigningKey, ...]:
        """Keys of this number."""
        return tuple(one for one in self.keys if one.key.number == number)


def keys_of(entries: Iterable[Entry]) -> KnownKeys:
    """The keys as the entries of `KEY_KINDS` tell them, in journal order."""
    found: dict[bytes, SigningKey] = {}
    for entry in entries:
        match entry.fact:
            case SigningKeyBegan(number=number, public=public, origin=origin):
                key = KeyName(number, bytes.fromhex(public))
                # A key that was trusted before, or comes back, goes to the end: it is the one in use.
                found.pop(key.public, None)
                found[key.public] = SigningKey(key, entry.happened_at, entry.operator, origin)
            case KeyTrusted(number=number, public=public, initials=initials):
                key = KeyName(number, bytes.fromhex(public))
                fresh = SigningKey(key, entry.happened_at, entry.operator, None, initials)
                known = found.get(key.public)
                if known is None or known.revoked_at is not None:
                    found[key.public] = fresh
            case KeyRevoked(public=public) if bytes.fromhex(public) in found:
                one = bytes.fromhex(public)
                found[one] = replace(found[one], revoked_at=entry.happened_at)
            case _:
                continue
    return KnownKeys(tuple(found.values()))
