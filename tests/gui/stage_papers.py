"""What a desk of the tests puts on paper beside the register: lists, into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.adapters.documents.concern_pdf import ConcernPdf
from kiosk.adapters.documents.contacts_csv import ContactsCsv
from kiosk.adapters.documents.contacts_pdf import ContactsPdf
from kiosk.adapters.documents.declaration_pdf import DeclarationPdf
from kiosk.adapters.documents.fallback_pdf import FallbackPdf
from kiosk.adapters.documents.page_pictures import PdfPictures
from kiosk.adapters.documents.passes.card_writer import CardWriter
from kiosk.adapters.documents.roster_csv import RosterCsv
from kiosk.adapters.documents.roster_pdf import RosterPdf
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.scanning.fallback.leaf_reader import LeafReader
from kiosk.adapters.scanning.stills import load_picture
from kiosk.application.fallback_desk import FallbackDesk
from kiosk.application.handle_drafts import HandleDrafts
from kiosk.application.keep_concerns import KeepConcerns
from kiosk.application.keep_prints import KeepPrints
from kiosk.application.keep_sheets import KeepSheets, PrintSheets
from kiosk.application.ports.paper import KeptAsPdf
from kiosk.application.print_concern import PrintConcern
from kiosk.application.print_declaration import PrintDeclaration
from kiosk.application.print_list import ListPrinting, PrintContacts, PrintRollCall
from kiosk.application.print_passes import PrintPasses
from kiosk.application.print_roster import PrintRoster
from kiosk.application.publish_prints import PublishPrints
from kiosk.application.read_declarations import ReadDeclarations
from kiosk.application.read_sheets import ReadSheets
from kiosk.application.record_paper import RecordPaper
from kiosk.application.recording import Recording
from kiosk.application.trace_contacts import TraceContacts
from kiosk.application.wording import Wording
from kiosk.domain.office import Office
from kiosk.domain.passes.rules import PassRules
from tests.fakes import shipped
from tests.fakes.desk import RESOURCES
from tests.fakes.drafting import drafting_of
from tests.fakes.pass_keys import passes_of
from tests.fakes.publicity import composing
from tests.gui.stage_devices import OneList, OnePrint


def lists_of(desk: Recording, concerns: KeepConcerns, office: Office, wording: Wording, folder: Path) -> dict[str, Any]:
    """The fields of `DeskServices` that make lists and half pages; papers lie in `folder / "prints"`."""
    printing = ListPrinting(PdfFolder(folder / "prints"), folder, desk.chance)
    contacts = PrintContacts(office, ContactsPdf(RESOURCES / "fonts", wording), ContactsCsv(wording), printing)
    fonts = RESOURCES / "fonts"
    roster = PrintRoster(desk, office, shipped.read(load_app), RosterPdf(fonts, wording), RosterCsv(wording))
    return {
        "print_concern": PrintConcern(concerns, office, ConcernPdf(RESOURCES / "fonts", wording), printing),
        "print_declaration": PrintDeclaration(
            ReadDeclarations(desk, shipped.read(load_questionnaires).book),
            office,
            DeclarationPdf(RESOURCES / "fonts", wording),
            printing,
        ),
        "fallback": FallbackDesk(
            ReadSheets(KeepSheets(desk, office)),
            RecordPaper(desk),
            PrintSheets(FallbackPdf(RESOURCES / "fonts", wording), printing),
            LeafReader,
            load_picture,
        ),
        "drafts": HandleDrafts(drafting_of(desk, folder / "reports"), PdfPictures(), printing),
        "print_handover": lambda handed: KeptAsPdf(folder / "giao-ca.pdf"),
        "trace_contacts": TraceContacts(desk),
        "print_contacts": contacts.to_printer,
        "save_contacts": lambda found: contacts.to_table(found, folder / "prints"),
        "prints": PublishPrints(
            KeepPrints(desk, composing()), office, OnePrint(), OnePrint(), OnePrint(), printing, folder / "prints"
        ),
        "print_roster": lambda: roster.to_printer(printing),
        "print_roll_call": PrintRollCall(OneList(), printing),
    }


def printing_passes(desk: Recording, office: Office, rules: PassRules, wording: Wording, folder: Path) -> PrintPasses:
    """Passes on cards in `folder / "prints"`."""
    printing = ListPrinting(PdfFolder(folder / "prints"), folder, desk.chance)
    return PrintPasses(
        passes_of(desk, folder, rules), office, CardWriter(RESOURCES / "fonts", wording), printing, wording
    )
