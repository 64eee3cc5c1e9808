"""An office's keys for passes, made from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

OFFICE = sha256(b"the tests' office").digest()[:8]


@dataclass(frozen=True)
class TestSigner:
    """One key."""

    __test__ = False
    key: int = 1
    seed: str = "office"

    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)

    @property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(sha256(f"{self.seed} {self.key}".encode()).digest())

    def signed(self, message: bytes, signature: bytes) -> bool:
        try:
            self._private.public_key().verify(signature, message)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True)
class TestPassKeys:
    """Trusts the keys of these signers."""

    __test__ = False
    signers: tuple[TestSigner, ...] = (TestSigner(),)
    office: bytes = OFFICE

    def holds(self, key: int, message: bytes, signature: bytes) -> bool | None:
        found = next((one for one in self.signers if one.key == key), None)
        return found.signed(message, signature) if found else None
