"""People as a table that spreadsheets open: UTF-8 with a mark, commas, every cell in quotes, no formula."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path

from kiosk.adapters.documents.contacts_words import ContactsWords
from kiosk.adapters.documents.csv_cell import number_cell, safe_cell
from kiosk.adapters.documents.whole_file import write_whole

_PLAIN = ("number", "birth_year")
_MARK = "\ufeff"
"""Without it the spreadsheet of a usual office computer reads an older character set."""


def write_people(words: ContactsWords, columns: Sequence[str], rows: Sequence[Mapping[str, str]], out: Path) -> None:
    """Write `out`, whole or not at all; the first line names the columns. Raises OSError."""
    table = StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([safe_cell(words.say(f"contact_head_{column}").replace("\n", " ")) for column in columns])
    writer.writerows([[_cell(column, cells[column]) for column in columns] for cells in rows])
    write_whole(f"{_MARK}{table.getvalue()}".encode(), out)


def _cell(column: str, text: str) -> str:
    if column in _PLAIN:
        return text
    return number_cell(text) if column == "phone" else safe_cell(text)
