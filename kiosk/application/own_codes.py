"""Codes of our own making, on paper that left the kiosk: which they are, and who judges them.

They name no visitor, so that nothing of them goes through the register's lane; a pass, which does, is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.application.keep_prints import CheckedPrint
from kiosk.application.read_sheets import SheetVerdict
from kiosk.application.recovery_sheet import SheetHeld
from kiosk.domain.seal_finding import CheckedSeal

OwnAnswer = CheckedPrint | CheckedSeal | SheetVerdict | SheetHeld
"""What a code of ours turned out to say, each kind with its own."""


@dataclass(frozen=True, slots=True)
class OwnKind:
    """One kind of our codes: `PST1:...`, a digit for the version of its form."""

    prefix: str
    """Letters before the digit."""
    judge: Callable[[str], OwnAnswer | None]
    """Given the whole text; None where it was damaged, or is of a later version. May take a second, and raises
    `RegisterUnavailableError` and OSError.
    """


@dataclass(frozen=True, slots=True)
class OwnCodes:
    """The kinds that this kiosk judges."""

    kinds: tuple[OwnKind, ...] = ()

    def of(self, text: str) -> OwnKind | None:
        """The kind of a text; None for whatever is not of our making."""
        return next((one for one in self.kinds if re.match(rf"{one.prefix}[1-9]:", text)), None)
