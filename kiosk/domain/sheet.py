"""Personal statements, kept apart from the journal that seals them.

The journal holds only a salted digest, so a statement can be erased when its time is over and the chain still
verifies; without the salt nobody can guess a 12-digit number from the digest (`reliability.md` 4.4).
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from hashlib import sha256

from kiosk.domain.plain import canonical

SALT_BYTES = 32


@dataclass(frozen=True, slots=True)
class SheetSeal:
    """What the journal keeps of a personal sheet: which one, and a commitment to its words."""

    sheet_id: str
    digest: str
    """Hex HMAC-SHA256 of the canonical body under the sheet's own salt."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A personal statement with its salt."""

    sheet_id: str
    salt: bytes = field(repr=False)
    body: dict[str, str] = field(repr=False)

    @property
    def seal(self) -> SheetSeal:
        """The commitment that goes into the journal."""
        return SheetSeal(self.sheet_id, hmac.new(self.salt, canonical(dict(self.body)), sha256).hexdigest())

    def matches(self, seal: SheetSeal) -> bool:
        """Whether these are the words that were sealed."""
        return hmac.compare_digest(self.seal.digest, seal.digest)
