"""The lines of a list as they were pasted or stand in a file, before anybody knows what they say."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

from kiosk.application.list_columns import day_first

LONGEST_CELL = 1000
"""Letters that are looked at; a fifth of it is too long for any column, and the line is named."""
_SEPARATORS = "\t;,"


class ListUnreadableError(Exception):
    """A file is no list: too large, damaged, or of another kind. Nothing of what it holds is in the message."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: its number there, counted from 1, and its cells."""

    number: int
    cells: tuple[str, ...] = field(repr=False)


def rows_of_text(text: str) -> tuple[Row, ...]:
    """The lines of a text: one a person, its cells divided by tabs, else by semicolons, else by commas."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    separator = next((one for one in _SEPARATORS if one in lines), "\t")
    if lines.count('"') % 2:
        # A quotation mark that nothing closes would swallow the lines after it.
        lines = lines.replace('"', "")
    reader = csv.reader(io.StringIO(lines), delimiter=separator)
    try:
        read = [(reader.line_num, cells) for cells in reader]
    except csv.Error:
        # A cell longer than the module takes: the line is named then as one that is too long.
        read = [(number, line.split(separator)) for number, line in enumerate(lines.split("\n"), 1)]
    rows = (Row(number, tuple(day_first(cell.strip()[:LONGEST_CELL]) for cell in cells)) for number, cells in read)
    return tuple(row for row in rows if any(row.cells))
