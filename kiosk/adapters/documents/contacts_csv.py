"""A list of contacts as a table that spreadsheets open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.contact_answers import ANSWERS, ContactAnswers
from kiosk.adapters.documents.contacts_table import write_people
from kiosk.adapters.documents.contacts_words import COLUMNS, ContactsWords
from kiosk.application.trace_contacts import ContactList
from kiosk.application.wording import Wording
from kiosk.domain.declarations.questionnaire import Questionnaires
from kiosk.domain.office import Office


@dataclass(frozen=True, slots=True)
class ContactsCsv:
    """A line for each person; the person themselves first, where it was said what they are."""

    wording: Wording
    book: Questionnaires = Questionnaires()
    """Says what the questions of declarations were."""

    def write(self, contacts: ContactList, office: Office, out: Path) -> int:
        """Write the table to `out`, whole or not at all, and return the number of people. Raises OSError."""
        words, status = ContactsWords(self.wording, office), contacts.request.status
        # Of a case or a suspect alone; a list of anybody else has no such columns.
        columns = (*COLUMNS, *(ANSWERS if contacts.answers else ()))
        answers, own = ContactAnswers(words, self.book, contacts.answers), words.own_cells(contacts)
        rows = [{**own, **answers.cells(contacts.index)}] if own else []
        for number, one in enumerate(contacts.found, start=1):
            rows.append({**words.cells(number, one, status), **answers.cells(one.lines)})
        write_people(words, columns, rows, out)
        return len(contacts.found)
