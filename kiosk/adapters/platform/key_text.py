"""Signing keys as files: a secret one encrypted with a passphrase, public ones in clear. JSON: people can look."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from kiosk.domain.signing_keys import KeyName

_SECRET, _PUBLIC = "bluezone-kiosk signing key", "bluezone-kiosk public keys"
_VERSION = 1
LEAST_LETTERS = 10
"""Of a passphrase: the file may be copied, and tried for years."""


class KeyTextError(ValueError):
    """The file is no such file, was altered, or the passphrase is another one."""


@dataclass(frozen=True, slots=True)
class KeySealing:
    """How a passphrase becomes a key: argon2id (RFC 9106, section 4, second recommendation), then AES-256-GCM."""

    rounds: int = 3
    memory_kib: int = 65_536
    lanes: int = 4

    def key(self, passphrase: str, salt: bytes) -> bytes:
        """32 bytes."""
        from argon2.low_level import Type, hash_secret_raw

        return hash_secret_raw(passphrase.encode(), salt, self.rounds, self.memory_kib, self.lanes, 32, Type.ID)


@dataclass(frozen=True, slots=True)
class SecretKey:
    """A key with its secret."""

    number: int
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """Keys of an office that others may trust."""

    initials: str
    keys: tuple[KeyName, ...]


def secret_text(key: KeyName, secret: bytes, passphrase: str, sealing: KeySealing | None = None) -> str:
    """The file of a secret key. Raises ValueError for a short passphrase."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if len(passphrase) < LEAST_LETTERS:
        raise ValueError("a short passphrase")
    by, salt, nonce = sealing or KeySealing(), secrets.token_bytes(16), secrets.token_bytes(12)
    head = {
        "kind": _SECRET,
        "version": _VERSION,
        "number": key.number,
        "public": key.public.hex(),
        "fingerprint": key.fingerprint,
        "argon2id": [by.rounds, by.memory_kib, by.lanes],
        "salt": salt.hex(),
        "nonce": nonce.hex(),
    }
    sealed = AESGCM(by.key(passphrase, salt)).encrypt(nonce, secret, _beside(head))
    return json.dumps({**head, "sealed": sealed.hex()}, indent=1) + "\n"


def read_secret(text: str, passphrase: str) -> SecretKey:
    """The inverse. Raises `KeyTextError`."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    told = _read(text, _SECRET)
    try:
        rounds, memory, lanes = (int(one) for one in told["argon2id"])
        # A file may not ask for more of the machine than one that this program wrote.
        if not (0 < rounds <= 10 and 8 <= memory <= 262_144 and 0 < lanes <= 8):
            raise KeyTextError("arithmetic of another program")
        key = KeySealing(rounds, memory, lanes).key(passphrase, bytes.fromhex(told["salt"]))
        head = {name: value for name, value in told.items() if name != "sealed"}
        sealed = bytes.fromhex(told["sealed"])
        return SecretKey(int(told["number"]), AESGCM(key).decrypt(bytes.fromhex(told["nonce"]), sealed, _beside(head)))
    except InvalidTag:
        raise KeyTextError("another passphrase") from None
    except (ArithmeticError, KeyError, TypeError, ValueError) as fault:
        raise KeyTextError(str(fault)) from None


def public_text(keys: PublicKeys) -> str:
    """The file of public keys."""
    listed = [{"number": one.number, "public": one.public.hex(), "fingerprint": one.fingerprint} for one in keys.keys]
    told = {"kind": _PUBLIC, "version": _VERSION, "office": keys.initials, "keys": listed}
    return json.dumps(told, indent=1) + "\n"


def read_public(text: str) -> PublicKeys:
    """The inverse. Raises `KeyTextError`."""
    told = _read(text, _PUBLIC)
    try:
        keys = tuple(KeyName(int(one["number"]), bytes.fromhex(one["public"])) for one in told["keys"])
        return PublicKeys(str(told["office"])[:6], keys)
    except (ArithmeticError, KeyError, TypeError, ValueError) as fault:
        raise KeyTextError(str(fault)) from None


def _read(text: str, kind: str) -> dict[str, Any]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        raise KeyTextError("no JSON") from None
    if not isinstance(told, dict) or told.get("kind") != kind or told.get("version") != _VERSION:
        raise KeyTextError("a file of another kind")
    return told


def _beside(head: dict[str, Any]) -> bytes:
    """What is not secret and yet must not be altered."""
    return json.dumps(head, sort_keys=True).encode()
