"""PINs as argon2id (RFC 9106)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Argon2Pins:
    """Implements `PinHash`. The defaults are the second recommendation of RFC 9106, section 4."""

    rounds: int = 3
    memory_kib: int = 65_536
    lanes: int = 4

    def of(self, pin: str) -> str:
        """Hash with 16 bytes of fresh salt."""
        from argon2 import PasswordHasher

        return PasswordHasher(self.rounds, self.memory_kib, self.lanes).hash(pin)

    def matches(self, pin_hash: str, pin: str) -> bool:
        """The comparison itself takes constant time; a damaged hash matches nothing."""
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return PasswordHasher(self.rounds, self.memory_kib, self.lanes).verify(pin_hash, pin)
        except (VerificationError, InvalidHashError):
            return False
