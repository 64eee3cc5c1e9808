"""Signing keys: made when first needed, never silently again, shared, trusted and revoked by heads."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.adapters.platform.ed25519 import Ed25519Signatures
from kiosk.adapters.platform.secret_keys import KeptSecrets
from kiosk.application.duty import Duty
from kiosk.application.keep_keys import KeepKeys, NoSuchKeyError, NotAHeadError, SigningKeyLostError
from kiosk.application.recording import BY_ITSELF
from kiosk.domain.key_facts import KeyOrigin
from kiosk.domain.signing_keys import FalseSignature, SignedBy, UnknownKey
from tests.fakes.desk import TestClock
from tests.fakes.staff import ANH, BINH, give_pins, shifts_of
from tests.integration.registers import Door, assert_sound, open_door

SAYS = b"a page"


@dataclass
class Kiosk:
    """One kiosk with its keys."""

    door: Door
    keep: KeepKeys
    folder: Path

    def files(self) -> list[Path]:
        return sorted(self.folder.glob("signing-*.key"))


def _kiosk(door: Door, folder: Path) -> Kiosk:
    secrets = KeptSecrets(folder, own_key=True)
    return Kiosk(door, KeepKeys(door.desk, Ed25519Signatures(), secrets, shifts_of(door.desk).choose), folder)


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_door(tmp_path / "one") as door:
        yield _kiosk(door, tmp_path / "one")
        assert_sound(door.register)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Kiosk]:
    with open_door(tmp_path / "two", TestClock()) as door:
        yield _kiosk(door, tmp_path / "two")


def test_the_first_key_is_made_when_it_is_needed_and_by_the_kiosk_itself(kiosk: Kiosk) -> None:
    assert kiosk.keep.trusted().all == ()
    assert kiosk.files() == []
    nobody = replace(kiosk.keep, desk=replace(kiosk.door.desk, duty=Duty()))
    signer = nobody.signer()
    assert kiosk.keep.signer().key == signer.key
    (known,) = kiosk.keep.trusted().all
    assert (known.key, known.origin, known.operator) == (signer.key, KeyOrigin.MADE, BY_ITSELF)
    (file,) = kiosk.files()
    assert os.name == "nt" or stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_was_signed_is_known_again_and_nothing_else(kiosk: Kiosk) -> None:
    signer, keys = kiosk.keep.signer(), kiosk.keep.trusted()
    signature = signer.sign(SAYS)
    verdict = keys.check(1, SAYS, signature)
    assert isinstance(verdict, SignedBy)
    assert verdict.key.key == signer.key
    assert keys.check(1, SAYS + b"!", signature) == FalseSignature()
    assert keys.check(1, SAYS, signature[:-1]) == FalseSignature()
    assert keys.check(2, SAYS, signature) == UnknownKey(2)
    assert "secret" not in repr(signer)


@pytest.mark.parametrize("damage", ["gone", "damaged"])
def test_a_lost_key_never_silently_becomes_a_new_one(kiosk: Kiosk, damage: str) -> None:
    old = kiosk.keep.signer()
    signature = old.sign(SAYS)
    (file,) = kiosk.files()
    file.unlink() if damage == "gone" else file.write_text("ab")
    with pytest.raises(SigningKeyLostError) as lost:
        kiosk.keep.signer()
    assert lost.value.key == old.key
    assert len(kiosk.keep.trusted().all) == 1
    fresh = kiosk.keep.renew()
    assert fresh.key.number == 2
    assert kiosk.keep.signer().key == fresh.key
    assert isinstance(kiosk.keep.trusted().check(1, SAYS, signature), SignedBy)
    assert [one.origin for one in kiosk.keep.trusted().all] == [KeyOrigin.MADE, KeyOrigin.RENEWED]


def test_the_kiosks_of_an_office_sign_with_one_key(kiosk: Kiosk, other: Kiosk) -> None:
    own = other.keep.signer()
    before = own.sign(SAYS)
    key, secret = kiosk.keep.secret_of_current()
    assert key.number == own.key.number, "both counted from one"
    assert other.keep.take(key.number, secret) == key
    assert other.keep.signer().key == key
    other.keep.take(key.number, secret)
    keys = other.keep.trusted()
    assert [one.origin for one in keys.all] == [KeyOrigin.MADE, KeyOrigin.IMPORTED]
    for signature, signed_with in ((before, own.key), (kiosk.keep.signer().sign(SAYS), key)):
        verdict = keys.check(1, SAYS, signature)
        assert isinstance(verdict, SignedBy)
        assert verdict.key.key == signed_with
    with pytest.raises(NoSuchKeyError):
        other.keep.revoke(1)
    other.keep.revoke(1, own.key.fingerprint)
    verdict = other.keep.trusted().check(1, SAYS, before)
    assert isinstance(verdict, SignedBy)
    assert verdict.key.revoked_at is not None


def test_keys_of_others_are_believed_until_they_are_revoked(kiosk: Kiosk, other: Kiosk) -> None:
    signature = other.keep.renew().sign(SAYS)
    theirs = other.keep.signer().key
    assert kiosk.keep.trusted().check(1, SAYS, signature) == UnknownKey(1)
    assert kiosk.keep.trust((theirs, theirs), "UXHB") == 1
    assert kiosk.keep.trust((theirs,), "UXHB") == 0
    assert isinstance(kiosk.keep.trusted().check(1, SAYS, signature), SignedBy)
    assert kiosk.keep.revoke(1) == theirs
    assert kiosk.keep.trusted().all[0].revoked_at is not None
    with pytest.raises(NoSuchKeyError):
        kiosk.keep.revoke(1)
    assert kiosk.keep.signer().key.number == 1, "this kiosk's own first key"


@pytest.mark.parametrize("vouching", [None, (ANH.code, "000000"), (BINH.code, "481516")])
def test_only_heads_change_keys(kiosk: Kiosk, vouching: tuple[str, str] | None) -> None:
    shifts = shifts_of(kiosk.door.desk)
    give_pins(shifts, (ANH.code, "271828"), (BINH.code, "481516"))
    first = kiosk.keep.signer().key
    for change in (
        lambda: kiosk.keep.renew(vouching),
        lambda: kiosk.keep.take(3, bytes(32), vouching),
        lambda: kiosk.keep.secret_of_current(vouching),
        lambda: kiosk.keep.trust((first,), "UXHB", vouching),
        lambda: kiosk.keep.revoke(1, "", vouching),
    ):
        with pytest.raises(NotAHeadError):
            change()
    assert [one.key for one in kiosk.keep.trusted().all] == [first]
    assert len(kiosk.files()) == 1


def test_a_head_changes_keys_with_the_pin(kiosk: Kiosk) -> None:
    give_pins(shifts_of(kiosk.door.desk), (ANH.code, "271828"))
    assert kiosk.keep.renew((ANH.code, "271828")).key.number == 1


@pytest.mark.parametrize(("number", "secret"), [(0, bytes(32)), (70_000, bytes(32)), (1, bytes(31))])
def test_what_is_no_key_is_not_taken(kiosk: Kiosk, number: int, secret: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        kiosk.keep.take(number, secret)
    assert kiosk.keep.trusted().all == ()
