"""What the view of a visit knows of its declaration: that it was made, never what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.declaration_facts import HealthDeclared


@dataclass(frozen=True, slots=True)
class Declared:
    """The last declaration of a visit."""

    seq: int
    """Number of its record in the journal."""
    at: datetime
    sheet: str
    questionnaire: str
    version: str
    consent_version: str
    consent: str

    @property
    def receipt(self) -> str:
        """The number that whoever declared is given: `TK-000042`."""
        return f"TK-{self.seq:06d}"


def declared_by(seq: int, at: datetime, fact: HealthDeclared) -> Declared:
    """What stands of a declaration once it was recorded under this number."""
    sheet, consent = fact.declaration.sheet_id, fact.consent
    return Declared(seq, at, sheet, fact.questionnaire, fact.version, fact.consent_version, consent)


def seq_of_receipt(receipt: str) -> int | None:
    """The journal number that a receipt was made from, however it is typed; None for no receipt."""
    bare = receipt.strip().upper().removeprefix("TK").lstrip("-– ")
    return int(bare) if bare.isascii() and bare.isdigit() else None
