"""People as a table that spreadsheets open, without any formula."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.adapters.documents.contacts_words import ContactsWords
from kiosk.adapters.documents.csv_cell import number_cell, safe_cell
from kiosk.adapters.documents.csv_table import write_table

_PLAIN = ("number", "birth_year")


def write_people(words: ContactsWords, columns: Sequence[str], rows: Sequence[Mapping[str, str]], out: Path) -> None:
    """Write `out`, whole or not at all; the first line names the columns. Raises OSError."""
    heads = [safe_cell(words.say(f"contact_head_{column}").replace("\n", " ")) for column in columns]
    write_table(heads, [[_cell(column, cells[column]) for column in columns] for cells in rows], out)


def _cell(column: str, text: str) -> str:
    if column in _PLAIN:
        return text
    return number_cell(text) if column == "phone" else safe_cell(text)
