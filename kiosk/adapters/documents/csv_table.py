"""A table that spreadsheets open: UTF-8 with a mark, commas, every cell in quotes."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from pathlib import Path

from kiosk.adapters.documents.whole_file import whole_file

_MARK = "\ufeff"
"""Without it the spreadsheet of a usual office computer reads an older character set."""


def write_table(heads: Sequence[str], rows: Iterable[Sequence[str]], out: Path) -> None:
    """Write `out` row by row, whole or not at all; the cells are safe already (`csv_cell`). Raises OSError."""
    with whole_file(out) as file:
        table = TextIOWrapper(file, "utf-8", newline="")
        table.write(_MARK)
        writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(heads)
        writer.writerows(rows)
        # Flushed and let go: the file is not closed before it has its name.
        table.detach()
