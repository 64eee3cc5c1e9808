"""Passes of a desk of the tests: real keys, in a folder."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from kiosk.adapters.platform.ed25519 import Ed25519Signatures
from kiosk.adapters.platform.secret_keys import KeptSecrets
from kiosk.application.keep_keys import KeepKeys
from kiosk.application.keep_passes import KeepPasses
from kiosk.application.pass_check import PassCheck
from kiosk.application.ports.signing import Signer
from kiosk.application.recording import Recording
from kiosk.domain.office_mark import office_mark
from kiosk.domain.passes.rules import PassRules
from tests.fakes import shipped


@cache
def our_mark() -> bytes:
    """Of the office that ships."""
    return office_mark(shipped.office())


def checking(desk: Recording) -> Recording:
    """The same desk, checking passes."""
    return replace(desk, passes=PassCheck(our_mark(), Ed25519Signatures()))


def keys_in(desk: Recording, folder: Path) -> KeepKeys:
    """The desk's keys, their secrets in a folder."""
    return KeepKeys(desk, Ed25519Signatures(), KeptSecrets(folder, own_key=True))


def passes_of(desk: Recording, folder: Path, rules: PassRules | None = None) -> KeepPasses:
    """What issues passes at this desk."""
    return KeepPasses(desk, our_mark(), rules or PassRules(), keys_in(desk, folder).signer)


def forged_signer(number: int = 1) -> Signer:
    """Somebody else's key under a number that the office gave to its own."""
    return Ed25519Signatures().signer(number, sha256(b"forger").digest())
