"""A page of the register was held up, or came as a file: is it what the journal tells?"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.compare_seal import SealComparison
from kiosk.application.keep_keys import trusted_in
from kiosk.application.ports.register import Register, RegisterReader
from kiosk.application.ports.signing import Signatures
from kiosk.domain.office import Office
from kiosk.domain.office_mark import office_mark
from kiosk.domain.page_seal import OFFICE_BYTES, PageSeal, kiosk_mark
from kiosk.domain.seal_code import read_seal
from kiosk.domain.seal_finding import CheckedSeal, Finding, NotCompared, OtherKiosk, OtherOffice
from kiosk.domain.signing_keys import FalseSignature


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
            keys = trusted_in(reader, self.signatures)
            verdict = keys.check(signed.seal.key, signed.message, signed.signature)
            false = isinstance(verdict, FalseSignature)
            return CheckedSeal(signed.seal, verdict, NotCompared() if false else self._finding(reader, signed.seal))

    def _finding(self, reader: RegisterReader, seal: PageSeal) -> Finding:
        # The kiosk comes first: an office that was given another name still has its own journal.
        if seal.kiosk != kiosk_mark(reader.kiosk):
            return OtherKiosk() if seal.office == office_mark(self.office)[:OFFICE_BYTES] else OtherOffice()
        return SealComparison(reader, seal).finding()
