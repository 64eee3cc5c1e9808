"""What a desk of the tests puts on paper beside the register: lists, into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.adapters.documents.contacts_csv import ContactsCsv
from kiosk.adapters.documents.contacts_pdf import ContactsPdf
from kiosk.adapters.documents.declaration_pdf import DeclarationPdf
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.layers import Layers
from kiosk.application.ports.paper import KeptAsPdf
from kiosk.application.print_declaration import PrintDeclaration
from kiosk.application.print_list import ListPrinting, PrintContacts, PrintRollCall
from kiosk.application.read_declarations import ReadDeclarations
from kiosk.application.recording import Recording
from kiosk.application.trace_contacts import TraceContacts
from kiosk.application.wording import Wording
from kiosk.domain.office import Office
from tests.fakes.desk import RESOURCES
from tests.gui.stage_devices import OneList


def lists_of(desk: Recording, office: Office, wording: Wording, folder: Path) -> dict[str, Any]:
    """The fields of `DeskServices` that make lists and half pages; papers lie in `folder / "prints"`."""
    printing = ListPrinting(PdfFolder(folder / "prints"), folder, desk.chance)
    contacts = PrintContacts(office, ContactsPdf(RESOURCES / "fonts", wording), ContactsCsv(wording), printing)
    return {
        "print_declaration": PrintDeclaration(
            ReadDeclarations(desk, load_questionnaires(Layers(RESOURCES)).book),
            office,
            DeclarationPdf(RESOURCES / "fonts", wording),
            printing,
        ),
        "print_handover": lambda handed: KeptAsPdf(folder / "giao-ca.pdf"),
        "trace_contacts": TraceContacts(desk),
        "print_contacts": contacts.to_printer,
        "save_contacts": lambda found: contacts.to_table(found, folder / "prints"),
        "print_roll_call": PrintRollCall(OneList(), printing),
    }
