"""Health declarations of one kiosk, joined: part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.application.read_declarations import ReadDeclarations
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES

if TYPE_CHECKING:
    from kiosk.adapters.documents.cases_csv import CasesCsv
    from kiosk.adapters.documents.declaration_pdf import DeclarationPdf
    from kiosk.application.print_declaration import PrintDeclaration
    from kiosk.application.print_list import ListPrinting
    from kiosk.application.recording import Recording
    from kiosk.bootstrap import Facts


def declaration_reading(facts: Facts, desk: Recording) -> ReadDeclarations:
    """What may be read of declarations outside of a case."""
    return ReadDeclarations(desk, load_questionnaires(facts.layers).book)


def declaration_document(facts: Facts) -> DeclarationPdf:
    """The paper of a declaration."""
    from kiosk.adapters.documents.declaration_pdf import DeclarationPdf

    return DeclarationPdf(RESOURCES / "fonts", facts.wordings.of(VIETNAMESE))


def cases_table(facts: Facts) -> CasesCsv:
    """The table of a list of cases."""
    from kiosk.adapters.documents.cases_csv import CasesCsv

    return CasesCsv(facts.wordings.of(VIETNAMESE), load_questionnaires(facts.layers).book)


def declaration_printing(facts: Facts, desk: Recording, printing: ListPrinting) -> PrintDeclaration:
    """The use case that puts a declaration on paper."""
    from kiosk.application.print_declaration import PrintDeclaration

    return PrintDeclaration(declaration_reading(facts, desk), facts.office, declaration_document(facts), printing)
