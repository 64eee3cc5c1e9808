"""A table that spreadsheets open: UTF-8 with a mark, commas, every cell in quotes."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

from kiosk.adapters.documents.whole_file import write_whole

_MARK = "\ufeff"
"""Without it the spreadsheet of a usual office computer reads an older character set."""


def write_table(heads: Sequence[str], rows: Iterable[Sequence[str]], out: Path) -> None:
    """Write `out`, whole or not at all; the cells are safe already (`csv_cell`). Raises OSError."""
    table = StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows((heads, *rows))
    write_whole(f"{_MARK}{table.getvalue()}".encode(), out)
