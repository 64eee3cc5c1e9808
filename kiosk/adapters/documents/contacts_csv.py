"""A list of contacts as a table that spreadsheets open: UTF-8 with a mark, numbers as text, no formula."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from kiosk.adapters.documents.contacts_words import COLUMNS, ContactsWords
from kiosk.adapters.documents.csv_cell import number_cell, safe_cell
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.trace_contacts import ContactList
from kiosk.application.wording import Wording
from kiosk.domain.office import Office

_PLAIN = ("number", "birth_year")
_MARK = "\ufeff"
"""Without it the spreadsheet of a usual office computer reads an older character set."""


@dataclass(frozen=True, slots=True)
class ContactsCsv:
    """Commas, every cell in quotes, a line for each person; the first line names the columns."""

    wording: Wording

    def write(self, contacts: ContactList, office: Office, out: Path) -> int:
        """Write the table to `out`, whole or not at all, and return the number of people. Raises OSError."""
        words, table = ContactsWords(self.wording, office), StringIO(newline="")
        writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow([safe_cell(words.say(f"contact_head_{column}").replace("\n", " ")) for column in COLUMNS])
        for number, one in enumerate(contacts.found, start=1):
            cells = words.cells(number, one)
            writer.writerow([_cell(column, cells[column]) for column in COLUMNS])
        write_whole(f"{_MARK}{table.getvalue()}".encode(), out)
        return len(contacts.found)


def _cell(column: str, text: str) -> str:
    if column in _PLAIN:
        return text
    return number_cell(text) if column == "phone" else safe_cell(text)
