"""What signs and judges codes of our own, joined. Part of the composition root."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.adapters.platform.ed25519 import Ed25519Signatures
from kiosk.adapters.platform.secret_keys import KeptSecrets
from kiosk.application.check_seals import CheckSeals
from kiosk.application.keep_keys import KeepKeys
from kiosk.application.own_codes import OwnCodes, OwnKind
from kiosk.application.recovery_sheet import PREFIX as RECOVERY
from kiosk.application.recovery_sheet import CheckSheet
from kiosk.application.seal_pages import SealPages

if TYPE_CHECKING:
    from kiosk.application.keep_prints import KeepPrints
    from kiosk.application.read_sheets import ReadSheets
    from kiosk.application.recording import Recording
    from kiosk.bootstrap import Facts
    from kiosk.domain.office import Office


def key_keeping(facts: Facts, desk: Recording, *, own_key: bool = False) -> KeepKeys:
    """The signing keys of this kiosk; nothing is made or read before it is asked for."""
    return KeepKeys(desk, Ed25519Signatures(), KeptSecrets(facts.folders.register, own_key))


def page_sealing(facts: Facts, desk: Recording) -> SealPages:
    """What seals the pages of a print."""
    return SealPages(key_keeping(facts, desk))


def own_codes(
    office: Office, desk: Recording, prints: KeepPrints, sheets: ReadSheets, key: Callable[[], bytes]
) -> OwnCodes:
    """Codes of our own that a desk judges; `key` opens the register, and is asked for when its sheet is held up."""
    seals, held = seal_checking(office, desk), CheckSheet(desk, key)
    kinds = (("PST", prints.judge), ("SQR", seals), ("FB", sheets.judge_text), (RECOVERY, held))
    return OwnCodes(tuple(OwnKind(*one) for one in kinds))


def seal_checking(office: Office, desk: Recording) -> CheckSeals:
    """What says whether a page is what the journal tells."""
    return CheckSeals(desk.register, office, Ed25519Signatures())
