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
from kiosk.application.keep_keys import KeepKeys, NoSuchKeyError, SigningKeyLostError
from kiosk.application.permits import Both, NotAllowedError, WhyNot
from kiosk.application.recording import BY_ITSELF
from kiosk.domain.key_facts import KeyOrigin
from kiosk.domain.signing_keys import FalseSignature, SignedBy, UnknownKey
from kiosk.domain.staff import Staff
from tests.fakes.desk import TestClock
from tests.fakes.staff import ANH, BINH, DUNG, ListedStaff, give_pins, shifts_of
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
    return Kiosk(door, KeepKeys(door.desk, Ed25519Signatures(), secrets), folder)


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


ANH_VOUCHES, DUNG_VOUCHES = (ANH.code, "271828"), (DUNG.code, "161803")
WRONG: dict[str, tuple[Both, WhyNot]] = {
    "nobody": ((None, None), WhyNot.ONE),
    "one alone": ((ANH_VOUCHES, None), WhyNot.ONE),
    "one twice": ((ANH_VOUCHES, ANH_VOUCHES), WhyNot.SAME),
    "first PIN wrong": (((ANH.code, "000000"), DUNG_VOUCHES), WhyNot.PIN),
    "second PIN wrong": ((ANH_VOUCHES, (DUNG.code, "000000")), WhyNot.PIN),
    "a receptionist": ((ANH_VOUCHES, (BINH.code, "481516")), WhyNot.NOT_THEY),
    "a stranger": ((ANH_VOUCHES, ("99", "271828")), WhyNot.NOT_THEY),
}


def _two_administrators(kiosk: Kiosk) -> None:
    shifts = shifts_of(kiosk.door.desk, ListedStaff(Staff((ANH, BINH, DUNG))))
    give_pins(shifts, ANH_VOUCHES, DUNG_VOUCHES, (BINH.code, "481516"))


@pytest.mark.parametrize("case", WRONG)
def test_only_two_who_may_change_keys(kiosk: Kiosk, case: str) -> None:
    both, why = WRONG[case]
    _two_administrators(kiosk)
    first = kiosk.keep.signer().key
    for change in (
        lambda: kiosk.keep.renew(both),
        lambda: kiosk.keep.take(3, bytes(32), both),
        lambda: kiosk.keep.secret_of_current(both),
        lambda: kiosk.keep.revoke(1, "", both),
    ):
        with pytest.raises(NotAllowedError) as denied:
            change()
        assert denied.value.why is why
    with pytest.raises(NotAllowedError):
        kiosk.keep.trust((first,), "UXHB", (BINH.code, "481516"))
    assert [one.key for one in kiosk.keep.trusted().all] == [first]
    assert len(kiosk.files()) == 1


def test_two_change_keys_with_their_pins_and_one_believes_a_key(kiosk: Kiosk, other: Kiosk) -> None:
    _two_administrators(kiosk)
    assert kiosk.keep.renew((ANH_VOUCHES, DUNG_VOUCHES)).key.number == 1
    assert kiosk.keep.trust((other.keep.signer().key,), "UXHB", DUNG_VOUCHES) == 1


@pytest.mark.parametrize(("number", "secret"), [(0, bytes(32)), (70_000, bytes(32)), (1, bytes(31))])
def test_what_is_no_key_is_not_taken(kiosk: Kiosk, number: int, secret: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        kiosk.keep.take(number, secret)
    assert kiosk.keep.trusted().all == ()
