"""The log of prints as a table that spreadsheets open, without any formula."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.csv_cell import safe_cell
from kiosk.adapters.documents.csv_table import write_table
from kiosk.adapters.documents.postings_words import PostingsWords
from kiosk.application.ports.publicity import PostingsSheet
from kiosk.application.wording import Wording


@dataclass(frozen=True, slots=True)
class PostingsCsv:
    """Implements `PostingsDocument`; the first line names the columns."""

    wording: Wording

    def write(self, sheet: PostingsSheet, out: Path) -> int:
        """Write the table, and return its number of lines."""
        words = PostingsWords(self.wording)
        rows = [[safe_cell(one) for one in words.cells(posting)] for posting in sheet.postings]
        write_table([safe_cell(one) for one in words.heads()], rows, out)
        return len(sheet.postings)
