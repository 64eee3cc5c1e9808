"""Confidential concerns of one kiosk, joined: part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.adapters.documents.concern_pdf import ConcernPdf
from kiosk.adapters.resources.concern_file import load_concern_kinds
from kiosk.application.keep_concerns import KeepConcerns
from kiosk.application.print_concern import PrintConcern
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES

if TYPE_CHECKING:
    from kiosk.application.print_list import ListPrinting
    from kiosk.application.shifts import Shifts
    from kiosk.bootstrap import Facts


def concern_keeping(facts: Facts, shifts: Shifts) -> KeepConcerns:
    """The use case over the office's kinds and heads."""
    return KeepConcerns(shifts, load_concern_kinds(facts.layers))


def concern_printing(facts: Facts, shifts: Shifts, printing: ListPrinting) -> PrintConcern:
    """The use case that puts a concern on paper."""
    document = ConcernPdf(RESOURCES / "fonts", facts.wordings.of(VIETNAMESE))
    return PrintConcern(concern_keeping(facts, shifts), facts.office, document, printing)
