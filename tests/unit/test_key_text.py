"""Key files: whole with the right passphrase, nothing with another; none makes the machine work itself to death."""

from __future__ import annotations

import json

import pytest

from kiosk.adapters.platform.ed25519 import Ed25519Signatures
from kiosk.adapters.platform.key_text import (
    KeySealing,
    KeyTextError,
    PublicKeys,
    public_text,
    read_public,
    read_secret,
    secret_text,
)

SECRET = bytes(range(32))
KEY = Ed25519Signatures().signer(7, SECRET).key
QUICK = KeySealing(rounds=1, memory_kib=8, lanes=1)
WORDS = "một câu thật dài"


def test_the_secret_comes_back_with_its_passphrase_alone() -> None:
    text = secret_text(KEY, SECRET, WORDS, QUICK)
    assert SECRET.hex() not in text
    found = read_secret(text, WORDS)
    assert (found.number, found.secret) == (7, SECRET)
    assert SECRET.hex() not in repr(found)
    with pytest.raises(KeyTextError):
        read_secret(text, WORDS + " ")
    with pytest.raises(ValueError, match="short"):
        secret_text(KEY, SECRET, "ngắn", QUICK)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("number", 8),
        ("public", "00" * 32),
        ("salt", "00" * 16),
        ("nonce", "00" * 12),
        ("sealed", "00" * 48),
        ("sealed", ""),
        ("argon2id", [1, 16, 1]),
        ("argon2id", [1, 99_999_999, 1]),
        ("argon2id", [9_999, 8, 1]),
        ("argon2id", "many"),
        ("kind", "another"),
        ("version", 2),
    ],
)
def test_a_file_that_was_altered_is_no_key(name: str, value: object) -> None:
    told = json.loads(secret_text(KEY, SECRET, WORDS, QUICK))
    with pytest.raises(KeyTextError):
        read_secret(json.dumps({**told, name: value}), WORDS)


@pytest.mark.parametrize("text", ["", "[]", "{}", "no JSON", '{"kind": "bluezone-kiosk public keys", "version": 1}'])
def test_another_file_is_no_key(text: str) -> None:
    for read in (lambda: read_secret(text, WORDS), lambda: read_public(text)):
        with pytest.raises(KeyTextError):
            read()


def test_public_keys_are_read_back() -> None:
    keys = PublicKeys("UXAB", (KEY,))
    assert read_public(public_text(keys)) == keys
