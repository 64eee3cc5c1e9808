"""Ed25519 (RFC 8032) through `cryptography`, imported when the first signature is made or checked."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from kiosk.domain.signing_keys import KeyName

SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Ed25519Signer:
    """Implements `Signer`."""

    key: KeyName
    secret: bytes = field(repr=False)

    def sign(self, message: bytes) -> bytes:
        """64 bytes; the same for the same message."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.secret).sign(message)


@dataclass(frozen=True, slots=True)
class Ed25519Signatures:
    """Implements `Signatures`."""

    def new_secret(self) -> bytes:
        """From the system's own source of chance."""
        return secrets.token_bytes(SECRET_BYTES)

    def public(self, secret: bytes) -> bytes:
        """The public half. Raises ValueError for a secret of another length."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()

    def signer(self, number: int, secret: bytes) -> Ed25519Signer:
        """Signs with this secret. Raises ValueError for a secret of another length."""
        return Ed25519Signer(KeyName(number, self.public(secret)), secret)

    def holds(self, public: bytes, message: bytes, signature: bytes) -> bool:
        """False for whatever is no key or no signature of this message."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True
