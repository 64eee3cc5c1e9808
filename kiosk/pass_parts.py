"""What issues, checks and prints passes, joined. Part of the composition root."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.adapters.documents.apart import DrawnApart
from kiosk.adapters.documents.made_late import MadeLate, card_writer
from kiosk.adapters.platform.ed25519 import Ed25519Signatures
from kiosk.adapters.resources.pass_file import load_passes
from kiosk.application.keep_passes import KeepPasses
from kiosk.application.pass_check import PassCheck
from kiosk.application.print_jobs import PrintJobs
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.office_mark import office_mark

if TYPE_CHECKING:
    from kiosk.application.keep_keys import KeepKeys
    from kiosk.application.ports.paper import Printer
    from kiosk.application.ports.passes import CardDocument
    from kiosk.application.print_list import ListPrinting
    from kiosk.application.print_passes import PrintPasses
    from kiosk.application.recording import Recording
    from kiosk.bootstrap import Facts


def pass_check(facts: Facts) -> PassCheck:
    """What says whether a pass is the office's own."""
    return PassCheck(office_mark(facts.office), Ed25519Signatures())


def pass_keeping(facts: Facts, desk: Recording, keys: KeepKeys) -> KeepPasses:
    """The use case that issues passes; no key is made or read before the first one. Raises `ResourceFaultyError`."""
    return KeepPasses(desk, office_mark(facts.office), load_passes(facts.layers), keys.signer)


def card_document(facts: Facts) -> CardDocument:
    """What draws passes and badges."""
    from kiosk.bootstrap import RESOURCES

    return MadeLate(card_writer, (RESOURCES / "fonts", facts.wordings.of(VIETNAMESE)))


def pass_printing(
    facts: Facts, desk: Recording, keys: KeepKeys, printing: ListPrinting, *, apart: bool = False
) -> PrintPasses:
    """Everything about passes; drawn `apart` by a process of their own, for a desk with a window."""
    from kiosk.application.print_passes import PrintPasses

    keep = pass_keeping(facts, desk, keys)
    own = replace(printing, printer=_printer(printing.printer, keep.rules.printer))
    drawn = DrawnApart(card_document(facts)) if apart else card_document(facts)
    return PrintPasses(keep, facts.office, drawn, own, facts.wordings.of(VIETNAMESE))


def _printer(printer: Printer, name: str) -> Printer:
    """The label printer that the office names; where the kiosk prints into a folder, that folder."""
    return printer.on(name, copies=1) if name and isinstance(printer, PrintJobs) else printer
