"""What puts registers on paper, as the composition root builds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES

if TYPE_CHECKING:
    from kiosk.application.print_register import PrintRegister
    from kiosk.application.recording import Recording
    from kiosk.bootstrap import Facts


def register_printing(facts: Facts, desk: Recording) -> PrintRegister:
    """The use case that puts a register on paper, which is always in Vietnamese."""
    from kiosk.adapters.documents.register_pdf import RegisterPdf
    from kiosk.application.print_register import PrintRegister
    from kiosk.seal_parts import page_sealing

    document = RegisterPdf(RESOURCES / "fonts", facts.wordings.of(VIETNAMESE), facts.register_form)
    return PrintRegister(desk, facts.office, facts.app, document, page_sealing(facts, desk))
