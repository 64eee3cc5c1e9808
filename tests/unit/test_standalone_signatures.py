"""The checker's own Ed25519 holds what RFC 8032 and `cryptography` hold, and nothing else."""

from __future__ import annotations

import importlib.util
import random
from types import ModuleType

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from tests.fakes.desk import RESOURCES

RFC_8032 = (
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
)
"""Public key, message, signature: section 7.1, tests 1 to 3."""


@pytest.fixture(scope="module")
def checker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_journal", RESOURCES / "inspection" / "check_journal.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("public", "message", "signature"), RFC_8032)
def test_the_vectors_of_the_standard_hold(checker: ModuleType, public: str, message: str, signature: str) -> None:
    assert checker.holds(*map(bytes.fromhex, (public, message, signature)))


def test_it_agrees_with_the_library_on_good_and_spoilt_signatures(checker: ModuleType) -> None:
    chance = random.Random(8032)
    for _ in range(3):
        secret = Ed25519PrivateKey.from_private_bytes(chance.randbytes(32))
        public = secret.public_key().public_bytes_raw()
        for length in (0, 1, 63, 300):
            message = chance.randbytes(length)
            good = secret.sign(message)
            assert checker.holds(public, message, good)
            for spoilt in (*(_flipped(good, chance) for _ in range(6)), good[:-1], bytes(64), _too_large(good)):
                assert checker.holds(public, message, spoilt) == _library_holds(public, message, spoilt)
            assert not checker.holds(public, message + b"x", good)
            assert not checker.holds(_flipped(public, chance), message, good)


def test_what_is_no_point_is_no_key(checker: ModuleType) -> None:
    good = Ed25519PrivateKey.from_private_bytes(bytes(32)).sign(b"")
    for key in (b"", bytes(31), bytes([2]) + bytes(31), b"\xff" * 32):
        assert not checker.holds(key, b"", good)


def _flipped(value: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(value))
    return value[:place] + bytes([value[place] ^ 1 << chance.randrange(8)]) + value[place + 1 :]


def _too_large(signature: bytes) -> bytes:
    """The same number once more around the group: a signature that could be told from the real one by nobody else."""
    order = 2**252 + 27742317777372353535851937790883648493
    return signature[:32] + (int.from_bytes(signature[32:], "little") + order).to_bytes(32, "little")


def _library_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
