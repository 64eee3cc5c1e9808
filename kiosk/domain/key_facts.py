"""What can happen to signing keys, past tense. Public halves only: a secret one is never in the journal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class KeyOrigin(Enum):
    """How this kiosk came to the key that it signs with."""

    MADE = "made"
    """At the first need of one."""
    RENEWED = "renewed"
    """A head had a new one made: the one before was lost or is to be used no more."""
    IMPORTED = "imported"
    """The office's key, brought from another of its kiosks."""


@dataclass(frozen=True, slots=True)
class SigningKeyBegan:
    """From now on this kiosk signs with this key; earlier ones stay trusted for what they signed."""

    number: int
    public: str
    """Hex of the 32 bytes of an Ed25519 public key (RFC 8032)."""
    origin: KeyOrigin


@dataclass(frozen=True, slots=True)
class KeyTrusted:
    """What another kiosk's key signed is believed here."""

    number: int
    public: str
    initials: str
    """Of the office that named the key in its file."""


@dataclass(frozen=True, slots=True)
class KeyRevoked:
    """From now on nothing new that this key signed is believed: it was stolen, or its kiosk was given away."""

    number: int
    public: str
