"""The register's key: in the system's keyring, or in a file readable by its owner alone where there is none.

A key that should be there and is not never leads to a new one: a new key would mean a new, empty register.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Protocol

import keyring
from keyring.errors import KeyringError

from kiosk.domain.recovery_key import RecoveryKey

KEY_BYTES = 32
KEY_FILE = "register.key"
_SERVICE = "bluezone-kiosk"


class KeyStore(Protocol):
    """One place that can hold the key."""

    def get(self) -> bytes | None:
        """The key, None when this place holds none."""
        ...

    def put(self, key: bytes) -> bool:
        """Keep the key; False when this place cannot."""
        ...


def put_whole(file: Path, text: str) -> None:
    """ASCII for its owner's eyes: written whole before it has its name, so that a power cut leaves all or nothing.

    Raises OSError.
    """
    draft = file.with_suffix(".new")
    # A draft that was left behind would keep its own mode.
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(file)


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A file of 64 hex digits, mode 600."""

    file: Path

    def get(self) -> bytes | None:
        """The key of the file. Raises ValueError for a damaged file."""
        return _key_of(self.file.read_text("ascii")) if self.file.exists() else None

    def put(self, key: bytes) -> bool:
        """Whole, or not at all."""
        put_whole(self.file, key.hex())
        return True


@dataclass(frozen=True, slots=True)
class KeyringEntry:
    """The system's keyring; each register folder has its own entries."""

    folder: Path
    name: str = ""
    """Of a key beside the register's own."""

    def get(self) -> bytes | None:
        """The key in the keyring, None when there is no keyring or no entry. Raises ValueError for a damaged one."""
        try:
            kept = keyring.get_password(_SERVICE, self._account)
        except (KeyringError, RuntimeError, OSError):
            return None
        return _key_of(kept) if kept else None

    def put(self, key: bytes) -> bool:
        """Kept and read back, since some backends accept and forget."""
        try:
            keyring.set_password(_SERVICE, self._account, key.hex())
        except (KeyringError, RuntimeError, OSError):
            return False
        return self.get() == key

    @property
    def _account(self) -> str:
        account = sha256(str(self.folder.resolve()).encode()).hexdigest()[:16]
        return f"{account}-{self.name}" if self.name else account


def _key_of(written: str) -> bytes:
    key = bytes.fromhex(written.strip())
    # SQLCipher would take a key of another length for a passphrase.
    if len(key) != KEY_BYTES:
        raise ValueError("a key of the wrong length")
    return key


def stores_for(folder: Path) -> tuple[KeyStore, ...]:
    """Where the key of the register in `folder` may be, best first."""
    return KeyringEntry(folder), KeyFile(folder / KEY_FILE)


def find_key(stores: tuple[KeyStore, ...]) -> bytes | None:
    """The key from whichever place holds it."""
    return next((key for key in (one.get() for one in stores) if key is not None), None)


def kept_key(stores: tuple[KeyStore, ...]) -> bytes | None:
    """The key that is kept, None for none, and for a damaged one: it opens nothing."""
    try:
        return find_key(stores)
    except ValueError:
        return None


def keep_key(stores: tuple[KeyStore, ...], key: bytes) -> None:
    """Keep a key that was brought here, so that it is found from now on. Raises OSError when no place can keep it."""
    if kept_key(stores) == key:
        return
    # A place that cannot keep the new one must not go on giving the old one.
    if not any(one.put(key) and kept_key(stores) == key for one in stores):
        raise OSError("no place for the key")


def bring_back(folder: Path, stores: tuple[KeyStore, ...], key: bytes) -> None:
    """Keep a key that was brought here; one that was kept before, or its damaged file, is put aside. Raises OSError."""
    for one in stores:
        try:
            before = one.get()
        except ValueError:
            # A damaged entry of the keyring has no key to put aside; of a file the file itself is kept.
            before = None
            if isinstance(one, KeyFile):
                one.file.replace(_aside_of_damaged(folder))
        if before is not None and before != key:
            # By its own letters: a try that was cut off, or another place with the same key, leaves no second one.
            KeyFile(folder / f"{KEY_FILE}-aside-{RecoveryKey(before).name}").put(before)
    keep_key(stores, key)


def _aside_of_damaged(folder: Path) -> Path:
    return next(file for number in count(1) if not (file := folder / f"{KEY_FILE}-aside-{number}").exists())


def make_key(stores: tuple[KeyStore, ...]) -> bytes:
    """A new key, kept in the first place that can. Raises OSError when none can."""
    key = secrets.token_bytes(KEY_BYTES)
    if not any(one.put(key) for one in stores):
        raise OSError("no place for the key")
    return key
