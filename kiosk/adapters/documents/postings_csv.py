"""The log of prints as a table that spreadsheets open: UTF-8 with a mark, no formula."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from kiosk.adapters.documents.csv_cell import safe_cell
from kiosk.adapters.documents.postings_words import PostingsWords
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.ports.publicity import PostingsSheet
from kiosk.application.wording import Wording

_MARK = "\ufeff"
"""Without it the spreadsheet of a usual office computer reads an older character set."""


@dataclass(frozen=True, slots=True)
class PostingsCsv:
    """Implements `PostingsDocument`: commas, every cell in quotes; the first line names the columns."""

    wording: Wording

    def write(self, sheet: PostingsSheet, out: Path) -> int:
        """Write the table, and return its number of lines."""
        words, table = PostingsWords(self.wording), StringIO(newline="")
        writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow([safe_cell(one) for one in words.heads()])
        for posting in sheet.postings:
            writer.writerow([safe_cell(one) for one in words.cells(posting)])
        write_whole(f"{_MARK}{table.getvalue()}".encode(), out)
        return len(sheet.postings)
