"""Where the secrets of signing keys lie: where the register's own key does, each under the name of its public half.

Nothing is ever overwritten: an earlier key may still be needed on a kiosk that an older backup brings back.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.platform.keys import KEY_FILE, KeyFile, KeyringEntry, KeyStore, find_key

_NAME_LETTERS = 16


@dataclass(frozen=True, slots=True)
class KeptSecrets:
    """Implements `SecretKeys` for the register in `folder`; `own_key` uses no keyring, as a demo's register does."""

    folder: Path
    own_key: bool = False

    def of(self, public: bytes) -> bytes | None:
        """From the keyring, else from the file; a damaged one is none."""
        try:
            return find_key(self._stores(public))
        except (ValueError, OSError):
            return None

    def keep(self, public: bytes, secret: bytes) -> None:
        """In the first place that can. Raises OSError when none can."""
        if self.of(public) != secret and not any(one.put(secret) for one in self._stores(public)):
            raise OSError("no place for the key")

    def _stores(self, public: bytes) -> tuple[KeyStore, ...]:
        name = f"signing-{public.hex()[:_NAME_LETTERS]}"
        file, ring = KeyFile(self.folder / f"{name}.key"), KeyringEntry(self.folder, name)
        if self.own_key:
            return (file,)
        return (file, ring) if (self.folder / KEY_FILE).exists() else (ring, file)
