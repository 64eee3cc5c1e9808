"""A page of the register was held up, or came as a file: is it what the journal tells?"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.compare_seal import SealComparison
from kiosk.application.keep_keys import trusted_in
from kiosk.application.ports.register import Register, RegisterReader
from kiosk.application.ports.signing import Signatures
from kiosk.domain.key_facts import KeyOrigin
from kiosk.domain.office import Office
from kiosk.domain.office_mark import office_mark
from kiosk.domain.page_seal import OFFICE_BYTES, PageSeal, kiosk_mark
from kiosk.domain.seal_code import SignedSeal, read_seal
from kiosk.domain.seal_finding import CheckedSeal, Finding, NotCompared, OtherKiosk, OtherOffice
from kiosk.domain.signing_keys import FalseSignature, KeyVerdict, UnknownKey


@dataclass(frozen=True, slots=True)
class CheckSeals:
    """Reads the register only, and records nothing: whoever looks leaves no trace, as with a stamp on paper."""

    register: Register
    office: Office
    signatures: Signatures

    def __call__(self, text: str) -> CheckedSeal | None:
        """What a page's code says; None for a text that is none, or damaged. Raises `RegisterUnavailableError`."""
        signed = read_seal(text)
        if signed is None:
            return None
        with self.register.read() as reader:
            verdict = self._verdict(reader, signed)
            false = isinstance(verdict, FalseSignature)
            return CheckedSeal(signed.seal, verdict, NotCompared() if false else self._finding(reader, signed.seal))

    def _verdict(self, reader: RegisterReader, signed: SignedSeal) -> KeyVerdict:
        """Each kiosk counts its own keys: what another one signed is not false because the key of that number here did
        not sign it.
        """
        keys, seal = trusted_in(reader, self.signatures), signed.seal
        verdict = keys.check(seal.key, signed.message, signed.signature)
        if not isinstance(verdict, FalseSignature) or seal.kiosk == kiosk_mark(reader.kiosk):
            return verdict
        shared = (KeyOrigin.IMPORTED, None)
        known = any(one.origin in shared for one in keys.known.numbered(seal.key))
        return verdict if known and seal.office == self._mark else UnknownKey(seal.key)

    @property
    def _mark(self) -> bytes:
        return office_mark(self.office)[:OFFICE_BYTES]

    def _finding(self, reader: RegisterReader, seal: PageSeal) -> Finding:
        # The kiosk comes first: an office that was given another name still has its own journal.
        if seal.kiosk != kiosk_mark(reader.kiosk):
            return OtherKiosk() if seal.office == self._mark else OtherOffice()
        return SealComparison(reader, seal).finding()
