"""What issues, checks and prints passes, joined. Part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.adapters.platform.ed25519 import Ed25519Signatures
from kiosk.application.pass_check import PassCheck
from kiosk.domain.office_mark import office_mark

if TYPE_CHECKING:
    from kiosk.bootstrap import Facts


def pass_check(facts: Facts) -> PassCheck:
    """What says whether a pass is the office's own."""
    return PassCheck(office_mark(facts.office), Ed25519Signatures())
