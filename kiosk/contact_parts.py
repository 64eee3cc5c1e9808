"""What lists contacts on paper, joined. Part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES, Facts

if TYPE_CHECKING:
    from kiosk.application.ports.paper_lists import ContactsDocument
    from kiosk.application.print_list import ListPrinting, PrintContacts


def contacts_document(facts: Facts, *, table: bool) -> ContactsDocument:
    """The form for the health centre, or the table that its spreadsheet opens."""
    from kiosk.adapters.documents.contacts_csv import ContactsCsv
    from kiosk.adapters.documents.contacts_pdf import ContactsPdf
    from kiosk.adapters.resources.declaration_files import load_questionnaires

    vietnamese = facts.wordings.of(VIETNAMESE)
    book = load_questionnaires(facts.layers).book
    return ContactsCsv(vietnamese, book) if table else ContactsPdf(RESOURCES / "fonts", vietnamese)


def contacts_printing(facts: Facts, printing: ListPrinting) -> PrintContacts:
    """The use case that puts a list of contacts on paper or into a table."""
    from kiosk.application.print_list import PrintContacts

    form, table = contacts_document(facts, table=False), contacts_document(facts, table=True)
    return PrintContacts(facts.office, form, table, printing)
