"""Signatures, and the place where secret keys lie."""

from __future__ import annotations

from typing import Protocol

from kiosk.domain.signing_keys import KeyName, KeyVerdict, SigningKey


class Signer(Protocol):
    """Signs with one key. A frozen value that can be handed to the process that draws."""

    @property
    def key(self) -> KeyName:
        """The public half."""
        ...

    def sign(self, message: bytes) -> bytes:
        """64 bytes of Ed25519 (RFC 8032)."""
        ...


class TrustedKeys(Protocol):
    """The keys that are believed here, as they stood when this was made."""

    @property
    def all(self) -> tuple[SigningKey, ...]:
        """Every key, revoked ones too, in the order in which they came."""
        ...

    def check(self, number: int, message: bytes, signature: bytes) -> KeyVerdict:
        """Which key of this number signed `message`, if any."""
        ...


class Signatures(Protocol):
    """The arithmetic of signatures."""

    def new_secret(self) -> bytes:
        """32 fresh bytes."""
        ...

    def public(self, secret: bytes) -> bytes:
        """The public half of a secret, 32 bytes."""
        ...

    def signer(self, number: int, secret: bytes) -> Signer:
        """Signs with this secret under this number."""
        ...

    def holds(self, public: bytes, message: bytes, signature: bytes) -> bool:
        """Whether the secret of `public` made this signature; False for anything that is no key or no signature."""
        ...


class SecretKeys(Protocol):
    """Where the secrets of this kiosk's keys lie."""

    def of(self, public: bytes) -> bytes | None:
        """The secret of a public key; None when it is not here, or damaged."""
        ...

    def keep(self, public: bytes, secret: bytes) -> None:
        """Keep it beside those that are there. Raises OSError when no place can."""
        ...
