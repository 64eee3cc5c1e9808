"""A list from a file: a text with separators in the letters that Vietnamese offices use, or a spreadsheet."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path
from typing import IO, Any
from zipfile import ZipFile

from kiosk.application.list_rows import LONGEST_CELL, ListUnreadableError, Row, rows_of_text
from kiosk.application.read_roster import MOST_MEMBERS

LARGEST_FILE = 5_000_000
LARGEST_UNPACKED = 50_000_000
"""Bytes; a list of a thousand people is a hundredth of it."""
MOST_COLUMNS = 40
_LETTERS = ("utf-8-sig", "cp1258")


def read_list_file(file: Path) -> tuple[Row, ...]:
    """The lines of a CSV, text or XLSX file (first sheet). Raises `ListUnreadableError` and OSError."""
    if file.stat().st_size > LARGEST_FILE:
        raise ListUnreadableError(file.suffix)
    if file.suffix.lower() in (".xlsx", ".xlsm"):
        return tuple(_sheet_rows(file))
    return rows_of_text(_text(file.read_bytes()))


def _text(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _decoded(content, "utf-16")
    if b"\x00" in content:
        raise ListUnreadableError("binary")
    try:
        return _decoded(content, _LETTERS[0])
    except ListUnreadableError:
        return _decoded(content, _LETTERS[1])


def _decoded(content: bytes, letters: str) -> str:
    try:
        return content.decode(letters)
    except UnicodeDecodeError:
        raise ListUnreadableError(letters) from None


def _sheet_rows(file: Path) -> Iterator[Row]:
    # Loading it takes a quarter of a second, and most days need none of it.
    from openpyxl import load_workbook

    try:
        # The library leaves a file open that it cannot read, and Windows lets nobody save it then.
        with file.open("rb") as opened, warnings.catch_warnings():
            # What of a sheet is left out (styles, links) is no matter here.
            warnings.simplefilter("ignore")
            _must_be_of_a_size(opened)
            with closing(load_workbook(opened, read_only=True, data_only=True, keep_links=False)) as book:
                yield from _rows_of(book.worksheets[0])
    except Exception:
        # On what a damaged spreadsheet founders is no closed list: archive, packing, two parsers of XML, the library.
        raise ListUnreadableError(file.suffix) from None


def _must_be_of_a_size(opened: IO[bytes]) -> None:
    with ZipFile(opened) as packed:
        if sum(one.file_size for one in packed.infolist()) > LARGEST_UNPACKED:
            raise ListUnreadableError("unpacked")


def _rows_of(sheet: Any) -> Iterator[Row]:
    # One row more than the longest list may have, so that a longer one is told apart and not cut.
    most = MOST_MEMBERS + 2
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), 1):
        texts = tuple(_cell(one) for one in cells)
        if any(texts):
            yield Row(number, texts)
            most -= 1
        if most == 0:
            return


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.strftime("%d/%m/%Y") if value.time() == time() else value.strftime("%d/%m/%Y %H:%M")
        case date():
            return value.strftime("%d/%m/%Y")
        case time():
            return value.strftime("%H:%M")
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).strip()[:LONGEST_CELL]
