"""Passphrases and PINs that the system's keyring remembers, and nothing else does."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256

import keyring
from keyring.errors import KeyringError

_SERVICE = "bluezone-kiosk"


@dataclass(frozen=True, slots=True)
class RememberedSecret:
    """The secret of one certificate file or token."""

    of: str
    """What it opens: a path, a token's label."""

    def get(self) -> str:
        """The secret, empty where none is remembered or there is no keyring."""
        try:
            return keyring.get_password(_SERVICE, self._account) or ""
        except (KeyringError, RuntimeError, OSError):
            return ""

    def put(self, secret: str) -> bool:
        """Remember it; False where there is no keyring."""
        try:
            keyring.set_password(_SERVICE, self._account, secret)
        except (KeyringError, RuntimeError, OSError):
            return False
        return self.get() == secret

    def forget(self) -> None:
        """It opens nothing any more."""
        with suppress(KeyringError, RuntimeError, OSError):
            keyring.delete_password(_SERVICE, self._account)

    @property
    def _account(self) -> str:
        return f"certificate-{sha256(self.of.encode()).hexdigest()[:16]}"
