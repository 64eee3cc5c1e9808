"""Lookup keys as keyed hashes: numbers can be found without standing anywhere in the clear."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from hashlib import sha256

from kiosk.domain.visitor import LookupKey


@dataclass(frozen=True, slots=True)
class LookupHash:
    """HMAC-SHA256 under a secret derived from the register's key."""

    secret: bytes = field(repr=False)

    @classmethod
    def from_key(cls, key: bytes) -> LookupHash:
        """The lookup secret of a register, separate from its encryption key."""
        return cls(hmac.new(key, b"BEK1/lookup", sha256).digest())

    def of(self, key: LookupKey) -> str:
        """64 hex digits."""
        return self.of_text(f"{key.kind.value}|{key.value}")

    def of_text(self, text: str) -> str:
        """64 hex digits of a text that is no visitor's key."""
        return hmac.new(self.secret, text.encode(), sha256).hexdigest()
