"""Whether the code of a pass is the office's own."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.keep_keys import trusted_in
from kiosk.application.ports.register import RegisterReader
from kiosk.application.ports.signing import Signatures
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.passes.pass_code import SignedPass
from kiosk.domain.signing_keys import FalseSignature, SignedBy, UnknownKey


@dataclass(frozen=True, slots=True)
class PassCheck:
    """Asks the keys that this kiosk trusts; works offline."""

    office: bytes
    """Its mark (`office_mark`): only for saying whose a pass is that does not hold."""
    signatures: Signatures

    def fault(self, reader: RegisterReader, signed: SignedPass) -> Refusal | None:
        """Why the signature is not believed; None where it is. What a revoked key signed is worth nothing."""
        claim = signed.claim
        match trusted_in(reader, self.signatures).check(claim.key, claim.message, signed.signature):
            case SignedBy(key=key):
                return Refusal.PASS_REVOKED if key.revoked_at is not None else None
            case FalseSignature():
                return Refusal.PASS_FORGED if claim.office == self.office else Refusal.PASS_OTHER
            case UnknownKey():
                return Refusal.PASS_KEY if claim.office == self.office else Refusal.PASS_OTHER
